"""A failure of the engine names the document and the field, and keeps the engine's own words."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.pdf_guides import blame
from plugins.pdf_guides import compile as engine
from plugins.pdf_guides.compile import Made
from plugins.pdf_guides.model import Document
from tests.pdf_guides.conftest import AUTHOR, ORGANISATION, ROOT, Press, card, guide, sheet

PROCESS = card().process
STAGES = PROCESS.stages
FIELDS: dict[str, Document] = {
    "title": sheet(title="Palvelu RIKKI"),
    "goals.2": sheet(goals=("yksi", "RIKKI")),
    "facts.1.2": sheet(facts=(("Kesto", "RIKKI"), ("Hinta", "1 €"))),
    "organisation.tagline": sheet(organisation=replace(ORGANISATION, tagline="RIKKI")),
    "author.text": guide(author=replace(AUTHOR, text="RIKKI")),
    "text": guide("Tekstiä.\n\nRIKKI"),
    "process.stages.2.text": card(
        process=replace(PROCESS, stages=(STAGES[0], replace(STAGES[1], text="RIKKI"), STAGES[2]))
    ),
    "process.svgs": card(process=replace(PROCESS, svgs=(PROCESS.svgs[0] + "<!--RIKKI-->",))),
}


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that cannot set one word."""

    def compile_pdf(files: dict[str, bytes], *_: object) -> Made:
        if any(b"RIKKI" in data for data in files.values()):
            return Made(None, None, "error: cannot set RIKKI")
        return Made(b"%PDF /Type /Page\n")

    monkeypatch.setattr(engine, "compile_pdf", compile_pdf)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("field", FIELDS)
def test_the_document_and_the_field_are_named(field: str, press: Press) -> None:
    (result,) = press(FIELDS[field])
    (problem,) = result.problems

    assert result.pdf is None and not problem.warning
    assert problem.file == FIELDS[field].source
    assert f" {field}." in problem.what.fi and f" {field}." in problem.what.en
    assert problem.detail == result.detail == "error: cannot set RIKKI"


@pytest.mark.usefixtures("broken")
def test_where_two_fields_are_to_blame_only_the_document_is_named(press: Press) -> None:
    (result,) = press(sheet(lead="RIKKI", goals=("RIKKI",)))
    (problem,) = result.problems
    assert problem.file == "services/coaching.md"
    assert problem.what.en == "No PDF came out: the typesetting program failed."


@pytest.mark.usefixtures("broken")
def test_a_failure_does_not_stop_the_other_documents(press: Press) -> None:
    failed, made = press(sheet(title="RIKKI"), card())
    assert failed.pdf is None and made.pdf


def test_the_search_for_the_field_ends(press: Press) -> None:
    """An engine that fails always is asked a limited number of times."""
    asked = []
    document = sheet(goals=tuple(f"tavoite {n}" for n in range(200)))
    assert blame.culprit(document, lambda changed: not asked.append(changed)) == ""
    assert len(asked) <= blame.MOST_TRIES


def test_no_message_tells_to_take_out_what_was_added_last() -> None:
    """Who reads it does not remember, and may not have caused it."""
    said = re.compile(r"viimeksi lisät|viimeisin muutos|added last|latest change", re.IGNORECASE)
    paths = [
        path for path in Path(ROOT, "plugins").rglob("*.py") if said.search(path.read_text("utf-8"))
    ]
    assert paths == []
