"""Balanced lines by real widths. A word is broken only when it is wider than its place:
at a joint of the compound first, then between syllables, and as the last net between letters."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from plugins.process_diagram.metrics import FOLDER, Style, face, text_width
from plugins.process_diagram.model import Breaks, pairs

SPACE, JOINT, SYLLABLE, EMERGENCY, TORN = range(5)
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_WORD = re.compile(r"[^\W\d_]+")
_AFTER = re.compile(r"(?<=[^\W_])[-/–](?=[^\W_])")  # a break stands after these, without a hyphen


@dataclass(frozen=True)
class Line:
    """One line. `hyphen`: a hyphen follows that the writer did not write;
    `open`: the word goes on in the next line without any sign."""

    text: str
    width: float  # drawing units, the hyphen included
    hyphen: bool = False
    open: bool = False

    @property
    def shown(self) -> str:
        """The letters as drawn."""
        return self.text + "-" if self.hyphen else self.text


@dataclass(frozen=True)
class _Break:
    """A place where a line may end: the line's end, the next line's start, what it costs."""

    end: int
    start: int
    cost: int
    hyphen: bool


def _apart(text: str, index: int) -> bool:
    """False inside one drawn sign: accents, joined emoji, flags, skin tones."""
    char, before = text[index], text[index - 1]
    if unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf") or before == "\u200d":
        return False
    if 0x1F3FB <= ord(char) <= 0x1F3FF:
        return False
    flags = len(text[:index]) - len(text[:index].rstrip(_FLAG_LETTERS))
    return not (char in _FLAG_LETTERS and flags % 2)


def _inside(
    text: str, at: list[float], span: tuple[int, int], room: float, breaks: Breaks, lang: str
) -> list[_Break]:
    """Breaks within text[span], a piece without spaces that is too wide for a line: those of the
    hyphenation, and any letter of a stretch that is too wide even so."""
    start, end = span
    found: dict[int, _Break] = {}
    for match in _WORD.finditer(text, start, end):
        for offset, joint in pairs(breaks(match.group(), lang)):
            index = match.start() + offset
            if match.start() < index < match.end():
                found[index] = _Break(index, index, JOINT if joint else SYLLABLE, True)
    for one, two in pairwise([start, *sorted(found), end]):
        if at[two] - at[one] > room:
            found |= {index: _torn(text, index) for index in range(one + 1, two)}
    return list(found.values())


def _torn(text: str, index: int) -> _Break:
    """A break between letters, the last net; with a hyphen inside a word."""
    kind = EMERGENCY if _apart(text, index) else TORN
    letters = text[index - 1].isalpha() and text[index].isalpha()
    return _Break(index, index, kind, kind == EMERGENCY and letters)


def _places(
    text: str, at: list[float], room: float, hyphen: float, breaks: Breaks, lang: str
) -> list[_Break]:
    """All places where a line may end, in order; the last is the end of the text."""
    places: list[_Break] = []
    start = 0
    for match in [*re.finditer(" ", text), None]:
        end = match.start() if match else len(text)
        signs = [m.end() for m in _AFTER.finditer(text, start, end)]
        places += [_Break(i, i, SPACE, False) for i in signs]
        for piece, stop in zip([start, *signs], [*signs, end], strict=True):
            if at[stop] - at[piece] > room:
                places += _inside(text, at, (piece, stop), room - hyphen, breaks, lang)
        places.append(_Break(end, end + 1, SPACE, False))
        start = end + 1
    return sorted(places, key=lambda place: place.end)


def _loose(text: str, place: _Break) -> int:
    """1 where a line should rather not end: after a number or a word of one or two letters."""
    word = text[: place.end].rsplit(" ", 1)[-1]
    return int(place.end < len(text) and not place.hyphen and (len(word) < 2 or word[-1].isdigit()))


_Cost = tuple[int, int, int, int, int, float]


def _plus(cost: _Cost, place: _Break, uneven: float) -> _Cost:
    """The cost with one more line that ends at the place; what weighs most stands first."""
    torn, emergency, syllable = (int(place.cost == k) for k in (TORN, EMERGENCY, SYLLABLE))
    joint = int(place.cost == JOINT)
    return (
        cost[0] + torn,
        cost[1] + emergency,
        cost[2] + syllable,
        cost[3] + 1,
        cost[4] + joint,
        cost[5] + uneven,
    )


def _chain(
    text: str, at: list[float], places: list[_Break], room: float, hyphen: float
) -> list[tuple[int, _Break]]:
    """The cheapest chain of breaks: (line's start, its break) in order.

    Every place can be reached, because a piece wider than `room` may break at any letter.
    """
    best: list[tuple[_Cost, int, int]] = [((0, 0, 0, 0, 0, 0.0), -1, 0)]
    for place in places:  # best[i + 1]: (cost, index of the line before, next line's start)
        options: list[tuple[_Cost, int, int]] = []
        for index in range(len(best) - 1, -1, -1):
            cost, _, start = best[index]
            width = at[place.end] - at[start] + (hyphen if place.hyphen else 0.0)
            if options and width > room:
                break
            uneven = ((room - width) / room) ** 2 + 0.08 * _loose(text, place)
            options.append((_plus(cost, place, uneven), index, place.start))
        best.append(min(options))
    chain: list[tuple[int, _Break]] = []
    index = len(places)
    while index > 0:
        before = best[index][1]
        chain.append((best[before][2], places[index - 1]))
        index = before
    return chain[::-1]


def wrap(
    text: str, style: Style, room: float, breaks: Breaks, lang: str, folder: Path = FOLDER
) -> tuple[Line, ...]:
    """The fewest lines of at most `room` drawing units, as even as possible; none for ""."""
    own = face(style.face, folder)
    at = [x * style.size for x in own.positions(text, style.tracking)]
    if at[-1] <= room:
        return (Line(text, at[-1]),) if text else ()
    inner = room - 0.5  # kerning at a line's ends may differ by less than this
    hyphen = text_width("-", style, folder)
    places = _places(text, at, inner, hyphen, breaks, lang)
    lines = []
    for start, place in _chain(text, at, places, inner, hyphen):
        part = text[start : place.end]
        shown = part + "-" if place.hyphen else part
        goes_on = place.start == place.end and place.end < len(text) and not place.hyphen
        width = text_width(shown, style, folder)
        lines.append(Line(part, width, hyphen=place.hyphen, open=goes_on))
    return tuple(lines)
