"""What is forgiven, and what comes out; what is ignored without a word."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.kinds.page import Page
from plugins.kinds.post import Post
from plugins.kinds.practitioner import Practitioner
from plugins.kinds.service import Service
from plugins.model.source import parse_yaml
from plugins.site.prepare import Prepared, prepare
from plugins.text.write import html

from .bad_input.row import GOOD, Text, write
from .conftest import TODAY, build_site
from .crawl import Site
from .html_tree import shown


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Prepared]:
    """Reads the small good folder with some files changed; there must be nothing to mend."""

    def prepared(files: dict[str, Text]) -> Prepared:
        result = prepare(write(tmp_path, files), TODAY, cache=tmp_path / ".cache")
        assert [p.text("fi") for p in result.problems] == []
        return result

    return prepared


def item(prepared: Prepared, source: str) -> Any:
    """The fields of the item in that file."""
    return prepared.content.by_source[source].fields


def page(front: str, body: str = "Teksti.") -> str:
    return f"---\n{front}\n---\n\n{body}\n"


DATES = {
    "1.12.2026": "2026-12-01", "01.12.2026": "2026-12-01", "1. 12. 2026": "2026-12-01",
    "2026-12-01": "2026-12-01", "2026-1-2": "2026-01-02", '"1.12.2026"': "2026-12-01",
    "2026-12-01T10:00:00+02:00": "2026-12-01", "2026-12-01 10:00": "2026-12-01",
    "29.2.2024": "2024-02-29",
}  # fmt: skip


@pytest.mark.parametrize("typed", DATES)
def test_a_date_in_both_orders(typed: str, read: Callable[..., Prepared]) -> None:
    post: Post = item(read({"blog/koe.md": page(f"title: A\ndate: {typed}")}), "blog/koe.md")
    assert post.date.isoformat() == DATES[typed]


@pytest.mark.parametrize(
    "typed",
    ["tags: a, b", "tags: [a, b]", "tags:\n  - a\n  - b", "tags:\n- a\n- b", "tags:  a ,b ",
     'tags: "a, b"', "tags: a, b,", "tags: a, b, a", "tags: ['a', \"b\"]"],
)  # fmt: skip
def test_tags_as_a_line_or_a_list(typed: str, read: Callable[..., Prepared]) -> None:
    post = item(read({"blog/koe.md": page(f"title: A\ndate: 1.1.2026\n{typed}")}), "blog/koe.md")
    assert post.tags == ("a", "b")


TITLES = {
    "Työnohjaus: mitä se on": None, "Ryhmä #1": None, "# Otsikko": None, "#1": None,
    "! Huomio": None, "Hei!": None, "- viiva": None, "* tähti": None, "& ja": None, "@tunnus": None,
    "% prosentti": None, "? kysymys": None, "| putki": None, "> nuoli": None, "[sulku] alussa": None,
    "{aalto} alussa": None, "\"Lainaus\" alussa": None, "'Lainaus' alussa": None, "Lopussa \"lainaus\"":
    None, "`koodi`": None, "true": None, "no": None, "null.": None, "2026": None, "1.5": None, "00123": None,
    "2026-01-01": None, "~ noin": None, "Kaksoispiste:": None, "a: b: c": None, "C:\\polku": None,
    "https://e.fi/a?b=c#d": None, "2 < 3 & 4": None, "<b>ei lihavoitu</b>": None, "{{ ei malli }}": None,
    "*ei* _kursiivi_": None, "emoji 🌲👩‍💻": None, "Ä": None, "…": None, "\"Kokonaan\"": "Kokonaan",
    "'Kokonaan'": "Kokonaan", "\"Työ  # ja muut\"": "Työ # ja muut", "'Työ  # ja muut'": "Työ # ja muut",
    "\"Työ\"  # huomautus": "Työ", "'Työ' # huomautus": "Työ", "Työ \"a  # b\" ja c": "Työ \"a # b\" ja c",
    "Työ \"a\"  # huomautus": "Työ \"a\"", "'68 oli vuosi": None, "\"Kun\" ja \"jos\"": None, "ns. \"oma": None,
    "5\" levy": None, "’n alussa": None, "rock 'n' roll": None, "'Kun' ja 'jos'": None, "'It''s'": "It's", '"a \\" b"': 'a " b', "Otsikko  # huomautus": "Otsikko",
    "  välit   keskellä  ": "välit keskellä", "a\u00a0b": "a b",
}  # fmt: skip


@pytest.mark.parametrize("typed", TITLES)
def test_a_title_stays_as_typed(typed: str, read: Callable[..., Prepared]) -> None:
    shown: Page = item(read({"pages/koe.md": page(f"title: {typed}")}), "pages/koe.md")
    assert shown.title == (TITLES[typed] or typed)


LONG = "Pitkä " + "sana " * 2000
TEXTS: dict[str, tuple[str, str]] = {
    "on two lines": ("summary: Alku\n  ja jatko", "Alku ja jatko"),
    "folded": ("summary: >-\n  Alku:\n  # jatko", "Alku: # jatko"),
    "kept": ("summary: |\n  Alku\n  jatko", "Alku jatko"),
    "folded with a comment": ("summary: >- # teksti\n  Alku", "Alku"),
    "in quotes on two lines": ('summary: "Alku:\n  title: jatko"', "Alku: title: jatko"),
    "with a tab inside": ("summary: a\tb", "a b"),
    "with a line separator": ("summary: a\u2028b", "a b"),
    "empty": ("summary:", ""),
    "null": ("summary: null", ""),
    "very long": (f"summary: {LONG}", LONG.strip()),
    "with a very long word": (f"summary: {'ä' * 5000}", "ä" * 5000),
    "without a space before the value's end": ("summary: a#b", "a#b"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text(name: str, read: Callable[..., Prepared]) -> None:
    typed, expected = TEXTS[name]
    shown = item(read({"pages/koe.md": page(f"title: A\n{typed}")}), "pages/koe.md")
    assert shown.summary == expected


LISTS = {
    "colons": ("audience:\n  - yksi: kaksi\n  - '# kolme'", ("yksi: kaksi", "# kolme")),
    "unquoted marks": ("audience:\n  - #1\n  - ! huom\n  - @a", ("#1", "! huom", "@a")),
    "items on two lines": ("audience:\n  - yksi\n    jatkuu\n  - kaksi", ("yksi jatkuu", "kaksi")),
    "folded items": ("audience:\n  - >-\n    yksi\n    jatkuu\n  - kaksi", ("yksi jatkuu", "kaksi")),
    "commas": ("audience:\n  - yksi, kaksi\n  - kolme", ("yksi, kaksi", "kolme")),
    "a text": ("audience: yksi, kaksi", ("yksi, kaksi",)),
    "comments between": ("audience:\n  # ensin\n  - yksi\n  # sitten\n  - kaksi", ("yksi", "kaksi")),
    "blank lines between": ("audience:\n  - yksi\n\n  - kaksi", ("yksi", "kaksi")),
    "no indentation": ("audience:\n- yksi\n- kaksi: kolme", ("yksi", "kaksi: kolme")),
    "brackets": ("audience: [yksi, kaksi]", ("yksi", "kaksi")),
    "brackets on many lines": ("audience: [yksi,\n  kaksi]", ("yksi", "kaksi")),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list(name: str, read: Callable[..., Prepared]) -> None:
    typed, expected = LISTS[name]
    service: Service = item(
        read({"services/koe.md": page(f"title: A\n{typed}\norder: 3")}), "services/koe.md"
    )
    assert service.audience == expected
    assert service.order == 3


NUMBERS = {
    "100": "100", "100,50": "100.50", "100.50": "100.50", '"100"': "100", "100 €": "100",
    "1 200": "1200", "1\u00a0200,5": "1200.5", "0": "0",
}  # fmt: skip


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_price(typed: str, read: Callable[..., Prepared]) -> None:
    service = item(
        read({"services/koe.md": page(f"title: A\nprice_eur: {typed}")}), "services/koe.md"
    )
    assert str(service.price_eur) == NUMBERS[typed]


@pytest.mark.parametrize("typed", ["45–90", "45-90", '"45—90"', "45 – 90", "'45 - 90'"])
def test_a_range_with_any_dash(typed: str, read: Callable[..., Prepared]) -> None:
    front = page(f"title: A\nsession_minutes: {typed}")
    assert item(read({"services/koe.md": front}), "services/koe.md").session_minutes == (45, 90)


@pytest.mark.parametrize("typed", ["true", "True", "TRUE", '"true"', " true  # vielä"])
def test_true_in_any_case(typed: str, read: Callable[..., Prepared]) -> None:
    assert item(read({"pages/koe.md": page(f"title: A\ndraft: {typed}")}), "pages/koe.md").draft


@pytest.mark.parametrize("phone", ["040 123 4567", "+358 (0)40 123 4567", "040-1234567", "(09) 123 456",
                                   "0401234567", "00358 40 123 4567"])  # fmt: skip
def test_a_phone_stays_as_typed(phone: str, read: Callable[..., Prepared]) -> None:
    person: Practitioner = item(
        read({"practitioners/koe.md": page(f"name: A\nphone: {phone}")}), "practitioners/koe.md"
    )
    assert person.phone == phone


BYTES: dict[str, bytes] = {
    "byte order mark": b"\xef\xbb\xbf---\ntitle: Ty\xc3\xb6\n---\n\nTeksti.\n",
    "CRLF": "---\r\ntitle: Työ\r\n---\r\n\r\nTeksti.\r\n".encode(),
    "CR": "---\rtitle: Työ\r---\r\rTeksti.\r".encode(),
    "byte order mark and CRLF": "\ufeff---\r\ntitle: Työ\r\n---\r\n\r\nTeksti.\r\n".encode(),
    "NFD letters": unicodedata.normalize("NFD", "---\ntitle: Työ\n---\n\nTeksti.\n").encode(),
    "blank lines first": "\n\n---\ntitle: Työ\n---\n\nTeksti.\n".encode(),
    "spaces after the fence": "---  \ntitle: Työ\n--- \n\nTeksti.\n".encode(),
    "no line end at the end": "---\ntitle: Työ\n---\n\nTeksti.".encode(),
    "closed with dots": "---\ntitle: Työ\n...\n\nTeksti.\n".encode(),
    "spaces before the key": "---\n  title: Työ\n---\n\nTeksti.\n".encode(),
    "space before the colon's value": "---\ntitle:    Työ   \n---\n\nTeksti.\n".encode(),
}


@pytest.mark.parametrize("name", BYTES)
def test_the_bytes_of_a_file(name: str, read: Callable[..., Prepared]) -> None:
    prepared = read({"pages/koe.md": BYTES[name]})
    assert item(prepared, "pages/koe.md").title == "Työ"
    assert html(prepared.trees["pages/koe.md"]) == "<p>Teksti.</p>"


NAMES = {
    "pages/Oma sivu.md": "oma-sivu/", "pages/työ.md": "tyo/", "pages/ÅÄÖ.md": "aao/",
    "pages/kiitos.MD": "kiitos/", "pages/kiitos.Md": "kiitos/", "pages/a_b.md": "a-b/",
    unicodedata.normalize("NFD", "pages/työpäivä.md"): "tyopaiva/", "pages/a & b!.md": "a-b/",
    "pages/alla/koe.md": "koe/", "pages/v1.2.md": "v1-2/", "pages/2026.md": "2026/",
    "pages/koe.markdown": "koe/", f"pages/{'a' * 200}.md": f"{'a' * 120}/",
    "pages/🌲 metsä.md": "metsa/", "pages/straße.md": "strasse/",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_an_address_from_a_file_name(name: str, read: Callable[..., Prepared]) -> None:
    prepared = read({name: page("title: Koe")})
    assert prepared.content.by_source[unicodedata.normalize("NFC", name)].url == NAMES[name]


IGNORED = [".DS_Store", ".git/config", ".koe.md.swp", "koe.md~", "#koe.md#", "#koe.md", "koe.swp",
           "Thumbs.db", "desktop.ini", "~$koe.docx", ".hidden.md"]  # fmt: skip


@pytest.mark.parametrize(
    "folder", ["", "pages/", "blog/", "images/", "comments/kirjoitus/", "processes/"]
)
def test_ignored_without_a_word(folder: str, read: Callable[..., Prepared]) -> None:
    plain = read({})
    with_them = read({f"{folder}{name}": b"\xff\x00" for name in IGNORED})
    assert [i.source for i in with_them.items] == [i.source for i in plain.items]


def test_the_owners_own_notes_are_not_published(read: Callable[..., Prepared]) -> None:
    prepared = read({"OHJE.md": "# Ohje", "README.md": "# Read me", "readme.md": "x"})
    assert len(prepared.items) == len(read({}).items)


def test_an_unused_picture_is_neither_read_nor_published(tmp_path: Path) -> None:
    content = write(
        tmp_path / "content", {"images/rikki.png": b"broken", "images/muistio.docx": b"PK"}
    )
    prepared = prepare(content, TODAY, cache=tmp_path / "cache")
    assert prepared.content.errors == []
    assert prepared.pictures.published == {}
    output = build_site(content, tmp_path / "site", warnings=True)
    assert not (output / "images").exists()


BODIES = {
    "block after a line of text": ("Hei\n/// services\n///", 'data-block="services"'),
    "block with a capital letter": ("/// Services\n///", 'data-block="services"'),
    "block without a space": ("///services\n///", 'data-block="services"'),
    "block with more slashes": ("//// note | N\n/// services\n///\n////", 'data-block="services"'),
    "block in a list": ("- a\n\n    /// note | N\n    Hei\n    ///", 'data-block="note"'),
    "block with a colon in its heading": ("/// note | Huom: tämä\nHei\n///", 'data-arg="Huom: tämä"'),
    "block with quotation marks": ('/// quote | "Aino" & <b>\nHei\n///', "&quot;Aino&quot; &amp; &lt;b"),
    "block in code": ("```\n/// palvelut\n```", "/// palvelut"),
    "tag in code": ("`<script>alert(1)</script>`", "&lt;script&gt;"),
    "attribute typed in a sentence": ('Kirjoita href="x" ja src="y".', 'href="x"'),
    "less than and ampersand": ("2 < 3 & 4 > 1", "2 &lt; 3 &amp; 4"),
    "heart": ("<3 ja <- nuoli", "&lt;3"),
    "allowed tags": ("Paina <kbd>A</kbd>, H<sub>2</sub>O, m<sup>2</sup><br>rivi", "<kbd>A</kbd>"),
    "abbreviation": ('<abbr title="Suomen työnohjaajat">STOry</abbr>', "<abbr title="),
    "another language": ('<span lang="sv">handledning</span>', '<span lang="sv">'),
    "details": ("<details>\n<summary>Lisää</summary>\n\nTeksti\n\n</details>", "<summary>Lisää</summary>"),
    "table": ("| a | b |\n|---|--:|\n| 1 | 2 |", "<table>"),
    "definition list": ("Termi\n:   Selitys", "<dd>"),
    "footnote": ("A[^1].\n\n[^1]: Viite.", 'class="footnote"'),
    "task list": ("- [x] tehty\n- [ ] kesken", "checkbox"),
    "heading with an id": ("## Otsikko {#oma}\n\n[a](#oma)", 'id="oma"'),
    "heading with only an emoji": ("## 🌲\n\nHei", 'id="kohta"'),
    "headings twice": ("## A\n\n## A\n\n[a](#a_1)", 'id="a_1"'),
    "link to a file": ("[a]({filename}/pages/index.md)", 'href="/"'),
    "link to a file beside": ("[a](index.md)", 'href="/"'),
    "link with an anchor": ("[a]({filename}/services/palvelu.md#)", 'href="/palvelut/palvelu/"'),
    "link to an address": ("[a](/palvelut/palvelu/)", 'href="/palvelut/palvelu/"'),
    "link to an address without a slash": ("[a](/palvelut/palvelu)", 'href="/palvelut/palvelu/"'),
    "link to a list": ("[a](/palvelut/)", 'href="/palvelut/"'),
    "link away": ("[a](https://e.fi/?a=b&c=d#e)", 'href="https://e.fi/?a=b&amp;c=d#e"'),
    "e-mail": ("<a@b.fi>", "mailto:"),
    "phone": ("[040](tel:+358401234567)", 'href="tel:+358401234567"'),
    "decorative picture": ("![]({filename}/images/kuva.svg){.decorative}", 'alt=""'),
    "picture": ("![Kuva]({filename}/images/kuva.svg)", 'width="8" height="6"'),
    "picture with a caption": ('![Kuva]({filename}/images/kuva.svg "Teksti")', "<figcaption>Teksti"),
    "picture beside": ("![Kuva](images/kuva.svg)", 'src="/images/kuva.svg"'),
    "picture that is static": ("![Kuva]({static}/images/kuva.svg)", 'src="/images/kuva.svg"'),
    "very long word": ("a" * 20000, "a" * 20000),
    "deep quotes": ("> " * 30 + "a", "<blockquote>"),
    "private characters": ("a\ue0005\ue001b\ue0025", "<p>a5b5</p>"),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_a_text_in_markdown(name: str, read: Callable[..., Prepared]) -> None:
    typed, expected = BODIES[name]
    written = shown(read({"pages/koe.md": page("title: A", typed)}).trees["pages/koe.md"])
    assert expected in written, written
    assert "\ue000" not in written


def test_what_is_missing_leaves_nothing_empty(tmp_path: Path) -> None:
    """The smallest content of every kind makes whole pages."""
    files: dict[str, Text] = {
        "guides/opas.md": "---\ntitle: Opas\n---\n\nTeksti.\n",
        "testimonials.yaml": "- id: a\n  name: Aino\n  quote: Hyvä.\n",
        "comments/kirjoitus/eka.md": page("author: Aino\ndate: 2.1.2026", "Hei."),
        "site.yaml": f"{GOOD['site.yaml']!s}offers:\n  - id: alku\n    title: Alku\n    text: Hei.\n"
        "address:\n  city: Turku\nbooking:\n  label: Varaa\n",
        "pages/koe.md": page("title: Koe", "## Tarjous\n\n/// offer | alku\n///\n\n/// testimonials\n///\n\n"
                             "/// process | polku\n///\n\n/// comparison\n///\n\n/// guides\n///"),
    }  # fmt: skip
    site = Site(
        build_site(write(tmp_path / "c", files), tmp_path / "o"), "https://esimerkki.example"
    )
    from . import test_sites as whole

    for test in (
        whole.test_the_html_is_well_formed, whole.test_every_link_and_fragment_leads_somewhere,
        whole.test_no_heading_list_section_or_link_is_empty, whole.test_no_section_is_a_heading_alone,
        whole.test_titles_and_descriptions_are_there_and_unique,
        whole.test_nothing_unfilled_is_left_in_a_page, whole.test_translations_name_each_other,
        whole.test_ids_are_unique_and_named_ones_are_there, whole.test_every_page_has_one_h1,
        whole.test_feeds_are_atom_with_absolute_addresses, whole.test_no_heading_level_is_skipped,
    ):  # fmt: skip
        test(site)
    assert "Varaa" not in site.page("").text  # a booking without an address leads nowhere


def test_strange_texts_come_through_a_whole_build(tmp_path: Path) -> None:
    strange = "2 < 3 & 4 \"lainaus\" 'toinen' <b>x</b> {{ y }} 🌲"
    words = strange.rstrip(" 🌲")
    front = f"title: {strange}\nsummary: {strange}"
    files: dict[str, Text] = {
        "pages/koe.md": page(front, "" + "ä" * 3000),
        "services/koe.md": page(f"{front}\ngoals:\n  - {strange}", "Teksti"),
        "blog/koe.md": page(f"{front}\ndate: 1.1.2026\ntags: 🌲, C++, Ä ö", "Teksti"),
        "practitioners/koe.md": page(f"name: {strange}\nroles: a;b\nemail: a@b.fi"),
        "guides/koe.md": page(front, "Teksti"),
        "comments/koe/ä ö.md": page(f"author: {strange}\ndate: 2.1.2026", "Hei 🌲"),
        "processes/koe.yaml": f"title: {words}\nstages:\n  - title: {words}\n  - title: B\n",
        "testimonials.yaml": f"- id: a\n  name: {strange}\n  quote: {strange}\n",
    }
    output = build_site(write(tmp_path / "c", files), tmp_path / "o", warnings=True)
    site = Site(output, "https://esimerkki.example")
    shown = "2 < 3 & 4"
    for url in ("koe/", "palvelut/koe/", "blogi/koe/", "tyonohjaajat/koe/", "oppaat/koe/"):
        page_ = site.page(url)
        assert shown in page_.all("h1")[0].text
        assert "<b>" not in page_.html
        assert "{{ y }}" in page_.text
    assert "blogi/aiheet/1f332/index.html" in site.pages
    assert "blogi/aiheet/c/index.html" in site.pages
    assert "blogi/aiheet/a-o/index.html" in site.pages
    for page_ in site.pages.values():
        assert not page_.wrong
        assert not [i for i in page_.ids if " " in i]
        assert not site.dead(page_), page_.path


def test_a_list_item_with_a_space_too_many_is_an_item(tmp_path: Path) -> None:
    data, problems = parse_yaml("audience:\n  - yksi\n   - kaksi\n  - kolme\n", "x", 1, Service)
    assert (data.value, problems) == ({"audience": ["yksi", "kaksi", "kolme"]}, [])
