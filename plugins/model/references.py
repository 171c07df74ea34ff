"""Whether everything that refers to something refers to something that is there."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import addresses, messages
from .folder import FINNISH_NAMES
from .items import Guide, Item, Post, Practitioner, Service
from .problems import Problem, Words, nearest

if TYPE_CHECKING:
    from .content import Content


class Reference(NamedTuple):
    """`field: value` at a line of a file means a file of `folder`."""

    file: str
    line: int
    field: str
    value: str
    folder: str


def check(content: "Content") -> None:
    """Adds to `content.problems` every broken reference, twice used id and address."""
    problems = content.problems
    problems += _translations(content)
    problems += _addresses(content)
    problems += _references(content)
    problems += _menus(content)
    problems += _offers(content)
    problems += _comments(content)


def _line(item: Item, *path: str | int) -> int:
    lines = item.place.lines
    return lines.get(path) or lines.get(path[:1]) or 1


def _translations(content: "Content") -> Iterable[Problem]:
    seen: dict[tuple[str, str], Item] = {}
    for item in content.items:
        other = seen.setdefault((item.key, item.lang), item)
        if other is not item:
            yield messages.problem(
                "same_translation", item.source, None, lang=item.lang, other=other.source
            )


def _addresses(content: "Content") -> Iterable[Problem]:
    """Two items at one address, or an item where the build writes something of its own."""
    first = content.site.first_language
    owners = {
        f"{lang}/": Words("toisen kielen etusivu", "another language's front page")
        for lang in content.site.languages
        if lang != first
    }
    posts = [item for item in content.items if isinstance(item, Post)]
    for post in posts:
        topics = addresses.topics_url(post.lang, first)
        owners[topics] = Words("blogin aiheet", "the blog's topics")
        year = addresses.year_url(post.date.year, post.lang, first)
        owners[year] = Words("blogin vuosi", "a year of the blog")
        if re.fullmatch(rf"{addresses.PAGES[post.lang]}-\d+", post.slug):
            owners[post.url] = Words("blogin seuraava sivu", "a later page of the blog")
    seen: dict[str, Item] = {}
    for item in content.items:
        other = seen.setdefault(item.url, item)
        front = item.slug == "index" and item.kind == "page"
        reserved = item.url.partition("/")[0] in addresses.RESERVED
        if other is not item:
            if (other.key, other.lang) != (item.key, item.lang):
                yield messages.problem(
                    "same_address",
                    item.source,
                    item.place.lines.get(("slug",)),
                    url=item.url,
                    other=other.source,
                )
        elif (item.url in owners and not front) or reserved:
            own = Words("sivuston omat tiedostot", "the site's own files")
            line = item.place.lines.get(("slug",))
            owner = owners.get(item.url, own)
            yield messages.problem("reserved_address", item.source, line, url=item.url, owner=owner)


def _references(content: "Content") -> Iterable[Problem]:
    references = [*content.pending]
    for item in content.items:
        if isinstance(item, Service):
            references += _each(item, "related", item.related, "services")
        elif isinstance(item, Practitioner):
            references += _each(item, "services", item.services, "services")
        if isinstance(item, Post | Guide) and item.author:
            references += _each(item, "author", [item.author], "practitioners")
    keys = {item.key for item in content.items} | {place.key for place in content.broken}
    for reference in references:
        if f"{reference.folder}/{reference.value}" not in keys:
            names = [k.partition("/")[2] for k in keys if k.startswith(reference.folder + "/")]
            yield _no_such(reference, names)


def _each(item: Item, field: str, slugs: Iterable[str], folder: str) -> list[Reference]:
    return [
        Reference(item.source, _line(item, field, number), field, slug, folder)
        for number, slug in enumerate(slugs)
    ]


def _no_such(reference: Reference, names: Iterable[str]) -> Problem:
    meant = nearest(reference.value, names)
    if meant:
        hint = Words(f"Tarkoititko ”{meant}”?", f"Did you mean “{meant}”?")
    else:
        known = ", ".join(sorted(names)) or "–"
        hint = Words(
            f"Kansiossa {reference.folder} ovat: {known}.", f"In {reference.folder}: {known}."
        )
    return messages.problem(
        "no_such",
        reference.file,
        reference.line,
        field=reference.field,
        value=reference.value,
        hint=hint,
    )


def _menus(content: "Content") -> Iterable[Problem]:
    site = content.site
    broken = {place.key for place in content.broken}
    pages: dict[str, list[Item]] = {}
    for item in content.items:
        if item.kind == "page":
            pages.setdefault(item.stem, []).append(item)
    for menu in ("navigation", "footer_navigation"):
        for number, entry in enumerate(getattr(site, menu)):
            line = site.line(menu, number)
            if entry.list and not content.own(
                addresses.LIST_KINDS[entry.list], site.first_language
            ):
                yield messages.problem(
                    "menu_list_empty", site.source, line, value=entry.list, folder=entry.list
                )
            elif f"pages/{entry.page}" in broken:
                continue  # its own problem is told
            elif entry.page and entry.page not in pages:
                reference = Reference(site.source, line, "page", entry.page, "pages")
                meant = FINNISH_NAMES.get(entry.page)
                if meant in ("services", "practitioners", "guides", "blog"):
                    hint = Words(f"Kirjoita - list: {meant}", f"Write - list: {meant}")
                    yield messages.problem(
                        "no_such", site.source, line, field="page", value=entry.page, hint=hint
                    )
                else:
                    yield _no_such(reference, pages)
            elif entry.page and not any(
                content.public(page) and page.listed for page in pages[entry.page]
            ):
                yield messages.problem("menu_not_public", site.source, line, value=entry.page)


def _offers(content: "Content") -> Iterable[Problem]:
    site = content.site
    for offer_id, count in Counter(offer.id for offer in site.offers).items():
        if count > 1:
            last = max(i for i, o in enumerate(site.offers) if o.id == offer_id)
            yield messages.problem(
                "id_twice", site.source, site.line("offers", last, "id"), id=offer_id
            )
    for number, offer in enumerate(site.offers):
        if offer.is_over(content.today):
            yield messages.problem(
                "offer_over",
                site.source,
                site.line("offers", number, "valid_until"),
                warning=True,
                title=offer.title,
                date=_finnish(offer.valid_until),
            )
    ids = [offer.id for offer in site.offers]
    for lang, texts in site.translations.items():
        for number, text in enumerate(texts.offers):
            if text.id not in ids:
                line = site.line("translations", lang, "offers", number, "id")
                yield _no_such(Reference(site.source, line, "id", text.id, "offers"), ids)


def _finnish(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def _comments(content: "Content") -> Iterable[Problem]:
    posts = {item.key: item for item in content.items if isinstance(item, Post)}
    broken = {place.key for place in content.broken}
    unread = {f"blog/{k.split('/')[1]}" for k in broken if k.startswith("comments/")}
    for key, comments in sorted(content.comments.items()):
        names = [comment.id for comment in comments]
        for comment in comments:
            source = comment.place.source
            line = comment.place.lines.get(("in_reply_to",), 1)
            if comment.in_reply_to == comment.id:
                yield messages.problem("reply_loop", source, line)
            elif comment.in_reply_to and comment.in_reply_to not in names and key not in unread:
                reference = Reference(source, line, "in_reply_to", comment.in_reply_to, "comments")
                yield _no_such(reference, names)
        yield from _reply_cycles(comments)
        if key not in posts and key not in broken:
            folder = comments[0].place.source.rpartition("/")[0]
            name = folder.rpartition("/")[2]
            yield messages.problem("comments_no_post", f"{folder}/", None, value=name)
    for key, post in posts.items():
        count = len(content.comments.get(key, []))
        counted = post.comment_count is not None and key not in unread
        if counted and post.comment_count != count:
            yield messages.problem(
                "comment_count",
                post.source,
                _line(post, "comment_count"),
                value=post.comment_count,
                count=count,
            )


def _reply_cycles(comments: list) -> Iterable[Problem]:  # type: ignore[type-arg]
    """Comments that reply to each other in a ring would never be shown."""
    parents = {comment.id: comment.in_reply_to for comment in comments}
    for comment in comments:
        seen = {comment.id}
        parent = comment.in_reply_to
        while parent and parent not in seen:
            seen.add(parent)
            parent = parents.get(parent, "")
        if parent == comment.id and comment.in_reply_to != comment.id:
            line = comment.place.lines.get(("in_reply_to",), 1)
            yield messages.problem("reply_loop", comment.place.source, line)
