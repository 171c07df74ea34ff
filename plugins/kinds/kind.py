"""A kind of item with everything that the site makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from plugins.model import kind
from plugins.model.items import F, Item
from plugins.views.language_site import LanguageSite


class ListPage(NamedTuple):
    """A page that no file holds. `url` is counted from the site's root; the template and what it
    is given stand in `context`."""

    url: str
    context: dict[str, Any]


class CardList(NamedTuple):
    """How the kind's own list shows its cards: by a component, which is called with `items` and
    `arguments`, under a head with the drawing `spot`."""

    component: str
    spot: str
    arguments: Callable[[LanguageSite], dict[str, Any]] = lambda site: {"level": 2}


Lists = Callable[["Kind[Any]", LanguageSite], Iterator[ListPage]]


def no_lists(kind: "Kind[Any]", site: LanguageSite) -> Iterator[ListPage]:
    """The lists of a kind that has none."""
    return iter(())


def no_files(kind: "Kind[Any]", site: LanguageSite) -> Iterator[tuple[str, bytes]]:
    """The files of a kind that has none."""
    return iter(())


def no_context(item: Item[Any], site: LanguageSite) -> dict[str, Any]:
    """What the template of a kind's page is given beyond what every page has: nothing."""
    return {}


def lead(item: Item[Any]) -> str:
    """The words under the heading."""
    return str(item.fields.summary)


def no_feeds(item: Item[Any], site: LanguageSite) -> tuple[tuple[str, str], ...]:
    """The feeds that an item's page names: none."""
    return ()


def no_day(item: Item[Any]) -> date | None:
    """The day of an item that is no dated text."""
    return None


def name_of(item: Item[Any]) -> str:
    return item.name


@dataclass(frozen=True, kw_only=True)
class Kind(kind.Kind[F]):
    """A kind of item. All functions are given an item, or the kind, and the language's site.

    The page: `template` and `context` make it; `heading`, `label` and `tab` are its h1, its name in
    menus and in the browser's tab; `in_a_line` tells of it where nobody has described it; `day` is
    the date of a dated text; `feeds` are (title, address) of the feeds that belong to it.
    Lists: `card` is what they show of an item, `card_list` how; `lists` are the pages that list the
    kind, `index` what these count once for a language; `feed`: the list has one. `lone`: where there
    is but one item, menus name it and lead to it.
    Beside: `files` are (path, bytes); `pdf` names the document that is made of an item ("guide",
    "sheet"); `listed_at_404`: the page for missing addresses leads to the list; `front_page` is the
    block that shows the kind on a front page that nobody has written.
    `words`: what the kind adds to the interface's words, by language; `theme/strings` goes before.
    """

    template: Callable[[Item[F]], str]
    context: Callable[[Item[F], LanguageSite], dict[str, Any]] = no_context
    heading: Callable[[Item[F]], str] = name_of
    label: Callable[[Item[F]], str] = name_of
    tab: Callable[[Item[F]], str] = name_of
    lead: Callable[[Item[F]], str] = lead
    in_a_line: Callable[[Item[F]], str] = name_of
    day: Callable[[Item[F]], date | None] = no_day
    feeds: Callable[[Item[F], LanguageSite], tuple[tuple[str, str], ...]] = no_feeds
    card: Callable[[Item[F], LanguageSite], object] | None = None
    card_list: CardList | None = None
    lists: Lists = no_lists
    index: Callable[["Kind[F]", LanguageSite], Any] | None = None
    feed: bool = False
    lone: bool = False
    files: Callable[["Kind[F]", LanguageSite], Iterator[tuple[str, bytes]]] = no_files
    pdf: str = ""
    listed_at_404: bool = False
    front_page: str = ""
    words: dict[str, dict[str, str]] = field(default_factory=dict)
