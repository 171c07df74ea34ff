"""What the preview is showing now, shared by the builder and the server's threads."""

import json
import secrets
import threading
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Preview:
    """The folder served, how many times it has been built, and what is wrong ("" if nothing)."""

    folder: Path
    heading: str = ""
    problems: str = ""
    version: int = 0
    run: str = field(default_factory=lambda: secrets.token_hex(4))
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def built(self, problems: str) -> None:
        """A build has ended; wake the open pages."""
        with self._changed:
            self.problems = problems
            # The pages stay as they are when nothing new could be built.
            self.version += not problems
            self._changed.notify_all()

    def wait(self, known: str, seconds: float) -> str:
        """The state as soon as it differs from `known`, at the latest after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self.event() != known, seconds)
            return self.event()

    def event(self) -> str:
        """The present state as the JSON that live.js reads."""
        return json.dumps(
            {
                "version": f"{self.run}-{self.version}",
                "heading": self.heading,
                "problems": self.problems,
            }
        )
