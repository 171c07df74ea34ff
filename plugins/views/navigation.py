"""Menus, breadcrumbs and language links."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from plugins.model.content import Content
from plugins.model.items import Item
from plugins.model.site import MenuEntry

from .links import Links
from .model import LanguageLink, Link


class Navigation:
    """The links around a page, in one language."""

    def __init__(self, links: Links) -> None:
        self.content = links.content
        self.links = links
        self.t = links.t
        self.lang = links.lang
        self.spoken = len(
            {item.lang for item in self.content.items if _menu_page(self.content, item)}
        )
        """How many languages the site has pages in."""
        self.menus = {
            "menu": self._links(self.content.site.navigation, straight=True),
            "footer_menu": self._links(self.content.site.footer_navigation),
        }

    def section(self, kind: Any) -> Link | None:
        """The list of a kind, where this language has any of it."""
        if not kind.section:
            return None
        own = self.content.own(kind, self.lang)
        if not own:
            return None
        # A kind whose one item speaks for itself is named in the singular: "Työnohjaaja".
        word = kind.name if kind.lone and len(own) == 1 else kind.folder
        return Link(self.t(word), self.links.url(self.links.section_url(kind)), lang=self.lang)

    def home(self) -> Link:
        root = self.content.addresses.root(self.lang)
        return Link(self.t("home"), self.links.url(root), lang=self.lang)

    def _links(self, entries: Sequence[MenuEntry], straight: bool = False) -> list[Link]:
        """A menu's links in this language; an entry without a page in it is left out. `straight`:
        the list of a kind of which there is but one leads to that one's page."""
        links: list[Link | None] = []
        for entry in entries:
            if entry.list:
                kind = self.content.kinds.by_folder[entry.list]
                link = self.section(kind)
                own = self.content.own(kind, self.lang)
                if link and straight and kind.lone and len(own) == 1:
                    link = replace(link, url=self.links.url(own[0].url))
                links.append(link)
            else:
                page = self.content.by_key.get((f"pages/{entry.page}", self.lang))
                public = page and self.content.public(page) and page.listed
                links.append(self.links.link(page, short=True) if page and public else None)
        return [link for link in links if link]

    def menu(self, name: str, url: str) -> list[Link]:
        """The menu `name` ("menu", "footer_menu") as the page at `url` shows it."""
        here = self.links.url(url)
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

    def breadcrumbs(self, label: str, url: str, kind: Any = None) -> list[Link]:
        """From the front page to this page; empty on the front page itself."""
        home = self.home()
        here = Link(label, self.links.url(url), current=True, lang=self.lang)
        if here.url == home.url:
            return []
        section = self.section(kind) if kind else None
        middle = [section] if section and section.url != here.url else []
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
                self.links.url(urls[lang]),
                lang == self.lang,
            )
            for lang in self.content.site.languages
            if lang in urls
        ]


def _menu_page(content: Content, item: Item[Any]) -> bool:
    return not item.kind.section and content.public(item) and item.listed


def page_with_role(content: Content, lang: str, role: str) -> Item[Any] | None:
    """The listed page of that role ("contact", "privacy", "accessibility") in `lang`."""
    pages = (
        i for kind in content.kinds.values() if not kind.section for i in content.own(kind, lang)
    )
    return next((page for page in pages if page.fields.role == role), None)
