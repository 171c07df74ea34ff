"""What each page's template is given, in the page's language."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model.items import Guide, Item, Page, Post, Practitioner
from plugins.model.phones import tel
from plugins.views import head
from plugins.views.cards import Cards, Makers, title_of
from plugins.views.model import Booking, SiteView
from plugins.views.navigation import Navigation, contact_page, page_named

from .blocks import BlockFiller, Macro
from .blog import Blog
from .kinds import own_context
from .prepare import Prepared

TEMPLATES = {
    "service": "service",
    "practitioner": "practitioner",
    "guide": "guide",
    "post": "post",
}


def template_of(item: Item) -> str:
    """The template of an item's page."""
    if not isinstance(item, Page):
        return TEMPLATES[item.kind]
    if item.slug == "index":
        return "home"
    return "contact" if item.form else "faq" if item.faq else "page"


class Room:
    """Everything that the pages of one language share."""

    def __init__(
        self,
        prepared: Prepared,
        lang: str,
        makers: Makers,
        macros: Callable[[str], Macro],
        og_image: str,
        descriptions: dict[str, str],
    ) -> None:
        self.prepared = prepared
        self.content = prepared.content
        self.lang = lang
        self.t: Strings = prepared.strings[lang]
        self.cards = Cards(self.content, self.t, prepared.base, makers)
        self.blog = Blog(self.content, lang)
        self.navigation = Navigation(self.content, self.cards, self.t)
        self.fill = BlockFiller(self.content, self.cards, self.navigation, macros)
        self.og_image = og_image
        self.descriptions = descriptions
        self.titles: dict[str, str] = {}
        self.site = self._site(makers)
        self.kept_out = {item.url for item in self.content.items if not item.indexed}

    def _site(self, makers: Makers) -> SiteView:
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
            logo=makers.image(site.logo) if site.logo else None,
            contact_form_action=site.contact_form.action if site.contact_form else "",
        )

    def _name_lang(self) -> str:
        first = self.content.site.first_language
        texts = self.content.site.translations.get(self.lang)  # type: ignore[call-overload]
        own = self.lang == first or bool(texts and texts.name)
        return "" if own else first

    def url_of(self, item: Item | None) -> str:
        return self.cards.url(item.url) if item else ""

    def blog_feed(self) -> list[tuple[str, str]]:
        """The feed of this language's blog, for every page's head."""
        section = self.navigation.section("post")
        if section is None:
            return []
        return [(f"{self.site.name}: {section.label}", f"{section.url}atom.xml")]

    def around(
        self,
        url: str,
        template: str,
        label: str,
        heading: str,
        title: str,
        description: str,
        *,
        lead: str = "",
        item: Item | None = None,
        kind: str = "",
        index: bool = True,
        languages: dict[str, str] | None = None,
        feeds: tuple[tuple[str, str], ...] = (),
    ) -> dict[str, Any]:
        """The context that every page has. `url` is counted from the site's root."""
        languages = languages or {self.lang: url}
        description = head.unique(self.descriptions, url, description, title)
        navigation = self.navigation
        return {
            "lang": self.lang,
            "t": self.t,
            "site": self.site,
            "template": template,
            "heading": heading,
            "lead": lead,
            "item": item,
            "base": self.prepared.base,
            "menu": navigation.menu("menu", url),
            "footer_menu": navigation.menu("footer_menu", url),
            "breadcrumbs": navigation.breadcrumbs(item, label, url, kind),
            "languages": navigation.languages(languages),
            "spoken": navigation.spoken,
            "home_url": navigation.home().url,
            "contact_url": self.url_of(contact_page(self.content, self.lang)),
            "privacy_url": self.url_of(page_named(self.content, self.lang, "tietosuoja")),
            "accessibility_url": self.url_of(page_named(self.content, self.lang, "saavutettavuus")),
            "preview": self.content.preview,
            "state": item.state if item and item.state in ("draft", "scheduled") else "",
            "state_date": phrases.short_date(item.date, self.lang) if isinstance(item, Post) else "",
            "meta": head.meta_of(
                self.content, url, self.lang, self._tab(title, url, item, kind), description,
                index, self._indexed(languages), [*self.blog_feed(), *feeds], self.og_image, item,
            ),
        }  # fmt: skip

    def _tab(self, title: str, url: str, item: Item | None, kind: str) -> str:
        """The tab's title; pages of one name are told apart by date, section or address."""
        section = self.navigation.section(kind or (item.kind if item else "page"))
        day = phrases.short_date(item.date, self.lang) if isinstance(item, Post) else ""
        for more in ("", day, section.label if section else "", url):
            told = head.full_title(f"{title} ({more})" if more else title, self.site.name)
            if self.titles.setdefault(told, url) == url:
                break
        return told

    def _indexed(self, languages: dict[str, str]) -> dict[str, str]:
        """The addresses that search engines may know."""
        return {lang: url for lang, url in languages.items() if url not in self.kept_out}

    def page(self, item: Item) -> dict[str, Any]:
        """The context of an item's own page."""
        html = self.prepared.html[item.source]
        body = self.fill(html)
        template = template_of(item)
        title = title_of(item)
        heading = (item.heading if isinstance(item, Page) else "") or title
        label = (item.nav_title if isinstance(item, Page) else "") or title
        context = self.around(
            item.url,
            template,
            label,
            heading,
            (item.title if isinstance(item, Practitioner) and item.title else title),
            head.description_of(item, html),
            lead=lead_of(item),
            item=item,
            index=item.indexed,
            languages={other.lang: other.url for other in self.content.translations(item)},
            feeds=self.comment_feeds(item),
        )
        context |= {"body": body, "toc": self.prepared.converted[item.source].headings}
        return context | own_context(self, item)

    def comment_feeds(self, item: Item) -> tuple[tuple[str, str], ...]:
        if not isinstance(item, Post):
            return ()
        title = self.t("comments_of", title=item.title)
        return ((title, self.cards.url(f"{item.url}comments.xml")),)

    def markup(self, html: str) -> Markup:
        return self.fill(html)


def lead_of(item: Item) -> str:
    """The words under the heading: the summary, else what says most of the item in one line."""
    if isinstance(item, Guide):
        return item.summary or item.subtitle
    return item.summary or (item.description if isinstance(item, Practitioner) else "")
