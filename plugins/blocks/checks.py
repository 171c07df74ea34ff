"""What is wrong with a converted text: looked for in its tree while the line markers are in it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.model.messages import problem
from plugins.model.problems import Problem, Words, nearest
from plugins.text.tree import Block, Nodes, blocks, walk

from . import lines
from .syntax import FORMS

PROSE_STARTS = frozenset(("p", "li"))
STRAY_BLOCK = re.compile(r"(?:\A|\n)\s*/{3,}[ ]*([\w-]*)([^\n]*)")
DEAD_TAG = re.compile(
    # The marker shows that `<` was typed, not `&lt;`, which is meant to be read.
    r"\ue001<(/?[A-Za-z][\w:-]*|!--|!\[?\w+|\?\w+)(?=[\s/>&[(;,])[^\n]{0,400}?>|\ue001<(/?(?:script|iframe|object|style|img|svg))\b",
    re.IGNORECASE,
)
BLOCK_LINE = re.compile(r"[ \t]*(/{3,})[ \t]*(\S?)")
BLOCK_AS_CODE = re.compile(r"/{3,} *([\w-]+)")
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
ALLOWED_ATTRIBUTES = frozenset(
    """alt checked class colspan disabled href id lang open rel rev role rowspan scope src start
    title type for data-refused""".split()
)
OWN_IDS = frozenset(
    """audience closing-title comments comparison details download email footer form goals main message
    name phone posts practitioners related table times toc-title website""".split()
)
"""The ids that the theme gives to parts of its pages."""


@dataclass(frozen=True)
class Typed:
    """What somebody typed: the body of `file`, which begins at `first_line`."""

    text: str
    file: str
    first_line: int

    def line_of(self, piece: str) -> int:
        """The line on which `piece` first stands, else the body's first."""
        position = self.text.find(piece)
        return (
            self.first_line + self.text.count("\n", 0, position)
            if position >= 0
            else self.first_line
        )

    def problem(self, code: str, line: int, **values: Any) -> Problem:
        return problem(code, self.file, line, **values)


def unclosed(typed: Typed, left_open: Sequence[Any]) -> Iterator[Problem]:
    """The blocks that are still open where the text ends."""
    for block in left_open:
        yield typed.problem("unclosed_block", block.line, name=block.NAME)


def problems_of(
    nodes: Nodes, typed: Typed, refused: Sequence[str], unbalanced: Sequence[tuple[str, int]]
) -> Iterator[Problem]:
    """All problems of one body. The words of `nodes` hold line markers; `refused` are attribute
    lists as typed, `unbalanced` the tags without a partner."""
    for block in blocks(nodes):
        yield from _form(block, typed)
    prose = _prose(nodes)
    yield from _stray_blocks(prose, typed)
    yield from _blocks_as_code(nodes, typed)
    yield from _raw_tags(prose, typed)
    for tag, line in unbalanced:
        yield typed.problem("html_unbalanced", line, tag=tag)
    for value in dict.fromkeys(FOOTNOTE.findall(prose)):
        yield typed.problem("footnote_missing", typed.line_of(f"[^{value}]"), value=value)
    for value in refused:
        yield typed.problem("attribute", typed.line_of(value), value=value)
    yield from _ids(nodes, typed)
    for node in walk(nodes):
        if node.tag == "a" and not node.elements() and not lines.strip(node.text()).strip():
            yield typed.problem("empty_link_text", node.line, value=node.get("href"))
        for name in node.attributes:
            if name not in ALLOWED_ATTRIBUTES:
                yield typed.problem("attribute", typed.line_of(name), value=name)


def _prose(nodes: Nodes) -> str:
    """The words with their markers, each paragraph and item on a line of its own; of code only the
    markers."""
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        elif node.tag in ("pre", "code"):
            parts += (marker[0] for marker in lines.MARKER.finditer(node.text()))
        else:
            parts += ("\n" if node.tag in PROSE_STARTS else "", _prose(node.children))
    return "".join(parts)


def _form(block: Block, typed: Typed) -> Iterator[Problem]:
    """A block's argument and content, beside what it takes."""
    name, line, form = block.name, block.line, FORMS[block.name]
    content = lines.strip(block.text()).strip() or any(
        node.tag == "img" or isinstance(node, Block) for node in walk(block.children)
    )
    if "data-refused" in block.attributes:
        yield typed.problem("block_options", line, name=name)
    if form.argument == "must" and not block.argument:
        yield typed.problem("block_argument_missing", line, name=name, example=form.example)
    if form.argument == "no" and block.argument:
        yield typed.problem("block_argument_extra", line, name=name)
    if form.content == "no" and content:
        yield typed.problem("block_content_extra", line, name=name)
    needs_list = name == "questions" and not any(block.find_all("li"))
    if form.content == "must" and (not content or needs_list):
        hint = (
            Words("Kirjoita lohkon sisään luettelo: - kysymys.", "Write a list inside: - question.")
            if name == "questions"
            else Words("Kirjoita lohkon sisään teksti.", "Write its text inside.")
        )
        yield typed.problem("block_content_missing", line, name=name, hint=hint)


def _stray_blocks(prose: str, typed: Typed) -> Iterator[Problem]:
    unknown = False
    ends = iter(_stray_ends(typed.text))
    for match in STRAY_BLOCK.finditer(prose):
        marker = lines.HEADER_MARKER.search(match[0])
        name = match[1]
        line = int(marker[1]) if marker else typed.first_line + next(ends, 0)
        if not name and unknown:
            unknown = False  # the end of the unknown block above
            continue
        if not name or name.lower() in FORMS:
            yield typed.problem("block_mark", line)
            continue
        unknown = True
        meant = nearest(name, FORMS)
        known = ", ".join(FORMS)
        hint = (
            Words(f"Tarkoititko lohkoa ”{meant}”?", f"Did you mean “{meant}”?")
            if meant
            else Words(f"Lohkot ovat: {known}.", f"The blocks are: {known}.")
        )
        yield typed.problem("unknown_block", line, name=name, hint=hint)


def _stray_ends(text: str) -> Iterator[int]:
    """The rows of `text`, from 0, whose `///` closes no block."""
    opened: list[str] = []
    for row, typed in enumerate(text.split("\n")):
        found = BLOCK_LINE.match(typed)
        if found and found[2]:
            opened.append(found[1])
        elif found and opened and opened[-1] == found[1]:
            opened.pop()
        elif found:
            yield row


def _blocks_as_code(nodes: Nodes, typed: Typed) -> Iterator[Problem]:
    """Blocks that stand so far from the margin that Markdown takes them for code."""
    listings = (BLOCK_AS_CODE.match(node.text()) for node in walk(nodes) if node.tag == "pre")
    for name in (found[1] for found in listings if found):
        for row, line in enumerate(typed.text.split("\n")):
            if re.match(rf"(?: {{4,}}|\t)\s*/{{3,}} *{name}\b", line) and name in FORMS:
                yield typed.problem("block_mark", typed.first_line + row)


def _raw_tags(prose: str, typed: Typed) -> Iterator[Problem]:
    """Tags that were typed but are not allowed, and so are dead text."""
    for match in DEAD_TAG.finditer(prose):
        tag = match[1] or match[2]
        if not tag.startswith("/"):  # its opening tag was reported
            line = lines.line_at(prose, match.start(), typed.first_line)
            yield typed.problem("raw_html", line, tag=tag)


def _ids(nodes: Nodes, typed: Typed) -> Iterator[Problem]:
    ids = Counter(node.get("id") for node in walk(nodes) if node.get("id"))
    for value, count in ids.items():
        if count > 1 or value in OWN_IDS:
            yield typed.problem("same_id", typed.line_of(f"#{value}"), value=value)
