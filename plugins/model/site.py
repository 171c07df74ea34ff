"""`site.yaml`: the organisation, its contact details, menus and offers."""

from datetime import date
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, PrivateAttr, WithJsonSchema, model_validator

from . import texts
from . import values as v
from .items import Fields, Membership

ListName = Literal["services", "practitioners", "guides", "blog"]


class Address(Fields):
    street: v.Text = ""
    postal_code: v.Text = ""
    city: v.Text = ""


class MenuEntry(Fields):
    """Either a page (its slug) or a list of the site."""

    page: v.Text = ""
    list: ListName | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "MenuEntry":
        if bool(self.page) == bool(self.list):
            raise texts.fail("menu_entry")
        return self


class Booking(Fields):
    label: v.FilledText
    email: v.Email = ""
    url: v.LinkUrl = ""


class ContactForm(Fields):
    action: v.LinkUrl


class OfferText(Fields):
    """An offer's translation."""

    id: v.Slug
    title: v.FilledText
    text: v.Text = ""


class Offer(OfferText):
    price_eur: v.Amount | None = None
    vat_percent: v.Percent | None = None
    minutes: v.WholeNumber | None = None
    valid_until: v.Day | None = None

    def is_over(self, today: date) -> bool:
        """Whether the last day has passed; the last day itself still counts."""
        return self.valid_until is not None and self.valid_until < today


class BookingText(Fields):
    label: v.FilledText


class SiteTexts(Fields):
    """The texts of `site.yaml` in another language; what is missing stays as it is."""

    name: v.Text = ""
    legal_name: v.Text = ""
    tagline: v.Text = ""
    description: v.Text = ""
    phone_hours: v.Text = ""
    address: Address | None = None
    region: v.ShortTexts = ()
    booking: BookingText | None = None
    offers: tuple[OfferText, ...] = ()
    memberships: tuple[Membership, ...] = ()
    demo_notice: v.Text = ""


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
    url: v.HttpsUrl
    name: v.FilledText
    languages: Annotated[v.Languages, Field(min_length=1)]
    legal_name: v.Text = ""
    business_id: v.BusinessId = ""
    tagline: v.Text = ""
    description: v.Text = ""
    email: v.Email = ""
    phone: v.Phone = ""
    phone_hours: v.Text = ""
    address: Address | None = None
    region: v.ShortTexts = ()
    founded: v.Year | None = None
    navigation: Annotated[tuple[MenuEntry, ...], BeforeValidator(_menu)] = ()
    footer_navigation: tuple[MenuEntry, ...] = ()
    booking: Booking | None = None
    contact_form: ContactForm | None = None
    offers: tuple[Offer, ...] = ()
    memberships: tuple[Membership, ...] = ()
    demo_notice: v.Text = ""
    logo: v.Text = ""
    hyphenation: Annotated[
        tuple[str, ...], BeforeValidator(_hyphenated), WithJsonSchema(v.TEXT_LIST)
    ] = ()
    translations: dict[v.Lang, SiteTexts] = {}
    _lines: dict[Any, int] = PrivateAttr(default_factory=dict)
    _source: str = PrivateAttr(default="site.yaml")

    @property
    def source(self) -> str:
        return self._source

    def line(self, *path: str | int) -> int:
        """The line of a field, or of the longest part of its path that was written."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    @property
    def first_language(self) -> str:
        return self.languages[0]

    @property
    def path(self) -> str:
        """The path under which the site lies: "/" or "/polku/"."""
        return urlsplit(self.url).path.rstrip("/") + "/"

    def in_language(self, lang: str) -> "Site":
        """The site with its texts in `lang`, in its own language where a text is missing."""
        texts = self.translations.get(lang)  # type: ignore[call-overload]
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
