"""The small style sheet means what the sources mean: a browser reads both and compares."""

import pytest
from playwright.sync_api import Browser

from plugins.assets.css import join, minify
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
