"""Text -> Typst strings, with the places where a line may end.

Typst breaks Finnish words by the TeX patterns, which are wrong in one word of eight and worst in
the trade's own ("työ-nohjaus"). So hyphenation is off, and on only for the letter after each
break that our own hyphenator allows: where the patterns agree, the word may break there. No soft
hyphen gets into the PDF's text. A run without any break place gets seams: a space of no width.
"""

import re
from collections.abc import Callable, Iterator

from . import glyphs
from .model import Breaks
from .source import clean, quoted

SEAM = "z"
LETTERS = re.compile(r"[^\W\d_]+")
# As on the web: shorter words stay whole. Print leaves three letters on each side, not two.
SHORTEST = 10
SIDE = 3
LONGEST_RUN = 30
PIECE = 24
# A long address is best cut after these, unless the piece would be a crumb.
_AFTER = frozenset("/?&=#_.-:,;@")
_CRUMB = 8


class Runs:
    """Turns text into expressions for one document.

    `breaks` None: the language's own patterns are used (Swedish, English) or, for Finnish, none.
    `missing` is told the characters that the fonts lack and the text they stood in. `known` are
    the breaks of words met before, for documents with the same language and hyphenator.
    """

    def __init__(
        self, lang: str, breaks: Breaks | None, characters: frozenset[str],
        missing: Callable[[str, str], None], known: dict[str, tuple[int, ...]] | None = None,
    ) -> None:  # fmt: skip
        self.lang = lang
        self._breaks = breaks if lang == "fi" else None
        self._characters = characters
        self._missing = missing
        self._known = {} if known is None else known

    def drawn(self, text: str) -> str:
        """The clean text without characters that no font draws; those are reported."""
        kept, left = glyphs.kept(clean(text), self._characters)
        if left:
            self._missing(left, text)
        return kept

    def plain(self, text: str) -> str:
        """One string literal, without break places: for names and labels."""
        return quoted(self.drawn(text))

    def flowing(
        self, text: str, shortest: int = SHORTEST, lang: str = "", longest: int = LONGEST_RUN
    ) -> list[str]:
        """Expressions for running text: words of `shortest` letters or more may break, and runs
        of more than `longest` characters without a break place get seams."""
        text = self.drawn(text)
        if not text:
            return []
        places = {} if lang not in ("", self.lang) else self._places(text, shortest)
        out: list[str] = []
        start = 0
        for place, letter in _seams(text, places, longest):
            if text[start:place]:
                out.append(quoted(text[start:place]))
            out.append(f"y({quoted(text[place])})" if letter else SEAM)
            start = place + letter
        if text[start:]:
            out.append(quoted(text[start:]))
        return out

    def _places(self, text: str, shortest: int) -> dict[int, int]:
        """Indices in the text of letters that may begin a line."""
        if self._breaks is None:
            return {}
        found: dict[int, int] = {}
        for match in LETTERS.finditer(text):
            if len(match[0]) >= shortest:
                found.update((match.start() + index, 1) for index in self._word(match[0]))
        return found

    def _word(self, word: str) -> tuple[int, ...]:
        if word not in self._known:
            assert self._breaks is not None
            found = {index for index, _ in self._breaks(word, self.lang)}
            last = len(word) - SIDE
            self._known[word] = tuple(sorted(i for i in found if SIDE <= i <= last))
        return self._known[word]


def _seams(text: str, places: dict[int, int], longest: int) -> Iterator[tuple[int, int]]:
    """All places in order: (index, 1) a letter that may begin a line, (index, 0) a seam."""
    seams = set()
    piece = min(PIECE, longest)
    for run in re.finditer(rf"\S{{{longest + 1},}}", text):
        edges = sorted(i for i in places if run.start() < i < run.end())
        for begin, end in zip([run.start(), *edges], [*edges, run.end()], strict=True):
            seams |= set(cuts(text, begin, end, piece))
    for place in sorted(seams | set(places)):
        yield place, 1 if place in places else 0


def cuts(text: str, begin: int, end: int, piece: int = PIECE) -> list[int]:
    """Where to cut text[begin:end] so that no piece is longer than `piece` characters."""
    found = []
    while end - begin > piece:
        window = range(begin + piece, begin + min(_CRUMB, piece // 2), -1)
        cut = next((i for i in window if text[i - 1] in _AFTER and text[i] not in _AFTER), 0)
        begin = cut or begin + piece
        found.append(begin)
    return found
