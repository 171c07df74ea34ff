"""Typst source from text: only function calls and string literals, so that text stays text."""

import re
import unicodedata
from collections.abc import Iterable

# Controls but tab and newline, bidi overrides, marks of byte order, non-characters, surrogates.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\n\t]')


def clean(text: str) -> str:
    """The text in NFC without characters that nobody sees: controls, bidi overrides, soft
    hyphens."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _UNWANTED.sub("", text.replace("\r", "\n")))


def literal(text: str) -> str:
    """A Typst string literal that stands for exactly `clean(text)`."""
    return quoted(clean(text))


def quoted(text: str) -> str:
    """A Typst string literal of text that is clean already."""
    return '"' + _ESCAPED.sub(lambda m: _ESCAPES[m[0]], text) + '"'


def call(name: str, *arguments: str, **named: str) -> str:
    """`name(a, b, key: c)`; arguments are Typst source already."""
    pairs = [f"{key.replace('_', '-')}: {value}" for key, value in named.items()]
    return f"{name}({', '.join([*arguments, *pairs])})"


def array(items: Iterable[str]) -> str:
    """A Typst array; one item needs its comma."""
    inner = ", ".join(items)
    return f"({inner},)" if inner else "()"


def content(expressions: Iterable[str]) -> str:
    """Typst content that joins the expressions in order."""
    inner = "; ".join(expression for expression in expressions if expression)
    return "{[]; " + inner + "}" if inner else "[]"


def block(statements: Iterable[str]) -> str:
    """The same for blocks, each on its own line so that an engine's message has a useful one."""
    inner = "\n".join(statement for statement in statements if statement)
    return "{[]\n" + inner + "\n}" if inner else "[]"


def flag(value: bool) -> str:
    """Typst's word for a truth value."""
    return "true" if value else "false"
