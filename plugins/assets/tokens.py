"""Reads the design tokens from `tokens.css`, the only home of colours, sizes and spacing.

The same reading serves the contrast test, drawings that are files of their own and printed guides.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Scheme = Literal["light", "dark"]
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_DECLARATION = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+);")
_DEPTH = 20  # of var() inside var(); a circle is deeper


class TokenError(ValueError):
    """A token that does not exist or refers to itself."""


@dataclass(frozen=True)
class Tokens:
    """The declarations of `tokens.css` by name, as written."""

    values: Mapping[str, str]

    def role(self, name: str, scheme: Scheme = "light") -> str:
        """A token's literal value by day or night: `role("--color-bg", "light")` -> "#faf7f0"."""
        return self._resolve(self._value(name), scheme, 0)

    def colors(self, scheme: Scheme = "light") -> dict[str, str]:
        """Every role of colour (`--color-…`, `--art-…`) as a literal."""
        names = (n for n in self.values if n.startswith(("--color-", "--art-")))
        return {name: self.role(name, scheme) for name in names}

    def _value(self, name: str) -> str:
        try:
            return self.values[name]
        except KeyError:
            raise TokenError(f"tokens.css has no {name}") from None

    def _resolve(self, value: str, scheme: Scheme, depth: int) -> str:
        if depth > _DEPTH:
            raise TokenError(f"a token refers to itself: {value}")
        if value.startswith("light-dark(") and value.endswith(")"):
            pair = _arguments(value[len("light-dark(") : -1])
            if len(pair) != 2:
                raise TokenError(f"light-dark() wants two values: {value}")
            return self._resolve(pair[scheme == "dark"], scheme, depth + 1)
        reference = re.search(r"var\((--[\w-]+)\)", value)
        if reference is None:
            return value
        literal = self._resolve(self._value(reference[1]), scheme, depth + 1)
        replaced = value[: reference.start()] + literal + value[reference.end() :]
        return self._resolve(replaced, scheme, depth + 1)


def _arguments(text: str) -> list[str]:
    """The arguments of a CSS function, split at its own commas."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append(text[start:place].strip())
            start = place + 1
    return [*parts, text[start:].strip()]


def parse(css: str) -> Tokens:
    """Tokens from the text of a style sheet."""
    plain = _COMMENT.sub("", css)
    return Tokens({name: " ".join(value.split()) for name, value in _DECLARATION.findall(plain)})


def read(path: Path) -> Tokens:
    """Tokens from `tokens.css`."""
    return parse(path.read_text(encoding="utf-8"))


def luminance(color: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2, definition of relative luminance), 0 to 1."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", color):
        raise TokenError(f"not a colour of six digits: {color}")
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2, success criterion 1.4.3), 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
