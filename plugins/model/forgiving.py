"""Quotes the text values of YAML before it is parsed, so that what people type survives.

Plain YAML loses text without a word (`title: Työ #1` gives "Työ") and stops at an unquoted
colon. Single-line values of the text fields are put in single quotes; line numbers stay.
"""

import re

KEY_LINE = re.compile(
    r"^(?P<head>(?P<indent>\s*(?:-\s+)*)(?P<key>\w+):)(?P<gap>[ \t]+)(?P<value>\S.*)$"
)
EMPTY_KEY = re.compile(r"^(?P<indent>\s*(?:-\s+)*)(?P<key>\w+):\s*$")
ITEM_LINE = re.compile(r"^(?P<indent>\s*)-[ \t]+(?P<value>\S.*)$")
MISPLACED_ITEM = re.compile(r"^\s*-\s")
BLOCK_SCALAR = re.compile(r"[|>][-+0-9]{0,2}\s*(#.*)?")
COMMENT = re.compile(r"\s{2,}#\s.*$")


def quote_text_values(text: str, single: frozenset[str], many: frozenset[str]) -> str:
    """`text` (YAML) with the single-line values of text fields quoted where YAML would spoil them.

    `single` are the keys whose value is a text, `many` those whose value is a list of texts.
    """
    lines = text.split("\n")
    result: list[str] = []
    block_indent: int | None = None  # what is deeper goes on the value above: left as it is
    list_indent: int | None = None  # inside `audience:` the items are text
    item_indent: int | None = None
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
            if list_indent is not None and len(item["indent"]) != (
                item_indent or len(item["indent"])
            ):
                item = ITEM_LINE.match(" " * (item_indent or 0) + line.lstrip())  # a space too many
                assert item
            item_indent = len(item["indent"])
            if _continues(lines, number, len(item["indent"])) and not MISPLACED_ITEM.match(
                lines[number + 1]
            ):
                block_indent = len(item["indent"])
            else:
                line = f"{item['indent']}- {_quoted(item['value'])}"
            result.append(line)
            continue
        if line.strip() and not line.lstrip().startswith("#"):
            list_indent = len(empty["indent"]) if empty and empty["key"] in many else None
            item_indent = None
        if key and _continues(lines, number, len(key["indent"])):
            block_indent = len(key["indent"])
        elif key and _is_text(key["key"], key["value"], single, many):
            line = f"{key['head']} {_quoted(key['value'])}"
        result.append(line)
    return "\n".join(result)


def _is_text(key: str, value: str, single: frozenset[str], many: frozenset[str]) -> bool:
    """Whether the value is text: also a list of texts typed on one line without brackets."""
    return key in single or (key in many and not value.startswith("["))


def _continues(lines: list[str], number: int, indent: int) -> bool:
    """Whether the value goes on on the next, deeper line."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return bool(following.strip()) and len(following) - len(following.lstrip()) > indent


def _quoted(value: str) -> str:
    """`value` as a YAML single-quoted scalar, unless it already is a quoted or a null one."""
    value = COMMENT.sub("", value).rstrip()
    if value in ("null", "~") or BLOCK_SCALAR.fullmatch(value):
        return value
    if re.fullmatch(r'"(?:[^"\\]|\\.)*"', value) or re.fullmatch(r"'(?:[^']|'')*'", value):
        return value
    return "'" + value.replace("'", "''") + "'"
