"""HTML text -> a small tree of nodes, whatever the HTML is. Never raises, drops no text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Elements whose content is no text for a reader; a guide that holds one is told so.
DEAD = frozenset(
    "script style iframe object embed form button select textarea video audio canvas template".split()
)
# What closes an open element of its own kind, as browsers do: <li>a<li>b.
_ENDS_ITSELF = {
    "li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "tr": ("table",),
    "td": ("tr",), "th": ("tr",), "p": (),
}  # fmt: skip
MAX_DEPTH = 60


@dataclass
class Node:
    """An element; `tag` "" is the root. Children are nodes and texts in order."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The attribute's value, "" when it is absent."""
        return self.attrs.get(name, "")

    @property
    def classes(self) -> list[str]:
        """The names in `class`."""
        return self.get("class").split()

    def elements(self) -> "list[Node]":
        """The child elements, without the texts between them."""
        return [child for child in self.children if isinstance(child, Node)]

    def find_all(self, *tags: str) -> "Iterator[Node]":
        """All descendants with one of these tags, in reading order."""
        for child in self.elements():
            if child.tag in tags:
                yield child
            yield from child.find_all(*tags)

    def text(self) -> str:
        """All text inside, as written."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_own_kind(tag)
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        # Deeper than anybody reads: what follows stays beside, in order, instead of inside.
        if tag not in VOID and len(self.open) < MAX_DEPTH:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _close_own_kind(self, tag: str) -> None:
        if tag not in _ENDS_ITSELF:
            return
        walls = _ENDS_ITSELF[tag]
        kinds = (
            {"dt", "dd"} if tag in ("dt", "dd") else {"td", "th"} if tag in ("td", "th") else {tag}
        )
        for depth in range(len(self.open) - 1, 0, -1):
            here = self.open[depth].tag
            if here in kinds:
                del self.open[depth:]
                return
            if here in walls or here in ("blockquote", "div", "section"):
                return


def parse(html: str) -> Node:
    """The root node of an HTML fragment."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root
