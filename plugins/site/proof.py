"""Proofreading a site's texts: what the `proof` task shows."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from plugins.languages import phrases
from plugins.model.content import Content
from plugins.model.items import Practitioner, Service
from plugins.model.load import load_content
from plugins.model.problems import Problem
from plugins.typography.plugin import proofread
from plugins.typography.runs import of_file
from plugins.typography.words import Hyphenator

from .prepare import CACHE


def proof(root: Path, today: date, cache: Path = CACHE) -> tuple[Content, list[Problem]]:
    """The content and the suggestions for its texts, sorted by file and line."""
    content = load_content(root, today, preview=True)
    hyphenator = Hyphenator(cache / "hyphenation", content.site.hyphenation)
    files = list(_files(content))
    suggestions = proofread(
        (run for file, text, lang in files for run in of_file(file, text, lang)),
        [(file, text) for file, text, _ in files],
        hyphenator,
        allowed=set(_names(content)),
        phones=set(_phones(content)),
        prices=set(_prices(content)),
    )
    hyphenator.save()
    return content, suggestions


def _files(content: Content) -> Iterator[tuple[str, str, str]]:
    """(source, text, language) of every content file."""
    sources: dict[str, str] = {item.source: item.lang for item in content.items}
    sources |= {process.source: process.lang for process in content.processes.values()}
    sources["site.yaml"] = content.site.first_language
    for comments in content.comments.values():
        sources |= {c.place.source: content.site.first_language for c in comments}
    for source, lang in sorted(sources.items()):
        path = content.root / source
        if path.is_file():
            yield source, path.read_text("utf-8-sig"), lang


def _names(content: Content) -> Iterator[str]:
    """The words of people's, organisations' and places' names."""
    site = content.site
    names = [site.name, site.legal_name, *site.region]
    if site.address:
        names += [site.address.street, site.address.city]
    names += [m.organisation for m in site.memberships]
    for texts in site.translations.values():
        names += texts.region
    for item in content.items:
        if isinstance(item, Practitioner):
            names += [item.name, *item.regions, *(m.organisation for m in item.memberships)]
    names += [c.author for comments in content.comments.values() for c in comments]
    for name in names:
        yield from re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name)


def _phones(content: Content) -> Iterator[str]:
    people = [i for i in content.items if isinstance(i, Practitioner)]
    yield from (phone for phone in [content.site.phone, *(p.phone for p in people)] if phone)


def _prices(content: Content) -> Iterator[Decimal]:
    """Every price of the data, without VAT and with it."""
    services = [i for i in content.items if isinstance(i, Service)]
    pairs = [(s.price_eur, s.vat_percent) for s in services]
    pairs += [(o.price_eur, o.vat_percent) for o in content.site.offers]
    for net, vat in pairs:
        if net is not None:
            yield net
            if vat:
                yield phrases.with_vat(net, vat)
