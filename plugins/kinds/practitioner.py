"""Practitioners: the people, their contacts and what they are good at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from markupsafe import Markup

from plugins.languages.strings import Strings
from plugins.model import values as v
from plugins.model.items import Fields, Item, ItemFields
from plugins.model.markers import Detail, Fact, Help, Neutral, Picture, Reference
from plugins.model.phones import tel
from plugins.model.site import Membership
from plugins.views import facts
from plugins.views.language_site import LanguageSite
from plugins.views.model import Image
from plugins.views.vcard import vcard

from .kind import CardList, Kind
from .lists import card_list

OWN_POSTS = 3
"""Posts on their writer's page: the newest."""


class Education(Fields):
    name: Annotated[v.FilledName, Help("Koulutuksen nimi.", "Its name.")]
    year: Annotated[v.Year | None, Help("Valmistumisvuosi.", "The year it was completed.")] = None


def phone_link(phone: str, t: Strings) -> Markup:
    return Markup('<a href="{}">{}</a>').format(tel(phone), phone)


def email_link(email: str, t: Strings) -> Markup:
    return Markup('<a href="mailto:{}">{}</a>').format(email, email)


def language_names(languages: tuple[str, ...], t: Strings) -> str:
    return ", ".join(t(f"language_name_{lang}") for lang in languages)


def say_education(entry: Education, t: Strings) -> str:
    return f"{entry.name}, {entry.year}" if entry.year else entry.name


def say_membership(entry: Membership, t: Strings) -> str:
    return ", ".join(part for part in (entry.organisation, entry.kind, entry.note) if part)


def say_since(year: int, t: Strings) -> str:
    return t("since_year", year=year)


class Practitioner(ItemFields):
    name: Annotated[v.FilledName, Help("Nimi.", "The name.")]
    title: Annotated[v.Text, Help("Otsikko selaimen välilehdelle.", "The title of the browser's tab.")] = ""  # fmt: skip
    roles: Annotated[v.ShortTexts, Detail("roles"), Help("Tehtävät ja nimikkeet.", "Roles and titles.")] = ()  # fmt: skip
    phone: Annotated[v.Phone, Neutral(), Fact("phone", phone_link), Help("Puhelinnumero.", "The telephone number.")] = ""  # fmt: skip
    email: Annotated[v.Email, Neutral(), Fact("email", email_link), Help("Sähköpostiosoite.", "The e-mail address.")] = ""  # fmt: skip
    languages: Annotated[
        v.Languages,
        Neutral(),
        Fact("languages", language_names),
        Help("Kielet, joilla ohjaa.", "The languages worked in."),
    ] = ()
    regions: Annotated[
        v.Names,
        Fact("regions", lambda value, t: ", ".join(value)),
        Help("Alueet, joilla ohjaa.", "The regions served."),
    ] = ()
    services: Annotated[v.Codes, Neutral(), Reference("services"), Help("Palvelut, joita tarjoaa.", "The services offered.")] = ()  # fmt: skip
    since: Annotated[v.Year | None, Neutral(), Detail("roles", say_since), Help("Vuosi, jona aloitti.", "The year of beginning.")] = None  # fmt: skip
    approach: Annotated[v.Text, Detail("approach"), Help("Työote yhdellä virkkeellä.", "The approach, in a sentence.")] = ""  # fmt: skip
    specialities: Annotated[v.ShortTexts, Detail("specialities"), Help("Erityisosaaminen.", "Specialities.")] = ()  # fmt: skip
    fields_served: Annotated[v.ShortTexts, Detail("fields_served"), Help("Toimialat.", "Fields served.")] = ()  # fmt: skip
    education: Annotated[tuple[Education, ...], Detail("education", say_education), Help("Koulutus.", "Education.")] = ()  # fmt: skip
    memberships: Annotated[tuple[Membership, ...], Detail("memberships", say_membership), Help("Jäsenyydet.", "Memberships.")] = ()  # fmt: skip
    responsibilities: Annotated[v.Texts, Detail("responsibilities"), Help("Vastuualueet.", "Responsibilities.")] = ()  # fmt: skip
    order: Annotated[v.WholeNumber, Neutral(), Help("Paikka luetteloissa; pienin ensin.", "The place in lists; the smallest first.")] = 1000  # fmt: skip
    image: Annotated[v.File, Neutral(), Picture(), Help("Kasvokuvan tiedosto, 4:5.", "The portrait's file, 4:5.")] = ""  # fmt: skip
    image_alt: Annotated[v.Text | None, Help("Kuva sanoin.", "The picture in words.")] = None


@dataclass(frozen=True)
class PersonCard:
    name: str
    url: str
    roles: tuple[str, ...]
    summary: str
    phone: str
    phone_href: str
    email: str
    regions: tuple[str, ...]
    image: Image | None
    image_alt: str
    initials: str
    since_text: str
    lang: str
    note: str
    languages: str
    specialities: tuple[str, ...]


def card(item: Item[Practitioner], site: LanguageSite) -> PersonCard:
    fields = item.fields
    return PersonCard(
        name=item.name,
        url=site.url(item.url),
        roles=fields.roles,
        summary=fields.summary or fields.description,
        phone=fields.phone,
        phone_href=tel(fields.phone),
        email=fields.email,
        regions=fields.regions,
        image=site.makers.image(fields.image) if fields.image else None,
        image_alt=fields.image_alt or "",
        initials=initials(item.name),
        since_text=say_since(fields.since, site.t) if fields.since else "",
        lang=item.lang,
        note=site.note(item.lang),
        languages=language_names(fields.languages, site.t),
        specialities=fields.specialities,
    )


def initials(name: str) -> str:
    """Two or three letters for a person without a photograph."""
    parts = [part for part in re.split(r"[\s-]+", name) if part[:1].isalpha()]
    chosen = parts if len(parts) <= 3 else [parts[0], parts[-1]]
    return "".join(part[0].upper() for part in chosen) or "?"


def context(item: Item[Practitioner], site: LanguageSite) -> dict[str, Any]:
    services = [site.named("service", stem) for stem in item.fields.services]
    posts = site.content.own(site.kind("post"), site.lang)
    return {
        "person": site.card(item),
        "facts": facts.facts_of(item.fields, site.t),
        "details": facts.details_of(item.fields, site.t),
        "services": [site.link(s) for s in services if s and s.listed],
        "posts": [site.card(post) for post in posts if post.fields.author == item.stem][:OWN_POSTS],
        "vcard_url": site.url(vcard_path(item)),
    }


def vcard_path(item: Item[Practitioner]) -> str:
    """ "tyonohjaajat/saimi-manty.vcf"."""
    return f"{item.url.rstrip('/')}.vcf"


def vcards(kind: Kind[Practitioner], site: LanguageSite) -> Iterator[tuple[str, bytes]]:
    """The contact cards of everybody who has a page in the language."""
    for item in site.content.items:
        if item.kind is kind and item.lang == site.lang and site.content.public(item):
            yield vcard_path(item), vcard(item, site.content.site.in_language(site.lang))


PRACTITIONER = Kind(
    name="practitioner",
    folder="practitioners",
    aka=("tyonohjaajat",),
    fields=Practitioner,
    named_by="name",
    order=lambda item: (item.fields.order, item.name),
    template=lambda item: "practitioner",
    context=context,
    tab=lambda item: item.fields.title or item.name,
    lead=lambda item: item.fields.summary or item.fields.description,
    in_a_line=lambda item: ", ".join([item.name, *item.fields.roles]),
    card=card,
    card_list=CardList("person-list", "people", lambda site: {"level": 2, "shape": "row"}),
    lists=card_list,
    files=vcards,
    lone=True,
    listed_at_404=True,
    front_page="/// practitioners",
)
