"""The view objects. All addresses are root-relative with the site's base path unless said so."""

from dataclasses import dataclass, field

from markupsafe import Markup

from plugins.text.write import Text


@dataclass(frozen=True)
class Link:
    """A link; `current` is this very page, `within` a page above it, `lang` the target's language."""

    label: str
    url: str
    current: bool = False
    within: bool = False
    lang: str = ""
    count: int = 0


@dataclass(frozen=True)
class LanguageLink:
    lang: str
    short: str
    name: str
    url: str
    current: bool


@dataclass(frozen=True)
class Fact:
    """A term and its value; `note` is said in small beside it."""

    key: str
    label: str
    value: str | Markup
    note: str = ""


@dataclass(frozen=True)
class Image:
    """A published picture in pixels. `sources` are (type, srcset) for <source>, best first."""

    url: str
    width: int
    height: int
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Booking:
    label: str
    href: str


@dataclass(frozen=True)
class SiteView:
    """The site as templates print it. `name_lang` is the language of its names where that is not
    the page's, so that they are read and broken as what they are."""

    name: str
    legal_name: str
    name_lang: str
    business_id: str
    tagline: str
    description: str
    email: str
    phone: str
    phone_href: str
    phone_hours: str
    address: object | None
    region: tuple[str, ...]
    founded: int | None
    memberships: tuple[object, ...]
    demo_notice: str
    booking: Booking | None
    logo: Image | None
    contact_form_action: str


@dataclass(frozen=True)
class PdfFile:
    """A guide's PDF. `label` is the button's words with pages and size."""

    url: str
    pages: int
    size_text: str
    label: str
    cover: Image | None = None


@dataclass(frozen=True)
class OfferView:
    id: str
    title: str
    text: str
    free: bool
    net_text: str
    gross_text: str
    vat_note: str
    minutes_text: str
    valid_text: str


@dataclass(frozen=True)
class TestimonialView:
    __test__ = False
    quote: str
    name: str
    role: str
    consent_text: str
    fictional_text: str
    service: Link | None
    lang: str


@dataclass(frozen=True)
class StageView:
    id: str
    number: int
    title: str
    text: str
    who: str
    when: str
    group: str
    repeats: object | None


@dataclass(frozen=True)
class ProcessView:
    """A process; `svg` holds both layouts, "" where there is no drawing."""

    id: str
    title: str
    summary: str
    lang: str
    svg: Markup
    stages: tuple[StageView, ...]
    file_url: str = ""
    pdf_url: str = ""


@dataclass(frozen=True)
class Comparison:
    """A table: a header link and cells for each service. `numeric`: the columns of prices."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[str, ...]], ...]
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True)
class CommentView:
    id: str
    author: str
    date_iso: str
    date_text: str
    body: Text
    depth: int
    reply_to: str
    by_author: bool
    replies: tuple["CommentView", ...] = ()


@dataclass(frozen=True)
class Pagination:
    pages: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class Meta:
    """Head matter. Addresses are absolute."""

    title: str
    description: str
    canonical: str
    index: bool
    og_type: str
    og_image: str
    og_locale: str
    alternates: tuple[tuple[str, str], ...] = ()
    feeds: tuple[tuple[str, str], ...] = field(default=())
