"""Setting a finished page: the text of its body, and nothing else of it."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from . import protected
from .page import NEW, Event, Page, Reader, body_start, write
from .rules import edits
from .ruleset import Edit
from .setwords import WordSetter
from .tags import END
from .words import Breaker


@dataclass(frozen=True)
class Options:
    """What to do with words: soft hyphens at all, from how many letters on, and in headings.

    In `joint_elements` a word longer than `longest_part` letters takes its best breaks only
    (narrow.py), so that it fits a screen of 320 px; a shorter one takes none.
    """

    hyphenate: bool = True
    min_letters: int = 10
    joint_elements: frozenset[str] = frozenset(("h1", "h2", "h3", "h4"))
    longest_part: int = 13


class Typesetter:
    """Sets pages: call it with a page's HTML and its language. Keeps the words it has set."""

    def __init__(self, hyphenator: Breaker | None, options: Options | None = None) -> None:
        self.options = options or Options()
        self.words = WordSetter(
            hyphenator if self.options.hyphenate else None,
            self.options.min_letters,
            self.options.longest_part,
        )

    def __call__(self, html: str, lang: str) -> str:
        """Return the page or fragment with its text set; `lang` is that of its outermost text."""
        start = body_start(html)
        page = Reader(lang, self.options.joint_elements).read(html[start:])
        spans = protected.spans(page.text)
        changes = [edit for edit in _typography(page, lang, spans) if not _torn(page, edit)]
        new: list[Event] = [(begin, NEW, end, text) for begin, end, text in changes]
        taken = {begin for begin, _, _ in changes}
        new += self.words.events(page.text, page.ranges(), page.glued(), taken, spans)
        return html[:start] + write(page, new) if new else html


def _torn(page: Page, edit: Edit) -> bool:
    """Tell whether a tag stands between the signs of one (`-<b>-`); spaces may have tags inside."""
    start, end, _ = edit
    if end - start < 2 or page.text[start:end].isspace():
        return False
    inside = bisect_right(page.inline, start)
    return inside < len(page.inline) and page.inline[inside] < end


def _typography(page: Page, lang: str, spans: list[tuple[int, int]]) -> list[Edit]:
    """Return the changes of each stretch by its own language, each judged by its neighbours."""
    text, ranges = page.text, page.ranges()
    foreign = [(start, end, own) for start, end, own, _ in ranges if own != lang]
    found = edits(text, lang, spans)
    if not foreign:
        return found
    found = [edit for edit in found if not any(start <= edit[0] < end for start, end, _ in foreign)]
    for start, end, own in foreign:
        first = text.rfind(END, 0, start) + 1
        last = text.find(END, end - 1 if text[end - 1] == END else end)
        block = text[first : last if last >= 0 else len(text)]
        found += (
            (first + begin, first + stop, new)
            for begin, stop, new in _block_edits(block, own)
            if start <= first + begin < end and first + stop <= end
        )
    return found


@lru_cache(maxsize=512)
def _block_edits(block: str, lang: str) -> tuple[Edit, ...]:
    return tuple(edits(block, lang))


def typeset(
    html: str, lang: str, hyphenator: Breaker | None, options: Options | None = None
) -> str:
    """Set one page or fragment; for many, keep a `Typesetter`, which remembers its words."""
    return Typesetter(hyphenator, options)(html, lang)
