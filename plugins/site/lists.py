"""The pages that list things: services, people, guides, the blog, its topics and years, and 404."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.model import addresses
from plugins.model.items import Guide, Item, Post, Practitioner, Service
from plugins.views.cards import title_of
from plugins.views.model import Link, Pagination
from plugins.views.navigation import contact_page

from .context import Room

POSTS_A_PAGE = 10
TOPICS_SHOWN = 6
"""Topics above the posts; a blog with more shows its most used ones and a link to all."""
KINDS = {
    "service": ("services", "services"),
    "practitioner": ("practitioners", "practitioners"),
    "guide": ("guides", "guides"),
}
"""Kind -> its template, and the key of its words."""


@dataclass(frozen=True)
class ListPage:
    """A page that no file holds. `url` is counted from the site's root."""

    url: str
    template: str
    context: dict[str, Any]


def list_pages(room: Room) -> Iterator[ListPage]:
    """All list pages of a language, and its 404."""
    for kind in KINDS:
        if room.content.own(kind, room.lang):
            yield _kind_list(room, kind)
    if room.blog.posts:
        yield from _blog(room, room.blog.posts)
        yield from _topics(room)
        yield from _years(room)
    yield _not_found(room)


def intro_of(room: Room, url: str) -> Item | None:
    """The page that the owner has written for a list's address."""
    pages = (i for i in room.content.items if i.url == url and i.kind == "page")
    return next((page for page in pages if room.content.public(page)), None)


def _section_urls(room: Room, kind: str) -> dict[str, str]:
    """The addresses of a kind's lists in the languages that have one."""
    site = room.content.site
    return {
        lang: addresses.section_url(kind, lang, site.first_language)
        for lang in site.languages
        if room.content.own(kind, lang)
    }


def _kind_list(room: Room, kind: str) -> ListPage:
    template, words = KINDS[kind]
    urls = _section_urls(room, kind)
    url = urls[room.lang]
    intro = intro_of(room, url)
    section = room.navigation.section(kind)
    label = section.label if section else room.t(words)
    title = title_of(intro) if intro else label
    described = (intro.description or intro.summary) if intro else ""
    context = room.around(
        url,
        template,
        label,
        (getattr(intro, "heading", "") or title),
        title,
        described or room.t(f"{words}_description", name=room.site.name),
        lead=intro.summary if intro else room.t(f"{words}_lead"),
        kind=kind,
        languages=urls,
    )
    cards: list[Any] = []
    for item in room.content.shown(kind, room.lang):
        if isinstance(item, Service):
            cards.append(room.cards.service(item))
        elif isinstance(item, Practitioner):
            cards.append(room.cards.person(item))
        elif isinstance(item, Guide):
            cards.append(room.cards.guide(item))
    body = room.markup(room.prepared.html[intro.source]) if intro else ""
    return ListPage(url, template, context | {"cards": cards, "intro": body})


def _tag_links(room: Room) -> list[Link]:
    first = room.content.site.first_language
    return [
        Link(
            tag,
            room.cards.url(addresses.tag_url(tag, room.lang, first)),
            lang=room.lang,
            count=len(tagged),
        )
        for tag, tagged in room.blog.tags.values()
    ]


def _main_tags(room: Room) -> tuple[list[Link], Link | None]:
    """The topics that the blog shows, by name, and the link to all when there are more."""
    tags = _tag_links(room)
    if len(tags) <= TOPICS_SHOWN:
        return tags, None
    most = sorted(tags, key=lambda link: -link.count)[:TOPICS_SHOWN]
    url = addresses.topics_url(room.lang, room.content.site.first_language)
    return [t for t in tags if t in most], Link(room.t("all_topics"), room.cards.url(url))


def _year_links(room: Room) -> list[Link]:
    first = room.content.site.first_language
    return [
        Link(str(year), room.cards.url(addresses.year_url(year, room.lang, first)), lang=room.lang)
        for year in room.blog.years
    ]


def _blog(room: Room, posts: list[Post]) -> Iterator[ListPage]:
    """The blog, ten posts a page; the later pages are not indexed."""
    root = addresses.section_url("post", room.lang, room.content.site.first_language)
    intro = intro_of(room, root)
    heading = title_of(intro) if intro else room.t("blog")
    (tags, more), years = _main_tags(room), _year_links(room)
    count = -(-len(posts) // POSTS_A_PAGE)
    first = room.content.site.first_language
    urls = [addresses.blog_page_url(n, room.lang, first) for n in range(1, count + 1)]
    for number, url in enumerate(urls, 1):
        title = heading if number == 1 else room.t("page_of", title=heading, n=number)
        described = (intro.description or intro.summary) if intro else ""
        context = room.around(
            url,
            "blog",
            room.t("blog") if number == 1 else title,
            title,
            title,
            described or room.t("blog_description", name=room.site.name),
            lead=intro.summary if intro else room.t("blog_lead"),
            kind="post",
            index=number == 1,
            languages=_section_urls(room, "post") if number == 1 else None,
        )
        shown = posts[(number - 1) * POSTS_A_PAGE : number * POSTS_A_PAGE]
        yield ListPage(
            url,
            "blog",
            context
            | {
                "posts": [room.cards.post(post) for post in shown],
                "tags": tags,
                "all_tags": more,
                "years": years,
                "pagination": _pagination(room, urls, number),
                "feed_url": room.cards.url(f"{root}atom.xml"),
                "intro": room.markup(room.prepared.html[intro.source])
                if intro and number == 1
                else "",
            },
        )


def _pagination(room: Room, urls: list[str], number: int) -> Pagination | None:
    if len(urls) == 1:
        return None
    pages = tuple(
        Link(str(n), room.cards.url(url), current=n == number) for n, url in enumerate(urls, 1)
    )
    previous = pages[number - 2] if number > 1 else None
    following = pages[number] if number < len(pages) else None
    return Pagination(pages, previous, following)


def _topics(room: Room) -> Iterator[ListPage]:
    first = room.content.site.first_language
    tagged = room.blog.tags
    if not tagged:
        return
    name = room.site.name
    url = addresses.topics_url(room.lang, first)
    described = room.t("topics_description", name=name)
    context = room.around(
        url, "topics", room.t("tags"), room.t("tags"), room.t("tags"), described, kind="post"
    )
    yield ListPage(url, "topics", context | {"tags": _tag_links(room)})
    for tag, own in tagged.values():
        url = addresses.tag_url(tag, room.lang, first)
        title = room.t("tag_archive", tag=tag)
        feed = room.cards.url(f"{url}atom.xml")
        context = room.around(
            url,
            "tag",
            tag,
            title,
            title,
            room.t("tag_description", name=name, tag=tag),
            kind="post",
            feeds=((title, feed),),
        )
        cards = [room.cards.post(post) for post in own]
        yield ListPage(url, "tag", context | {"tag": tag, "posts": cards, "feed_url": feed})


def _years(room: Room) -> Iterator[ListPage]:
    for year in reversed(room.blog.years):
        url = addresses.year_url(year, room.lang, room.content.site.first_language)
        title = room.t("year_heading", year=year)
        described = room.t("year_description", name=room.site.name, year=year)
        context = room.around(url, "year", str(year), title, title, described, kind="post")
        cards = [room.cards.post(post) for post in room.blog.posts if post.date.year == year]
        yield ListPage(url, "year", context | {"year": year, "posts": cards})


def _not_found(room: Room) -> ListPage:
    """The page for addresses that are not there, with the ways on."""
    root = addresses.language_root(room.lang, room.content.site.first_language)
    title = room.t("not_found_title")
    url = f"{root}404.html"
    context = room.around(url, "404", title, title, title, room.t("not_found_text"), index=False)
    contact = contact_page(room.content, room.lang)
    links = [
        room.navigation.home(),
        *(
            link
            for kind in ("service", "practitioner", "post")
            if (link := room.navigation.section(kind))
        ),
        *([room.cards.link(contact, short=True)] if contact else []),
    ]
    return ListPage(url, "404", context | {"links": links})
