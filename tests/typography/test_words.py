"""Break points of words: by the dictionary, the site's own, the shipped table, and from disk."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography import finnish, words
from plugins.typography.model import Break, mark, plain, unmark
from plugins.typography.words import Hyphenator

HYPHENATOR = Hyphenator()
ROOT = Path(__file__).parents[2]


def broken(word: str, lang: str = "fi", hyphenator: Hyphenator = HYPHENATOR) -> str:
    """Return a word with its breaks: | joint, · syllable."""
    return mark(word, hyphenator.breaks(word, lang))


@pytest.mark.parametrize(
    "marked",
    [
        *("työn|oh·jaus", "vä·li|ar·vioin·ti", "am·mat·ti|eet·ti·nen", "mo·ni|am·ma·til·li·nen"),
        *("it·se|oh·jau·tu·vuus", "lop·pu|ar·vioin·ti", "pois·sa|olot", "hyö·ty|ajat·te·lu"),
        *("Työn|oh·jaa·ja|kou·lu·tuk·ses·sa", "ra·dio|ak·tii·vi·nen", "kai·vosauk·ko", "opas"),
        *("or·ga·ni·saa·tiois·sa", "stra·te·gia", "inst·ru·ment·ti", "ins·ti·tuu·tis·sa"),
        *("Ete·lä-Suo·mes·sa", "UNESCO-koh·de", "lin·ja-au·to", "maa-ai·nes", "A4-ark·ki"),
        *("etä|työ|päi·vä", "coach·ing|pro·ses·sin", "coach·ingia", "coachina", "työ·tä"),
        *(
            "esi|hen·ki·lö",
            "Rii·hi|mä·ki",
            "työ|yh·tei·sö|so·vit·te·li·ja",
            "so·siaa·li·nen",
        ),
        *("ellei", "ettei", "sovit·tu", "haku·si", "STOryn", "blörbötys"),
    ],
)
def test_finnish_words(marked: str) -> None:
    assert broken(plain(marked)) == marked


def test_a_word_made_up_tomorrow_is_broken_at_its_joints() -> None:
    found = HYPHENATOR.breaks("verkostotyönohjaajapäivä", "fi")
    assert [point.index for point in found if point.joint] == [8, 12, 19]


def test_swedish_and_english_words() -> None:
    assert broken("arbetshandledning", "sv") == "ar·bets·hand·led·ning"
    assert broken("organisation", "en") == "or·gan·isa·tion"
    assert HYPHENATOR.breaks("Arbeitsgemeinschaft", "de") == ()


def test_a_sites_words_break_as_written_and_so_do_their_inflected_forms() -> None:
    own = Hyphenator(None, ["Sha-kespeare-ilta", "xyrx-klubi"])
    assert broken("Shakespeareilta", hyphenator=own) == "Sha|kespeare|ilta"
    assert broken("xyrxklubissakin", hyphenator=own) == "xyrx|klubissakin"
    assert broken("xyrxklubi", hyphenator=own) == "xyrx|klubi"
    assert own.knows("xyrxklubille") and not own.knows("xyrxklapi")


def test_unknown_words_are_not_broken_and_are_told() -> None:
    assert broken("flurbelisaatioissa") == "flurbelisaatioissa"
    assert not HYPHENATOR.knows("flurbelisaatioissa")
    assert HYPHENATOR.knows("Työnohjaajakoulutuksessa")


def test_readings_with_as_many_parts_must_agree() -> None:
    joint_after_s = (6,)
    joint_before_s = (5,)
    found = finnish.agreed("kaivosaukko", [joint_after_s, joint_before_s])
    assert mark("kaivosaukko", found) == "kai·vosauk·ko"


@given(
    st.text("aeiouyäöbdkrst-", min_size=1, max_size=24), st.lists(st.integers(1, 23), max_size=3)
)
def test_two_letters_stand_on_each_side_of_every_break(word: str, starts: list[int]) -> None:
    joints = tuple(sorted({start for start in starts if start < len(word)}))
    hyphens = {place for place, letter in enumerate(word) if letter == "-"}
    for point in finnish.agreed(word, [joints]):
        assert 2 <= point.index <= len(word) - 2
        assert not hyphens & set(range(point.index - 2, point.index + 2))
        if not point.joint:
            assert all(abs(point.index - joint) >= 2 for joint in joints)
            assert word[point.index] not in finnish.VOWELS
            assert word[point.index + 1] in finnish.VOWELS


@given(st.text(max_size=30), st.sampled_from(["fi", "sv", "en", ""]))
def test_no_word_raises_and_breaks_lie_inside_it(word: str, lang: str) -> None:
    found = HYPHENATOR.breaks(word, lang)
    assert list(found) == sorted(found)
    assert all(0 < point.index < len(word) for point in found)


@given(st.text("abcåäö-", max_size=20), st.sets(st.integers(1, 19)))
def test_the_notation_keeps_word_and_breaks(word: str, places: set[int]) -> None:
    breaks = tuple(Break(place, place % 2 == 0) for place in sorted(places) if place < len(word))
    assert (plain(mark(word, breaks)), unmark(mark(word, breaks))) == (word, breaks)


def test_kept_words_are_read_without_the_engine(tmp_path: Path) -> None:
    asked: list[str] = []

    def lookup(word: str) -> list[str]:
        asked.append(word)
        return finnish.voikko(word)

    first = Hyphenator(tmp_path, lookup=lookup)
    wanted = first.breaks("Saippuakauppiasyhdistys", "fi")
    assert wanted and asked
    first.breaks("flurbelisaatio", "fi")
    first.save()
    asked.clear()
    again = Hyphenator(tmp_path, lookup=lookup)
    assert again.breaks("saippuakauppiasyhdistys", "fi") == wanted
    assert again.breaks("flurbelisaatio", "fi") == ()
    assert not asked


def test_a_new_rule_or_dictionary_asks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Hyphenator(tmp_path)
    first.breaks("saippuakauppiasyhdistys", "fi")
    first.save()
    monkeypatch.setattr(finnish, "engine_key", lambda: "another")
    asked: list[str] = []

    def lookup(word: str) -> list[str]:
        asked.append(word)
        return []

    Hyphenator(tmp_path, lookup=lookup).breaks("saippuakauppiasyhdistys", "fi")
    assert asked


def test_without_the_engine_only_listed_words_are_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finnish, "available", lambda: False)
    bare = Hyphenator(None, ["saippua-kauppias"])
    assert broken("työnohjaajakoulutus", hyphenator=bare) == "työn|oh·jaa·ja|kou·lu·tus"
    assert broken("saippuakauppiaalle", hyphenator=bare) == "saippua|kauppiaalle"
    assert not bare.engine_missing
    assert broken("tuulivoimalaitos", hyphenator=bare) == "tuulivoimalaitos"
    assert bare.engine_missing


def test_the_shipped_table_says_what_the_engine_says() -> None:
    table = words.shipped_table()
    assert len(table) > 4000
    differing = [
        marked for word, marked in table.items() if marked != mark(word, finnish.analyse(word)[0])
    ]
    assert not differing


def test_the_transducer_is_not_loaded_for_known_words() -> None:
    code = (
        "import sys\n"
        "from plugins.typography.html import typeset\n"
        "from plugins.typography.words import Hyphenator\n"
        "out = typeset('<p>työnohjaajakoulutus - klo 9</p>', 'fi', Hyphenator())\n"
        "assert '\\u00ad' in out\n"
        "assert not {'pyvoikko', 'kfst', 'pyphen', 'pelican'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_a_word_too_long_for_the_native_transducer_is_not_given_to_it() -> None:
    """At some 3,000 letters it ends the process: a child shows that the whole stays alive."""
    code = (
        "from plugins.typography.words import Hyphenator;"
        "h = Hyphenator(None);"
        "print([len(h.breaks('työnohjaus' * n, 'fi')) for n in (1, 400, 2000)], h.knows('ä' * 9000))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.strip()) == (0, "[2, 0, 0] False")
