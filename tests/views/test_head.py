"""Descriptions made by us."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.kinds import KINDS
from plugins.model.items import Item, Place
from plugins.views.head import LONGEST, cut, description_of, full_title, unique
from tests.html_tree import tree

TEXT = tree(
    "<h2>Otsikko</h2><p>Ensimmäinen &amp; <b>toinen</b>.</p><ul><li>x</li></ul><p>Kolmas.</p>"
)


def item(kind: str, **fields: str) -> Item[Any]:
    return Item(KINDS[kind], Place(), KINDS[kind].fields.model_validate(fields))


def page(**fields: str) -> Item[Any]:
    return item("page", title="Otsake", **fields)


def test_the_description_is_taken_in_order() -> None:
    both = page(description="Kuvaus.", summary="Tiivistelmä.")
    assert description_of(both, TEXT) == "Kuvaus."
    assert description_of(page(summary="Tiivistelmä."), TEXT) == "Tiivistelmä."
    assert description_of(page(), TEXT) == "Ensimmäinen & toinen. Kolmas."
    assert description_of(page(), ()) == "Otsake"
    person = item("practitioner", name="Maija", roles="a, b")
    assert description_of(person, ()) == "Maija, a, b"


def test_a_description_as_written_is_never_cut() -> None:
    assert description_of(page(description="a" * 400), ()) == "a" * 400


@given(st.text())
def test_a_made_description_fits(text: str) -> None:
    assert len(cut(text)) <= LONGEST


def test_a_made_description_ends_with_a_sentence_or_an_ellipsis() -> None:
    sentences = "Tämä on ensimmäinen lause, jossa on monta sanaa. " * 10
    assert cut(sentences).endswith("sanaa.")
    assert cut("sana " * 100).endswith("sana…")


def test_a_second_page_of_one_description_is_told_apart() -> None:
    known: dict[str, str] = {}
    assert unique(known, "a/", "Sama.", "A") == "Sama."
    assert unique(known, "a/", "Sama.", "A") == "Sama."
    assert unique(known, "b/", "Sama.", "B") == "B: Sama."
    assert unique(known, "c/", "Sama.", "B") == "B (/c/): Sama."


def test_the_site_is_named_once_in_a_title() -> None:
    assert full_title("Palvelut", "Aalto") == "Palvelut · Aalto"
    assert full_title("Aalto auttaa", "Aalto") == "Aalto auttaa"
