"""Which field of a document the engine cannot set: found by leaving each out in turn.

A fault of ours or of the engine's that no test has met; it may take a second for each field.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from plugins.text.tree import Node

from .model import Document

MOST_TRIES = 60

Fails = Callable[[Document], bool]
Rebuilt = Callable[[Any], Document]


def culprit(document: Document, fails: Fails) -> str:
    """The field without which the document is made, such as "process.stages.3.title" (counted
    from 1); "" where no field alone is to blame, or none of the first MOST_TRIES."""
    tries = iter(range(MOST_TRIES))

    def asked(changed: Document) -> bool:
        try:
            return next(tries, None) is None or fails(changed)
        except Exception:  # without the field it is no document at all
            return True

    return ".".join(_search(document, lambda whole: whole, asked))


def _search(value: Any, rebuilt: Rebuilt, fails: Fails) -> list[str]:
    """The path of the field to blame inside `value`; `rebuilt` puts a changed value in place."""
    for name, part in _parts(value):

        def within(new: Any, name: str = name) -> Document:
            return rebuilt(_changed(value, name, new))

        # A list may be empty, but a pair inside one may not.
        whole = isinstance(part, str) or not (is_dataclass(part) or isinstance(value, tuple))
        empty = type(part)() if whole else None
        if part and (empty is None or not fails(within(empty))):
            inner = _search(part, within, fails)
            if inner or empty is not None:
                return [name, *inner]
    return []


def _parts(value: Any) -> list[tuple[str, Any]]:
    """What holds texts, by the names of fields, keys, or numbers from 1; a tree is one text."""
    if isinstance(value, tuple) and any(isinstance(part, Node) for part in value):
        return []
    if is_dataclass(value):
        found = [(field.name, getattr(value, field.name)) for field in fields(value)]
    elif isinstance(value, tuple):
        found = [(str(number), part) for number, part in enumerate(value, 1)]
    else:
        found = (
            [(str(key), part) for key, part in value.items()] if isinstance(value, Mapping) else []
        )
    return [(n, p) for n, p in found if isinstance(p, str | tuple | Mapping) or is_dataclass(p)]


def _changed(value: Any, name: str, new: Any) -> Any:
    """The value with `new` in place of the part of that name."""
    if isinstance(value, tuple):
        return (*value[: int(name) - 1], new, *value[int(name) :])
    return {**value, name: new} if isinstance(value, Mapping) else replace(value, **{name: new})
