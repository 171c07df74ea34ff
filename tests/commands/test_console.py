"""How the owner is spoken to."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.commands.console import PAGES, Console, counted, owner_language, report, seconds
from plugins.commands.errors import Refused
from plugins.commands.today import today
from plugins.model.problems import Problem, Words


@pytest.mark.parametrize(
    ("site", "lang"),
    [
        ("languages: [fi, sv]\n", "fi"),
        ("languages: [sv, fi]\n", "en"),
        ("name: x\nlanguages:\n  - en\n  - fi\n", "en"),
        ("languages:   # kielet\n  - 'fi'\n", "fi"),
        ('languages: ["sv"]\r\n', "en"),
        ("languages: en, fi\n", "en"),
        ("languages:\n", "fi"),
        ("name: [\n", "fi"),
        ("", "fi"),
    ],
)
def test_the_owner_is_spoken_to_in_the_first_language(tmp_path: Path, site: str, lang: str) -> None:
    (tmp_path / "site.yaml").write_bytes(site.encode())

    assert owner_language(tmp_path) == lang


def test_without_a_site_the_owner_is_spoken_to_in_finnish(tmp_path: Path) -> None:
    assert owner_language(tmp_path / "nothing") == "fi"


def problem(file: str, line: int | None, warning: bool = False) -> Problem:
    return Problem(file, line, Words("vika.", "wrong."), Words("korjaa.", "mend."), warning)


def test_problems_are_sorted_counted_and_told_once() -> None:
    problems = [problem("b.md", 10), problem("b.md", 9), problem("a.md", None), problem("b.md", 9)]

    assert report(problems, "en") == (
        "a.md: wrong. Fix: mend.\nb.md:9: wrong. Fix: mend.\nb.md:10: wrong. Fix: mend.\n"
        "\n3 problems.\n"
    )


@pytest.mark.parametrize(("verbose", "shown"), [(True, "b.md:\nerror: x\n  y\n"), (False, "")])
def test_what_another_program_said_is_shown_to_developers(verbose: bool, shown: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    told = replace(problem("b.md", 9), detail="error: x\n  y\n\n")

    assert Console("en", out, err, verbose).show([told, problem("a.md", 1, warning=True)]) == 1
    assert "error" not in out.getvalue() and err.getvalue() == shown


def test_no_problem_is_silence() -> None:
    assert report([], "fi") == ""


@pytest.mark.parametrize(("number", "words"), [(0, "0 sivua"), (1, "1 sivu"), (2, "2 sivua")])
def test_a_count_has_the_right_form(number: int, words: str) -> None:
    assert counted(number, PAGES).fi == words


def test_seconds_have_the_languages_decimal_sign() -> None:
    assert (seconds(1.25, "fi"), seconds(0.04, "en")) == ("1,2 s", "0.0 s")


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("1767225599", date(2026, 1, 1)),  # 01:59:59 in Finland, still December in UTC
        ("1767218399", date(2025, 12, 31)),  # a second before midnight in Finland
        (" 0 ", date(1970, 1, 1)),
    ],
)
def test_the_day_is_finlands(epoch: str, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": epoch}) == day


@pytest.mark.parametrize("epoch", ["huomenna", "1e9", "9" * 30])
def test_an_impossible_day_is_refused(epoch: str) -> None:
    with pytest.raises(Refused):
        today({"SOURCE_DATE_EPOCH": epoch})


def test_without_a_given_day_it_is_the_clocks() -> None:
    assert abs((today({}) - date.today()).days) <= 1


def test_a_reader_that_has_gone_away_is_no_fault() -> None:
    class Gone(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    Console("fi", Gone()).say(Words("hei", "hello"))


@pytest.mark.parametrize(
    ("found", "said"), [([], "Ei ehdotuksia.\n"), ([1, 2], "a.md:1: x. Korjaus: y.\na.md:2: x. Korjaus: y.\n2 ehdotusta.\n")]
)  # fmt: skip
def test_suggestions_are_told_with_their_count(found: list[int], said: str) -> None:
    out = io.StringIO()

    Console("fi", out).suggest(
        Problem("a.md", line, Words("x.", "x."), Words("y.", "y.")) for line in found
    )

    assert out.getvalue() == said
