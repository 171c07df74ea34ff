"""Our breaks are libvoikko's on running text; each difference is known by name."""

import random
from pathlib import Path

import pytest

from plugins.typography import finnish
from plugins.typography.model import mark
from plugins.typography.words import Hyphenator
from tests.tools import lacking
from tests.typography import voikko
from tests.typography.compare import Result, all_words, compare, marked, our_breaks
from tests.typography.sample import SAMPLES_NEEDED, reference

DATA = Path(__file__).parent / "data"
OURS = our_breaks(Hyphenator())


@pytest.fixture(scope="module")
def result() -> Result:
    """Return the comparison on all kept words."""
    return compare(OURS)


def named() -> dict[str, list[str]]:
    """Return the differences that have been looked at: word, ours, libvoikko's, why."""
    lines = (DATA / "differences.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: line.split("\t") for line in lines if not line.startswith("#")}


def test_five_thousand_words_are_compared(result: Result) -> None:
    assert result.words >= SAMPLES_NEEDED


def test_a_wrong_break_is_in_fewer_than_one_word_of_a_thousand(result: Result) -> None:
    assert result.share_without_wrong >= 0.999, result.wrong


def test_nearly_all_right_breaks_of_long_words_are_found(result: Result) -> None:
    assert result.share_found >= 0.97, result.missed


def test_each_difference_has_been_looked_at(result: Result) -> None:
    known = named()
    every = all_words()
    for word in {*result.wrong, *result.missed}:
        small = word.lower()
        assert small in known, f"{marked(word, OURS(word))} / {marked(word, every[word])}"
        assert known[small][1] == marked(small, OURS(word))
        assert known[small][2] == marked(small, every[word])


def test_no_hyphenated_word_has_a_wrong_break(result: Result) -> None:
    assert not [word for word in result.wrong if "-" in word]


def test_the_kept_breaks_are_what_libvoikko_says() -> None:
    if voikko.library() is None:
        lacking("libvoikko")
    kept = all_words()
    said = voikko.patterns(kept)
    changed = [word for word, places in said.items() if places is not None and places != kept[word]]
    assert len(changed) <= len(kept) // 1000, changed[:20]


def test_the_engines_in_rust_and_in_python_say_the_same() -> None:
    """The pure Python engine takes milliseconds a word: a sample, the same one each time."""
    import kfst_py
    import pyvoikko

    words = random.Random(5).sample(sorted(reference("reference_content.txt")), 40)
    path = Path(pyvoikko.__file__).with_name("voikko.kfst")
    slow = kfst_py.FST.from_kfst_file(str(path))

    def lookup(word: str) -> list[str]:
        try:
            return [raw for raw, _ in slow.lookup(word)]
        except kfst_py.TokenizationException:
            return []

    for word in words:
        small = word.lower()
        assert mark(small, finnish.analyse(small, lookup)[0]) == mark(
            small, finnish.analyse(small)[0]
        )
