"""A kind of the tests' own: the only file that a kind needs with the theme's own parts for it."""

from typing import Annotated, Any

from plugins.kinds.kind import CardList, Kind
from plugins.kinds.lists import card_list
from plugins.kinds.service import ServiceCard
from plugins.languages import phrases
from plugins.model import values as v
from plugins.model.items import Item, ItemFields
from plugins.model.markers import Detail, Fact, Help, Neutral, Reference
from plugins.views import facts
from plugins.views.language_site import LanguageSite

WORDS = {
    "fi": {
        "event": "Tapahtuma", "events": "Tapahtumat", "events_address": "tapahtumat",
        "events_lead": "Tule mukaan.", "events_description": "{name}: tapahtumat.",
        "event_day": "Päivä", "event_venue": "Paikka", "event_bring": "Ota mukaan",
    },
    "sv": {
        "event": "Evenemang", "events": "Evenemang", "events_address": "evenemang",
        "events_lead": "Kom med.", "events_description": "{name}: evenemang.",
        "event_day": "Dag", "event_venue": "Plats", "event_bring": "Ta med",
    },
}  # fmt: skip


class Event(ItemFields):
    """Its fields have names that an item's own properties have too."""

    title: Annotated[v.FilledText, Help("Nimi.", "The name.")]
    day: Annotated[v.Day, Neutral(same=True), Fact("event_day", phrases.short_date, card=True), Help("Päivä.", "The day.")]  # fmt: skip
    venue: Annotated[v.Name, Neutral(), Fact("event_venue", lambda venue, t: venue), Help("Paikka.", "Where.")] = ""  # fmt: skip
    place: Annotated[v.Text, Help("Tarkempi paikka.", "Where in the house.")] = ""
    url: Annotated[v.Text, Help("Selite.", "Words.")] = ""
    body: Annotated[v.Texts, Detail("event_bring"), Help("Mitä mukaan.", "What to bring.")] = ()
    leader: Annotated[v.File, Neutral(), Reference("practitioners"), Help("Vetäjä.", "Who leads.")] = ""  # fmt: skip


def card(item: Item[Event], site: LanguageSite) -> ServiceCard:
    return ServiceCard(
        title=item.name,
        url=site.url(item.url),
        summary=item.fields.summary or item.fields.place,
        facts=facts.facts_of(item.fields, site.t, card=True),
        spot="",
        lang=item.lang,
        note=site.note(item.lang),
    )


def context(item: Item[Event], site: LanguageSite) -> dict[str, Any]:
    return {"spot": "", "facts": facts.facts_of(item.fields, site.t), "actions": []}


EVENT = Kind(
    name="event",
    folder="events",
    fields=Event,
    aka=("tapahtumat",),
    order=lambda item: (item.fields.day,),
    template=lambda item: "page",
    context=context,
    card=card,
    card_list=CardList("format-list", spot="people"),
    lists=card_list,
    words=WORDS,
)
