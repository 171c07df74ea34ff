"""One style sheet from many: imports become layers, then comments and needless space go.

The minifier only takes away what the CSS syntax lets go between tokens; it changes no value. That
is why it needs no package: `light-dark()`, nesting, layers, container queries and whatever comes
next pass through as they are. A browser test compares its rules with those of the sources.
"""

import re
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

_IMPORT = re.compile(r'@import\s+url\("([^"]+)"\)\s+layer\(([\w-]+)\)\s*;')
_ORDER = re.compile(r"@layer\s+[\w\s,-]+;")
_URL = re.compile(r'url\("([^"]+)"\)')
_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/)|(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<space>\s+)"""
    r"""|(?P<mark>[{};,>:])|(?P<word>[^\s"'{};,>:/]+|.)""",
    re.S,
)
# Around these no space is ever needed. Not the colon: "a :is(b)" is not "a:is(b)".
_TIGHT = frozenset("{};,>")


class StyleError(ValueError):
    """A style sheet that cannot be joined."""


Resolve = Callable[[Path], str]


def resolve_urls(css: str, folder: Path, url_of: Resolve) -> str:
    """The style sheet with every url() of a file of the theme replaced by `url_of(file)`."""

    def published(match: re.Match[str]) -> str:
        target = match[1]
        if target.startswith(("data:", "#")):
            return match[0]
        return f"url({url_of((folder / target).resolve())})"

    return _URL.sub(published, css)


class Part(NamedTuple):
    """One imported file: its layer, its name below the manifest's folder and its text."""

    layer: str
    name: str
    css: str


def read(main: Path, url_of: Resolve) -> tuple[str, list[Part]]:
    """The order of the layers and the files that `main.css` imports, in the same order.

    Raises StyleError when a file is missing or something other than imports and the order of the
    layers stands in it.
    """
    source = re.sub(r"/\*.*?\*/", "", main.read_text(encoding="utf-8"), flags=re.S)
    order = _ORDER.search(source)
    left = _IMPORT.sub("", _ORDER.sub("", source)).strip()
    if left or order is None:
        raise StyleError(
            f"{main.name}: only @layer and @import … layer(…) belong here: {left[:60]}"
        )
    parts = []
    for name, layer in _IMPORT.findall(source):
        path = main.parent / name
        if not path.is_file():
            raise StyleError(f"{main.name}: no file {name}")
        text = resolve_urls(path.read_text(encoding="utf-8"), path.parent, url_of)
        parts.append(Part(layer, name, text))
    return order[0], parts


def join(main: Path, url_of: Resolve) -> str:
    """`main.css` with its imports put in as layers, in the same order."""
    order, parts = read(main, url_of)
    layers = groupby(parts, key=lambda part: part.layer)
    joined = ["\n".join(p.css for p in group) for _, group in layers]
    names = [layer for layer, _ in groupby(parts, key=lambda part: part.layer)]
    return "\n".join(
        [order, *(f"@layer {n} {{\n{c}\n}}" for n, c in zip(names, joined, strict=True))]
    )


def minify(css: str) -> str:
    """The same rules in fewer bytes: no comments, no space that separates nothing."""
    out: list[str] = []
    space = False
    for token in _TOKEN.finditer(css):
        if token["comment"] is not None or token["space"] is not None:
            space = True
            continue
        text = token[0]
        last = out[-1] if out else "{"
        if space and not (last in _TIGHT or text in _TIGHT or (last == ":" and _declares(out))):
            out.append(" ")
        space = False
        if text == "}" and out and out[-1] == ";":
            out.pop()
        out.append(text)
    return "".join(out)


def _declares(out: list[str]) -> bool:
    """Whether the colon just written ends a property's name; only then may a space go."""
    name = out[-2] if len(out) > 1 else ""
    before = out[-3] if len(out) > 2 else "{"
    return before in "{};" and re.fullmatch(r"--[\w-]+|[a-z-]+", name) is not None
