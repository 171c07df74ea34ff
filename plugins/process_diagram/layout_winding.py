"""The winding path: rows that read from left to right, joined by return runs with spruces.

`wide` has four places in a row, `medium` two. A repetition takes a place of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.process_diagram.layout import (
    WIDE,
    Box,
    Command,
    Entry,
    Flow,
    Layout,
    Point,
    Stop,
    Text,
    Tree,
    cubic,
    place,
    spaced,
)
from plugins.process_diagram.model import Item

FIRST, EDGE, RADIUS = 44.0, 25.0, 19.0  # first stop, left edge of the texts, stop's radius
GUTTER = 24.0  # between columns
LABEL_DROP, DETAIL_DROP = 58.0, 30.0  # stop to label, label's last line to detail
HEADING_RISE = 40.0  # stop to the heading's last line
RETURN_DROP = 58.0  # lowest text to the return run
TURN, TURN_RADIUS = 104.0, 52.0  # return run to the next row, and its arc
CUT = 22.0  # return run to where paper may be cut: below its waves, above the next heading
BEND_RADIUS = 110.0  # the arc at the end of a row, at most
# The return run, from its right end: share of the length, and drop. Cubic curves.
WAVE = (
    (0, 0), (0.147, 0), (0.208, -16), (0.355, -8), (0.502, 0), (0.637, 14), (0.76, 6),
    (0.87, 0), (0.9, 0), (1, 0),
)  # fmt: skip
WOODS = (((-22, 0.30), (0, 0.42), (20, 0.28)), ((-10, 0.36), (8, 0.26)))


@dataclass(frozen=True)
class Grid:
    """Columns of a winding layout. `room` is what a text may take."""

    name: str
    columns: int
    step: float
    room: float
    bend: float  # x of the outermost point of a row's end

    def x(self, column: int) -> float:
        """The centre of a stop."""
        return FIRST + self.step * column


def grid(name: str, columns: int, full: float, count: int) -> Grid:
    """Fewer places than columns share the full width."""
    used = min(columns, count)
    step = full / used
    return Grid(name, used, step, min(step - GUTTER, 300.0), full + 40)


def wide(items: Sequence[Item], flow: Flow) -> Layout:
    """For containers from 56 rem, and for paper."""
    return _winding(items, grid("wide", 4, 944.0, len(items)), flow)


def medium(items: Sequence[Item], flow: Flow) -> Layout:
    """For containers of 34 to 56 rem."""
    return _winding(items, grid("medium", 2, 560.0, len(items)), flow)


@dataclass(frozen=True)
class Row:
    """One row: height of its stops, its entries, where the return run lies (None: last row)."""

    y: float
    entries: tuple[Entry, ...]
    back: float | None


def _winding(items: Sequence[Item], own: Grid, flow: Flow) -> Layout:
    chunks = [items[i : i + own.columns] for i in range(0, len(items), own.columns)]
    rows: list[Row] = []
    for index, chunk in enumerate(chunks):
        headings = _headings(chunk, own, flow)
        lines = max((len(text.lines) for text in headings if text), default=0)
        rise = HEADING_RISE + 16 + 21 * (lines - 1) if lines else 0.0
        above = rows[-1].back or 0.0 if rows else None
        y = max(RADIUS + 6, rise + 4) if above is None else above + max(TURN, rise + 26)
        entries = tuple(
            _entry(item, own.x(c), y, headings[c], own, flow) for c, item in enumerate(chunk)
        )
        lowest = max(entry.last for entry in entries)
        last = index == len(chunks) - 1
        rows.append(Row(y, entries, None if last else lowest + RETURN_DROP))
    return _joined(rows, own)


def _joined(rows: list[Row], own: Grid) -> Layout:
    done = [replace(row, entries=_with_meetings(row, own)) for row in rows]
    path: list[Command] = [("M", (FIRST, rows[0].y))]
    trees: list[Tree] = []
    for index, row in enumerate(done):
        if row.back is None:
            break
        run = _run(row, own, index)
        path += _return(row, done[index + 1].y, run, own)
        trees += _woods(row, run, own, index)
    end = _end(done[-1], own)
    path.append(("H", (end,)))
    y = done[-1].y
    entries = tuple(entry for row in done for entry in row.entries)
    bottom = max(entry.last for entry in done[-1].entries) + 14
    left = -12.0 if len(rows) > 1 else FIRST - RADIUS - 4  # no turn: flush with the page's text
    frame = Box(left, 0.0, own.bend + 16, bottom)
    ahead = (("M", (end + 30, y)), ("H", (own.bend + 6,)))
    cuts = tuple(row.back + CUT for row in rows if row.back is not None)
    return Layout(own.name, frame, tuple(path), ahead, entries, tuple(trees), cuts)


def _headings(chunk: Sequence[Item], own: Grid, flow: Flow) -> list[Text | None]:
    """Each group's heading, as wide as the group's part of the row. `y` is set later."""
    starts = [c for c, item in enumerate(chunk) if item.heading] + [own.columns]
    found: list[Text | None] = [None] * len(chunk)
    for start, following in pairwise(starts):
        room = (following - start) * own.step - GUTTER
        x = own.x(start) - FIRST + EDGE
        found[start] = place("part", WIDE.part, x, 0, chunk[start].heading, room, flow)
    return found


def _entry(item: Item, x: float, y: float, heading: Text | None, own: Grid, flow: Flow) -> Entry:
    left = x - FIRST + EDGE
    if heading:
        heading = replace(heading, y=y - HEADING_RISE - (heading.last - heading.y))
    label = place("label", WIDE.label, left, y + LABEL_DROP, item.title, own.room, flow)
    label = label or Text("label", WIDE.label, left, y + LABEL_DROP, ())
    low = label.last + DETAIL_DROP
    detail = place("detail", WIDE.detail, left, low, item.detail, own.room, flow)
    stop = Stop(x, y, RADIUS) if item.number is not None else None
    return Entry(item, stop, heading, label, detail)


def _with_meetings(row: Row, own: Grid) -> tuple[Entry, ...]:
    """The row's entries, with dots from the stop before a repetition to the stop after it."""
    out = []
    for column, entry in enumerate(row.entries):
        if entry.stop is None:
            start = own.x(column - 1) + 58 if column else FIRST
            if column + 1 < len(row.entries):
                end = own.x(column + 1) - 60
            else:
                end = min(own.x(column) + own.step * 0.6, own.bend - _bend(row, own) - 8)
            line = ((start, row.y), (end, row.y))
            entry = replace(entry, meetings=spaced(line, 0.0, 27.2))
        out.append(entry)
    return tuple(out)


def _end(row: Row, own: Grid) -> float:
    """Where the solid line ends: at the last stop, or at the last dot of what is repeated."""
    entry = row.entries[-1]
    return entry.stop.x if entry.stop else entry.meetings[-1][0]


def _bend(row: Row, own: Grid) -> float:
    """The radius of the arc at the row's end."""
    return BEND_RADIUS if row.back is None else min(BEND_RADIUS, (row.back - row.y) / 2)


def _run(row: Row, own: Grid, index: int) -> list[Point]:
    """The points of the return run's curves; every second run is the mirror of the first."""
    start, back = own.bend - _bend(row, own), row.back or 0.0
    wave = WAVE if index % 2 == 0 else tuple((1 - s, -d) for s, d in reversed(WAVE))
    return [(start + (FIRST - start) * share, back + drop) for share, drop in wave]


def _return(row: Row, following: float, run: list[Point], own: Grid) -> list[Command]:
    """From the row's line round the bend, back along the run, round the turn to the next row."""
    r, back = _bend(row, own), row.back or 0.0
    start = own.bend - r
    out: list[Command] = [("H", (start,))]
    if back - row.y > 2 * r:
        out += [_arc(r, 1, own.bend, row.y + r), ("V", (back - r,)), _arc(r, 1, start, back)]
    else:
        out += [_arc(r, 1, start, back)]
    for i in range(1, len(run), 3):
        out.append(("C", tuple(value for point in run[i : i + 3] for value in point)))
    r = TURN_RADIUS
    if following - back > 2 * r:
        out += [_arc(r, 0, FIRST - r, back + r), ("V", (following - r,))]
    out.append(_arc(r, 0, FIRST, following))
    return out


def _arc(r: float, sweep: int, x: float, y: float) -> Command:
    return "A", (r, r, 0, 0, sweep, x, y)


def _height(run: list[Point], x: float) -> float:
    """y of the return run at x (the run goes from right to left)."""
    i = next(i for i in range(0, len(run) - 1, 3) if run[i + 3][0] <= x)
    low, high = 0.0, 1.0
    for _ in range(16):
        t = (low + high) / 2
        low, high = (t, high) if cubic(run[i : i + 4], t)[0] > x else (low, t)
    return cubic(run[i : i + 4], low)[1]


def _woods(row: Row, run: list[Point], own: Grid, index: int) -> list[Tree]:
    """Two clumps of spruces under the two places with the most air above the run."""
    centres = [own.x(c) + own.room * share for c in range(own.columns) for share in (0.2, 0.75)]
    centres = [x for x in centres if FIRST + 60 < x < run[0][0] - 20]
    boxes = [box for entry in row.entries for text in entry.texts for box in text.boxes()]

    def free(x: float) -> float:
        above = [box.bottom for box in boxes if box.left < x + 60 and x - 60 < box.right]
        return min(_height(run, x + dx) for dx in (-30, 0, 30)) - max(above, default=row.y + 30)

    air = {x: free(x) for x in centres}
    liked = FIRST + (run[0][0] - FIRST) * (0.36 if index % 2 else 0.72)
    ranked = sorted(centres, key=lambda x: (-round(min(air[x], 58.0)), abs(x - liked)))
    second = [x for x in ranked if abs(x - ranked[0]) > own.bend * 0.28]
    clumps = WOODS if own.columns > 2 else WOODS[index % 2 :][:1]
    trees = []
    for x, clump in zip([ranked[0], *second[:1]], clumps, strict=False):
        grow = max(0.75, min(1.5, (air[x] - 8) / 42))
        flip = -1 if index % 2 else 1
        for dx, scale in clump:
            at = x + dx * grow * flip
            trees.append(Tree(at, _height(run, at) + 1, scale * grow))
    return trees
