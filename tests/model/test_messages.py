"""The words of the problems."""

import re
from pathlib import Path
from string import Formatter

import pytest

from plugins.model import messages
from plugins.model.problems import Problem, Words, in_order, nearest

TABLE = messages.TABLE
PLUGINS = Path(__file__).resolve().parents[2] / "plugins"


@pytest.mark.parametrize("code", TABLE)
def test_both_languages_have_sentences_with_the_same_values(code: str) -> None:
    what_fi, fix_fi, what_en, fix_en = TABLE[code]
    for sentence in TABLE[code]:
        assert sentence.strip() == sentence
        assert re.search(r"[.?!…}]$", sentence) or sentence.endswith(": …"), sentence
    assert fields(what_fi) == fields(what_en)
    assert fields(fix_fi) == fields(fix_en)
    assert fix_fi
    assert fix_en


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_what_was_typed_cannot_break_the_line_or_command_the_terminal() -> None:
    problem = messages.problem("bad_email", "a\nb", 1, value="x\n\x1b[31m\x9by{z}")
    assert problem.what.fi == "”x [31m y{z}” ei ole sähköpostiosoite."


def test_problems_are_ordered_by_file_and_line_and_told_once() -> None:
    words = Words("a", "a")
    b2, a10, a9, a = (
        Problem(file, line, words, words)
        for file, line in (("b", 2), ("a", 10), ("a", 9), ("a", None))
    )
    assert in_order([b2, a10, a9, a, a9]) == [a, a9, a10, b2]


def test_the_nearest_word_is_found_in_any_case() -> None:
    assert nearest("TITEL", ["title", "text"]) == "title"
    assert nearest("xyzzy", ["title", "text"]) is None


def test_every_message_is_told_somewhere() -> None:
    told = "\n".join(
        path.read_text("utf-8") for path in PLUGINS.rglob("*.py") if path.name != "messages.py"
    )
    assert [code for code in TABLE if f'"{code}"' not in told] == []
