"""Breaks of Swedish and English words, by Pyphen's patterns."""

import re
from functools import cache
from typing import Any

from .model import Break

# Letters kept on each side; English custom asks for three after the break (New Hart's Rules 2.5).
PATTERNS = {"sv": ("sv", 2, 2), "en": ("en_GB", 2, 3)}


@cache
def _patterns(lang: str) -> Any:
    import pyphen

    name, left, right = PATTERNS[lang]
    return pyphen.Pyphen(lang=name, left=left, right=right)


@cache
def engine_key() -> str:
    """Return what a cached break depends on beside its word: Pyphen's version and these limits."""
    from importlib.metadata import version

    numbers = "".join(f"{left}{right}" for _, left, right in PATTERNS.values())
    return f"{version('pyphen')}-{numbers}"


def breaks(word: str, lang: str) -> tuple[Break, ...]:
    """Return the breaks of a lower-case word; none where a break would change its spelling.

    The pieces of a hyphenated word are taken one by one.
    """
    found = []
    for piece in re.finditer(r"[^\W\d_]+", word):
        for place in _patterns(lang).positions(piece[0]):
            if place.data is None:
                found.append(Break(piece.start() + int(place), False))
    return tuple(found)
