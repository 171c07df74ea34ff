"""A tall drawing in pieces for paper: shrunk to one page, nobody could read its words."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plugins.process_diagram.layout import Box, Layout

TALLEST = 1150.0
"""Drawing units that a page of A4 holds beside a heading, at the width of its text column."""


def sheets(layout: Layout) -> tuple[Layout, ...]:
    """The layout in the fewest pieces that are TALLEST high at most and have as even a number of
    rows as can be; none where one page holds it whole.

    Every piece has the whole path, of which its frame shows a part.
    """
    edges = [layout.frame.top, *layout.cuts, layout.frame.bottom]
    rows = len(edges) - 1
    for count in range(1, rows + 1):
        ends = _even(edges, rows, count)
        if count == rows or all(low - high <= TALLEST for high, low in pairwise(ends)):
            break
    return tuple(_piece(layout, high, low) for high, low in pairwise(ends)) if count > 1 else ()


def _even(edges: Sequence[float], rows: int, count: int) -> list[float]:
    """The edges of `count` pieces, the first ones a row longer where they cannot be equal."""
    return [edges[-(-rows * piece // count)] for piece in range(count + 1)]


def _piece(layout: Layout, top: float, bottom: float) -> Layout:
    return replace(
        layout,
        name="sheet",
        frame=Box(layout.frame.left, top, layout.frame.right, bottom),
        entries=tuple(e for e in layout.entries if top < e.label.y < bottom),
        trees=tuple(t for t in layout.trees if top < t.y < bottom),
        cuts=(),
    )
