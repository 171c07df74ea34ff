"""A break point in a word, and the one-line notation in which words with breaks are kept."""

from collections.abc import Iterable
from dataclasses import dataclass

JOINT = "|"
SYLLABLE = "·"
MARKS = str.maketrans("", "", JOINT + SYLLABLE)


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """A place where a word may be broken: before the letter `index`; `joint` where words meet."""

    index: int
    joint: bool


def mark(word: str, breaks: Iterable[Break]) -> str:
    """Return the word with its breaks written in: `työn|oh·jaus`."""
    pieces: list[str] = []
    start = 0
    for point in breaks:
        pieces += word[start : point.index], JOINT if point.joint else SYLLABLE
        start = point.index
    pieces.append(word[start:])
    return "".join(pieces)


def plain(marked: str) -> str:
    """Return the word without its marks."""
    return marked.translate(MARKS)


def unmark(marked: str) -> tuple[Break, ...]:
    """Return the breaks of a word in the notation of `mark`."""
    found: list[Break] = []
    for place, letter in enumerate(marked):
        if letter in (JOINT, SYLLABLE):
            found.append(Break(place - len(found), letter == JOINT))
    return tuple(found)


def site_word(written: str) -> tuple[str, tuple[Break, ...]]:
    """Read an owner's `työn-ohjaus-päivä`: the lower-case word, and its breaks exactly as given."""
    marked = written.strip().lower().replace("\u00ad", "-").strip("-").replace("-", JOINT)
    return plain(marked), unmark(marked)
