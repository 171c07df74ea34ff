"""The header: the name and the menu beside each other, whatever the width and the page."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser


def edges(page: Page, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.evaluate(
        """e => { const range = document.createRange(); range.selectNodeContents(e);
          const b = range.getBoundingClientRect();
          return {left: b.left, right: b.right, top: b.top, bottom: b.bottom}; }"""
    )
    return found


@pytest.mark.parametrize("path", ["/", "/sv/"])
@pytest.mark.parametrize("width", [320, 352, 390, 480, 768, 1100])
def test_opening_the_menu_moves_neither_name_nor_button(show: Open, path: str, width: int) -> None:
    page = show(path, width=width)
    parts = (".brand-name", ".site-menu > summary")
    closed = [edges(page, part) for part in parts]
    page.locator(parts[1]).click()
    assert [edges(page, part) for part in parts] == closed
    # The sign of two lines stands before the word: 20 pixels and a gap of 8.
    assert closed[0]["right"] < closed[1]["left"] - 28
    assert edges(page, ".site-nav")["top"] >= edges(page, ".brand")["bottom"]


def test_header_is_one_line_on_every_wide_screen(show: Open) -> None:
    page = show("/ukk/", width=1088)
    for width in range(1088, 1441, 16):
        page.set_viewport_size({"width": width, "height": 900})
        height = page.locator(".site-header").evaluate("e => e.offsetHeight")
        name = edges(page, ".brand-name")
        assert height <= 84, width
        assert name["bottom"] - name["top"] < 30, width


def test_menu_stands_in_one_place_with_and_without_translations(show: Open) -> None:
    page = show("/", fresh=True)
    # Letters that may or may not come in time have two widths.
    page.route("**/*.woff2", lambda route: route.abort())
    page.reload()
    assert page.locator(".language-switch a").count() == 3
    first = edges(page, ".site-nav-pages")
    page.goto(page.url + "ukk/")
    assert page.locator(".language-switch").count() == 0
    assert edges(page, ".site-nav-pages") == first
