"""A real Chromium over built sites. Without one the tests are skipped, in CI they fail."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.theme.environment import write_style_guide


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Says nothing: requests are no news."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """`serve(folder)` is the address of a server of that folder, without the last slash."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def address(folder: Path) -> str:
        if folder not in servers:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers[folder] = server
        return f"http://127.0.0.1:{servers[folder].server_port}"

    yield address
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(demo_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the demo site."""
    return serve(demo_site)


@pytest.fixture(scope="session")
def style_guide(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of the style guide."""
    return serve(write_style_guide(tmp_path_factory.mktemp("style-guide") / "site"))


Open = Callable[..., Page]


@pytest.fixture
def show(browser: Browser, tab: Open, site: str) -> Iterator[Open]:
    """`show("/hinnasto/", width=320, …)` is that page of the demo site, in a tab that tests share.

    With `fresh` in one of its own: for tests that listen, store something or look at the loading.
    """
    contexts = []

    def page(path: str, at: str = "", fresh: bool = False, **how: Any) -> Page:
        if fresh:
            contexts.append(browser.new_context(reduced_motion="reduce", **how))
            opened = contexts[-1].new_page()
        else:
            opened = tab(**how)
        opened.goto((at or site) + path)
        opened.evaluate("document.fonts.ready")
        return opened

    yield page
    for context in contexts:
        context.close()
