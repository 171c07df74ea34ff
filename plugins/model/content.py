"""Everything a site consists of, and the questions the other rooms ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from .addresses import Addresses
from .items import Comment, F, Item, Place
from .kind import Catalogue, Kind
from .problems import Problem
from .process import Process
from .site import Offer, Site
from .testimonial import Testimonial


@dataclass
class Content:
    """A content folder, read. Lists of items come in the order in which the site shows them."""

    root: Path
    today: date
    preview: bool
    kinds: Catalogue[Any]
    words: Mapping[str, Mapping[str, str]]
    """The interface's words by language; of them reading needs the languages and the addresses."""
    site: Site
    site_place: Place = field(default_factory=lambda: Place(source="site.yaml"))
    items: list[Item[Any]] = field(default_factory=list)
    processes: dict[tuple[str, str], Process] = field(default_factory=dict)
    testimonials: dict[tuple[str, str], Testimonial] = field(default_factory=dict)
    testimonial_places: dict[str, Place] = field(default_factory=dict)
    """The place of each testimonial in the site's first language, by id."""
    comments: dict[str, list[Comment]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: list[Place] = field(default_factory=list)
    """The items whose fields have problems: they are no items, but what refers to them is right."""
    site_broken: bool = False
    sources: int = 0

    def add(self, item: Item[Any]) -> None:
        """Adds an item that no file holds; what was looked up before is forgotten."""
        self.items.append(item)
        for name in ("by_key", "by_source", "list_urls", "_by_kind", "_own"):
            vars(self).pop(name, None)

    @property
    def errors(self) -> list[Problem]:
        return [p for p in self.problems if not p.warning]

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self.site.first_language, self.words)

    def public(self, item: Item[Any]) -> bool:
        """Whether the build writes the item's page."""
        return item.state in ("published", "hidden") or self.preview

    @cached_property
    def by_key(self) -> dict[tuple[str, str], Item[Any]]:
        """(key, language) -> item, drafts included."""
        return {(item.key, item.lang): item for item in self.items}

    @cached_property
    def by_source(self) -> dict[str, Item[Any]]:
        """Source file ("services/coaching.md") -> item."""
        return {item.source: item for item in self.items}

    @cached_property
    def list_urls(self) -> frozenset[str]:
        """The addresses of the lists that there are, in all languages."""
        return frozenset(
            self.addresses.section(kind, lang)
            for kind in self.kinds.sections
            for lang in self.site.languages
            if self.own(kind, lang)
        )

    @property
    def languages(self) -> list[str]:
        """The site's languages in which there is a page to show."""
        public = {item.lang for item in self.items if self.public(item)}
        return [lang for lang in self.site.languages if lang in public]

    def find(self, key: str, lang: str) -> Item[Any] | None:
        """The item in `lang`, else in the site's first language that has it; only public ones."""
        for candidate in (lang, *self.site.languages):
            item = self.by_key.get((key, candidate))
            if item and self.public(item):
                return item
        return None

    def named(self, kind: Kind[F], stem: str, lang: str) -> Item[F] | None:
        """The item of a kind that a reference names: `author: saimi-manty`; "" names none."""
        return self.find(f"{kind.folder}/{stem}", lang) if stem else None

    def translations(self, item: Item[Any]) -> list[Item[Any]]:
        """The public versions of an item in the order of the site's languages, itself included."""
        found = [self.by_key.get((item.key, lang)) for lang in self.site.languages]
        return [
            other
            for other in found
            if other and self.public(other) and (other.listed or other.lang == item.lang)
        ]

    def own(self, kind: Kind[F], lang: str) -> list[Item[F]]:
        """The listed items of a kind that exist in `lang`, in the site's order."""
        return self._own.get((kind.name, lang), [])

    def shown(self, kind: Kind[F], lang: str) -> list[Item[F]]:
        """All listed items of a kind, each in `lang` where it exists, else in another language."""
        result = {}
        for item in self._by_kind.get(kind.name, []):
            if item.key not in result:
                result[item.key] = self.find(item.key, lang)
        return [item for item in result.values() if item is not None]

    @cached_property
    def _by_kind(self) -> dict[str, list[Item[Any]]]:
        result: dict[str, list[Item[Any]]] = {}
        for item in self.items:
            if self.public(item) and item.listed:
                result.setdefault(item.kind.name, []).append(item)
        for items in result.values():
            items.sort(key=lambda item: (*item.kind.order(item), item.key, item.lang))
        return result

    @cached_property
    def _own(self) -> dict[tuple[str, str], list[Item[Any]]]:
        result: dict[tuple[str, str], list[Item[Any]]] = {}
        for kind, items in self._by_kind.items():
            for item in items:
                result.setdefault((kind, item.lang), []).append(item)
        return result

    def process(self, process_id: str, lang: str) -> Process | None:
        """The process in `lang`, else in another of the site's languages."""
        for candidate in (lang, *self.site.languages):
            if found := self.processes.get((process_id, candidate)):
                return found
        return None

    def testimonials_in(self, lang: str) -> list[Testimonial]:
        first = self.site.first_language
        ids = [entry_id for entry_id, language in self.testimonials if language == first]
        return [self.testimonials.get((i, lang)) or self.testimonials[i, first] for i in ids]

    def offers(self, lang: str) -> list[Offer]:
        """The offers that are still valid."""
        return [o for o in self.site.in_language(lang).offers if not o.is_over(self.today)]
