"""Quotes the text values of YAML before it is parsed, so that what people type survives.

Plain YAML loses text without a word (`title: Työ #1` gives "Työ") and stops at an unquoted
colon. Single-line values of the text fields are put in single quotes; line numbers stay.
"""

import re
from typing import NamedTuple

KEY_LINE = re.compile(
    r"^(?P<head>(?P<indent>\s*(?:-\s+)*)(?P<key>\w+):)(?P<gap>[ \t]+)(?P<value>\S.*)$"
)
EMPTY_KEY = re.compile(r"^(?P<indent>\s*(?:-\s+)*)(?P<key>\w+):\s*$")
ITEM_LINE = re.compile(r"^(?P<indent>\s*)-[ \t]+(?P<value>\S.*)$")
MISPLACED_ITEM = re.compile(r"^\s*-\s")
BLOCK_SCALAR = re.compile(r"[|>][-+0-9]{0,2}\s*(#.*)?")
COMMENT = re.compile(r"\s{2,}#\s.*$")
WHOLE = re.compile(r"""(?P<scalar>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:\s#.*)?""")
"""A value in quotation marks from its beginning to its end; a comment may follow."""

LEFT_OPEN = re.compile(r"""\"[^"]*|'[^\W\d_][^']*""")
"""A quotation mark that nothing closes. An apostrophe before a digit is one: '68."""


class Quoted(NamedTuple):
    """YAML whose text values survive, and the rows (from 0) with a mark left open."""

    text: str
    left_open: tuple[int, ...]


def quote_text_values(text: str, single: frozenset[str], many: frozenset[str]) -> Quoted:
    """`text` (YAML) with the single-line values of text fields quoted where YAML would spoil them.

    `single` are the keys whose value is a text, `many` those whose value is a list of texts.
    """
    reading = _Reading(text.split("\n"), single, many)
    return Quoted("\n".join(map(reading.line, range(len(reading.lines)))), tuple(reading.left_open))


class _Reading:
    """Goes down the rows of a text and gives each anew."""

    def __init__(self, lines: list[str], single: frozenset[str], many: frozenset[str]) -> None:
        self.lines = lines
        self.single = single
        self.many = many
        self.left_open: list[int] = []
        self.block: int | None = None  # what is deeper goes on the value above: left as it is
        self.list: int | None = None  # inside `audience:` the items are text
        self.item: int | None = None  # the indent of that list's items

    def line(self, row: int) -> str:
        """The row as YAML reads it rightly."""
        line = self.lines[row]
        indent = len(line) - len(line.lstrip())
        if self.block is not None and (not line.strip() or indent > self.block):
            return line
        self.block = None
        item = ITEM_LINE.match(line) if self.list is not None else None
        if item and len(item["indent"]) >= (self.list or 0):
            return self._of_list(row, item)
        key, empty = KEY_LINE.match(line), EMPTY_KEY.match(line)
        if line.strip() and not line.lstrip().startswith("#"):
            self.list = len(empty["indent"]) if empty and empty["key"] in self.many else None
            self.item = None
        if key and _continues(self.lines, row, len(key["indent"])):
            self.block = len(key["indent"])
        elif key and _is_text(key["key"], key["value"], self.single, self.many):
            return f"{key['head']} {self._quoted(key['value'], row)}"
        return line

    def _of_list(self, row: int, item: re.Match[str]) -> str:
        if self.item is None:
            self.item = len(item["indent"])
        indent, value = " " * self.item, item["value"]  # also for an item with a space too many
        below = self.lines[row + 1] if row + 1 < len(self.lines) else ""
        if _continues(self.lines, row, self.item) and not MISPLACED_ITEM.match(below):
            self.block = self.item
            return self.lines[row]
        return f"{indent}- {self._quoted(value, row)}"

    def _quoted(self, value: str, row: int) -> str:
        if not WHOLE.fullmatch(value) and LEFT_OPEN.fullmatch(_without_comment(value)):
            self.left_open.append(row)
        return _quoted(value)


def _is_text(key: str, value: str, single: frozenset[str], many: frozenset[str]) -> bool:
    """Whether the value is text: also a list of texts typed on one line without brackets."""
    return key in single or (key in many and not value.startswith(("[", "{")))


def _continues(lines: list[str], number: int, indent: int) -> bool:
    """Whether the value goes on on the next, deeper line."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return bool(following.strip()) and len(following) - len(following.lstrip()) > indent


def _quoted(value: str) -> str:
    """`value` as a YAML single-quoted scalar, unless it already is a quoted or a null one."""
    if whole := WHOLE.fullmatch(value):
        return whole["scalar"]
    value = _without_comment(value)
    if value in ("null", "~") or BLOCK_SCALAR.fullmatch(value):
        return value
    return "'" + value.replace("'", "''") + "'"


def _without_comment(value: str) -> str:
    """The value without a comment at its end; a `#` between quotation marks begins none."""
    found = COMMENT.search(value)
    while found and value.count('"', 0, found.start()) % 2:
        found = COMMENT.search(value, found.start() + 1)
    return value[: found.start()].rstrip() if found else value.rstrip()
