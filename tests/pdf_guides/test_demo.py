"""The demo site's guides, as their readers get them."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from plugins.blocks.convert import convert
from plugins.pdf_guides.model import Guide, Offer, Result
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import AUTHOR, ORGANISATION, PROCESS, ROOT, Press

GUIDES = sorted((ROOT / "content" / "guides").glob("*.md"))
OFFERS = {name: Offer(id=name, title=name.title(), price="Maksuton", text="Tarjouksen teksti. " * 9)
          for name in ("alkukartoitus", "aloituspaketti")}  # fmt: skip


def read(path: Path) -> Guide:
    """A guide's file as a document, as the site would make it."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    values = yaml.safe_load(front)
    linked = re.sub(r"\{filename\}/\w+/([\w-]+)\.md", r"/\1/", body)
    return Guide(
        source=f"guides/{path.name}", lang=values.get("lang", "fi"), title=values["title"],
        subtitle=values["subtitle"], keywords=tuple(values["keywords"]), author=AUTHOR,
        description=values["description"], organisation=ORGANISATION,
        modified=date.fromisoformat(str(values["modified"])), modified_text="5.10.2026",
        html=convert(linked, path.name).html, body=body, body_line=front.count("\n") + 3,
        processes={"tyonohjausprosessi": PROCESS}, offers=OFFERS,
        url=f"https://mantykaisla.example/oppaat/{path.stem}/",
    )  # fmt: skip


@pytest.fixture(scope="module", params=GUIDES, ids=[path.name for path in GUIDES])
def made(request: pytest.FixtureRequest, shared_press: Press) -> tuple[Guide, Result]:
    """Each guide and its PDF."""
    document = read(request.param)
    return document, shared_press.one(document)


def test_every_word_of_the_guide_is_in_the_pdf_in_order(made: tuple[Guide, Result]) -> None:
    """Blocks made from data stand between; nothing is lost."""
    document, result = made
    words, notes = reading.guide_words(document.html)
    text = reading.body_text(result.pdf or b"")
    whole = "".join(text.split())

    assert reading.not_found(words, text) == []
    assert [word for word in notes if word not in whole] == []


def test_the_guide_is_accessible_small_and_without_warnings(made: tuple[Guide, Result]) -> None:
    """PDF/UA-1, at most 400 kB, nothing left out."""
    _, result = made
    assert reading.ua_failures(result.pdf or b"") == []
    assert result.size <= 400 * 1024
    assert result.warnings == ()
    assert reading.text_margins(result.pdf or b"") > 5 * 72 / 25.4


def test_no_inner_page_is_nearly_empty(made: tuple[Guide, Result]) -> None:
    """At least 40 words on each page between the covers."""
    _, result = made
    pages = reading.text_of(result.pdf or b"").split("\f")[1 : result.pages - 1]
    assert [len(reading.words_of(page)) for page in pages if len(reading.words_of(page)) < 40] == []


def test_no_heading_ends_a_page(made: tuple[Guide, Result]) -> None:
    """The last words of each page are not those of a heading."""
    document, result = made
    heads = {" ".join(h.split()) for h in re.findall(r"<h[23][^>]*>(.*?)</h[23]>", document.html)}
    crop = ["-x", "0", "-y", "70", "-W", "596", "-H", "705"]
    pages = reading.text_of(result.pdf or b"", "-raw", *crop).split("\f")[2 : result.pages - 1]
    lasts = [page.strip().splitlines()[-1] for page in pages if page.strip()]
    assert not heads & set(lasts)


def test_the_demo_guide_has_about_twelve_pages(shared_press: Press) -> None:
    """A booklet, not a leaflet and not a book."""
    path = next(path for path in GUIDES if path.name == "tyonohjausopas.md")
    assert 11 <= shared_press.one(read(path)).pages <= 14
