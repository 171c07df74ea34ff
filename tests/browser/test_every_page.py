"""What must hold on every page of the demo site: each is loaded once for all these tests."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.assets.render import prepare
from tests.browser.axe import faults
from tests.browser.pages import TEMPLATES, all_pages
from tests.browser.test_layout import lost
from tests.theme.environment import THEME

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# The outermost rules of the whole style sheet that fit something on the page, and the page's own.
MISSING = """whole => {
  const outermost = (list, found) => {
    for (const rule of list) {
      if (rule.selectorText) found.push(rule);
      else if (rule.cssRules) outermost(rule.cssRules, found);
    }
    return found;
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(whole);
  const own = new Set(outermost(document.styleSheets[0].cssRules, []).map(r => r.cssText));
  const plain = s => s.replace(/::[a-z-]+(\\([^)]*\\))?/g, "")
    .replace(/:(hover|focus-visible|focus-within|focus|target|open|user-invalid)\\b/g, "") || "*";
  return outermost(sheet.cssRules, [])
    .filter(r => { try { return document.querySelector(plain(r.selectorText)); } catch { return false; } })
    .filter(r => !own.has(r.cssText)).map(r => r.selectorText);
}"""


@dataclass
class Found:
    """What is wrong on the site's pages, by address."""

    visited: int = 0
    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    missing_rules: dict[str, list[str]] = field(default_factory=dict)
    faults: dict[str, list[str]] = field(default_factory=dict)
    sideways: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def found(browser: Browser, site: str, demo_site: Path) -> Found:
    """A walk over all pages with one visitor's browser."""
    assets = prepare(THEME)
    whole = assets.files[assets.urls["css/site.css"]].decode()
    context = browser.new_context(reduced_motion="reduce")
    page, all_found = context.new_page(), Found()
    page.on("request", lambda r: r.url.startswith(site) or all_found.strangers.append(r.url))
    page.on("console", lambda m: all_found.complaints.append(f"{page.url}: {m.text}"))
    page.on("pageerror", lambda e: all_found.complaints.append(f"{page.url}: {e}"))
    page.on(
        "response", lambda r: r.status < 400 or all_found.complaints.append(f"{r.status} {r.url}")
    )
    for path in all_pages(demo_site):
        look(page, site, path, whole, all_found)
    context.close()
    return all_found


def look(page: Page, site: str, path: str, whole: str, found: Found) -> None:
    """Load one page and note what is wrong with it."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site + path)
    page.evaluate("document.fonts.ready")
    found.visited += 1
    if told := page.evaluate(MISSING, whole):
        found.missing_rules[path] = told
    if path not in TEMPLATES.values() and (told := faults(page)):  # those: test_accessibility.py
        found.faults[path] = told
    page.set_viewport_size({"width": 320, "height": 900})
    if told := lost(page):
        found.sideways[path] = told


def test_no_page_asks_elsewhere_or_complains(found: Found) -> None:
    assert found.visited > len(TEMPLATES)
    assert found.strangers == []
    assert found.complaints == []


def test_every_page_has_every_rule_that_fits_it(found: Found) -> None:
    assert found.missing_rules == {}


def test_no_page_has_a_fault(found: Found) -> None:
    assert found.faults == {}


def test_no_page_scrolls_sideways_on_the_narrowest_screen(found: Found) -> None:
    assert found.sideways == {}
