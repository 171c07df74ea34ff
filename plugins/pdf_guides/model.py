"""What a PDF is made from: plain values that the site's glue fills in, and what comes back.

Texts are plain and typographically set already (no soft hyphens). Nothing here knows Typst, Pelican or the theme's markup.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.model.problems import Problem
from plugins.text.tree import Nodes

# (word, language) -> where the word may break: (letters before the break, is it a compound joint).
Breaks = Callable[[str, str], list[tuple[int, bool]]]


@dataclass(frozen=True)
class Picture:
    """A picture as it is printed: `kind` is jpg, png or svg, sizes are pixels or an SVG's units.

    Whoever gives it has checked it: nothing in it runs or fetches, and it can be read.
    """

    kind: str
    data: bytes
    width: float
    height: float


# The address in an `<img src>` -> the picture, or None where there is none.
FindImage = Callable[[str], Picture | None]


# A text -> the content file that holds it and the line, or None.
Where = Callable[[str], tuple[str, int] | None]


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """Whose document this is. `url` is the site's absolute front page."""

    name: str
    legal_name: str = ""
    business_id: str = ""
    tagline: str = ""
    phone: str = ""
    email: str = ""
    address: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Person:
    """A practitioner as an author, on the back cover or in a list."""

    name: str
    roles: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage; `repeats_…` is what is repeated between this stage and the next."""

    title: str
    text: str = ""
    who: str = ""
    when: str = ""
    group: str = ""
    repeats_title: str = ""
    repeats_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Process:
    """A process with its drawing in SVG, and the words for it.

    `svgs` are the drawing's pieces in order: one, or as many as it needs pages. `svg_tall` is the
    same path on more rows; a card with room for it shows it instead.
    """

    id: str
    title: str
    summary: str = ""
    svgs: tuple[str, ...] = ()
    svg_tall: str = ""
    alt: str = ""
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Offer:
    """An offer in finished phrases: price "527,10 €", price_note "420,00 € ilman alv:tä"."""

    id: str
    title: str
    price: str = ""
    price_note: str = ""
    length: str = ""
    valid: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Testimonial:
    """A client's words; `note` says that they are published by permission or invented."""

    quote: str
    name: str
    role: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A service, a guide or a post in a list, with facts as (label, value)."""

    title: str
    url: str = ""
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table made from data: every row has as many cells as `head`."""

    caption: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Document:
    """What every PDF has. `source` is the content file that a problem names; `where` finds the
    file and the line in which a text is written, for words that come from elsewhere.

    `breaks_key` says which hyphenator `breaks` is: where it is given, an unchanged document is
    not even converted again, so it must change whenever an answer of `breaks` may.
    """

    source: str
    lang: str
    title: str
    organisation: Organisation
    modified: date | None = None
    modified_text: str = ""
    author: Person | None = None
    description: str = ""
    keywords: tuple[str, ...] = ()
    url: str = ""
    strings: Mapping[str, str] = field(default_factory=dict)
    breaks: Breaks | None = None
    breaks_key: str = ""
    notice: str = ""
    where: Where | None = None


@dataclass(frozen=True, kw_only=True)
class Guide(Document):
    """A book: cover, contents, chapters, contacts, back cover.

    `text` is the page's tree, its blocks not filled; `body` is the Markdown that it was made from and `body_line` its first line in `source`:
    they only serve to find the line of a mistake.
    """

    subtitle: str = ""
    text: Nodes = ()
    body: str = ""
    body_line: int = 1
    processes: Mapping[str, Process] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    services: tuple[Entry, ...] = ()
    practitioners: tuple[Person, ...] = ()
    guides: tuple[Entry, ...] = ()
    posts: tuple[Entry, ...] = ()
    testimonials: tuple[Testimonial, ...] = ()
    comparison: Grid | None = None
    find_image: FindImage | None = None


@dataclass(frozen=True, kw_only=True)
class Card(Document):
    """A process on one A4: its drawing and its stages."""

    process: Process


@dataclass(frozen=True, kw_only=True)
class Sheet(Document):
    """A service for a tender's appendix, on one page or two. Facts are (label, value)."""

    lead: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    price: str = ""
    price_label: str = ""
    price_net: str = ""
    price_net_label: str = ""
    price_note: str = ""
    audience_label: str = ""
    audience: tuple[str, ...] = ()
    goals_label: str = ""
    goals: tuple[str, ...] = ()
    practitioners: tuple[Person, ...] = ()


@dataclass(frozen=True)
class Result:
    """What came of one document. `pdf` is None where a problem stopped it."""

    pdf: bytes | None = None
    pages: int = 0
    cover_png: bytes | None = None
    warnings: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    detail: str = ""

    @property
    def size(self) -> int:
        """The PDF's size in bytes."""
        return len(self.pdf or b"")


Values = dict[str, Any]
