"""A text as a tree of elements, blocks and words, and how it is walked.

A tree never changes: who makes something of it (a page, a feed, a PDF) gets a tree of its own from
`mapped`, and the others still see the text as it was written.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Nodes = tuple["Node | str", ...]
"""Elements and the words between them, in reading order. Words are plain: "a < b", not "a &lt; b"."""


@dataclass(frozen=True)
class Node:
    """An element. An attribute whose value is None has only its name (`open`); `line` is that of
    the content file, 1 being its first, 0 where nobody knows."""

    tag: str
    attributes: Mapping[str, str | None] = field(default_factory=dict)
    children: Nodes = ()
    line: int = 0

    def get(self, name: str) -> str:
        """The attribute's value, "" when it is absent."""
        return self.attributes.get(name) or ""

    @property
    def classes(self) -> list[str]:
        """The names in `class`."""
        return self.get("class").split()

    def elements(self) -> "list[Node]":
        """The child elements, without the words between them."""
        return elements(self.children)

    def find_all(self, *tags: str) -> "Iterator[Node]":
        """All descendants with one of these tags, in reading order."""
        return (node for node in walk(self.children) if node.tag in tags)

    def text(self) -> str:
        """All words inside."""
        return text(self.children)


@dataclass(frozen=True)
class Block(Node):
    """One of the site's blocks: `/// name | argument` around `children`. To readers of trees it is
    its name; which markup it becomes is its component's own affair.

    A page fills it: `component` is then called with `values` and the children as `body`, if there
    are any, and gives the finished HTML. A block not filled is written as a `div` that says so.
    """

    name: str = ""
    argument: str = ""
    component: Callable[..., str] | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def elements(nodes: Nodes) -> list[Node]:
    """The outermost elements, without the words between them."""
    return [node for node in nodes if isinstance(node, Node)]


def walk(nodes: Nodes) -> Iterator[Node]:
    """All elements and blocks in reading order, each before what is inside it."""
    for node in nodes:
        if isinstance(node, Node):
            yield node
            yield from walk(node.children)


def blocks(nodes: Nodes) -> Iterator[Block]:
    """All blocks in reading order, those inside others too."""
    return (node for node in walk(nodes) if isinstance(node, Block))


def text(nodes: Nodes) -> str:
    """All words, as written."""
    return "".join(node if isinstance(node, str) else text(node.children) for node in nodes)


def mapped(nodes: Nodes, change: Callable[[Node], Nodes]) -> Nodes:
    """The nodes, each replaced by what `change` makes of it once its children have been replaced."""
    made: list[Node | str] = []
    for node in nodes:
        if isinstance(node, str):
            made.append(node)
        else:
            inner = mapped(node.children, change)
            made += change(node if inner is node.children else replace(node, children=inner))
    same = len(made) == len(nodes) and all(map(operator.is_, made, nodes))
    return nodes if same else tuple(made)


def blank(node: Node | str) -> bool:
    """Whether it is only white space between elements."""
    return isinstance(node, str) and not node.strip()


def trimmed(nodes: Nodes) -> Nodes:
    """The nodes without white space at both ends."""
    nodes = trimmed_end(nodes)
    while nodes and blank(nodes[0]):
        nodes = nodes[1:]
    if nodes and isinstance(nodes[0], str):
        nodes = (nodes[0].lstrip(), *nodes[1:])
    return nodes


def trimmed_end(nodes: Nodes) -> Nodes:
    """The nodes without white space at their end."""
    while nodes and blank(nodes[-1]):
        nodes = nodes[:-1]
    if nodes and isinstance(nodes[-1], str):
        nodes = (*nodes[:-1], nodes[-1].rstrip())
    return nodes
