"""What the measurements share: processor time of a command, a server with gzip, the browser."""

import gzip
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache"
TODAY = "1795219200"
"""21 November 2026, the day of every measured build, as SOURCE_DATE_EPOCH."""

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
COMPRESSED = ("text/", "image/svg", "application/xml", "application/json", "application/manifest")


class Took(NamedTuple):
    """Seconds that a command took: processor time of it and its children, and by the clock."""

    cpu: float
    wall: float
    text: str


def run(*command: str, **variables: str) -> Took:
    """Run a command in the project folder. RuntimeError with what it said when it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": TODAY, "PYTHONUTF8": "1", **variables}
    before, begun = os.times(), time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    wall, after = time.perf_counter() - begun, os.times()
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Took(cpu or wall, wall, done.stdout)  # Windows does not count its children


def task(*words: str, **variables: str) -> Took:
    """Run a task of the project as a user does."""
    return run(sys.executable, "tasks.py", *words, **variables)


def best(runs: list[Took]) -> Took:
    """The run that other programs have disturbed least."""
    return min(runs)


def chromium() -> str:
    """The system's Chromium; SystemExit without one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        sys.exit("There is no Chromium: install it or name it in the variable CHROMIUM.")
    return found


@cache
def _packed(file: Path, changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), 9)


class _Handler(BaseHTTPRequestHandler):
    """A static host as they are: gzip, lasting files, a 404 page. Python's own has no gzip."""

    protocol_version = "HTTP/1.1"
    folder: Path

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.folder / (f"{path}index.html" if not path or path.endswith("/") else path)
        status = 200 if file.is_file() else 404
        file = file if status == 200 else self.folder / "404.html"
        kind = guess_type(file.name)[0] or "application/octet-stream"
        packed = kind.startswith(COMPRESSED)
        data = b""
        if file.is_file():
            data = _packed(file, file.stat().st_mtime_ns) if packed else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if packed else kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        if kind != "text/html":
            self.send_header("Cache-Control", "max-age=31536000")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args: object) -> None:
        """Says nothing: requests are no news."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server of that folder, without the last slash."""
    handler = type("Handler", (_Handler,), {"folder": folder})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
