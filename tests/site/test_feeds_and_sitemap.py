"""Feeds and the corrected sitemap, as text."""

import xml.etree.ElementTree as ET
from datetime import date

from plugins.site.files import htaccess, robots
from plugins.site.sitemap import Entry as Page
from plugins.site.sitemap import corrected
from plugins.views.atom import Entry, absolute, atom, midnight

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://e.example/blogi/"


def feed(*entries: Entry) -> ET.Element:
    data = atom(
        "Otsikko & <b>", URL, f"{URL}atom.xml", "fi", "Aalto", entries, midnight("2026-01-02")
    )
    assert data == atom(
        "Otsikko & <b>", URL, f"{URL}atom.xml", "fi", "Aalto", entries, midnight("2026-01-02")
    )
    return ET.fromstring(data)


def entry(**changes: object) -> Entry:
    values: dict[str, object] = {
        "title": "2 < 3 & 4", "link": f"{URL}a/", "html": '<p><a href="/b/">x</a></p>', "author": "",
        "published": midnight("2026-02-03"), "updated": midnight("2026-03-04"), "tags": ("ä",),
        **changes,
    }  # fmt: skip
    return Entry(**values)  # type: ignore[arg-type]


def test_an_empty_feed_has_the_date_it_is_given() -> None:
    root = feed()
    assert root.findtext(f"{ATOM}updated") == "2026-01-02T00:00:00+02:00"
    assert root.findtext(f"{ATOM}title") == "Otsikko & <b>"
    assert root.findall(f"{ATOM}entry") == []


def test_an_entry() -> None:
    root = feed(entry(), entry(link=f"{URL}b/", updated=midnight("2026-02-05")))
    first = root.find(f"{ATOM}entry")
    assert root.findtext(f"{ATOM}updated") == "2026-03-04T00:00:00+02:00"
    assert first is not None
    assert first.findtext(f"{ATOM}title") == "2 < 3 & 4"
    assert first.findtext(f"{ATOM}id") == f"{URL}a/"
    assert first.findtext(f"{ATOM}author/{ATOM}name") == "Aalto"
    assert first.findtext(f"{ATOM}content") == '<p><a href="https://e.example/b/">x</a></p>'
    assert [c.get("term") for c in first.findall(f"{ATOM}category")] == ["ä"]


def test_links_are_counted_from_the_page() -> None:
    html = '<a href="#x">a</a> <a href="../b/?c&amp;d">b</a> <img src="/i.png"> href="typed" <a href="mailto:a@b.fi">'
    assert absolute(html, f"{URL}a/") == (
        f'<a href="{URL}a/#x">a</a> <a href="{URL}b/?c&amp;d">b</a> '
        '<img src="https://e.example/i.png"> href="typed" <a href="mailto:a@b.fi">'
    )


def test_a_sitemap_is_corrected() -> None:
    raw = """<?xml version="1.0"?><urlset>
<url>
<loc>https://e.example/index.html</loc>
<lastmod>2026-11-21T10:00:00+02:00</lastmod>
</url>
<url><loc>https://e.example/piilo/index.html</loc></url>
<url><loc>https://e.example/a/</loc><xhtml:link rel="alternate" hreflang="sv" ref="x"/></url>
</urlset>"""
    pages = {
        "https://e.example/": Page(date(2026, 1, 2), (("fi", "https://e.example/"),)),
        "https://e.example/a/": Page(None, ()),
    }
    text = corrected(raw, pages)
    assert "<loc>https://e.example/</loc>" in text
    assert "<lastmod>2026-01-02</lastmod>" in text
    assert '<xhtml:link rel="alternate" hreflang="fi" href="https://e.example/"/>' in text
    assert text.count("<lastmod>") == 1
    assert "piilo" not in text
    assert " ref=" not in text


def test_robots_and_htaccess() -> None:
    assert b"Sitemap: https://e.example/polku/sitemap.xml\n" in robots("https://e.example/polku")
    files = dict(htaccess("/polku/", {"fi": "", "sv": "sv/"}))
    assert files[".htaccess"].startswith(b"ErrorDocument 404 /polku/404.html\n")
    assert files["sv/.htaccess"] == b"ErrorDocument 404 /polku/sv/404.html\n"
