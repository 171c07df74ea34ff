"""What the content folder holds: one frozen model for each kind, as in the content's contract.

The fields are exactly what a practitioner may write; an unknown key is a problem. Where an item
stands (its key, address, source file) is in `place`, which the loader gives.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from . import values as v

Status = Literal["published", "draft", "hidden"]
State = Literal["published", "draft", "scheduled", "hidden"]


class Fields(BaseModel):
    """Anything that is written in YAML."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


@dataclass(frozen=True)
class Place:
    """Where an item stands: `key` joins translations ("services/coaching"), `url` is counted from
    the site's root without a leading slash ("palvelut/coaching/", "" for the front page)."""

    key: str = ""
    source: str = ""
    url: str = ""
    body: str = ""
    body_line: int = 1
    state: State = "published"
    lines: dict[Any, int] = field(default_factory=dict, compare=False)


class Item(Fields):
    """What every Markdown file has."""

    kind: ClassVar[str] = ""
    lang: v.Lang = "fi"
    slug: v.Slug = "sivu"
    draft: v.Boolean = False
    status: Status = "published"
    index: v.Boolean = True
    modified: v.Day | None = None
    description: v.Text = ""
    summary: v.Text = ""
    _place: Place = PrivateAttr(default_factory=Place)

    @property
    def place(self) -> Place:
        return self._place

    @property
    def key(self) -> str:
        return self._place.key

    @property
    def stem(self) -> str:
        """The name other files refer to: "coaching" of "services/coaching"."""
        return self._place.key.rpartition("/")[2]

    @property
    def source(self) -> str:
        return self._place.source

    @property
    def url(self) -> str:
        return self._place.url

    @property
    def state(self) -> State:
        return self._place.state

    @property
    def body(self) -> str:
        return self._place.body

    @property
    def listed(self) -> bool:
        """Whether lists, menus and feeds show it: a hidden page is only at its own address."""
        return self.state != "hidden"

    @property
    def indexed(self) -> bool:
        """Whether search engines may index it."""
        return self.index and self.state == "published"


class Action(Fields):
    """A link of the hero; the first is the button."""

    label: v.FilledText
    link: v.FilledText


class Page(Item):
    kind: ClassVar[str] = "page"
    title: v.FilledText
    nav_title: v.Text = ""
    heading: v.Text = ""
    actions: tuple[Action, ...] = ()
    form: v.Boolean = False
    spot: v.Text = ""
    page_kind: Literal["", "faq"] = Field("", alias="kind")

    @property
    def faq(self) -> bool:
        return self.page_kind == "faq"


class Service(Item):
    kind: ClassVar[str] = "service"
    title: v.FilledText
    audience: v.Texts = ()
    goals: v.Texts = ()
    session_minutes: v.NumberRange | None = None
    interval_weeks: v.NumberRange | None = None
    duration_months: v.NumberRange | None = None
    group_size: v.NumberRange | None = None
    price_eur: v.Amount | None = None
    price_unit: v.Text = ""
    vat_percent: v.Percent | None = None
    related: v.ShortTexts = ()
    order: v.WholeNumber = 1000
    spot: v.Text = ""


class Membership(Fields):
    organisation: v.FilledText
    kind: v.Text = ""
    note: v.Text = ""


class Education(Fields):
    name: v.FilledText
    year: v.Year | None = None


class Practitioner(Item):
    kind: ClassVar[str] = "practitioner"
    name: v.FilledText
    title: v.Text = ""
    roles: v.ShortTexts = ()
    phone: v.Phone = ""
    email: v.Email = ""
    regions: v.ShortTexts = ()
    languages: v.Languages = ()
    services: v.ShortTexts = ()
    specialities: v.ShortTexts = ()
    fields_served: v.ShortTexts = ()
    approach: v.Text = ""
    since: v.Year | None = None
    memberships: tuple[Membership, ...] = ()
    education: tuple[Education, ...] = ()
    responsibilities: v.Texts = ()
    order: v.WholeNumber = 1000
    image: v.Text = ""
    image_alt: v.Text | None = None


class Guide(Item):
    kind: ClassVar[str] = "guide"
    title: v.FilledText
    subtitle: v.Text = ""
    author: v.Text = ""
    keywords: v.ShortTexts = ()
    order: v.WholeNumber = 1000


class Post(Item):
    kind: ClassVar[str] = "post"
    title: v.FilledText
    date: v.Day
    author: v.Text = ""
    tags: v.ShortTexts = ()
    image: v.Text = ""
    image_alt: v.Text | None = None
    comment_count: v.WholeNumber | None = None


class Comment(Fields):
    """An archived comment of a post; `id` is its file's name."""

    author: v.FilledText
    date: v.Moment
    in_reply_to: v.Text = ""
    draft: v.Boolean = False
    status: Status = "published"
    _place: Place = PrivateAttr(default_factory=Place)

    @property
    def place(self) -> Place:
        return self._place

    @property
    def id(self) -> str:
        return self._place.key.rpartition("/")[2]

    @property
    def body(self) -> str:
        return self._place.body
