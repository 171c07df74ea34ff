"""Text on which Markdown would work for minutes is told with its line; all other text is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blocks.convert import convert
from plugins.blocks.tangle import DEEPEST, MOST_FENCES, first, steps
from plugins.text.tree import text as text_of

LONG = 100_000
MARKS = [
    "[", "![", "[a](", "](", "(", "`", '"', "'", " ", "\t", "*", "_", "**a ", "~~", "<", ">", "> ", "1. ", "- ",
    "#", "|", "&", "&#", "\\", "{", "[^a]", "/", "http://a ", "a.b@", "=", "-", "```\n", "> a\n", "a\n: b\n", "[a]: b\n",
]  # fmt: skip


@pytest.mark.timeout(20)
@pytest.mark.parametrize("mark", MARKS, ids=repr)
def test_any_line_is_read_or_refused_in_bounded_time(mark: str) -> None:
    """Unbounded, the first of these take hours: the time limit of the test is the assertion."""
    text = (mark * (LONG // len(mark) + 1))[:LONG]

    converted = convert(f"Alku.\n\n{text}\n\nLoppu.\n", "pages/a.md", 5)

    assert converted.problems or "Loppu" in text_of(converted.nodes)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("a\n\n" + "[" * 5000, 2), ("a\n\n" + "![" * 5000, 2), ("[a](" * 3000, 0), ("a\n" + "> " * (DEEPEST + 1), 1),
        ("- " * (DEEPEST + 1) + "a", 0), ("1. " * (DEEPEST + 1) + "a", 0), ("```\n" * (MOST_FENCES + 1), MOST_FENCES),
        ("a\n: b\n" * (MOST_FENCES + 1), 0),
    ],
)  # fmt: skip
def test_a_tangle_is_told_with_its_row(text: str, row: int) -> None:
    assert first(text) == row
    problem = convert(text, "pages/a.md", 7).problems[0]
    assert (problem.file, problem.line) == ("pages/a.md", 7 + row)


@pytest.mark.parametrize(
    "text",
    [
        "- - - - - - - - - - - - - - - - - - - - - - - - - - -", "*" * 300, "> " * DEEPEST + "a",
        "[linkki](osoite) " * 2000, "[a]: https://e.fi/\n" * 2000, "- kohta\n" * 5000, "| a | b |\n" * 2000,
        "```\nkoodi\n```\n" * (MOST_FENCES // 2), "teksti (sulku) [x] " * 3000,
    ],
)  # fmt: skip
def test_long_ordinary_text_is_no_tangle(text: str) -> None:
    assert first(text) is None


@given(st.text("[]()a \n", max_size=200))
def test_steps_are_at_most_the_square_of_the_length(block: str) -> None:
    assert 0 <= steps(block) <= len(block) ** 2
