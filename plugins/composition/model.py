"""What a page is made of once it has been composed: pieces of its tree, which templates print."""

from collections.abc import Sequence
from typing import NamedTuple

from plugins.text.write import Text


class Section(NamedTuple):
    """An h2 and what follows it. The part before the first h2 has no heading and no id."""

    id: str
    heading: Text
    body: Text
    blocks: frozenset[str]


class Entry(NamedTuple):
    """A line of the table of contents."""

    id: str
    title: str


class Question(NamedTuple):
    """A question of an FAQ page and its answer."""

    id: str
    title: Text
    body: Text


class Call(NamedTuple):
    """The page's last call to action, which becomes its closing; `link` is its button, or ""."""

    heading: Text
    body: Text
    link: Text


class Ground(NamedTuple):
    """How a region is drawn: tone "" is paper, "quiet" cool; space "after" joins the one above."""

    tone: str = ""
    space: str = ""
    kind: str = "wide"
    rail: str = ""
    stop: str = ""


class Region(NamedTuple):
    """A band of the page: one or more sections on one ground. `first`: nothing stands above it."""

    sections: tuple[Section, ...]
    tone: str
    space: str
    kind: str
    rail: str
    stop: str
    first: bool


class Composition(NamedTuple):
    """A composed page. `intro` is the part before the first heading."""

    intro: Text
    sections: tuple[Section, ...]
    regions: tuple[Region, ...]
    closing: Call | None
    contents: tuple[Entry, ...]
    questions: tuple[Question, ...]

    @property
    def first_run(self) -> tuple[Section, ...]:
        """The sections of plain text that follow the introduction at once."""
        for region in self.regions:
            if region.first:
                return (
                    tuple(s for s in region.sections if s.heading)
                    if region.kind == "reading"
                    else ()
                )
        return ()

    @property
    def rest(self) -> "Composition":
        """The page without its introduction and first run, which a template has shown itself."""
        left: Sequence[Region] = [r for r in self.regions if not (r.first and r.kind == "reading")]
        return self._replace(regions=tuple(left))
