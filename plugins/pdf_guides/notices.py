"""What the owner is told about a PDF: the sentences, and the line of the file they are about."""

from plugins.model import messages
from plugins.model.problems import Problem

from .model import Where


class Notices:
    """Collects what is said about one document; `body` and `first_line` find the lines, and
    `where` the places of words that come from elsewhere."""

    def __init__(
        self, source: str, body: str = "", first_line: int = 1, where: Where | None = None
    ) -> None:
        self.source = source
        self.where = where
        self.found: dict[Problem, None] = {}
        self._lines = body.splitlines()
        self._first_line = first_line

    def line_of(self, snippet: str) -> int | None:
        """The line of the file that first holds the snippet, or None."""
        for number, line in enumerate(self._lines):
            if snippet and snippet in line:
                return self._first_line + number
        return None

    def left_out(self, key: str, characters: str) -> None:
        """Say that the characters were left out, naming the place of the first."""
        named = " ".join(f"{c} (U+{ord(c):04X})" for c in characters[:8])
        line = self.line_of(characters[0])
        found = self.where(characters[0]) if line is None and self.where else None
        file, line = found or (self.source, line)
        self.found[problem_of(file, key, named, line)] = None

    def say(
        self, key: str, what: str = "", *, find: str = "", warning: bool = True, **values: object
    ) -> None:
        """Add one message; `find` (or `what`) is looked for in the body to give the line."""
        problem = problem_of(self.source, key, what, self.line_of(find or what), warning, **values)
        self.found[problem] = None


def problem_of(
    source: str, key: str, what: str = "", line: int | None = None, warning: bool = True,
    **values: object,
) -> Problem:  # fmt: skip
    """One message of the table about the file `source`."""
    short = what if len(what) <= 80 else what[:79] + "…"
    return messages.problem(key, source, line, warning=warning, what=short, **values)
