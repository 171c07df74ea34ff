"""Where pages and lines end: what belongs together stays together."""

from itertools import pairwise

import pytest

from plugins.pdf_guides.blocks import leading
from plugins.pdf_guides.model import Result
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import PROCESS, Press, guide, guide_of

KINDS = {
    "bullets": "- {word} ja jotakin siitä",
    "numbers": "1. {word} ja jotakin siitä",
    "terms": "{word}\n:   Selitys, joka mahtuu riville.\n",
}
LISTS = 26


def _words(index: int) -> list[str]:
    return [f"sana{chr(97 + index)}{chr(65 + item)}" for item in range(9 + index % 4)]


@pytest.fixture(scope="module", params=KINDS)
def lists(request: pytest.FixtureRequest, shared_press: Press) -> Result:
    """A guide of long lists, each beginning at another height of its page."""
    item = KINDS[request.param]
    parts = [
        "\n".join(item.format(word=word) for word in _words(index))
        + "\n\nVäli.\n" * (index % 5 + 1)
        for index in range(LISTS)
    ]
    return shared_press.one(guide("\n".join(parts)))


def test_the_last_two_items_of_a_long_list_share_a_page(lists: Result) -> None:
    """And some lists do go over a page's end, or this would say nothing."""
    pages = reading.text_of(lists.pdf or b"").split("\f")

    def page_of(word: str) -> int:
        return next(number for number, page in enumerate(pages) if word in page)

    ends = [[page_of(word) for word in _words(index)] for index in range(LISTS)]
    assert [each for each in ends if each[-2] != each[-1]] == []
    assert [each for each in ends if each[0] != each[-1]]


def test_a_list_that_is_kept_together_is_one_list_in_order(lists: Result) -> None:
    """A screen reader counts its items; they stand below each other as before."""
    pdf = lists.pdf or b""
    sizes = [len(list(tag.all("LI"))) for tag in reading.structure(pdf).all("L")]
    assert sizes[:LISTS] == [len(_words(index)) for index in range(LISTS)]
    assert reading.ua_failures(pdf) == []
    for _, words in reading.word_boxes(pdf):
        tops = [top for top, _, word in words if word.startswith("sana")]
        steps = [after - before for before, after in pairwise(tops)]
        assert all(step > 12 for step in steps)


@pytest.mark.parametrize("lines", [30, 34, 38])
def test_a_drawing_stays_with_its_heading(lines: int, shared_press: Press) -> None:
    """With the words between them, wherever on the page they would begin."""
    html = "<p>Rivi.</p>" * lines + "<h2>Otsikko</h2><p>Johdanto.</p>"
    html += '<div data-block="process" data-arg="prosessi"></div>'
    pdf = shared_press.one(guide_of(html, processes={"prosessi": PROCESS})).pdf or b""
    pages = [{word for _, _, word in words} for _, words in reading.word_boxes(pdf)]

    assert [{"Otsikko", "Johdanto."} <= words for words in pages if "Johdanto." in words] == [True]
    tagged = [page for page, words in enumerate(pages) if "Johdanto." in words]
    drawn = [page for page, words in enumerate(pages) if "Tarve" in words and page > 0]
    assert drawn[0] == tagged[0]


def test_a_heading_of_two_lines_has_no_lone_last_word(shared_press: Press) -> None:
    """Its lines are of nearly the same length."""
    title = "Ota nämä kaikki mukaan ensimmäiselle kerralle"
    text = reading.text_of(shared_press.one(guide(f"## {title}\n\nTeksti.")).pdf or b"", "-layout")
    lines = [line.strip() for line in text.splitlines()]

    assert title not in lines
    assert "ensimmäiselle kerralle" in lines


def test_what_leads_to_a_list_or_a_table_is_marked() -> None:
    """A paragraph after which something else comes is not."""
    made = leading(["p([a])", "p([b])", "bullets(false, [c])", "p([d])", "grid-table(())"])
    assert made == ["p([a])", "intro([b])", "bullets(false, [c])", "intro([d])", "grid-table(())"]


def test_what_stands_between_a_heading_and_a_drawing_is_marked() -> None:
    """Up to three paragraphs; a whole chapter may not move to the next page."""
    few = ["p([a])", 'head(2, "", [b])', "p([c])", "p([d])", "drawing()"]
    assert leading(few) == ["p([a])", few[1], "intro([c])", "intro([d])", "drawing()"]
    many = ['head(2, "", [b])', *["p([c])"] * 4, "drawing()"]
    assert leading(many) == many
    assert leading(few[:-1], "offer()")[2:] == ["intro([c])", "intro([d])"]
