"""Pelican's own command makes the same site, and other plugins of Pelican are heard."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from plugins.commands.output import MARK
from plugins.commands.today import FINLAND
from tests.bad_input.row import write
from tests.conftest import ROOT, TODAY, forget_our_plugins

PROBLEM = "pages/rikki.md:2: Avainta ”titel” ei tunneta."
NOT_BUILT = "Sivustoa ei tehty. Entinen tulos on ennallaan."


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", {})


def spoil(content: Path) -> Path:
    """A page with two problems: an unknown key and a dead link."""
    page = content / "pages" / "rikki.md"
    page.write_text("---\ntitel: Rikki\n---\n\n[a](b)\n", "utf-8")
    return page


def pelican(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Pelican's command, started in the folder `cwd` on the day of the tests."""
    noon = int(datetime.combine(TODAY, time(12), FINLAND).timestamp())
    return subprocess.run(
        [sys.executable, "-m", "pelican", *arguments], cwd=cwd, capture_output=True, check=False,
        encoding="utf-8", env={**os.environ, "SOURCE_DATE_EPOCH": str(noon), "PYTHONUTF8": "1"},
    )  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


FOREIGN = """
import json
from pathlib import Path
from pelican import signals

heard = {"pages": {}, "ends": 0}

def written(path, context):
    known = [context["SITEURL"], context["meta"].canonical, context["output_file"]]
    heard["pages"][path] = known

def finalized(pelican):
    heard["ends"] += 1
    heard["sitemap"] = (Path(pelican.output_path) / "sitemap.xml").read_text("utf-8")
    Path("heard.json").write_text(json.dumps(heard))

def register():
    signals.content_written.connect(written)
    signals.finalized.connect(finalized)
"""
"""Somebody's plugin, which knows nothing of ours."""

SETTINGS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from publishconf import *
PLUGIN_PATHS = ["."]
PLUGINS = [*PLUGINS, "foreign"]
"""


@pytest.mark.slow
def test_the_command_makes_the_same_files_as_the_task_and_other_plugins_hear_of_all(
    demo_site: Path, tmp_path: Path
) -> None:
    """In a folder of its own, which has `plugins` as many a Pelican site does."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "__init__.py").write_text("")
    (tmp_path / "foreign.py").write_text(FOREIGN)
    (tmp_path / "settings.py").write_text(SETTINGS)

    done = pelican(str(ROOT / "content"), "-s", "settings.py", "-o", "made", cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Valmis: " in done.stdout
    made = files(tmp_path / "made")
    assert made == files(demo_site)
    heard = json.loads((tmp_path / "heard.json").read_text("utf-8"))
    root = "https://mantykaisla.example"
    pages = {Path(path).relative_to(tmp_path / "made").as_posix() for path in heard["pages"]}
    assert pages == {name for name in made if name.endswith(".html")}
    assert heard["pages"][str(tmp_path / "made" / "blogi" / "index.html")] == [
        root, f"{root}/blogi/", "blogi/index.html"
    ]  # fmt: skip
    assert heard["ends"] == 1
    assert heard["sitemap"].encode() == made["sitemap.xml"]


def test_the_command_tells_all_problems_and_touches_nothing(content: Path, tmp_path: Path) -> None:
    spoil(content)
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "index.html").write_text("the site that is online")

    # -d: Pelican empties the output folder before it makes pages.
    done = pelican("content", "-s", str(ROOT / "publishconf.py"), "-o", "made", "-d", cwd=tmp_path)

    assert done.returncode == 1
    assert PROBLEM in done.stdout
    assert "pages/rikki.md:5: " in done.stdout
    assert done.stderr.strip() == NOT_BUILT
    assert "Traceback" not in done.stdout
    assert files(tmp_path / "made") == {"index.html": b"the site that is online"}


@pytest.fixture
def run(content: Path, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Builds the preview into `out`, again and again in one process as `pelican -r` does."""
    override = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "out"), "TODAY": TODAY}
    yield Pelican(read_settings(str(ROOT / "pelicanconf.py"), override)).run
    forget_our_plugins()


def test_a_second_run_shows_what_has_changed(
    run: Callable[[], None], content: Path, tmp_path: Path
) -> None:
    run()
    draft = "---\ntitle: Uusi sivu\ndraft: true\n---\n\nTeksti.\n"
    (content / "pages" / "uusi.md").write_text(draft, "utf-8")

    run()

    assert "Uusi sivu" in (tmp_path / "out" / "uusi" / "index.html").read_text("utf-8")


def test_a_preview_with_problems_keeps_its_pages_and_waits_for_the_mend(
    run: Callable[[], None],
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It raises nothing: after an exception `pelican -r` begins anew at once and for ever."""
    spoiled = spoil(content)
    run()
    assert not (tmp_path / "out").exists()
    spoiled.unlink()
    run()
    before = files(tmp_path / "out")
    spoil(content)
    capsys.readouterr()
    caplog.clear()

    run()

    assert capsys.readouterr().out.startswith(PROBLEM)
    assert caplog.messages == [NOT_BUILT]
    assert files(tmp_path / "out") == before
    spoiled.unlink()
    run()
    assert files(tmp_path / "out") == before


def test_a_preview_never_goes_where_the_site_for_the_web_is() -> None:
    shown, online = (
        Path(read_settings(str(ROOT / f"{name}conf.py"))["OUTPUT_PATH"])
        for name in ("pelican", "publish")
    )

    assert online == ROOT / "output"
    assert shown.is_relative_to(ROOT / ".cache")


def test_a_folder_with_other_files_is_not_marked_as_ours(
    run: Callable[[], None], tmp_path: Path
) -> None:
    """The task `build` replaces whole folders that are marked."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("x")

    run()

    made = files(tmp_path / "out")
    assert {"mine.txt", "index.html"} <= made.keys()
    assert MARK not in made


def test_a_day_that_is_none_is_refused_in_words(
    run: Callable[[], None], content: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    override: dict[str, Any] = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "out")}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "eilen")

    with pytest.raises(SystemExit) as ended:
        Pelican(read_settings(str(ROOT / "pelicanconf.py"), override)).run()

    assert ended.value.code == 1
    assert not (tmp_path / "out").exists()


def test_an_editors_lock_file_is_no_content(
    run: Callable[[], None], content: Path, tmp_path: Path
) -> None:
    for folder in ("pages", "images", "practitioners", ""):
        (content / folder).mkdir(exist_ok=True)
        (content / folder / ".#hinnasto.md").symlink_to("somebody@somewhere.123")

    run()

    assert (tmp_path / "out" / "index.html").is_file()
