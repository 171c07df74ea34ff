"""Soft hyphens into the words of a page, each different word looked up once."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator

from .narrow import best
from .page import NEW, Event, Mode
from .words import Breaker

SHY = "\u00ad"
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_HYPHENATED = re.compile(r"[^-]+")


class WordSetter:
    """Gives the soft hyphens of a page's words; keeps what it has found."""

    def __init__(self, hyphenator: Breaker | None, min_letters: int, longest_part: int) -> None:
        self.hyphenator = hyphenator
        self.min_letters = min_letters
        self.longest_part = longest_part
        self.pattern = re.compile(
            rf"[{_LETTER}](?<![\w{SHY}@\\].)(?=[{_LETTER}{SHY}-]{{{min_letters - 1}}})"
            rf"[{_LETTER}{SHY}]*+(?:-[{_LETTER}{SHY}]++)*+(?![\w@\\])"
        )
        self.memo: dict[tuple[str, Mode], dict[str, str]] = {}

    def events(
        self,
        text: str,
        ranges: Iterable[tuple[int, int, str, Mode]],
        glued: list[int],
        taken: Container[int],
        spans: list[tuple[int, int]],
    ) -> Iterator[Event]:
        """Yield an event for each word that takes soft hyphens.

        `glued` are the places of tags inside words, `taken` the places where a rule has put
        something else, `spans` the stretches left alone (in order).
        """
        if self.hyphenator is None:
            return
        ends = [end for _, end in spans]
        for start, end, lang, mode in ranges:
            if mode is Mode.NONE:
                continue
            memo = self.memo.setdefault((lang, mode), {})
            for match in self.pattern.finditer(text, start, end):
                word = match[0]
                begin, stop = match.span()
                apart = "-" in word and any(place in taken for place in range(begin, stop))
                done = word if apart else memo.get(word)
                if done is None:
                    done = memo[word] = self._set(word, lang, mode)
                if (done is word or done == word) and not apart:
                    continue
                if ends:
                    near = bisect_left(ends, begin + 1)
                    if near < len(ends) and spans[near][0] < stop:
                        continue
                if apart or any(begin < place < stop for place in glued):
                    yield from self._apart(text, begin, stop, lang, mode, taken)
                else:
                    yield begin, NEW, stop, done

    def _set(self, word: str, lang: str, mode: Mode) -> str:
        places = self._places(word, lang, mode)
        for index in reversed(places):
            word = word[:index] + SHY + word[index:]
        return word

    def _places(self, word: str, lang: str, mode: Mode) -> list[int]:
        """Return where soft hyphens go: in pieces (between hyphens) that are long enough.

        A piece in which soft hyphens stand already is left as it is.
        """
        if self.hyphenator is None:
            return []
        clean = word.replace(SHY, "")
        breaks = self.hyphenator.breaks(clean, lang)
        if mode is Mode.JOINTS:
            breaks = best(clean, breaks, self.longest_part)
        places: list[int] = []
        for piece in _HYPHENATED.finditer(word):
            if len(piece[0]) >= self.min_letters and SHY not in piece[0]:
                moved = word.count(SHY, 0, piece.start())
                inside = (point.index + moved for point in breaks)
                places += (place for place in inside if piece.start() < place < piece.end())
        return places

    def _apart(
        self, text: str, begin: int, stop: int, lang: str, mode: Mode, taken: Container[int]
    ) -> Iterator[Event]:
        """Yield single soft hyphens for a word with a tag in it, or a rule's dash."""
        start = begin
        while start < stop:
            end = start
            while end < stop and end not in taken:
                end += 1
            piece = text[start:end]
            if len(piece) >= self.min_letters:
                for index in self._places(piece, lang, mode):
                    yield start + index, NEW, start + index, SHY
            start = end + 1
