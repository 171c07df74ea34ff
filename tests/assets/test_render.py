import gzip
import re
from pathlib import Path

import pytest

from plugins.assets.model import Assets
from plugins.assets.plugin import write
from plugins.assets.policy import source_hash
from plugins.assets.render import prepare, small_script

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="module")
def assets() -> Assets:
    return prepare(THEME)


def test_script_stays_within_its_budget(assets: Assets) -> None:
    script = assets.files[assets.urls["js/site.js"]]
    assert len(script) + len(assets.script) < 2_000
    assert len(gzip.compress(script)) < 2_000


def test_first_view_fonts_stay_within_their_budget(assets: Assets) -> None:
    base = ("fonts/atkinson-next.woff2", "fonts/literata-heading.woff2")
    assert sum(len(assets.files[assets.urls[name]]) for name in base) < 32_000


def test_only_web_fonts_are_published(assets: Assets) -> None:
    fonts = [name for name in assets.files if "/fonts/" in name]
    assert fonts
    assert all(name.endswith(".woff2") for name in fonts)


def test_every_address_in_the_style_sheets_is_a_published_file(assets: Assets) -> None:
    for name in ("css/site.css", "css/print.css"):
        sheet = assets.files[assets.urls[name]].decode()
        for url in re.findall(r"url\(([^)]+)\)", sheet):
            assert url.removeprefix("/") in assets.files


def test_names_change_with_their_content_only(tmp_path: Path, assets: Assets) -> None:
    assert prepare(THEME).urls == assets.urls
    for name, url in assets.urls.items():
        if url not in ("favicon.ico", "favicon.svg", "apple-touch-icon.png"):
            assert re.fullmatch(r"theme/.+\.[0-9a-f]{8}\.\w+", url), name


def test_a_site_below_a_path_has_its_addresses_there() -> None:
    below = prepare(THEME, base="/polku/")
    assert below.url("js/site.js").startswith("/polku/theme/js/site.")
    assert "url(/polku/theme/fonts/" in below.look("").style


PAGE = '<div class="page-head"><nav class="breadcrumb"></nav></div><div class="prose"></div>'


def test_policy_allows_just_the_inline_code_of_the_page(assets: Assets) -> None:
    look = assets.look(PAGE)
    assert source_hash(assets.script) in look.policy
    assert source_hash(look.style) in look.policy
    assert "unsafe" not in look.policy
    linked = prepare(THEME, inline=False).look(PAGE)
    assert linked.style == ""
    assert linked.policy.count("sha256-") == 1


def test_a_page_has_the_style_of_what_it_shows_only(assets: Assets) -> None:
    style = assets.look(PAGE).style
    assert ".breadcrumb{" in style
    assert ".hero{" not in style
    assert ".comments{" not in style
    assert len(gzip.compress(style.encode())) < 7_000


def test_a_script_loses_its_comments_and_indentation_only() -> None:
    assert small_script(b"// a\nif (x) {\n  // b\n  y('//c');\n}\n") == b"if (x) {\ny('//c');\n}\n"


def test_known_hash_of_a_source() -> None:
    # Given by Chromium's own report for the script `alert(1)`.
    assert source_hash("alert(1)") == "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def test_spots_are_the_drawings_there_are(assets: Assets) -> None:
    assert {"neutral", "individual", "lost", "letter", "guide"} <= assets.spots


def test_files_are_written_below_the_root(tmp_path: Path, assets: Assets) -> None:
    write(assets, tmp_path)
    found = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    assert found == set(assets.files)
