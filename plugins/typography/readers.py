"""Readers: what a rule does where its pattern alone cannot say.

Each yields the replacements (start, end, new text) for one match. The patterns begin with a rare
character and the readers look back from there, because that is fast on long texts.
"""

import re
from collections.abc import Callable, Iterator
from re import Match

from .customs import EN_DASH, NBSP

Edit = tuple[int, int, str]
Reader = Callable[[str, Match[str]], Iterator[Edit]]

BLANK = " \t\r\n"
_SPACES = re.compile(rf"[{BLANK}]+")


def _blank_start(text: str, place: int, blank: str = BLANK) -> int:
    """Return where the run of spaces that ends at `place` begins."""
    while place and text[place - 1] in blank:
        place -= 1
    return place


def spaces(text: str, match: Match[str]) -> Iterator[Edit]:
    """Bind all the words of the match."""
    for space in _SPACES.finditer(text, match.start(), match.end()):
        yield space.start(), space.end(), NBSP


def phrase(text: str, match: Match[str]) -> Iterator[Edit]:
    """Bind the words of an abbreviation that begins a word: t ex."""
    place = match.start()
    if not place or not (text[place - 1].isalnum() or text[place - 1] in "._-"):
        yield from spaces(text, match)


def phone(text: str, match: Match[str]) -> Iterator[Edit]:
    """Bind the groups of a telephone number of seven digits or more."""
    if sum(letter.isdigit() for letter in match[0]) >= 7:
        yield from spaces(text, match)


def dash(text: str, match: Match[str]) -> Iterator[Edit]:
    """Set a dash typed between spaces: no-break space, en dash (an em dash stays)."""
    place = match.start()
    start = _blank_start(text, place, BLANK + NBSP)
    if start == place:
        return
    if text[start:place] != NBSP:
        yield start, place, NBSP
    if match[0] not in "–—":
        yield place, match.end(), EN_DASH


_FACTOR_BEFORE = re.compile(r"(?<![\w.,…])(?:\d+[xX×])*\d+(?:,\d+)?$")
_FACTOR_AFTER = re.compile(r"\d+(?:,\d+)?")


def times(text: str, match: Match[str]) -> Iterator[Edit]:
    """Set the x between two numbers, and bind it where it has spaces on both sides."""
    sign = match.start()
    start, end = _blank_start(text, sign, BLANK + NBSP), match.end()
    before = _FACTOR_BEFORE.search(text, max(0, start - 24), start)
    after = _FACTOR_AFTER.match(text, end)
    if not before or not after or (start < sign) != (end > sign + 1):
        return
    if start == sign and (before[0] == "0" or (before[0] + after[0] == "12")):
        return  # 0x10 in code; 1x2 in football pools
    if start < sign and text[start:sign] != NBSP:
        yield start, sign, NBSP
    if text[sign] != "×":
        yield sign, sign + 1, "×"
    if end > sign + 1 and text[sign + 1 : end] != NBSP:
        yield sign + 1, end, NBSP


_NUMBER = r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d{1,5}(?:[.,:]\d{1,2})?"
_DATE = r"\d{1,2}\.(?:\d{1,2}\.(?:\d{4})?)?"
_FIRST = re.compile(rf"(?<![\w.,…/:+−–—-])(?:(?:{_DATE})|(?:{_NUMBER}))$")
_LAST = re.compile(rf"(?:(?:{_DATE})|(?:{_NUMBER}))(?!\w|-\d|[.,:/]\d)")
_IS_DATE = re.compile(r"\.(?:\d+\.|$)")
_CLOCK = re.compile(r"\b(?:klo|kello|kl\.?)[\s\u00a0]+$", re.IGNORECASE)
_STANDARD = re.compile(r"[A-ZÅÄÖ]{2,}[\s\u00a0]+$")
_BLANKS = re.compile(r"[\s\u00a0]")


def rising(text: str, match: Match[str]) -> Iterator[Edit]:
    """Read `a-b`: a range if it rises or is of dates or hours; else a number with a hyphen.

    Two of them in one (1-2-3), long and leading-zero numbers are codes, dates or telephones.
    """
    place = match.start()
    first = _FIRST.search(text, max(0, place - 16), place)
    last = _LAST.match(text, place + 1)
    if not first or not last:
        return
    before = text[max(0, first.start() - 8) : first.start()]
    if not _STANDARD.search(before) and (
        _IS_DATE.search(first[0])
        or _IS_DATE.search(last[0])
        or _CLOCK.search(before)
        or _rises(first[0], last[0])
    ):
        yield place, place + 1, EN_DASH


def _rises(first: str, last: str) -> bool:
    if first[0] == "0" and len(first) > 1 and (len(first) != len(last) or len(first) > 2):
        return bool(re.fullmatch(r"0\d[.:]\d\d", first))
    low, high = (float(re.sub("[,:]", ".", _BLANKS.sub("", part))) for part in (first, last))
    return low < high


def minus(text: str, match: Match[str]) -> Iterator[Edit]:
    """Set the minus of a number, unless it may be a range with a stray space (9 -16)."""
    before = text[max(0, match.start() - 3) : match.start()].rstrip(BLANK + NBSP)
    if not before or before[-1].isalpha() or not (before[-1].isalnum() or before[-1] in "%€+=−–"):
        yield match.start(), match.end(), "−"


def before_number(words: frozenset[str]) -> Reader:
    """Return a reader that binds a number to one of `words` before it: klo 9."""
    last_word = re.compile(r"(?:^|[^\w§])([^\W\d_][\w.:]{0,9}|§§?)$")

    def read(text: str, match: Match[str]) -> Iterator[Edit]:
        place = match.start()
        start = _blank_start(text, place)
        word = last_word.search(text, max(0, start - 12), start)
        if word and (word[1] in words or word[1].lower() in words):
            yield start, place, NBSP

    return read


def joined(before: str, new: str) -> Reader:
    """Return a reader that replaces the match where the text before it ends as `before` says."""
    pattern = re.compile(rf"(?:{before})$", re.IGNORECASE)

    def read(text: str, match: Match[str]) -> Iterator[Edit]:
        if pattern.search(text, max(0, match.start() - 16), match.start()):
            yield match.start(), match.end(), new

    return read
