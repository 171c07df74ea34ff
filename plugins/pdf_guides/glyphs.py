"""Which characters the PDFs' fonts can draw. PDF/UA forbids a missing glyph: Typst stops there."""

import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# What Typst 0.15's own fonts (Libertinus Serif, New Computer Modern, DejaVu Sans Mono) add in
# Latin, Greek, Cyrillic, Armenian, Georgian and signs, without right-to-left scripts. Found by
# compiling each character as PDF/UA-1; tests/pdf_guides/test_glyphs.py compiles them all again.
TYPST_RANGES = (
    "A0-2FF 34F 370-482 488-4FF 510-513 51A-51D 531-58F 10D0-10FF 1E00-2040 2042 2044-2052 "
    "2054-20C0 20DD-20E0 20E2-20E4 2100-211E 2120 2122 2124 2126-2151 2153-2184 2189 "
    "2190-23FF 2422-2423 2460-2606 2609-262F 2638-268B 2690-269C 26A0-26A7 26AA-26AF 26B2 "
    "2701-2704 2706-2709 270C-2714 2717-2726 272A-274B 274D 274F-2752 2756 2758-275E "
    "2761-277F 2794 2798-27AF 27B1-27FF 2900-2BFF 2C60-2C7F FB00-FB06 FFFD "
)
# Variation selectors and joiners say how a neighbour looks: they go without a word.
SILENT = frozenset("\u200c\u200d\ufe0e\ufe0f\u20e3")


def _ranges(text: str) -> set[int]:
    codes: set[int] = set()
    for part in text.split():
        first, _, last = part.partition("-")
        codes.update(range(int(first, 16), int(last or first, 16) + 1))
    # Text is in NFC: a character that NFC replaces never reaches the fonts.
    return {
        code for code in codes
        if unicodedata.category(chr(code)) not in ("Cn", "Cc", "Cf")
        and unicodedata.is_normalized("NFC", chr(code))
    }  # fmt: skip


@cache
def covered(fonts: Path) -> frozenset[str]:
    """The characters that text in a PDF may hold, with the TTFs of this folder."""
    codes = _ranges(TYPST_RANGES) | set(range(0x20, 0x7F)) | {0x09, 0x0A}
    for table in _tables(fonts):
        codes |= table
    # Marks that enclose a letter are found in a font that lacks the letter.
    return frozenset(c for c in map(chr, codes) if unicodedata.category(c) != "Me")


@dataclass(frozen=True)
class Letters:
    """The characters that can be drawn in a document's text, and in the text of its drawings."""

    text: frozenset[str]
    drawings: frozenset[str]


@cache
def letters(fonts: Path) -> tuple[Letters, Letters]:
    """What can be drawn with the TTFs of this folder, first as much as usually succeeds.

    In a drawing Typst sets a line with one other font at most and no marks on letters. Where
    that fails, the letters that all fonts of the folder have never do.
    """
    text = covered(fonts)
    safe = frozenset(map(chr, frozenset.intersection(*_tables(fonts))))
    return Letters(text, _in_drawings(text)), Letters(text, _in_drawings(safe))


def _in_drawings(characters: frozenset[str]) -> frozenset[str]:
    dropped = {"Mn", "Mc", "Me", "Zl", "Zp", "Cf"}
    return frozenset(c for c in characters if unicodedata.category(c) not in dropped)


@cache
def _tables(fonts: Path) -> tuple[frozenset[int], ...]:
    """The code points of each TTF of the folder."""
    return tuple(frozenset(cmap(path.read_bytes())) for path in sorted(fonts.glob("*.ttf")))


def cmap(font: bytes) -> Iterator[int]:
    """The code points of a TrueType font's Windows Unicode table (formats 4 and 12).

    Read here, because importing fontTools would take ten times as long as all cached guides.
    Source: OpenType specification, table `cmap`.
    """
    tables = (struct.unpack_from(">4s4xLL", font, 12 + 16 * i)
              for i in range(struct.unpack_from(">H", font, 4)[0]))  # fmt: skip
    start = next(offset for tag, offset, _ in tables if tag == b"cmap")
    for index in range(struct.unpack_from(">H", font, start + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * index)
        at = start + offset
        kind = struct.unpack_from(">H", font, at)[0]
        if platform == 3 and kind == 4:
            yield from _segments(font, at)
        elif platform == 3 and kind == 12:
            for group in range(struct.unpack_from(">L", font, at + 12)[0]):
                first, last, _ = struct.unpack_from(">LLL", font, at + 16 + 12 * group)
                yield from range(first, last + 1)


def _segments(font: bytes, at: int) -> Iterator[int]:
    double = struct.unpack_from(">H", font, at + 6)[0]
    count = double // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + double)
    for first, last in zip(starts, ends, strict=True):
        yield from (code for code in range(first, last + 1) if code != 0xFFFF)


def kept(text: str, characters: frozenset[str]) -> tuple[str, str]:
    """The text that can be drawn, and the characters that were left out, each once."""
    if characters.issuperset(text):
        return text, ""
    missing = dict.fromkeys(c for c in text if c not in characters)
    left = "".join(c for c in missing if c not in SILENT and not "\U000e0000" <= c <= "\U000e01ef")
    return "".join(c for c in text if c not in missing), left
