"""Words break only where our own hyphenator allows it, and leave no soft hyphen in the text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.pdf_guides.glyphs import covered
from plugins.pdf_guides.runs import SIDE, Runs
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import BREAKS, FONTS, Press, breaks, guide

ALL = covered(FONTS)


def test_no_word_breaks_where_the_patterns_are_wrong(press: Press) -> None:
    """The TeX patterns would break työ-nohjausta."""
    fill = " ".join(f"{'a' * n} työnohjausta henkilöstöpäällikkö" for n in range(1, 40))
    text = reading.text_of(press.one(guide(fill)).pdf or b"", "-raw")
    broken = re.findall(r"(\w+)\u00ad\n(\w+)", text)

    assert broken
    for start, end in broken:
        word = next(word for word in BREAKS if word.startswith(start) and word.endswith(end))
        assert len(start) in BREAKS[word]
        assert min(len(start), len(end)) >= SIDE


def test_words_inside_a_line_hold_no_soft_hyphen(press: Press) -> None:
    """Searching the PDF for a word finds it."""
    text = reading.text_of(press.one(guide("Lyhyt työnohjausta tässä.")).pdf or b"")
    assert "työnohjausta" in text
    assert "\u00ad" not in text


def test_without_a_hyphenator_no_finnish_word_breaks(press: Press) -> None:
    """Better a ragged line than a wrong break."""
    text = reading.text_of(press.one(guide("työnohjausta " * 60, breaks=None)).pdf or b"")
    assert "\u00ad" not in text


def test_swedish_breaks_by_its_own_patterns(press: Press) -> None:
    """The engine's patterns are good there."""
    pdf = press.one(guide("arbetshandledningens förtrolighetsavtal " * 40, lang="sv")).pdf or b""
    assert "\u00ad" in reading.text_of(pdf)


@given(st.sampled_from(sorted(BREAKS)), st.integers(1, 30))
@settings(deadline=None)
def test_short_words_and_narrow_ends_stay_whole(word: str, shortest: int) -> None:
    """Three letters on each side, and only words of the length asked for."""
    expressions = Runs("fi", breaks, ALL, lambda *_: None).flowing(word, shortest)
    places = sum(1 for e in expressions if e.startswith("y("))
    allowed = [i for i in BREAKS[word] if SIDE <= i <= len(word) - SIDE]
    assert places == (len(allowed) if len(word) >= shortest else 0)
