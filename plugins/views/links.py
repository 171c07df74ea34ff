"""Addresses and links as the pages of one language write them."""

from typing import Any

from plugins.languages.strings import Strings
from plugins.model.content import Content
from plugins.model.items import Item

from .model import Link


class Links:
    """The links of one language's pages. `base` is the site's root path, "/" or "/polku/"."""

    def __init__(self, content: Content, t: Strings, base: str) -> None:
        self.content = content
        self.t = t
        self.lang = t.lang
        self.base = base

    def url(self, path: str) -> str:
        """The address of a path that is counted from the site's root."""
        return self.base + path

    def url_of(self, item: Item[Any] | None) -> str:
        return self.url(item.url) if item else ""

    def section_url(self, kind: Any) -> str:
        """The list of a kind, counted from the site's root."""
        return self.content.addresses.section(kind, self.lang)

    def note(self, lang: str) -> str:
        """What is said of something that is in another language than the page."""
        return "" if lang == self.lang else self.t(f"not_translated_{lang}")

    def link(self, item: Item[Any], short: bool = False) -> Link:
        label = item.kind.label(item) if short else item.name
        return Link(label, self.url(item.url), lang=item.lang)
