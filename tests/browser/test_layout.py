"""Nothing is cut off, covered or wider than the window, whatever the reader's settings."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.pages import TEMPLATES, WIDTHS, all_pages

pytestmark = pytest.mark.browser

# WCAG 2.2, success criterion 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
# Text that sticks out of a box which hides what sticks out, and words cut at the window's edge.
LOST = """() => {
  const lost = [];
  for (const e of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(e);
    if (e.closest("svg, .visually-hidden, .skip-link, .cover, [hidden], .trap")) continue;
    if (style.visibility === "hidden" || !e.checkVisibility()) continue;
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (hides && !e.matches(".hero, .page-head") && e.innerText
        && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) {
      lost.push(`cut: ${e.tagName}.${e.className}`);
    }
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const box = e.getBoundingClientRect();
    if (own && box.width && box.right > document.documentElement.clientWidth + 1
        && !e.closest(".data-table, pre")) {
      lost.push(`outside: ${e.tagName}.${e.className} ${e.innerText.slice(0, 40)}`);
    }
  }
  return lost;
}"""


def overflow(page: Page) -> int:
    found: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return found


def test_no_page_scrolls_sideways_on_the_narrowest_screen(show: Open, demo_site: Path) -> None:
    page = show("/", width=320)
    origin = page.url.rstrip("/")
    found = {}
    for path in all_pages(demo_site):
        page.goto(origin + path)
        if told := (overflow(page), page.evaluate(LOST)) != (0, []):
            found[path] = (told, page.evaluate(LOST))
    assert found == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_components_fit_every_width(show: Open, style_guide: str, width: int) -> None:
    page = show("/", at=style_guide, width=width)
    assert overflow(page) == 0
    assert page.evaluate(LOST) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_wider_text_spacing_loses_nothing(show: Open, path: str, width: int) -> None:
    page = show(path, width=width, bypass_csp=True)
    page.add_style_tag(content=SPACING)
    assert overflow(page) == 0
    assert page.evaluate(LOST) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_doubled_text_loses_nothing(show: Open, path: str, width: int) -> None:
    page = show(path, width=width, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% }")
    assert overflow(page) == 0
    assert page.evaluate(LOST) == []


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_zoom_of_four_hundred_percent_does_not_scroll_sideways(show: Open, path: str) -> None:
    # 1280 by 1024 pixels at 400 % are 320 by 256 CSS pixels (success criterion 1.4.10).
    page = show(path, width=320, height=256)
    assert overflow(page) == 0


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_nothing_moves_while_loading(show: Open, path: str) -> None:
    page = show(path, width=412, height=823)
    moved = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
            .observe({type: "layout-shift", buffered: true});
          setTimeout(() => done(sum), 300);
        })"""
    )
    assert moved < 0.001
