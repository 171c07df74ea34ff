"""A page is divided by its headings and by the names of its blocks, whatever these look like."""

import pytest

from plugins.composition.model import Composition
from plugins.composition.render import blocks_in, compose, cut_closing, split
from plugins.text.tree import Block, Node, Nodes, mapped
from plugins.text.write import Text, html
from tests.html_tree import tree

CALL = '<div data-block="cta" data-arg="Kysy &amp; varaa">\n<p>Soita. <a href="/y/">Yhteys</a></p>\n</div>'
PROCESS = '<div data-block="process" data-arg="a"></div>'


def composed(typed: str, mode: str = "page", calls: str = "cut") -> Composition:
    return compose(Text(tree(typed)), mode, calls=calls)


def test_a_page_is_divided_at_its_own_headings_only() -> None:
    typed = (
        '<p>x</p><h2 id="a">A</h2><p>y</p><div data-block="note"><h2>B</h2></div><h2 id="c">C</h2>'
    )
    assert [(s.id, str(s.heading)) for s in split(tree(typed))] == [
        ("", ""),
        ("a", "A"),
        ("c", "C"),
    ]


def test_nothing_is_lost_in_dividing() -> None:
    typed = '<h2 id="a">A</h2><p>1</p>text<h2 id="b"><em>B</em></h2><ul><li>2</li></ul>'
    whole = "".join(f"{s.heading}{s.body}" for s in split(tree(typed)))
    assert whole == "A<p>1</p>text<em>B</em><ul><li>2</li></ul>"


def test_the_last_call_becomes_the_closing() -> None:
    rest, call = cut_closing(tree(f"<p>x</p>\n{CALL}"))
    assert html(rest) == "<p>x</p>"
    assert call is not None
    assert str(call.heading) == "Kysy &amp; varaa"
    assert str(call.body) == '<p class="lead measure" data-typeset="joints">Soita.</p>'
    assert str(call.link) == '<a class="button" data-typeset="joints" href="/y/">Yhteys</a>'


def test_footnotes_stay_when_the_call_before_them_goes() -> None:
    notes = '<div class="footnote"><ol><li>1</li></ol></div>'
    rest, call = cut_closing(tree(f"<p>x</p>\n{CALL}\n{notes}"))
    assert call is not None
    assert html(rest) == f"<p>x</p>\n{notes}"


def test_a_call_in_the_middle_stays() -> None:
    nodes = tree(f"{CALL}<p>x</p>")
    assert cut_closing(nodes) == (nodes, None)
    assert composed(CALL, calls="keep").closing is None


def test_blocks_inside_others_count() -> None:
    assert blocks_in(tree(f'<ul><li><div data-block="note">{PROCESS}</div></li></ul>')) == {
        "note",
        "process",
    }


PAGES = [
    f'<p>a</p><h2 id="b">B</h2><p>c</p>{PROCESS}<p>d</p><h2 id="e">E</h2><p>f</p>{CALL}',
    f'<h2 id="a">A</h2><div data-block="guides"></div><h2 id="b">B</h2>{PROCESS}<h2>C</h2><p>d</p>',
    '<p>a</p><div data-block="testimonials"></div><h2 id="b">B</h2><div data-block="comparison"></div>',
]


@pytest.mark.parametrize("typed", PAGES)
@pytest.mark.parametrize("mode", ["home", "page", "faq", "single"])
def test_what_components_look_like_moves_nothing(typed: str, mode: str) -> None:
    """Other classes, other elements, none at all: the same regions, grounds, contents, closing."""

    def dressed(markup: str) -> Composition:
        def filled(node: Node) -> Nodes:
            if not isinstance(node, Block):
                return (node,)
            drawn = Block(**{**vars(node), "component": lambda **values: markup})
            return (drawn,)

        return compose(Text(mapped(tree(typed), filled)), mode)

    plain = dressed("")
    for markup in (
        '<div class="process-block"><h2>x</h2></div>',
        '<ul class="renamed"></ul><p><a class="path-link" href="/">x</a></p>',
        '<section class="call"><h2 id="b">x</h2></section>',
    ):
        assert _shape(dressed(markup)) == _shape(plain)


def _shape(page: Composition) -> object:
    regions = [(*r[1:], [(s.id, s.blocks) for s in r.sections]) for r in page.regions]
    return regions, page.contents, page.closing, [q.id for q in page.questions], bool(page.intro)


def test_front_page_has_a_region_for_each_heading() -> None:
    page = composed(f'<p>a</p><h2 id="b">B</h2>{PROCESS}', mode="home")
    assert [(r.kind, r.tone) for r in page.regions] == [("intro", ""), ("wide", "quiet")]


def test_faq_page_has_its_questions() -> None:
    page = composed('<p>a</p><h2 id="b">B?</h2><p>c</p>', mode="faq")
    assert str(page.intro) == "<p>a</p>"
    asked = [(q.id, str(q.title), str(q.body)) for q in page.questions]
    assert asked == [("b", "B?", "<p>c</p>")]


def test_a_template_may_show_the_first_run_itself() -> None:
    page = composed(f'<p>a</p><h2 id="b">B</h2><p>c</p><h2 id="d">D</h2>{PROCESS}')
    assert [s.id for s in page.first_run] == ["b"]
    assert [[s.id for s in r.sections] for r in page.rest.regions] == [["d"]]


def test_an_empty_page_is_composed() -> None:
    page = compose("")
    assert page.regions == ()
    assert not page.intro


def kinds(typed: str) -> list[tuple[str, list[tuple[str, str]]]]:
    page = composed(typed)
    return [(r.kind, [(s.id, str(s.body)) for s in r.sections]) for r in page.regions]


BARE = '<div data-block="process"></div>'
"""A block that no page has filled."""


def test_words_after_a_wide_block_return_to_paper() -> None:
    typed = f'<p>a</p><h2 id="b">B</h2><p>c</p>{PROCESS}<p>d</p><h2 id="e">E</h2><p>f</p>'
    assert kinds(typed) == [
        ("reading", [("", "<p>a</p>")]),
        ("wide", [("b", f"<p>c</p>{BARE}")]),
        ("reading", [("", "<p>d</p>"), ("e", "<p>f</p>")]),
    ]


def test_a_long_chapter_stays_on_paper_around_its_drawing() -> None:
    words = "<p>1</p><h3>2</h3><p>3</p>"
    assert kinds(f'<h2 id="b">B</h2>{words}{PROCESS}{words}') == [
        ("reading", [("b", words)]),
        ("wide", [("", BARE)]),
        ("reading", [("", words)]),
    ]


def test_an_introduction_that_ends_in_a_wide_block_is_shown_once() -> None:
    page = composed(f"<p>a</p>{PROCESS}<p>b</p>")
    assert str(page.intro) == "<p>a</p>"
    rest = [[str(s.body) for s in r.sections] for r in page.rest.regions]
    assert rest == [[BARE], ["<p>b</p>"]]
    assert not composed(PROCESS).intro
