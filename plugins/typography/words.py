"""Break points of words: the one place that the page, the diagram and the PDF ask."""

import weakref
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from . import finnish, foreign
from .cache import WordCache
from .model import JOINT, SYLLABLE, Break, mark, plain, site_word, unmark

__all__ = ["Break", "Breaker", "Hyphenator"]

LANGUAGES = ("fi", "sv", "en")
TABLE = Path(__file__).with_name("table.txt")
UNKNOWN = "?"
# Signs of the notation and of the cache's files: no word has them.
_NOTABLE = frozenset(f"{JOINT}{SYLLABLE}{UNKNOWN}\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
# An inflected form of a site's word: so many letters may follow the common beginning.
ENDING = 8


class Breaker(Protocol):
    """What the setter needs of a hyphenator."""

    def breaks(self, word: str, lang: str) -> tuple[Break, ...]:
        """Return the breaks of a word."""


@lru_cache(maxsize=1)
def shipped_table() -> dict[str, str]:
    """Return the words shipped with their breaks (`make_table.py` makes them), read once."""
    if not TABLE.exists():
        return {}
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    marked = [line for line in lines if line and not line.startswith("#")]
    return {plain(line): line for line in marked}


class Hyphenator:
    """Breaks of Finnish, Swedish and English words, kept on disk between builds.

    `cache_folder` (such as `.cache/hyphenation`) may be None: nothing is kept then.
    `extra_words` are the site's own, broken exactly as written: `työn-ohjaus-päivä`.
    `lookup` gives Voikko's raw analyses of a word; it is called for a new word only. Without
    pyvoikko only the shipped table and the site's words are broken; `engine_missing` is then True
    once a word has been met that the table lacks.
    """

    def __init__(
        self,
        cache_folder: Path | None = None,
        extra_words: Sequence[str] = (),
        lookup: finnish.Lookup | None = None,
    ) -> None:
        self.extra = dict(site_word(word) for word in extra_words)
        self.engine = finnish.available() if lookup is None else True
        self.engine_missing = False
        self._lookup = lookup or finnish.voikko
        self._folder = cache_folder
        self._caches: dict[str, WordCache] = {}
        self._memo: dict[tuple[str, str], tuple[Break, ...]] = {}
        weakref.finalize(self, _save_all, self._caches)

    def breaks(self, word: str, lang: str) -> tuple[Break, ...]:
        """Return the breaks of a word, in order; () in a language that has no rules here.

        The word may have capitals and typed hyphens (a hyphen is a break by itself and is not
        given); indices count its characters as they stand.
        """
        found = self._memo.get((word, lang))
        if found is None:
            found = self._memo[word, lang] = self._find(word, lang)
        return found

    def knows(self, word: str) -> bool:
        """Tell whether a Finnish word is known to Voikko, the table or the site."""
        small = word.lower()
        if small in self.extra or self._extended(small):
            return True
        if not _NOTABLE.isdisjoint(small):
            return False
        return self._finnish(small) != UNKNOWN

    def save(self) -> None:
        """Write new words to the cache folder; also done when the hyphenator goes away."""
        _save_all(self._caches)

    def _find(self, word: str, lang: str) -> tuple[Break, ...]:
        small = word.lower()
        if lang not in LANGUAGES or len(small) != len(word) or len(word) < 4:
            return ()
        if not _NOTABLE.isdisjoint(small):
            return ()
        if small in self.extra:
            return self.extra[small]
        if lang == "fi":
            marked = self._finnish(small)
            found = unmark(marked)
            if marked == UNKNOWN:
                found = self._extended(small)
                self.engine_missing |= not self.engine and not found
        else:
            found = self._foreign(small, lang)
        return _outside_capitals(word, found)

    def _finnish(self, small: str) -> str:
        """Return the word with marks, `UNKNOWN` for a word that nobody knows."""
        shipped = shipped_table().get(small)
        if shipped is not None:
            return shipped
        if not self.engine:
            return UNKNOWN
        return self._cached(small, "fi", self._analysed)

    def _analysed(self, small: str) -> str:
        breaks, known = finnish.analyse(small, self._lookup)
        return mark(small, breaks) if known or breaks else UNKNOWN

    def _foreign(self, small: str, lang: str) -> tuple[Break, ...]:
        def found(word: str) -> str:
            return mark(word, foreign.breaks(word, lang))

        return unmark(self._cached(small, lang, found))

    def _cached(self, small: str, lang: str, make: Callable[[str], str]) -> str:
        cache = self._caches.get(lang)
        if cache is None:
            key = finnish.engine_key() if lang == "fi" else foreign.engine_key()
            path = self._folder / f"{lang}-{key}" if self._folder else None
            cache = self._caches[lang] = WordCache(path)
        marked = cache.get(small)
        if marked is None:
            marked = make(small)
            cache.put(small, marked)
        return marked

    def _extended(self, small: str) -> tuple[Break, ...]:
        """Return the breaks of an inflected form of a site's word: those of the beginning."""
        for word, breaks in self.extra.items():
            stem = word[:-1]
            if len(stem) >= 5 and small.startswith(stem) and len(small) - len(word) <= ENDING:
                return tuple(point for point in breaks if point.index <= len(stem) - 2)
        return ()


def _save_all(caches: dict[str, WordCache]) -> None:
    for cache in caches.values():
        cache.save()


def _outside_capitals(word: str, breaks: tuple[Break, ...]) -> tuple[Break, ...]:
    """Leave an acronym inside a longer word whole: `UNESCO-kohde`, `STOryn`."""
    if not breaks or word.isupper() or word[1:].islower():
        return breaks
    return tuple(
        point
        for point in breaks
        if point.joint or not (word[point.index - 1].isupper() or word[point.index].isupper())
    )
