"""A picture is judged once: what the page shows is in the PDF, what one refuses the other does."""

from pathlib import Path

import pytest

from plugins.site.make import make
from plugins.text.write import html
from tests.bad_input.row import write
from tests.conftest import TODAY
from tests.images.samples import REFUSED, SECRET, TAKEN
from tests.pdf_guides import reading

GUIDE = "---\ntitle: Kuvaopas\ndescription: Kuvia.\n---\n\n{}\n"
FILES = {name: f"kuva-{number}.jpg" for number, name in enumerate({**TAKEN, **REFUSED})}
"""The wrong ending for most of them."""


def guide(names: list[str]) -> str:
    return GUIDE.format(
        "\n\n".join(f"![Kuva {name}]({{filename}}/images/{FILES[name]})" for name in names)
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    data = {name: row[0] for name, row in {**TAKEN, **REFUSED}.items()}
    return write(tmp_path, {f"images/{FILES[name]}": data[name] for name in FILES})


def test_every_picture_of_a_page_is_in_its_pdf(content: Path, tmp_path: Path) -> None:
    (content / "guides").mkdir()
    (content / "guides" / "kuvat.md").write_text(guide(list(TAKEN)), encoding="utf-8")
    site = make(content, TODAY, cache=tmp_path / ".cache")
    assert site.content.errors == []
    moved = [FILES[name] for name, row in TAKEN.items() if row[3]]
    assert [p.what.fi.split("”")[1] for p in site.problems if p.warning] == moved
    assert len(site.problems) == len(moved)
    pdf = site.pdfs["oppaat/kuvat.pdf"].pdf or b""
    figures = list(reading.structure(pdf).all("Figure"))
    assert len(figures) == html(site.trees["guides/kuvat.md"]).count("<img") == len(TAKEN)
    assert SECRET.encode() not in pdf
    assert len(pdf) < 400_000


def test_a_picture_that_the_page_refuses_stops_the_build_before_a_pdf(
    content: Path, tmp_path: Path
) -> None:
    (content / "guides").mkdir()
    (content / "guides" / "kuvat.md").write_text(guide(list(REFUSED)), encoding="utf-8")
    site = make(content, TODAY, cache=tmp_path / ".cache")
    assert [p.what.fi.split("”")[1] for p in site.problems] == [FILES[name] for name in REFUSED]
    assert [p.line for p in site.problems] == [6 + 2 * row for row in range(len(REFUSED))]
    assert site.content.errors
