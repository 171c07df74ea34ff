"""Prices can be read on a phone: beside the row's name, which does not cover them."""

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

# Row names beside which the first price is not wholly in the frame.
HIDDEN = """() => {
  const frame = document.querySelector(".comparison .data-table");
  const right = frame.getBoundingClientRect().right;
  return [...frame.querySelectorAll("tbody tr")].filter(row => {
    const name = row.cells[0].getBoundingClientRect();
    const price = document.createRange();
    price.selectNodeContents(row.querySelector(".numeric"));
    const box = price.getBoundingClientRect();
    return box.left < name.right || box.right > right;
  }).map(row => row.innerText);
}"""


@pytest.mark.parametrize("path", ["/hinnasto/", "/kenelle/"])
@pytest.mark.parametrize("width", [320, 360, 412])
def test_first_price_stands_beside_its_name_on_a_phone(show: Open, path: str, width: int) -> None:
    assert show(path, width=width).evaluate(HIDDEN) == []


def test_doubled_text_scrolls_the_names_away_instead_of_covering_prices(show: Open) -> None:
    page = show("/hinnasto/", width=360, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% }")
    frame = page.locator(".comparison .data-table")
    frame.evaluate("e => e.scrollLeft = e.scrollWidth")
    name = page.locator(".comparison tbody th").first.bounding_box()
    box = frame.bounding_box()
    assert name is not None
    assert box is not None
    assert name["x"] + name["width"] <= box["x"]
