"""The upright path for phones: stops swing between two lines, texts stand on the right."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plugins.process_diagram.layout import (
    NARROW,
    Box,
    Command,
    Entry,
    Flow,
    Layout,
    Point,
    Stop,
    Text,
    cubic,
    place,
    spaced,
)
from plugins.process_diagram.model import Item

WIDTH, TEXT = 320.0, 74.0
ROOM = 241.0  # a line that goes on ends with a space, which must not leave the frame either
SWING = (44.0, 24.0)  # x of odd and even stops
RADIUS = 18.0
BETWEEN = 57.0  # last baseline to the next stop (or heading)
HEADING = 42.0  # heading's last baseline to the stop
LABEL_DROP, DETAIL_DROP = 7.0, 27.0  # stop to label, label's last line to detail


def narrow(items: Sequence[Item], flow: Flow) -> Layout:
    """For containers below 34 rem."""
    entries: list[Entry] = []
    bottom = -BETWEEN + 22
    for item in items:
        entry = _entry(item, bottom, first=not entries, flow=flow)
        entries.append(entry)
        low = entry.stop.y if entry.stop else 0.0
        bottom = max(entry.last, low + LABEL_DROP)
    return _joined(entries, bottom)


def _entry(item: Item, above: float, first: bool, flow: Flow) -> Entry:
    y = above + BETWEEN
    heading = None
    if item.heading:
        y -= 2 if first else 0  # baseline 20
        heading = place("part", NARROW.part, TEXT, y, item.heading, ROOM, flow)
        y = heading.last + HEADING if heading else y
    label = place("label", NARROW.label, TEXT, y + LABEL_DROP, item.title, ROOM, flow)
    label = label or Text("label", NARROW.label, TEXT, y + LABEL_DROP, ())
    low = label.last + DETAIL_DROP
    detail = place("detail", NARROW.detail, TEXT, low, item.detail, ROOM, flow)
    stop = None
    if item.number is not None:
        stop = Stop(SWING[(item.number + 1) % 2], y, RADIUS)
    return Entry(item, stop, heading, label, detail)


def _joined(entries: list[Entry], bottom: float) -> Layout:
    stops = [entry.stop for entry in entries if entry.stop]
    last = stops[-1]
    path: list[Command] = [("M", (stops[0].x, stops[0].y))]
    curves: list[list[Point]] = []
    for one, two in pairwise(stops):
        middle = (one.y + two.y) / 2
        curves.append([(one.x, one.y), (one.x, middle), (two.x, middle), (two.x, two.y)])
        path.append(("C", tuple(value for point in curves[-1][1:] for value in point)))
    end = last.y
    if entries[-1].stop is None:  # something is repeated after the last stop
        end = bottom
        curves.append([(last.x, last.y + (end - last.y) * i / 3) for i in range(4)])
        path.append(("V", (end,)))
    finish = max(end + 28 + 80, bottom + 24)
    ahead = (("M", (last.x, end + 28)), ("V", (finish,)))
    done = tuple(_with_meetings(entries, curves))
    return Layout("narrow", Box(0.0, 0.0, WIDTH, finish + 4), tuple(path), ahead, done)


def _with_meetings(entries: list[Entry], curves: list[list[Point]]) -> list[Entry]:
    """The entries, with dots along the piece of path beside each repetition."""
    out, number = [], 0
    for entry in entries:
        if entry.stop is None:
            line = [cubic(curves[number - 1], i / 64) for i in range(65)]
            entry = replace(entry, meetings=spaced(line, RADIUS + 30, 23.0))
        else:
            number += 1
        out.append(entry)
    return out
