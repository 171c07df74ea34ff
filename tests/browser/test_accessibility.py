"""axe finds nothing: WCAG 2.2 A and AA and best practices, day and night, narrow and wide."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.pages import TEMPLATES, WIDTHS, all_pages

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Experimental in axe, so that no tag turns it on: WCAG 2.5.3, what a link shows is in its name.
BY_NAME = {"label-content-name-mismatch": {"enabled": True}}
# A page of samples has several headers, and its samples no order of headings between them.
ONLY_SAMPLES = {
    rule: {"enabled": False}
    for rule in ("landmark-unique", "heading-order", "landmark-no-duplicate-banner",
                 "landmark-no-duplicate-contentinfo", "page-has-heading-one", "empty-heading",
                 "landmark-banner-is-top-level", "landmark-contentinfo-is-top-level",
                 "landmark-complementary-is-top-level")
}  # fmt: skip


def faults(page: Page, rules: dict[str, Any] | None = None) -> list[str]:
    options = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {**BY_NAME, **(rules or {})}}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{v['id']}: {n['html'][:160]} {n['failureSummary'][:200]}"
        for v in found
        for n in v["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_template_has_a_fault(show: Open, site: str, width: int, scheme: str) -> None:
    page = show("/", width=width, color_scheme=scheme)
    found = {}
    for path in TEMPLATES.values():
        page.goto(site + path)
        if told := faults(page):
            found[path] = told
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_components_have_no_fault(show: Open, style_guide: str, width: int, scheme: str) -> None:
    page = show("/", at=style_guide, width=width, color_scheme=scheme)
    assert faults(page, ONLY_SAMPLES) == []


def test_no_page_of_the_site_has_a_fault(show: Open, site: str, demo_site: Path) -> None:
    page = show("/")
    found = {}
    for path in sorted(set(all_pages(demo_site)) - set(TEMPLATES.values())):
        page.goto(site + path)
        if told := faults(page):
            found[path] = told
    assert found == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_open_menu_and_folds_have_no_fault(show: Open, width: int) -> None:
    page = show("/", width=width)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert faults(page) == []
