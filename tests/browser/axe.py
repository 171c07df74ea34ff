"""axe-core in a page: WCAG 2.2 A and AA and best practices."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BY_NAME = ("label-content-name-mismatch",)
"""Experimental in axe, so that no tag turns it on: WCAG 2.5.3, what a link shows is in its name."""

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours: with other colours, all others find the same."""

RUN = """options => axe.run(document, {...options, resultTypes: ["violations"]}).then(found =>
  found.violations.flatMap(v => v.nodes.map(n =>
    `${v.id}: ${n.html.slice(0, 160)} ${(n.failureSummary || "").slice(0, 200)}`)))"""


def faults(page: Page, only: Sequence[str] = (), without: Sequence[str] = ()) -> list[str]:
    """What axe finds in the page as it is now, by all its rules or `only` some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {"runOnly": list(only) or {"type": "tag", "values": TAGS}}
    options["rules"] = {} if only else {rule: {"enabled": True} for rule in BY_NAME}
    options["rules"] |= {rule: {"enabled": False} for rule in without}
    found: list[str] = page.evaluate(RUN, options)
    return found


def faults_everywhere(
    page: Page, widths: Sequence[int], without: Sequence[str] = ()
) -> dict[tuple[int, str], list[str]]:
    """What axe finds in the page at each width by day and by night, where it finds something."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, only in (("light", ()), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme)
            if told := faults(page, only, without if not only else ()):
                found[width, scheme] = told
    return found
