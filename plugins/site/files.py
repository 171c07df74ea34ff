"""The files beside the pages: feeds, contact cards, robots.txt, .htaccess."""

from collections.abc import Iterator

from plugins.model import addresses
from plugins.model.items import Post, Practitioner
from plugins.views.comments import anchor
from plugins.views.vcard import vcard

from .context import Room
from .feeds import Entry, atom, midnight
from .kinds import vcard_path

FEED_LENGTH = 20
"""Posts in a feed."""


def files_of(room: Room) -> Iterator[tuple[str, bytes]]:
    """The feeds and contact cards of one language, as (path, bytes)."""
    site = room.content.site
    for person in room.content.items:
        if (
            isinstance(person, Practitioner)
            and person.lang == room.lang
            and room.content.public(person)
        ):
            yield vcard_path(person), vcard(person, site.in_language(room.lang))
    posts = room.blog.posts
    if not posts:
        return
    root = addresses.section_url("post", room.lang, site.first_language)
    yield _posts_feed(room, posts, root, f"{room.site.name}: {room.t('blog')}")
    for tag, tagged in room.blog.tags.values():
        url = addresses.tag_url(tag, room.lang, site.first_language)
        yield _posts_feed(room, tagged, url, room.t("tag_archive", tag=tag))
    for post in posts:
        yield _comments_feed(room, post)


def _author(room: Room, slug: str) -> str:
    person = room.content.find(f"practitioners/{slug}", room.lang) if slug else None
    return person.name if isinstance(person, Practitioner) else room.site.name


def _posts_feed(room: Room, posts: list[Post], url: str, title: str) -> tuple[str, bytes]:
    root = room.content.site.url + "/"
    entries = [
        Entry(
            title=post.title,
            link=root + post.url,
            html=str(room.fill(room.prepared.html[post.source])),
            author=_author(room, post.author),
            published=midnight(post.date),
            updated=midnight(max(post.date, post.modified or post.date)),
            tags=post.tags,
            summary=post.summary,
        )
        for post in posts[:FEED_LENGTH]
    ]
    newest = midnight(posts[0].date)
    feed = atom(
        title, root + url, f"{root}{url}atom.xml", room.lang, room.site.name, entries, newest
    )
    return f"{url}atom.xml", feed


def _comments_feed(room: Room, post: Post) -> tuple[str, bytes]:
    root = room.content.site.url + "/"
    comments = sorted(room.content.comments.get(post.key, []), key=lambda c: (c.date, c.id))
    entries = [
        Entry(
            title=f"{comment.author}: {post.title}",
            link=f"{root}{post.url}#{anchor(comment)}",
            html=room.prepared.html[comment.place.source],
            author=comment.author,
            published=comment.date,
            updated=comment.date,
        )
        for comment in comments
    ]
    path = f"{post.url}comments.xml"
    title = room.t("comments_of", title=post.title)
    author = room.site.name
    feed = atom(
        title, root + post.url, root + path, room.lang, author, entries, midnight(post.date)
    )
    return path, feed


def robots(site_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n".encode()


def htaccess(base: str, languages: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Apache's settings for a webhotelli: the 404 page of each language, file types, lifetimes.

    `languages` gives the folder of each language ("" or "sv/"). Only what a shared host allows.
    """
    common = """\
AddDefaultCharset utf-8
AddType application/xml .xml
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
AddType text/vcard .vcf
AddType image/avif .avif
<IfModule mod_expires.c>
ExpiresActive On
ExpiresByType font/woff2 "access plus 1 year"
ExpiresByType text/css "access plus 1 year"
ExpiresByType text/javascript "access plus 1 year"
</IfModule>
<IfModule mod_deflate.c>
AddOutputFilterByType DEFLATE text/html text/css text/javascript image/svg+xml application/xml
</IfModule>
"""
    for folder in dict.fromkeys(languages.values()):
        text = f"ErrorDocument 404 {base}{folder}404.html\n"
        yield f"{folder}.htaccess", (text + (common if not folder else "")).encode()
