"""What refers to nothing, yet cannot be meant: copied files, a forgotten VAT. Warnings only."""

from collections.abc import Iterable
from typing import Any

from . import messages
from .content import Content
from .items import Item
from .problems import Problem


def check(content: Content) -> None:
    """Adds to `content.problems` what the owner should look at again."""
    content.problems += _twins(content)
    content.problems += _vat(content)


def _twins(content: Content) -> Iterable[Problem]:
    """A copied file would be a second page of the same name."""
    seen: dict[tuple[str, str, str], Item[Any]] = {}
    for item in content.items:
        if not item.kind.unique_names:
            continue
        other = seen.setdefault((item.kind.name, item.lang, item.name.casefold()), item)
        if other is not item and other.url != item.url:
            line = item.place.line(item.kind.named_by)
            yield messages.problem(
                "same_title", item.source, line, warning=True, title=item.name, other=other.source
            )


def _vat(content: Content) -> Iterable[Problem]:
    """One price without VAT among others with it is more likely forgotten than meant."""
    priced = [item for item in content.items if getattr(item.fields, "price_eur", None)]
    if any(item.fields.vat_percent for item in priced):
        for item in priced:
            if item.fields.vat_percent is None:
                line = item.place.line("price_eur")
                yield messages.problem("vat_missing", item.source, line, warning=True)
