"""Proofreading finds what a careful reader would, and leaves the rest alone."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography import proof
from plugins.typography.plugin import make_typesetter, proofread
from plugins.typography.runs import Run, of_file
from plugins.typography.words import Hyphenator

HYPHENATOR = Hyphenator()
POST = """\
---
title: Työnohjauksen tavoiteita
date: 2026-01-01
author: saimi-manty
lang: fi
---

# Työnohjaus

Ensimmäinen kapppale on tässä.
Toinen rivi rivi jatkuu `kooditjuttu` ja [lue lisää]({filename}/pages/hyodyt.md).

- etä- ja lähitapaaminen Saimi Männyn kanssa
- soita 040 123 4567 tai 040 000 0000, hinta 99 € tai 100,00 €

/// quote | Työnohhjaaja
Lainaus.
///

/// process | tyonohjausprosessi
///

```
koodii koodii
```
"""


TEXT_KEYS = frozenset({"title", "summary", "tagline"})


def runs(text: str, name: str = "blog/a.md") -> list[Run]:
    """Return the runs of a source."""
    return of_file(name, text, "fi", TEXT_KEYS)


def found(kind: str) -> list[tuple[int, str]]:
    """Return (line, text) of the suggestions of one kind about the post."""
    every = runs(POST)
    hits = {
        "unknown": lambda: proof.unknown_words(every, HYPHENATOR.knows, {"männyn"}),
        "doubled": lambda: proof.doubled_words(every),
        "phone": lambda: proof.other_phones(every, ["+358 40 000 0000"]),
        "price": lambda: proof.other_prices(every, {Decimal(100)}),
        "link": lambda: proof.empty_links("blog/a.md", POST),
    }
    return [(hit.line, hit.text) for hit in hits[kind]()]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("unknown", [(2, "tavoiteita"), (10, "kapppale"), (16, "Työnohhjaaja")]),
        ("doubled", [(11, "rivi rivi")]),
        ("phone", [(14, "040 123 4567")]),
        ("price", [(14, "99 €")]),
        ("link", [(11, "lue lisää")]),
    ],
)
def test_what_a_reader_would_mend_is_found_with_its_line(
    kind: str, wanted: list[tuple[int, str]]
) -> None:
    assert found(kind) == wanted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (" ".join(["sana"] * 30) + ".", 0),
        (" ".join(["sana"] * 31) + ".", 1),
        (f"{'sana ' * 20}23. marraskuuta {'sana ' * 9}loppu.", 1),
        (f"{'sana ' * 20}J. K. Paasikivi {'sana ' * 9}loppu.", 1),
        (f"{'sana ' * 20}loppu. Uusi {'sana ' * 9}loppu.", 0),
        (f"{'sana ' * 20}loppu?” Uusi {'sana ' * 9}loppu.", 0),
    ],
)
def test_sentences_over_thirty_words(text: str, count: int) -> None:
    assert len(list(proof.long_sentences([Run("a.md", 1, text, "fi")]))) == count


def test_yaml_values_are_read_with_their_lines_and_languages() -> None:
    source = "name: Mänty\ntagline: Hyvvä työ\nurl: https://a.example\ntranslations:\n  sv:\n    tagline: Gott arbete\n"
    assert runs(source, "site.yaml") == [
        Run("site.yaml", 2, "Hyvvä työ", "fi"),
        Run("site.yaml", 6, "Gott arbete", "sv"),
    ]


def test_a_total_of_a_contract_is_no_other_price() -> None:
    text = [Run("a.md", 1, "Vuosi maksaa 1 800 euroa, ei 1 801 euroa.", "fi")]
    assert [hit.text for hit in proof.other_prices(text, {Decimal(180)})] == ["1 801 euro"]


def test_suggestions_are_warnings_in_two_languages_in_the_order_of_the_files() -> None:
    problems = proofread(runs(POST), [("blog/a.md", POST)], HYPHENATOR, phones=["040 000 0000"])
    assert [problem.line for problem in problems] == sorted(p.line or 0 for p in problems)
    assert all(problem.warning for problem in problems)
    assert problems[0].text("fi").startswith("blog/a.md:2: Sanaa ”tavoiteita” ei ole sanastossa.")
    assert "Fix: Check its spelling." in problems[0].text("en")


def test_the_missing_engine_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.typography.finnish.available", lambda: False)
    typeset = make_typesetter(None)
    typeset("<p>työnohjaajakoulutus</p>", "fi")
    assert typeset.problems() == []
    typeset("<p>tuulivoimalaitos höyrylaivayhtiö</p>", "fi")
    assert len(typeset.problems()) == 1


@given(st.text(max_size=200), st.sampled_from(["a.md", "a.yaml"]))
def test_no_source_raises(text: str, name: str) -> None:
    every = of_file(name, text, "fi")
    proofread(every, [(name, text)], HYPHENATOR, phones=["1"], prices={Decimal(1)})


@given(st.lists(st.sampled_from([*POST.splitlines(), "", "a", "| a | b |"]), max_size=20))
def test_lines_point_at_the_text(lines: list[str]) -> None:
    source = "\n".join(lines)
    for run in of_file("a.md", source, "fi"):
        first = next(word for word in run.text.split() if word)
        assert first in source.splitlines()[run.line - 1]
