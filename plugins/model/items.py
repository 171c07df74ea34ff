"""What the content folder holds: a file's place and what its owner wrote in it.

The two are kept apart, so that a field may have any name; `kinds` say what each kind of item has.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from . import values as v
from .markers import Help

Status = Literal["published", "draft", "hidden"]
State = Literal["published", "draft", "scheduled", "hidden"]


class Fields(BaseModel):
    """Anything that is written in YAML."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


F = TypeVar("F", bound=Fields)
F_co = TypeVar("F_co", bound=Fields, covariant=True)


@dataclass(frozen=True)
class Place:
    """Where something stands: `key` joins translations ("services/coaching"), `url` is counted
    from the site's root without a leading slash ("palvelut/coaching/", "" for the front page)."""

    key: str = ""
    source: str = ""
    lang: str = ""
    url: str = ""
    body: str = ""
    body_line: int = 1
    state: State = "published"
    lines: dict[Any, int] = field(default_factory=dict, compare=False)

    @property
    def stem(self) -> str:
        """The name other files refer to: "coaching" of "services/coaching"."""
        return self.key.rpartition("/")[2]

    def line(self, *path: str | int) -> int:
        """The line of a field, or of the longest part of its path that was written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class ItemFields(Fields):
    """What every Markdown file of an item may say."""

    lang: Annotated[
        v.Lang,
        Help("Kieli, jos tiedoston nimi ei kerro sitä.", "The language, where the file's name does not tell."),
    ] = "fi"  # fmt: skip
    slug: Annotated[
        v.Slug,
        Help("Osoite, jos se ei ole tiedoston nimi.", "The address, where it is not the file's name."),
    ] = "sivu"  # fmt: skip
    draft: Annotated[v.Boolean, Help("true: ei julkaista vielä.", "true: not published yet.")] = (
        False
    )
    status: Annotated[
        Status,
        Help("Julkaistu, luonnos tai vain omassa osoitteessaan.", "Published, a draft, or only at its own address."),
    ] = "published"  # fmt: skip
    index: Annotated[
        v.Boolean,
        Help("false: ei hakukoneisiin.", "false: kept out of search engines."),
    ] = True
    modified: Annotated[
        v.Day | None,
        Help("Päivä, jona tekstiä viimeksi muutettiin.", "The day of the text's last change."),
    ] = None
    description: Annotated[
        v.Text,
        Help("Hakukoneen näyttämä kuvaus, 50–155 merkkiä.", "What search engines show, best 50–155 characters."),
    ] = ""  # fmt: skip
    summary: Annotated[
        v.Text,
        Help("Ingressi ja korttien teksti.", "The lead, and the text of cards."),
    ] = ""


@dataclass(frozen=True, eq=False)
class Item(Generic[F_co]):
    """A page of the content: its kind, its place and its fields.

    `kind` is a `model.kind.Kind`; those that make pages of it know more (`kinds.kind.Kind`).
    """

    kind: Any
    place: Place
    fields: F_co

    @property
    def name(self) -> str:
        """What the item is called in lists: its title, a practitioner's name."""
        return str(self.kind.called(self.fields))

    @property
    def key(self) -> str:
        return self.place.key

    @property
    def stem(self) -> str:
        return self.place.stem

    @property
    def source(self) -> str:
        return self.place.source

    @property
    def url(self) -> str:
        return self.place.url

    @property
    def lang(self) -> str:
        return self.place.lang

    @property
    def state(self) -> State:
        return self.place.state

    @property
    def listed(self) -> bool:
        """Whether lists, menus and feeds show it: a hidden page is only at its own address."""
        return self.state != "hidden"

    @property
    def indexed(self) -> bool:
        """Whether search engines may index it."""
        return bool(getattr(self.fields, "index", True)) and self.state == "published"


class CommentFields(Fields):
    author: Annotated[v.FilledName, Help("Kommentoijan nimi.", "Who has written it.")]
    date: Annotated[v.Moment, Help("Päivä ja kellonaika.", "Day and time; without a zone Finnish time.")]  # fmt: skip
    in_reply_to: Annotated[
        v.Code,
        Help("Kommentti, johon vastataan: tiedoston nimi ilman .md.", "The comment it replies to: file name without .md."),
    ] = ""  # fmt: skip
    draft: Annotated[v.Boolean, Help("true: ei julkaista.", "true: not published.")] = False
    status: Annotated[Status, Help("Julkaistu, luonnos tai piilossa.", "Published, a draft or hidden.")] = "published"  # fmt: skip


@dataclass(frozen=True, eq=False)
class Comment:
    """An archived comment of a post; `id` is its file's name."""

    place: Place
    fields: CommentFields

    @property
    def id(self) -> str:
        return self.place.stem
