"""What a translation does not say again it has from the original: numbers, names, contacts.

A price or a length is the same in every language; a translation that leaves it out must not
lose it, and one that says another price is worth a warning.
"""

from collections.abc import Iterable, Iterator

from . import messages
from .items import Item
from .problems import Problem

NEUTRAL = frozenset(
    """session_minutes interval_weeks duration_months group_size price_eur price_unit vat_percent
    related order spot phone email languages services since image author""".split()
)
"""Fields whose value means the same in every language."""

COMPARED = ("price_eur", "vat_percent")
"""Fields that may be said again, but not differently."""


def inherit(items: list[Item], languages: Iterable[str]) -> Iterator[Problem]:
    """Fills the translations in `items` in place; what they say otherwise is a warning."""
    order = {lang: place for place, lang in enumerate(languages)}
    originals: dict[str, Item] = {}
    for item in sorted(items, key=lambda i: order.get(i.lang, len(order))):
        originals.setdefault(item.key, item)
    for number, item in enumerate(items):
        original = originals[item.key]
        if original is item or type(original) is not type(item):
            continue
        missing = (NEUTRAL & original.model_fields_set) - item.model_fields_set
        if missing:
            place = item.place
            items[number] = item.model_copy(update={n: getattr(original, n) for n in missing})
            items[number]._place = place
        for name in COMPARED:
            if name in item.model_fields_set and getattr(item, name) != getattr(
                original, name, None
            ):
                yield messages.problem(
                    "translation_differs",
                    item.source,
                    item.place.lines.get((name,), 1),
                    warning=True,
                    field=name,
                    other=original.source,
                )
