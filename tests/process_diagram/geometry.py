"""What a drawing covers, for tests: points along its paths, and everything that collides."""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from plugins.process_diagram.layout import (
    MEETING_RADIUS,
    STROKE,
    Box,
    Command,
    Layout,
    Point,
    Text,
    cubic,
)
from plugins.process_diagram.metrics import text_width


def along(commands: tuple[Command, ...], steps: int = 40) -> Iterator[Point]:
    """Points on a path of M, H, V, A (circles, at most half of one) and C."""
    at = (0.0, 0.0)
    for letter, values in commands:
        if letter == "M":
            at = (values[0], values[1])
            yield at
            continue
        if letter == "C":
            points = [at, *zip(values[0::2], values[1::2], strict=True)]
            piece = [cubic(points, i / steps) for i in range(1, steps + 1)]
        elif letter == "A":
            piece = list(_arc(at, (values[5], values[6]), values[0], int(values[4]), steps))
        else:
            end = (values[0], at[1]) if letter == "H" else (at[0], values[0])
            piece = [_between(at, end, i / steps) for i in range(1, steps + 1)]
        yield from piece
        at = piece[-1]


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _arc(start: Point, end: Point, r: float, sweep: int, steps: int) -> Iterator[Point]:
    half = math.dist(start, end) / 2
    middle = _between(start, end, 0.5)
    height = math.sqrt(max(0.0, r * r - half * half))
    sign = -1 if sweep else 1
    across = ((end[1] - start[1]) / (2 * half), -(end[0] - start[0]) / (2 * half))
    centre = (middle[0] + sign * height * across[0], middle[1] + sign * height * across[1])
    a = math.atan2(start[1] - centre[1], start[0] - centre[0])
    b = math.atan2(end[1] - centre[1], end[0] - centre[0])
    turn = (b - a) % math.tau if sweep else -((a - b) % math.tau)
    for i in range(1, steps + 1):
        angle = a + turn * i / steps
        yield centre[0] + r * math.cos(angle), centre[1] + r * math.sin(angle)


def _around(point: Point, r: float) -> Box:
    return Box(point[0] - r, point[1] - r, point[0] + r, point[1] + r)


def boxes(text: Text) -> Iterator[Box]:
    """The box of each line as a browser has it: the space before the next line stands in it."""
    space = text_width(" ", text.style)
    for line, box in zip(text.lines, text.boxes(), strict=True):
        goes_on = line is not text.lines[-1] and not line.hyphen and not line.open
        yield replace(box, right=box.right + space) if goes_on else box


def collisions(layout: Layout) -> list[str]:
    """Every overlap between things of different kinds, and all that leaves the frame."""
    texts = [
        (f"{text.role} {line.text!r}", id(text), box)
        for entry in layout.entries
        for text in entry.texts
        for line, box in zip(text.lines, boxes(text), strict=True)
    ]
    stops = [(f"stop {e.item.number}", e.stop.box) for e in layout.entries if e.stop]
    dots = [_around(p, MEETING_RADIUS) for e in layout.entries for p in e.meetings]
    strokes = [_around(p, STROKE / 2) for p in (*along(layout.path), *along(layout.ahead))]
    trees = [tree.box for tree in layout.trees]
    others = [*stops, *(("dot", box) for box in dots), *(("tree", box) for box in trees)]
    others += [("path", box) for box in strokes]
    found = [
        f"{one} / {two}"
        for (one, text_one, box_one), (two, text_two, box_two) in combinations(texts, 2)
        if text_one != text_two and box_one.meets(box_two)
    ]
    found += [f"{a} / {b}" for a, _, box in texts for b, other in others if box.meets(other)]
    found += [f"stop / dot {a}" for a, box in stops for dot in dots if box.meets(dot)]
    found += [f"stop / tree {a}" for a, box in stops for tree in trees if box.meets(tree)]
    found += [f"{a} / {b}" for (a, x), (b, y) in combinations(stops, 2) if x.meets(y)]
    frame = layout.frame
    inside = [(name, box) for name, _, box in texts] + others
    found += [
        f"{name} outside"
        for name, box in inside
        if box.left < frame.left
        or box.top < frame.top
        or box.right > frame.right
        or box.bottom > frame.bottom
    ]
    return found
