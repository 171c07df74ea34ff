"""Lines: balanced, never too wide, broken at joints first."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.process_diagram.layout import WIDE
from plugins.process_diagram.metrics import text_width
from plugins.process_diagram.wrap import wrap

from .stand_in import breaks, no_breaks

LABEL = WIDE.label


def shown(text, room=212.0, how=breaks):
    return [line.shown for line in wrap(text, LABEL, room, how, "fi")]


def test_an_empty_text_has_no_lines():
    assert wrap("", LABEL, 212, breaks, "fi") == ()


def test_what_fits_stays_in_one_line():
    assert shown("Tarve huomataan") == ["Tarve huomataan"]


def test_two_lines_are_about_as_long():
    assert shown("Osallistujat lähtevät mukaan") == ["Osallistujat", "lähtevät mukaan"]


def test_a_word_that_fits_a_line_is_never_broken():
    assert shown("Tavoitteiden tarkentuminen alkaa") == ["Tavoitteiden", "tarkentuminen alkaa"]


def test_a_compound_breaks_at_a_joint_before_a_syllable():
    def both(word, lang):
        return [(5, False), (10, True), (14, False), (20, True), (24, False)]

    assert shown("Työyhteisötyönohjausprosessi", how=both) in (
        ["Työyhteisö-", "työnohjausprosessi"],
        ["Työyhteisötyönohjaus-", "prosessi"],
    )


def test_breaks_may_be_objects_instead_of_pairs():
    def objects(word, lang):
        return [SimpleNamespace(index=14, joint=True)]

    lines = shown("Työyhteisötyönohjausprosessi", how=objects)
    assert lines == ["Työyhteisötyön-", "ohjausprosessi"]


def test_syllables_are_used_before_letters():
    assert all(line.endswith("-") for line in shown("Epäjärjestelmällistyttämättömyys", 120.0)[:-1])


def test_an_unknown_word_is_broken_between_letters_as_the_last_net():
    lines = shown("X" * 60, how=no_breaks)
    assert len(lines) > 1 and "".join(line.rstrip("-") for line in lines) == "X" * 60


def test_written_hyphens_and_slashes_are_places_to_break_without_another_hyphen():
    assert shown("Aikuissosiaalityö-varhaiskasvatus", 190.0) == [
        "Aikuissosiaalityö-",
        "varhaiskasvatus",
    ]


def test_a_no_break_space_holds():
    assert shown("Aamupäivällä noin\u00a012\u00a0henkeä", 200.0) == [
        "Aamupäivällä",
        "noin\u00a012\u00a0henkeä",
    ]


def test_a_line_does_not_end_with_a_number_when_it_can_be_helped():
    assert not any(line.endswith("2") for line in shown("Tavataan noin 1–2 kertaa viikossa", 180.0))


@pytest.mark.parametrize("sign", ["👩‍🏫", "🇫🇮", "👍🏽", "e\u0301\u0302"])
def test_signs_of_several_characters_are_not_torn(sign):
    lines = wrap(sign * 20, LABEL, 160, no_breaks, "fi")
    assert len(lines) > 1
    assert all(len(line.text) % len(sign) == 0 for line in lines)


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(st.sampled_from("aäkstWi -–/🌱🇫\u200d\u0301.9"), min_size=1, max_size=90).map(
        lambda t: " ".join(t.split())
    ),
    room=st.sampled_from([120.0, 212.0, 246.0, 300.0]),
    how=st.sampled_from([breaks, no_breaks]),
)
def test_no_line_is_too_wide_and_no_letter_is_lost(text, room, how):
    lines = wrap(text, LABEL, room, how, "fi")
    assert all(line.width <= room for line in lines)
    assert all(line.width == text_width(line.shown, LABEL) for line in lines)
    joined = ""
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        sign = line.text[-1:] in "-–/" and not last and text[len(joined + line.text)] != " "
        joined += line.text + ("" if last or line.hyphen or line.open or sign else " ")
    assert joined == text
