from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.composition.layout import APART, WIDE, grounds, quiet, runs

BLOCKS = st.sampled_from(
    ["process", "services", "practitioners", "guides", "posts", "offer", "testimonials",
     "comparison", "cta", "questions", "quote", "note"]
)  # fmt: skip
PAGES = st.lists(st.frozensets(BLOCKS, max_size=3), max_size=14)


def test_the_demo_front_page_has_the_rhythm_of_the_design() -> None:
    page: list[set[str]] = [
        {"cta"}, {"questions"}, {"services"}, {"process"}, {"offer"},
        {"practitioners"}, {"testimonials"}, {"guides"}, {"posts"},
    ]  # fmt: skip
    tones = "".join("q" if g.tone else "p" for g in grounds(page))
    assert tones == "pppqpppqp"
    spaces = [g.space for g in grounds(page)]
    assert spaces == ["", "after", "after", "", "", "after", "after", "", ""]


@given(PAGES)
def test_quiet_regions_never_touch_and_never_come_first(page: list[frozenset[str]]) -> None:
    chosen = sorted(quiet(page))
    assert 0 not in chosen
    assert all(b - a >= APART for a, b in pairwise(chosen))


@given(PAGES)
def test_two_papers_in_a_row_share_their_space(page: list[frozenset[str]]) -> None:
    result = grounds(page)
    for above, below in pairwise(result):
        assert (below.space == "after") == (above.tone == below.tone == "")


def test_the_process_is_what_a_page_remembers() -> None:
    page: list[set[str]] = [{"offer"}, {"guides"}, {"process"}, {"guides"}]
    assert quiet(page) == {2}


def test_a_page_of_words_gets_one_quiet_band() -> None:
    assert quiet([set()] * 5) == {2}
    assert quiet([set()] * 3) == set()


def test_the_rail_pauses_for_the_drawn_process() -> None:
    assert [g.rail for g in grounds([set(), {"process"}, set()])] == ["", "pauses", ""]


@given(PAGES)
def test_inner_pages_show_every_section_once_in_order(page: list[frozenset[str]]) -> None:
    places = [p for _, members in runs(page) for p in members]
    assert places == list(range(len(page)))


@given(PAGES)
def test_inner_pages_alternate_their_grounds(page: list[frozenset[str]]) -> None:
    result = [g for g, _ in runs(page)]
    assert not any(a.tone == b.tone == "quiet" for a, b in pairwise(result))
    assert not any(a.kind == b.kind == "reading" for a, b in pairwise(result))
    if result:
        assert result[0].tone == ""
    for ground, members in runs(page):
        assert all((page[p] & WIDE != set()) == (ground.kind == "wide") for p in members)
