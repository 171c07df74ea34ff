"""What a translation does not say again it has from the original: numbers, names, contacts.

A price or a length is the same in every language; a translation that leaves it out must not
lose it, and one that says another price is worth a warning. Which fields are neutral their
markers say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from . import messages
from .items import Item
from .markers import Neutral, marked
from .problems import Problem


def inherit(items: list[Item[Any]], languages: Iterable[str]) -> Iterator[Problem]:
    """Fills the translations in `items` in place; what they say otherwise is a warning."""
    order = {lang: place for place, lang in enumerate(languages)}
    originals: dict[str, Item[Any]] = {}
    for item in sorted(items, key=lambda i: order.get(i.lang, len(order))):
        originals.setdefault(item.key, item)
    for number, item in enumerate(items):
        original = originals[item.key]
        if original is item:
            continue
        said = item.fields.model_fields_set
        neutral = dict(marked(type(item.fields), Neutral))
        missing = (neutral.keys() & original.fields.model_fields_set) - said
        if missing:
            update = {name: getattr(original.fields, name) for name in missing}
            items[number] = replace(item, fields=item.fields.model_copy(update=update))
        for name, marker in neutral.items():
            differs = getattr(item.fields, name) != getattr(original.fields, name)
            if marker.same and name in said and differs:
                yield messages.problem(
                    "translation_differs",
                    item.source,
                    item.place.line(name),
                    warning=True,
                    field=name,
                    other=original.source,
                )
