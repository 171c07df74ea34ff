"""Each rule of typography by its cases, and what none of them may touch."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography.customs import CUSTOMS
from plugins.typography.rules import edits, set_text
from plugins.typography.ruleset import rules

DATA = Path(__file__).parent / "data"
NBSP = "\u00a0"
# All that a rule may take away, and all that it may put there.
TYPED = set(" \t\r\n\u00a0-–.\"'“”„‟‘’‚‛`´xX")
SET = set("\u00a0–—…−×”’“‘")
ALPHABET = "aeä5 17.,-–—\"'“”‘’´\u00a0\u00adxX×\n%€§hklo()ö:/@A\ue001"


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table; ⏎ stands for a line break."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("⏎", "\n").split("\t") for line in lines if not line.startswith("#")]


CASES = rows("rules.tsv")


def test_the_table_has_two_hundred_cases_and_each_has_a_source() -> None:
    assert len(CASES) >= 200
    assert all(len(row) == 4 and row[0] for row in CASES)


@pytest.mark.parametrize(("source", "lang", "typed", "wanted"), CASES)
def test_typed_text_is_set(source: str, lang: str, typed: str, wanted: str) -> None:
    assert set_text(typed, lang).replace(NBSP, "~") == wanted, source


@pytest.mark.parametrize(("source", "lang", "typed", "wanted"), CASES)
def test_set_text_stays(source: str, lang: str, typed: str, wanted: str) -> None:
    done = wanted.replace("~", NBSP)
    assert set_text(done, lang) == done, source


@pytest.mark.parametrize(("lang", "text"), rows("untouched.tsv"))
def test_what_no_rule_may_touch_stays(lang: str, text: str) -> None:
    assert set_text(text, lang) == text


@pytest.mark.parametrize("lang", sorted(CUSTOMS))
def test_each_rule_changes_some_case_of_the_table(lang: str) -> None:
    texts = [typed for _, own, typed, _ in CASES if own == lang]
    for rule in rules(lang):
        hits = [match for text in texts for match in rule.pattern.finditer(text)]
        assert hits or rule.name in ("multiplication", "joined dash", "minus", "phone"), rule.name


@given(st.text(ALPHABET, max_size=60), st.sampled_from(sorted(CUSTOMS)))
def test_setting_twice_is_setting_once(text: str, lang: str) -> None:
    once = set_text(text, lang)
    assert set_text(once, lang) == once


@given(
    st.lists(st.sampled_from([typed for _, _, typed, _ in CASES]), max_size=6).map(" ".join),
    st.sampled_from(sorted(CUSTOMS)),
)
def test_sentences_joined_from_the_cases_settle_at_once(text: str, lang: str) -> None:
    once = set_text(text, lang)
    assert set_text(once, lang) == once


@given(st.text(max_size=80) | st.text(ALPHABET, max_size=80), st.sampled_from(sorted(CUSTOMS)))
def test_only_the_rules_replacements_differ(text: str, lang: str) -> None:
    last = 0
    for start, end, new in edits(text, lang):
        assert last <= start < end
        assert set(text[start:end]) <= TYPED
        assert len(new) == 1 and new in SET
        last = end


@given(st.text(max_size=200), st.sampled_from([*sorted(CUSTOMS), "de", ""]))
def test_no_text_raises(text: str, lang: str) -> None:
    set_text(text, lang)
