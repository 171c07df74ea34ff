"""Finished HTML seen from above: its outermost elements, without building a tree."""

import re
from html import unescape
from typing import NamedTuple

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_TOKEN = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<rest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.S,
)
_ATTRIBUTE = re.compile(r"([\w:-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


class Element(NamedTuple):
    """One outermost element of an HTML text: `html[start:end]`, its content `html[inner:tail]`."""

    tag: str
    attributes: dict[str, str]
    start: int
    inner: int
    tail: int
    end: int


def attributes(text: str) -> dict[str, str]:
    """The attributes in the text of a start tag, unescaped: `id="a&amp;b"` -> {"id": "a&b"}."""
    return {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(text)}


def elements(html: str) -> list[Element]:
    """The outermost elements of well-formed HTML, in order; text between them is left out."""
    found: list[Element] = []
    stack: list[str] = []
    opened: tuple[str, dict[str, str], int, int] | None = None
    for token in _TOKEN.finditer(html):
        tag = token["tag"]
        if tag is None:
            continue
        tag = tag.lower()
        if token["close"]:
            # Closes the nearest element of that name; a stray end tag is passed over.
            if tag in stack:
                while stack.pop() != tag:
                    pass
            if not stack and opened:
                name, given, start, inner = opened
                found.append(Element(name, given, start, inner, token.start(), token.end()))
                opened = None
            continue
        alone = tag in VOID or token["rest"].rstrip().endswith("/")
        if not stack:
            given = attributes(token["rest"])
            if alone:
                end = token.end()
                found.append(Element(tag, given, token.start(), end, end, end))
            else:
                opened = (tag, given, token.start(), token.end())
        if not alone:
            stack.append(tag)
    return found


def text(html: str) -> str:
    """The words of an HTML fragment, for a table of contents or an attribute."""
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()
