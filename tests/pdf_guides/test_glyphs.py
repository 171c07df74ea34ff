"""The list of characters that the fonts can draw is true."""

from html import escape
from itertools import cycle
from pathlib import Path
from unicodedata import category, combining, decomposition

import pytest
import typst
from fontTools.ttLib import TTFont

from plugins.pdf_guides.glyphs import cmap, covered, kept, letters
from plugins.pdf_guides.lettering import lettered
from plugins.pdf_guides.source import literal
from tests.pdf_guides.conftest import FONTS


def test_every_listed_character_has_a_glyph(tmp_path: Path) -> None:
    """All of them compiled as PDF/UA-1, which stops at a missing glyph."""
    characters = sorted(c for c in covered(FONTS) if c > " " and not combining(c))
    lines = "\n".join(f"#par({literal(character)})" for character in characters)
    head = '#set document(title: "x")\n#set text(font: "Atkinson Hyperlegible Next")\n= a\n'
    (tmp_path / "main.typ").write_text(head + lines, encoding="utf-8")
    assert compiled(tmp_path)
    assert len(characters) > 3000


def test_every_mark_stands_on_every_letter(tmp_path: Path) -> None:
    """In all three families; an enclosing mark is never kept, its font lacks the letters."""
    characters = covered(FONTS)
    marks = cycle(sorted(c for c in characters if category(c) == "Mn"))
    bases = sorted(c for c in characters if c > " " and category(c)[0] != "M")
    pairs = "\n".join(f"#par({literal(base + next(marks) + next(marks))})" for base in bases)
    families = ("Literata", "Atkinson Hyperlegible Next", "DejaVu Sans Mono")
    body = "\n".join(f'#[#set text(font: "{name}")\n{pairs}]' for name in families)
    (tmp_path / "main.typ").write_text(f'#set document(title: "x")\n= a\n{body}', encoding="utf-8")

    assert compiled(tmp_path)
    assert kept("a\u20ddb\u0489", characters) == ("ab", "\u20dd\u0489")


@pytest.mark.parametrize("family", ["Literata", "Atkinson Hyperlegible Next", "sans-serif"])
def test_letters_of_drawings_are_drawn_inside_an_svg(family: str, tmp_path: Path) -> None:
    """Each alone among Latin words, but those taken apart into marks; and all sure ones at once."""
    usual, sure = letters(FONTS)
    whole = sorted(
        c for c in usual.drawings if c > " " and (c in sure.drawings or not decomposition(c))
    )
    lines = [f"Tarve {character} efficient" for character in whole]
    lines.append("".join(sorted(c for c in sure.drawings if c >= " ")))
    texts = "".join(f'<text font-family="{family}">{escape(line)}</text>' for line in lines)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 9">{texts}</svg>'
    (tmp_path / "a.svg").write_text(svg, encoding="utf-8")
    source = '#set document(title: "x")\n= a\n#image("a.svg", alt: "a", width: 1cm)'
    (tmp_path / "main.typ").write_text(source, encoding="utf-8")

    assert compiled(tmp_path)
    assert len(whole) > 3000 and usual.drawings > sure.drawings


def test_what_the_fonts_lack_is_taken_out_of_an_svg() -> None:
    """However it is written; the rest keeps its bytes."""
    svg = '<svg a="🌱"><!-- > 1 --><text>A &amp; 🌱 &#x1F331;</text><text><![CDATA[<🌱]]></text></svg>'
    made = lettered(svg.encode(), lambda text: text.replace("🌱", "")).decode()
    assert made == svg.replace("🌱 &#x1F331;", " ").replace("<🌱", "<")
    assert lettered(svg.encode(), lambda text: text) == svg.encode()


def compiled(folder: Path) -> bytes:
    """The PDF of `main.typ` with the house's fonts; raises where a glyph is missing."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    made = typst.compile(
        str(folder / "main.typ"), font_paths=fonts, ignore_system_fonts=True, format="pdf",
        pdf_standards=["ua-1", "a-2a"],
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


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
