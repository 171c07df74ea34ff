"""Text as typed, and the error that every kind of value raises."""

import re
from typing import Any

from pydantic_core import PydanticCustomError

BIDI = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def fail(code: str, **values: Any) -> PydanticCustomError:
    """The error for `messages.TABLE[code]`."""
    return PydanticCustomError(code, code, values)


def text(value: object) -> str:
    if not isinstance(value, str):
        raise fail("text_expected")
    return re.sub(r"\s+", " ", value).strip()


def filled_text(value: object) -> str:
    result = text(value)
    if not result:
        raise fail("empty_required")
    return result


def left_to_right_text(value: object) -> str:
    result = text(value)
    if found := BIDI.search(result):
        raise fail("right_to_left", character=f"U+{ord(found[0]):04X}")
    return result
