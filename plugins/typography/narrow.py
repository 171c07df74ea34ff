"""The best breaks of a word for a narrow place: headings on a small screen, the boxes of a diagram.

A word that fits stays whole. A longer one breaks at its joints, but not after a short first part
(`työn`, `esi`), which belongs to what follows: verkosto|työnohjaus. Only what is still too long
then breaks after such a part, and last of all between syllables: saavu·tetta·vuus.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise

from .model import Break

# A part of so many letters at most belongs to the next one.
SHORT_PART = 4
# Letters on each side of a break inside a part.
INSIDE = 4


def best(word: str, breaks: tuple[Break, ...], longest: int = 13) -> tuple[Break, ...]:
    """Return the breaks that make pieces of at most `longest` letters, the best kind only."""
    hyphens = {place + 1 for place, letter in enumerate(word) if letter == "-"}
    joints = [point.index for point in breaks if point.joint]
    parts = sorted({0, len(word), *hyphens, *joints})
    before = dict(zip(parts[1:], parts, strict=False))
    loose = {place for place in joints if place - before[place] > SHORT_PART}
    chosen: set[int] = set()
    for kind in (loose.__contains__, set(joints).__contains__, _inside(breaks, parts)):
        chosen |= _in_long_pieces(word, breaks, hyphens | chosen, longest, kind)
    return tuple(point for point in breaks if point.index in chosen)


def _inside(breaks: Iterable[Break], parts: list[int]) -> Callable[[int], bool]:
    syllables = {
        point.index
        for point in breaks
        if not point.joint and all(abs(point.index - part) >= INSIDE for part in parts)
    }
    return syllables.__contains__


def _in_long_pieces(
    word: str,
    breaks: Iterable[Break],
    edges: set[int],
    longest: int,
    wanted: Callable[[int], bool],
) -> set[int]:
    """Return the breaks of the wanted kind that stand in pieces longer than `longest`."""
    long = [
        (start, end)
        for start, end in pairwise(sorted({0, len(word), *edges}))
        if end - start > longest
    ]
    return {
        point.index
        for point in breaks
        if wanted(point.index) and any(start < point.index < end for start, end in long)
    }
