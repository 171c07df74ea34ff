"""The preview server: this machine only, one thread a connection, pages that reload themselves."""

import os
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .locate import address_path, located, media_type, own_host
from .state import Preview

SCRIPT_FILE = Path(__file__).with_name("live.js")
EMPTY_PAGE = (
    b"<!doctype html><html><head><meta charset=utf-8><title>...</title></head><body></body></html>"
)
PING = 15.0
"""Seconds between signs of life on an open event stream."""


class Server(ThreadingHTTPServer):
    """Serves one `Preview` on 127.0.0.1."""

    daemon_threads = True
    # On Windows the option would let two programs share a port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """The address of the front page."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is no news."""


def opened(preview: Preview, port: int, tries: int = 50) -> Server:
    """A server on `port` or the first free one after it; raises OSError when none is free."""
    last = min(port + tries, 65535)
    for number in range(port, last):
        try:
            return Server(preview, number)
        except OSError:
            continue
    return Server(preview, last)


class Handler(BaseHTTPRequestHandler):
    """One connection. GET and HEAD only."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "preview"
    sys_version = ""
    timeout = 60  # an idle connection gives its thread back

    def do_GET(self) -> None:
        """Answer with a file, the event stream, or the site's own 404 page."""
        if not own_host(self.headers.get("Host")):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"Not this host.\n", "text/plain")
            return
        path = address_path(self.path)
        if path == "/__live":
            self._events()
        elif path == "/__live.js":
            self._send(HTTPStatus.OK, SCRIPT_FILE.read_bytes(), "text/javascript; charset=utf-8")
        else:
            self._file(path)

    do_HEAD = do_GET

    def _file(self, path: str) -> None:
        found = located(self.server.preview.folder, path)
        if found and found.is_dir():
            if not path.endswith("/"):
                self._redirect(path + "/")
                return
            found = located(self.server.preview.folder, path + "index.html")
        elif path.endswith("/"):
            found = None  # a file is no folder
        status = HTTPStatus.OK
        if found is None:
            status = HTTPStatus.NOT_FOUND
            found = located(self.server.preview.folder, "404.html")
        try:
            body, kind = (
                (found.read_bytes(), media_type(found)) if found else (EMPTY_PAGE, "text/html")
            )
        except OSError:  # the site is being exchanged at this very moment, or cannot be read
            status, body, kind = HTTPStatus.NOT_FOUND, EMPTY_PAGE, "text/html"
        if kind.startswith("text/html"):
            body = with_script(body, self.server.preview)
        self._send(status, body, kind)

    def _redirect(self, path: str) -> None:
        # One slash at the start: "//name/" would lead to another host.
        self._send(HTTPStatus.FOUND, b"", "text/plain", {"Location": quote("/" + path.lstrip("/"))})

    def _events(self) -> None:
        """Send the state now and after every build, until the page goes away."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        last = ""
        while self.command == "GET":
            now = self.server.preview.wait(last, PING)
            text = ": ping\n\n" if now == last else f"data: {now}\n\n"
            try:
                self.wfile.write(text.encode("utf-8"))
                self.wfile.flush()
            except OSError:
                return
            last = now

    def _send(
        self, status: HTTPStatus, body: bytes, kind: str, more: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        for name, value in {**headers, **(more or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: the terminal is for the owner."""


def with_script(page: bytes, preview: Preview) -> bytes:
    """The page with the reloading script before its last `</body>`."""
    version = f"{preview.run}-{preview.version}"
    script = f'<script src="/__live.js" data-version="{version}"></script>'.encode()
    head, end, tail = page.rpartition(b"</body>")
    return head + script + end + tail if end else page + script
