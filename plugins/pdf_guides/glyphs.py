"""Which characters the PDFs' fonts can draw. PDF/UA forbids a missing glyph: Typst stops there."""

import unicodedata
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
def covered(fonts: Path) -> frozenset[int]:
    """The code points that text in a PDF may hold, with the TTFs of this folder."""
    from fontTools.ttLib import TTFont

    codes = _ranges(TYPST_RANGES) | set(range(0x20, 0x7F)) | {0x09, 0x0A}
    for path in sorted(fonts.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            codes |= set(font.getBestCmap())
    return frozenset(codes)


def kept(text: str, codes: frozenset[int]) -> tuple[str, str]:
    """The text that can be drawn, and the characters that were left out, each once."""
    if all(ord(character) in codes for character in text):
        return text, ""
    missing = dict.fromkeys(c for c in text if ord(c) not in codes)
    left = "".join(c for c in missing if c not in SILENT and not "\U000e0000" <= c <= "\U000e01ef")
    return "".join(c for c in text if c not in missing), left
