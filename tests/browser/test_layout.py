"""Nothing is cut off, covered or wider than the window, whatever the reader's settings."""

import os
import shutil
import time

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Open
from tests.browser.pages import TEMPLATES, WIDTHS
from tests.conftest import FLAGS, ROOT, chromium

pytestmark = pytest.mark.browser

# WCAG 2.2, success criterion 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
DOUBLED = "html { font-size: 200% }"
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


def lost(page: Page) -> list[str]:
    """What is cut or outside, and by how many pixels the page is too wide."""
    found: list[str] = page.evaluate(LOST)
    wide = overflow(page)
    return [*found, f"{wide} px too wide"] if wide else found


@pytest.mark.parametrize("width", WIDTHS)
def test_components_fit_every_width(show: Open, style_guide: str, width: int) -> None:
    assert lost(show("/", at=style_guide, width=width)) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("style", [SPACING, DOUBLED], ids=["spacing", "doubled"])
def test_a_readers_own_text_style_loses_nothing(
    show: Open, site: str, style: str, width: int
) -> None:
    page = show("/", width=width, bypass_csp=True)
    found = {}
    for path in TEMPLATES.values():
        page.goto(site + path)
        page.add_style_tag(content=style)
        if told := lost(page):
            found[path] = told
    assert found == {}


def test_zoom_of_four_hundred_percent_does_not_scroll_sideways(show: Open, site: str) -> None:
    # 1280 by 1024 pixels at 400 % are 320 by 256 CSS pixels (success criterion 1.4.10).
    page = show("/", width=320, height=256)
    wide = []
    for path in TEMPLATES.values():
        page.goto(site + path)
        if overflow(page):
            wide.append(path)
    assert wide == []


# What moves without a hand on it, added up (Layout Instability API).
MOVED = """() => { window.moved = 0; new PerformanceObserver(list => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
}).observe({type: "layout-shift", buffered: true}); }"""
LATE = 0.3
"""Seconds by which the letters come too late for the first paint."""


@pytest.fixture(scope="module", params=["installed", "foreign"])
def fonts(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """The browser's environment: with the system's fonts, and with none of the stand-ins' fonts.

    Chromium does not start without any font, so the second knows an italic alone.
    """
    if request.param == "installed":
        return {}
    folder = tmp_path_factory.mktemp("fonts")
    shutil.copy(ROOT / "theme" / "fonts" / "literata-italic-420.ttf", folder / "only.ttf")
    file = folder / "fonts.conf"
    file.write_text(
        f"<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>", "utf-8"
    )
    return {"FONTCONFIG_FILE": str(file)}


@pytest.mark.parametrize("width", [360, 1350])
def test_nothing_moves_while_loading(
    browser: Browser, fonts: dict[str, str], site: str, width: int
) -> None:
    started = browser.browser_type.launch(
        executable_path=chromium(), args=FLAGS, env={**os.environ, **fonts}
    )
    page = started.new_page(viewport={"width": width, "height": 823})
    page.add_init_script(f"({MOVED})()")
    page.route("**/*.woff2", lambda route: (time.sleep(LATE), route.continue_()))
    found = {}
    for path in TEMPLATES.values():
        page.goto(site + path, wait_until="networkidle")
        page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))"
        )
        if (moved := page.evaluate("window.moved")) > 0.01:
            found[path] = moved
    started.close()
    assert found == {}
