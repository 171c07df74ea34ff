"""Menus, breadcrumbs and language links."""

from collections.abc import Sequence
from dataclasses import replace

from plugins.languages.strings import Strings
from plugins.model import addresses
from plugins.model.content import Content
from plugins.model.items import Item, Page
from plugins.model.site import MenuEntry

from .cards import Cards
from .model import LanguageLink, Link

STRING_OF_KIND = {
    "service": "services",
    "practitioner": "practitioners",
    "guide": "guides",
    "post": "blog",
}


class Navigation:
    """The links around a page, in one language."""

    def __init__(self, content: Content, cards: Cards, t: Strings) -> None:
        self.content = content
        self.cards = cards
        self.t = t
        self.lang = t.lang
        self.first = content.site.first_language
        self.spoken = sum(1 for lang in content.site.languages if content.own("page", lang))
        """How many languages the site has pages in."""
        self.menus = {
            "menu": self._links(content.site.navigation, one_person=True),
            "footer_menu": self._links(content.site.footer_navigation),
        }

    def section(self, kind: str) -> Link | None:
        """The list of a kind, where this language has any of it."""
        if kind not in STRING_OF_KIND or not self.content.own(kind, self.lang):
            return None
        url = addresses.section_url(kind, self.lang, self.first)
        one = kind == "practitioner" and len(self.content.own(kind, self.lang)) == 1
        return Link(
            self.t("practitioner" if one else STRING_OF_KIND[kind]),
            self.cards.url(url),
            lang=self.lang,
        )

    def home(self) -> Link:
        root = addresses.language_root(self.lang, self.first)
        return Link(self.t("home"), self.cards.url(root), lang=self.lang)

    def _links(self, entries: Sequence[MenuEntry], one_person: bool = False) -> list[Link]:
        """A menu's links in this language; an entry without a page in it is left out."""
        links: list[Link | None] = []
        for entry in entries:
            if entry.list:
                kind = addresses.LIST_KINDS[entry.list]
                link = self.section(kind)
                people = self.content.own(kind, self.lang)
                if one_person and kind == "practitioner" and len(people) == 1 and link:
                    # With one practitioner the menu leads straight to that person's page.
                    link = replace(
                        link, url=self.cards.url(people[0].url), label=self.t("practitioner")
                    )
                links.append(link)
            else:
                page = self.content.by_key.get((f"pages/{entry.page}", self.lang))
                public = page and self.content.public(page) and page.listed
                links.append(self.cards.link(page, short=True) if page and public else None)
        return [link for link in links if link]

    def menu(self, name: str, url: str) -> list[Link]:
        """The menu `name` ("menu", "footer_menu") as the page at `url` shows it."""
        here = self.cards.url(url)
        return [
            replace(
                link,
                current=link.url == here,
                within=link.url != here and self._above(link.url, here),
            )
            for link in self.menus[name]
        ]

    def _above(self, url: str, here: str) -> bool:
        return url != self.home().url and here.startswith(url)

    def breadcrumbs(self, item: Item | None, label: str, url: str, kind: str = "") -> list[Link]:
        """From the front page to this page; empty on the front page itself."""
        home = self.home()
        here = Link(label, self.cards.url(url), current=True, lang=self.lang)
        if here.url == home.url:
            return []
        middle = []
        kind = kind or (item.kind if item else "")
        if kind in STRING_OF_KIND and (section := self.section(kind)) and section.url != here.url:
            middle.append(section)
        return [home, *middle, here]

    def languages(self, urls: dict[str, str]) -> list[LanguageLink]:
        """The language switch; `urls` are this page's addresses by language. Empty for one."""
        if len(urls) < 2:
            return []
        return [
            LanguageLink(
                lang,
                lang.upper(),
                self.t(f"language_{lang}"),
                self.cards.url(urls[lang]),
                lang == self.lang,
            )
            for lang in self.content.site.languages
            if lang in urls
        ]


def contact_page(content: Content, lang: str) -> Item | None:
    """The page with the contact form, else the one called `yhteys` or `ota-yhteytta`."""
    pages = [i for i in content.own("page", lang) if isinstance(i, Page)]
    forms = [page for page in pages if page.form]
    named = [
        page
        for page in pages
        if page.stem in ("yhteys", "yhteystiedot", "ota-yhteytta", "contact", "kontakt")
    ]
    return next(iter([*forms, *named]), None)


def page_named(content: Content, lang: str, stem: str) -> Item | None:
    """The page of that file name in `lang`, if it is published."""
    page = content.by_key.get((f"pages/{stem}", lang))
    return page if page and content.public(page) and page.listed else None
