"""Proofreading: suggestions, never errors, from the runs of a site's text."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from plugins.model.phones import tel

from .runs import Run


class Suggestion(NamedTuple):
    """What a reader might mend: where, which kind, the text it is about, and the cure."""

    file: str
    line: int
    kind: str  # unknown, doubled, long, link, phone, price
    text: str
    fi: str
    en: str


# Units and abbreviations that stand without a full stop; no words of a dictionary.
ABBREVIATED = frozenset("min alv klo kpl krt hlö vrk vko nro puh ry oy ky tmi ov op kk pv".split())
# Whole link texts that say nothing without their sentence (WCAG 2.2, 2.4.4 and 2.4.9).
EMPTY_LINKS = frozenset(
    "tästä|täältä|tässä|tänne|klikkaa|klikkaa tästä|klikkaa tätä|lue lisää|lisää|katso lisää|linkki"
    "|tästä linkistä|lue täältä|här|läs mer|klicka här|mer|länk|here|click here|read more|more"
    "|learn more|link".split("|")
)
_WORD = re.compile(r"(?<![\w.@:/’'-])[^\W\d_]{2,}(?:-[^\W\d_]+)*-?(?![\w@:/]|\.\w)")
_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]{2,})[ \t\n\u00a0]+\1(?![\w-])", re.IGNORECASE)
_LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"»’)]*\s+(?=[”\"»’(–]?\s?[A-ZÅÄÖ\d])")
_NOT_AN_END = re.compile(
    r"(?:\b[A-ZÅÄÖ]|\b\d{1,3}|\b(?:esim|ks|vrt|mm|ns|nk|n|s|ym|yms|jne|t|v|k|tms|ao|ko|ko|ed|em"
    r"|t\.ex|bl\.a|e\.g|i\.e|Dr|Mr|Mrs|No|p|pp|kl))\.$"
)
_TOKEN = re.compile(r"[\w’'-]*[^\W_][\w’'-]*")
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+\d{1,3}|\(?0\d{1,3}\)?)(?:[ \u00a0-]?\(?\d{2,}\)?){2,}")
_PRICE = re.compile(r"(?<![\w.,])(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(,\d{1,2})?[ \u00a0]?(?:€|euro)")
_START = re.compile(r"(?:^|[.!?…:”\"–(\n])\s*$")


def _line(run: Run, place: int) -> int:
    return run.line + run.text.count("\n", 0, place)


def unknown_words(
    runs: Iterable[Run], knows: Callable[[str], bool], allowed: Collection[str] = ()
) -> Iterator[Suggestion]:
    """Yield each Finnish word that Voikko does not know, once, at its first place.

    Left out: `allowed` words (lower case; names of people and places, the site's own words), words
    with a capital inside a sentence (names), acronyms, and the beginnings of compounds (`etä- ja`).
    """
    seen = {word.lower() for word in allowed}
    for run in runs:
        if run.lang != "fi":
            continue
        for match in _WORD.finditer(run.text):
            word = match[0].rstrip("-")
            small = word.lower()
            if small in seen or small in ABBREVIATED or len(word) < 3:
                continue
            if word[0].isupper() and not _START.search(run.text, 0, match.start()):
                continue
            if any(letter.isupper() for letter in word[1:]):
                continue
            seen.add(small)
            known = knows(word) or (match[0].endswith("-") and knows(f"{word}työ"))
            if not known:
                yield Suggestion(
                    run.file,
                    _line(run, match.start()),
                    "unknown",
                    word,
                    f"Sanaa ”{word}” ei ole sanastossa: tarkista kirjoitus.",
                    f"The word “{word}” is not in the dictionary: check its spelling.",
                )


def doubled_words(runs: Iterable[Run]) -> Iterator[Suggestion]:
    """Yield each word that stands twice in a row."""
    for run in runs:
        for match in _DOUBLED.finditer(run.text):
            yield Suggestion(
                run.file,
                _line(run, match.start()),
                "doubled",
                match[0],
                f"Sana ”{match[1]}” on kahdesti peräkkäin: poista toinen.",
                f"The word “{match[1]}” stands twice in a row: delete one.",
            )


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield (place, sentence); the full stop of an ordinal, initial or abbreviation ends none."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _NOT_AN_END.search(text, start, match.start()):
            yield start, text[start : match.start()]
            start = match.end()
    yield start, text[start:]


def long_sentences(runs: Iterable[Run], limit: int = 30) -> Iterator[Suggestion]:
    """Yield each sentence of more than `limit` words."""
    for run in runs:
        for place, sentence in sentences(run.text):
            count = len(_TOKEN.findall(sentence))
            if count > limit:
                begin = " ".join(sentence.split()[:6])
                yield Suggestion(
                    run.file,
                    _line(run, place),
                    "long",
                    sentence,
                    f"Virkkeessä ”{begin} …” on {count} sanaa: jaa se kahdeksi.",
                    f"The sentence “{begin} …” has {count} words: make two of it.",
                )


def empty_links(file: str, body: str, line: int = 1) -> Iterator[Suggestion]:
    """Yield each link of a Markdown text whose whole text is `tästä`, `lue lisää` or the like."""
    for match in _LINK.finditer(body):
        words = " ".join(match[1].strip("*_ .!»→").lower().split())
        if words in EMPTY_LINKS:
            yield Suggestion(
                file,
                line + body.count("\n", 0, match.start()),
                "link",
                match[1],
                f"Linkin teksti ”{match[1]}” ei kerro, mihin se vie: nimeä sivu tai tiedosto.",
                f"The link text “{match[1]}” does not say where it leads: name the page or file.",
            )


def other_phones(runs: Iterable[Run], phones: Collection[str]) -> Iterator[Suggestion]:
    """Yield each telephone number that is none of the data's `phones` (as typed)."""
    known = {tel(phone) for phone in phones}
    for run in runs:
        for match in _PHONE.finditer(run.text):
            digits = sum(letter.isdigit() for letter in match[0])
            if known and digits >= 7 and tel(match[0]) not in known:
                yield Suggestion(
                    run.file,
                    _line(run, match.start()),
                    "phone",
                    match[0],
                    f"Puhelinnumeroa {match[0]} ei ole sivuston tiedoissa: tarkista numero.",
                    f"The telephone number {match[0]} is not in the site's data: check it.",
                )


def _is_total(value: Decimal, prices: Collection[Decimal]) -> bool:
    """Tell whether a sum may be a data price paid five times or more (a contract's total)."""
    return any(price and value % price == 0 and value // price >= 5 for price in prices)


def other_prices(runs: Iterable[Run], prices: Collection[Decimal]) -> Iterator[Suggestion]:
    """Yield each price in euros that is none of the data's `prices` (net and gross)."""
    for run in runs:
        for match in _PRICE.finditer(run.text):
            value = Decimal(re.sub(r"\D", "", match[1]) + (match[2] or "").replace(",", "."))
            if prices and value not in prices and not _is_total(value, prices):
                yield Suggestion(
                    run.file,
                    _line(run, match.start()),
                    "price",
                    match[0],
                    f"Hintaa {match[0]} ei ole sivuston tiedoissa: tarkista hinta.",
                    f"The price {match[0]} is not in the site's data: check it.",
                )
