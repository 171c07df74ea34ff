"""From the bytes of a file to plain data that remembers its line numbers.

YAML is read as text (no guessing of types), so a postal code, a telephone number, "no" and a
date survive as typed. Nothing here raises for what a person can write: it collects problems.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from . import messages
from .forgiving import quote_text_values
from .markers import spelling
from .problems import Problem

Path_ = tuple[str | int, ...]
"""Where a value stands in the data: ("stages", 2, "title")."""

NULLS = {"", "~", "null", "Null", "NULL"}
FENCE = re.compile(r"(---|\.\.\.)[ \t]*")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
LEFT_OPEN = re.compile(r"""[\w-]+:[ ]+(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
"""A value whose quotation mark is closed only in some later line."""
TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
LINE_SEPARATORS = str.maketrans(
    {"\u2028": " ", "\u2029": " ", "\x85": " ", "\x0b": " ", "\x0c": " "}
)


@dataclass
class Data:
    """Plain data read from YAML: dicts, lists, strings and None; `lines` knows where each stands."""

    value: Any = None
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, path: Path_) -> int:
        """The line of `path`, or of the longest part of it that was written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass(frozen=True)
class Document:
    """A Markdown file: front matter and body. `body_line` is the line on which the body begins."""

    data: Data
    body: str
    body_line: int


def read_text(path: Path, file: str) -> tuple[str | None, list[Problem]]:
    """The file's text with BOM, CRLF and NFD forgiven; None when it cannot be read as UTF-8."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [messages.problem("unreadable", file, None)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [messages.problem("not_utf8", file, line)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        return None, [messages.problem("control_character", file, line)]
    if not text.strip():
        return None, [messages.problem("empty_file", file, 1)]
    return unicodedata.normalize("NFC", text), []


def read_markdown(
    path: Path, file: str, model: type[BaseModel]
) -> tuple[Document | None, list[Problem]]:
    """A Markdown file split into front matter (parsed; the keys of `model`) and body."""
    text, problems = read_text(path, file)
    if text is None:
        return None, problems
    lines = text.split("\n")
    start = next(i for i, line in enumerate(lines) if line.strip())
    if not FENCE.fullmatch(lines[start]) or lines[start].startswith("."):
        return None, [messages.problem("no_front_matter", file, start + 1)]
    end = next((i for i in range(start + 1, len(lines)) if FENCE.fullmatch(lines[i])), None)
    if end is None:
        return None, [messages.problem("unclosed_front_matter", file, start + 1)]
    typed = "\n".join(lines[start + 1 : end])
    data, problems = parse_yaml(typed, file, start + 2, model)
    if problems:
        return None, problems
    if data.value is None:
        data.value = {}
    if not isinstance(data.value, dict):
        return None, [messages.problem("front_matter_shape", file, start + 2)]
    return Document(data, "\n".join(lines[end + 1 :]), end + 2), []


def read_yaml(path: Path, file: str, model: type[BaseModel]) -> tuple[Data | None, list[Problem]]:
    """A YAML file as plain data, typed for `model`; None when it has problems."""
    text, problems = read_text(path, file)
    if text is None:
        return None, problems
    data, problems = parse_yaml(text, file, 1, model)
    return (None, problems) if problems else (data, [])


def parse_yaml(
    text: str, file: str, first_line: int, model: type[BaseModel]
) -> tuple[Data, list[Problem]]:
    """YAML text as plain data; what `model` holds as text survives as typed.

    Lines are counted from `first_line`.
    """
    data = Data()
    text, left_open = quote_text_values(text.translate(LINE_SEPARATORS), *spelling(model))
    if left_open:
        rows = sorted(row + first_line for row in left_open)
        return data, [messages.problem("yaml_quote", file, row) for row in rows]
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        return data, [_syntax_problem(error, text, file, first_line)]
    except RecursionError:
        return data, [messages.problem("yaml_syntax", file, first_line)]
    if root is None:
        return data, []
    walker = _Walker(file, first_line, data.lines)
    try:
        data.value = walker.plain(root, ())
    except RecursionError:
        return data, [messages.problem("yaml_syntax", file, first_line)]
    return data, walker.problems


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Problem:
    """YAML's own complaint in the owner's words, at the line where the mistake is."""
    complaint = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    # What was left open is noticed only later: there the context says where it began.
    if error.context_mark and ("scanning" in complaint or "flow" in complaint):
        mark = error.context_mark
    number = mark.line if mark else 0
    line = number + first_line
    rows = text.split("\n")
    for row, after in pairwise(rows[: number + 1]):
        if LEFT_OPEN.match(row) and not after.startswith((" ", "\t")):
            return messages.problem("yaml_quote", file, rows.index(row) + first_line)
    typed = rows[number : number + 1]
    above = rows[number - 1].strip() if number and "mapping values" in complaint else ":"
    if above and ":" not in above and not above.startswith(("-", "#")):
        return messages.problem("yaml_syntax", file, line - 1)
    if any(re.match(r"[ ]*(- *)?\t", row) for row in typed):
        return messages.problem("yaml_tab", file, line)
    if "mapping values are not allowed" in complaint:
        return messages.problem("yaml_colon", file, line)
    if "quoted scalar" in complaint:
        return messages.problem("yaml_quote", file, line)
    if "undefined alias" in complaint or "duplicate anchor" in complaint:
        return messages.problem("yaml_alias", file, line)
    return messages.problem("yaml_syntax", file, line)


class _Walker:
    """Turns YAML nodes into plain data, refusing what only a programmer would write."""

    def __init__(self, file: str, first_line: int, lines: dict[Path_, int]) -> None:
        self.file = file
        self.first_line = first_line
        self.lines = lines
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def plain(self, node: yaml.Node, path: Path_) -> Any:
        line = node.start_mark.line + self.first_line
        self.lines.setdefault(path, line)
        if id(node) in self.seen:  # the node stands where its anchor is, the path at the alias
            self.complain("yaml_alias", self.lines[path])
            return None
        self.seen.add(id(node))
        if node.tag and node.tag not in TAGS:
            self.complain("yaml_syntax", line)
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, path)
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        return None if plain and node.value in NULLS else node.value

    def mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            if not isinstance(key_node, yaml.ScalarNode):
                self.complain("yaml_syntax", line)
                continue
            key = key_node.value.strip()
            if key in result:
                self.complain("duplicate_key", line, key=key)
                continue
            self.lines[(*path, key)] = line
            result[key] = self.plain(value_node, (*path, key))
        return result

    def sequence(self, node: yaml.SequenceNode, path: Path_) -> list[Any]:
        items = []
        for index, child in enumerate(node.value):
            value = self.plain(child, (*path, index))
            if value is None and isinstance(child, yaml.ScalarNode):
                self.complain("empty_item", self.lines[(*path, index)])
            items.append(value)
        return items

    def complain(self, code: str, line: int, **values: Any) -> None:
        self.problems.append(messages.problem(code, self.file, line, **values))
