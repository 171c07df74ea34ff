"""The small style sheet means what the sources mean: a browser reads both and compares."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.assets.css import join, minify
from plugins.assets.render import prepare
from tests.browser.conftest import Open
from tests.browser.pages import all_pages
from tests.theme.environment import THEME

pytestmark = pytest.mark.browser
RULES = """css => { const s = new CSSStyleSheet(); s.replaceSync(css);
  return [...s.cssRules].map(r => r.cssText).join("\\n"); }"""


@pytest.mark.parametrize("name", ["main.css", "print.css"])
def test_minified_rules_equal_the_sources(browser: Browser, name: str) -> None:
    path = THEME / "static" / "css" / name
    source = path.read_text("utf-8") if name == "print.css" else join(path, lambda p: p.name)
    page = browser.new_page()
    read, small = (page.evaluate(RULES, css) for css in (source, minify(source)))
    page.close()
    assert len(read) > 3000
    # Values of custom properties are kept as they are written, so their spaces may differ.
    assert "".join(small.split()) == "".join(read.split())


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


def test_every_page_has_every_rule_that_fits_it(show: Open, site: str, demo_site: Path) -> None:
    assets = prepare(THEME)
    whole = assets.files[assets.urls["css/site.css"]].decode()
    page = show("/")
    found = {}
    for path in all_pages(demo_site):
        page.goto(site + path)
        if missing := page.evaluate(MISSING, whole):
            found[path] = missing
    assert found == {}
