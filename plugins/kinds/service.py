"""Services: the formats of supervision, with their prices."""

from dataclasses import dataclass
from typing import Annotated, Any

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model import values as v
from plugins.model.items import Item, ItemFields
from plugins.model.markers import Fact, Help, Neutral, Reference, Spot
from plugins.model.values import Range
from plugins.views import facts, model
from plugins.views.language_site import LanguageSite

from .kind import CardList, Kind
from .lists import card_list


def people(size: Range, t: Strings) -> str:
    one = size == Range(1, 1)
    return t("people_1") if one else t("people_n", n=phrases.span(size))


class Service(ItemFields):
    title: Annotated[v.FilledText, Help("Palvelun nimi.", "The service's name.")]
    audience: Annotated[v.Texts, Help("Kenelle palvelu on.", "Whom it is for.")] = ()
    goals: Annotated[v.Texts, Help("Mihin sillä pyritään.", "What it aims at.")] = ()
    session_minutes: Annotated[
        v.NumberRange | None,
        Neutral(),
        Fact("session_length", phrases.minutes, card=True),
        Help("Tapaamisen kesto minuutteina: 90 tai 45–90.", "Minutes of a meeting: 90 or 45–90."),
    ] = None
    interval_weeks: Annotated[
        v.NumberRange | None,
        Neutral(),
        Fact("interval", phrases.weeks, card=True),
        Help("Tapaamisten väli viikkoina.", "Weeks between meetings."),
    ] = None
    duration_months: Annotated[
        v.NumberRange | None,
        Neutral(),
        Fact("duration", phrases.months),
        Help("Koko prosessin kesto kuukausina.", "Months of the whole process."),
    ] = None
    group_size: Annotated[
        v.NumberRange | None,
        Neutral(),
        Fact("group_size", people, card=True),
        Help("Osallistujien määrä.", "How many take part."),
    ] = None
    price_eur: Annotated[
        v.Amount | None,
        Neutral(same=True),
        Help("Hinta euroina ilman alv:tä; 0 on maksuton.", "The price in euros without VAT; 0 is free."),
    ] = None  # fmt: skip
    price_unit: Annotated[v.Text, Neutral(), Help("Minkä hinta: tapaaminen, 60 min.", "What it is the price of.")] = ""  # fmt: skip
    vat_percent: Annotated[
        v.Percent | None,
        Neutral(same=True),
        Help("Alv-prosentti; ilman sitä yksi hinta.", "The VAT percentage; without it one price."),
    ] = None
    related: Annotated[
        v.Codes, Neutral(), Reference("services"), Help("Palvelut, joihin tämä vie.", "Services that it leads to.")
    ] = ()  # fmt: skip
    order: Annotated[v.WholeNumber, Neutral(), Help("Paikka luetteloissa; pienin ensin.", "Its place in lists; the smallest first.")] = 1000  # fmt: skip
    spot: Annotated[v.File, Neutral(), Spot(), Help("Piirros.", "A drawing.")] = ""


@dataclass(frozen=True)
class ServiceCard:
    title: str
    url: str
    summary: str
    facts: tuple[model.Fact, ...]
    spot: str
    lang: str
    note: str


def card(item: Item[Service], site: LanguageSite) -> ServiceCard:
    return ServiceCard(
        title=item.name,
        url=site.url(item.url),
        summary=item.fields.summary or item.fields.description,
        facts=facts.facts_of(item.fields, site.t, card=True),
        spot=item.fields.spot,
        lang=item.lang,
        note=site.note(item.lang),
    )


def context(item: Item[Service], site: LanguageSite) -> dict[str, Any]:
    related = [site.named("service", stem) for stem in item.fields.related]
    people = site.content.shown(site.kind("practitioner"), site.lang)
    return {
        "facts": facts.facts_of(item.fields, site.t),
        "audience": item.fields.audience,
        "goals": item.fields.goals,
        "related": [site.card(other) for other in related if other and other.listed],
        "practitioners": [site.card(p) for p in people if item.stem in p.fields.services],
        "spot": item.fields.spot,
        "sheet": site.makers.pdf(item, site.t),
    }


SERVICE = Kind(
    name="service",
    folder="services",
    aka=("palvelut",),
    fields=Service,
    order=lambda item: (item.fields.order, item.name),
    template=lambda item: "service",
    context=context,
    card=card,
    card_list=CardList("format-list", spot="people"),
    lists=card_list,
    pdf="sheet",
    listed_at_404=True,
    front_page="/// services",
)
