"""What the templates of each kind are given beyond what every page has."""

from typing import TYPE_CHECKING, Any

from plugins.model.items import Guide, Item, Page, Post, Practitioner, Service
from plugins.views import facts
from plugins.views.comments import comment_mailto, comment_tree
from plugins.views.model import Link

from .prepare import action_url

if TYPE_CHECKING:
    from .context import Room


def own_context(room: "Room", item: Item) -> dict[str, Any]:
    """What the templates of each kind have beyond the common."""
    if isinstance(item, Page):
        actions = [Link(a.label, action_url(room.prepared, item, a.link)) for a in item.actions]
        return {"actions": actions}
    if isinstance(item, Service):
        return _service(room, item)
    if isinstance(item, Practitioner):
        return _practitioner(room, item)
    if isinstance(item, Guide):
        author = room.content.find(f"practitioners/{item.author}", room.lang)
        person = room.cards.person(author) if isinstance(author, Practitioner) else None
        return {"card": room.cards.guide(item), "author": person}
    return _post(room, item) if isinstance(item, Post) else {}


def _service(room: "Room", item: Service) -> dict[str, Any]:
    related = [room.content.find(f"services/{slug}", room.lang) for slug in item.related]
    people = [
        p
        for p in room.content.shown("practitioner", room.lang)
        if isinstance(p, Practitioner) and item.stem in p.services
    ]
    return {
        "facts": facts.service_facts(item, room.t),
        "audience": item.audience,
        "goals": item.goals,
        "related": [room.cards.service(s) for s in related if isinstance(s, Service) and s.listed],
        "practitioners": [room.cards.person(p) for p in people],
        "spot": item.spot,
        "sheet": room.cards.makers.pdf(item, room.t),
    }


def _practitioner(room: "Room", item: Practitioner) -> dict[str, Any]:
    services = [room.content.find(f"services/{slug}", room.lang) for slug in item.services]
    posts = [p for p in room.blog.posts if p.author == item.stem]
    return {
        "person": room.cards.person(item),
        "facts": facts.person_facts(item, room.t),
        "details": facts.person_details(item, room.t),
        "services": [room.cards.link(s) for s in services if s and s.listed],
        "posts": [room.cards.post(p) for p in posts[:3]],
        "vcard_url": room.cards.url(vcard_path(item)),
    }


def _post(room: "Room", item: Post) -> dict[str, Any]:
    author = room.content.find(f"practitioners/{item.author}", room.lang)
    person = room.cards.person(author) if isinstance(author, Practitioner) else None
    newer, older = room.blog.neighbours(item)
    comments = room.content.comments.get(item.key, [])
    name = person.name if person else ""
    email = room.content.site.email or (person.email if person else "")
    return {
        "post": room.cards.post(item),
        "author": person,
        "comments": comment_tree(
            comments, room.lang, name, lambda c: room.prepared.html[c.place.source]
        ),
        "comment_count_text": room.t.n("comments", len(comments)),
        "comment_mailto": comment_mailto(email, room.t("comment_subject", title=item.title)),
        "comment_feed_url": room.cards.url(f"{item.url}comments.xml"),
        "newer": room.cards.link(newer) if newer else None,
        "older": room.cards.link(older) if older else None,
        "related": [room.cards.post(p) for p in room.blog.related(item)],
    }


def vcard_path(item: Practitioner) -> str:
    """ "tyonohjaajat/saimi-manty.vcf"."""
    return f"{item.url.rstrip('/')}.vcf"
