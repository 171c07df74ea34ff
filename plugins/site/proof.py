"""Proofreading a site's texts: what the `proof` task shows."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from plugins.languages import phrases
from plugins.model import markers
from plugins.model.content import Content
from plugins.model.items import CommentFields, Fields
from plugins.model.problems import Problem
from plugins.model.process import ProcessFields
from plugins.model.site import Site
from plugins.model.testimonial import Testimonial
from plugins.typography.plugin import proofread
from plugins.typography.runs import of_file
from plugins.typography.words import Hyphenator

from .prepare import CACHE, read, words


class Text(NamedTuple):
    """A content file to be read: its source, text and language, and what its YAML holds."""

    source: str
    text: str
    lang: str
    model: type[Fields]


def proof(root: Path, today: date, cache: Path = CACHE) -> tuple[Content, list[Problem]]:
    """The content and the suggestions for its texts, sorted by file and line."""
    content = read(root, today, words(), preview=True)
    hyphenator = Hyphenator(cache / "hyphenation", content.site.hyphenation)
    texts = list(_texts(content))
    suggestions = proofread(
        (
            run
            for text in texts
            for run in of_file(text.source, text.text, text.lang, *markers.prose(text.model))
        ),
        [(text.source, text.text) for text in texts],
        hyphenator,
        allowed=set(_names(content)),
        phones=set(_phones(content)),
        prices=set(_prices(content)),
    )
    hyphenator.save()
    return content, suggestions


def _texts(content: Content) -> Iterator[Text]:
    """Every content file that there is, by name."""
    first = content.site.first_language
    found: dict[str, tuple[str, type[Fields]]] = {
        item.source: (item.lang, item.kind.fields) for item in content.items
    }
    found |= {p.source: (p.lang, ProcessFields) for p in content.processes.values()}
    found |= {p.source: (p.lang, Testimonial) for p in content.testimonial_places.values()}
    found[content.site_place.source] = (first, Site)
    for comments in content.comments.values():
        found |= {c.place.source: (first, CommentFields) for c in comments}
    for source, (lang, model) in sorted(found.items()):
        path = content.root / source
        if path.is_file():
            yield Text(source, path.read_text("utf-8-sig"), lang, model)


def _all_fields(content: Content) -> Iterator[BaseModel]:
    """Whatever is written in YAML, the models inside others too."""
    tops: list[BaseModel] = [content.site, *(item.fields for item in content.items)]
    tops += [comment.fields for comments in content.comments.values() for comment in comments]
    tops += content.testimonials.values()
    for top in tops:
        yield from _with_inner(top)


def _with_inner(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _with_inner(getattr(value, name))
    elif isinstance(value, tuple):
        for entry in value:
            yield from _with_inner(entry)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _with_inner(entry)


def _names(content: Content) -> Iterator[str]:
    """The words of people's, organisations' and places' names."""
    for fields in _all_fields(content):
        for name, typed in markers.marked(type(fields), markers.Typed):
            if typed.name and (value := getattr(fields, name)):
                for text in value if typed.many else (value,):
                    yield from re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)


def _phones(content: Content) -> Iterator[str]:
    yield from (p for f in _all_fields(content) if (p := getattr(f, "phone", "")))


def _prices(content: Content) -> Iterator[Decimal]:
    """Every price of the data, without VAT and with it."""
    for fields in _all_fields(content):
        net = getattr(fields, "price_eur", None)
        if net is not None:
            yield net
            if fields.vat_percent:  # type: ignore[attr-defined]  # who has a price has it too
                yield phrases.with_vat(net, fields.vat_percent)  # type: ignore[attr-defined]
