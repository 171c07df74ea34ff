"""axe finds nothing, day and night, narrow and wide. All pages: test_every_page.py."""

import pytest

from tests.browser.axe import faults, faults_everywhere
from tests.browser.conftest import Open
from tests.browser.pages import TEMPLATES, WIDTHS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# A page of samples has several headers, and its samples no order of headings between them.
ONLY_SAMPLES = (
    "landmark-unique", "heading-order", "landmark-no-duplicate-banner",
    "landmark-no-duplicate-contentinfo", "page-has-heading-one", "empty-heading",
    "landmark-banner-is-top-level", "landmark-contentinfo-is-top-level",
    "landmark-complementary-is-top-level",
)  # fmt: skip


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_no_template_has_a_fault(show: Open, path: str) -> None:
    assert faults_everywhere(show(path), WIDTHS) == {}


def test_components_have_no_fault(show: Open, style_guide: str) -> None:
    assert faults_everywhere(show("/", at=style_guide), WIDTHS, ONLY_SAMPLES) == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_open_menu_and_folds_have_no_fault(show: Open, width: int) -> None:
    page = show("/", width=width)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert faults(page) == []


@pytest.mark.parametrize(
    "rule", ["color-contrast", "image-alt", "button-name", "label-content-name-mismatch"]
)
def test_a_fault_would_be_found(show: Open, rule: str) -> None:
    page = show("/ukk/")
    page.evaluate(
        """() => { document.querySelector("main").insertAdjacentHTML("beforeend",
          `<p id="pale">pale words</p><img src="/favicon.ico"><button></button>
           <a href="/" aria-label="said">shown</a>`);
          document.getElementById("pale").style.color = "#ccc"; }"""
    )
    assert [told for told in faults(page) if told.startswith(f"{rule}: ")]
