"""Print the stand-in faces of `theme/static/css/base/fonts.css`, measured from font files.

    npm pack @fontsource/gelasio@5.3.0      (unpacked; Georgia's widths)
    python -m plugins.assets.make_stand_ins content theme/fonts FOLDER

FOLDER holds the system fonts (any depth): Debian's fonts-liberation, fonts-noto-core,
fonts-roboto-unhinted, fonts-dejavu-core and the package above. A stand-in is stretched
(`size-adjust`) until the words of the content are on average as wide as in our face, and has our
face's ascent and descent, so that lines keep their height and mostly their words. Real bold and
italic faces have a stand-in of their own: a browser's imitations are smeared, and headings forbid
them.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont

REGULAR, BOLD, ITALIC = "", "font-weight: 700; ", "font-style: italic; "
OWN = {
    ("Literata", REGULAR): "literata-500.ttf",
    ("Literata", ITALIC): "literata-italic-420.ttf",
    ("Atkinson", REGULAR): "atkinson-next-400.ttf",
    ("Atkinson", BOLD): "atkinson-next-650.ttf",
}


class StandIn(NamedTuple):
    """A face: its family in the style sheet, its style, the file that is measured (without ending),
    and its full and PostScript names on systems."""

    family: str
    style: str
    file: str
    local: tuple[str, ...]


# Each font is a family of its own, since a face has one size-adjust. No italic where a system may
# have the upright alone (DejaVu): the browser slants that one, in place of leaving the family.
STAND_INS = (
    StandIn(
        "Literata as Georgia", REGULAR, "gelasio-latin-400-normal", ("Georgia", "Gelasio Regular")
    ),
    StandIn(
        "Literata as Georgia", ITALIC, "gelasio-latin-400-italic",
        ("Georgia Italic", "Georgia-Italic", "Gelasio Italic"),
    ),
    StandIn("Literata as Noto", REGULAR, "NotoSerif-Regular", ("Noto Serif", "NotoSerif-Regular")),
    StandIn(
        "Literata as Noto", ITALIC, "NotoSerif-Italic", ("Noto Serif Italic", "NotoSerif-Italic")
    ),
    StandIn(
        "Literata as Times", REGULAR, "LiberationSerif-Regular",
        ("Times New Roman", "Liberation Serif", "Tinos Regular", "Times"),
    ),
    StandIn(
        "Literata as Times", ITALIC, "LiberationSerif-Italic",
        ("Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic",
         "Tinos Italic", "Times Italic"),
    ),
    StandIn("Literata as DejaVu", REGULAR, "DejaVuSerif", ("DejaVu Serif",)),
    StandIn(
        "Atkinson as Roboto", REGULAR, "Roboto-Regular", ("Roboto", "Roboto-Regular")
    ),
    StandIn("Atkinson as Roboto", BOLD, "Roboto-Bold", ("Roboto Bold", "Roboto-Bold")),
    StandIn(
        "Atkinson as Arial", REGULAR, "LiberationSans-Regular",
        ("Arial", "Helvetica", "Liberation Sans", "Arimo Regular"),
    ),
    StandIn(
        "Atkinson as Arial", BOLD, "LiberationSans-Bold",
        ("Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Helvetica-Bold", "Liberation Sans Bold",
         "Arimo Bold"),
    ),
    StandIn("Atkinson as Noto", REGULAR, "NotoSans-Regular", ("Noto Sans", "NotoSans-Regular")),
    StandIn("Atkinson as Noto", BOLD, "NotoSans-Bold", ("Noto Sans Bold", "NotoSans-Bold")),
    StandIn("Atkinson as DejaVu", REGULAR, "DejaVuSans", ("DejaVu Sans",)),
    StandIn("Atkinson as DejaVu", BOLD, "DejaVuSans-Bold", ("DejaVu Sans Bold",)),
)  # fmt: skip


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
        f'@font-face {{\n  font-family: "{stand_in.family}"; {stand_in.style}src: {sources};\n'
        f"  size-adjust: {adjust:.1%}; ascent-override: {ascent:.1%};"
        f" descent-override: {descent:.1%}; line-gap-override: 0%;\n}}"
    )


def main(content: Path, own_fonts: Path, system_fonts: Path) -> None:
    """Print all rules."""
    counts = letters(content)
    for stand_in in STAND_INS:
        own = OWN[stand_in.family.split()[0], stand_in.style]
        endings = (".ttf", ".woff2", ".otf")
        files = [p for p in system_fonts.rglob(f"{stand_in.file}.*") if p.suffix in endings]
        print(face(TTFont(own_fonts / own), stand_in, TTFont(min(files)), counts))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
