"""The pages of one language: what all of them share, and the frame that each of them has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from markupsafe import Markup

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model.content import Content
from plugins.model.items import Comment, Item
from plugins.model.phones import tel
from plugins.model.process import Process
from plugins.text.tree import Nodes
from plugins.text.write import Text

from . import head
from .links import Links
from .model import Booking, Image, PdfFile, SiteView
from .navigation import Navigation, page_with_role


@dataclass(frozen=True)
class Makers:
    """What other rooms make for a page: pictures, drawings, PDFs. Each may give nothing."""

    image: Callable[[str], Image | None] = lambda name: None
    drawing: Callable[[Process, str, int], Markup] = lambda process, lang, occurrence: Markup("")
    process_file: Callable[[Process], str] = lambda process: ""
    process_pdf: Callable[[Process], str] = lambda process: ""
    pdf: Callable[[Item[Any], Strings], PdfFile | None] = lambda item, t: None


class Texts(Protocol):
    """The converted texts of the content, by source file."""

    @property
    def trees(self) -> Mapping[str, Nodes]:
        """Each text as a tree whose blocks are not filled."""

    def address(self, source: str, link: str) -> str:
        """Where a link of that file leads, already known to be right."""


class LanguageSite(Links):
    """The site as its pages in one language show it.

    `base` is the site's root path, "/" or "/polku/"; `fill` gives a text with its blocks
    filled. `descriptions` (text -> address) is shared by all languages, so that each description
    is said once.
    """

    def __init__(
        self,
        content: Content,
        t: Strings,
        base: str,
        texts: Texts,
        makers: Makers | None = None,
        og_image: str = "",
        descriptions: dict[str, str] | None = None,
    ) -> None:
        super().__init__(content, t, base)
        self.texts = texts
        self.makers = makers or Makers()
        self.og_image = og_image
        self.descriptions = {} if descriptions is None else descriptions
        self.titles: dict[str, str] = {}
        self.fill: Callable[[Nodes], Text] = Text
        self._indexes: dict[str, Any] = {}

    # items

    def card(self, item: Item[Any]) -> Any:
        """What lists show of an item."""
        return item.kind.card(item, self)

    def cards(self, kind: Any) -> list[Any]:
        """The cards of all listed items of a kind, also of those in other languages only."""
        return [self.card(item) for item in self.content.shown(kind, self.lang)]

    def kind(self, name: str) -> Any:
        return self.content.kinds[name]

    def named(self, kind: str, stem: str) -> Item[Any] | None:
        """The item of a kind that a reference names."""
        return self.content.named(self.kind(kind), stem, self.lang)

    def index(self, kind: Any) -> Any:
        """What the kind has counted once for all pages of the language."""
        if kind.name not in self._indexes:
            self._indexes[kind.name] = kind.index(kind, self)
        return self._indexes[kind.name]

    def body(self, text: Item[Any] | Comment) -> Text:
        """An item's or a comment's text, its blocks filled."""
        return self.fill(self.texts.trees[text.place.source])

    # the frame of a page

    @cached_property
    def navigation(self) -> Navigation:
        return Navigation(self)

    @cached_property
    def kept_out(self) -> frozenset[str]:
        """The addresses that search engines may not know."""
        return frozenset(item.url for item in self.content.items if not item.indexed)

    @cached_property
    def site(self) -> SiteView:
        """The organisation as the templates print it."""
        site = self.content.site.in_language(self.lang)
        booking = site.booking
        href = (booking.url or f"mailto:{booking.email or site.email}") if booking else ""
        return SiteView(
            name=site.name,
            legal_name=site.legal_name,
            name_lang=self._name_lang(),
            business_id=site.business_id,
            tagline=site.tagline,
            description=site.description,
            email=site.email,
            phone=site.phone,
            phone_href=tel(site.phone),
            phone_hours=site.phone_hours,
            address=site.address,
            region=site.region,
            founded=site.founded,
            memberships=site.memberships,
            demo_notice=site.demo_notice,
            booking=Booking(booking.label, href) if booking and href != "mailto:" else None,
            logo=self.makers.image(site.logo) if site.logo else None,
            contact_form_action=site.contact_form.action if site.contact_form else "",
        )

    def _name_lang(self) -> str:
        first = self.content.site.first_language
        texts = self.content.site.translations.get(self.lang)
        return "" if self.lang == first or (texts and texts.name) else first

    def feeds(self) -> list[tuple[str, str]]:
        """The feeds of this language's lists, for every page's head, as (title, address)."""
        sections = (self.navigation.section(k) for k in self.content.kinds.sections if k.feed)
        return [(f"{self.site.name}: {s.label}", f"{s.url}atom.xml") for s in sections if s]

    def frame(
        self,
        url: str,
        template: str,
        label: str,
        heading: str,
        title: str,
        description: str,
        *,
        lead: str = "",
        item: Item[Any] | None = None,
        kind: Any = None,
        index: bool = True,
        languages: dict[str, str] | None = None,
        feeds: tuple[tuple[str, str], ...] = (),
    ) -> dict[str, Any]:
        """What every page's template is given. `url` is counted from the site's root, `kind` is
        whose list the page is or belongs to, `languages` are the page's addresses by language."""
        languages = languages or {self.lang: url}
        kind = kind or (item.kind if item else None)
        description = head.unique(self.descriptions, url, description, title)
        navigation = self.navigation
        day = item.kind.day(item) if item else None
        said_day = phrases.short_date(day, self.t) if day else ""
        return {
            "lang": self.lang,
            "t": self.t,
            "site": self.site,
            "template": template,
            "heading": heading,
            "lead": lead,
            "base": self.base,
            "menu": navigation.menu("menu", url),
            "footer_menu": navigation.menu("footer_menu", url),
            "breadcrumbs": navigation.breadcrumbs(label, url, kind),
            "languages": navigation.languages(languages),
            "spoken": navigation.spoken,
            "home_url": navigation.home().url,
            "contact_url": self.url_of(page_with_role(self.content, self.lang, "contact")),
            "privacy_url": self.url_of(page_with_role(self.content, self.lang, "privacy")),
            "preview": self.content.preview,
            "state": item.state if item and item.state in ("draft", "scheduled") else "",
            "state_date": said_day,
            "meta": head.meta_of(
                self.content,
                url,
                self.lang,
                self._tab(title, url, kind, said_day),
                description,
                index,
                {lang: at for lang, at in languages.items() if at not in self.kept_out},
                [*self.feeds(), *feeds],
                self.og_image,
                article=day is not None,
            ),
        }

    def _tab(self, title: str, url: str, kind: Any, day: str) -> str:
        """The tab's title; pages of one name are told apart by date, section or address."""
        section = self.navigation.section(kind) if kind else None
        for more in ("", day, section.label if section else "", url):
            told = head.full_title(f"{title} ({more})" if more else title, self.site.name)
            if self.titles.setdefault(told, url) == url:
                break
        return told

    def page(self, item: Item[Any]) -> dict[str, Any]:
        """What the template of an item's own page is given."""
        kind = item.kind
        context = self.frame(
            item.url,
            kind.template(item),
            kind.label(item),
            kind.heading(item),
            kind.tab(item),
            head.description_of(item, self.texts.trees[item.source]),
            lead=kind.lead(item),
            item=item,
            index=item.indexed,
            languages={other.lang: other.url for other in self.content.translations(item)},
            feeds=kind.feeds(item, self),
        )
        own: dict[str, Any] = kind.context(item, self)
        return context | {"body": self.body(item)} | own
