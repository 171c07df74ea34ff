"""Which output folders are refused, and that the old site survives whatever happens."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from plugins.commands import lock, output
from plugins.commands.errors import Refused, from_system
from plugins.commands.output import MARK, checked, replacing
from tests.processes import Program

from .conftest import snapshot

posix = pytest.mark.skipif(os.name == "nt", reason="signals and symbolic links as on POSIX")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with `content` (site.yaml, blog/) and `project` in it."""
    (tmp_path / "content" / "blog").mkdir(parents=True)
    (tmp_path / "content" / "site.yaml").write_text("x")
    (tmp_path / "project" / "theme").mkdir(parents=True)
    return tmp_path


def check(place: Path, where: Path) -> Path:
    return checked(where, place / "content", place / "project")


def symlink(name: str, target: str) -> Callable[[Path], None]:
    return lambda place: (place / name).symlink_to(place / target)


REFUSED = [
    ("content", None, "sisältökansio"),
    ("content/out", None, "sisältökansio"),
    ("content/blog/../out", None, "sisältökansio"),
    (".", None, "sisältökansio"),
    ("project", None, "ohjelman oma"),
    ("project/theme/out", None, "ohjelman oma"),
    ("project/.git", None, "ohjelman oma"),
    ("link", symlink("link", "content"), "sisältökansio"),
    ("link/out", symlink("link", "content/blog"), "sisältökansio"),
    ("file", lambda place: (place / "file").write_text("x"), "tiedosto"),
    ("own", lambda place: (place / "own/a").mkdir(parents=True), "ei ole tehnyt"),
    ("own", lambda place: (place / "own/.ssh").mkdir(parents=True), "ei ole tehnyt"),
    ("ring", lambda place: (place / "ring").symlink_to(place / "ring"), "ei kelpaa"),
    ("nul\0l", None, "ei kelpaa"),
]


@posix
@pytest.mark.parametrize(("where", "prepare", "says"), REFUSED)
def test_dangerous_output_is_refused(
    place: Path, where: str, prepare: Callable[[Path], None] | None, says: str
) -> None:
    if prepare:
        prepare(place)
    before = snapshot(place)

    with pytest.raises(Refused) as refused:
        check(place, place / where)

    assert says in refused.value.what.fi
    assert "--output" in refused.value.fix.fi
    assert snapshot(place) == before


@pytest.mark.parametrize("where", ["new", "a/b/new", "empty", "ours", "project/output", "contents"])
def test_harmless_output_is_accepted(place: Path, where: str) -> None:
    (place / "empty").mkdir()
    (place / "ours").mkdir()
    (place / "ours" / MARK).write_text("")
    (place / "ours" / "index.html").write_text("")

    assert check(place, place / where) == place / where


@posix
def test_output_around_content_through_a_link_is_refused(place: Path) -> None:
    (place / "real").mkdir()
    (place / "content").rename(place / "real" / "content")
    (place / "content").symlink_to(place / "real" / "content")

    with pytest.raises(Refused, match="content folder"):
        check(place, place / "real")


def test_another_spelling_of_the_content_folder_is_refused(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk that sees no difference between Content and content."""
    monkeypatch.setattr(
        Path, "samefile", lambda self, other: str(self).lower() == str(other).lower()
    )

    with pytest.raises(Refused, match="content folder"):
        check(place, place / "CONTENT" / "out")


def build(where: Path, text: str = "new") -> None:
    with replacing(where, lambda: None) as new:
        (new / "index.html").write_text(text)


@pytest.mark.parametrize("at_once", [True, False])
def test_a_good_build_takes_the_place_of_the_old_one(
    tmp_path: Path, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not at_once:
        monkeypatch.setattr(output, "_exchange_at_once", lambda one, other: False)
    where = tmp_path / "deep" / "out"
    build(where, "old")
    (where / "gone.html").write_text("x")

    build(where)

    assert snapshot(where).keys() == {MARK, "index.html"}
    assert (where / "index.html").read_text() == "new"
    assert [p.name for p in where.parent.iterdir()] == ["out"]


@posix
def test_the_folder_is_readable_by_a_web_server(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        build(tmp_path / "out")
    finally:
        os.umask(before)

    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, OSError, SystemExit])
def test_a_failed_build_leaves_the_old_one(tmp_path: Path, error: type[BaseException]) -> None:
    build(tmp_path / "out", "old")
    before = snapshot(tmp_path)

    with pytest.raises(error), replacing(tmp_path / "out", lambda: None) as new:
        (new / "index.html").write_text("half")
        raise error

    assert snapshot(tmp_path) == before


def test_the_second_rename_failing_puts_the_old_one_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "out", "old")
    before = snapshot(tmp_path)
    monkeypatch.setattr(output, "_exchange_at_once", lambda one, other: False)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if ".new-" in self.name and target.name == "out":
            raise OSError(errno.EIO, "broken")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)

    with pytest.raises(OSError, match="broken"):
        build(tmp_path / "out")

    assert snapshot(tmp_path) == before


def test_leftovers_of_killed_builds_are_cleaned_and_nothing_else(tmp_path: Path) -> None:
    for name in ("out.new-123-0123abcd", "out.new-9-ffffffff"):
        (tmp_path / name).mkdir()
        (tmp_path / name / MARK).write_text("")
        (tmp_path / name / "half.html").write_text("x")
    kept = ["out.new-1-00000000", "out.new-notes", "other.new-1-00000000", "outXnew-1-00000000"]
    for name in kept:
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.txt").write_text("x")

    build(tmp_path / "out")

    assert {p.name for p in tmp_path.iterdir()} == {"out", *kept}


def test_a_build_killed_between_two_renames_is_put_back(tmp_path: Path) -> None:
    build(tmp_path / "out", "old")
    (tmp_path / "out").rename(tmp_path / "out.old")

    with pytest.raises(RuntimeError), replacing(tmp_path / "out", lambda: None):
        assert (tmp_path / "out" / "index.html").read_text() == "old"
        raise RuntimeError

    assert (tmp_path / "out" / "index.html").read_text() == "old"
    assert not (tmp_path / "out.old").exists()


def test_somebody_elses_old_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out.old").mkdir()
    (tmp_path / "out.old" / "mine.txt").write_text("x")

    build(tmp_path / "out")

    assert (tmp_path / "out.old" / "mine.txt").read_text() == "x"


HELD = """
import sys
from pathlib import Path
from plugins.commands.errors import termination_as_interrupt
from plugins.commands.output import replacing
with termination_as_interrupt(), replacing(Path(sys.argv[1]), lambda: None) as new:
    (new / "index.html").write_text("half")
    print("building", flush=True)
    sys.stdin.read()  # until the test ends it
"""


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_signal_in_the_middle_leaves_the_old_site(tmp_path: Path, number: signal.Signals) -> None:
    build(tmp_path / "out", "old")
    with Program("-c", HELD, tmp_path / "out") as program:
        program.line_with("building")
        program.send(number)
        program.end()

    assert (tmp_path / "out" / "index.html").read_text() == "old"
    if number != signal.SIGKILL:
        assert [p.name for p in tmp_path.iterdir()] == ["out"]
    build(tmp_path / "out")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@posix
def test_a_second_build_into_the_same_folder_waits_then_refuses(tmp_path: Path) -> None:
    told: list[str] = []
    with Program("-c", HELD, tmp_path / "out") as program:
        program.line_with("building")

        with (
            pytest.raises(Refused, match="Another program"),
            replacing(tmp_path / "out", lambda: told.append("waiting"), patience=0.1),
        ):
            pass

        assert told == ["waiting"]
        program.send(signal.SIGTERM)
        with replacing(tmp_path / "out", lambda: None) as new:  # waits until the other has ended
            (new / "index.html").write_text("second")
    assert (tmp_path / "out" / "index.html").read_text() == "second"


def test_a_lock_file_removed_while_waiting_is_locked_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else two would hold two different files of the same name."""
    path, tries, real = tmp_path / "lock", [0], lock._locked  # noqa: SLF001

    def holder_leaves_first(file: Any) -> bool:
        tries[0] += 1
        if tries[0] == 1:
            path.unlink()
        return real(file)

    monkeypatch.setattr(lock, "_locked", holder_leaves_first)

    with lock.only_one(path, lambda: None):
        assert path.exists()
        assert tries == [2]


def test_many_builds_at_once_into_one_folder_all_succeed(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from plugins.commands.output import replacing
for turn in range(20):
    with replacing(Path(sys.argv[1]), lambda: None) as new:
        (new / "index.html").write_text(sys.argv[2] * 1000)
"""
    with ExitStack() as running:
        programs = [
            running.enter_context(Program("-c", code, tmp_path / "out", letter)) for letter in "abc"
        ]
        results = [program.end() for program in programs]

    assert [code for code, _, _ in results] == [0, 0, 0], results
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert len((tmp_path / "out" / "index.html").read_text()) == 1000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is Linux's")
def test_on_linux_a_reader_never_misses_the_site(tmp_path: Path) -> None:
    build(tmp_path / "out", "old")
    code = """
import sys, threading
from pathlib import Path
page, missed, more = Path(sys.argv[1]) / "index.html", 0, True
def wait():
    global more
    sys.stdin.read()
    more = False
threading.Thread(target=wait).start()
print("reading", flush=True)
while more:
    try:
        page.read_bytes()
    except FileNotFoundError:
        missed += 1
print(missed)
"""
    with Program("-c", code, tmp_path / "out") as reader:
        reader.line_with("reading")
        for turn in range(60):
            build(tmp_path / "out", str(turn))
        assert reader.end().out.strip() == "0"


ERRORS = [
    (errno.ENOSPC, "Levy on täynnä"),
    (errno.EACCES, "ei voi kirjoittaa"),
    (errno.EROFS, "ei voi kirjoittaa"),
    (errno.EXDEV, "ei voi vaihtaa"),
    (errno.EBUSY, "ei voi vaihtaa"),
    (errno.ENAMETOOLONG, "ei kelpaa"),
]


@pytest.mark.parametrize(("code", "says"), ERRORS)
def test_a_system_error_has_words(code: int, says: str) -> None:
    told = from_system(OSError(code, "English", "/x"))

    assert told
    assert says in told.what.fi
    assert "English" not in told.what.en


def test_an_unknown_system_error_is_not_explained_away() -> None:
    assert from_system(OSError(errno.ECHILD, "x")) is None


@pytest.mark.slow
@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="a small file system needs root",
)
def test_a_really_full_disk_leaves_the_old_site(tmp_path: Path) -> None:
    if subprocess.call(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(tmp_path)], stderr=subprocess.DEVNULL
    ):
        pytest.skip("this machine does not let a file system be mounted")
    try:
        build(tmp_path / "out", "old")

        with pytest.raises(OSError) as full, replacing(tmp_path / "out", lambda: None) as new:
            for number in range(100):
                (new / f"{number}.html").write_text("x" * 10_000)

        assert full.value.errno == errno.ENOSPC
        assert (tmp_path / "out" / "index.html").read_text() == "old"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]
    finally:
        subprocess.check_call(["umount", str(tmp_path)])
