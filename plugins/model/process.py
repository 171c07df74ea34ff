"""A process: stages on a path, drawn as the site's diagram and told as a list."""

from typing import Annotated

from pydantic import BeforeValidator, PrivateAttr, WithJsonSchema

from . import texts
from . import values as v
from .items import Fields, Place

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
    title: v.DrawnText = ""
    text: v.DrawnText = ""


class Stage(Fields):
    title: Annotated[
        str,
        BeforeValidator(_stage_title),
        WithJsonSchema({**v.STRING, "minLength": 1, "maxLength": LONGEST_TITLE}),
    ]
    text: v.DrawnText = ""
    who: v.DrawnText = ""
    when: v.DrawnText = ""
    short: Annotated[
        str, BeforeValidator(_short), WithJsonSchema({**v.STRING, "maxLength": LONGEST_SHORT})
    ] = ""
    group: v.DrawnText = ""
    repeats: Repeats | None = None


def _stages(value: object) -> object:
    if not isinstance(value, list):
        raise texts.fail("list_expected")
    if not FEWEST <= len(value) <= MOST:
        raise texts.fail("stage_count", count=len(value))
    return value


class Process(Fields):
    title: Annotated[
        str,
        BeforeValidator(lambda value: texts.left_to_right_text(texts.filled_text(value))),
        WithJsonSchema({**v.STRING, "minLength": 1}),
    ]
    summary: v.DrawnText = ""
    lang: v.Lang = "fi"
    stages: Annotated[tuple[Stage, ...], BeforeValidator(_stages)]
    _place: Place = PrivateAttr(default_factory=Place)

    @property
    def place(self) -> Place:
        return self._place

    @property
    def id(self) -> str:
        return self._place.key.rpartition("/")[2]

    @property
    def source(self) -> str:
        return self._place.source
