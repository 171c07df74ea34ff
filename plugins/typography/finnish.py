"""Where a Finnish word may be broken: joints from Voikko's analyses, syllables from the rules.

Rules: Kielitoimiston ohjepankki, "Tavujako"; Iso suomen kielioppi § 11. A break stands before a
consonant and the vowel after it; vowels are never parted inside a part of a word (Voikko's "no
ugly hyphenation"); a joint is always a better place than a syllable beside it.
"""

import importlib.util
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from .model import Break, plain, unmark

VOWELS = frozenset("aeiouyäöåáàâãéèêëíìîïóòôõúùûüýæø")
HYPHENS = "-\u2010\u2011"
# Letters that must stand on each side of a break, to the word's edge, a joint or a typed hyphen.
EDGE = 2
LONGEST = 100  # letters of a word that is given to the native transducer
# Loan words that Voikko lacks and Finnish joins to its own words: coachingprosessi.
STEMS = {plain(stem): stem for stem in ("coach·ing", "coach", "work·shop", "feed·back")}
# What Finnish adds to such a stem: coachingia, coachingissakin, coachingeilla.
_ENDING = re.compile(
    r"(?:i(?:a|n|na|ksi|ssa|sta|in|lla|lta|lle|tta|t|en)?|e(?:ja|issa|ista|ihin|illa|ilta|ille))"
    r"(?:mme|nne|nsa|an|en)?(?:kin|kaan|han|ko)?"
)
# Two words grown together, in which joint and syllable disagree (ell+ei, el-lei): left whole.
_GROWN = re.compile(
    r"(?:ell|ett|joll|jott|kosk|mutt|saat|vaikk)(?:en|et|ei|emme|ette|eivät)(?:kö|kä)?"
)
# A line that would begin (or a word's first line that would consist) of one of these misleads.
MISLEADING = ("huora", "kusi", "kyrpä", "paska", "perse", "pillu", "vittu")

_HIDDEN = re.compile(r"\[X[a-z]+\][^\[]*\[X\]|\[(?!B[cm]\])[^\]]*\]")
_BOUNDARY = re.compile(r"\[B[cm]\]")
_HYPHEN = re.compile(rf"[{HYPHENS}]")

Lookup = Callable[[str], Sequence[str]]


def available() -> bool:
    """Tell whether pyvoikko is installed, without loading it."""
    return importlib.util.find_spec("pyvoikko") is not None


@lru_cache(maxsize=1)
def engine_key() -> str:
    """Return what a cached break depends on beside its word: the transducer and these rules."""
    import hashlib

    spec = importlib.util.find_spec("pyvoikko")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    size = (folder / "voikko.kfst").stat().st_size if folder else 0
    rules = Path(__file__).read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(rules + str(size).encode()).hexdigest()[:12]


def voikko(word: str) -> list[str]:
    """Return pyvoikko's raw analyses of a word; the first call loads the transducer (1 s).

    A longer word than `LONGEST` has none: the native transducer ends the whole process at some
    3,000 letters.
    """
    if len(word) > LONGEST:
        return []
    import pyvoikko

    try:
        return [raw for raw, _ in pyvoikko.VOIKKO_FST.lookup(word)]
    except pyvoikko.TokenizationException:
        return []


def structure(raw: str, word: str) -> tuple[int, ...] | None:
    """Return where the parts of an analysed word begin (without 0), None if it is another word.

    `[Ln][Xp]poissa=olo[X]poissa[Bm]olo[Sn]` of "poissaolo" gives (6,).
    """
    pieces = _BOUNDARY.split(_HIDDEN.sub("", raw))
    if "".join(pieces).lower() != word:
        return None
    starts, place = [], 0
    for piece in pieces[:-1]:
        place += len(piece)
        starts.append(place)
    return tuple(starts)


def syllables(part: str) -> list[int]:
    """Return the syllable breaks of one part of a word that are two letters from its edges."""
    found, vowel_seen = [], False
    for index in range(len(part) - 1):
        if part[index] in VOWELS:
            vowel_seen = True
        elif vowel_seen and index >= EDGE and part[index + 1] in VOWELS:
            found.append(index)
    return [index for index in found if len(part) - index >= EDGE]


def breaks_of(word: str, starts: Iterable[int]) -> set[Break]:
    """Return all breaks of a lower-case word whose parts begin at `starts`."""
    hyphens = {match.end() for match in _HYPHEN.finditer(word)}
    joints = set(starts) - hyphens
    edges = sorted({0, len(word)} | joints | hyphens)
    found = set()
    for begin, end in pairwise(edges):
        part = word[begin:end].rstrip(HYPHENS)
        if begin in joints:
            found.add(Break(begin, True))
        if part.isalpha():
            found |= {Break(begin + index, False) for index in syllables(part)}
    return {
        point
        for point in found
        if EDGE <= point.index <= len(word) - EDGE
        and word[point.index - 1] not in HYPHENS
        and word[point.index] not in HYPHENS
        and not any(-EDGE - 1 < point.index - edge < EDGE for edge in hyphens)
    }


def misleads(word: str, index: int) -> bool:
    """Tell whether a break inside a part would show the reader an indecent word."""
    return word.startswith(MISLEADING, index) or word[:index].endswith(MISLEADING)


def agreed(word: str, structures: Iterable[tuple[int, ...]]) -> tuple[Break, ...]:
    """Return the breaks on which the readings with the fewest parts agree, in order."""
    every = set(structures)
    if not every:
        return ()
    fewest = min(map(len, every))
    readings = [breaks_of(word, starts) for starts in every if len(starts) == fewest]
    places = set.intersection(*({point.index for point in points} for points in readings))
    joints = set.intersection(*({p.index for p in points if p.joint} for points in readings))
    return tuple(
        Break(index, index in joints)
        for index in sorted(places)
        if index in joints or not misleads(word, index)
    )


def known_structures(word: str, lookup: Lookup) -> list[tuple[int, ...]]:
    """Return the structures of a lower-case word that the dictionary knows, [] if it does not.

    The lower-case word is asked first: a compound with a capital letter is not known.
    """
    for form in (word, word.capitalize()):
        found = [structure(raw, word) for raw in lookup(form)]
        if any(starts is not None for starts in found):
            return [starts for starts in found if starts is not None]
    return []


def analyse(word: str, lookup: Lookup = voikko) -> tuple[tuple[Break, ...], bool]:
    """Return the breaks of a lower-case word and whether it is known.

    A hyphenated word that is not known as a whole is taken piece by piece; an unknown word that
    begins with one of `STEMS` is that and the rest; any other unknown word is not broken.
    """
    if _GROWN.fullmatch(word):
        return (), True
    structures = known_structures(word, lookup)
    if structures:
        return agreed(word, structures), True
    pieces = _HYPHEN.split(word)
    if len(pieces) > 1:
        return _pieces(word, pieces, lookup)
    for stem, marked in STEMS.items():
        if word.startswith(stem):
            rest = word[len(stem) :]
            if not rest or _ENDING.fullmatch(rest):
                return unmark(marked), True
            tail, known = analyse(rest, lookup) if len(rest) > EDGE else ((), False)
            if known:
                moved = tuple(Break(point.index + len(stem), point.joint) for point in tail)
                return (*unmark(marked), Break(len(stem), True), *moved), True
    return (), False


def _pieces(word: str, pieces: list[str], lookup: Lookup) -> tuple[tuple[Break, ...], bool]:
    found: list[Break] = []
    all_known, place = True, 0
    for piece in pieces:
        inside, known = analyse(piece, lookup) if len(piece) > 1 else ((), True)
        all_known = all_known and (known or not piece.isalpha())
        found += (Break(point.index + place, point.joint) for point in inside)
        place += len(piece) + 1
    return tuple(found), all_known
