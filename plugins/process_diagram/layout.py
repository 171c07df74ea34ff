"""The numbers of a drawing. All lengths are drawing units (1 unit is about 1 CSS pixel at the
size the drawing is made for); x grows to the right, y downwards; `y` of a text is its baseline."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from plugins.process_diagram.metrics import FOLDER, Style, face
from plugins.process_diagram.model import Breaks, Item
from plugins.process_diagram.wrap import Line, wrap

STROKE = 4.0
MEETING_RADIUS = 5.0
NUMBER_DROP = 6.0  # from the centre of a stop to the baseline of its number


@dataclass(frozen=True)
class Styles:
    """The text styles of one layout; the theme's components/process/style.css says the same sizes."""

    label: Style
    detail: Style
    part: Style
    number: Style


WIDE = Styles(
    Style("serif", 21, 26, -0.01), Style("sans", 17, 23), Style("strong", 16, 21),
    Style("strong", 17, 17),
)  # fmt: skip
NARROW = Styles(
    Style("serif", 20, 25, -0.01), Style("sans", 17, 23), Style("strong", 16, 21),
    Style("strong", 17, 17),
)  # fmt: skip

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """True if the two share an area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Text:
    """Lines of one style: `x` the left edge, `y` the first baseline. Role: label, detail, part."""

    role: str
    style: Style
    x: float
    y: float
    lines: tuple[Line, ...]

    @property
    def last(self) -> float:
        """The last baseline."""
        return self.y + self.style.leading * (len(self.lines) - 1)

    def boxes(self, folder: Path = FOLDER) -> Iterator[Box]:
        """The box of each line, as high as the font says (what getBBox measures)."""
        own = face(self.style.face, folder)
        up, down = own.ascent * self.style.size, own.descent * self.style.size
        for index, line in enumerate(self.lines):
            y = self.y + index * self.style.leading
            yield Box(self.x, y - up, self.x + line.width, y + down)


@dataclass(frozen=True)
class Stop:
    """A numbered circle."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """With the stroke."""
        r = self.radius + STROKE / 2
        return Box(self.x - r, self.y - r, self.x + r, self.y + r)


@dataclass(frozen=True)
class Entry:
    """What is drawn of one item: the stop of a stage, or the dots of a repetition."""

    item: Item
    stop: Stop | None
    heading: Text | None
    label: Text
    detail: Text | None
    meetings: tuple[Point, ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts from top to bottom."""
        return tuple(text for text in (self.heading, self.label, self.detail) if text)

    @property
    def last(self) -> float:
        """The lowest baseline."""
        return (self.detail or self.label).last


@dataclass(frozen=True)
class Tree:
    """A spruce: the foot of its trunk, and its size (1 is 100 units high and 64 wide)."""

    x: float
    y: float
    scale: float

    @property
    def box(self) -> Box:
        """Crown and trunk."""
        half, height = 32 * self.scale, 100 * self.scale
        return Box(self.x - half, self.y - height, self.x + half, self.y)


Command = tuple[str, tuple[float, ...]]
"""A step of a path in absolute SVG commands, such as ("H", (860.0,))."""


@dataclass(frozen=True)
class Layout:
    """One drawing: its name (wide, medium, narrow), its frame, and what stands in it.

    `cuts` are heights between two rows at which only the path is cut through.
    """

    name: str
    frame: Box
    path: tuple[Command, ...]
    ahead: tuple[Command, ...]  # the dotted line after the last stop
    entries: tuple[Entry, ...]
    trees: tuple[Tree, ...] = ()
    cuts: tuple[float, ...] = ()


def place(
    role: str, style: Style, x: float, y: float, text: str, room: float, flow: "Flow"
) -> Text | None:
    """The text wrapped to `room` units from (x, y), or None when there is none."""
    lines = wrap(text, style, room, flow.breaks, flow.lang, flow.folder)
    return Text(role, style, x, y, lines) if lines else None


@dataclass(frozen=True)
class Flow:
    """How words are measured and broken: language, hyphenation, folder of the fonts."""

    lang: str
    breaks: Breaks
    folder: Path = FOLDER


def cubic(points: Sequence[Point], t: float) -> Point:
    """The point at `t` (0 to 1) of a cubic curve of four points."""
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def spaced(points: Sequence[Point], skip: float, step: float) -> tuple[Point, ...]:
    """Evenly spaced points on a polyline, from `skip` after its start to `skip` before its end.

    `step` is the wished distance; at least one point, in the middle, when there is no room.
    """
    lengths = [math.dist(a, b) for a, b in pairwise(points)]
    total = sum(lengths)
    room = total - 2 * skip
    count = max(1, math.floor(room / step) + 1)
    gap = room / max(1, count - 1)
    wanted = [skip + gap * i for i in range(count)] if count > 1 else [total / 2]
    return tuple(_at(points, lengths, length) for length in wanted)


def _at(points: Sequence[Point], lengths: list[float], length: float) -> Point:
    for (a, b), piece in zip(pairwise(points), lengths, strict=True):
        if length <= piece or b is points[-1]:
            t = length / piece if piece else 0.0
            return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        length -= piece
    return points[-1]
