"""`check` and `build` from a content folder to an exit code, with Pelican itself."""

import errno
import io
import logging
import os
import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.commands.console import Console
from plugins.commands.errors import guarded
from plugins.commands.plugin import run as generate
from plugins.commands.run import WORKING, Order, build, check
from plugins.model.problems import Problem, Words
from tests.processes import Program
from tests.processes import run as run_program

from .conftest import loading, snapshot, write_page

TODAY = date(2026, 11, 21)
PROBLEM = Problem(
    "blog/b.md", 7, Words("otsikko puuttuu.", "no title."), Words("kirjoita.", "write.")
)
WARNING = Problem("a.md", None, Words("vanha.", "old."), Words("poista.", "remove."), warning=True)


class Run:
    """One run of `build`; the exit code and what was said."""

    def __init__(self, project: Path, content: Path, output: Path, **how: Any) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        console = Console(how.get("lang", "fi"), self.out, self.err)
        order = Order(project, content, output, TODAY, how.get("preview", False))
        self.code = guarded(
            lambda: build(
                order, console, how.get("load", loading()), how.get("generate", generate)
            ),
            console,
            project / ".cache",
            verbose=False,
        )
        # On a slow machine the build also says that work goes on.
        self.said = (self.out.getvalue() + self.err.getvalue()).replace(f"{WORKING.fi}\n", "")


@pytest.fixture
def site(project: Path, content: Path, tmp_path: Path) -> Callable[..., Run]:
    """Builds the tiny site into `out`."""
    return lambda **how: Run(project, content, tmp_path / "out", **how)


def test_a_good_build_says_what_how_long_and_where(
    site: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    write_page(content, "toinen")

    run = site()

    assert run.code == 0, run.said
    assert run.said.startswith("Valmis: 2 sivua, ")
    assert f"Kansio: {tmp_path / 'out'}" in run.said
    assert (tmp_path / "out" / "hei" / "index.html").is_file()


def test_two_builds_give_the_same_bytes(site: Callable[..., Run], tmp_path: Path) -> None:
    site()
    first = snapshot(tmp_path / "out")

    site()

    assert snapshot(tmp_path / "out") == first


def test_pelican_is_given_the_loaded_content_and_the_kind_of_build(
    site: Callable[..., Run], content: Path
) -> None:
    seen: dict[str, Any] = {}

    def spy(project: Path, preview: bool, override: dict[str, Any]) -> list[logging.LogRecord]:
        seen.update(override, chosen=preview)
        return generate(project, preview, override)

    site(generate=spy, preview=True)

    assert seen["PATH"] == str(content)
    assert seen["chosen"] is True
    assert seen["SITE"].items[0].url == "hei/"


def test_problems_stop_the_build_before_pelican(site: Callable[..., Run], tmp_path: Path) -> None:
    site()
    before = snapshot(tmp_path / "out")

    run = site(load=loading(PROBLEM, WARNING), generate=None)

    assert run.code == 1
    assert run.said == (
        "blog/b.md:7: otsikko puuttuu. Korjaus: kirjoita.\n\n1 korjattava asia.\n\n"
        "Huomaa:\n  a.md: vanha. Korjaus: poista.\n"
        "Sivustoa ei tehty. Entinen tulos on ennallaan.\n"
    )
    assert snapshot(tmp_path / "out") == before


def test_a_warning_alone_does_not_stop_the_build(site: Callable[..., Run]) -> None:
    run = site(load=loading(WARNING), lang="en")

    assert run.code == 0
    assert run.said.replace(f"{WORKING.en}\n", "").startswith(
        "Note:\n  a.md: old. Fix: remove.\nReady: 1 page, "
    )


def test_whatever_pelican_logs_is_an_error(
    site: Callable[..., Run], content: Path, tmp_path: Path
) -> None:
    site()
    before = snapshot(tmp_path / "out")
    (content / "pages" / "rikki.md").write_text("title: x\nlang: fi\n\n[a]({filename}/ei/ole.md)\n")

    for _ in range(2):  # Pelican itself would say a warning only once in a process
        run = site()

        assert run.code == 1
        assert "ei/ole.md" in run.said
        assert "Traceback" not in run.said
        assert snapshot(tmp_path / "out") == before


def test_a_page_that_did_not_come_out_is_named(site: Callable[..., Run], content: Path) -> None:
    write_page(content, "luonnos", more="status: draft")

    run = site()

    assert run.code == 1
    assert "pages/luonnos.md -> luonnos/index.html" in run.said


@pytest.mark.parametrize("how", ["raised", "logged"])
def test_a_full_disk_is_one_clear_message(
    site: Callable[..., Run], tmp_path: Path, how: str
) -> None:
    site()
    before = snapshot(tmp_path)
    full = OSError(errno.ENOSPC, "No space left on device", "x")

    def failing(*arguments: Any) -> list[logging.LogRecord]:
        if how == "raised":
            raise full
        return [logging.LogRecord("pelican", logging.WARNING, "", 1, "%s: %s", ("x", full), None)]

    run = site(generate=failing)

    assert (run.code, run.said) == (
        1,
        "Levy on täynnä. Korjaus: vapauta tilaa ja yritä uudelleen.\n",
    )
    assert snapshot(tmp_path) == before


def test_a_fault_of_the_program_is_one_sentence_and_a_log(
    site: Callable[..., Run], project: Path, tmp_path: Path
) -> None:
    site()
    before = snapshot(tmp_path / "out")
    (project / "theme" / "templates" / "page.html").write_text("{{ page.nothing.at.all }}")

    run = site()

    assert run.code == 1
    assert len(run.said.splitlines()) == 1
    assert str(project / ".cache" / "error.log") in run.said
    assert "Traceback" in (project / ".cache" / "error.log").read_text(encoding="utf-8")
    assert snapshot(tmp_path / "out") == before


def test_an_unwritable_place_is_one_clear_message(
    project: Path, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated: root, as whom tests may run, can write anywhere."""
    real = Path.mkdir

    def closed(self: Path, *arguments: Any, **how: Any) -> None:
        if self.parent == tmp_path / "closed":
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        real(self, *arguments, **how)

    monkeypatch.setattr(Path, "mkdir", closed)

    run = Run(project, content, tmp_path / "closed" / "out")

    assert run.code == 1
    assert "ei voi kirjoittaa" in run.said
    assert "Permission" not in run.said
    assert len(run.said.splitlines()) == 1


def test_a_parent_that_is_a_file_is_one_clear_message(
    project: Path, content: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")

    run = Run(project, content, tmp_path / "file" / "out")

    assert run.code == 1
    assert "Korjaus:" in run.said
    assert len(run.said.splitlines()) == 1


def test_a_missing_content_folder_is_one_clear_message(project: Path, tmp_path: Path) -> None:
    run = Run(project, tmp_path / "nothing", tmp_path / "out")

    assert run.code == 1
    assert "--content" in run.said
    assert not (tmp_path / "out").exists()


INTERRUPTED = """
import sys
from datetime import date
from pathlib import Path
from plugins.commands.console import Console
from plugins.commands.errors import guarded
from plugins.commands.plugin import run as generate
from plugins.commands.run import Order, build
from tests.commands.conftest import loading

project, content, output = map(Path, sys.argv[1:4])

def slow(*arguments):
    records = generate(*arguments)
    print("made", flush=True)
    sys.stdin.read()  # until the test interrupts
    return records

console = Console("fi")
order = Order(project, content, output, date(2026, 1, 1))
logs = project / ".cache"
sys.exit(guarded(lambda: build(order, console, loading(), slow), console, logs, False))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_ends_with_130_and_the_old_site(
    site: Callable[..., Run], project: Path, content: Path, tmp_path: Path, number: signal.Signals
) -> None:
    site()
    before = snapshot(tmp_path / "out")
    write_page(content, "uusi")

    with Program("-c", INTERRUPTED, project, content, tmp_path / "out") as program:
        program.line_with("made")
        program.send(number)
        code, _, err = program.end()

    assert code == 130
    assert err == "Keskeytetty. Entinen tulos on ennallaan.\n"
    assert snapshot(tmp_path / "out") == before
    assert {p.name for p in tmp_path.iterdir()} == {"project", "content", "out"}


LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
""" + INTERRUPTED.replace("slow)", "generate)")


@pytest.mark.skipif(os.name == "nt", reason="limits as on POSIX")
def test_a_file_that_cannot_be_written_whole_leaves_the_old_site(
    site: Callable[..., Run], project: Path, content: Path, tmp_path: Path
) -> None:
    site()
    before = snapshot(tmp_path / "out")
    (content / "pages" / "iso.md").write_text("title: Iso\n\n" + "sana " * 20_000)

    code, _, err = run_program("-c", LIMITED, project, content, tmp_path / "out")

    assert code == 1
    assert err == "Levy on täynnä. Korjaus: vapauta tilaa ja yritä uudelleen.\n"
    assert snapshot(tmp_path / "out") == before


def test_check_does_not_import_pelican(content: Path) -> None:
    code = """
import sys
from datetime import date
from pathlib import Path
from plugins.commands.console import Console
from plugins.commands.run import check
from plugins.site.prepare import prepare
check(Path(sys.argv[1]), date(2026, 1, 1), Console(), prepare)
print("pelican" in sys.modules, "pydantic" in sys.modules)
"""

    _, out, err = run_program("-c", code, content)

    assert out.splitlines()[-1] == "False True", err


def test_check_gives_nothing_when_something_must_be_mended(content: Path) -> None:
    console = Console("fi", io.StringIO(), io.StringIO())

    assert check(content, TODAY, console, loading(PROBLEM)) is None
    assert check(content, TODAY, console, loading(WARNING)) is not None
