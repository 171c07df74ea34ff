"""The preview in a real browser: it reloads, and shows what is wrong as text."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.live.server import Server
from plugins.live.state import Preview

pytestmark = pytest.mark.browser

POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Preview, str]]:
    (tmp_path / "index.html").write_text(f"<!doctype html>{POLICY}<body><p>yksi</p></body>")
    (tmp_path / "favicon.ico").write_bytes(b"")  # browsers ask for it unasked
    preview = Preview(tmp_path, heading="Korjattavaa")
    server = Server(preview, 0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    yield preview, server.url
    server.shutdown()
    server.server_close()


def test_an_open_page_shows_problems_and_then_the_new_page(
    preview: tuple[Preview, str], browser: Any
) -> None:
    from playwright.sync_api import expect

    state, url = preview
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto(url)
    expect(page.locator("p")).to_have_text("yksi")

    state.built("blog/a.md:1: <b>väärin</b>. Korjaus: korjaa.")
    box = page.get_by_role("alert")
    expect(box).to_contain_text("<b>väärin</b>")
    expect(box).to_contain_text("Korjattavaa")
    expect(page.locator("p")).to_have_text("yksi")

    (state.folder / "index.html").write_text("<body><p>kaksi</p></body>")
    state.built("")
    expect(page.locator("p")).to_have_text("kaksi")
    expect(box).to_have_count(0)
    page.close()

    assert errors == []
