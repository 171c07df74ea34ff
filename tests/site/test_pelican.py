"""Pelican's own command makes the same site, and other plugins of Pelican are heard."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pelican import signals
from pelican.settings import read_settings

from plugins.commands.output import MARK
from plugins.site.plugin import NotBuilt, SitePelican
from tests.bad_input.row import write
from tests.conftest import ROOT, TODAY, forget_our_plugins

PREVIEW_SETTINGS = str(ROOT / "pelicanconf.py")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", {})


def pelican(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Pelican's command in a folder of its own, on the day of the tests."""
    day = str(int(TODAY.strftime("%s")) + 12 * 3600)
    return subprocess.run(
        [sys.executable, "-m", "pelican", *arguments], cwd=cwd, capture_output=True, check=False,
        encoding="utf-8", env={**os.environ, "SOURCE_DATE_EPOCH": day, "PYTHONUTF8": "1"},
    )  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.slow
def test_the_command_makes_the_same_files_as_the_task(demo_site: Path, tmp_path: Path) -> None:
    settings = str(ROOT / "publishconf.py")

    done = pelican(str(ROOT / "content"), "-s", settings, "-o", "made", cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert files(tmp_path / "made") == files(demo_site)


def test_the_command_tells_all_problems_and_writes_nothing(content: Path, tmp_path: Path) -> None:
    (content / "pages" / "rikki.md").write_text("---\ntitel: Rikki\n---\n\n[a](b)\n", "utf-8")

    done = pelican("content", "-s", str(ROOT / "publishconf.py"), "-o", "made", cwd=tmp_path)

    assert done.returncode == 1
    assert "pages/rikki.md:2: Avainta ”titel” ei tunneta." in done.stdout
    assert "pages/rikki.md:5: " in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "made").exists()


@pytest.fixture
def run(content: Path, tmp_path: Path) -> Iterator[SitePelican]:
    """A preview by Pelican, to be run again and again as `pelican -r` does."""
    override = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "out"), "TODAY": TODAY}
    yield SitePelican(read_settings(PREVIEW_SETTINGS, override))
    forget_our_plugins()


def test_a_second_run_shows_what_has_changed(
    run: SitePelican, content: Path, tmp_path: Path
) -> None:
    run.run()
    draft = "---\ntitle: Uusi sivu\ndraft: true\n---\n\nTeksti.\n"
    (content / "pages" / "uusi.md").write_text(draft, "utf-8")

    run.run()

    assert "Uusi sivu" in (tmp_path / "out" / "uusi" / "index.html").read_text("utf-8")


def test_a_later_run_with_problems_leaves_the_pages_and_can_go_on(
    run: SitePelican, content: Path, tmp_path: Path
) -> None:
    run.run()
    before = files(tmp_path / "out")
    broken = content / "pages" / "rikki.md"
    broken.write_text("---\ntitel: x\n---\n", "utf-8")

    with pytest.raises(NotBuilt):
        run.run()

    assert files(tmp_path / "out") == before
    broken.unlink()
    run.run()
    assert files(tmp_path / "out") == before


def test_other_plugins_hear_of_every_page_and_of_the_end(run: SitePelican, tmp_path: Path) -> None:
    heard: dict[str, dict[str, Any]] = {}
    ends: list[Any] = []

    def written(path: str, context: dict[str, Any]) -> None:
        heard[Path(path).relative_to(tmp_path / "out").as_posix()] = context

    def finalized(pelican: Any) -> None:
        ends.append(pelican)

    signals.content_written.connect(written)
    signals.finalized.connect(finalized)
    try:
        run.run()
    finally:
        signals.content_written.disconnect(written)
        signals.finalized.disconnect(finalized)

    pages = {name for name in files(tmp_path / "out") if name.endswith(".html")}
    assert heard.keys() == pages
    assert heard["404.html"]["meta"].index is False
    assert ends == [run]


def test_the_sitemap_plugin_may_be_left_out(content: Path, tmp_path: Path) -> None:
    override = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "out"), "TODAY": TODAY}
    settings = read_settings(PREVIEW_SETTINGS, override)
    settings["PLUGINS"] = ["plugins.site.plugin"]

    SitePelican(settings).run()
    forget_our_plugins()

    assert (tmp_path / "out" / "index.html").is_file()
    assert not (tmp_path / "out" / "sitemap.xml").exists()


def test_an_editors_lock_file_is_no_content(run: SitePelican, content: Path) -> None:
    for folder in ("pages", "images", "practitioners", ""):
        (content / folder).mkdir(exist_ok=True)
        (content / folder / ".#hinnasto.md").symlink_to("somebody@somewhere.123")

    run.run()
