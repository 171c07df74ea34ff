"""Stretches of running text in content files, each with its file and line, for proofreading."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

_LANGUAGE = re.compile("[a-z]{2,3}")
_SILENT = re.compile(
    r"(?s)^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`|\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"
    r"|\{[^}\n]*\}|<[^>\n]*>|https?://\S+|\S+@\S+|^\[[^\]\n]+\]:.*?$|\[\^[^\]\n]*\]:?",
    re.M,
)
_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|[-*+]|\d+\.|>|:|\|)[ \t]+|[*_|]{1,3}|!?\[|\]", re.M)
# A block's line is text only where it is a heading or a source.
_BLOCK_LINE = re.compile(r"^/{3,}[ \t]*(?:(?:quote|cta|note|tip|warning)[ \t]*\|[ \t]*|.*$)", re.M)
_BORDER = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>:|#]|\d+\.|/{3})[ \t]?)|\|")


class Run(NamedTuple):
    """A paragraph, heading, list item, cell or value: plain text, and where it begins."""

    file: str
    line: int
    text: str
    lang: str


def _blank(match: re.Match[str]) -> str:
    """Return spaces for a match, so that lines keep their numbers."""
    return re.sub(r"[^\n]", " ", match[0])


def of_markdown(file: str, body: str, line: int, lang: str) -> Iterator[Run]:
    """Yield the runs of a Markdown text that begins on `line` of its file."""
    text = _BLOCK_LINE.sub(_blank, _SILENT.sub(_blank, body))
    start = 0
    for border in [*_BORDER.finditer(text), None]:
        end = border.start() if border else len(text)
        piece = _MARKS.sub(_blank, text[start:end])
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield Run(file, line + text.count("\n", 0, start + lead), piece.strip(), lang)
        start = border.end() if border else end


def of_yaml(
    file: str, source: str, line: int, lang: str, single: frozenset[str], many: frozenset[str]
) -> Iterator[Run]:
    """Yield the runs of the text values of a YAML text that begins on `line` of its file.

    `single` are the keys whose value is running text, `many` those whose value is a list of them.
    """
    try:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
    if node is not None:
        yield from _of_node(file, node, line, lang, single, many)


def _of_node(
    file: str,
    node: yaml.Node,
    line: int,
    lang: str,
    single: frozenset[str],
    many: frozenset[str],
    text: bool = False,
) -> Iterator[Run]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = key.value
            # Translations stand under their language: `sv:`.
            nested = isinstance(value, yaml.MappingNode) and _LANGUAGE.fullmatch(name)
            own = name if nested else lang
            words = name in single if isinstance(value, yaml.ScalarNode) else name in many
            yield from _of_node(file, value, line, own, single, many, words)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _of_node(file, value, line, lang, single, many, text)
    elif text and any(letter.isalpha() for letter in node.value):
        yield Run(file, line + node.start_mark.line, node.value, lang)


def of_file(
    file: str,
    source: str,
    lang: str,
    single: frozenset[str] = frozenset(),
    many: frozenset[str] = frozenset(),
) -> list[Run]:
    """Return the runs of a content file (.md with or without front matter, .yaml).

    `single` and `many` are the keys of its YAML whose values are running text.
    """
    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    if not file.lower().endswith(".md"):
        return list(of_yaml(file, source, 1, lang, single, many))
    head = re.match(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", source, re.S)
    if not head:
        return list(of_markdown(file, source, 1, lang))
    line = source.count("\n", 0, head.end()) + 1
    own = re.search(r"^lang:[ \t]*(\w+)", head[1], re.M)
    lang = own[1] if own else lang
    return [
        *of_yaml(file, head[1], 2, lang, single, many),
        *of_markdown(file, source[head.end() :], line, lang),
    ]
