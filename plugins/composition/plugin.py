"""The filters that the templates use, to be registered as Jinja filters."""

from collections.abc import Callable
from typing import Any

from plugins.composition.prose import (
    action_button,
    as_lead,
    email_breaks,
    question_items,
    quoted,
)
from plugins.composition.render import compose

FILTERS: dict[str, Callable[..., Any]] = {
    "action_button": action_button,
    "as_lead": as_lead,
    "compose": compose,
    "email_breaks": email_breaks,
    "question_items": question_items,
    "quoted": quoted,
}
