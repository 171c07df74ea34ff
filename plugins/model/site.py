"""`site.yaml`: the organisation, its contact details, menus and offers."""

from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator

from . import texts
from . import values as v
from .items import Fields
from .markers import CODE, Help, Picture


class Address(Fields):
    street: Annotated[v.Name, Help("Katuosoite.", "Street and number.")] = ""
    postal_code: Annotated[v.Code, Help("Postinumero.", "Postal code.")] = ""
    city: Annotated[v.Name, Help("Postitoimipaikka.", "City.")] = ""


def _list_name(value: object, info: ValidationInfo) -> str:
    typed = texts.text(value)
    known = tuple((info.context or {}).get("lists", ()))
    if typed not in known:
        raise texts.fail("choice", value=typed, choices=", ".join(known))
    return typed


class MenuEntry(Fields):
    """Either a page (its slug) or a list of the site."""

    page: Annotated[v.Code, Help("Sivun tiedoston nimi ilman .md.", "A page's file name without .md.")] = ""  # fmt: skip
    list: Annotated[
        str | None,
        BeforeValidator(_list_name),
        WithJsonSchema(v.STRING),
        CODE,
        Help("Luettelo: sen kansion nimi.", "A list: its folder's name."),
    ] = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "MenuEntry":
        if bool(self.page) == bool(self.list):
            raise texts.fail("menu_entry")
        return self


class Booking(Fields):
    label: Annotated[v.FilledText, Help("Painikkeen teksti.", "The button's words.")]
    email: Annotated[v.Email, Help("Osoite, johon varauspyynnöt tulevat.", "Where requests go.")] = ""  # fmt: skip
    url: Annotated[v.LinkUrl, Help("Ajanvarauksen osoite.", "The booking system's address.")] = ""


class ContactForm(Fields):
    action: Annotated[v.LinkUrl, Help("Osoite, johon lomake lähetetään.", "Where the form posts.")]


class Membership(Fields):
    organisation: Annotated[v.FilledName, Help("Järjestön nimi.", "The organisation's name.")]
    kind: Annotated[v.Name, Help("Jäsenyyden laji.", "The kind of membership.")] = ""
    note: Annotated[v.Text, Help("Lisätieto.", "A note.")] = ""


class OfferText(Fields):
    """An offer's translation."""

    id: Annotated[v.Slug, Help("Tunnus, jolla tekstit viittaavat.", "The id that texts refer to.")]
    title: Annotated[v.FilledText, Help("Tarjouksen nimi.", "What is offered.")]
    text: Annotated[v.Text, Help("Mitä tarjous sisältää.", "What it holds.")] = ""


class Offer(OfferText):
    price_eur: Annotated[v.Amount | None, Help("Hinta ilman alv:tä; 0 on maksuton.", "The price without VAT; 0 is free.")] = None  # fmt: skip
    vat_percent: Annotated[v.Percent | None, Help("Alv-prosentti.", "The VAT percentage.")] = None
    minutes: Annotated[v.WholeNumber | None, Help("Kesto minuutteina.", "Its length in minutes.")] = None  # fmt: skip
    valid_until: Annotated[v.Day | None, Help("Viimeinen voimassaolopäivä.", "The last day it holds.")] = None  # fmt: skip

    def is_over(self, today: date) -> bool:
        """Whether the last day has passed; the last day itself still counts."""
        return self.valid_until is not None and self.valid_until < today


class BookingText(Fields):
    label: Annotated[v.FilledText, Help("Painikkeen teksti.", "The button's words.")]


class SiteTexts(Fields):
    """The texts of `site.yaml` in another language; what is missing stays as it is."""

    name: Annotated[v.Name, Help("Nimi.", "The name.")] = ""
    legal_name: Annotated[v.Name, Help("Virallinen nimi.", "The legal name.")] = ""
    tagline: Annotated[v.Text, Help("Iskulause.", "The tagline.")] = ""
    description: Annotated[v.Text, Help("Kuvaus.", "The description.")] = ""
    phone_hours: Annotated[v.File, Help("Puhelinajat.", "When the telephone is answered.")] = ""
    address: Annotated[Address | None, Help("Osoite.", "The address.")] = None
    region: Annotated[v.Names, Help("Toimialueet.", "The regions served.")] = ()
    booking: Annotated[BookingText | None, Help("Ajanvaraus.", "Booking.")] = None
    offers: Annotated[tuple[OfferText, ...], Help("Tarjousten tekstit tunnuksittain.", "The offers' texts, by id.")] = ()  # fmt: skip
    memberships: Annotated[tuple[Membership, ...], Help("Jäsenyydet.", "Memberships.")] = ()
    demo_notice: Annotated[v.Text, Help("Ilmoitus esimerkkisivustosta.", "The notice of a demo site.")] = ""  # fmt: skip


def _menu(value: object) -> object:
    if isinstance(value, list) and len(value) > 8:
        raise texts.fail("menu_long", count=len(value))
    return value


def _hyphenated(value: object) -> tuple[str, ...]:
    words = v.short_texts(value)
    for place, word in enumerate(words):
        if not word.replace("-", "").isalpha():
            raise texts.fail("hyphenation_word", value=word, item=place)
    return words


class Site(Fields):
    url: Annotated[v.HttpsUrl, Help("Julkaistu osoite, https.", "The published address, https.")]
    name: Annotated[
        v.FilledName, Help("Nimi, jolla sivusto tunnetaan.", "The name it is known by.")
    ]
    languages: Annotated[
        v.Languages,
        Field(min_length=1),
        Help("Kielet; ensimmäinen on juuressa.", "The languages; the first lies at the root."),
    ]
    legal_name: Annotated[v.Name, Help("Virallinen nimi.", "The legal name.")] = ""
    business_id: Annotated[v.BusinessId, Help("Y-tunnus.", "The Finnish business ID.")] = ""
    tagline: Annotated[v.Text, Help("Iskulause etusivulle ja tunnukseen.", "The tagline of the front page and the brand.")] = ""  # fmt: skip
    description: Annotated[v.Text, Help("Kuvaus hakukoneille.", "The description for search engines.")] = ""  # fmt: skip
    email: Annotated[v.Email, Help("Sähköpostiosoite.", "The e-mail address.")] = ""
    phone: Annotated[v.Phone, Help("Puhelinnumero.", "The telephone number.")] = ""
    phone_hours: Annotated[v.File, Help("Puhelinajat.", "When the telephone is answered.")] = ""
    address: Annotated[Address | None, Help("Käyntiosoite.", "The address.")] = None
    region: Annotated[v.Names, Help("Toimialueet.", "The regions served.")] = ()
    founded: Annotated[v.Year | None, Help("Perustamisvuosi.", "The year it was founded.")] = None
    navigation: Annotated[
        tuple[MenuEntry, ...],
        BeforeValidator(_menu),
        Help("Päävalikko, enintään 8 kohtaa.", "The main menu, at most 8 items."),
    ] = ()
    footer_navigation: Annotated[tuple[MenuEntry, ...], Help("Alatunnisteen valikko.", "The footer's menu.")] = ()  # fmt: skip
    booking: Annotated[Booking | None, Help("Ajanvaraus.", "Booking.")] = None
    contact_form: Annotated[ContactForm | None, Help("Yhteydenottolomake.", "The contact form.")] = None  # fmt: skip
    offers: Annotated[tuple[Offer, ...], Help("Tarjoukset.", "Offers.")] = ()
    memberships: Annotated[tuple[Membership, ...], Help("Jäsenyydet.", "Memberships.")] = ()
    demo_notice: Annotated[v.Text, Help("Ilmoitus esimerkkisivustosta joka sivulla.", "The notice of a demo site, on every page.")] = ""  # fmt: skip
    logo: Annotated[v.File, Picture(), Help("Logon kuvatiedosto.", "The logo's picture.")] = ""
    hyphenation: Annotated[
        tuple[str, ...],
        BeforeValidator(_hyphenated),
        WithJsonSchema(v.TEXT_LIST),
        CODE,
        Help("Sanoja tavuviivoin: työn-ohjaus-päivä.", "Words with their breaks: työn-ohjaus-päivä."),
    ] = ()  # fmt: skip
    translations: Annotated[
        dict[v.Lang, SiteTexts],
        Help("Samat tekstit muilla kielillä.", "The same texts in the other languages."),
    ] = {}

    @property
    def first_language(self) -> str:
        return self.languages[0]

    @property
    def path(self) -> str:
        """The path under which the site lies: "/" or "/polku/"."""
        return urlsplit(self.url).path.rstrip("/") + "/"

    def in_language(self, lang: str) -> "Site":
        """The site with its texts in `lang`, in its own language where a text is missing."""
        texts = self.translations.get(lang)
        if lang == self.first_language or texts is None:
            return self
        changes = {
            name: value
            for name in SiteTexts.model_fields
            if name not in ("booking", "offers")
            and getattr(self, name)  # what the site does not have no language has
            and (value := getattr(texts, name))
        }
        if texts.booking and self.booking:
            changes["booking"] = self.booking.model_copy(update={"label": texts.booking.label})
        translated = {offer.id: offer for offer in texts.offers}
        changes["offers"] = tuple(
            offer.model_copy(update={"title": other.title, "text": other.text or offer.text})
            if (other := translated.get(offer.id))
            else offer
            for offer in self.offers
        )
        return self.model_copy(update=changes)

    def offer(self, offer_id: str) -> Offer | None:
        return next((offer for offer in self.offers if offer.id == offer_id), None)
