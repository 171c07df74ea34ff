"""Same input, same bytes; an unchanged document is not made again."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.pdf_guides import compile as engine
from plugins.pdf_guides import make
from plugins.pdf_guides.model import Picture
from plugins.pdf_guides.stage import Files
from tests.pdf_guides.conftest import ORGANISATION, ROOT, Press, card, guide, sheet

MAKE = """
import hashlib, sys
from pathlib import Path
from tests.pdf_guides.conftest import FONTS, TEMPLATES, card, guide, sheet
from plugins.pdf_guides.make import make_pdfs
made = make_pdfs([guide("## A\\n\\nTeksti [a](/a/).\\n\\n/// process | prosessi\\n///"), card(), sheet()],
                 Path(sys.argv[1]), FONTS, TEMPLATES)
print([hashlib.sha256(r.pdf + (r.cover_png or b"")).hexdigest() for r in made])
"""


def test_another_day_place_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    """Time zone, locale, hash seed and cache folder leave no trace."""
    prints = set()
    for number, (zone, seed) in enumerate([("Asia/Tokyo", "1"), ("America/Lima", "2")]):
        env = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        command = [sys.executable, "-c", MAKE, str(tmp_path / str(number))]
        run = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        prints.add(run.stdout)
    assert len(prints) == 1


def test_an_unchanged_document_is_not_compiled_again(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And comes out of the cache byte for byte."""
    documents = [guide("Teksti."), card(), sheet()]
    cold = press(*documents)
    monkeypatch.setattr(engine, "compile_pdf", _must_not_run)
    assert press(*documents) == cold


def test_an_unchanged_document_is_not_even_converted(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the hyphenator has a name, no picture has to be read and there is no warning."""
    documents = [guide("Teksti.", breaks_key="1"), card(breaks_key="1"), sheet()]
    cold = press(*documents)
    monkeypatch.setattr(make, "convert", _must_not_run)

    assert press(*documents) == cold
    with pytest.raises(AssertionError):
        press(guide("Teksti.", breaks_key="2"))


def test_a_warning_is_said_again_with_the_line_of_today(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text may have moved in its file, though the document is the same."""
    places = [("site.yaml", 3), ("site.yaml", 9)]
    document = sheet(organisation=replace(ORGANISATION, name="Työnohjaus 🌱"), where=None)
    (cold,) = press(replace(document, where=lambda text: places[0]))
    monkeypatch.setattr(engine, "compile_pdf", _must_not_run)
    (again,) = press(replace(document, where=lambda text: places[1]))

    told = [(problem.file, problem.line) for result in (cold, again) for problem in result.warnings]
    assert told == places
    assert "U+1F331" in again.warnings[0].what.fi


def test_a_changed_picture_is_seen(press: Press) -> None:
    """Its name and the text are the same."""
    made = []
    for width in (20, 40):
        data = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 9"/>'.encode()
        picture = Picture("svg", data, width, 9)
        found = {"/a.svg": picture}.get
        made.append(press.one(guide("![Kuva](/a.svg)", find_image=found, breaks_key="1")).pdf)
    assert made[0] != made[1]


def test_every_input_makes_a_new_pdf(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, values, date, fonts, engine."""
    compiled: list[int] = []
    real = engine.compile_pdf

    def counted(files: Files, fonts: Path, modified: date | None, cover: bool) -> engine.Made:
        compiled.append(1)
        return real(files, fonts, modified, cover)

    monkeypatch.setattr(engine, "compile_pdf", counted)
    base = guide("Teksti.")
    changed = [
        base,
        guide("Toinen."),
        guide("Teksti.", title="Toinen"),
        guide("Teksti.", modified=None),
        guide("Teksti.", organisation=replace(ORGANISATION, phone="040 000 0009")),
    ]
    press(*changed)
    assert len(compiled) == len(changed)
    monkeypatch.setattr(engine, "engine", lambda: "0.99")
    press(base)
    assert len(compiled) == len(changed) + 1


@pytest.mark.parametrize("damage", [b"", b"not a pdf", b"{}"])
def test_a_damaged_cache_is_made_again(damage: bytes, press: Press) -> None:
    """Half a file from a power cut."""
    (cold,) = press(guide("Teksti."))
    for path in press.cache.iterdir():
        path.write_bytes(damage)
    (again,) = press(guide("Teksti."))
    assert again.pdf == cold.pdf


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    blocked = tmp_path / "cache"
    blocked.write_text("x")
    assert Press(blocked).one(guide("Teksti.")).pdf


def _must_not_run(*arguments: object) -> None:
    raise AssertionError("compiled again")
