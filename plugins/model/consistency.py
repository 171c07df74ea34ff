"""What refers to nothing, yet cannot be meant: copied files, a forgotten VAT. Warnings only."""

from collections.abc import Iterable

from . import messages
from .content import Content
from .items import Item, Service
from .problems import Problem


def check(content: Content) -> None:
    """Adds to `content.problems` what the owner should look at again."""
    content.problems += _twins(content)
    content.problems += _vat(content)


def _twins(content: Content) -> Iterable[Problem]:
    """A copied file would be a second page of the same name."""
    seen: dict[tuple[str, str, str], Item] = {}
    for item in content.items:
        title = str(getattr(item, "name", "") or getattr(item, "title", ""))
        other = seen.setdefault((item.kind, item.lang, title.casefold()), item)
        if other is not item and other.url != item.url and item.kind != "post":
            line = item.place.lines.get(("name" if item.kind == "practitioner" else "title",), 1)
            yield messages.problem(
                "same_title", item.source, line, warning=True, title=title, other=other.source
            )


def _vat(content: Content) -> Iterable[Problem]:
    """One price without VAT among others with it is more likely forgotten than meant."""
    services = [i for i in content.items if isinstance(i, Service) and i.price_eur]
    if any(service.vat_percent for service in services):
        for service in services:
            if service.vat_percent is None:
                line = service.place.lines.get(("price_eur",), 1)
                yield messages.problem("vat_missing", service.source, line, warning=True)
