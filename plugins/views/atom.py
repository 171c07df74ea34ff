"""Atom feeds (RFC 4287): the blog, each tag, each post's comments."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from feedgenerator import Atom1Feed

from plugins.model.dates import moment


@dataclass(frozen=True)
class Entry:
    """One post or comment. `link` is absolute, `html` its whole content."""

    title: str
    link: str
    html: str
    author: str
    published: datetime
    updated: datetime
    tags: Sequence[str] = ()
    summary: str = ""


class _Feed(Atom1Feed):
    """The library takes the clock for an empty feed; the same input must give the same bytes."""

    def __init__(self, *args: object, updated: datetime, **options: object) -> None:
        super().__init__(*args, **options)
        self._updated = updated

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=self._updated)


def atom(
    title: str,
    link: str,
    feed_url: str,
    lang: str,
    author: str,
    entries: Iterable[Entry],
    updated: datetime,
) -> bytes:
    """A feed as UTF-8 bytes. Addresses are absolute; `updated` is the date of an empty feed."""
    feed = _Feed(
        title=title, link=link, description="", language=lang, feed_url=feed_url,
        author_name=author, updated=updated,
    )  # fmt: skip
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=entry.link,
            description=entry.summary or None,
            content=absolute(entry.html, entry.link),
            unique_id=entry.link,
            author_name=entry.author or author,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=entry.tags,
        )
    return str(feed.writeString("utf-8")).encode()


def absolute(html: str, page: str) -> str:
    """The HTML with its links and pictures counted from `page`, an absolute address."""
    return re.sub(
        r'(<[a-z][^<>]*\s(?:href|src)=")([^"]*)', lambda m: m[1] + urljoin(page, m[2]), html
    )


def midnight(day: object) -> datetime:
    """The start of a day in Finland."""
    return moment(str(day))
