"""One build of the preview after another: what the open pages are told, and when it ends."""

import io
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.commands.console import Console
from plugins.commands.plugin import run as generate
from plugins.commands.preview import Rebuild
from plugins.model.problems import Problem, Words

from .conftest import loading

PROBLEM = Problem("a.md", 7, Words("väärin.", "wrong."), Words("korjaa.", "mend it."))


class Preview:
    """A preview of the tiny site; `out` and `err` are what the terminal shows."""

    def __init__(self, project: Path, content: Path, output: Path) -> None:
        self.places = (project, content, output)
        self.out, self.err = io.StringIO(), io.StringIO()

    def build(self, *problems: Problem, how: Callable[..., Any] = generate) -> str | None:
        project, content, output = self.places
        console = Console("fi", self.out, self.err)
        return Rebuild(
            project, content, output, console, project / ".cache", False, loading(*problems), how
        )()


@pytest.fixture
def preview(project: Path, content: Path, tmp_path: Path) -> Preview:
    return Preview(project, content, tmp_path / "out")


def test_a_good_build_tells_the_pages_nothing_and_the_terminal_all(preview: Preview) -> None:
    assert preview.build() == ""
    assert "Valmis: 1 sivu, " in preview.out.getvalue()


def test_problems_are_told_to_both(preview: Preview) -> None:
    told = preview.build(PROBLEM)

    assert told
    assert told.startswith("a.md:7: väärin. Korjaus: korjaa.\n")
    for line in told.splitlines():
        assert line in preview.out.getvalue() + preview.err.getvalue()


def test_a_fault_of_the_program_is_told_to_both(preview: Preview) -> None:
    def failing(*arguments: object) -> list[logging.LogRecord]:
        raise LookupError("x")

    told = preview.build(how=failing)

    assert told
    assert told.startswith("Ohjelmassa on vika")
    assert told in preview.err.getvalue()


def test_ctrl_c_in_a_build_ends_the_preview(preview: Preview) -> None:
    def interrupted(*arguments: object) -> list[logging.LogRecord]:
        raise KeyboardInterrupt

    assert preview.build(how=interrupted) is None
