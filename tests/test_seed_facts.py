"""No fact of the sources is lost: each phrase of seed-facts.csv is found on a built page."""

import csv
import json
import re
from pathlib import Path

import pytest

from plugins.model.content import Content
from plugins.site import prepare

from .conftest import ROOT, TODAY
from .crawl import Site

with (Path(__file__).parent / "seed-facts.csv").open(encoding="utf-8", newline="") as table:
    FACTS = list(csv.DictReader(table))
SHOWN_AS = {"date: 2009-11-23": "23.11.2009", "comment_count: 0": "Ei kommentteja"}
"""Values that a page says in other words."""
LOOKS_ALIKE = str.maketrans(
    {"”": '"', "“": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-"}
)


def alike(text: str) -> str:
    """Text as it is compared: plain spaces, quotes and dashes, without hidden characters.

    The marks of Markdown and YAML that stand in a phrase ("## ", "title: ") are no part of it.
    """
    text = re.sub("[\u00ad\u200b\u2060]", "", text).translate(LOOKS_ALIKE)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\s+", " ", text.replace("*", "")).strip().lower()


@pytest.fixture(scope="module")
def content() -> Content:
    return prepare.read(ROOT / "content", TODAY, prepare.words(), preview=False)


@pytest.fixture(scope="module")
def words(demo_site: Path) -> dict[str, str]:
    """The text of each page of the demo with its head, by address, and the site's manifest."""
    manifest = json.loads((demo_site / "site.webmanifest").read_text("utf-8"))["description"]
    site = Site(demo_site, "https://mantykaisla.example")
    return {
        page.path.removesuffix("index.html"): alike(
            " ".join(
                [
                    page.text,
                    page.title,
                    page.meta("description"),
                    *(image.attributes["alt"] for image in page.all("img")),
                ]
            )
        )
        for page in site.pages.values()
    } | {"site.webmanifest": alike(manifest)}


def test_there_are_all_the_facts() -> None:
    assert len(FACTS) >= 188
    assert {row["file"] for row in FACTS} >= {"site.yaml", "processes/tyonohjausprosessi.yaml"}


@pytest.mark.parametrize("row", FACTS, ids=[f"{row['file']}: {row['fact']}" for row in FACTS])
def test_the_fact_stands_on_a_page(
    row: dict[str, str], content: Content, words: dict[str, str]
) -> None:
    typed = SHOWN_AS.get(row["phrase"], row["phrase"])
    phrase = alike(re.sub(r"^(#+|title:) ", "", typed))
    item = content.by_source.get(row["file"])
    if item is not None:
        assert phrase in words[item.url], f"/{item.url} does not say: {row['phrase']}"
    else:
        assert [url for url, text in words.items() if phrase in text], (
            f"no page says: {row['phrase']}"
        )
