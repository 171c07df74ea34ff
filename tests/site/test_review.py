"""What a reader of built pages noticed once: one h1, no empty sections, nothing that is not shown."""

from pathlib import Path

from plugins.site.blocks import EMPTY, with_first_level, without_empty_sections
from tests.conftest import build_site


def test_a_heading_over_an_empty_block_before_the_last_call_goes() -> None:
    html = f'<h2 id="a">A</h2>\n{EMPTY}\n<section class="call"><h2>B</h2></section>'
    assert without_empty_sections(html) == '<section class="call"><h2>B</h2></section>'


def test_a_first_heading_is_never_of_the_third_level() -> None:
    assert with_first_level("<h3>a</h3><h2>b</h2><h3>c</h3>") == "<h2>a</h2><h2>b</h2><h3>c</h3>"


def test_a_title_in_the_text_is_no_second_h1_and_an_unshown_process_no_file(
    demo_content: Path, tmp_path: Path
) -> None:
    process = "title: Salainen polku\nstages:\n  - title: Alku\n  - title: Loppu\n"
    (demo_content / "processes" / "salainen.yaml").write_text(process, encoding="utf-8")
    draft = "---\ntitle: Luonnos\ndraft: true\n---\n\n/// process | salainen\n///\n"
    (demo_content / "pages" / "luonnos.md").write_text(draft, encoding="utf-8")
    page = "---\ntitle: Oma\n---\n\n# Otsikko tekstissä\n\nSanoja.\n"
    (demo_content / "pages" / "oma.md").write_text(page, encoding="utf-8")
    site = build_site(demo_content, tmp_path / "site")
    assert (site / "oma" / "index.html").read_text("utf-8").count("<h1") == 1
    assert not list(site.rglob("salainen*"))
