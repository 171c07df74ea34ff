"""SVG for everywhere else: literal colours, outlined text, no style sheet, no references.

PDF engines, slide programs and picture viewers draw it alike: presentation attributes, paths
and circles only.
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from plugins.process_diagram import outlines
from plugins.process_diagram.layout import (
    MEETING_RADIUS,
    NUMBER_DROP,
    STROKE,
    Entry,
    Layout,
    Stop,
    Text,
)
from plugins.process_diagram.metrics import FOLDER, Style, text_width
from plugins.process_diagram.render import SPRUCE, XMLNS, number, path_data, view_box

PALETTE_TOKENS: dict[str, str] = {
    # role in the drawing: custom property of the theme's tokens.css
    "path": "--color-path",
    "dot": "--color-bg",
    "here": "--color-here",
    "here_ring": "--color-text",
    "here_number": "--spruce-950",
    "number": "--color-text",
    "label": "--color-text",
    "detail": "--color-text-soft",
    "part": "--color-here-text",
    "tree": "--art-middle",
}


def _words(text: str, style: Style, x: float, y: float, folder: Path) -> str:
    data = outlines.line(text, style, folder)
    if not data:
        return ""
    scale = number(style.size / 1000, 4)
    return (
        f'<path transform="translate({number(x)} {number(y)})scale({scale} -{scale})" d="{data}"/>'
    )


def _text(item: Text, palette: Mapping[str, str], folder: Path) -> str:
    lines = "".join(
        _words(line.shown, item.style, item.x, item.y + i * item.style.leading, folder)
        for i, line in enumerate(item.lines)
    )
    return f'<g fill="{escape(palette[item.role])}">{lines}</g>' if lines else ""


def _number(n: int, stop: Stop, style: Style, colour: str, folder: Path) -> str:
    x = stop.x - text_width(str(n), style, folder) / 2
    words = _words(str(n), style, x, stop.y + NUMBER_DROP, folder)
    return f'<g fill="{escape(colour)}">{words}</g>'


def _entry(entry: Entry, style: Style, palette: Mapping[str, str], folder: Path) -> str:
    words = "".join(_text(text, palette, folder) for text in entry.texts)
    if entry.stop is None or entry.item.number is None:
        dots = "".join(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(MEETING_RADIUS)}"/>'
            for x, y in entry.meetings
        )
        return f'<g fill="{escape(palette["path"])}">{dots}</g>{words}'
    last, stop = entry.item.last, entry.stop
    fill = palette["here" if last else "dot"]
    ring = palette["here_ring" if last else "path"]
    colour = palette["here_number" if last else "number"]
    return (
        f'<circle cx="{number(stop.x)}" cy="{number(stop.y)}" r="{number(stop.radius)}" '
        f'fill="{escape(fill)}" stroke="{escape(ring)}" stroke-width="{number(STROKE)}"/>'
        f"{_number(entry.item.number, stop, style, colour, folder)}{words}"
    )


def _trees(layout: Layout, palette: Mapping[str, str]) -> str:
    shapes = "".join(
        f'<path transform="translate({number(t.x)} {number(t.y)})scale({number(t.scale, 2)})" '
        f'd="{SPRUCE}"/>'
        for t in layout.trees
    )
    return f'<g fill="{escape(palette["tree"])}">{shapes}</g>' if shapes else ""


def svg(
    layout: Layout,
    palette: Mapping[str, str],
    number_style: Style,
    *,
    head: str = "",
    attributes: str = "",
    folder: Path = FOLDER,
) -> str:
    """The drawing as a file of its own. `palette` has the roles of PALETTE_TOKENS as CSS colours
    without var(); `head` (title, desc, metadata) and `attributes` are ready markup."""
    f = layout.frame
    line = (
        f'fill="none" stroke="{escape(palette["path"])}" stroke-width="{number(STROKE)}" '
        'stroke-linecap="round" stroke-linejoin="round"'
    )
    entries = "".join(_entry(e, number_style, palette, folder) for e in layout.entries)
    return (
        f'<svg xmlns="{XMLNS}" viewBox="{view_box(layout)}" '
        f'width="{number(f.right - f.left)}" height="{number(f.bottom - f.top)}"{attributes}>'
        f"{head}{_trees(layout, palette)}"
        f'<path d="{path_data(layout.path)}" {line}/>'
        f'<path d="{path_data(layout.ahead)}" {line} stroke-dasharray="1 11"/>'
        f"{entries}</svg>\n"
    )
