"""A page taken apart for setting and put together again.

The text between the tags becomes one string, in which `END` stands for each border of a block and
`OPAQUE` for each thing without words, so that a rule sees across `<em>` and never across
paragraphs. Each tag is an event at its place in that string; the new text is written between.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from html import unescape
from operator import itemgetter
from typing import ClassVar

from .tags import END, OPAQUE, TOKEN, Kind, Tag, read_tag

# What is written first where several begin: a tag, new text, then what new text may replace.
TAG, NEW, OLD = 0, 1, 2
# place, one of these, end of what is replaced, what is written
Event = tuple[int, int, int, str]

# Tags at one place keep their order.
_ORDER = itemgetter(0, 1)
_HEAD_END = re.compile(r"</head\s*>", re.I)
_BODY = re.compile(r"<body\b", re.I)


class Mode(Enum):
    """Which soft hyphens a stretch of text takes."""

    ALL = "all"
    JOINTS = "joints"
    NONE = "none"


@dataclass
class Page:
    """The text of a page, its tags as events, and the language and mode of each stretch."""

    text: str = ""
    events: list[Event] = field(default_factory=list)
    stretches: list[tuple[int, str, Mode]] = field(default_factory=list)
    inline: list[int] = field(default_factory=list)

    def ranges(self) -> list[tuple[int, int, str, Mode]]:
        """Return (start, end, language, mode) of each stretch that is not empty."""
        ends = [start for start, _, _ in self.stretches[1:]] + [len(self.text)]
        pairs = zip(self.stretches, ends, strict=True)
        return [(start, end, lang, mode) for (start, lang, mode), end in pairs if start < end]

    def glued(self) -> list[int]:
        """Return where a tag stands inside a word."""
        text, size = self.text, len(self.text)
        return [
            place
            for place in self.inline
            if 0 < place < size and _in_word(text[place]) and _in_word(text[place - 1])
        ]


def _in_word(letter: str) -> bool:
    return letter.isalpha() or letter in "-\u00ad"


def body_start(html: str) -> int:
    """Return where a page's body begins, 0 for a fragment."""
    head = _HEAD_END.search(html)
    body = _BODY.search(html, head.end() if head else 0)
    return body.start() if body else head.end() if head else 0


class Reader:
    """Reads one page; `joint_elements` are the elements whose words break at joints only."""

    tags: ClassVar[dict[str, Tag]] = {}

    def __init__(self, lang: str, joint_elements: frozenset[str]) -> None:
        self.joint_elements = joint_elements
        self.state = (lang, Mode.ALL)
        # Elements that changed the state: name, how many of that name are open, state before.
        self.open: list[tuple[str, int, tuple[str, Mode]]] = []
        self.page = Page(stretches=[(0, *self.state)])

    def read(self, html: str) -> Page:
        """Take the HTML apart."""
        page, tags = self.page, self.tags
        events, inline = page.events, page.inline
        parts = TOKEN.split(html)
        pieces, length = [parts[0]], len(parts[0])
        turns = zip(parts[1::2], parts[2::2], strict=True)
        for raw, text in turns:
            if raw[0] == "&":
                letter = unescape(raw)
                single = len(letter) == 1
                pieces.append(letter if single else OPAQUE)
                events.append((length, OLD if single else TAG, length + 1, raw))
                length += 1
            else:
                tag = tags.get(raw)
                if tag is None:
                    tag = tags[raw] = read_tag(raw)
                kind = tag.kind
                if kind is Kind.INLINE:
                    events.append((length, TAG, length, raw))
                    inline.append(length)
                else:
                    pieces.append(END if kind is Kind.BLOCK else OPAQUE)
                    if kind is Kind.SKIPPED:
                        raw, text = self._skip(tag.name, raw + text, turns)
                    events.append((length, TAG, length + 1, raw))
                    length += 1
                if (
                    self.open or tag.lang or tag.typeset or tag.name in self.joint_elements
                ) and self._changes(tag):
                    page.stretches.append((length, *self.state))
            if text:
                pieces.append(text)
                length += len(text)
        page.text = "".join(pieces)
        return page

    def _skip(self, name: str, begun: str, turns: Iterator[tuple[str, str]]) -> tuple[str, str]:
        """Return an element that is left alone, whole, and the text after it."""
        pieces, depth = [begun], 1
        for raw, text in turns:
            pieces.append(raw)
            if raw[0] == "<":
                tag = read_tag(raw)
                if tag.name == name:
                    depth += 1 if tag.opens else -1 if tag.closing else 0
                if not depth:
                    return "".join(pieces), text
            pieces.append(text)
        return "".join(pieces), ""

    def _changes(self, tag: Tag) -> bool:
        """Follow a tag; tell whether the language or mode is another one after it."""
        last = self.open[-1] if self.open else None
        if tag.opens and tag.kind is not Kind.SKIPPED:
            new = tag.lang or self.state[0], self._mode(tag)
            if new != self.state:
                self.open.append((tag.name, 1, self.state))
                self.state = new
                return True
            if last and last[0] == tag.name:
                self.open[-1] = (last[0], last[1] + 1, last[2])
        elif tag.closing and last and last[0] == tag.name:
            if last[1] > 1:
                self.open[-1] = (last[0], last[1] - 1, last[2])
                return False
            self.open.pop()
            self.state = last[2]
            return True
        return False

    def _mode(self, tag: Tag) -> Mode:
        mode = self.state[1]
        if tag.typeset == "text":
            return Mode.NONE
        joints = tag.typeset == "joints" or tag.name in self.joint_elements
        return Mode.JOINTS if mode is Mode.ALL and joints else mode


def write(page: Page, new: list[Event]) -> str:
    """Return the page's HTML with new text in place: every tag in its order, byte for byte.

    A tag inside a stretch that is replaced comes after the new text; an old entity in it is gone.
    """
    text, place = page.text, 0
    pieces: list[str] = []
    for start, kind, end, written in sorted(page.events + new, key=_ORDER):
        if start > place:
            pieces.append(text[place:start])
            place = start
        elif start < place:
            if kind == TAG:
                pieces.append(written)
            continue
        pieces.append(written)
        place = end
    pieces.append(text[place:])
    return "".join(pieces)
