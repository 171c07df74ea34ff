"""What a reader of built pages noticed once: one h1, no empty sections, nothing that is not shown."""

from pathlib import Path

import pytest

from plugins.site.blocks import NOTHING, with_first_level, without_empty_sections
from plugins.text.tree import blocks as all_blocks
from tests.bad_input.row import Text, write
from tests.conftest import build_site
from tests.html_tree import tree


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ('<h2>A</h2>\n{empty}\n{call}', "{call}"),
        ('<h2>A</h2>\n{empty}\n{empty}<h2>B</h2>', "<h2>B</h2>"),
        ('<p>a</p><h2>A</h2>{empty}', "<p>a</p>"),
        ('<h2>A</h2>{empty}<h3>B</h3>', "<h2>A</h2><h3>B</h3>"),
        ('<h2>A</h2>{empty}<p>b</p>', "<h2>A</h2><p>b</p>"),
        ('<h2>A</h2><h2>B</h2>{empty}', "<h2>A</h2>"),
        ('<div><h3>A</h3>{empty}</div>', "<div></div>"),
    ],
)  # fmt: skip
def test_a_heading_over_nothing_but_empty_blocks_goes(typed: str, left: str) -> None:
    empty = f'<div data-block="{NOTHING}"></div>'
    call = '<div data-block="cta" data-arg="B"></div>'
    made = without_empty_sections(tree(typed.format(empty=empty, call=call)))
    assert made == tree(left.format(call=call))


def test_a_first_heading_is_never_of_the_third_level() -> None:
    typed = "<h3>a</h3><h2>b</h2><h3>c</h3>"
    assert with_first_level(tree(typed)) == tree("<h2>a</h2><h2>b</h2><h3>c</h3>")


def test_a_block_before_any_second_level_heading_begins_at_that_level() -> None:
    blocks = tree('<div data-block="guides"></div>x<div data-block="note"></div>')
    call = tree('<div data-block="cta"></div>')
    levels = [b.values.get("level") for b in all_blocks(with_first_level(blocks + call + blocks))]
    assert levels == [2, None, None, None, None]


def test_one_h1_no_file_of_an_unshown_process_and_no_block_left_in_a_comment(
    tmp_path: Path,
) -> None:
    files: dict[str, Text] = {
        "processes/salainen.yaml": "title: Salainen\nstages:\n  - title: Alku\n  - title: Loppu\n",
        "pages/luonnos.md": "---\ntitle: Luonnos\ndraft: true\n---\n\n/// process | salainen\n///\n",
        "pages/oma.md": "---\ntitle: Oma\n---\n\n# Otsikko tekstissä\n\nSanoja.\n",
        "blog/eka.md": "---\ntitle: Eka\ndate: 2026-01-01\n---\n\nTeksti.\n",
        "comments/eka/a.md": "---\nauthor: Aino\ndate: 2026-01-02\n---\n\n/// note | Huom\nHei.\n///\n",
    }
    site = build_site(write(tmp_path / "c", files), tmp_path / "site")
    assert (site / "oma" / "index.html").read_text("utf-8").count("<h1") == 1
    assert not list(site.rglob("salainen*"))
    for name in ("index.html", "comments.xml"):
        comment = (site / "blogi" / "eka" / name).read_text("utf-8")
        assert "Huom" in comment and "data-block" not in comment
