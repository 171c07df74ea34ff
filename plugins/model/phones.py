"""Telephone numbers: whether a text is one, and where its link leads. No other place decides it."""

import re

PHONE = re.compile(r"\+?[0-9(][0-9 ()/.\-\u00a0]*")
TRUNK = re.compile(r"^(358|46)0+")
"""The nought of calls at home, typed after a country code that has one: Finland's and Sweden's."""


def is_phone(text: str) -> bool:
    """Whether `text` is one number of 5 to 15 digits (E.164's most) and nothing else."""
    return bool(PHONE.fullmatch(text)) and 5 <= sum(c.isdigit() for c in text) <= 15


def tel(phone: str) -> str:
    """The `tel:` link of a number as typed, in international form (RFC 3966); "" for no digits.

    "040 000 0000" and "+358 (0)40 000 0000" -> "tel:+358400000000". Numbers that exist only inside
    the country have no other form: "112" -> "tel:112", "116 117" -> "tel:116117".
    """
    typed = re.sub(r"[^0-9+]", "", phone)
    digits = typed.replace("+", "")
    if typed.startswith(("+", "00")):
        digits = re.sub(r"[^0-9]", "", phone.replace("(0)", ""))
        digits = TRUNK.sub(r"\1", digits if typed.startswith("+") else digits[2:])
        return f"tel:+{digits}" if digits else ""
    if digits.startswith("0"):
        return f"tel:+358{digits[1:]}"
    return f"tel:{digits}" if digits else ""
