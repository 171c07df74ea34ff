"""The tasks as they are typed: folders, languages, exit codes, no tracebacks."""

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SITE = "url: https://x.example\nname: X\nlanguages: [{lang}]\n"


class Done:
    """One task that has been run from another folder."""

    def __init__(self, where: Path, *arguments: str, **environment: str) -> None:
        command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *arguments]
        done = subprocess.run(
            command,
            cwd=where,
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1", **environment},
        )
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr
        assert "Traceback" not in self.err, self.err


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder where the user stands, with a small content folder in it."""
    (tmp_path / "omat" / "pages").mkdir(parents=True)
    (tmp_path / "omat" / "site.yaml").write_text(SITE.format(lang="fi"))
    (tmp_path / "omat" / "pages" / "index.md").write_text("---\ntitle: Hei\n---\nTeksti.\n")
    return tmp_path


def test_folders_are_counted_from_where_the_user_stands(place: Path) -> None:
    done = Done(place, "check", "--content", "omat")

    assert (done.code, done.out) == (0, "Kaikki kunnossa.\n")


def test_check_needs_neither_pelican_nor_pictures(place: Path) -> None:
    """They would cost it 0.3 s."""
    done = Done(place, "check", "--content", "omat", PYTHONPROFILEIMPORTTIME="1")

    imported = {line.rpartition("|")[2].strip() for line in done.err.splitlines()}
    assert "plugins.model.load" in imported
    assert not imported & {"pelican", "PIL", "typst", "pyvoikko", "rich"}


def test_problems_end_with_exit_code_1(place: Path) -> None:
    (place / "omat" / "pages" / "index.md").write_text("---\ntitel: Hei\n---\n")

    done = Done(place, "check", "--content", "omat")

    assert done.code == 1
    assert "pages/index.md:2: " in done.out
    assert "Korjaus: " in done.out


def test_an_owner_of_a_swedish_site_is_spoken_to_in_english(place: Path) -> None:
    (place / "omat" / "site.yaml").write_text(SITE.format(lang="sv"))

    assert Done(place, "check", "--content", "omat").out == "All is well.\n"


def test_a_new_post_says_where_it_is_and_makes_no_problem(place: Path) -> None:
    done = Done(
        place, "post", "--title=Hyvää päivää", "--content", "omat", SOURCE_DATE_EPOCH="1767225600"
    )

    post = place / "omat" / "blog" / "hyvaa-paivaa.md"
    assert (done.code, done.out) == (0, f"Uusi luonnos: {post}\n")
    assert "date: 2026-01-01\n" in post.read_text(encoding="utf-8")
    assert Done(place, "check", "--content", "omat").code == 0


@pytest.mark.skipif(os.name == "nt", reason="pipes as on POSIX")
def test_a_reader_that_goes_away_is_no_fault(place: Path) -> None:
    (place / "omat" / "pages" / "index.md").write_text("---\ntitel: Hei\n---\n")
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "check"]
    with subprocess.Popen(
        [*command, "--content", "omat"], cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""

    assert process.returncode == 1


@pytest.mark.parametrize("task", ["check", "build", "post", "serve"])
def test_a_missing_content_folder_is_one_sentence(place: Path, task: str) -> None:
    done = Done(place, task, "--content", "puuttuu")

    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert "Korjaus: " in done.err


@pytest.mark.parametrize("task", ["build", "serve"])
@pytest.mark.parametrize("output", ["omat", "omat/ulos", "."])
def test_output_in_the_content_is_refused(place: Path, task: str, output: str) -> None:
    done = Done(place, task, "--content", "omat", "--output", output)

    assert done.code == 1
    assert "--output" in done.err
    assert sorted(p.name for p in (place / "omat").iterdir()) == ["pages", "site.yaml"]


@pytest.mark.parametrize("port", ["abc", "80", "99999", "-1", "8000.5"])
def test_an_impossible_port_is_one_sentence(place: Path, port: str) -> None:
    done = Done(place, "serve", "--content", "omat", f"--port={port}")

    assert done.code == 1
    assert done.err == f"Portti {port} ei kelpaa. Korjaus: anna luku väliltä 1024–65535.\n"


def test_an_impossible_date_is_one_sentence(place: Path) -> None:
    done = Done(place, "check", "--content", "omat", SOURCE_DATE_EPOCH="eilen")

    assert done.code == 1
    assert "SOURCE_DATE_EPOCH" in done.err


@pytest.mark.skipif(not (ROOT / "pelicanconf.py").exists(), reason="needs the settings")
def test_two_builds_at_once_into_different_folders(place: Path) -> None:
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "build"]
    command += ["--content", "omat", "--output"]
    both = [
        subprocess.Popen([*command, name], cwd=place, env={**os.environ, "PYTHONUTF8": "1"})
        for name in ("a", "b")
    ]

    assert [process.wait(60) for process in both] == [0, 0]
    assert (place / "a" / "index.html").is_file()
    assert (place / "b" / "index.html").is_file()


@pytest.mark.skipif(not (ROOT / "pelicanconf.py").exists(), reason="needs the settings")
@pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX")
def test_the_preview_answers_and_ends_with_ctrl_c(place: Path) -> None:
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "serve"]
    command += ["--content", "omat", "--output", "esikatselu", "--port", "8700", "--no-browser"]
    with subprocess.Popen(
        command, cwd=place, stdout=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    ) as process:  # fmt: skip
        try:
            assert process.stdout
            line = process.stdout.readline()
            while "http://" not in line:
                assert line
                line = process.stdout.readline()
            with urllib.request.urlopen(line.split()[1], timeout=5) as answer:
                assert b"__live.js" in answer.read()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(20)
    assert process.returncode == 0
    assert (place / "esikatselu" / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("CI") != "true", reason="installs everything: CI only")
def test_a_clean_copy_sets_itself_up(tmp_path: Path) -> None:
    for name in ("tasks.py", "bootstrap.py", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("plugins", "content", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name)

    done = subprocess.run(
        [sys.executable, "tasks.py", "check"], cwd=tmp_path, capture_output=True, check=False,
        encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Set up in" in done.stdout
    assert "Kaikki kunnossa." in done.stdout
