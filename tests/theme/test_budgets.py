"""What a first visit costs, gzipped: the demo site's pages against the budgets."""

import gzip
import re
from pathlib import Path

import pytest

from plugins.assets.render import prepare
from tests.browser.pages import TEMPLATES, all_pages
from tests.theme.environment import THEME


def small(data: bytes) -> int:
    return len(gzip.compress(data, 6))


def page(folder: Path, path: str) -> bytes:
    name = path.strip("/") if path.endswith(".html") else f"{path.strip('/')}/index.html"
    return (folder / name.lstrip("/")).read_bytes()


def test_no_page_holds_more_than_ten_kilobytes_of_style(demo_site: Path) -> None:
    sizes = {}
    for path in all_pages(demo_site):
        (style,) = re.findall(rb"<style>(.*?)</style>", page(demo_site, path), re.S)
        sizes[path] = small(style)
    assert max(sizes.values()) < 10_000, sizes


def test_first_view_of_the_front_page_is_at_most_sixty_kilobytes(demo_site: Path) -> None:
    assets = prepare(THEME)
    later = ["fonts/atkinson-next.woff2", "fonts/literata-heading.woff2"]
    letters = sum(len(assets.files[assets.urls[name]]) for name in later)
    rest = sum(small(assets.files[assets.urls[n]]) for n in ("css/print.css", "js/site.js"))
    assert small(page(demo_site, "/")) + letters + rest < 60_000


@pytest.mark.parametrize("name", ["page-table", "post", "faq", "blog", "practitioner"])
def test_a_page_without_a_drawn_process_fits_into_the_first_answer(
    demo_site: Path, name: str
) -> None:
    # Ten segments of 1,460 bytes are sent before the first acknowledgement.
    assert small(page(demo_site, TEMPLATES[name])) < 14_600
