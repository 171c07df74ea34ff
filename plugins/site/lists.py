"""The pages of one language that no file holds: the kinds' lists, and the one for 404."""

from collections.abc import Iterator

from plugins.kinds.kind import ListPage
from plugins.views.language_site import LanguageSite
from plugins.views.navigation import page_with_role


def list_pages(site: LanguageSite) -> Iterator[ListPage]:
    """All list pages of a language, and its 404."""
    for kind in site.content.kinds.values():
        yield from kind.lists(kind, site)
    yield _not_found(site)


def _not_found(site: LanguageSite) -> ListPage:
    """The page for addresses that are not there, with the ways on."""
    title = site.t("not_found_title")
    url = f"{site.content.addresses.root(site.lang)}404.html"
    context = site.frame(url, "404", title, title, title, site.t("not_found_text"), index=False)
    contact = page_with_role(site.content, site.lang, "contact")
    sections = (site.navigation.section(k) for k in site.content.kinds.values() if k.listed_at_404)
    links = [
        site.navigation.home(),
        *(section for section in sections if section),
        *([site.link(contact, short=True)] if contact else []),
    ]
    return ListPage(url, context | {"links": links})
