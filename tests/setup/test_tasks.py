"""The tasks as they are typed: folders, languages, exit codes, no tracebacks."""

import os
import shutil
import signal
import urllib.request
from collections.abc import Callable
from pathlib import Path

import invoke
import pytest

import tasks
from tests.processes import ROOT, Done, Program, run_task
from tests.processes import run as run_program

SITE = "url: https://x.example\nname: X\nlanguages: [{lang}]\n"
INVOKE = ("-m", "invoke", "--search-root", ROOT)

Run = Callable[..., Done]


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("check", "--content", "omat")` as typed in `place`; in this process, which is faster."""
    monkeypatch.chdir(place)
    program = invoke.Program(namespace=invoke.Collection.from_module(tasks))

    def task(*arguments: str, **environment: str) -> Done:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            program.run(["inv", *arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err, said.err
        code = end.value.code
        assert isinstance(code, int)
        return Done(code, said.out, said.err)

    return task


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder where the user stands, with a small content folder in it."""
    (tmp_path / "omat" / "pages").mkdir(parents=True)
    (tmp_path / "omat" / "site.yaml").write_text(SITE.format(lang="fi"))
    (tmp_path / "omat" / "pages" / "index.md").write_text("---\ntitle: Hei\n---\nTeksti.\n")
    return tmp_path


def test_folders_are_counted_from_where_the_user_stands(place: Path) -> None:
    done = run_task("check", "--content", "omat", cwd=place)

    assert (done.code, done.out, done.err) == (0, "Kaikki kunnossa.\n", "")


def test_check_needs_neither_pelican_nor_pictures(place: Path) -> None:
    """They would cost it 0.3 s."""
    done = run_task("check", "--content", "omat", cwd=place, PYTHONPROFILEIMPORTTIME="1")

    imported = {line.rpartition("|")[2].strip() for line in done.err.splitlines()}
    assert "plugins.model.load" in imported
    assert not imported & {"pelican", "PIL", "typst", "pyvoikko", "rich"}


def test_problems_end_with_exit_code_1(place: Path, run: Run) -> None:
    (place / "omat" / "pages" / "index.md").write_text("---\ntitel: Hei\n---\n")

    done = run("check", "--content", "omat")

    assert done.code == 1
    assert "pages/index.md:2: " in done.out
    assert "Korjaus: " in done.out


def test_an_owner_of_a_swedish_site_is_spoken_to_in_english(place: Path, run: Run) -> None:
    (place / "omat" / "site.yaml").write_text(SITE.format(lang="sv"))

    assert run("check", "--content", "omat").out == "All is well.\n"


def test_a_new_post_says_where_it_is_and_makes_no_problem(place: Path, run: Run) -> None:
    done = run("post", "--title=Hyvää päivää", "--content", "omat", SOURCE_DATE_EPOCH="1767225600")

    post = place / "omat" / "blog" / "hyvaa-paivaa.md"
    assert (done.code, done.out) == (0, f"Uusi luonnos: {post}\n")
    assert "date: 2026-01-01\n" in post.read_text(encoding="utf-8")
    assert run("check", "--content", "omat").code == 0


def test_proofreading_says_what_it_suggests(place: Path, run: Run) -> None:
    (place / "omat" / "pages" / "index.md").write_text("---\ntitle: Hei\n---\nKoirra haukkuu.\n")

    done = run("proof", "--content", "omat")

    assert done.code == 0
    assert "pages/index.md:4: " in done.out
    assert done.out.endswith("1 ehdotus.\n")


def test_schemas_are_written_where_the_task_says(place: Path, run: Run) -> None:
    done = run("schemas", "--output", "skeemat")

    assert (done.code, done.out) == (0, f"Skeemat: {place / 'skeemat'}\n")
    assert list((place / "skeemat").glob("*.json"))


@pytest.mark.skipif(os.name == "nt", reason="pipes as on POSIX")
def test_a_reader_that_goes_away_is_no_fault(place: Path) -> None:
    (place / "omat" / "pages" / "index.md").write_text("---\ntitel: Hei\n---\n")
    with Program(*INVOKE, "check", "--content", "omat", cwd=place) as program:
        program.read_no_more()
        code, _, err = program.end()

    assert (code, err) == (1, "")


@pytest.mark.parametrize("task", ["check", "build", "post", "serve", "proof"])
def test_a_missing_content_folder_is_one_sentence(run: Run, task: str) -> None:
    done = run(task, "--content", "puuttuu")

    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert "Korjaus: " in done.err


@pytest.mark.parametrize("task", ["build", "serve"])
@pytest.mark.parametrize("output", ["omat", "omat/ulos", "."])
def test_output_in_the_content_is_refused(place: Path, run: Run, task: str, output: str) -> None:
    done = run(task, "--content", "omat", "--output", output)

    assert done.code == 1
    assert "--output" in done.err
    assert sorted(p.name for p in (place / "omat").iterdir()) == ["pages", "site.yaml"]


@pytest.mark.parametrize("port", ["abc", "80", "99999", "-1", "8000.5"])
def test_an_impossible_port_is_one_sentence(run: Run, port: str) -> None:
    done = run("serve", "--content", "omat", f"--port={port}")

    assert done.code == 1
    assert done.err == f"Portti {port} ei kelpaa. Korjaus: anna luku väliltä 1024–65535.\n"


def test_an_impossible_date_is_one_sentence(run: Run) -> None:
    done = run("check", "--content", "omat", SOURCE_DATE_EPOCH="eilen")

    assert done.code == 1
    assert "SOURCE_DATE_EPOCH" in done.err


def test_two_builds_at_once_into_different_folders(place: Path) -> None:
    build = (*INVOKE, "build", "--content", "omat", "--output")
    with Program(*build, "a", cwd=place) as one, Program(*build, "b", cwd=place) as other:
        assert [one.end().code, other.end().code] == [0, 0]

    assert (place / "a" / "index.html").is_file()
    assert (place / "b" / "index.html").is_file()


@pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX")
def test_the_preview_answers_and_ends_with_ctrl_c(place: Path) -> None:
    serve = ("serve", "--content", "omat", "--output", "esikatselu", "--no-browser")
    with Program(*INVOKE, *serve, "--port", "8700", cwd=place) as program:
        url = program.line_with("http://").split()[1]
        with urllib.request.urlopen(url) as answer:
            assert b"__live.js" in answer.read()
        program.send(signal.SIGINT)
        assert program.end().code == 0

    assert (place / "esikatselu" / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("CI") != "true", reason="installs everything: CI only")
def test_a_clean_copy_sets_itself_up(tmp_path: Path) -> None:
    for name in ("tasks.py", "bootstrap.py", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("plugins", "content", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name)

    done = run_program("tasks.py", "check", cwd=tmp_path, PYTHONPATH="")

    assert done.code == 0, done.out + done.err
    assert "Set up in" in done.out
    assert "Kaikki kunnossa." in done.out
