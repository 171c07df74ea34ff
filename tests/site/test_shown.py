"""How values are shown, and that what is not public is nowhere in the output."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.bad_input.row import GOOD, Text, write
from tests.conftest import build_site
from tests.crawl import Site

URL = "https://esimerkki.example"
SVG = GOOD["images/kuva.svg"]


def page(front: str, body: str = "Teksti.") -> str:
    return f"---\n{front}\n---\n\n{body}\n"


SERVICE = """title: Ryhmätyönohjaus
summary: Ryhmälle.
audience:
  - opettajat
  - hoitajat
goals: [selkeys, jaksaminen]
session_minutes: "45–90"
interval_weeks: "3–4"
duration_months: "12–36"
group_size: "5–10"
price_eur: 100
price_unit: tapaaminen
vat_percent: 25.5
related: [palvelu, ilmainen]
order: 1"""
PERSON = """name: Maija Malli
title: Maija Malli, työnohjaaja
roles: työnohjaaja, kouluttaja
phone: 040 123 4567
email: maija@esimerkki.example
regions: [Turku, Raisio]
languages: [fi, sv]
services: [ryhma]
specialities: kriisit, ristiriidat
fields_served: koulut, sairaalat
approach: Ratkaisukeskeinen
since: 2005
memberships:
  - organisation: Suomen työnohjaajat ry
    kind: jäsen
education:
  - name: Työnohjaajakoulutus
    year: 2004
responsibilities:
  - laskutus, myös verkossa
image: kuva.svg
image_alt: Maija ikkunan ääressä"""
SITE = f"""{GOOD["site.yaml"]!s}legal_name: Esimerkki Oy
email: posti@esimerkki.example
phone: (09) 123 456
phone_hours: arkisin klo 9–16
demo_notice: Tämä on esimerkki.
address:
  street: Katu 1
  postal_code: "00100"
  city: Helsinki
offers:
  - id: ilmainen
    title: Ilmainen tapaaminen
    price_eur: 0
    minutes: 30
  - id: paketti
    title: Aloituspaketti
    price_eur: 420
    vat_percent: 25.5
    valid_until: 30.6.2027
  - id: tanaan
    title: Tänään päättyvä
    price_eur: 10
    valid_until: 21.11.2026
  - id: vanha
    title: Vanhentunut tarjous
    price_eur: 1
    valid_until: 20.11.2026
"""
FILES: dict[str, Text] = {
    "site.yaml": SITE,
    "services/ryhma.md": page(SERVICE),
    "services/ilmainen.md": page("title: Neuvonta\nprice_eur: 0\nduration_months: 18\ngroup_size: 1"),
    "services/veroton.md": page('title: Luento\nvat_percent: 0\nprice_eur: "1200,5"\ninterval_weeks: 1'),
    "practitioners/maija.md": page(PERSON),
    "blog/kirjoitus.md": page(
        "title: Kirjoitus\ndate: 23.11.2009\nauthor: maija\ntags: Työn ilo, ÄÖ\nsummary: Lyhyesti.", "Sana."
    ),
    "blog/toinen.md": page("title: Toinen\ndate: 2026-11-21\ntags: työn ilo", "sana " * 400),
    "comments/toinen/a.md": page("author: Aino\ndate: 2026-11-21T10:00:00+02:00", "Ensimmäinen."),
    "comments/toinen/b.md": page(
        "author: Maija Malli\ndate: 2026-11-21T11:00:00+02:00\nin_reply_to: a", "Vastaus."
    ),
    "pages/index.md": page(
        "title: Etusivu",
        "".join(f"/// offer | {name}\n///\n\n" for name in ("ilmainen", "paketti", "tanaan", "vanha")),
    ),
    "pages/otsikko.md": page("title: Lyhyt\nheading: Pitkä ja komea otsikko\nsummary: Tiivistelmä."),
    "pages/lauseet.md": page("title: Lauseet", "Ensimmäinen lause. Toinen [linkki](/).\n\n## O\n\nLoppu."),
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    content = write(tmp_path_factory.mktemp("shown"), FILES)
    return Site(build_site(content, content.parent / "shown-site", warnings=True), URL)


SHOWN = {
    "palvelut/ryhma/": [
        "45–90 min", "3–4 viikon välein", "1–3 vuotta", "5–10", "125,50 €", "100,00 €", "tapaaminen",
        "opettajat", "hoitajat", "selkeys", "jaksaminen", "Ryhmälle.", "Neuvonta", "Maija Malli",
    ],
    "palvelut/ilmainen/": ["Maksuton", "18 kk"],
    "palvelut/veroton/": ["1 200,50 €", "viikoittain"],
    "tyonohjaajat/maija/": [
        "Maija Malli", "työnohjaaja", "kouluttaja", "040 123 4567", "maija@esimerkki.example", "Turku",
        "Raisio", "suomi", "ruotsi", "Ryhmätyönohjaus", "kriisit", "ristiriidat", "koulut", "sairaalat",
        "Ratkaisukeskeinen", "2005", "Suomen työnohjaajat ry", "jäsen", "Työnohjaajakoulutus", "2004",
        "laskutus, myös verkossa", "Kirjoitus",
    ],
    "blogi/kirjoitus/": ["23.11.2009", "Ei kommentteja", "Maija Malli", "Työn ilo", "ÄÖ", "Lyhyesti."],
    "blogi/toinen/": ["21.11.2026", "2 kommenttia", "Ensimmäinen.", "Vastaus.", "Aino"],
    "": [
        "Ilmainen tapaaminen", "Maksuton", "30 min", "527,10 €", "420,00 €", "30.6.2027", "10,00 €",
        "Katu 1", "00100 Helsinki", "(09) 123 456", "arkisin klo 9–16", "Esimerkki Oy",
        "posti@esimerkki.example", "Tämä on esimerkki.",
    ],
    "otsikko/": ["Pitkä ja komea otsikko", "Tiivistelmä."],
    "blogi/aiheet/tyon-ilo/": ["Kirjoitus", "Toinen"],
    "blogi/2009/": ["Kirjoitus"],
}  # fmt: skip


@pytest.mark.parametrize("url", SHOWN, ids=[url or "front page" for url in SHOWN])
def test_every_filled_field_is_shown(url: str, site: Site) -> None:
    text = site.page(url).text
    assert [words for words in SHOWN[url] if words not in text] == []


def test_lists_are_lists(site: Site) -> None:
    items = [e.text for e in site.page("palvelut/ryhma/").all("li")]
    assert {"opettajat", "hoitajat", "selkeys", "jaksaminen"} <= set(items)
    items = [e.text for e in site.page("tyonohjaajat/maija/").elements if e.tag in ("li", "dd")]
    assert {"kriisit", "ristiriidat", "koulut", "laskutus, myös verkossa"} <= set(items)


def test_telephone_links_are_international(site: Site) -> None:
    def tel(url: str) -> set[str]:
        links = [e.attributes.get("href", "") for e in site.page(url).all("a")]
        return {link for link in links if link.startswith("tel:")}

    assert tel("") == {"tel:+3589123456"}
    assert tel("tyonohjaajat/maija/") == {"tel:+3589123456", "tel:+358401234567"}


def test_times_are_marked(site: Site) -> None:
    page = site.page("blogi/kirjoitus/")
    assert "23.11.2009" in [e.text for e in page.all("time", datetime="2009-11-23")]
    assert [
        e.text for e in site.page("blogi/toinen/").all("time", datetime="2026-11-21T10:00:00+02:00")
    ]


def test_an_ended_offer_is_not_shown_and_warned_of(site: Site) -> None:
    for page in site.pages.values():
        assert "Vanhentunut tarjous" not in page.html
    assert "Tänään päättyvä" in site.page("").text


def test_headings_titles_and_descriptions(site: Site) -> None:
    page = site.page("otsikko/")
    assert page.all("h1")[0].text == "Pitkä ja komea otsikko"
    assert page.title.startswith("Lyhyt")
    assert page.meta("description") == "Tiivistelmä."
    assert site.page("lauseet/").meta("description") == "Ensimmäinen lause. Toinen linkki. Loppu."
    assert site.page("tyonohjaajat/maija/").all("h1")[0].text == "Maija Malli"


def test_a_description_without_words_is_made_of_name_and_roles(tmp_path: Path) -> None:
    content = write(
        tmp_path / "c", {"practitioners/maija.md": "---\nname: Maija\nroles: a, b\n---\n"}
    )
    site = Site(build_site(content, tmp_path / "o"), URL)
    assert site.page("tyonohjaajat/maija/").meta("description") == "Maija, a, b"


def test_replies_stand_below_what_they_answer(site: Site) -> None:
    html = site.page("blogi/toinen/").html
    first, reply = html.index('id="kommentti-a"'), html.index('id="kommentti-b"')
    assert first < reply
    assert "</li>" not in html[first:reply]


def test_a_post_tells_its_reading_time_and_neighbours(site: Site) -> None:
    page = site.page("blogi/toinen/")
    assert "3 min" in page.text
    assert "Kirjoitus" in page.text


# What is not public.

KINDS = {
    "pages": "title: {}\nsummary: {}\ndescription: {}",
    "services": "title: {}\nsummary: {}\ngoals: {}",
    "practitioners": "name: {}\nroles: {}\nservices: palvelu\nimage: {}.svg\nimage_alt: x",
    "guides": "title: {}\nsubtitle: {}\nsummary: {}",
    "blog": "title: {}\ndate: 2026-01-02\ntags: {}, ryhmä\nsummary: {}\nimage: {}.svg\nimage_alt: x",
}


def secret(kind: str, state: str, word: str) -> dict[str, Text]:
    front = KINDS[kind].replace("{}", word)
    if state == "scheduled":
        front = front.replace("2026-01-02", "2026-11-22")
    else:
        front += {
            "draft": "\ndraft: true",
            "status": "\nstatus: draft",
            "hidden": "\nstatus: hidden",
        }[state]
    body = f"{word} ![{word}]({{filename}}/images/{word}.svg)"
    return {f"{kind}/{word}.md": page(front, body), f"images/{word}.svg": SVG}


def all_secrets(state: str) -> tuple[dict[str, Text], dict[str, str]]:
    """Files of every kind in a state, and their words."""
    kinds = ["blog"] if state == "scheduled" else list(KINDS)
    words = {kind: f"salainen{state}{kind}" for kind in kinds}
    files: dict[str, Text] = {"blog/toinen.md": page("title: T\ndate: 2026-01-03\ntags: ryhmä")}
    for kind, word in words.items():
        files |= secret(kind, state, word)
    blog = words["blog"]
    files[f"comments/{blog}/a.md"] = page(f"author: {blog}\ndate: 3.1.2026", blog)
    if "practitioners" in words and state != "hidden":
        files["blog/toinen.md"] = page(
            f"title: T\ndate: 2026-01-03\ntags: ryhmä\nauthor: {words['practitioners']}"
        )
        files["services/palvelu.md"] = page(f"title: Palvelu\nrelated: {words['services']}")
        files["pages/index.md"] = page(
            "title: Etusivu",
            "\n\n".join(
                f"/// {block}\n///"
                for block in ("services", "practitioners", "guides", "comparison", "posts | 9")
            ),
        )
    return files, words


def where(folder: Path, word: str) -> list[str]:
    """The files whose name or bytes hold `word`."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if word in path.name or (path.is_file() and word.encode() in path.read_bytes())
    ]


@pytest.mark.parametrize("state", ["draft", "status", "scheduled"])
def test_nothing_of_what_is_not_public_leaks(state: str, tmp_path: Path) -> None:
    files, words = all_secrets(state)
    output = build_site(write(tmp_path / "c", files), tmp_path / "o")
    for word in words.values():
        assert where(output, word) == []


@pytest.mark.parametrize("state", ["draft", "status", "scheduled"])
def test_the_preview_shows_and_marks_it(state: str, tmp_path: Path) -> None:
    files, words = all_secrets(state)
    output = build_site(write(tmp_path / "c", files), tmp_path / "o", preview=True)
    site = Site(output, URL)
    told = {"draft": "Luonnos", "status": "Luonnos", "scheduled": "Ajastettu"}[state]
    for word in words.values():
        pages = [p for p in site.pages.values() if p.all("h1")[0].text == word]
        assert pages, word
        assert told.lower() in pages[0].text.lower()
        assert not pages[0].indexed
    assert told.lower() not in site.page("404.html").text.lower()


def test_a_scheduled_post_is_public_on_its_day(tmp_path: Path) -> None:
    from datetime import date

    files, words = all_secrets("scheduled")
    content = write(tmp_path / "c", files)
    output = build_site(content, tmp_path / "o", today=date(2026, 11, 22))
    assert (output / "blogi" / words["blog"] / "index.html").is_file()
    assert words["blog"] in (output / "blogi" / "atom.xml").read_text("utf-8")


def test_a_hidden_page_is_only_at_its_own_address(tmp_path: Path) -> None:
    files, words = all_secrets("hidden")
    output = build_site(write(tmp_path / "c", files), tmp_path / "o")
    site = Site(output, URL)
    for word in words.values():
        found = [name for name in where(output, word) if name.endswith((".html", ".xml"))]
        pages = [name for name in found if f"/{word}/" in f"/{name}"]
        assert found == pages, (word, found)
        assert pages
        assert not site.pages[next(n for n in pages if n.endswith("index.html"))].indexed


def test_a_page_out_of_the_index_is_linked_but_not_indexed(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        "pages/kiitos.md": page("title: Kiitos\nindex: false"),
        "pages/kiitos.sv.md": page("title: Tack\nslug: tack"),
    }
    site = Site(build_site(write(tmp_path / "c", files), tmp_path / "o"), URL)
    assert not site.page("kiitos/").indexed
    assert "kiitos" not in (site.folder / "sitemap.xml").read_text("utf-8")
    assert site.page("sv/tack/").alternates.get("fi") is None
    assert site.page("kiitos/").alternates == {}
    assert 'href="/kiitos/"' in site.page("sv/tack/").html


def test_a_draft_translation_is_not_named(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        "pages/koe.md": page("title: Koe"),
        "pages/koe.sv.md": page("title: salainensv\nslug: salainensv\ndraft: true"),
        "testimonials.yaml": "- id: a\n  name: A\n  quote: B\n",
    }
    output = build_site(write(tmp_path / "c", files), tmp_path / "o")
    assert where(output, "salainensv") == []
    assert not (output / "sv").exists()


def test_a_draft_front_page_is_replaced_by_a_made_one(tmp_path: Path) -> None:
    files: dict[str, Text] = {"pages/index.md": page("title: salainen\ndraft: true", "salainen")}
    output = build_site(write(tmp_path / "c", files), tmp_path / "o")
    assert where(output, "salainen") == []
    home = Site(output, URL).page("")
    assert home.all("h1")[0].text == "Esimerkki"
    assert "Palvelu" in home.main


def test_a_draft_comment_is_not_shown_and_not_counted(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        "comments/kirjoitus/a.md": page("author: salainenaino\ndate: 3.1.2026\ndraft: true"),
        "blog/kirjoitus.md": page("title: K\ndate: 2.1.2026\ncomment_count: 0"),
    }
    output = build_site(write(tmp_path / "c", files), tmp_path / "o")
    assert where(output, "salainenaino") == []


def test_a_warning_leaves_the_exit_code_alone(tmp_path: Path) -> None:
    from datetime import date

    from plugins.site.prepare import prepare

    content = write(tmp_path / "c", FILES)
    problems = prepare(content, date(2026, 11, 21)).problems
    assert [(p.file, p.line, p.warning) for p in problems] == [("site.yaml", 30, True)]
    assert "päättyi 20.11.2026" in problems[0].what.fi
    shutil.rmtree(content)


def test_a_post_changed_before_its_date_is_updated_on_that_date(tmp_path: Path) -> None:
    """RFC 4287: an entry is not updated before it is published."""
    files: dict[str, Text] = {
        "blog/a.md": page("title: A\ndate: 2026-03-05\nmodified: 2026-02-01"),
        "blog/b.md": page("title: B\ndate: 2026-03-01\nmodified: 2026-04-01"),
    }
    output = build_site(write(tmp_path / "c", files), tmp_path / "o")
    feed = (output / "blogi" / "atom.xml").read_text("utf-8")
    entries = [part for part in feed.split("<entry>")[1:] if "Kirjoitus" not in part]
    days = [re.findall(r"<(?:published|updated)>(\S{10})", entry) for entry in entries]
    assert [sorted(set(pair)) for pair in days] == [["2026-03-05"], ["2026-03-01", "2026-04-01"]]


def test_a_letter_to_a_post_has_its_title_as_the_subject(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        "blog/a.md": page("title: Työ & ilo? 100 %\ndate: 2026-03-05"),
        "site.yaml": f"{GOOD['site.yaml']!s}email: a@b.fi\n",
    }
    site = Site(build_site(write(tmp_path / "c", files), tmp_path / "o"), URL)
    (letter,) = [t for t in site.page("blogi/a/").targets() if "subject=" in t]
    address, _, subject = letter.partition("?subject=")
    assert address == "mailto:a@b.fi"
    assert unquote(subject) == "Kommentti: Työ & ilo? 100 %"
    assert not set(subject) & set(" &?#")


def test_a_caption_is_text_and_never_markup(tmp_path: Path) -> None:
    picture = "![Kuva 1 < 2 & muuta]({filename}/images/kuva.svg 'a < b & \"c\"')"
    files: dict[str, Text] = {"pages/koe.md": page("title: Koe", picture), "images/kuva.svg": SVG}
    site = Site(build_site(write(tmp_path / "c", files), tmp_path / "o"), URL)
    shown = site.page("koe/")
    assert [e.text for e in shown.all("figcaption")] == ["a < b & ”c”"]
    assert shown.all("img")[0].attributes["alt"] == "Kuva 1 < 2 & muuta"
