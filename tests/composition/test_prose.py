import pytest

from plugins.composition.prose import (
    action_button,
    email_breaks,
    question_items,
    quoted,
)
from plugins.composition.tables import tables
from plugins.text import write
from plugins.text.write import Text
from tests.html_tree import tree


def text(html: str) -> Text:
    return Text(tree(html))


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            '<p>Kerro meille. <a href="/y/">Ota yhteyttä</a></p>',
            '<p>Kerro meille.</p>\n<p class="cluster"><a class="button" data-typeset="joints" href="/y/">Ota yhteyttä</a></p>',
        ),
        (
            '<p>Katso <a href="/a/">a</a> tai <a href="/b/">b</a>.</p>',
            '<p>Katso <a href="/a/">a</a> tai <a href="/b/">b</a>.</p>',
        ),
        (
            '<p>Lue <a href="/a/">a</a>. <a href="/b/">Varaa</a></p>',
            '<p>Lue <a href="/a/">a</a>.</p>\n<p class="cluster"><a class="button" data-typeset="joints" href="/b/">Varaa</a></p>',
        ),
        (
            '<p><a href="/b/">Varaa</a></p>',
            '<p class="cluster"><a class="button" data-typeset="joints" href="/b/">Varaa</a></p>',
        ),
        ("<p>Soita.</p>", "<p>Soita.</p>"),
        ("<ul><li>a</li></ul>", "<ul><li>a</li></ul>"),
    ],
)
def test_a_link_that_is_a_sentence_becomes_the_button(body: str, shown: str) -> None:
    assert str(action_button(text(body))) == shown


def test_questions_and_their_answers() -> None:
    body = (
        '<ul>\n<li>Onko <em>näin</em>? <a href="/s/">Coaching</a></li>\n<li><p>Muu?</p></li>\n</ul>'
    )
    items = question_items(text(body))
    assert [(str(i.question), str(i.answer)) for i in items] == [
        ("Onko <em>näin</em>?", '<a href="/s/">Coaching</a>'),
        ("Muu?", ""),
    ]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>a</p><p>b</p>", "<p>”a</p><p>b”</p>"),
        ("<p>”a”</p>", "<p>”a”</p>"),
        ("a", "<p>”a”</p>"),
    ],
)
def test_quotation_marks_are_added_where_there_are_none(body: str, shown: str) -> None:
    assert str(quoted(text(body), "”", "”")) == shown


def table(columns: int, cell: str = "x") -> str:
    heads = "".join(f"<th>{cell}</th>" for _ in range(columns))
    cells = "".join(f"<td>{cell}</td>" for _ in range(columns))
    return f"<table>\n<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n<tr>{cells}</tr>\n</tbody>\n</table>"


def test_a_table_is_framed_and_named_by_its_columns() -> None:
    made = tree(f'<h2 id="hinnat">Hinnat</h2>{table(2, "a &amp; b")}')
    html = write.html(tables(made, "vierii"))
    assert '<section class="data-table" aria-label="a &amp; b, a &amp; b" tabindex="0"' in html
    assert 'data-table="fit"' in html
    assert html.count('<th scope="row" data-typeset="joints">') == 1
    assert html.count('<th scope="col" data-typeset="joints">') == 2
    assert "vierii" not in html


def test_a_wide_table_scrolls_and_says_so() -> None:
    html = write.html(tables(tree(table(12, "pitkä sisältö")), "vierii & liukuu"))
    assert 'data-table="wide"' in html
    assert '<p class="soft">vierii &amp; liukuu</p>' in html


def test_an_address_breaks_between_its_parts() -> None:
    assert email_breaks("a.b@c.fi") == "a.<wbr>b@<wbr>c.<wbr>fi"
    assert email_breaks("<a@b") == "&lt;a@<wbr>b"
