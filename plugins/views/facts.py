"""The facts of a service, an offer and a practitioner, as terms and values."""

from decimal import Decimal

from markupsafe import Markup

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model.items import Practitioner, Service
from plugins.model.phones import tel
from plugins.model.site import Offer
from plugins.model.values import Range

from .model import Comparison, Fact, Link, OfferView

PRICES = ("price", "price_gross", "price_net")


def people(value: Range, t: Strings) -> str:
    if value == Range(1, 1):
        return t("people_1")
    return t("people_n", n=phrases.span(value))


def _price(amount: Decimal, unit: str, t: Strings) -> str:
    said = phrases.price(amount, t.lang)
    return t("price_per", price=said, unit=unit) if unit else said


def price_facts(service: Service, t: Strings) -> list[Fact]:
    """The price with VAT first, for people, and without it, for organisations."""
    net, vat = service.price_eur, service.vat_percent
    if net is None:
        return []
    if net == 0:
        return [Fact("price", t("price"), t("price_free"))]
    if not vat:
        return [Fact("price", t("price"), _price(net, service.price_unit, t))]
    gross = phrases.with_vat(net, vat)
    percent = phrases.number(vat, t.lang)
    return [
        Fact("price_gross", t("price_gross", vat=percent), _price(gross, service.price_unit, t)),
        Fact("price_net", t("price_net"), _price(net, service.price_unit, t)),
    ]


def service_facts(service: Service, t: Strings) -> tuple[Fact, ...]:
    """Everything countable of a service; what is missing leaves no row."""
    facts = []
    if service.session_minutes:
        facts.append(Fact("session", t("session_length"), phrases.minutes(service.session_minutes)))
    if service.interval_weeks:
        facts.append(Fact("interval", t("interval"), phrases.weeks(service.interval_weeks, t.lang)))
    if service.duration_months:
        facts.append(
            Fact("duration", t("duration"), phrases.months(service.duration_months, t.lang))
        )
    if service.group_size:
        facts.append(Fact("group", t("group_size"), people(service.group_size, t)))
    return (*facts, *price_facts(service, t))


def card_facts(service: Service, t: Strings) -> tuple[Fact, ...]:
    """The few facts that a list shows."""
    shown = ("group", "session", "interval")
    return tuple(fact for fact in service_facts(service, t) if fact.key in shown)


def comparison(services: list[tuple[Service, Link]], t: Strings) -> Comparison:
    """All services side by side, prices first; a column that no service fills is left out."""
    table = [({fact.key: fact for fact in service_facts(s, t)}, link) for s, link in services]
    labels: dict[str, str] = {}
    for key in (*PRICES, "session", "interval", "duration", "group"):
        for facts, _ in table:
            if key in facts:
                labels.setdefault(key, facts[key].label)
    rows = tuple(
        (link, tuple(str(facts[key].value) if key in facts else "–" for key in labels))
        for facts, link in table
    )
    numeric = tuple(place for place, key in enumerate(labels, 1) if key in PRICES)
    return Comparison((t("service"), *labels.values()), rows, numeric)


def offer_view(offer: Offer, t: Strings) -> OfferView:
    free = offer.price_eur == 0
    net = gross = note = ""
    if offer.price_eur and offer.vat_percent:
        gross = phrases.price(phrases.with_vat(offer.price_eur, offer.vat_percent), t.lang)
        note = t("vat_included", vat=phrases.number(offer.vat_percent, t.lang))
        net = t("price_net_amount", price=phrases.price(offer.price_eur, t.lang))
    elif offer.price_eur:
        gross = phrases.price(offer.price_eur, t.lang)
    minutes = phrases.minutes(Range(offer.minutes, offer.minutes)) if offer.minutes else ""
    until = offer.valid_until
    valid = t("offer_valid_until", date=phrases.short_date(until, t.lang)) if until else ""
    return OfferView(offer.id, offer.title, offer.text, free, net, gross, note, minutes, valid)


def languages(person: Practitioner, t: Strings) -> str:
    """The languages that a practitioner works in, by name."""
    return ", ".join(t(f"language_name_{lang}") for lang in person.languages)


def person_facts(person: Practitioner, t: Strings) -> tuple[Fact, ...]:
    """A practitioner's contact facts."""
    facts = []
    if person.phone:
        link = Markup('<a href="{}">{}</a>').format(tel(person.phone), person.phone)
        facts.append(Fact("phone", t("phone"), link))
    if person.email:
        link = Markup('<a href="mailto:{}">{}</a>').format(person.email, person.email)
        facts.append(Fact("email", t("email"), link))
    if person.languages:
        facts.append(Fact("languages", t("languages"), languages(person, t)))
    if person.regions:
        facts.append(Fact("regions", t("regions"), ", ".join(person.regions)))
    return tuple(facts)


def person_details(person: Practitioner, t: Strings) -> list[tuple[str, list[str]]]:
    """Everything else that a practitioner has told, as (heading, items)."""
    education = [f"{e.name}, {e.year}" if e.year else e.name for e in person.education]
    memberships = [
        ", ".join(part for part in (m.organisation, m.kind, m.note) if part)
        for m in person.memberships
    ]
    since = [t("since_year", year=person.since)] if person.since else []
    details = [
        (t("roles"), [*person.roles, *since]),
        (t("approach"), [person.approach] if person.approach else []),
        (t("specialities"), list(person.specialities)),
        (t("fields_served"), list(person.fields_served)),
        (t("education"), education),
        (t("memberships"), memberships),
        (t("responsibilities"), list(person.responsibilities)),
    ]
    return [(label, items) for label, items in details if items]
