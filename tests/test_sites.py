"""Whole built sites: the demo and the mini sites. Every page good, every link alive."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from .crawl import NEVER_EMPTY, Page, Site

MINI = {
    "one-person": "https://www.aaltotyonohjaus.example",
    "company": "https://tyonohjaamo.example/kotka",
    "blog-only": "https://tyonaarella.example",
    "swedish-first": "https://strandhandledning.example",
}
DEMO = "https://mantykaisla.example"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module", params=["demo", *MINI])
def site(request: pytest.FixtureRequest, demo_site: Path, mini_site: Callable[[str], Path]) -> Site:
    """Each site in turn. A build with any problem or warning has failed in its fixture."""
    if request.param == "demo":
        return Site(demo_site, DEMO)
    return Site(mini_site(request.param), MINI[request.param])


def each(site: Site, wrong: Callable[[Page], object]) -> None:
    """Fails with all pages for which `wrong` gives something."""
    found = {path: told for path, page in site.pages.items() if (told := wrong(page))}
    assert not found, "\n".join(f"{path}: {told}" for path, told in found.items())


def test_the_html_is_well_formed(site: Site) -> None:
    each(site, lambda page: page.wrong)


def test_every_link_and_fragment_leads_somewhere(site: Site) -> None:
    each(site, site.dead)


def test_every_link_of_the_style_sheets_leads_to_a_file(site: Site) -> None:
    for sheet in site.folder.rglob("*.css"):
        for target in re.findall(r"url\(['\"]?(?!data:|#)([^'\")]+)", sheet.read_text("utf-8")):
            place = target.partition("#")[0].partition("?")[0]
            if place.startswith("/"):
                assert place.startswith(site.base), target
                assert (site.folder / place.removeprefix(site.base)).is_file(), target
            else:
                assert (sheet.parent / place).is_file(), target


def test_nothing_is_asked_of_another_site(site: Site) -> None:
    loading = {"img": "src", "script": "src", "source": "src", "iframe": "src", "video": "src"}

    def asked(page: Page) -> list[str]:
        named = {"canonical", "alternate"}  # addresses that a browser does not fetch
        links = [
            e.attributes["href"]
            for e in page.all("link")
            if not named & set(e.attributes["rel"].split())
        ]
        sources = [e.attributes.get(loading[e.tag], "") for e in page.elements if e.tag in loading]
        return [x for x in [*links, *sources] if urlsplit(x).netloc and not x.startswith(site.url)]

    each(site, asked)


def test_every_page_has_one_h1(site: Site) -> None:
    each(site, lambda page: [h.text for h in page.all("h1")] if len(page.all("h1")) != 1 else None)


def test_no_heading_level_is_skipped(site: Site) -> None:
    def skipped(page: Page) -> list[str]:
        levels = [(int(e.tag[1]), e.text) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
        return [text for (a, _), (b, text) in pairwise(levels) if b > a + 1]

    each(site, skipped)


def test_no_heading_list_section_or_link_is_empty(site: Site) -> None:
    def empty(page: Page) -> list[str]:
        return [
            f"<{e.tag}> of line {e.line}"
            for e in page.elements
            if e.tag in NEVER_EMPTY
            and not (e.text or e.filled or e.attributes.get("aria-label"))
            and e.attributes.get("aria-hidden") != "true"
        ]

    each(site, empty)


def test_no_section_is_a_heading_alone(site: Site) -> None:
    def alone(page: Page) -> list[str]:
        sections = [e for e in page.elements if e.tag in ("section", "aside", "article")]
        headings = {e.text for e in page.elements if re.fullmatch("h[1-6]", e.tag)}
        return [e.text for e in sections if e.text in headings and not e.filled]

    each(site, alone)


def test_titles_and_descriptions_are_there_and_unique(site: Site) -> None:
    """Unique in a language: a person's name is the same in all."""
    each(site, lambda page: not page.title or not page.meta("description"))
    pages = [page for page in site.pages.values() if page.indexed]
    titles = Counter((page.all("html")[0].attributes["lang"], page.title) for page in pages)
    descriptions = Counter(page.meta("description") for page in pages)
    assert [value for value, count in [*titles.items(), *descriptions.items()] if count > 1] == []


def test_descriptions_are_plain_text_of_a_fitting_length(site: Site) -> None:
    def wrong(page: Page) -> str:
        text = page.meta("description")
        return text if len(text) > 200 or re.search(r"[<>]|\]\(|\xad|\s\s|^\s|\*\*", text) else ""

    each(site, wrong)


def test_every_page_says_its_own_address(site: Site) -> None:
    def other(page: Page) -> str:
        return "" if page.canonical == site.address(page) else page.canonical

    each(site, other)
    each(site, lambda page: len(page.all("link", rel="canonical")) != 1)
    each(site, lambda page: page.meta("og:url") not in ("", page.canonical))
    each(site, lambda page: not page.meta("og:image").startswith(site.url + "/"))


def test_translations_name_each_other(site: Site) -> None:
    by_address = {page.canonical: page for page in site.pages.values()}
    for page in site.pages.values():
        if not page.indexed:
            continue
        languages = page.alternates
        own = page.all("html")[0].attributes["lang"]
        assert languages[own] == page.canonical, page.path
        assert "x-default" in languages, page.path
        for lang, address in languages.items():
            other = by_address[address]
            assert other.indexed, (page.path, address)
            assert other.alternates == languages, (page.path, address)
            if lang != "x-default":
                assert other.all("html")[0].attributes["lang"] == lang


def test_languages_are_marked(site: Site) -> None:
    def wrong(page: Page) -> object:
        lang = page.all("html")[0].attributes["lang"]
        folder = page.path.partition("/")[0]
        others = {"sv", "en", "fi"} & {p.partition("/")[0] for p in site.pages}
        expected = folder if folder in others else site.page("").all("html")[0].attributes["lang"]
        marked = [e.attributes["lang"] for e in page.elements if "lang" in e.attributes]
        return lang != expected or set(marked) - {"fi", "sv", "en"}

    each(site, wrong)


def test_ids_are_unique_and_named_ones_are_there(site: Site) -> None:
    each(site, lambda page: [i for i, n in Counter(page.ids).items() if n > 1])

    def missing(page: Page) -> set[str]:
        named = set()
        for e in page.elements:
            for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                named |= set(e.attributes.get(name, "").split())
        return named - set(page.ids)

    each(site, missing)
    each(site, lambda page: [i for i in page.ids if not i or re.search(r"\s", i)])


def test_pictures_have_words_and_sizes(site: Site) -> None:
    def wrong(page: Page) -> list[str]:
        needed = {"alt", "width", "height", "src"}
        return [e.attributes.get("src", "?") for e in page.all("img") if needed - set(e.attributes)]

    each(site, wrong)


def test_menus_mark_where_the_reader_is(site: Site) -> None:
    def wrong(page: Page) -> object:
        here = urlsplit(page.canonical).path
        marked = [e for e in page.elements if e.attributes.get("aria-current") == "page"]
        links = [e.attributes["href"] for e in marked if "href" in e.attributes and e.tag == "a"]
        return [href for href in links if href != here]

    each(site, wrong)


def test_nothing_unfilled_is_left_in_a_page(site: Site) -> None:
    pattern = r"data-block=|\{\{|\{%|\{filename\}|\bNone\b|[\ue000-\ue003]|Undefined|///|<function|object at"
    each(
        site,
        lambda page: re.search(pattern, re.sub(r"<script.*?</script>", "", page.html, flags=re.S)),
    )


def test_the_404_page_works_from_anywhere(site: Site) -> None:
    found = [page for path, page in site.pages.items() if path.endswith("404.html")]
    assert found
    for page in found:
        assert not page.indexed
        for target in page.targets():
            assert re.match(r"https?://|/|mailto:|tel:|data:|#", target), target


def test_feeds_are_atom_with_absolute_addresses(site: Site) -> None:
    named = {
        site.file(
            e.attributes["href"]
            if "//" in e.attributes["href"]
            else site.url.removesuffix(site.base.rstrip("/")) + e.attributes["href"]
        )
        for page in site.pages.values()
        for e in page.all("link", type="application/atom+xml")
    }
    feeds = {*site.folder.rglob("atom.xml"), *site.folder.rglob("comments.xml")}
    assert feeds <= named
    ids: Counter[str] = Counter()
    for path in sorted(feeds):
        feed = ET.parse(path).getroot()
        assert feed.tag == f"{ATOM}feed"
        own = {e.get("rel"): e.get("href") for e in feed.findall(f"{ATOM}link")}
        assert own["self"] == f"{site.url}/{path.relative_to(site.folder).as_posix()}"
        assert site.leads(own["alternate"])
        ids[feed.findtext(f"{ATOM}id")] += 1
        assert feed.findtext(f"{ATOM}title")
        assert re.match(
            r"\d{4}-\d\d-\d\dT[\d:]+(Z|[+-]\d\d:\d\d)$", feed.findtext(f"{ATOM}updated")
        )
        for entry in feed.findall(f"{ATOM}entry"):
            link = entry.find(f"{ATOM}link").get("href")
            assert site.leads(link), link
            assert entry.findtext(f"{ATOM}title")
            assert entry.find(f"{ATOM}author/{ATOM}name").text
            content = entry.findtext(f"{ATOM}content")
            assert "data-block" not in content
            assert "\xad" not in content
            for target in re.findall(r'<[a-z][^<>]*\s(?:href|src)="([^"]*)"', content):
                assert re.match(r"https?://|mailto:|tel:", target), target
                assert site.leads(target), target
    assert [i for i, n in ids.items() if n > 1] == []


def test_the_sitemap_names_exactly_the_pages_for_search_engines(site: Site) -> None:
    root = ET.parse(site.folder / "sitemap.xml").getroot()
    entries = {e.findtext(f"{SITEMAP}loc"): e for e in root.findall(f"{SITEMAP}url")}
    assert len(entries) == len(root.findall(f"{SITEMAP}url"))
    pages = {page.canonical: page for page in site.pages.values() if page.indexed}
    assert set(entries) == set(pages)
    for address, entry in entries.items():
        links = {e.get("hreflang"): e.get("href") for e in entry.findall(f"{XHTML}link")}
        assert links == pages[address].alternates
        assert address in links.values()
        modified = entry.findtext(f"{SITEMAP}lastmod")
        assert modified is None or re.fullmatch(r"\d{4}-\d\d-\d\d", modified)


def test_robots_txt_names_the_sitemap(site: Site) -> None:
    text = (site.folder / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {site.url}/sitemap.xml" in text
    assert "Disallow: /\n" not in text


def test_htaccess_names_a_404_page_that_is_there(site: Site) -> None:
    for path in site.folder.rglob(".htaccess"):
        named = re.search(r"^ErrorDocument 404 (\S+)$", path.read_text("utf-8"), re.M)[1]
        assert site.file(site.url.removesuffix(site.base.rstrip("/")) + named).is_file()
    assert (site.folder / ".htaccess").is_file()


def test_the_manifest_and_icons_are_there(site: Site) -> None:
    import json

    manifest = json.loads((site.folder / "site.webmanifest").read_text("utf-8"))
    host = site.url.removesuffix(site.base.rstrip("/"))
    assert manifest["name"]
    assert manifest["start_url"] == site.base
    for icon in manifest["icons"]:
        assert site.leads(host + icon["src"])
    assert (site.folder / "favicon.ico").is_file()


def test_cards_follow_rfc_2426(site: Site) -> None:
    for path in site.folder.rglob("*.vcf"):
        data = path.read_bytes()
        assert b"\n" not in data.replace(b"\r\n", b"")
        lines = data.decode().split("\r\n")
        assert lines[0] == "BEGIN:VCARD"
        assert lines[-2:] == ["END:VCARD", ""]
        assert all(len(line.encode()) <= 75 for line in lines)
        whole = "\n".join(lines).replace("\n ", "")
        url = re.search(r"^URL:(.*)$", whole, re.M)[1]
        assert site.leads(url)
        assert site.page(f"{path.relative_to(site.folder).as_posix().removesuffix('.vcf')}/")


def test_only_published_files_are_published(site: Site) -> None:
    endings = Counter(p.suffix for p in site.folder.rglob("*") if p.is_file())
    known = {".html", ".css", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".xml", ".txt", ".vcf",
             ".pdf", ".woff2", ".webmanifest", "", ".json"}  # fmt: skip
    assert set(endings) <= known
    assert not list(site.folder.rglob("*.md"))


# What each mini site is there for.


def test_a_one_person_practice_has_no_lists_of_what_it_lacks(
    mini_site: Callable[[str], Path],
) -> None:
    site = Site(mini_site("one-person"), MINI["one-person"])
    assert set(site.pages) == {
        "index.html", "tyonohjaus/index.html", "hinnat/index.html", "yhteys/index.html",
        "tietosuoja/index.html", "404.html", "tyonohjaajat/index.html",
        "tyonohjaajat/helmi-aalto/index.html",
    }  # fmt: skip
    for page in site.pages.values():
        for word in ("Blogi", "Oppaat", "Palvelut"):
            assert word not in page.text, (page.path, word)
    person = f'href="{site.base}tyonohjaajat/helmi-aalto/"'
    assert person in site.page("").html


def test_a_company_shows_its_people_and_regions(mini_site: Callable[[str], Path]) -> None:
    site = Site(mini_site("company"), MINI["company"])
    home = site.page("").text
    for words in ("Onni Virta", "Aila Koski", "Kotka", "Maksuton", "Kirkkokatu 5", "Kouvola"):
        assert words in home, words
    group = site.page("palvelut/ryhma/").text
    for words in (
        "90 min", "3–4 viikon välein", "1–3 vuotta", "251,00 €", "200,00 €", "Onni Virta",
        "Esihenkilön työnohjaus",
    ):  # fmt: skip
        assert words in group, words
    assert "138,68 €" in site.page("palvelut/esihenkilo/").text
    assert "6–18 kk" in site.page("palvelut/esihenkilo/").text
    assert 'href="tel:+358505551234"' in site.page("").html
    english = site.page("en/services/group/").text
    assert "€251.00" in english
    assert "every 3–4 weeks" in english


def test_a_blog_alone_has_a_front_page_of_its_posts(mini_site: Callable[[str], Path]) -> None:
    site = Site(mini_site("blog-only"), MINI["blog-only"])
    home = site.page("")
    assert "Kenen ongelma: kysymys, joka auttaa" in home.text
    assert "Loma ja paluu" in home.text
    assert "blogi/aiheet/ryhma/index.html" in site.pages
    assert "blogi/2025/index.html" in site.pages
    assert "tyonohjaajat/index.html" not in site.pages


def test_a_swedish_site_is_swedish_at_its_root(mini_site: Callable[[str], Path]) -> None:
    site = Site(mini_site("swedish-first"), MINI["swedish-first"])
    home = site.page("")
    assert home.all("html")[0].attributes["lang"] == "sv"
    assert home.meta("og:locale") == "sv_FI"
    assert {"tjanster/grupphandledning/index.html", "fi/palvelut/ryhma/index.html"} <= set(
        site.pages
    )
    assert home.alternates["x-default"] == f"{MINI['swedish-first']}/"
    for page in site.pages.values():
        if not page.path.startswith("fi/"):
            assert not re.search(r"\b(Palvelut|Etusivu|Varaa|Yhteys)\b", page.text), page.path


def test_the_demo_lies_as_well_under_a_path(
    demo_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without PDFs, which take longest: those of the mini site "company" lie under a path too."""
    from .conftest import build_site

    monkeypatch.setattr("plugins.site.make.available", lambda: False)
    config = demo_content / "site.yaml"
    text = config.read_text("utf-8").replace(DEMO, "https://esimerkki.example/polku/a")
    config.write_text(text, encoding="utf-8")
    site = Site(
        build_site(demo_content, tmp_path / "out", warnings=True),
        "https://esimerkki.example/polku/a",
    )
    each(site, site.dead)
    each(site, lambda page: page.canonical != site.address(page))
    each(
        site,
        lambda page: [
            t for t in page.targets() if t.startswith("/") and not t.startswith("/polku/a/")
        ],
    )
    test_feeds_are_atom_with_absolute_addresses(site)
    test_the_sitemap_names_exactly_the_pages_for_search_engines(site)
    test_htaccess_names_a_404_page_that_is_there(site)
    test_the_404_page_works_from_anywhere(site)
