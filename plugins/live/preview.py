"""The task `serve`: build, serve, watch, build again."""

import os
import sys
import threading
import webbrowser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.model.problems import Words

from .server import opened
from .state import Preview
from .watch import snapshot, watch

PORT = 8000


@dataclass(frozen=True)
class Work:
    """What the preview needs of others. `rebuild` gives "" or what is wrong, None to stop."""

    folder: Path
    content: Path
    project: Path
    rebuild: Callable[[], str | None]
    say: Callable[[Words], None]
    lang: str

    @property
    def program(self) -> list[Path]:
        """A change here needs a new process: Python keeps the modules it has imported."""
        return [self.project / "plugins"]

    @property
    def watched(self) -> list[Path]:
        """All that the pages are made of."""
        settings = [self.project / "pelicanconf.py"]
        return [self.content, self.project / "theme", *settings, *self.program]


def serve(work: Work, port: int, browser: bool) -> bool:
    """Serve until interrupted; True when a plugin changed and all must start anew."""
    preview = Preview(work.folder, heading=HEADING.in_language(work.lang))
    server = opened(preview, port)
    before = snapshot(work.watched)
    restart = False

    def build(changed: set[str]) -> bool:
        nonlocal restart
        restart = any(Path(path).is_relative_to(p) for path in changed for p in work.program)
        if restart:
            return False
        problems = work.rebuild()
        if problems is not None:
            preview.built(problems)
        return problems is not None

    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            if build(set()):
                work.say(OPEN.filled(url=server.url))
                if browser and has_browser(os.environ, sys.platform):
                    webbrowser.open(server.url)
                watch(work.watched, build, threading.Event(), before)
        except KeyboardInterrupt:
            work.say(CLOSED)
        finally:
            server.shutdown()
    return restart


def has_browser(environment: Mapping[str, str], platform: str) -> bool:
    """Whether there is a screen: without one Python would start a text browser in the terminal."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


HEADING = Words(
    "Sisällössä on korjattavaa. Sivu näyttää viimeisen onnistuneen version.",
    "The content needs mending. The page shows the last good version.",
)
OPEN = Words(
    "Esikatselu: {url}  (lopeta: Ctrl+C). Sivu päivittyy, kun tallennat.",
    "Preview: {url}  (stop: Ctrl+C). The page reloads when you save.",
)
CLOSED = Words("Esikatselu suljettu.", "Preview closed.")
