"""One build of the preview after another, each told in the terminal and to the open pages."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

from .console import Console, Stream
from .errors import guarded
from .run import Generate, Load, Order, build
from .today import today


@dataclass(frozen=True)
class Rebuild:
    """Call it to build once more: "" when all went well, else what is wrong; None to stop."""

    project: Path
    content: Path
    output: Path
    console: Console
    logs: Path
    verbose: bool
    load: Load
    generate: Generate

    def __call__(self) -> str | None:
        heard = io.StringIO()
        console = replace(
            self.console, out=Both(self.console.out, heard), err=Both(self.console.err, heard)
        )
        code = guarded(lambda: self._build(console), console, self.logs, self.verbose)
        if code == 130:
            return None
        return heard.getvalue().strip() if code else ""

    def _build(self, console: Console) -> int:
        order = Order(self.project, self.content, self.output, today(), preview=True)
        return build(order, console, self.load, self.generate)


class Both:
    """Writes the same text to two places."""

    def __init__(self, one: Stream, other: Stream) -> None:
        self._both = (one, other)

    def write(self, text: str, /) -> None:
        for stream in self._both:
            stream.write(text)

    def flush(self) -> None:
        for stream in self._both:
            stream.flush()
