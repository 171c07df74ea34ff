"""What a reader of built pages noticed once: one h1, no empty sections, nothing that is not shown."""

from pathlib import Path

from plugins.site.blocks import EMPTY, with_first_level, without_empty_sections
from tests.bad_input.row import Text, write
from tests.conftest import build_site


def test_a_heading_over_an_empty_block_before_the_last_call_goes() -> None:
    html = f'<h2 id="a">A</h2>\n{EMPTY}\n<section class="call"><h2>B</h2></section>'
    assert without_empty_sections(html) == '<section class="call"><h2>B</h2></section>'


def test_a_first_heading_is_never_of_the_third_level() -> None:
    assert with_first_level("<h3>a</h3><h2>b</h2><h3>c</h3>") == "<h2>a</h2><h2>b</h2><h3>c</h3>"


def test_a_title_in_the_text_is_no_second_h1_and_an_unshown_process_no_file(
    tmp_path: Path,
) -> None:
    files: dict[str, Text] = {
        "processes/salainen.yaml": "title: Salainen\nstages:\n  - title: Alku\n  - title: Loppu\n",
        "pages/luonnos.md": "---\ntitle: Luonnos\ndraft: true\n---\n\n/// process | salainen\n///\n",
        "pages/oma.md": "---\ntitle: Oma\n---\n\n# Otsikko tekstissä\n\nSanoja.\n",
    }
    site = build_site(write(tmp_path / "c", files), tmp_path / "site")
    assert (site / "oma" / "index.html").read_text("utf-8").count("<h1") == 1
    assert not list(site.rglob("salainen*"))
