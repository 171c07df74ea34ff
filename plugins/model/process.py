"""A process: stages on a path, drawn as the site's diagram and told as a list."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from . import texts
from . import values as v
from .items import Fields, Place
from .markers import WORDS, Help

LONGEST_TITLE = 60
"""Characters of a stage's title that the drawing has room for."""

LONGEST_SHORT = 80
"""Characters of a stage's short text that the drawing has room for."""

FEWEST, MOST = 2, 20
"""Stages of a process."""


def _stage_title(value: object) -> str:
    result = texts.left_to_right_text(texts.filled_text(value))
    if len(result) > LONGEST_TITLE:
        raise texts.fail("stage_title_long", length=len(result))
    return result


def _short(value: object) -> str:
    result = texts.left_to_right_text(value)
    if len(result) > LONGEST_SHORT:
        raise texts.fail("stage_short_long", length=len(result))
    return result


class Repeats(Fields):
    title: Annotated[v.DrawnText, Help("Mikä toistuu.", "What is repeated.")] = ""
    text: Annotated[v.DrawnText, Help("Kuinka usein ja miten.", "How often and how.")] = ""


class Stage(Fields):
    title: Annotated[
        str,
        BeforeValidator(_stage_title),
        WithJsonSchema({**v.STRING, "minLength": 1, "maxLength": LONGEST_TITLE}),
        WORDS,
        Help("Vaiheen nimi, mieluiten enintään 28 merkkiä.", "The stage's name, best at most 28 characters."),
    ]  # fmt: skip
    text: Annotated[v.DrawnText, Help("Mitä vaiheessa tapahtuu.", "What happens in it.")] = ""
    who: Annotated[v.DrawnText, Help("Ketkä ovat mukana.", "Who takes part.")] = ""
    when: Annotated[v.DrawnText, Help("Milloin ja kuinka kauan.", "When and for how long.")] = ""
    short: Annotated[
        str,
        BeforeValidator(_short),
        WithJsonSchema({**v.STRING, "maxLength": LONGEST_SHORT}),
        WORDS,
        Help("Mitä kuva sanoo otsikon alla.", "What the drawing says under the title."),
    ] = ""
    group: Annotated[v.DrawnText, Help("Peräkkäisten vaiheiden yhteinen otsikko.", "A heading shared by consecutive stages.")] = ""  # fmt: skip
    repeats: Annotated[Repeats | None, Help("Mikä toistuu tämän ja seuraavan vaiheen välissä.", "What is repeated between this stage and the next.")] = None  # fmt: skip


def _stages(value: object) -> object:
    if not isinstance(value, list):
        raise texts.fail("list_expected")
    if not FEWEST <= len(value) <= MOST:
        raise texts.fail("stage_count", count=len(value))
    return value


class ProcessFields(Fields):
    title: Annotated[
        str,
        BeforeValidator(lambda value: texts.left_to_right_text(texts.filled_text(value))),
        WithJsonSchema({**v.STRING, "minLength": 1}),
        WORDS,
        Help("Prosessin nimi.", "The process's name."),
    ]
    summary: Annotated[v.DrawnText, Help("Yksi virke kuvan alle.", "One sentence about the whole.")] = ""  # fmt: skip
    lang: Annotated[v.Lang, Help("Kieli, jos tiedoston nimi ei kerro sitä.", "The language, where the file's name does not tell.")] = "fi"  # fmt: skip
    stages: Annotated[
        tuple[Stage, ...],
        BeforeValidator(_stages),
        Help("Vaiheet, 2–20.", "The stages, 2–20."),
    ]


@dataclass(frozen=True, eq=False)
class Process:
    """A process; `id` is what blocks name it by: its file's name."""

    place: Place
    fields: ProcessFields

    @property
    def id(self) -> str:
        return self.place.stem

    @property
    def source(self) -> str:
        return self.place.source

    @property
    def lang(self) -> str:
        return self.fields.lang

    @property
    def title(self) -> str:
        return self.fields.title

    @property
    def summary(self) -> str:
        return self.fields.summary

    @property
    def stages(self) -> tuple[Stage, ...]:
        return self.fields.stages
