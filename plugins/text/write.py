"""A tree -> HTML, in the one place that writes it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from .tree import Block, Node, Nodes, trimmed

VOID = frozenset(("br", "hr", "img", "input", "wbr"))
TAG = re.compile(r"<[^<>]*>")
"""A tag as `html` writes it: no sign of it stands bare in words or values."""


@dataclass(frozen=True)
class Text:
    """Nodes that a template prints as HTML; false where there are none."""

    nodes: Nodes = ()

    def __html__(self) -> str:
        return html(self.nodes).strip()

    def __str__(self) -> str:
        return self.__html__()

    def __bool__(self) -> bool:
        return bool(trimmed(self.nodes))

    @classmethod
    def of(cls, value: "Text | str") -> "Text":
        """The text itself, or plain words as one."""
        return value if isinstance(value, Text) else cls((value,) if value else ())


def html(nodes: Nodes) -> str:
    """The nodes as HTML, each block drawn by its component."""
    out: list[str] = []
    _write(nodes, out)
    return "".join(out)


def _write(nodes: Nodes, out: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            out.append(escaped(node))
        elif isinstance(node, Block) and node.component:
            body = {"body": Text(node.children)} if node.children else {}
            out.append(node.component(**node.values, **body))
        elif isinstance(node, Block):
            named = {**node.attributes, "data-block": node.name}
            _element(Node(node.tag, named, node.children), out)
        else:
            _element(node, out)


def _element(node: Node, out: list[str]) -> None:
    out.append(f"<{node.tag}")
    for name, value in node.attributes.items():
        if value is None:
            out.append(f" {name}")
        else:
            quoted = escaped(value).replace('"', "&quot;")
            out.append(f' {name}="{quoted}"')
    out.append(">")
    if node.tag not in VOID:
        _write(node.children, out)
        out.append(f"</{node.tag}>")


def escaped(words: str) -> str:
    """Plain words as HTML. A no-break space is written so that it is seen in the source."""
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words or ">" in words:
        words = words.replace("<", "&lt;").replace(">", "&gt;")
    return words.replace("\u00a0", "&#160;")


def with_words(nodes: Nodes, change: Callable[[str], str]) -> Nodes:
    """The nodes with their words as `change` sets them in HTML, whose tags it must leave alone.

    The blocks among the nodes are not filled.
    """
    words = iter(unescape(part) for part in TAG.split(change(html(nodes))))
    return _told(nodes, words)


def _told(nodes: Nodes, words: Iterator[str]) -> Nodes:
    made: list[Node | str] = [next(words)]
    for node in nodes:
        if isinstance(node, Node):
            inner = () if node.tag in VOID else _told(node.children, words)
            made += [replace(node, children=inner), next(words)]
    return tuple(part for part in made if part != "")
