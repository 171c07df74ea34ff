"""The interface's words are whole in three languages."""

import re
import string

import pytest
import yaml

from tests.theme.environment import THEME

LANGUAGES = ("fi", "sv", "en")
WORDS = {
    lang: yaml.safe_load((THEME / "strings" / f"{lang}.yaml").read_text(encoding="utf-8"))
    for lang in LANGUAGES
}


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_language_has_the_same_words_and_places(lang: str) -> None:
    assert WORDS[lang].keys() == WORDS["fi"].keys()
    for key, words in WORDS[lang].items():
        assert places(words) == places(WORDS["fi"][key]), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_empty_or_given_twice(lang: str) -> None:
    assert all(isinstance(words, str) and words.strip() for words in WORDS[lang].values())
    lines = (THEME / "strings" / f"{lang}.yaml").read_text(encoding="utf-8").splitlines()
    keys = [line.split(":")[0] for line in lines if re.match(r"\w+:", line)]
    assert len(keys) == len(set(keys))


def test_every_word_that_a_template_asks_for_exists() -> None:
    asked = set()
    for path in (THEME / "templates").rglob("*.html"):
        asked |= set(re.findall(r"\bt\(\"(\w+)\"[,)]", path.read_text(encoding="utf-8")))
    assert asked <= WORDS["fi"].keys()
