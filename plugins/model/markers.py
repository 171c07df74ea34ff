"""What a field says of itself, beside its type: markers in its `Annotated` metadata.

From them everything is derived that would else be a list of names told by hand somewhere: which
values are quoted before YAML spoils them, which a translation takes from its original, what is
proofread, what refers to what, which facts a page shows, and what schemas and editors say of it.
"""

import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel

M = TypeVar("M")


@dataclass(frozen=True)
class Typed:
    """How an owner types the value. `text`: any characters survive as typed (`Työ #1`).

    `many`: a list; `prose`: running words of the page's language, to be proofread; `name`: a name
    of somebody or something, which no dictionary knows.
    """

    text: bool = True
    many: bool = False
    prose: bool = False
    name: bool = False


WORDS = Typed(prose=True)
NAME = Typed(name=True)
FILE = Typed()
CODE = Typed(text=False)
WORD_LIST = Typed(many=True, prose=True)
NAME_LIST = Typed(many=True, name=True)
TAG_LIST = Typed(many=True)


@dataclass(frozen=True)
class Neutral:
    """The value means the same in every language: a translation takes it from the original.

    `same`: a translation may say it again, but a different value is worth a warning.
    """

    same: bool = False


@dataclass(frozen=True)
class Reference:
    """The value names a file (without ending), or several, in this content folder."""

    folder: str


@dataclass(frozen=True)
class Picture:
    """The value names a file in `images/`."""


@dataclass(frozen=True)
class Spot:
    """The value names one of the theme's drawings."""


@dataclass(frozen=True)
class Help:
    """What the field is, for its owner: one sentence in Finnish and in English."""

    fi: str
    en: str


@dataclass(frozen=True)
class Fact:
    """A countable fact with its label's key in the words and how its value is said.

    `say(value, words)` gives text or markup, "" for nothing to show. `card`: lists show it too.
    """

    label: str
    say: Callable[[Any, Any], Any]
    key: str = ""
    card: bool = False


@dataclass(frozen=True)
class Detail:
    """Texts shown under a heading, whose key in the words is `label`; one text is a list of one.

    Fields of one label stand under one heading. `say(entry, words)` says an entry that is no text.
    """

    label: str
    say: Callable[[Any, Any], str] = lambda entry, words: str(entry)


class Described(NamedTuple):
    """A field of a model: its path of names from the top, the key that is typed, its markers."""

    path: tuple[str, ...]
    key: str
    markers: tuple[Any, ...]
    annotation: Any

    def get(self, marker: type[M]) -> M | None:
        """The field's marker of that type; the one nearest to the field wins."""
        return next((m for m in reversed(self.markers) if isinstance(m, marker)), None)


@cache
def described(model: type[BaseModel]) -> tuple[Described, ...]:
    """The fields of a model itself, in the order of their definition."""
    return tuple(
        Described((name,), field.alias or name, tuple(_markers(field)), field.annotation)
        for name, field in model.model_fields.items()
    )


@cache
def described_deeply(model: type[BaseModel]) -> tuple[Described, ...]:
    """The fields of a model and of all models inside it."""
    found: list[Described] = []
    for field in described(model):
        found.append(field)
        for inner in models_in(field.annotation):
            if inner is not model:
                found += [f._replace(path=field.path + f.path) for f in described_deeply(inner)]
    return tuple(found)


def marked(model: type[BaseModel], marker: type[M]) -> Iterator[tuple[str, M]]:
    """(name, marker) of the fields that carry one of that type, in order."""
    for field in described(model):
        if (found := field.get(marker)) is not None:
            yield field.path[0], found


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field's annotation holds: `tuple[Action, ...]` holds `Action`."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from models_in(inner)


def _markers(field: Any) -> Iterator[Any]:
    """The markers of a field, also those that a union keeps inside: `Amount | None`."""
    yield from _inside(field.annotation)
    yield from field.metadata


def _inside(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            yield from _inside(inner)


class Spelling(NamedTuple):
    """The keys under which a kind of file holds text: single values, and lists of them."""

    single: frozenset[str]
    many: frozenset[str]


@cache
def spelling(model: type[BaseModel]) -> Spelling:
    """The keys whose values are text, anywhere in the model."""
    return _keys(model, lambda typed: typed.text)


@cache
def prose(model: type[BaseModel]) -> Spelling:
    """The keys whose values are running words, anywhere in the model."""
    return _keys(model, lambda typed: typed.prose)


def _keys(model: type[BaseModel], wanted: Callable[[Typed], bool]) -> Spelling:
    single: set[str] = set()
    many: set[str] = set()
    for field in described_deeply(model):
        typed = field.get(Typed)
        if typed and wanted(typed):
            (many if typed.many else single).add(field.key)
    return Spelling(frozenset(single), frozenset(many))
