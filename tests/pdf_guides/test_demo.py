"""The demo site's guides, as their readers get them."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from plugins.blocks.convert import convert
from plugins.pdf_guides.model import Card, Guide, Offer, Process, Result, Sheet, Stage
from plugins.process_diagram import draw
from plugins.text.tree import walk
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import AUTHOR, ORGANISATION, PROCESS, ROOT, Press, card, sheet
from tests.process_diagram.stand_in import STRINGS, load, no_breaks

GUIDES = sorted((ROOT / "content" / "guides").glob("*.md"))
OFFERS = {name: Offer(id=name, title=name.title(), price="Maksuton", text="Tarjouksen teksti. " * 9)
          for name in ("alkukartoitus", "aloituspaketti")}  # fmt: skip


def process(name: str, lang: str) -> Process:
    """A process of the content with its drawing."""
    folder = ROOT / "content" / "processes"
    own = load(folder / (f"{name}.yaml" if lang == "fi" else f"{name}.{lang}.yaml"))
    drawing = draw(own, lang=lang, strings=STRINGS["fi"], breaks=no_breaks, uid="p")
    stages = tuple(
        Stage(
            title=one.title, text=one.text, who=one.who, when=one.when, group=one.group,
            repeats_title=one.repeats.title if one.repeats else "",
            repeats_text=one.repeats.text if one.repeats else "",
        )
        for one in own.stages
    )  # fmt: skip
    return Process(
        id=name, title=own.title, summary=own.summary, svgs=drawing.paper, stages=stages,
        alt=f"Kaavio: {own.title}",
    )  # fmt: skip


def read(path: Path) -> Guide:
    """A guide's file as a document, as the site would make it."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    values = yaml.safe_load(front)
    lang = path.suffixes[0][1:] if len(path.suffixes) > 1 else "fi"
    linked = re.sub(r"\{filename\}/\w+/([\w-]+)\.md", r"/\1/", body)
    return Guide(
        source=f"guides/{path.name}", lang=lang, title=values["title"],
        subtitle=values["subtitle"], keywords=tuple(values["keywords"]), author=AUTHOR,
        description=values["description"], organisation=ORGANISATION,
        modified=date.fromisoformat(str(values["modified"])), modified_text="5.10.2026",
        text=convert(linked, path.name).nodes, body=body, body_line=front.count("\n") + 3,
        processes={"tyonohjausprosessi": process("tyonohjausprosessi", lang)}, offers=OFFERS,
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
    words, notes = reading.guide_words(document.text)
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
    """Text takes up a quarter of each page between the covers, 45 % of all but the last: a
    chapter whose drawing needs a page begins on a new one."""
    _, result = made
    inner = reading.used_shares(result.pdf or b"")[1:-1]
    assert min(inner) >= 0.25
    assert [share for share in inner[:-1] if share < 0.45] == []


def test_no_word_is_too_small_to_read_on_paper(made: tuple[Guide, Result]) -> None:
    """8 points, in drawings too."""
    _, result = made
    assert reading.smallest_text(result.pdf or b"") >= 7.99


def test_the_authors_contacts_are_told_once(made: tuple[Guide, Result]) -> None:
    """The organisation's stand elsewhere."""
    _, result = made
    text = reading.text_of(result.pdf or b"")
    assert text.count(AUTHOR.phone) == text.count(AUTHOR.email) == 1
    assert ORGANISATION.phone in text


def test_no_heading_ends_a_page(made: tuple[Guide, Result]) -> None:
    """The last words of each page are not those of a heading."""
    document, result = made
    found = (node for node in walk(document.text) if node.tag in ("h2", "h3"))
    heads = {" ".join(node.text().split()) for node in found}
    crop = ["-x", "0", "-y", "70", "-W", "596", "-H", "705"]
    pages = reading.text_of(result.pdf or b"", "-raw", *crop).split("\f")[2 : result.pages - 1]
    lasts = [page.strip().splitlines()[-1] for page in pages if page.strip()]
    assert not heads & set(lasts)


def test_the_demo_guide_has_about_twelve_pages(shared_press: Press) -> None:
    """A booklet, not a leaflet and not a book."""
    path = next(path for path in GUIDES if path.name == "tyonohjausopas.md")
    assert 11 <= shared_press.one(read(path)).pages <= 14


def _sheet(path: Path) -> Sheet:
    """A service of the demo site as a sheet."""
    values = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1])
    facts = [("Tapaamisen kesto", f"{values['session_minutes']} min"),
             ("Tapaamisväli", f"{values['interval_weeks']} viikon välein")]  # fmt: skip
    return sheet(
        source=f"services/{path.name}", lang=values.get("lang", "fi"), title=values["title"],
        lead=values["description"], facts=tuple(facts), audience=tuple(values["audience"]),
        goals=tuple(values["goals"]), practitioners=(AUTHOR,) * 3,
    )  # fmt: skip


def _card(path: Path) -> Card:
    """A process of the demo site as a card."""
    values = yaml.safe_load(path.read_text(encoding="utf-8"))
    stages = [
        Stage(**{n: stage[n] for n in ("title", "text", "who", "when", "group") if n in stage})
        for stage in values["stages"]
    ]
    process = replace(PROCESS, summary=values.get("summary", ""), stages=tuple(stages))
    lang = values.get("lang", "fi")
    return card(source=f"processes/{path.name}", lang=lang, title=values["title"], process=process)


ONE_PAGE = [
    *map(_sheet, sorted((ROOT / "content" / "services").glob("*.md"))),
    *map(_card, sorted((ROOT / "content" / "processes").glob("*.yaml"))),
]


@pytest.mark.parametrize("document", ONE_PAGE, ids=[each.source for each in ONE_PAGE])
def test_each_sheet_and_card_fills_one_page_in_readable_type(
    document: Card | Sheet, shared_press: Press
) -> None:
    """A quarter of the page at least, nothing within 5 mm of its edges, nothing below 8 points."""
    result = shared_press.one(document)
    pdf = result.pdf or b""

    assert result.pages == 1
    assert min(reading.used_shares(pdf)) >= 0.25
    assert reading.text_margins(pdf) >= 5 * 72 / 25.4
    assert reading.smallest_text(pdf) >= 7.99
