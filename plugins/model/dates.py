"""Dates and times as people type them."""

import re
from datetime import date, datetime

from .texts import fail, text

FINNISH_DATE = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})", re.ASCII)
ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})([T ].*)?", re.ASCII)


def day(value: object) -> date:
    """`2026-12-01` or `1.12.2026` (day first); a time after the former is left out."""
    typed = text(value)
    if found := FINNISH_DATE.fullmatch(typed):
        parts = (int(found[3]), int(found[2]), int(found[1]))
    elif found := ISO_DATE.fullmatch(typed):
        parts = (int(found[1]), int(found[2]), int(found[3]))
    else:
        raise fail("date_expected")
    try:
        result = date(*parts)
    except ValueError:
        raise fail("no_such_day") from None
    if not 1900 <= result.year <= 2199:
        raise fail("no_such_day")
    if found.re is ISO_DATE and found[4]:
        _time_of(typed)
    return result


def _time_of(typed: str) -> datetime:
    try:
        return datetime.fromisoformat(typed)
    except ValueError:
        raise fail("date_expected") from None


def moment(value: object) -> datetime:
    """A day with an optional time and time zone; without a zone it is Finnish time."""
    typed = text(value)
    start = datetime.combine(day(typed), datetime.min.time())
    result = _time_of(typed) if ":" in typed else start
    if result.tzinfo is None:
        from zoneinfo import ZoneInfo

        result = result.replace(tzinfo=ZoneInfo("Europe/Helsinki"))
    return result
