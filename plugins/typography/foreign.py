"""Breaks of Swedish and English words, by Pyphen's patterns."""

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
    """Return the breaks of a lower-case word; none where a break would change its spelling."""
    if not word.isalpha():
        return ()
    places = _patterns(lang).positions(word)
    return tuple(Break(int(place), False) for place in places if place.data is None)
