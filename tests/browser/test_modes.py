"""Forced colours, paper, night by choice, no script, no stranger's code."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.pages import TEMPLATES

pytestmark = pytest.mark.browser
GROUND = "getComputedStyle(document.body).backgroundColor"
DAY, NIGHT = "rgb(250, 247, 240)", "rgb(15, 31, 28)"


def test_policy_stops_code_that_is_not_the_pages_own(show: Open) -> None:
    page = show("/", fresh=True)
    told: list[str] = []
    page.on("console", lambda m: told.append(m.text))
    page.evaluate(
        """() => { const s = document.createElement("script"); s.textContent = "window.x = 1";
        document.head.append(s); document.body.setAttribute("style", "color: red"); }"""
    )
    assert page.evaluate("window.x") is None
    assert len([t for t in told if "Content Security Policy" in t]) == 2


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_page_works_without_script(show: Open, path: str) -> None:
    page = show(path, java_script_enabled=False)
    assert page.locator("h1").count() == 1
    assert not page.locator(".theme-switch").is_visible()


def chosen(page: Page, value: str) -> None:
    page.locator(f".theme-switch input[value={value}]").check()


def test_chosen_night_stays_and_does_not_flash(show: Open) -> None:
    page = show("/hinnasto/", color_scheme="light", fresh=True)
    assert page.evaluate(GROUND) == DAY
    chosen(page, "dark")
    assert page.evaluate(GROUND) == NIGHT
    page.add_init_script(
        """new MutationObserver((_, o) => { if (document.body) {
          window.first = getComputedStyle(document.documentElement).colorScheme; o.disconnect(); } })
          .observe(document, {childList: true, subtree: true})"""
    )
    page.goto(page.url.replace("hinnasto", "ukk"))
    assert page.evaluate("window.first") == "dark"
    assert page.evaluate(GROUND) == NIGHT
    assert page.locator(".theme-switch input[value=dark]").is_checked()
    chosen(page, "auto")
    assert page.evaluate(GROUND) == DAY
    assert page.evaluate("localStorage.length") == 0


def test_a_foreign_value_in_storage_is_passed_over(show: Open) -> None:
    page = show("/", color_scheme="dark", fresh=True)
    page.evaluate("localStorage.setItem('theme', '\"><b>')")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") is None
    assert page.evaluate(GROUND) == NIGHT


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_forced_colours_keep_lines_and_dots(show: Open, path: str) -> None:
    page = show(path, forced_colors="active")
    lines = page.evaluate(
        """() => [...document.querySelectorAll("main svg")]
          .filter(s => s.checkVisibility())
          .flatMap(s => [...s.querySelectorAll(".art-line, .art-path, .process-path")])
          .map(e => getComputedStyle(e).stroke)"""
    )
    ground = page.evaluate(GROUND)
    assert ground not in lines
    assert all(line != "none" for line in lines)


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_paper_has_the_words_and_not_the_navigation(show: Open, path: str) -> None:
    page = show(path)
    page.emulate_media(media="print")
    for gone in (
        ".site-menu",
        ".breadcrumb",
        ".toc",
        ".pager",
        ".pagination",
        ".form",
        ".theme-switch",
    ):
        for element in page.locator(gone).all():
            assert not element.is_visible(), gone
    assert page.locator("h1").is_visible()
    folded = page.evaluate(
        """() => [...document.querySelectorAll("main details > :not(summary)")]
          .filter(e => !e.checkVisibility({contentVisibilityAuto: true}) || !e.getBoundingClientRect().height)
          .length"""
    )
    assert folded == 0
    assert page.evaluate(GROUND) in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)", "rgb(255, 253, 249)")


def test_paper_of_the_front_page_is_a_few_sheets(show: Open) -> None:
    page = show("/")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    sheets = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
    assert 3 <= sheets <= 8


def test_reduced_motion_stills_everything(show: Open) -> None:
    page = show("/", reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(e => {
          const s = getComputedStyle(e);
          return s.animationName !== "none" || parseFloat(s.transitionDuration) > 0; })
          .map(e => e.className)"""
    )
    assert moving == []


def test_fonts_of_far_letters_are_fetched_only_when_needed(show: Open, style_guide: str) -> None:
    def fonts(page: Page) -> set[str]:
        names = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
        return {n.rsplit("/", 1)[1].split(".")[0] for n in names if n.endswith(".woff2")}

    assert fonts(show("/ukk/", fresh=True)) <= {"atkinson-next", "literata-heading"}
    assert "literata-heading-ext" in fonts(show("/", at=style_guide, fresh=True))
