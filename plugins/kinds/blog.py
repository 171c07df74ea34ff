"""The blog's lists: ten posts a page, topics, years; what they count is counted once."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from plugins.model.addresses import tag_slug
from plugins.model.items import Item
from plugins.views.language_site import LanguageSite
from plugins.views.model import Link, Pagination

from .kind import Kind, ListPage
from .lists import description_of, intro_of, section_frame

POSTS_A_PAGE = 10
TOPICS_SHOWN = 6
"""Topics above the posts; a blog with more shows its most used ones and a link to all."""

RELATED = 3
"""Posts named at the end of a post."""


class Blog:
    """The listed posts of one language, newest first."""

    def __init__(self, kind: Kind[Any], site: LanguageSite) -> None:
        self.posts: list[Item[Any]] = site.content.own(kind, site.lang)
        self.place = {post.key: place for place, post in enumerate(self.posts)}
        """Key -> place among the posts. A hidden post has none."""
        self.years = sorted({post.fields.date.year for post in self.posts}, reverse=True)
        tags: dict[str, tuple[str, list[Item[Any]]]] = {}
        self.tagged: dict[str, set[int]] = {}
        """Tag's address -> the places of its posts."""
        for place, post in enumerate(self.posts):
            for tag in post.fields.tags:
                slug = tag_slug(tag)
                tags.setdefault(slug, (tag, []))[1].append(post)
                self.tagged.setdefault(slug, set()).add(place)
        self.tags = dict(sorted(tags.items()))
        """Tag's address -> (its name as first written, its posts), by address."""

    def neighbours(self, post: Item[Any]) -> tuple[Item[Any] | None, Item[Any] | None]:
        """The next newer and the next older post."""
        place = self.place.get(post.key)
        if place is None:
            return None, None
        newer = self.posts[place - 1] if place else None
        return newer, next(iter(self.posts[place + 1 : place + 2]), None)

    def related(self, post: Item[Any]) -> list[Item[Any]]:
        """At most `RELATED` posts that share the most tags with `post`, newer first."""
        shared: Counter[int] = Counter()
        for slug in {tag_slug(tag) for tag in post.fields.tags}:
            shared.update(self.tagged.get(slug, ()))
        shared.pop(self.place.get(post.key, -1), None)
        ranked = sorted(shared, key=lambda place: (-shared[place], place))
        return [self.posts[place] for place in ranked[:RELATED]]


def blog_lists(kind: Kind[Any], site: LanguageSite) -> Iterator[ListPage]:
    """All list pages of the blog in one language; none where it has no posts."""
    blog: Blog = site.index(kind)
    if blog.posts:
        yield from _posts(kind, site, blog)
        yield from _topics(kind, site, blog)
        yield from _years(kind, site, blog)


def _posts(kind: Kind[Any], site: LanguageSite, blog: Blog) -> Iterator[ListPage]:
    """The posts, ten a page; the later pages are not indexed."""
    addresses, t = site.content.addresses, site.t
    intro = intro_of(site, site.section_url(kind))
    first = section_frame(kind, site, "blog", intro, t(kind.folder))
    title = intro.name if intro else t(kind.folder)
    count = -(-len(blog.posts) // POSTS_A_PAGE)
    urls = [addresses.list_page(kind, number, site.lang) for number in range(1, count + 1)]
    shared = _around(kind, site, blog)
    for number, url in enumerate(urls, 1):
        told = t("page_of", title=title, n=number)
        context = first if number == 1 else site.frame(
            url, "blog", told, told, told, description_of(kind, site, intro),
            lead=first["lead"], kind=kind, index=False,
        )  # fmt: skip
        shown = blog.posts[(number - 1) * POSTS_A_PAGE : number * POSTS_A_PAGE]
        own = {
            "posts": [site.card(post) for post in shown],
            "pagination": _pagination(site, urls, number),
            "intro": site.body(intro) if intro and number == 1 else "",
        }
        yield ListPage(url, context | shared | own)


def _around(kind: Kind[Any], site: LanguageSite, blog: Blog) -> dict[str, Any]:
    """What stands beside the posts: the main topics, the years, the feed."""
    addresses, lang = site.content.addresses, site.lang
    tags, more = _tag_links(kind, site, blog), None
    if len(tags) > TOPICS_SHOWN:
        most = sorted(tags, key=lambda link: -link.count)[:TOPICS_SHOWN]
        more = Link(site.t("all_topics"), site.url(addresses.topics(kind, lang)))
        tags = [link for link in tags if link in most]
    years = [
        Link(str(year), site.url(addresses.year(kind, year, lang)), lang=lang)
        for year in blog.years
    ]
    feed = site.url(f"{site.section_url(kind)}atom.xml")
    return {"tags": tags, "all_tags": more, "years": years, "feed_url": feed}


def _tag_links(kind: Kind[Any], site: LanguageSite, blog: Blog) -> list[Link]:
    return [
        Link(
            tag,
            site.url(site.content.addresses.tag(kind, tag, site.lang)),
            lang=site.lang,
            count=len(tagged),
        )
        for tag, tagged in blog.tags.values()
    ]


def _pagination(site: LanguageSite, urls: list[str], number: int) -> Pagination | None:
    if len(urls) == 1:
        return None
    pages = tuple(Link(str(n), site.url(url), current=n == number) for n, url in enumerate(urls, 1))
    previous = pages[number - 2] if number > 1 else None
    following = pages[number] if number < len(pages) else None
    return Pagination(pages, previous, following)


def _topics(kind: Kind[Any], site: LanguageSite, blog: Blog) -> Iterator[ListPage]:
    addresses, t, name = site.content.addresses, site.t, site.site.name
    if not blog.tags:
        return
    url = addresses.topics(kind, site.lang)
    described = t("topics_description", name=name)
    context = site.frame(url, "topics", t("tags"), t("tags"), t("tags"), described, kind=kind)
    yield ListPage(url, context | {"tags": _tag_links(kind, site, blog)})
    for tag, tagged in blog.tags.values():
        url = addresses.tag(kind, tag, site.lang)
        title = t("tag_archive", tag=tag)
        feed = site.url(f"{url}atom.xml")
        described = t("tag_description", name=name, tag=tag)
        context = site.frame(
            url, "tag", tag, title, title, described, kind=kind, feeds=((title, feed),)
        )
        cards = [site.card(post) for post in tagged]
        yield ListPage(url, context | {"posts": cards, "feed_url": feed})


def _years(kind: Kind[Any], site: LanguageSite, blog: Blog) -> Iterator[ListPage]:
    t = site.t
    for year in reversed(blog.years):
        url = site.content.addresses.year(kind, year, site.lang)
        title = t("year_heading", year=year)
        described = t("year_description", name=site.site.name, year=year)
        context = site.frame(url, "year", str(year), title, title, described, kind=kind)
        cards = [site.card(post) for post in blog.posts if post.fields.date.year == year]
        yield ListPage(url, context | {"posts": cards})
