"""What a drawing needs to know of a process. Any object with these attributes will do."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

MIN_STAGES, MAX_STAGES = 2, 20


class Break(Protocol):
    """A place where a word may be broken."""

    @property
    def index(self) -> int: ...  # of the first letter after the break
    @property
    def joint(self) -> bool: ...  # True between the parts of a compound


Breaks = Callable[[str, str], Sequence[Break] | Sequence[tuple[int, bool]]]
"""`breaks(word, language)`: the word's breaks, as objects or as pairs (index, joint)."""


def pairs(found: Sequence[Break] | Sequence[tuple[int, bool]]) -> list[tuple[int, bool]]:
    """The breaks as pairs."""
    return [one if isinstance(one, tuple) else (one.index, one.joint) for one in found]


class Repeats(Protocol):
    """What is repeated between a stage and the next, such as the meetings."""

    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...


class Stage(Protocol):
    """One stop of the path. Absent texts are "", an absent repetition is None."""

    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def who(self) -> str: ...
    @property
    def when(self) -> str: ...
    @property
    def short(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def repeats(self) -> Repeats | None: ...


class Process(Protocol):
    """A process of 2 to 20 stages; `lang` is the language its words are in."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def lang(self) -> str: ...
    @property
    def stages(self) -> Sequence[Stage]: ...


@dataclass(frozen=True)
class Item:
    """One place on the path, in reading order: a numbered stop, or (number None) a repetition."""

    number: int | None
    title: str
    detail: str
    heading: str  # of the group that begins here, else ""
    last: bool = False


def items(process: Process) -> tuple[Item, ...]:
    """Stops and repetitions in order. `detail` is `short`, else `when`, else "".

    Raises ValueError outside 2 to 20 stages; the site's own messages come from the loader.
    """
    count = len(process.stages)
    if not MIN_STAGES <= count <= MAX_STAGES:
        raise ValueError(f"{process.id}: {count} stages, expected {MIN_STAGES} to {MAX_STAGES}")
    return tuple(_items(process.stages))


def _items(stages: Sequence[Stage]) -> Iterator[Item]:
    group = ""
    for number, stage in enumerate(stages, 1):
        own = plain(stage.group or "")
        detail = plain(stage.short or "") or plain(stage.when or "")
        heading = own if own != group else ""
        yield Item(number, plain(stage.title), detail, heading, number == len(stages))
        group = own
        if stage.repeats is not None:
            yield Item(None, plain(stage.repeats.title), plain(stage.repeats.text or ""), "")


# Characters that XML 1.0 refuses, marks of direction, soft hyphens, zero-width spaces.
_DROP = re.compile(
    "[\x00-\x08\x0b\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060"
    "\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACE = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")


def plain(text: str) -> str:
    """The text in one line, composed (NFC), without what cannot stand in XML."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", _DROP.sub("", text))).strip(" ")


def stage_id(process_id: str, number: int, occurrence: int = 1) -> str:
    """The id of a stage's item in the list; the same in all languages.

    `occurrence` counts the figures of one process on a page from 1, so that ids stay unique.
    """
    own = process_id if occurrence == 1 else f"{process_id}-{occurrence}"
    return f"{own}-vaihe-{number}"
