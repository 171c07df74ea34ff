"""libvoikko by ctypes: the reference that our breaks are compared with, in tests only."""

import ctypes
import ctypes.util
from collections.abc import Iterable
from functools import cache

NO_UGLY_HYPHENATION, HYPHENATE_UNKNOWN_WORDS, MIN_HYPHENATED_WORD_LENGTH = 4, 15, 9


@cache
def library() -> ctypes.CDLL | None:
    """Return libvoikko (Debian: libvoikko1, voikko-fi), None where it is not installed."""
    for name in (ctypes.util.find_library("voikko"), "libvoikko.so.1", "libvoikko.1.dylib"):
        if name:
            try:
                return ctypes.CDLL(name)
            except OSError:
                continue
    return None


def patterns(words: Iterable[str]) -> dict[str, set[int] | None]:
    """Return the breaks that libvoikko gives each word, None for a word it does not know.

    Its "no ugly hyphenation" is on, unknown words are not broken. A typed hyphen is no break here.
    """
    voikko = library()
    assert voikko is not None
    voikko.voikkoInit.restype = ctypes.c_void_p
    voikko.voikkoHyphenateCstr.restype = ctypes.c_void_p
    voikko.voikkoFreeCstr.argtypes = [ctypes.c_void_p]
    error = ctypes.c_char_p()
    handle = ctypes.c_void_p(voikko.voikkoInit(ctypes.byref(error), b"fi", None))
    assert handle, error.value
    voikko.voikkoSetBooleanOption(handle, NO_UGLY_HYPHENATION, 1)
    voikko.voikkoSetBooleanOption(handle, HYPHENATE_UNKNOWN_WORDS, 0)
    voikko.voikkoSetIntegerOption(handle, MIN_HYPHENATED_WORD_LENGTH, 2)
    found: dict[str, set[int] | None] = {}
    try:
        for word in words:
            text = word.encode()
            pointer = voikko.voikkoHyphenateCstr(handle, text)
            pattern = ctypes.string_at(pointer).decode()
            voikko.voikkoFreeCstr(pointer)
            known = voikko.voikkoSpellCstr(handle, text) == 1
            places = {place for place, sign in enumerate(pattern) if sign == "-"}
            found[word] = places if known else None
    finally:
        voikko.voikkoTerminate(handle)
    return found
