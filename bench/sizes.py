"""What a first visit transfers, as Chromium counts it over a server with gzip."""

import gzip
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.pages import TEMPLATES

from .tools import FLAGS, chromium, served

KINDS = ("Document", "Stylesheet", "Script", "Font", "Image", "Other")


def styles_and_scripts(site: Path, page: str = "index.html") -> tuple[int, int]:
    """Bytes, gzipped, of the style and of the scripts of a page, whether inside it or beside it."""
    html = (site / page).read_text("utf-8")
    styles = "".join(re.findall(r"<style>(.*?)</style>", html, re.S))
    scripts = re.findall(r"<script>(.*?)</script>", html, re.S)
    for name in re.findall(r'<link rel="stylesheet" href="/([^"]+)"(?! media="print")', html):
        styles += (site / name).read_text("utf-8")
    for name in re.findall(r'<script[^>]* src="/([^"]+)"', html):
        scripts.append((site / name).read_text("utf-8"))
    return len(gzip.compress(styles.encode())), sum(len(gzip.compress(s.encode())) for s in scripts)


def first_view(browser: Any, url: str) -> dict[str, int]:
    """Bytes over the wire by kind until the page is quiet, on a phone's screen."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    sizes: dict[str, int] = dict.fromkeys(KINDS, 0)

    def came(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"] if event["type"] in KINDS else "Other"

    def ended(event: dict[str, Any]) -> None:
        sizes[kinds.get(event["requestId"], "Other")] += round(event["encodedDataLength"])

    session.on("Network.responseReceived", came)
    session.on("Network.loadingFinished", ended)
    page.goto(url, wait_until="networkidle")
    context.close()
    return sizes


def views(site: Path) -> dict[str, dict[str, int]]:
    """The first view of every template, by kind of file."""
    with served(site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        found = {
            name: first_view(browser, root + path)
            for name, path in TEMPLATES.items()
            if name == "404" or (site / path.strip("/") / "index.html").is_file()
        }
        browser.close()
    return found
