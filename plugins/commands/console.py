"""How the tasks speak to the owner of the site."""

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from plugins.model.problems import Problem, Words, in_order

FIRST_LANGUAGE = re.compile(r"^languages:\s*(?:#.*)?(?:\[\s*|\n\s*-\s*)?[\"']?(\w+)", re.MULTILINE)


def owner_language(content: Path) -> str:
    """The language to speak: "fi" or "en", from the first of `languages:` in site.yaml.

    Read without a parser: it must be known also when site.yaml is broken. Finnish when unknown.
    """
    try:
        text = (content / "site.yaml").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "fi"
    found = FIRST_LANGUAGE.search(text)
    return "fi" if found is None or found[1].lower() == "fi" else "en"


class Stream(Protocol):
    """Anything that can be written to and flushed."""

    def write(self, text: str, /) -> object: ...

    def flush(self) -> object: ...


@dataclass
class Console:
    """Where the words go: results to `out`, what went wrong outside the content to `err`.

    `verbose` shows a problem's details for developers as well.
    """

    lang: str = "fi"
    out: Stream = field(default_factory=lambda: sys.stdout)
    err: Stream = field(default_factory=lambda: sys.stderr)
    verbose: bool = False

    def say(self, words: Words) -> None:
        """Print one message in the owner's language."""
        _write(words.in_language(self.lang) + "\n", self.out)

    def complain(self, words: Words) -> None:
        """Print one message about what went wrong."""
        _write(words.in_language(self.lang) + "\n", self.err)

    def show(self, problems: Iterable[Problem]) -> int:
        """Print the problems in order, warnings apart, and the count; how many must be mended."""
        ordered = in_order(problems)
        errors = [problem for problem in ordered if not problem.warning]
        _write(report(ordered, self.lang), self.out)
        if self.verbose:
            details = (f"{p.file}:\n{p.detail.rstrip()}\n" for p in ordered if p.detail)
            _write("".join(details), self.err)
        return len(errors)

    def suggest(self, suggestions: Iterable[Problem]) -> None:
        """Print what proofreading has found, a line each, and how much it was."""
        lines = [problem.text(self.lang) for problem in in_order(suggestions)]
        count = counted(len(lines), SUGGESTIONS) if lines else NO_SUGGESTIONS
        _write("".join(f"{line}\n" for line in [*lines, count.in_language(self.lang)]), self.out)


def _write(text: str, stream: Stream) -> None:
    """Write at once. A reader that has gone away (`| head`) does not stop the work."""
    try:
        encoding = getattr(stream, "encoding", None) or "utf-8"
        stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        # Else Python would complain once more when it ends.
        number = {id(sys.stdout): 1, id(sys.stderr): 2}.get(id(stream))
        if number:
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)


def report(problems: Iterable[Problem], lang: str) -> str:
    """The problems as text, a line each: errors and their count, then warnings; "" if none."""
    ordered = in_order(problems)
    errors = [problem for problem in ordered if not problem.warning]
    warnings = [problem for problem in ordered if problem.warning]
    lines = [problem.text(lang) for problem in errors]
    if errors:
        lines += ["", counted(len(errors), PROBLEMS).in_language(lang)]
    if warnings:
        lines += [""] * bool(errors)
        lines += [Words("Huomaa:", "Note:").in_language(lang)]
        lines += [f"  {problem.text(lang)}" for problem in warnings]
    return "".join(f"{line}\n" for line in lines)


PROBLEMS = (
    Words("1 korjattava asia.", "1 problem."),
    Words("{n} korjattavaa asiaa.", "{n} problems."),
)
SUGGESTIONS = (Words("1 ehdotus.", "1 suggestion."), Words("{n} ehdotusta.", "{n} suggestions."))
NO_SUGGESTIONS = Words("Ei ehdotuksia.", "No suggestions.")
PAGES = (Words("1 sivu", "1 page"), Words("{n} sivua", "{n} pages"))


def counted(number: int, forms: tuple[Words, Words]) -> Words:
    """`forms` is (one, many); the one that fits, with the number in it."""
    return forms[0] if number == 1 else forms[1].filled(n=number)


def seconds(value: float, lang: str) -> str:
    """A time as it is written in the language: "1,2 s" or "1.2 s"."""
    text = f"{value:.1f} s"
    return text.replace(".", ",") if lang == "fi" else text
