"""Addresses in lower-case ASCII."""

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blocks.convert import heading_slug
from plugins.commands.new_post import create
from plugins.kinds import KINDS, PAGE, POST, SERVICE
from plugins.languages.strings import load_strings
from plugins.model import addresses
from plugins.model.folder import scan
from plugins.model.slugs import LONGEST, slugify

FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
STRINGS = Path(__file__).resolve().parents[2] / "theme" / "strings"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Työn ilo & tulos", "tyon-ilo-tulos"), ("ÄÖÅ äöå", "aoa-aoa"), ("Straße", "strasse"),
        ("Sámi čáŋŋat", "sami-cannat"), ("æØ", "aeo"), ("--a--", "a"), ("C++ / C#", "c-c"), ("🌲", ""),
        ("Ａ１", "a1"), ("ﬁ ½", "fi-1-2"), ("a" * 300, "a" * LONGEST), ("", ""), ("…", ""), ("日本", ""),
        ("Œuvre & café – Šakki", "oeuvre-cafe-sakki"), ("Łódź, Þór, ǾYSTEIN", "lodz-thor-oystein"),
        ("STRAẞE", "strasse"), ("Ŋuohta", "nuohta"), ("Čáhppes", "cahppes"), ("Đ Ŧ", "d-t"),
        ("Iıİ", "iii"), ("Sääʹmjânnam, Ǯõõđ", "saamjannam-zood"), ("  2 < 3  ", "2-3"),
        ("työn\u00adohjaus", "tyonohjaus"), ("C:\\Windows ../../x", "c-windows-x"), ("❤\ufe0f", ""),
    ],
)  # fmt: skip
def test_a_text_as_an_address(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    "word", ["Œuvre", "Ŋuohta", "Straße", "Øystein", "Čáhppes", "Đ", "Ŧ", "Työ"]
)
def test_a_word_has_one_address_in_every_place(word: str, tmp_path: Path) -> None:
    slug = slugify(word)
    for form in FORMS:
        typed = unicodedata.normalize(form, word)
        assert addresses.tag_slug(typed) == slug
        assert heading_slug(typed, "-") == slug
        (tmp_path / form).mkdir()
        assert create(tmp_path / form, typed, date(2026, 11, 21)).stem == slug
        (tmp_path / form / "pages").mkdir()
        (tmp_path / form / "pages" / f"{typed}.md").touch()
        files, _ = scan(tmp_path / form, KINDS)
        assert {file.stem for file in files} == {slug}


@given(st.text())
def test_an_address_is_ascii_and_its_own_address(text: str) -> None:
    slug = slugify(text)
    assert {slugify(unicodedata.normalize(form, text)) for form in FORMS} == {slug}
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug
    assert len(slug) <= LONGEST


@given(st.text(min_size=1))
def test_every_tag_has_an_address(tag: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", addresses.tag_slug(tag))


def test_addresses_of_all_kinds() -> None:
    words = {lang: t.table for lang, t in load_strings(STRINGS).items()}
    finnish, swedish = addresses.Addresses("fi", words), addresses.Addresses("sv", words)
    assert finnish.item(PAGE, "index", "fi") == ""
    assert finnish.item(PAGE, "index", "sv") == "sv/"
    assert finnish.item(SERVICE, "index", "fi") == "palvelut/index/"
    assert finnish.item(SERVICE, "a", "sv") == "sv/tjanster/a/"
    assert swedish.item(SERVICE, "a", "sv") == "tjanster/a/"
    assert finnish.item(POST, "a", "en") == "en/blog/a/"
    assert finnish.tag(POST, "Ä ö", "fi") == "blogi/aiheet/a-o/"
    assert finnish.year(POST, 2026, "fi") == "blogi/2026/"
    assert finnish.list_page(POST, 1, "fi") == "blogi/"
    assert finnish.list_page(POST, 2, "sv") == "sv/blogg/sida-2/"
    assert finnish.is_list_page("sida-2", "sv")
    assert not finnish.is_list_page("sida-2", "fi")
    assert addresses.file_of("") == "index.html"
    assert addresses.file_of("a/") == "a/index.html"
    assert addresses.file_of("404.html") == "404.html"
