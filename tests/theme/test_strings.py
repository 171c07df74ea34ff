"""The interface's words are whole in three languages."""

import re
import string

import pytest
import yaml

from plugins.kinds import KINDS
from tests.theme.environment import ROOT, THEME

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
    for path in THEME.rglob("*.html"):
        asked |= set(re.findall(r"\bt\(\"(\w+)\"[,)]", path.read_text(encoding="utf-8")))
    assert asked <= WORDS["fi"].keys()


def sources() -> str:
    """Everything that may ask for a word: the program, the templates, the PDFs' templates."""
    found = [*(ROOT / "plugins").rglob("*.py"), *THEME.rglob("*.html"), *THEME.rglob("*.typ")]
    return "\n".join(path.read_text("utf-8") for path in sorted(found))


def test_every_word_is_asked_for_somewhere() -> None:
    """By its name, by a name that is put together (`"state_" ~ state`, f"{kind.folder}_lead"), or
    as the plural of one."""
    text = sources()
    names = set(re.findall(r"""["']([a-z][a-z0-9_]*)["']""", text))
    begun = set(re.findall(r"""["']([a-z_]+_)["'] ~|f["']([a-z_]+_)\{""", text))
    starts = tuple({one or other for one, other in begun})
    ends = set(re.findall(r"\}(_[a-z]+)[\"']", text))
    kinds = {kind.folder for kind in KINDS.values()}
    unasked = [
        key
        for key in WORDS["fi"]
        if key not in names
        and re.sub(r"_(\d+|n)$", "", key) not in names
        and not key.startswith(starts)
        and not any(key == f"{kind}{end}" for kind in kinds for end in ends)
    ]
    assert unasked == []
