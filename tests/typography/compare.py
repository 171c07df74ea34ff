"""Our breaks beside libvoikko's, on the kept words of running text."""

from collections.abc import Callable
from dataclasses import dataclass, field

from plugins.typography.model import Break, mark
from plugins.typography.words import Hyphenator
from tests.typography.sample import reference

SAMPLES = ("reference_content.txt", "reference_manuals.txt")
LONG = 12


@dataclass
class Result:
    """Counts of words and of breaks in words of `LONG` letters or more; the words that differ."""

    words: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    found_in_long: int = 0
    right_in_long: int = 0

    @property
    def share_without_wrong(self) -> float:
        """Return the share of words in which no break of ours is wrong."""
        return 1 - len(self.wrong) / self.words

    @property
    def share_found(self) -> float:
        """Return the share of the right breaks in long words that we have."""
        return self.found_in_long / self.right_in_long


def all_words() -> dict[str, set[int]]:
    """Return all kept words with libvoikko's breaks."""
    return {word: places for name in SAMPLES for word, places in reference(name).items()}


def leaves_two_letters(word: str, place: int) -> bool:
    """Tell whether a break has two letters on each side, to the word's edge or a typed hyphen."""
    return 2 <= place <= len(word) - 2 and "-" not in word[place - 2 : place + 2]


def compare(breaks: Callable[[str], set[int]]) -> Result:
    """Compare a hyphenator's breaks of all kept words with libvoikko's."""
    result = Result()
    for word, theirs in all_words().items():
        ours = breaks(word)
        right = {place for place in theirs if leaves_two_letters(word, place)}
        result.words += 1
        if ours - theirs:
            result.wrong.append(word)
        if right - ours:
            result.missed.append(word)
        if len(word) >= LONG:
            result.found_in_long += len(right & ours)
            result.right_in_long += len(right)
    return result


def our_breaks(hyphenator: Hyphenator) -> Callable[[str], set[int]]:
    """Return our breaks in the form that `compare` takes."""
    return lambda word: {point.index for point in hyphenator.breaks(word, "fi")}


def marked(word: str, places: set[int]) -> str:
    """Return a word with a dot at each break."""
    return mark(word, [Break(place, False) for place in sorted(places)])
