"""The blog's feeds: all posts, each topic's posts, each post's comments."""

from collections.abc import Iterator, Sequence
from typing import Any

from plugins.model.items import Item
from plugins.views.atom import Entry, atom, midnight
from plugins.views.comments import anchor
from plugins.views.language_site import LanguageSite

from .kind import Kind

FEED_LENGTH = 20
"""Posts in a feed."""


def comments_url(item: Item[Any]) -> str:
    """The feed of a post's comments, counted from the site's root."""
    return f"{item.url}comments.xml"


def feed_files(kind: Kind[Any], site: LanguageSite) -> Iterator[tuple[str, bytes]]:
    """The feeds of one language, as (path, bytes)."""
    blog, t = site.index(kind), site.t
    if not blog.posts:
        return
    title = f"{site.site.name}: {t(kind.folder)}"
    yield _posts_feed(site, blog.posts, site.section_url(kind), title)
    for tag, tagged in blog.tags.values():
        url = site.content.addresses.tag(kind, tag, site.lang)
        yield _posts_feed(site, tagged, url, t("tag_archive", tag=tag))
    for post in blog.posts:
        yield _comments_feed(site, post)


def _posts_feed(
    site: LanguageSite, posts: Sequence[Item[Any]], url: str, title: str
) -> tuple[str, bytes]:
    root = site.content.site.url + "/"
    entries = [
        Entry(
            title=post.name,
            link=root + post.url,
            html=str(site.body(post)),
            author=author.name if author else site.site.name,
            published=midnight(post.fields.date),
            updated=midnight(max(post.fields.date, post.fields.modified or post.fields.date)),
            tags=post.fields.tags,
            summary=post.fields.summary,
        )
        for post in posts[:FEED_LENGTH]
        for author in [site.named("practitioner", post.fields.author)]
    ]
    newest = midnight(posts[0].fields.date)
    feed = atom(
        title, root + url, f"{root}{url}atom.xml", site.lang, site.site.name, entries, newest
    )
    return f"{url}atom.xml", feed


def _comments_feed(site: LanguageSite, post: Item[Any]) -> tuple[str, bytes]:
    root = site.content.site.url + "/"
    comments = sorted(site.content.comments.get(post.key, []), key=lambda c: (c.fields.date, c.id))
    entries = [
        Entry(
            title=f"{comment.fields.author}: {post.name}",
            link=f"{root}{post.url}#{anchor(comment)}",
            html=str(site.body(comment)),
            author=comment.fields.author,
            published=comment.fields.date,
            updated=comment.fields.date,
        )
        for comment in comments
    ]
    path = comments_url(post)
    feed = atom(
        site.t("comments_of", title=post.name),
        root + post.url,
        root + path,
        site.lang,
        site.site.name,
        entries,
        midnight(post.fields.date),
    )
    return path, feed
