"""Whether everything that refers to something refers to something that is there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from . import markers, messages
from .addresses import RESERVED
from .content import Content
from .folder import meant_folder
from .items import Comment, Item, Place
from .problems import Problem, Words, nearest


class Reference(NamedTuple):
    """`field: value` at a line of a file means a file of `folder`."""

    file: str
    line: int
    field: str
    value: str
    folder: str


def check(content: Content) -> None:
    """Adds to `content.problems` every broken reference, twice used id and address."""
    problems = content.problems
    problems += _translations(content)
    problems += _addresses(content)
    problems += _references(content)
    problems += _menus(content)
    problems += _offers(content)
    problems += _comments(content)


def _translations(content: Content) -> Iterable[Problem]:
    seen: dict[tuple[str, str], Item[Any]] = {}
    for item in content.items:
        other = seen.setdefault((item.key, item.lang), item)
        if other is not item:
            yield messages.problem(
                "same_translation", item.source, None, lang=item.lang, other=other.source
            )


def _addresses(content: Content) -> Iterable[Problem]:
    """Two items at one address, or an item where the build writes something of its own."""
    first = content.site.first_language
    owners = {
        f"{lang}/": Words("toisen kielen etusivu", "another language's front page")
        for lang in content.site.languages
        if lang != first
    }
    for item in content.items:
        owners |= item.kind.beside(item, content.addresses)
    seen: dict[str, Item[Any]] = {}
    for item in content.items:
        other = seen.setdefault(item.url, item)
        front = item.url == content.addresses.root(item.lang)
        reserved = item.url.partition("/")[0] in RESERVED
        line = item.place.lines.get(("slug",))  # none: the file's name gives the address
        if other is not item:
            if (other.key, other.lang) != (item.key, item.lang):
                yield messages.problem(
                    "same_address", item.source, line, url=item.url, other=other.source
                )
        elif (item.url in owners and not front) or reserved:
            own = Words("sivuston omat tiedostot", "the site's own files")
            owner = owners.get(item.url, own)
            yield messages.problem("reserved_address", item.source, line, url=item.url, owner=owner)


def _references(content: Content) -> Iterable[Problem]:
    references = [
        reference for item in content.items for reference in _each(item.place, item.fields)
    ]
    for entry_id, place in content.testimonial_places.items():
        entry = content.testimonials[entry_id, place.lang]
        references += _each(place, entry)
    keys = {item.key for item in content.items} | {place.key for place in content.broken}
    for reference in references:
        if f"{reference.folder}/{reference.value}" not in keys:
            names = [k.partition("/")[2] for k in keys if k.startswith(reference.folder + "/")]
            yield _no_such(reference, names)


def _each(place: Place, fields: Any) -> Iterable[Reference]:
    """What the fields refer to, as their markers say."""
    for name, marker in markers.marked(type(fields), markers.Reference):
        value = getattr(fields, name)
        if isinstance(value, str):
            if value:
                yield Reference(place.source, place.line(name), name, value, marker.folder)
            continue
        for number, stem in enumerate(value):
            yield Reference(place.source, place.line(name, number), name, stem, marker.folder)


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


def _menus(content: Content) -> Iterable[Problem]:
    site, place = content.site, content.site_place
    broken = {place.key for place in content.broken}
    pages: dict[str, list[Item[Any]]] = {}
    for item in content.items:
        if not item.kind.section:
            pages.setdefault(item.stem, []).append(item)
    for menu in ("navigation", "footer_navigation"):
        for number, entry in enumerate(getattr(site, menu)):
            line = place.line(menu, number)
            if entry.list:
                kind = content.kinds.by_folder[entry.list]
                if not content.own(kind, site.first_language):
                    yield messages.problem(
                        "menu_list_empty", place.source, line, value=entry.list, folder=entry.list
                    )
            elif f"pages/{entry.page}" in broken:
                continue  # its own problem is told
            elif entry.page not in pages:
                yield _no_page(content, line, entry.page, list(pages))
            elif not any(content.public(page) and page.listed for page in pages[entry.page]):
                yield messages.problem("menu_not_public", place.source, line, value=entry.page)


def _no_page(content: Content, line: int, name: str, pages: Sequence[str]) -> Problem:
    """A menu's page that is not there; perhaps a list was meant."""
    source = content.site_place.source
    kind = content.kinds.by_folder.get(meant_folder(name, content.kinds) or "")
    if kind and kind.section:
        hint = Words(f"Kirjoita - list: {kind.folder}", f"Write - list: {kind.folder}")
        return messages.problem("no_such", source, line, field="page", value=name, hint=hint)
    return _no_such(Reference(source, line, "page", name, "pages"), pages)


def _offers(content: Content) -> Iterable[Problem]:
    site, place = content.site, content.site_place
    for offer_id, count in Counter(offer.id for offer in site.offers).items():
        if count > 1:
            last = max(i for i, o in enumerate(site.offers) if o.id == offer_id)
            yield messages.problem(
                "id_twice", place.source, place.line("offers", last, "id"), id=offer_id
            )
    for number, offer in enumerate(site.offers):
        if offer.is_over(content.today):
            yield messages.problem(
                "offer_over",
                place.source,
                place.line("offers", number, "valid_until"),
                warning=True,
                title=offer.title,
                date=_finnish(offer.valid_until),
            )
    ids = [offer.id for offer in site.offers]
    for lang, texts in site.translations.items():
        for number, text in enumerate(texts.offers):
            if text.id not in ids:
                line = place.line("translations", lang, "offers", number, "id")
                yield _no_such(Reference(place.source, line, "id", text.id, "offers"), ids)


def _finnish(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def _comments(content: Content) -> Iterable[Problem]:
    commented = {item.key: item for item in content.items if item.kind.commented}
    broken = {place.key for place in content.broken}
    folders = [kind.folder for kind in content.kinds.commented]
    unread = {
        f"{folder}/{key.split('/')[1]}"
        for key in broken
        if key.startswith("comments/")
        for folder in folders
    }
    for key, comments in sorted(content.comments.items()):
        names = [comment.id for comment in comments]
        for comment in comments:
            source, line = comment.place.source, comment.place.line("in_reply_to")
            parent = comment.fields.in_reply_to
            if parent == comment.id:
                yield messages.problem("reply_loop", source, line)
            elif parent and parent not in names and key not in unread:
                reference = Reference(source, line, "in_reply_to", parent, "comments")
                yield _no_such(reference, names)
        yield from _reply_cycles(comments)
        if key not in commented and key not in broken:
            folder = comments[0].place.source.rpartition("/")[0]
            name = folder.rpartition("/")[2]
            yield messages.problem("comments_no_post", f"{folder}/", None, value=name)
    for key, item in commented.items():
        said = getattr(item.fields, "comment_count", None)
        count = len(content.comments.get(key, []))
        if said is not None and key not in unread and said != count:
            line = item.place.line("comment_count")
            yield messages.problem("comment_count", item.source, line, value=said, count=count)


def _reply_cycles(comments: list[Comment]) -> Iterable[Problem]:
    """Comments that reply to each other in a ring would never be shown."""
    parents = {comment.id: comment.fields.in_reply_to for comment in comments}
    for comment in comments:
        seen = {comment.id}
        parent = comment.fields.in_reply_to
        while parent and parent not in seen:
            seen.add(parent)
            parent = parents.get(parent, "")
        if parent == comment.id and comment.fields.in_reply_to != comment.id:
            line = comment.place.line("in_reply_to")
            yield messages.problem("reply_loop", comment.place.source, line)
