"""How wide words are, and what their letters look like: read from the theme's own fonts.

Widths are in units per em of 1 (multiply by the font size). Kerning is that of GPOS `kern`,
as browsers apply it. Glyphs are looked up once and kept; a font file is read on first use.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation
from fontTools.varLib.varStore import VarStoreInstancer

FOLDER = Path(__file__).parents[2] / "theme" / "fonts"


@dataclass(frozen=True)
class Style:
    """A text style of the drawing. `size` and `leading` in drawing units, `tracking` in em."""

    face: str  # a key of FACES
    size: float
    leading: float
    tracking: float = 0.0


FACES: dict[str, tuple[tuple[str, ...], float | None]] = {
    # name: (files in the order of the theme's unicode-range, place on the weight axis)
    "serif": (("literata-heading.woff2", "literata-heading-ext.woff2"), None),
    "sans": (("atkinson-next.woff2", "atkinson-next-ext.woff2"), 400),
    "strong": (("atkinson-next.woff2", "atkinson-next-ext.woff2"), 650),
}


def safe_width(char: str) -> float:
    """A width, in em, that a letter of an unknown fallback font does not exceed."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    if ord(char) >= 0x1F000 or unicodedata.category(char) in ("So", "Cn", "Co"):
        return 1.4
    return 1.1 if unicodedata.east_asian_width(char) in "WF" else 1.0


class _Pairs:
    """One subtable of pair positioning (GPOS type 2), in dictionaries."""

    def __init__(self, table: Any) -> None:
        table = getattr(table, "ExtSubTable", table)
        self.first = {glyph: index for index, glyph in enumerate(table.Coverage.glyphs)}
        self.table = table
        self.single: dict[tuple[str, str], Any] | None = None
        if table.Format == 1:
            self.single = {
                (one, record.SecondGlyph): record.Value1
                for one, index in self.first.items()
                for record in table.PairSet[index].PairValueRecord
            }

    def covers(self, one: str, two: str) -> bool:
        """True if this subtable decides the pair, and later ones are not asked."""
        return (one, two) in self.single if self.single is not None else one in self.first

    def values(self, one: str, two: str) -> Any:
        """The value record of the pair's first glyph."""
        if self.single is not None:
            return self.single[one, two]
        first = self.table.ClassDef1.classDefs.get(one, 0)
        second = self.table.ClassDef2.classDefs.get(two, 0)
        return self.table.Class1Record[first].Class2Record[second].Value1


class Font:
    """One font file at one weight."""

    def __init__(self, path: Path, weight: float | None) -> None:
        font = TTFont(path)
        location = {"wght": weight} if "fvar" in font and weight is not None else {}
        self.upem: int = font["head"].unitsPerEm
        self.ascent: float = font["hhea"].ascent / self.upem
        self.descent: float = -font["hhea"].descent / self.upem
        self.names: dict[int, str] = font.getBestCmap()
        self.glyphs = font.getGlyphSet(location=location or None)
        self._deltas: VarStoreInstancer | None = None
        self._pairs: list[list[_Pairs]] = []
        if "GPOS" in font:
            self._read_kerning(font, location)

    def _read_kerning(self, font: TTFont, location: dict[str, float]) -> None:
        gpos = font["GPOS"].table
        chosen = {
            index
            for record in gpos.FeatureList.FeatureRecord
            if record.FeatureTag == "kern"
            for index in record.Feature.LookupListIndex
        }
        store = getattr(font["GDEF"].table, "VarStore", None) if "GDEF" in font else None
        if location and store is not None:
            axes = {a.axisTag: (a.minValue, a.defaultValue, a.maxValue) for a in font["fvar"].axes}
            place = normalizeLocation(location, axes)
            if "avar" in font:
                place = font["avar"].renormalizeLocation(place, font)
            self._deltas = VarStoreInstancer(store, font["fvar"].axes, place)
        lookups = [gpos.LookupList.Lookup[index] for index in sorted(chosen)]
        self._pairs = [[_Pairs(table) for table in lookup.SubTable] for lookup in lookups]

    def width(self, char: str) -> float:
        """Advance width in em; the caller has checked that the font has the letter."""
        return float(self.glyphs[self.names[ord(char)]].width) / self.upem

    def kern(self, left: str, right: str) -> float:
        """The pair's kerning in em (usually negative or 0)."""
        one, two = self.names[ord(left)], self.names[ord(right)]
        found = (self._first(tables, one, two) for tables in self._pairs)
        return sum(map(self._advance, found)) / self.upem

    def _first(self, tables: list[_Pairs], one: str, two: str) -> Any:
        """The pair's value record from the first subtable that has one, else None."""
        return next((t.values(one, two) for t in tables if t.covers(one, two)), None)

    def _advance(self, value: Any) -> float:
        if value is None:
            return 0.0
        device = getattr(value, "XAdvDevice", None)
        extra = 0.0
        if self._deltas is not None and device is not None and device.DeltaFormat == 0x8000:
            extra = self._deltas[(device.StartSize << 16) + device.EndSize]
        return float(getattr(value, "XAdvance", 0) or 0) + extra


class Face:
    """A family at one weight: the base file, then the files that add letters."""

    def __init__(self, name: str, folder: Path) -> None:
        files, weight = FACES[name]
        self.fonts = tuple(Font(folder / file, weight) for file in files)
        self.ascent, self.descent = self.fonts[0].ascent, self.fonts[0].descent  # em
        self._widths: dict[str, float] = {}
        self._kerns: dict[str, float] = {}

    def font_of(self, char: str) -> Font | None:
        """The file that draws the letter, or None when the theme has no glyph for it."""
        return next((font for font in self.fonts if ord(char) in font.names), None)

    def width(self, char: str) -> float:
        """Advance in em; a safe width for a letter that the theme's fonts lack."""
        if char not in self._widths:
            font = self.font_of(char)
            self._widths[char] = font.width(char) if font else safe_width(char)
        return self._widths[char]

    def kern(self, left: str, right: str) -> float:
        """Kerning in em between two letters of one file, else 0."""
        pair = left + right
        if pair not in self._kerns:
            font = self.font_of(left)
            same = font is not None and font is self.font_of(right)
            self._kerns[pair] = font.kern(left, right) if font and same else 0.0
        return self._kerns[pair]

    def positions(self, text: str, tracking: float = 0.0) -> list[float]:
        """Where each letter begins, in em, and the end: len(text) + 1 numbers from 0."""
        out, x = [0.0], 0.0
        for index, char in enumerate(text):
            x += self.width(char) + tracking
            if index + 1 < len(text):
                x += self.kern(char, text[index + 1])
            out.append(x)
        return out


@cache
def face(name: str, folder: Path = FOLDER) -> Face:
    """The face of that name ("serif", "sans", "strong"), read once."""
    return Face(name, folder)


def text_width(text: str, style: Style, folder: Path = FOLDER) -> float:
    """The text's width in drawing units."""
    return face(style.face, folder).positions(text, style.tracking)[-1] * style.size
