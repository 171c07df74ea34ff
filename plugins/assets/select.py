"""The part of the style sheet that a page needs: everything common, and the blocks it shows.

A page with its style sheet inside it is drawn after one answer of the server. The smaller it is, the
fewer round trips that answer takes: the first holds about 14 kB.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_CLASS_ATTRIBUTE = re.compile(r"\sclass=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_GROUPS = ("@media", "@container", "@supports")


class Piece(NamedTuple):
    """One file of the style sheet, minified. `classes` are those that a page must have to need it;
    None: every page does."""

    layer: str
    css: str
    classes: frozenset[str] | None


def rules(css: str) -> Iterator[tuple[str, str]]:
    """The outermost rules of a style sheet as (what stands before the brace, what is inside)."""
    start = depth = 0
    opened = 0
    for place, letter in enumerate(css):
        if letter == "{":
            if depth == 0:
                opened = place
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : place]
                start = place + 1


def leading_classes(css: str) -> frozenset[str] | None:
    """The classes that begin the selectors; None when one has no class and so fits any page."""
    found: set[str] = set()
    for prelude, body in rules(css):
        if prelude.startswith(_GROUPS):
            inner = leading_classes(body)
            if inner is None:
                return None
            found |= inner
        elif not prelude.startswith("@"):
            for selector in _split(prelude, ","):
                first = _first_compound(selector)
                if not first:
                    return None
                found |= first
    return frozenset(found)


def _first_compound(selector: str) -> set[str]:
    """The classes of the first part of a selector that has any: `:is(.a, .b) > p` -> a, b."""
    for compound in _split(selector, " >+~"):
        if classes := set(_CLASS.findall(compound)):
            return classes
    return set()


def _split(text: str, marks: str) -> list[str]:
    """The text split at the marks that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if letter in marks and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def classes_of(html: str) -> frozenset[str]:
    """Every class that stands in a page."""
    names: set[str] = set()
    for found in _CLASS_ATTRIBUTE.findall(html):
        names.update("".join(found).split())
    return frozenset(names)


class Sheet:
    """A style sheet that can be asked for the part that a page needs."""

    def __init__(self, order: str, pieces: Sequence[Piece]) -> None:
        self.order = order
        self.pieces = tuple(pieces)
        self._text = lru_cache(maxsize=256)(self._joined)

    def whole(self) -> str:
        """All of it."""
        return self._text(tuple(range(len(self.pieces))))

    def for_page(self, html: str) -> str:
        """What the page needs, in the order of the whole."""
        classes = classes_of(html)
        needed = (p.classes is None or not p.classes.isdisjoint(classes) for p in self.pieces)
        return self._text(tuple(i for i, wanted in enumerate(needed) if wanted))

    def _joined(self, places: tuple[int, ...]) -> str:
        chosen = [self.pieces[i] for i in places]
        layers = groupby(chosen, key=lambda piece: piece.layer)
        return self.order + "".join(
            f"@layer {layer}{{{''.join(p.css for p in group)}}}" for layer, group in layers
        )
