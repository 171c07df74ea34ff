"""Telephone numbers as links."""

import re


def tel(phone: str) -> str:
    """The `tel:` link in international form of a number as typed; "" for no number.

    "040 000 0000" -> "tel:+358400000000"; short numbers such as 112 stay as they are.
    """
    digits = re.sub(r"[^\d+]", "", phone)
    if digits.startswith(("+", "00")):  # "+358 (0)40": the nought is for callers at home
        digits = re.sub(r"[^\d+]", "", phone.replace("(0)", ""))
    if not digits:
        return ""
    if digits.startswith("+"):
        return f"tel:{digits}"
    if digits.startswith("00"):
        return f"tel:+{digits[2:]}"
    if digits.startswith("0"):
        return f"tel:+358{digits[1:]}"
    return f"tel:{digits}"
