"""Print the stand-in faces of `theme/static/css/base/fonts.css`, measured from font files.

    python -m plugins.assets.make_stand_ins content theme/fonts FOLDER

FOLDER holds the system fonts (any depth), such as those of Debian's fonts-liberation,
fonts-noto-core, fonts-roboto-unhinted and fonts-dejavu-core, and Gelasio for Georgia, whose widths
it has. A stand-in is stretched (`size-adjust`) until the words of the content are on average as wide
as in our face, and has our face's ascent and descent, so that lines keep their height and mostly
their words.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont


class StandIn(NamedTuple):
    """A face: its name in the style sheet, the file that is measured, and its names on systems."""

    name: str
    file: str
    local: tuple[str, ...]


SERIF = (
    StandIn("Literata as Georgia", "Gelasio-Regular", ("Georgia", "Gelasio Regular", "Gelasio")),
    StandIn("Literata as Noto", "NotoSerif-Regular", ("Noto Serif", "NotoSerif-Regular")),
    StandIn(
        "Literata as Times",
        "LiberationSerif-Regular",
        ("Times New Roman", "Liberation Serif", "Tinos Regular", "Times"),
    ),
    StandIn("Literata as DejaVu", "DejaVuSerif", ("DejaVu Serif",)),
)
SANS = (
    StandIn(
        "Atkinson as Arial",
        "LiberationSans-Regular",
        ("Arial", "Helvetica", "Liberation Sans", "Arimo Regular"),
    ),
    StandIn("Atkinson as Roboto", "Roboto-Regular", ("Roboto", "Roboto-Regular")),
    StandIn("Atkinson as Noto", "NotoSans-Regular", ("Noto Sans", "NotoSans-Regular")),
    StandIn("Atkinson as DejaVu", "DejaVuSans", ("DejaVu Sans",)),
)
FACES = (("literata-500.ttf", SERIF), ("atkinson-next-400.ttf", SANS))


def letters(content: Path) -> Counter[str]:
    """How often each character stands in the Markdown of the content."""
    return Counter(c for path in sorted(content.rglob("*.md")) for c in path.read_text("utf-8"))


def width(font: Any, counts: Counter[str]) -> float:
    """The average width of the characters that the font has, in ems."""
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    known = {c: n for c, n in counts.items() if ord(c) in cmap}
    total = sum(metrics[cmap[ord(c)]][0] * n for c, n in known.items())
    return float(total / sum(known.values()) / font["head"].unitsPerEm)


def face(own: Any, stand_in: StandIn, font: Any, counts: Counter[str]) -> str:
    """The `@font-face` rule of a stand-in for our face `own`."""
    adjust = width(own, counts) / width(font, counts)
    em = own["head"].unitsPerEm * adjust
    ascent, descent = own["hhea"].ascent / em, -own["hhea"].descent / em
    sources = ", ".join(f'local("{name}")' for name in stand_in.local)
    return (
        f'@font-face {{\n  font-family: "{stand_in.name}"; src: {sources};\n'
        f"  size-adjust: {adjust:.1%}; ascent-override: {ascent:.1%};"
        f" descent-override: {descent:.1%}; line-gap-override: 0%;\n}}"
    )


def main(content: Path, own_fonts: Path, system_fonts: Path) -> None:
    """Print all rules."""
    counts = letters(content)
    for own, stand_ins in FACES:
        for stand_in in stand_ins:
            endings = (".ttf", ".woff2", ".otf")
            files = [p for p in system_fonts.rglob(f"{stand_in.file}.*") if p.suffix in endings]
            print(face(TTFont(own_fonts / own), stand_in, TTFont(min(files)), counts))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
