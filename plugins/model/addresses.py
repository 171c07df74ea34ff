"""Where each thing of the site lies: sections by language, files' addresses.

Addresses are counted from the site's root, without a leading slash and with one at the end
("palvelut/coaching/"); the front page is "".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .kind import Kind
from .slugs import slugify

RESERVED = ("images", "static", "feeds", "style-guide", "processes", "vcard")
"""First parts of addresses where the build writes files of its own."""


@dataclass(frozen=True)
class Addresses:
    """The addresses of a site. `words` gives each language's words: a section's part of an address
    is the word `<folder>_address`, and so are `topics_address` and `page_address`."""

    first_language: str
    words: Mapping[str, Mapping[str, str]]

    def root(self, lang: str) -> str:
        """ "" for the site's first language, else "sv/"."""
        return "" if lang == self.first_language else f"{lang}/"

    def section(self, kind: Kind[Any], lang: str) -> str:
        """The list of `kind`: "palvelut/", "sv/tjanster/"."""
        return f"{self.root(lang)}{self.words[lang][f'{kind.folder}_address']}/"

    def item(self, kind: Kind[Any], slug: str, lang: str) -> str:
        """A page's address; the slug `index` outside sections is the language's front page."""
        if kind.section:
            return f"{self.section(kind, lang)}{slug}/"
        return self.root(lang) if slug == "index" else f"{self.root(lang)}{slug}/"

    def topics(self, kind: Kind[Any], lang: str) -> str:
        """The list of a kind's tags: "blogi/aiheet/"."""
        return f"{self.section(kind, lang)}{self.words[lang]['topics_address']}/"

    def tag(self, kind: Kind[Any], tag: str, lang: str) -> str:
        return f"{self.topics(kind, lang)}{tag_slug(tag)}/"

    def year(self, kind: Kind[Any], year: int, lang: str) -> str:
        return f"{self.section(kind, lang)}{year}/"

    def list_page(self, kind: Kind[Any], number: int, lang: str) -> str:
        """A list's later pages: "blogi/sivu-2/"; the first is the list itself."""
        root = self.section(kind, lang)
        return root if number == 1 else f"{root}{self.words[lang]['page_address']}-{number}/"

    def is_list_page(self, slug: str, lang: str) -> bool:
        """Whether an item of that slug would lie at the address of a list's later page."""
        return bool(re.fullmatch(rf"{self.words[lang]['page_address']}-\d+", slug))


def tag_slug(tag: str) -> str:
    """A tag's address; tags that leave no letters (an emoji) get their code points."""
    return slugify(tag) or "-".join(f"{ord(c):x}" for c in tag)[:60]


def file_of(url: str) -> str:
    """The output file of an address: "palvelut/" -> "palvelut/index.html"."""
    return f"{url}index.html" if url == "" or url.endswith("/") else url


def pdf_of(url: str) -> str:
    """The PDF of a page: "oppaat/tyonohjausopas/" -> "oppaat/tyonohjausopas.pdf"."""
    return f"{url.rstrip('/')}.pdf"
