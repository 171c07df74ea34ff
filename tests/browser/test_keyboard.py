"""Every control is reached in reading order, seen where it is, and nothing traps."""

import pytest
from playwright.sync_api import Page

from plugins.assets.tokens import contrast
from tests.browser.conftest import Open
from tests.browser.pages import TEMPLATES

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const e = document.activeElement;
  const s = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const all = [...document.querySelectorAll("*")];
  return {
    place: all.indexOf(e), tag: e.tagName, text: (e.innerText || e.getAttribute("aria-label") || "").trim(),
    outline: s.outlineStyle, width: parseFloat(s.outlineWidth), color: s.outlineColor,
    inside: box.top < innerHeight && box.bottom > 0 && box.right > 0 && box.left < innerWidth,
    seen: !!at && (e.contains(at) || at.contains(e)),
    ground: (() => { for (let p = e.parentElement; p; p = p.parentElement) {
      const c = getComputedStyle(p).backgroundColor;
      if (c !== "rgba(0, 0, 0, 0)") return c; } return "rgb(255, 255, 255)"; })(),
  };
}"""
EXPECTED = """() => [...document.querySelectorAll(
  "a[href], button, input, textarea, select, summary, [tabindex='0']")]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0
    && !(e.type === "radio" && !e.checked)).length"""


def hexed(color: str) -> str:
    numbers = color[color.index("(") + 1 : -1].split(",")[:3]
    return "#" + "".join(f"{int(float(n)):02x}" for n in numbers)


def walk(page: Page) -> list[dict[str, object]]:
    """Where Tab leads, until it leaves the page or has come around to the first stop."""
    stops: list[dict[str, object]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "BODY" or (stops and stop["place"] == stops[0]["place"]):
            return stops
        stops.append(stop)
    raise AssertionError("the walk does not end: a trap")


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "light"), (1280, "dark")])
@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_every_control_is_reached_and_seen(show: Open, path: str, width: int, scheme: str) -> None:
    page = show(path, width=width, color_scheme=scheme)
    expected = page.evaluate(EXPECTED)
    stops = walk(page)
    places = [stop["place"] for stop in stops]
    assert places == sorted(places)
    assert len(stops) == expected
    for stop in stops:
        assert stop["outline"] != "none", stop
        assert float(str(stop["width"])) >= 2, stop
        assert stop["inside"], stop
        assert stop["seen"], stop
        assert contrast(hexed(str(stop["color"])), hexed(str(stop["ground"]))) >= 3, stop


def test_skip_link_is_first_and_leads_to_the_matter(show: Open) -> None:
    page = show("/hinnasto/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("script", [True, False])
def test_menu_opens_and_closes_by_keyboard(show: Open, script: bool) -> None:
    page = show("/", width=360, java_script_enabled=script)
    menu = page.get_by_role("navigation", name="Päävalikko")
    summary = page.locator(".site-menu > summary")
    assert not menu.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Enter")
    assert not menu.is_visible()


def test_menu_is_a_line_on_wide_screens(show: Open) -> None:
    page = show("/", width=1280)
    assert not page.locator(".site-menu > summary").is_visible()
    links = page.get_by_role("navigation", name="Päävalikko").get_by_role("link")
    tops = {round(box["y"]) for box in (e.bounding_box() for e in links.all()) if box}
    assert len(tops) == 1
    assert links.count() == 8


@pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_targets_are_large_enough(show: Open, path: str) -> None:
    # Success criterion 2.5.8 wants 24 px; links inside a sentence are free.
    page = show(path, width=360)
    small = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, summary, input")]
          .filter(e => e.checkVisibility() && !e.closest("p:not(.cluster), .prose li, svg, td, th, .trap, dd, figcaption, address, .byline")
            && !e.matches(".skip-link, h2 a, h3 a, .theme-switch input"))
          .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
          .filter(([_, b]) => b.height < 24 || b.width < 24).map(([h]) => h)"""
    )
    assert small == []
