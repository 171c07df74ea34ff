import pytest

from plugins.assets.select import Piece, Sheet, classes_of, leading_classes, rules


def test_rules_are_found_with_what_is_inside_them() -> None:
    css = "a{b:c;&:d{e:f}}@media x{.g{h:i}}"
    assert list(rules(css)) == [("a", "b:c;&:d{e:f}"), ("@media x", ".g{h:i}")]


@pytest.mark.parametrize(
    ("css", "classes"),
    [
        (".a > .b, .c .d{x:1}", {"a", "c"}),
        ("@media (width < 1rem){.e{x:1}}", {"e"}),
        ("body:has(.hero) .site-header{x:1}", {"hero"}),
        (":is(.a, .b) > p.c{x:1}", {"a", "b"}),
        (":root:not([data-x]) .d{x:1}", {"d"}),
        ("@keyframes k{from{x:1}}.f{x:1}", {"f"}),
        (".a{x:1}picture{x:1}", None),
        ("@media x{picture{x:1}}", None),
    ],
)
def test_leading_classes(css: str, classes: set[str] | None) -> None:
    assert leading_classes(css) == classes


def test_classes_of_a_page() -> None:
    html = """<p class="a b"><i class='c'><b class=d><u data-class="e">"""
    assert classes_of(html) == {"a", "b", "c", "d"}


def test_a_page_gets_the_pieces_it_needs_in_their_order() -> None:
    sheet = Sheet(
        "@layer one,two;",
        [
            Piece("one", "html{a:b}", None),
            Piece("two", ".x{c:d}", frozenset({"x"})),
            Piece("two", ".y{e:f}", frozenset({"y", "z"})),
        ],
    )
    assert (
        sheet.for_page('<p class="z">') == "@layer one,two;@layer one{html{a:b}}@layer two{.y{e:f}}"
    )
    assert sheet.for_page("<p>") == "@layer one,two;@layer one{html{a:b}}"
    assert sheet.whole().count("@layer two{") == 1
