"""Markdown's element tree -> our own, in which nothing stays a string that has tags in it.

Markdown keeps allowed tags, entities, code and task marks as strings in a stash and leaves a mark
in the text for each. Here each goes to its place: an opening tag and its closing one become an
element of what stands between them. Line markers (lines.py) stay in the words until the text has
been checked; `settled` takes them out.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser

from markdown.extensions.footnotes import FN_BACKLINK_TEXT, NBSP_PLACEHOLDER
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

from plugins.text.tree import Block, Node, Nodes, mapped, text, trimmed
from plugins.text.write import VOID

from . import lines

ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
BACKLINK = "↑"
CODE = ("pre", "code")


@dataclass(frozen=True)
class Start:
    """An opening tag that was typed or stashed."""

    node: Node


@dataclass(frozen=True)
class End:
    """A closing tag that was typed or stashed."""

    tag: str
    line: int


Item = Node | str | Start | End
Attributes = dict[str, str | None]


class _Fragment(HTMLParser):
    """The tags and words of one stashed string, which Markdown or we ourselves have written."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.line = line
        self.items: list[Item] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(
            tag, {name: value and lines.strip(value) for name, value in attrs}, (), self.line
        )
        self.items.append(node if tag in VOID else Start(node))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.items.append(End(tag, self.line))

    def handle_data(self, data: str) -> None:
        self.items.append(data)


@dataclass
class Reader:
    """Reads one document. `stash` are Markdown's strings; `line` is that of the last marker."""

    stash: list[str]
    line: int
    unbalanced: list[tuple[str, int]] = field(default_factory=list)
    """The tags that were typed without their partner, with their lines."""

    def read(self, root: ET.Element) -> Nodes:
        """The document inside `root`."""
        return trimmed(self._nested(self._items(root)))

    def _items(self, element: ET.Element) -> list[Item]:
        """What stands in an element, its raw tags still without their content."""
        items = self._words(element.text)
        for child in element:
            made = self._element(child)
            items += made
            tail = self._words(child.tail)
            # A paragraph of nothing goes with the line's end after it.
            if not made and tail and isinstance(tail[0], str):
                tail[0] = tail[0].removeprefix("\n")
            items += tail
        return items

    def _element(self, element: ET.Element) -> list[Item]:
        attributes: Attributes = {
            name: self._value(element.get(name, "")) for name in sorted(element.keys())
        }
        marked = lines.MARKER.match(element.get("href") or element.get("src") or "")
        line = int(marked[1]) if marked else self.line
        items = self._items(element)
        if element.tag == "p":
            return self._paragraph(attributes, items, line)
        inner = self._nested(items)
        if "data-block" in attributes:
            return [_block(attributes, inner)]
        # The page's own title is its h1.
        tag = "h2" if element.tag == "h1" else element.tag
        if align := attributes.pop("align", ""):
            attributes["class"] = f"{attributes.get('class') or ''} align-{align}".strip()
        return [Node(tag, attributes, inner, line)]

    def _words(self, words: str | None) -> list[Item]:
        """Words and stashed strings as items; the line goes on with each marker."""
        items: list[Item] = []
        for place, part in enumerate(HTML_PLACEHOLDER_RE.split(words or "")):
            if place % 2:
                items += self._stashed(int(part))
            elif part:
                items.append(_plain(part))
                for marker in lines.MARKER.finditer(part):
                    self.line = int(marker[1])
        return items

    def _stashed(self, number: int) -> list[Item]:
        fragment = _Fragment(self.line)
        fragment.feed(self.stash[number])
        fragment.close()
        # A whole element, such as a listing, is one item; a typed tag waits for its partner.
        opened = sum(isinstance(item, Start) for item in fragment.items)
        closed = sum(isinstance(item, End) for item in fragment.items)
        return list(self._nested(fragment.items)) if opened == closed else fragment.items

    def _value(self, value: str) -> str:
        """An attribute's value as plain text."""
        return lines.strip(
            _plain(HTML_PLACEHOLDER_RE.sub(lambda m: _said(self._stashed(int(m[1]))), value))
        )

    def _paragraph(self, attributes: Attributes, items: list[Item], line: int) -> list[Item]:
        """A paragraph; `details` and `summary` in it stand beside it, a listing instead of it."""
        out: list[Item] = []
        run: list[Item] = []
        depth = 0

        def flush() -> None:
            inner = [item for item in run if not _blank(item)]
            if not inner:
                out.extend(run if out else ())
            elif len(inner) == 1 and isinstance(inner[0], Node) and inner[0].tag == "pre":
                out.append(inner[0])
            else:
                children = self._nested(run)
                if outside:
                    children = trimmed(children)
                    out.extend(["\n"] if out and not _blank(out[-1]) else [])
                out.append(Node("p", attributes, children, line))
            run.clear()

        outside = any(_is(item, "details") or _is(item, "summary") for item in items)
        for item in items:
            if _is(item, "details") or _is(item, "summary") or depth:
                flush()
                if _is(item, "details") and out and isinstance(out[-1], Node):
                    out.append("\n")
                out.append(item)
                if _is(item, "summary"):
                    depth = int(isinstance(item, Start))
            else:
                run.append(item)
        flush()
        return out

    def _nested(self, items: Iterable[Item]) -> Nodes:
        """The items with each typed tag around what stands between it and its partner."""
        opened: list[tuple[Node | None, list[Node | str]]] = [(None, [])]
        for item in items:
            if isinstance(item, Start):
                opened.append((item.node, []))
            elif not isinstance(item, End):
                opened[-1][1].append(item)
            elif (node := opened[-1][0]) is not None and node.tag == item.tag:
                inner = opened.pop()[1]
                opened[-1][1].append(replace(node, children=tuple(inner)))
            else:
                self._without_partner(item.tag, item.line, closing=True)
        while (node := opened[-1][0]) is not None:
            self._without_partner(node.tag, node.line)
            inner = opened.pop()[1]
            opened[-1][1].extend(inner)
        return tuple(opened[0][1])

    def _without_partner(self, tag: str, line: int, closing: bool = False) -> None:
        """One mistake is told once: partners in two paragraphs have no partner each."""
        if not (closing and any(tag == told for told, _ in self.unbalanced)):
            self.unbalanced.append((tag, line))


def _block(attributes: Attributes, inner: Nodes) -> Block:
    kept = {name: value for name, value in attributes.items() if name in ("id", "data-refused")}
    return Block(
        "div",
        kept,
        inner,
        int(attributes["data-line"] or 0),
        attributes["data-block"] or "",
        attributes["data-arg"] or "",
    )


def _is(item: Item, tag: str) -> bool:
    """Whether the item is a raw tag of that name."""
    return (isinstance(item, Start) and item.node.tag == tag) or (
        isinstance(item, End) and item.tag == tag
    )


def _blank(item: Item) -> bool:
    return isinstance(item, str) and not lines.strip(item).strip()


def _said(items: list[Item]) -> str:
    """The words of stashed items, for an attribute."""
    return text(tuple(item for item in items if isinstance(item, Node | str)))


def _plain(words: str) -> str:
    """Markdown's words, in which entities stand as typed, as plain text."""
    if "\u0002" in words:
        words = words.replace(AMP_SUBSTITUTE, "&")
    if "&" in words:
        words = ENTITY.sub(lambda m: unescape(m[0]), words)
    if "zz" in words:
        words = words.replace(FN_BACKLINK_TEXT, BACKLINK).replace(NBSP_PLACEHOLDER, "\u00a0")
    return words


def settled(nodes: Nodes) -> Nodes:
    """The nodes without line markers, once the text has been checked."""

    def clean(nodes: Nodes) -> Nodes:
        if not any(isinstance(n, str) and lines.PRIVATE.search(n) for n in nodes):
            return nodes
        stripped = (lines.strip(n) if isinstance(n, str) else n for n in nodes)
        return tuple(n for n in stripped if n != "")

    def cleaned(node: Node) -> Nodes:
        inner = clean(node.children)
        return (node if inner is node.children else replace(node, children=inner),)

    return clean(mapped(nodes, cleaned))
