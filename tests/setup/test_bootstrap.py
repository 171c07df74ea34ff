"""When the environment is made anew, and what is said when it cannot be made."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

import bootstrap

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with requirements and nothing else."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "requirements.txt").write_text("a==1\n")
    (root / "requirements-test.txt").write_text("b==1\n")
    return root


class Calls(list[str]):
    """Stands for venv and pip: notes what is asked for and makes the Python file."""

    def __init__(self, python: Path) -> None:
        super().__init__()
        self.python = python

    def __call__(self, command: list[str], log: Path, verbose: bool) -> None:
        self.append("venv" if "venv" in command else Path(command[-1]).name)
        if "venv" in command:
            for stamp in self.python.parents[1].glob("*.stamp"):
                stamp.unlink()  # --clear
            self.python.parent.mkdir(parents=True, exist_ok=True)
            self.python.write_text("")


@pytest.fixture
def calls(project: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    name = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    found = Calls(project / ".venv" / name)
    monkeypatch.setattr(bootstrap, "call", found)
    return found


BASE, TEST = "requirements.txt", "requirements-test.txt"


def test_the_first_run_makes_the_environment_and_the_second_uses_it(
    project: Path, calls: Calls
) -> None:
    assert bootstrap.environment(project, test=False) == calls.python
    assert calls == ["venv", BASE]

    bootstrap.environment(project, test=False)
    assert calls == ["venv", BASE]


def test_the_test_requirements_are_added_only_when_needed(project: Path, calls: Calls) -> None:
    bootstrap.environment(project, test=False)
    bootstrap.environment(project, test=True)
    bootstrap.environment(project, test=True)
    bootstrap.environment(project, test=False)

    assert calls == ["venv", BASE, TEST]


def edit(name: str, text: str) -> Any:
    return lambda project, calls: (project / name).write_bytes(text.encode())


@pytest.mark.parametrize(
    ("change", "made"),
    [
        (edit(BASE, "a==1\r\n"), []),
        (edit(BASE, "a==2\n"), ["venv", BASE, TEST]),
        (edit(TEST, "b==2\n"), [TEST]),
        (lambda project, calls: calls.python.unlink(), ["venv", BASE, TEST]),
        (
            lambda project, calls: (project / ".venv" / f"{BASE}.stamp").unlink(),
            ["venv", BASE, TEST],
        ),
        (edit(f".venv/{BASE}.stamp", "\xff half"), ["venv", BASE, TEST]),
    ],
)
def test_a_stale_environment_is_made_anew(
    project: Path, calls: Calls, change: Any, made: list[str]
) -> None:
    bootstrap.environment(project, test=True)
    calls.clear()
    change(project, calls)

    bootstrap.environment(project, test=True)

    assert calls == made


def test_a_moved_folder_and_another_python_make_it_stale(
    project: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = bootstrap.stamps(project, False)
    moved = project.rename(project.with_name("moved"))
    assert bootstrap.stamps(moved, False) != here

    now = bootstrap.stamps(moved, False)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert bootstrap.stamps(moved, False) != now


def test_a_failed_installation_leaves_no_stamp(
    project: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(command: list[str], log: Path, verbose: bool) -> None:
        calls(command, log, verbose)
        if command[-1].endswith(BASE):
            raise bootstrap.Stop("no")

    monkeypatch.setattr(bootstrap, "call", failing)

    for _ in range(2):
        with pytest.raises(bootstrap.Stop):
            bootstrap.environment(project, test=False)

    assert calls == ["venv", BASE, "venv", BASE]


def test_two_first_runs_at_once_make_it_once(project: Path, calls: Calls) -> None:
    threads = [
        threading.Thread(target=bootstrap.environment, args=(project, True)) for _ in range(4)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert calls == ["venv", BASE, TEST]


@pytest.mark.parametrize(
    ("said", "finnish"),
    [
        ("NewConnectionError('...: Failed to establish a new connection", "verkkoyhteys puuttuu"),
        ("Temporary failure in name resolution", "verkkoyhteys puuttuu"),
        ("[Errno 28] No space left on device", "Levy on täynnä"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE", "lukittu"),
        ("something else", "Lisätiedot: log"),
    ],
)
def test_a_failure_is_told_in_finnish_and_english(said: str, finnish: str) -> None:
    first, second = bootstrap.failure(said, Path("log")).splitlines()

    assert finnish in first
    assert second.isascii()


def test_no_network_is_told_plainly(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The real pip against an index that nobody answers."""
    (project / ".venv").mkdir()
    python = Path(sys.executable)
    log = project / "log"
    command = [
        str(python), "-m", "pip", "install", "--isolated", "--retries", "0",
        "--index-url", "http://127.0.0.1:1/", "--require-hashes", "-r", str(project / BASE),
    ]  # fmt: skip
    digest = "0" * 64
    (project / BASE).write_text(f"no-such-package==1 --hash=sha256:{digest}\n")

    with pytest.raises(bootstrap.Stop, match=r"verkkoyhteys|Lisätiedot") as stop:
        bootstrap.call(command, log, verbose=False)

    assert "Traceback" not in str(stop.value)
    assert "no-such-package" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize("missing", ["ensurepip", "venv"])
def test_a_python_without_venv_names_the_package(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == missing else real(name)
    )

    with pytest.raises(bootstrap.Stop) as stop:
        bootstrap.check_venv_module()

    assert "sudo apt install python3-venv" in str(stop.value)
    assert "python{}.{}-venv".format(*sys.version_info[:2]) in str(stop.value)


def test_an_old_python_is_told_which_one_is_needed(
    project: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))

    with pytest.raises(bootstrap.Stop, match=r"3\.8 is too old: Python 3\.11"):
        bootstrap.environment(project, test=False)

    assert calls == []


@pytest.mark.parametrize("name", ["tasks.py", "bootstrap.py", "plugins/commands/lock.py"])
def test_an_old_python_can_read_it_so_far_as_to_say_that_it_is_old(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ([], ["--list"]),
        (["check", "--content", "x"], ["check", "--content", "x"]),
        (["post", "Uusi"], ["post", "--title=Uusi"]),
        (["post", "Uusi", "kirjoitus"], ["post", "--title=Uusi kirjoitus"]),
        (["post", "- viiva", "--content", "a b"], ["post", "--title=- viiva", "--content", "a b"]),
        (["post"], ["post", "--title="]),
    ],
)
def test_arguments_are_made_fit_for_invoke(typed: list[str], given: list[str]) -> None:
    assert bootstrap.invoke_arguments(typed) == given


def test_an_unknown_task_lists_the_known_ones() -> None:
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")

    with pytest.raises(bootstrap.Stop, match="buidl") as stop:
        bootstrap.check_task(["buidl"], source)

    finnish = str(stop.value).splitlines()[0]
    assert {"build", "serve", "check", "test", "post"} <= set(re.findall(r"\w+", finnish))
    for known in ([], ["--help"], ["build", "x"], ["post"]):
        bootstrap.check_task(known, source)


@pytest.mark.parametrize(
    ("typed", "needed"),
    [(["test"], True), (["lint"], True), (["shots"], True), (["build"], False), ([], False)],
)
def test_only_developers_tasks_need_the_test_tools(typed: list[str], needed: bool) -> None:
    assert bootstrap.needs_test(typed) is needed


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the path of the Python differs")
def test_the_program_says_a_missing_ensurepip_itself(tmp_path: Path) -> None:
    """A Python whose ensurepip is hidden, as on a bare Debian."""
    for name in ("tasks.py", "bootstrap.py", BASE):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "plugins" / "commands").mkdir(parents=True)
    for name in ("__init__.py", "commands/__init__.py", "commands/lock.py"):
        (tmp_path / "plugins" / name).write_bytes((ROOT / "plugins" / name).read_bytes())
    code = (
        "import sys, runpy; sys.modules['ensurepip'] = None; sys.argv = ['tasks.py', 'check'];"
        "sys.path.insert(0, '.'); runpy.run_path('tasks.py', run_name='__main__')"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False,
        env={**os.environ, "PYTHONUTF8": "1"}, encoding="utf-8",
    )  # fmt: skip

    assert done.returncode == 1
    assert "sudo apt install python3-venv" in done.stderr
    assert "Traceback" not in done.stderr
