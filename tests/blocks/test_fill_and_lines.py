"""Placeholders are filled from the inside out; line numbers survive and vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blocks import lines
from plugins.blocks.convert import convert
from plugins.blocks.fill import fill


def component(name: str, argument: str, inner: str, anchor: str) -> str:
    return f"[{name}|{argument}|{inner.strip()}|{anchor}]"


def block(name: str, inner: str = "", more: str = "") -> str:
    return f'<div data-arg="a &amp; &quot;b&quot;" data-block="{name}" data-line="1"{more}>{inner}</div>'


@pytest.mark.parametrize(
    ("html", "filled"),
    [
        ("<p>a</p>", "<p>a</p>"),
        (block("note", "<p>x</p>"), '[note|a & "b"|<p>x</p>|]'),
        (block("note", block("tip")), '[note|a & "b"|[tip|a & "b"||]|]'),
        (block("note", '<div class="x"><div>y</div></div>'),
         '[note|a & "b"|<div class="x"><div>y</div></div>|]'),
        (f'<div>{block("note")}</div>', '<div>[note|a & "b"||]</div>'),
        (block("process", "", ' id="p"'), '[process|a & "b"||p]'),
        (block("note") + "x" + block("tip"), '[note|a & "b"||]x[tip|a & "b"||]'),
    ],
)  # fmt: skip
def test_filled(html: str, filled: str) -> None:
    assert fill(html, component) == filled


MARKED = st.text(st.sampled_from(list("a <>[]()/|!#:^\n&*_`ä- ")), max_size=80)


@given(MARKED, st.integers(1, 999))
def test_marks_leave_the_text_as_it_was(text: str, first: int) -> None:
    assert lines.strip(lines.mark(text, first)) == "\n".join(
        line.rstrip() if lines.HEADER.match(line) else line for line in text.split("\n")
    )


@given(MARKED)
def test_no_mark_stays_in_the_html(text: str) -> None:
    converted = convert(text, "a.md")
    assert "\ue000" not in converted.html
    assert "\ue002" not in converted.html
    for link in converted.links:
        assert "\ue000" not in link.target
        assert 1 <= link.line <= text.count("\n") + 1


def test_the_line_of_each_link() -> None:
    text = "[a](x)\n\n> [b](y)\n\n| t |\n|---|\n| ![c](z) |\n\n[d][r] <https://e.fi>\n\n[r]: w\n"
    found = {link.target: link.line for link in convert(text, "a.md", first_line=10).links}
    assert found == {"x": 10, "y": 12, "z": 16, "w": 20, "https://e.fi": 18}


def test_headings_make_a_tree() -> None:
    headings = convert("## A & B\n\n### C <kbd>x</kbd>\n\n## A & B\n", "a.md").headings
    assert [(h.id, h.title, [c.id for c in h.children]) for h in headings] == [
        ("a-b", "A & B", ["c-x"]),
        ("a-b_1", "A & B", []),
    ]


def test_one_text_does_not_reach_into_the_next() -> None:
    convert("/// note | auki\nTeksti\n\n[^1]: viite\n\n[r]: x", "a.md")
    clean = convert("Hei [r] [^1]", "b.md")
    assert clean.html == "<p>Hei [r] [^1]</p>"
    assert [p.file for p in clean.problems] == ["b.md"]
