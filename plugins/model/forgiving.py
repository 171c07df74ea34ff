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
    lines = text.split("\n")
    result: list[str] = []
    left_open: list[int] = []
    block_indent: int | None = None  # what is deeper goes on the value above: left as it is
    list_indent: int | None = None  # inside `audience:` the items are text
    item_indent: int | None = None

    def quoted(value: str, row: int) -> str:
        if not WHOLE.fullmatch(value) and LEFT_OPEN.fullmatch(_without_comment(value)):
            left_open.append(row)
        return _quoted(value)

    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if block_indent is not None and (not line.strip() or indent > block_indent):
            result.append(line)
            continue
        block_indent = None
        key = KEY_LINE.match(line)
        empty = EMPTY_KEY.match(line)
        item = ITEM_LINE.match(line) if list_indent is not None else None
        if item and len(item["indent"]) >= (list_indent or 0):
            if item_indent is not None and len(item["indent"]) != item_indent:
                item = ITEM_LINE.match(" " * item_indent + line.lstrip())  # a space too many
                assert item
            item_indent = len(item["indent"])
            if _continues(lines, number, item_indent) and not MISPLACED_ITEM.match(
                lines[number + 1]
            ):
                block_indent = item_indent
            else:
                line = f"{item['indent']}- {quoted(item['value'], number)}"
            result.append(line)
            continue
        if line.strip() and not line.lstrip().startswith("#"):
            list_indent = len(empty["indent"]) if empty and empty["key"] in many else None
            item_indent = None
        if key and _continues(lines, number, len(key["indent"])):
            block_indent = len(key["indent"])
        elif key and _is_text(key["key"], key["value"], single, many):
            line = f"{key['head']} {quoted(key['value'], number)}"
        result.append(line)
    return Quoted("\n".join(result), tuple(left_open))


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
