"""The page that lists a kind's cards at the address of its section."""

from collections.abc import Iterator
from typing import Any

from plugins.model.items import Item
from plugins.views.language_site import LanguageSite

from .kind import Kind, ListPage


def intro_of(site: LanguageSite, url: str) -> Item[Any] | None:
    """The page that the owner has written for a list's address."""
    pages = (i for i in site.content.items if i.url == url and not i.kind.section)
    return next((page for page in pages if site.content.public(page)), None)


def section_urls(kind: Kind[Any], site: LanguageSite) -> dict[str, str]:
    """The addresses of a kind's list in the languages that have one."""
    content = site.content
    return {
        lang: content.addresses.section(kind, lang)
        for lang in content.site.languages
        if content.own(kind, lang)
    }


def description_of(kind: Kind[Any], site: LanguageSite, intro: Item[Any] | None) -> str:
    """The list's meta description: the owner's words where there are some, else the theme's."""
    own = (intro.fields.description or intro.fields.summary) if intro else ""
    return own or site.t(f"{kind.folder}_description", name=site.site.name)


def section_frame(
    kind: Kind[Any], site: LanguageSite, template: str, intro: Item[Any] | None, label: str
) -> dict[str, Any]:
    """The frame of the page at the section's address."""
    title = intro.name if intro else label
    return site.frame(
        site.section_url(kind),
        template,
        label,
        intro.kind.heading(intro) if intro else title,
        title,
        description_of(kind, site, intro),
        lead=intro.fields.summary if intro else site.t(f"{kind.folder}_lead"),
        kind=kind,
        languages=section_urls(kind, site),
    )


def card_list(kind: Kind[Any], site: LanguageSite) -> Iterator[ListPage]:
    """The one page that lists all items of a kind."""
    section = site.navigation.section(kind)
    if section is None or kind.card_list is None:
        return
    url = site.section_url(kind)
    intro = intro_of(site, url)
    own = {
        "component": kind.card_list.component,
        "arguments": kind.card_list.arguments(site),
        "spot": kind.card_list.spot,
        "cards": site.cards(kind),
        "intro": site.body(intro) if intro else "",
    }
    yield ListPage(url, section_frame(kind, site, "list", intro, section.label) | own)
