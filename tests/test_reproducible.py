"""The same content gives the same bytes, whatever the machine around it is like."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.commands.output import MARK

from .conftest import ROOT

EPOCH = "1795255200"
"""21 November 2026, 22.00 in Finland: still the day before in America, the next in Asia."""


def build(content: Path, output: Path, cwd: Path, **environment: str) -> None:
    """Build as the task does, in a process of its own."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "build",
         "--content", str(content), "--output", str(output)],
        cwd=cwd, env={**clean, "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr).decode("utf-8", "replace")


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_two_builds_are_the_same_bytes(demo_site: Path, tmp_path: Path) -> None:
    """The tests' own build, and one by the task in another place, zone, language and hash seed."""
    second = tmp_path / "long name ä" / "b" / "site"
    copy = tmp_path / "toinen paikka" / "sisältö"
    shutil.copytree(ROOT / "content", copy)
    (tmp_path / "elsewhere").mkdir()
    build(copy, second, tmp_path / "elsewhere", TZ="Pacific/Kiritimati", PYTHONHASHSEED="4242",
          LC_ALL="fi_FI.UTF-8", LANG="sv_SE.UTF-8", PYTHONUTF8="1")  # fmt: skip
    one, two = hashes(demo_site), hashes(second)
    assert set(one) == set(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_the_order_of_the_files_on_disk_does_not_matter(tmp_path: Path) -> None:
    """Files are copied in the reverse order, with other times and permissions."""
    source = ROOT / "tests" / "sites" / "swedish-first"
    copy = tmp_path / "content"
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
            os.utime(target, (1, 1))
            target.chmod(0o600)
    build(source, tmp_path / "one", ROOT)
    build(copy, tmp_path / "two", ROOT)
    one, two = hashes(tmp_path / "one"), hashes(tmp_path / "two")
    assert [name for name in one if one[name] != two.get(name)] == []
    assert set(one) == set(two)
