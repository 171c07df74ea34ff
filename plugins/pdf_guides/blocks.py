"""A text's tree -> Typst statements: paragraphs, headings, lists, quotations, code, pictures."""

import re
from collections.abc import Callable

from plugins.text.tree import Block, Node, Nodes

from . import tables
from .inline import HEADING, PROSE, Inline, Shared, Way
from .model import Guide, Picture
from .source import array, block, call, clean, content, flag, literal

_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em i img input ins kbd label mark picture q s samp "
    "small span strike strong sub sup svg time tt u var wbr".split()
)
DEEPEST_LIST = 8


# What a paragraph before it leads to, and what is not parted from its chapter's heading either.
_LED = ("bullets(", "numbers(", "tasks(", "terms-list(", "grid-table(", "questions(", "pic(")
_HEADED = ("drawing(", "offer(", "action(")
# So many paragraphs may move to the next page together with what they lead to.
MOST_LEADING = 3


def leading(statements: list[str], after: str = "") -> list[str]:
    """The statements, with the paragraphs that lead to something kept beside it.

    `after` is the statement that follows the last one, if it stands elsewhere.
    """
    out = list(statements)
    for index, following in enumerate([*out[1:], after]):
        if following.startswith(_LED) and out[index].startswith("p("):
            out[index] = "intro" + out[index].removeprefix("p")
        elif following.startswith(_HEADED):
            _keep_with_heading(out, index)
    return out


def _keep_with_heading(out: list[str], last: int) -> None:
    first = last
    while first >= 0 and out[first].startswith(("p(", "intro(")):
        first -= 1
    if first >= 0 and out[first].startswith("head(") and last - first <= MOST_LEADING:
        out[first + 1 : last + 1] = [
            re.sub("^p", "intro", made) for made in out[first + 1 : last + 1]
        ]


class Blocks:
    """Converts a guide's blocks. `files` are the pictures to stage, by name; `fill` makes the
    statements of one of the site's blocks."""

    def __init__(self, guide: Guide, shared: Shared, fill: "Fill") -> None:
        self.guide = guide
        self.shared = shared
        self.fill = fill
        self.files: dict[str, bytes] = {}
        self._level = 1
        self._lists = 0
        self._inside = 0
        self._later: list[str] = []
        self._makers: dict[str, Callable[[Node], list[str]]] = {
            "p": lambda node: self._paragraph(node.children),
            "summary": lambda node: self._paragraph(node.children, strong=True),
            "ul": self._list,
            "ol": self._list,
            "dl": self._definitions,
            "table": lambda node: tables.from_node(node, shared, self._cell),
            "blockquote": lambda node: [
                call("said", self.inside(node.children), "none", big="false")
            ],
            "pre": self._code,
            "hr": lambda node: ["pause()"],
            "figure": self._figure,
        }

    def statements(self, children: Nodes) -> list[str]:
        """The children in order; loose text becomes paragraphs."""
        out: list[str] = []
        loose: list[Node | str] = []
        for child in children:
            if isinstance(child, str) or child.tag in _INLINE:
                loose.append(child)
                continue
            out += self._paragraph(tuple(loose)) + self._block(child)
            loose = []
        return leading([*out, *self._paragraph(tuple(loose))])

    def content(self, children: Nodes) -> str:
        """The children as one content expression."""
        return block(self.statements(children))

    def finish(self) -> list[str]:
        """Notes that found no paragraph after their heading."""
        marks, self._later = self._later, []
        return [call("p", content(marks))] if marks else []

    def _block(self, node: Node) -> list[str]:
        tag = node.tag
        if isinstance(node, Block):
            return self.fill(node, self)
        if tag in _HEADINGS:
            return self._heading(node)
        if tag == "div" and "footnote" in node.classes:
            return []
        maker = self._makers.get(tag)
        return maker(node) if maker else self.statements(node.children)

    def _cell(self, node: Node) -> str:
        return self.inside(node.children)

    def inside(self, children: Nodes) -> str:
        """Content of a quotation, a note or an item: headings in it are no chapters."""
        self._inside += 1
        made = self.content(children)
        self._inside -= 1
        return made

    def _heading(self, node: Node) -> list[str]:
        inline = Inline(self.shared, HEADING)
        inner = inline.content(node.children)
        if not self.shared.runs.drawn(node.text()).strip():
            return []
        if self._inside:
            return [call("p", call("b", inner))]
        # PDF/UA: a level may not be skipped on the way down.
        level = self._level = min(_HEADINGS[node.tag], self._level + 1)
        self._later += inline.later
        label = self.shared.ids.get(node.get("id"), "")
        if label and self.shared.ids.pop("used " + label, ""):
            label = ""
        if label:
            self.shared.ids["used " + label] = label
        made = call("head", str(level), literal(label), inner)
        return [made, *self._pictures(inline)]

    def _paragraph(self, children: Nodes, strong: bool = False) -> list[str]:
        inline = Inline(self.shared, PROSE)
        inner = inline.expressions(children)
        if not any(part != '" "' for part in inner):
            return self._pictures(inline)
        marks, self._later = self._later, []
        body = content([*inner, *marks])
        name = "lead" if self._level == 1 and not self._inside and not self._lists else "p"
        return [call(name, call("b", body) if strong else body), *self._pictures(inline)]

    def _list(self, node: Node) -> list[str]:
        items = [
            child
            if isinstance(child, Node) and child.tag == "li"
            else Node("li", children=(child,))
            for child in node.children
            if isinstance(child, Node) or child.strip()
        ]
        if not items:
            return self.statements(node.children)
        if self._lists >= DEEPEST_LIST:
            return [made for item in items for made in self.statements(item.children)]
        self._lists += 1
        loose = any(child.tag == "p" for item in items for child in item.elements())
        boxes = [next((box for box in item.find_all("input")), None) for item in items]
        tasks = "task-list" in node.classes or any("task-list-item" in i.classes for i in items)
        bodies = [self._item(item) for item in items]
        self._lists -= 1
        if tasks:
            done = (flag(box is not None and "checked" in box.attributes) for box in boxes)
            return [call("tasks", *(array(pair) for pair in zip(done, bodies, strict=True)))]
        if node.tag == "ul":
            return [call("bullets", flag(loose), *bodies)]
        start = node.get("start")
        first = int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1
        return [call("numbers", flag(loose), str(first), *bodies)]

    def _item(self, item: Node) -> str:
        """An item's content: its first text without a paragraph's space around it."""
        first: list[Node | str] = []
        rest: list[Node | str] = [c for c in item.children if isinstance(c, Node) or c.strip()]
        only = rest[0] if len(rest) == 1 else None
        if isinstance(only, Node) and only.tag == "p":
            rest = list(only.children)
        while rest and (isinstance(rest[0], str) or rest[0].tag in _INLINE):
            first.append(rest.pop(0))
        inline = Inline(self.shared, Way())
        lead = inline.expressions(tuple(first))
        self._inside += 1
        made = [*self._pictures(inline), *self.statements(tuple(rest))]
        self._inside -= 1
        start = [content(lead)] if any(part != '" "' for part in lead) else []
        return block([*start, *made])

    def _definitions(self, node: Node) -> list[str]:
        pairs: list[tuple[str, list[str]]] = []
        for child in node.children:
            if isinstance(child, str) and not child.strip():
                continue
            if isinstance(child, Node) and child.tag == "dt":
                pairs.append((Inline(self.shared).content(child.children), []))
                continue
            pairs = pairs or [("[]", [])]
            loose = (
                child
                if isinstance(child, Node) and child.tag == "dd"
                else Node("dd", children=(child,))
            )
            pairs[-1][1].append(self._item(loose))
        made = (array([term, block(bodies)]) for term, bodies in pairs)
        return [call("terms-list", *made)] if pairs else []

    def _code(self, node: Node) -> list[str]:
        text = self.shared.runs.drawn(node.text().strip("\n").expandtabs(4))
        return [call("listing", literal(text))] if text.strip() else []

    def _figure(self, node: Node) -> list[str]:
        caption = next(node.find_all("figcaption"), None)
        said = Inline(self.shared).content(caption.children) if caption else "none"
        images = list(node.find_all("img"))
        if not images:
            return self.statements(node.children)
        made = [shown for img in images[:-1] for shown in self.picture(img, "none")]
        return [*made, *self.picture(images[-1], said)]

    def _pictures(self, inline: Inline) -> list[str]:
        return [made for node in inline.pictures for made in self.picture(node, "none")]

    def picture(self, node: Node, caption: str) -> list[str]:
        """A picture by its `<img>`; one that cannot be shown leaves its caption and a warning."""
        src, alt = node.get("src"), clean(node.get("alt")).strip()
        decorative = "decorative" in node.classes or node.get("role") == "presentation"
        picture = self.guide.find_image(src) if self.guide.find_image else None
        if picture is None or not (alt or decorative):
            why = "pdf_no_alt" if picture else "pdf_missing_image"
            find = src.rpartition("/")[2].partition("?")[0]
            self.shared.notices.say(why, src or "<img>", find=find)
            return [call("p", caption)] if caption != "none" else []
        name = self.stage(picture)
        words = literal(alt) if alt else "none"
        shape = f"{picture.width / picture.height:.4f}"
        return [call("pic", literal(name), words, caption, shape, f"{picture.width:.0f}")]

    def stage(self, picture: Picture) -> str:
        """Keep the picture's bytes under a name of their own; the name."""
        for name, data in self.files.items():
            if data == picture.data:
                return name
        name = f"picture-{len(self.files) + 1}.{picture.kind}"
        self.files[name] = picture.data
        return name


Fill = Callable[[Block, Blocks], list[str]]
"""(a block, the conversion it stands in) -> its statements."""
