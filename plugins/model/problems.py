"""What is wrong with the content, told to the person who wrote it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Words(NamedTuple):
    """One sentence in the two languages in which owners are spoken to."""

    fi: str
    en: str

    def in_language(self, lang: str) -> str:
        """Finnish for Finnish-first sites, English for all others."""
        return self.fi if lang == "fi" else self.en

    def filled(self, **values: object) -> "Words":
        """The same sentence with its `{names}` replaced by `values`."""
        return Words(self.fi.format(**values), self.en.format(**values))


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `file` is relative to the content folder, `line` counts from 1.

    `detail` is for developers, of any length: what another program said.
    """

    file: str
    line: int | None
    what: Words
    fix: Words
    warning: bool = False
    detail: str = field(default="", compare=False)

    def text(self, lang: str) -> str:
        """One line for the owner: `file:line: what. Korjaus: how.`"""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        label = "Korjaus" if lang == "fi" else "Fix"
        return f"{place}: {self.what.in_language(lang)} {label}: {self.fix.in_language(lang)}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted by file and line, each once."""
    return sorted(set(problems), key=lambda p: (p.file, p.line or 0, p.what.fi, p.fix.fi))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, or None."""
    matches = difflib.get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.7)
    return matches[0] if matches else None
