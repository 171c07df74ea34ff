"""The tests' own ground: all of them run, none waits for ever, and what is missing is said."""

import ast
import signal
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests.conftest import COLLECTED
from tests.processes import Program
from tests.tools import HOW, lacking, program, summary

TESTS = Path(__file__).parent
ROOT = TESTS.parent
FILES = sorted(TESTS.rglob("test_*.py"))


def test_every_test_file_is_collected(request: pytest.FixtureRequest) -> None:
    """pytest passes over folders by name ("build", "dist", …) without a word."""
    asked = [ROOT / argument.partition("::")[0] for argument in request.config.args]
    wanted = {file for file in FILES if any(file.is_relative_to(place) for place in asked)}

    assert wanted
    assert wanted - request.config.stash[COLLECTED] == set()


def test_no_folder_of_the_program_has_a_name_that_tools_pass_over() -> None:
    thrown_away = {"build", "dist", "lib", "env", "venv", "tmp", "target", "out", "output"}
    rooms = {
        path.name for path in [*TESTS.rglob("*"), *(ROOT / "plugins").rglob("*")] if path.is_dir()
    }

    assert rooms & thrown_away == set()


def calls(name: str) -> list[str]:
    """Where a test calls something of that name."""
    return [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in sorted(TESTS.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == name
    ]


@pytest.mark.parametrize("name", ["Popen", "send_signal", "preexec_fn", "pthread_kill"])
def test_only_one_file_starts_programs_that_are_interrupted(name: str) -> None:
    assert [place for place in calls(name) if not place.startswith("tests/processes.py")] == []


@pytest.mark.parametrize("clock", ["monotonic", "perf_counter", "process_time", "thread_time"])
def test_no_test_looks_at_the_clock(clock: str) -> None:
    """A loaded machine is slow, not wrong. What builds cost is measured by `inv bench`."""
    assert [place for place in calls(clock) if "/bench" not in place] == []


def test_no_example_of_hypothesis_has_a_time_limit() -> None:
    assert settings().deadline is None


def test_every_test_has_a_time_limit(request: pytest.FixtureRequest) -> None:
    assert float(request.config.getini("timeout")) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP, signal.SIGTERM])
def test_a_program_is_interrupted_also_where_the_run_ignores_it(number: signal.Signals) -> None:
    """As in the background of a shell, or under `nohup`."""
    before = signal.signal(number, signal.SIG_IGN)
    try:
        with Program("-c", "import sys; print('here', flush=True); sys.stdin.read()") as waiting:
            waiting.line_with("here")
            waiting.send(number)
            waiting.process.wait()
    finally:
        signal.signal(number, before)

    assert waiting.process.returncode == -number


def test_a_program_that_goes_on_ends_with_its_block() -> None:
    with Program("-c", "import sys; sys.stdin.read()") as waiting:
        assert waiting.process.poll() is None

    assert waiting.process.returncode is not None


def test_a_missing_tool_skips_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("PATH", "")

    with pytest.raises(pytest.skip.Exception, match=r"needs qpdf: apt install qpdf"):
        program("qpdf")


def test_in_ci_a_missing_tool_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match=r"needs chromium: apt install chromium"):
        lacking("chromium")


def test_what_was_skipped_is_one_line_with_the_cure() -> None:
    reasons = ["('a.py', 7, 'Skipped: needs qpdf: x')"] * 2 + ["Skipped: needs java: x", "other"]

    assert (
        summary(reasons)
        == f"Skipped: 2 tests need qpdf ({HOW['qpdf']}); 1 tests need java ({HOW['java']})"
    )
    assert summary(["other"]) == ""
