"""What is wrong with a converted text: looked for in its HTML while the line markers are in it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser
from typing import Any

from plugins.model.problems import Problem, Words, nearest

from . import lines
from .messages import problem
from .raw_html import PAIRED, SafeHtml
from .syntax import FORMS

CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.S)
STRAY_BLOCK = re.compile(r"(?:<p>|\n|<li>)\s*/{3,}[ ]*([\w-]*)([^\n<]*)")
DEAD_TAG = re.compile(
    # The marker shows that `<` was typed, not `&lt;`, which is meant to be read.
    r"\ue001&lt;(/?[A-Za-z][\w:-]*|!--|!\[?\w+|\?\w+)(?=[\s/>&[(;,])[^\n]{0,400}?(?:&gt;|>)|\ue001&lt;(/?(?:script|iframe|object|style|img|svg))\b",
    re.I,
)
BLOCK_LINE = re.compile(r"[ \t]*(/{3,})[ \t]*(\S?)")
BLOCK_AS_CODE = re.compile(r"<pre[^>]*><code[^>]*>/{3,} *([\w-]+)")
EMPTY_LINK = re.compile(r'<a\b[^>]*\shref="(?:\ue000\d+\ue001)?([^"]*)"[^>]*>\s*</a>')
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
ALLOWED_ATTRIBUTES = frozenset(
    """alt checked class colspan disabled href id lang open rel rev role rowspan scope src start
    title type for data-arg data-block data-line data-refused""".split()
)
OWN_IDS = frozenset(
    """audience closing-title comments comparison details download email footer form goals main message
    name phone posts practitioners related table times toc-title website""".split()
)
"""The ids that the theme gives to parts of its pages."""
VOID = {"br", "img", "hr", "input"}


def problems_of(
    html: str, text: str, file: str, first_line: int, open_blocks: Sequence[Any], safe: SafeHtml
) -> list[Problem]:
    """All problems of one body. `html` holds line markers, `text` is what was typed."""
    found = [*_open_blocks(open_blocks, file), *_placeholders(html, file)]
    prose = CODE.sub(lambda m: re.sub(r"[^\ue000-\ue003\d]", " ", m[0]), html)
    prose = re.sub('data-arg="[^"]*"', "", prose)  # plain text: "2 < 3" is shown as typed
    found += _stray_blocks(prose, file, text, first_line)
    found += _blocks_as_code(html, file, text, first_line)
    found += _raw_tags(prose, file, first_line)
    found += _footnotes(prose, file, text, first_line)
    for value in safe.attributes.refused:
        found.append(problem("attribute", file, _line_of(text, value, first_line), value=value))
    found += _ids(html, text, file, first_line)
    for match in EMPTY_LINK.finditer(html):
        line = lines.line_at(html, match.end(), first_line)
        found.append(problem("empty_link_text", file, line, value=unescape(match[1])))
    if not found:
        found += _nesting(html, file, text, first_line)
    return found


def _line_of(text: str, piece: str, first_line: int) -> int:
    position = text.find(piece)
    return first_line + text.count("\n", 0, position) if position >= 0 else first_line


def _open_blocks(blocks: Sequence[Any], file: str) -> Iterator[Problem]:
    for block in blocks:
        yield problem("unclosed_block", file, block.line, name=block.NAME)


def attributes_of(tag: str) -> dict[str, str]:
    """The attributes of a start tag as written by Markdown's serializer."""
    return {name: unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}


def _placeholders(html: str, file: str) -> Iterator[Problem]:
    for match in re.finditer(r"<div [^>]*data-block=[^>]*>", html):
        attributes = attributes_of(match[0])
        name, line = attributes["data-block"], int(attributes["data-line"])
        form = FORMS[name]
        content = re.sub(
            r"<(?!img\b|div data-arg)[^>]+>|\s", "", lines.strip(_inner(html, match.end()))
        )
        if "data-refused" in attributes:
            yield problem("block_options", file, line, name=name)
        if form.argument == "must" and not attributes["data-arg"]:
            yield problem("block_argument_missing", file, line, name=name, example=form.example)
        if form.argument == "no" and attributes["data-arg"]:
            yield problem("block_argument_extra", file, line, name=name)
        if form.content == "no" and content:
            yield problem("block_content_extra", file, line, name=name)
        needs_list = name == "questions" and "<li>" not in _inner(html, match.end())
        if form.content == "must" and (not content or needs_list):
            hint = (
                Words(
                    "Kirjoita lohkon sisään luettelo: - kysymys.",
                    "Write a list inside: - question.",
                )
                if name == "questions"
                else Words("Kirjoita lohkon sisään teksti.", "Write its text inside.")
            )
            yield problem("block_content_missing", file, line, name=name, hint=hint)


def _inner(html: str, start: int) -> str:
    """What stands between a `<div …>` that ends at `start` and its `</div>`."""
    depth = 1
    for match in re.finditer(r"<(/?)div\b", html[start:]):
        depth += -1 if match[1] else 1
        if depth == 0:
            return html[start : start + match.start()]
    return html[start:]


def _stray_blocks(html: str, file: str, text: str, first_line: int) -> Iterator[Problem]:
    unknown = False
    ends = iter(_stray_ends(text))
    for match in STRAY_BLOCK.finditer(html):
        marker = lines.HEADER_MARKER.search(match[0])
        name = match[1]
        line = int(marker[1]) if marker else first_line + next(ends, 0)
        if not name and unknown:
            unknown = False  # the end of the unknown block above
            continue
        if not name or name.lower() in FORMS:
            yield problem("block_mark", file, line)
            continue
        unknown = True
        meant = nearest(name, FORMS)
        known = ", ".join(FORMS)
        hint = (
            Words(f"Tarkoititko lohkoa ”{meant}”?", f"Did you mean “{meant}”?")
            if meant
            else Words(f"Lohkot ovat: {known}.", f"The blocks are: {known}.")
        )
        yield problem("unknown_block", file, line, name=name, hint=hint)


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


def _blocks_as_code(html: str, file: str, text: str, first_line: int) -> Iterator[Problem]:
    """Blocks that stand so far from the margin that Markdown takes them for code."""
    for name in BLOCK_AS_CODE.findall(html):
        for row, typed in enumerate(text.split("\n")):
            if re.match(rf"(?: {{4,}}|\t)\s*/{{3,}} *{name}\b", typed) and name in FORMS:
                yield problem("block_mark", file, first_line + row)


def _raw_tags(html: str, file: str, first_line: int) -> Iterator[Problem]:
    """Tags that were typed but are not allowed, and allowed ones that are not closed."""
    for match in DEAD_TAG.finditer(html):
        if (match[1] or match[2]).startswith("/"):
            continue  # its opening tag was reported
        line = lines.line_at(html, match.start(), first_line)
        yield problem("raw_html", file, line, tag=match[1] or match[2])
    stack: list[tuple[str, int]] = []
    for match in PAIRED.finditer(html):
        line = lines.line_at(html, match.start(), first_line)
        if not match[1]:
            stack.append((match[2], line))
        elif stack and stack[-1][0] == match[2]:
            stack.pop()
        else:
            yield problem("html_unbalanced", file, line, tag=match[2])
    for tag, line in stack:
        yield problem("html_unbalanced", file, line, tag=tag)


def _footnotes(html: str, file: str, text: str, first_line: int) -> Iterator[Problem]:
    for value in dict.fromkeys(FOOTNOTE.findall(re.sub(r"<[^>]+>", "", html))):
        line = _line_of(text, f"[^{value}]", first_line)
        yield problem("footnote_missing", file, line, value=value)


def _ids(html: str, text: str, file: str, first_line: int) -> Iterator[Problem]:
    ids = Counter(re.findall(r'\sid="([^"]+)"', html))
    for value, count in ids.items():
        if count > 1 or value in OWN_IDS:
            yield problem("same_id", file, _line_of(text, f"#{value}", first_line), value=value)


class _Nesting(HTMLParser):
    """Whether every tag closes where it should, and holds no attribute that we did not allow."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.wrong: list[tuple[str, str, tuple[int, int]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, _ in attrs:
            if name not in ALLOWED_ATTRIBUTES:
                self.wrong.append(("attribute", name, self.getpos()))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.stack and self.stack[-1] == tag:
            self.stack.pop()
        else:
            self.wrong.append(("html_unbalanced", tag, self.getpos()))


def _nesting(html: str, file: str, text: str, first_line: int) -> Iterator[Problem]:
    parser = _Nesting()
    parser.feed(html)
    rows = html.split("\n")
    for code, what, (row, column) in parser.wrong[:1]:
        position = sum(len(r) + 1 for r in rows[: row - 1]) + column
        line = lines.line_at(html, position, _line_of(text, what, first_line))
        yield problem(code, file, line, tag=what, value=what)
