"""Words and inline elements -> Typst expressions: text, emphasis, links, footnote marks, pictures set aside."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from plugins.model.phones import tel
from plugins.text.tree import Node, Nodes

from .notices import Notices
from .runs import LONGEST_RUN, SHORTEST, Runs
from .source import call, content, literal

_SPACE = re.compile(r"[ \t\r\n\f]+")
_SAME = {"strong": "b", "b": "b", "em": "i", "i": "i", "cite": "i", "dfn": "i", "var": "i",
         "sup": "up", "sub": "down", "del": "gone", "s": "gone", "strike": "gone",
         "ins": "added", "u": "added", "mark": "marked", "small": "little"}  # fmt: skip
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_PICTURES = frozenset({"img", "picture", "svg"})
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


@dataclass
class Shared:
    """What all rooms of one conversion know."""

    runs: Runs
    notices: Notices
    site: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    notes: dict[str, Node] = field(default_factory=dict)
    used_notes: set[str] = field(default_factory=set)
    in_note: bool = False


@dataclass(frozen=True)
class Way:
    """How text is set in one place: the shortest word that may break, the longest run that needs
    no seam; links and notes or not."""

    shortest: int = SHORTEST
    longest: int = LONGEST_RUN
    links: bool = True
    notes: bool = True
    spaces: bool = False


PROSE = Way()
# A word of a heading breaks only where it cannot fit; no links or notes, because the contents
# and the running heads repeat it and PDF/UA wants each link once.
HEADING = Way(shortest=25, links=False, notes=False)
CELL = Way(shortest=18)


class Inline:
    """Converts the children of one block. `pictures` and `later` (notes) are for the block."""

    def __init__(self, shared: Shared, way: Way = PROSE) -> None:
        self.shared = shared
        self.way = way
        self.pictures: list[Node] = []
        self.later: list[str] = []
        self._fresh = True

    def content(self, children: Nodes) -> str:
        """The children as one content expression."""
        return content(self.expressions(children))

    def expressions(self, children: Nodes) -> list[str]:
        """The children as expressions in order; white space as in HTML."""
        out: list[str] = []
        for child in children:
            out += self._text(child) if isinstance(child, str) else self._element(child)
        return out

    def _text(self, text: str, lang: str = "") -> list[str]:
        if not self.way.spaces:
            text = _SPACE.sub(" ", text)
            if self._fresh:
                text = text.lstrip(" ")
        if text:
            self._fresh = text.endswith(" ")
        return self.shared.runs.flowing(text, self.way.shortest, lang, self.way.longest)

    def _element(self, node: Node) -> list[str]:
        tag = node.tag
        if tag in _PICTURES:
            self.pictures += [node] if tag == "img" else list(node.find_all("img"))
            return []
        if tag == "br":
            self._fresh = True
            return ["linebreak()"]
        if tag in ("wbr", "input"):
            return ["z"] if tag == "wbr" else []
        if tag == "a":
            return self._link(node)
        if tag == "sup" and node.get("id").startswith("fnref"):
            return self._note(node)
        if tag in _CODE:
            self._fresh = False
            return self._code(node.text(), tag)
        if tag == "q":
            return ['"”"', *self.expressions(node.children), '"”"']
        if tag == "abbr" and node.get("title"):
            return [*self.expressions(node.children), *self._text(f" ({node.get('title')})")]
        return self._wrapped(node)

    def _wrapped(self, node: Node) -> list[str]:
        inner = self.expressions(node.children)
        if not inner:
            return []
        lang = node.get("lang")
        if node.tag in _SAME:
            inner = [call(_SAME[node.tag], content(inner))]
        if re.fullmatch(r"[a-z]{2,3}", lang) and lang != self.shared.runs.lang:
            inner = [call("tongue", literal(lang), content(inner))]
        return inner

    def _code(self, text: str, tag: str = "code") -> list[str]:
        text = self.shared.runs.drawn(_SPACE.sub(" ", text))
        return [call("key" if tag == "kbd" else "code", literal(text))] if text.strip() else []

    def _note(self, node: Node) -> list[str]:
        link = next(node.find_all("a"), None)
        name = link.get("href").lstrip("#") if link else ""
        note = self.shared.notes.get(name)
        if note is None or self.shared.in_note:
            return self.expressions(node.children) if note is None else []
        if name in self.shared.used_notes:
            mark = call("again", literal("note-" + name))
        else:
            self.shared.used_notes.add(name)
            mark = call("note", literal("note-" + name), f"notes.at({literal(name)})")
        if self.way.notes:
            return [mark]
        self.later.append(mark)
        return []

    def _link(self, node: Node) -> list[str]:
        if "footnote-backref" in node.classes:
            return []
        inner = self.expressions(node.children)
        href = node.get("href").strip()
        if not inner or not href or "headerlink" in node.classes:
            return [] if "headerlink" in node.classes else inner
        if href.startswith("#"):
            return self._inside(href, inner)
        address = self._absolute(href)
        if not address:
            self.shared.notices.say("pdf_bad_link", href)
            return inner
        if not self.way.links:
            return inner
        shown = printed(address, node.text())
        extra = self.shared.runs.flowing(shown) if shown else []
        return [call("out", literal(address), content(inner), content(extra))]

    def _inside(self, href: str, inner: list[str]) -> list[str]:
        label = self.shared.ids.get(href[1:])
        if label is None:
            self.shared.notices.say("pdf_dead_link", href)
            return inner
        return [call("see", literal(label), content(inner))] if self.way.links else inner

    def _absolute(self, href: str) -> str:
        """The whole address; "" for one that must not be in a PDF."""
        href = self.shared.runs.drawn(href)
        try:
            scheme = urlsplit(href).scheme.lower()
        except ValueError:
            return ""
        if scheme:
            return href if scheme in _SCHEMES else ""
        if href.startswith("//"):
            return "https:" + href
        base = urlsplit(self.shared.site)
        return f"{base.scheme}://{base.netloc}/{href.lstrip('/')}" if base.netloc else ""


def printed(address: str, text: str) -> str:
    """The address as a reader on paper needs it; "" where the text says it already."""
    short = re.sub(r"^(https?://(www\.)?|mailto:|tel:)", "", address).rstrip("/")
    if address.startswith("tel:"):
        return "" if tel(text) == tel(short) else short
    short = short.partition("?")[0] if address.startswith("mailto:") else short
    said = re.sub(r"^(https?://)?(www\.)?", "", text.strip()).rstrip("/")
    return "" if said == short else short
