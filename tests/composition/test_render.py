from plugins.composition.markup import elements, text
from plugins.composition.render import blocks_in, compose, cut_closing, split

CALL = (
    '<section class="call">\n<h2>Kysy &amp; varaa</h2>\n<p>Soita.</p>\n'
    '<p class="cluster"><a class="button" data-button="quiet" href="/y/">Yhteys</a></p>\n</section>'
)


def test_outermost_elements_are_found_whatever_is_inside() -> None:
    html = '<p>a<br>b</p><!-- <p> --><div><div x="</div>">c</div></div><img src="a"><hr/>'
    assert [e.tag for e in elements(html)] == ["p", "div", "img", "hr"]
    div = elements(html)[1]
    assert html[div.inner : div.tail] == '<div x="</div>">c</div>'


def test_words_of_a_fragment() -> None:
    assert text("<b>työ</b> &amp; ohjaus ") == "työ & ohjaus"


def test_a_page_is_divided_at_its_own_headings_only() -> None:
    html = '<p>x</p><h2 id="a">A</h2><p>y</p><section class="call"><h2>B</h2></section><h2 id="c">C</h2>'
    assert [(s.id, s.heading) for s in split(html)] == [("", ""), ("a", "A"), ("c", "C")]


def test_nothing_is_lost_in_dividing() -> None:
    html = '<h2 id="a">A</h2><p>1</p>text<h2 id="b"><em>B</em></h2><ul><li>2</li></ul>'
    whole = "".join(f"{s.heading}{s.body}" for s in split(html))
    assert whole == "A<p>1</p>text<em>B</em><ul><li>2</li></ul>"


def test_the_last_call_becomes_the_closing() -> None:
    rest, call = cut_closing(f"<p>x</p>{CALL}")
    assert rest == "<p>x</p>"
    assert call is not None
    assert call.heading == "Kysy &amp; varaa"
    assert call.body == '<p class="lead measure" data-typeset="joints">Soita.</p>'
    assert call.link == '<a class="button" href="/y/">Yhteys</a>'


def test_footnotes_stay_when_the_call_before_them_goes() -> None:
    rest, call = cut_closing(f'<p>x</p>{CALL}<div class="footnote"><ol><li>1</li></ol></div>')
    assert call is not None
    assert rest == '<p>x</p><div class="footnote"><ol><li>1</li></ol></div>'


def test_a_call_in_the_middle_stays() -> None:
    html = f"{CALL}<p>x</p>"
    assert cut_closing(html) == (html, None)
    assert compose(CALL, calls="keep").closing is None


def test_blocks_are_known_by_their_components() -> None:
    html = '<div class="process-block" id="x"></div><ul class="person-list grid"></ul><p class="offer-price">'
    assert blocks_in(html) == {"process", "practitioners"}


def test_front_page_has_a_region_for_each_heading() -> None:
    page = compose('<p>a</p><h2 id="b">B</h2><div class="process-block"></div>', mode="home")
    assert [(r.kind, r.tone) for r in page.regions] == [("intro", ""), ("wide", "quiet")]


def test_faq_page_has_its_questions() -> None:
    page = compose('<p>a</p><h2 id="b">B?</h2><p>c</p>', mode="faq")
    assert page.intro == "<p>a</p>"
    assert [(q.id, q.title, q.body) for q in page.questions] == [("b", "B?", "<p>c</p>")]


def test_a_template_may_show_the_first_run_itself() -> None:
    html = '<p>a</p><h2 id="b">B</h2><p>c</p><h2 id="d">D</h2><div class="process-block"></div>'
    page = compose(html)
    assert [s.id for s in page.first_run] == ["b"]
    assert [[s.id for s in r.sections] for r in page.rest.regions] == [["d"]]


def test_an_empty_page_is_composed() -> None:
    page = compose("")
    assert page.regions == ()
    assert page.intro == ""


PROCESS = '<div class="process-block">x</div>'


def kinds(html: str) -> list[tuple[str, list[tuple[str, str]]]]:
    page = compose(html)
    return [(r.kind, [(s.id, str(s.body)) for s in r.sections]) for r in page.regions]


def test_words_after_a_wide_block_return_to_paper() -> None:
    html = f'<p>a</p><h2 id="b">B</h2><p>c</p>{PROCESS}<p>d</p><h2 id="e">E</h2><p>f</p>'
    assert kinds(html) == [
        ("reading", [("", "<p>a</p>")]),
        ("wide", [("b", f"<p>c</p>{PROCESS}")]),
        ("reading", [("", "<p>d</p>"), ("e", "<p>f</p>")]),
    ]


def test_a_long_chapter_stays_on_paper_around_its_drawing() -> None:
    words = "<p>1</p><h3>2</h3><p>3</p>"
    assert kinds(f'<h2 id="b">B</h2>{words}{PROCESS}{words}') == [
        ("reading", [("b", words)]),
        ("wide", [("", PROCESS)]),
        ("reading", [("", words)]),
    ]


def test_a_blocks_link_stays_with_it() -> None:
    block = '<div class="format-list">x</div>\n<p><a class="path-link" href="/">Kaikki</a></p>'
    assert kinds(f'<h2 id="b">B</h2>{block}') == [("wide", [("b", block)])]


def test_an_introduction_that_ends_in_a_wide_block_is_shown_once() -> None:
    page = compose(f"<p>a</p>{PROCESS}<p>b</p>")
    assert page.intro == "<p>a</p>"
    assert [[s.body for s in r.sections] for r in page.rest.regions] == [[PROCESS], ["<p>b</p>"]]
    assert compose(PROCESS).intro == ""
