"""The interface's words are whole in three languages."""

import re
import string

import pytest
import yaml

from tests.theme.environment import THEME

LANGUAGES = sorted(path.stem for path in (THEME / "strings").glob("*.yaml"))
WORDS = {
    lang: yaml.safe_load((THEME / "strings" / f"{lang}.yaml").read_text(encoding="utf-8"))
    for lang in LANGUAGES
}


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_language_has_the_same_words_and_places(lang: str) -> None:
    assert WORDS[lang].keys() == WORDS["fi"].keys()
    for key, words in WORDS[lang].items():
        if not key.startswith("date_"):  # a month is said by its number or by its name
            assert places(words) == places(WORDS["fi"][key]), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_date_is_said_with_day_month_and_year(lang: str) -> None:
    for key in ("date_short", "date_long"):
        said = places(WORDS[lang][key])
        assert {"day", "year"} < said <= {"day", "number", "month", "year"}, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_empty_or_given_twice(lang: str) -> None:
    for key, words in WORDS[lang].items():
        assert isinstance(words, str) and (words.strip() or (key.endswith("_mark") and words)), key
    lines = (THEME / "strings" / f"{lang}.yaml").read_text(encoding="utf-8").splitlines()
    keys = [line.split(":")[0] for line in lines if re.match(r"\w+:", line)]
    assert len(keys) == len(set(keys))


def test_every_word_that_a_template_asks_for_exists() -> None:
    asked = set()
    for path in (THEME / "templates").rglob("*.html"):
        asked |= set(re.findall(r"\bt\(\"(\w+)\"[,)]", path.read_text(encoding="utf-8")))
    assert asked <= WORDS["fi"].keys()
