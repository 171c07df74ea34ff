"""The facts of what fields say, as terms and values; the fields' markers say which and how."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model import markers
from plugins.model.items import Item
from plugins.model.site import Offer
from plugins.model.values import Range

from .model import Comparison, Fact, Link, OfferView

PRICES = ("price", "price_gross", "price_net")


def _price(amount: Decimal, unit: str, t: Strings) -> str:
    said = phrases.price(amount, t)
    return t("price_per", price=said, unit=unit) if unit else said


def price_facts(fields: Any, t: Strings) -> list[Fact]:
    """The price with VAT first, for people, and without it, for organisations.

    For fields that have `price_eur`, `price_unit` and `vat_percent`; none for all others.
    """
    net = getattr(fields, "price_eur", None)
    if net is None:
        return []
    vat, unit = fields.vat_percent, fields.price_unit
    if net == 0:
        return [Fact("price", t("price"), t("price_free"))]
    if not vat:
        return [Fact("price", t("price"), _price(net, unit, t))]
    gross = phrases.with_vat(net, vat)
    percent = phrases.number(vat, t)
    return [
        Fact("price_gross", t("price_gross", vat=percent), _price(gross, unit, t)),
        Fact("price_net", t("price_net"), _price(net, unit, t)),
    ]


def facts_of(fields: Any, t: Strings, card: bool = False) -> tuple[Fact, ...]:
    """Everything countable, prices last; what is missing leaves no row. `card`: only the few facts
    that a list shows."""
    found = []
    for name, marker in markers.marked(type(fields), markers.Fact):
        value = getattr(fields, name)
        if value in (None, "", ()) or (card and not marker.card):
            continue
        if said := marker.say(value, t):
            found.append(Fact(name, t(marker.label), said))
    return tuple(found) if card else (*found, *price_facts(fields, t))


def details_of(fields: Any, t: Strings) -> list[tuple[str, list[str]]]:
    """What is told in words, as (heading, items), in the order of the fields."""
    details: dict[str, list[str]] = {}
    for name, marker in markers.marked(type(fields), markers.Detail):
        value = getattr(fields, name)
        if value in (None, "", ()):
            continue
        entries = value if isinstance(value, tuple) else (value,)
        details.setdefault(t(marker.label), []).extend(marker.say(e, t) for e in entries)
    return list(details.items())


def comparison(items: Sequence[tuple[Item[Any], Link]], t: Strings) -> Comparison:
    """All items side by side, prices first; a column that none fills is left out."""
    table = [({fact.key: fact for fact in facts_of(i.fields, t)}, link) for i, link in items]
    columns: dict[str, Fact] = {}
    for facts, _ in table:
        columns |= {key: fact for key, fact in facts.items() if key not in columns}
    order = [name for item, _ in items[:1] for name, _ in _facts_in_order(item)]
    keys = [key for key in (*PRICES, *order) if key in columns]
    rows = tuple(
        (link, tuple(str(facts[key].value) if key in facts else "–" for key in keys))
        for facts, link in table
    )
    numeric = tuple(place for place, key in enumerate(keys, 1) if key in PRICES)
    return Comparison((t("service"), *(columns[key].label for key in keys)), rows, numeric)


def _facts_in_order(item: Item[Any]) -> list[tuple[str, markers.Fact]]:
    return list(markers.marked(type(item.fields), markers.Fact))


def offer_view(offer: Offer, t: Strings) -> OfferView:
    free = offer.price_eur == 0
    net = gross = note = ""
    if offer.price_eur and offer.vat_percent:
        gross = phrases.price(phrases.with_vat(offer.price_eur, offer.vat_percent), t)
        note = t("vat_included", vat=phrases.number(offer.vat_percent, t))
        net = t("price_net_amount", price=phrases.price(offer.price_eur, t))
    elif offer.price_eur:
        gross = phrases.price(offer.price_eur, t)
    minutes = phrases.minutes(Range(offer.minutes, offer.minutes), t) if offer.minutes else ""
    until = offer.valid_until
    valid = t("offer_valid_until", date=phrases.short_date(until, t)) if until else ""
    return OfferView(offer.id, offer.title, offer.text, free, net, gross, note, minutes, valid)
