"""Lists: introductions by the owner, later pages of the blog, titles that would meet."""

from pathlib import Path

import pytest

from tests import test_sites as whole
from tests.bad_input.row import GOOD, Text, write
from tests.conftest import build_site
from tests.crawl import Site

URL = "https://esimerkki.example"
CHECKS = [
    whole.test_the_html_is_well_formed, whole.test_every_link_and_fragment_leads_somewhere,
    whole.test_titles_and_descriptions_are_there_and_unique, whole.test_every_page_says_its_own_address,
    whole.test_the_sitemap_names_exactly_the_pages_for_search_engines,
    whole.test_feeds_are_atom_with_absolute_addresses, whole.test_menus_mark_where_the_reader_is,
    whole.test_no_heading_list_section_or_link_is_empty, whole.test_translations_name_each_other,
]  # fmt: skip


def page(front: str, body: str = "Teksti.") -> str:
    return f"---\n{front}\n---\n\n{body}\n"


def built(tmp_path: Path, files: dict[str, Text], checked: bool = True) -> Site:
    site = Site(build_site(write(tmp_path / "c", files), tmp_path / "o"), URL)
    for check in CHECKS if checked else ():
        check(site)
    return site


def test_the_later_pages_of_a_long_blog(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        f"blog/k{n:02}.md": page(
            f"title: Kirjoitus {n}\ndate: {1 + n}.{1 + n % 12}.{2023 + n % 3}\ntags: a, t{n % 4}"
        )
        for n in range(24)
    }
    site = built(tmp_path, files)
    first, last = site.page("blogi/"), site.page("blogi/sivu-3/")
    assert first.title.startswith("Blogi")
    assert first.indexed
    assert not last.indexed
    assert "blogi/sivu-4/index.html" not in site.pages
    shown = [
        e.attributes["href"]
        for url in ("blogi/", "blogi/sivu-2/", "blogi/sivu-3/")
        for e in site.page(url).all("a")
        if e.attributes["href"].startswith(("/blogi/k", "/blogi/kirjoitus"))
    ]
    assert len(set(shown)) == 25
    assert "24" in site.page("blogi/aiheet/").text


def test_titles_and_texts_that_would_meet_are_told_apart(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        "blog/a.md": page("title: Sama\ndate: 1.1.2026\ntags: '2026', Sama\nsummary: Sama."),
        "blog/b.md": page("title: Sama\ndate: 2.1.2026\nsummary: Sama."),
        "pages/sama.md": page("title: Sama\nsummary: Sama."),
        "services/sama.md": page("title: Sama\nsummary: Sama."),
    }
    built(tmp_path, files)


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("palvelut", "palvelut/"),
        ("tyonohjaajat", "tyonohjaajat/"),
        ("oppaat", "oppaat/"),
        ("blogi", "blogi/"),
    ],
)
def test_an_introduction_stands_on_its_list(name: str, url: str, tmp_path: Path) -> None:
    files: dict[str, Text] = {
        f"pages/{name}.md": page("title: Oma otsikko\nsummary: Oma tiivistelmä.\ndescription: Oma kuvaus.",
                                 "Oma johdanto."),
        "guides/opas.md": page("title: Opas"),
        "site.yaml": f"{GOOD['site.yaml']!s}navigation:\n  - page: {name}\n",
    }  # fmt: skip
    site = built(tmp_path, files)
    shown = site.page(url)
    assert shown.all("h1")[0].text == "Oma otsikko"
    assert "Oma johdanto." in shown.text
    assert "Oma tiivistelmä." in shown.text
    assert shown.meta("description") == "Oma kuvaus."


@pytest.mark.parametrize("name", ["palvelut", "tyonohjaajat", "oppaat", "blogi"])
def test_a_draft_introduction_is_not_shown(name: str, tmp_path: Path) -> None:
    files: dict[str, Text] = {
        f"pages/{name}.md": page("title: salainen\nsummary: salainen\ndraft: true", "salainen"),
        "guides/opas.md": page("title: Opas"),
    }
    site = built(tmp_path, files)
    assert [path for path, p in site.pages.items() if "salainen" in p.html] == []
    assert f"{name}/index.html" in site.pages


def test_a_page_at_the_address_of_an_empty_list_is_a_page(tmp_path: Path) -> None:
    site = built(tmp_path, {"pages/oppaat.md": page("title: Oppaat\nsummary: Tulossa.")})
    assert "Tulossa." in site.page("oppaat/").text


def test_folders_that_link_to_themselves_do_not_trap_the_reader(tmp_path: Path) -> None:
    content = write(tmp_path / "c", {})
    try:
        (content / "pages" / "loop").symlink_to(content / "pages", target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    from plugins.site.prepare import prepare
    from tests.conftest import TODAY

    assert len(prepare(content, TODAY).problems) < 3


def test_an_address_of_a_city_alone_leaves_no_empty_line(tmp_path: Path) -> None:
    text = f"{GOOD['site.yaml']!s}address:\n  city: Turku\n"
    html = built(tmp_path, {"site.yaml": text}).page("").html
    address = html[html.index("<address") : html.index("</address>")]
    assert "Turku" in address
    assert "<br>\n<br>" not in address.replace(" ", "")


def test_a_site_without_any_contact_has_no_empty_contact(tmp_path: Path) -> None:
    files: dict[str, Text] = {"pages/yhteys.md": page("title: Yhteys\nform: true")}
    site = built(tmp_path, files)
    assert site.page("yhteys/").all("form") == []
    assert "mailto:" not in site.page("yhteys/").html


def test_a_form_posts_only_where_the_owner_says(tmp_path: Path) -> None:
    files: dict[str, Text] = {
        "pages/yhteys.md": page("title: Yhteys\nform: true"),
        "site.yaml": f"{GOOD['site.yaml']!s}contact_form:\n  action: https://lomake.example/x\n",
    }
    form = built(tmp_path, files).page("yhteys/").all("form")[0]
    assert form.attributes["action"] == "https://lomake.example/x"
