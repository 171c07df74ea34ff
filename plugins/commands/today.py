"""Today in Finland: the only thing that a build takes from outside its content."""

import os
from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from plugins.model.problems import Words

from .errors import Refused

FINLAND = ZoneInfo("Europe/Helsinki")


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The date in Finland now, or at `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:
        return datetime.now(FINLAND).date()
    try:
        return datetime.fromtimestamp(int(epoch), FINLAND).date()
    except (ValueError, OverflowError, OSError):
        raise Refused(
            Words("SOURCE_DATE_EPOCH ei ole aika.", "SOURCE_DATE_EPOCH is no time."),
            Words("anna sekunteja, esim. 1767225600.", "give seconds, such as 1767225600."),
        ) from None
