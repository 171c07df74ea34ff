"""Posts: the blog, with topics, years and archived comments."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from plugins.languages import phrases
from plugins.model import values as v
from plugins.model.addresses import Addresses
from plugins.model.items import Item, ItemFields, State
from plugins.model.kind import state_of
from plugins.model.markers import TAG_LIST, Help, Neutral, Picture, Reference
from plugins.model.problems import Words
from plugins.views.comments import comment_mailto, comment_tree
from plugins.views.language_site import LanguageSite
from plugins.views.model import Image, Link

from .blog import Blog, blog_lists
from .feeds import comments_url, feed_files
from .kind import Kind

WORDS_A_MINUTE = 180
"""Finnish reads slower than English: words are long (Trauzettel-Klosinski & Dietz 2012: 161 ± 18)."""


class Post(ItemFields):
    title: Annotated[v.FilledText, Help("Otsikko.", "The title.")]
    date: Annotated[v.Day, Help("Julkaisupäivä; tuleva päivä ajastaa.", "The day of publication; a later day schedules.")]  # fmt: skip
    author: Annotated[v.File, Neutral(), Reference("practitioners"), Help("Kirjoittaja.", "Who wrote it.")] = ""  # fmt: skip
    tags: Annotated[v.ShortTexts, TAG_LIST, Help("Aiheet pilkuin.", "Topics, by comma.")] = ()
    image: Annotated[v.File, Neutral(), Picture(), Help("Kuvatiedosto.", "The picture's file.")] = ""  # fmt: skip
    image_alt: Annotated[v.Text | None, Help("Kuva sanoin.", "The picture in words.")] = None
    comment_count: Annotated[
        v.WholeNumber | None,
        Help("Tarkistus: kommenttien määrä.", "A check: how many comments there are."),
    ] = None


@dataclass(frozen=True)
class PostCard:
    title: str
    url: str
    date_iso: str
    date_text: str
    author: str
    author_url: str
    summary: str
    tags: tuple[Link, ...]
    reading_text: str
    comments_text: str
    image: Image | None
    image_alt: str
    lang: str
    note: str


def card(item: Item[Post], site: LanguageSite) -> PostCard:
    fields = item.fields
    author = site.named("practitioner", fields.author)
    count = len(site.content.comments.get(item.key, []))
    tags = [
        Link(tag, site.url(site.content.addresses.tag(item.kind, tag, item.lang)), lang=item.lang)
        for tag in fields.tags
    ]
    return PostCard(
        title=item.name,
        url=site.url(item.url),
        date_iso=fields.date.isoformat(),
        date_text=phrases.short_date(fields.date, site.t),
        author=author.name if author else "",
        author_url=site.url_of(author),
        summary=fields.summary or fields.description,
        tags=tuple(tags),
        reading_text=site.t.n("reading_time", reading_minutes(item.place.body)),
        comments_text=site.t.n("comments", count) if count else "",
        image=site.makers.image(fields.image) if fields.image else None,
        image_alt=fields.image_alt or "",
        lang=item.lang,
        note=site.note(item.lang),
    )


def reading_minutes(text: str) -> int:
    return max(1, math.ceil(len(text.split()) / WORDS_A_MINUTE))


def context(item: Item[Post], site: LanguageSite) -> dict[str, Any]:
    blog: Blog = site.index(item.kind)
    author = site.named("practitioner", item.fields.author)
    newer, older = blog.neighbours(item)
    comments = site.content.comments.get(item.key, [])
    email = site.content.site.email or (author.fields.email if author else "")
    return {
        "post": site.card(item),
        "author": site.card(author) if author else None,
        "comments": comment_tree(
            comments,
            site.t,
            author.name if author else "",
            site.body,
        ),
        "comment_count_text": site.t.n("comments", len(comments)),
        "comment_mailto": comment_mailto(email, site.t("comment_subject", title=item.name)),
        "comment_feed_url": site.url(comments_url(item)),
        "newer": site.link(newer) if newer else None,
        "older": site.link(older) if older else None,
        "related": [site.card(post) for post in blog.related(item)],
    }


def state(fields: Post, today: date) -> State:
    """A published post of a later day is scheduled."""
    said = state_of(fields, today)
    return "scheduled" if said == "published" and fields.date > today else said


def beside(item: Item[Post], addresses: Addresses) -> dict[str, Words]:
    kind, lang = item.kind, item.lang
    topic = Words("blogin aihe", "a topic of the blog")
    found = {
        addresses.topics(kind, lang): Words("blogin aiheet", "the blog's topics"),
        addresses.year(kind, item.fields.date.year, lang): Words("blogin vuosi", "a year of the blog"),
        f"{addresses.section(kind, lang)}atom.xml": Words("blogin syöte", "the blog's feed"),
        **{addresses.tag(kind, tag, lang): topic for tag in item.fields.tags},
    }  # fmt: skip
    if addresses.is_list_page(item.fields.slug, lang):
        found[item.url] = Words("blogin seuraava sivu", "a later page of the blog")
    return found


def feeds(item: Item[Post], site: LanguageSite) -> tuple[tuple[str, str], ...]:
    return ((site.t("comments_of", title=item.name), site.url(comments_url(item))),)


POST = Kind(
    name="post",
    folder="blog",
    aka=("blogi", "posts", "articles", "artikkelit", "blogg"),
    fields=Post,
    order=lambda item: (-item.fields.date.toordinal(),),
    state=state,
    beside=beside,
    commented=True,
    unique_names=False,
    template=lambda item: "post",
    context=context,
    day=lambda item: item.fields.date,
    feeds=feeds,
    card=card,
    lists=blog_lists,
    index=Blog,
    feed=True,
    files=feed_files,
    listed_at_404=True,
    front_page="/// posts | 10",
)
