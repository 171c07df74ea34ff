"""The list of characters that the fonts can draw is true."""

from pathlib import Path
from unicodedata import combining

import typst
from fontTools.ttLib import TTFont

from plugins.pdf_guides.glyphs import cmap, covered, kept
from plugins.pdf_guides.source import literal
from tests.pdf_guides.conftest import FONTS


def test_every_listed_character_has_a_glyph(tmp_path: Path) -> None:
    """All of them compiled as PDF/UA-1, which stops at a missing glyph."""
    characters = sorted(c for c in covered(FONTS) if c > " " and not combining(c))
    lines = "\n".join(f"#par({literal(character)})" for character in characters)
    head = '#set document(title: "x")\n#set text(font: "Atkinson Hyperlegible Next")\n= a\n'
    (tmp_path / "main.typ").write_text(head + lines, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])

    made = typst.compile(
        str(tmp_path / "main.typ"), font_paths=fonts, ignore_system_fonts=True, format="pdf",
        pdf_standards=["ua-1"],
    )  # fmt: skip

    assert made
    assert len(characters) > 3000


def test_the_fonts_tables_are_read_as_fonttools_reads_them() -> None:
    """The short reader agrees with the long one."""
    for path in sorted(FONTS.glob("*.ttf")):
        assert set(cmap(path.read_bytes())) == set(TTFont(path).getBestCmap()), path.name


def test_finnish_swedish_sami_and_signs_are_drawn() -> None:
    """What owners type."""
    said = "åäöÅÄÖ šžŠŽ đŋŧčáâ ”…” – — € % § × − ½ → ✓ ☐ ☑ ² ₂ № ° ‰ \u00a0 \u202f"
    assert kept(said, covered(FONTS)) == (said, "")


def test_missing_characters_are_named_once_and_joiners_never() -> None:
    """A family of emoji is three characters and two joiners."""
    assert kept("a👨\u200d👩\u200d👧\ufe0fb👨", covered(FONTS)) == ("ab", "👨👩👧")


def test_the_fonts_of_both_families_hold_latin_extended_a() -> None:
    """Š and Ž without a fallback; zero has no slash (one counter)."""
    for path in sorted(FONTS.glob("*.ttf")):
        font = TTFont(path)
        assert {ord(c) for c in "ŠšŽžĐđČčÅÄÖåäö”–€0"} <= set(font.getBestCmap()), path.name
        assert font["glyf"]["zero"].numberOfContours == 2, path.name
