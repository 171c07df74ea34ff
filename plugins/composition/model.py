"""What a page is made of once it has been composed. HTML is kept as `Markup`."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup


class Section(NamedTuple):
    """An h2 and what follows it. The part before the first h2 has no heading and no id."""

    id: str
    heading: Markup
    body: Markup
    blocks: frozenset[str]


class Entry(NamedTuple):
    """A line of the table of contents."""

    id: str
    title: str


class Question(NamedTuple):
    """A question of an FAQ page and its answer."""

    id: str
    title: Markup
    body: Markup


class Call(NamedTuple):
    """The page's last call to action, which becomes its closing; `link` is its button, or ""."""

    heading: Markup
    body: Markup
    link: Markup


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

    intro: Markup
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
