"""Built sites for the tests: the demo content and the mini sites, each built once in a run."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from blinker import ANY, Signal
from pelican import signals

from plugins.commands.plugin import run as run_pelican
from plugins.commands.run import unpublished
from plugins.site.make import make

ROOT = Path(__file__).resolve().parents[1]
SITES = Path(__file__).parent / "sites"
TODAY = date(2026, 11, 21)
"""The day of every build in the tests: between the demo's texts and the end of its offers."""

Build = Callable[..., Path]


def build_site(
    content: Path, output: Path, today: date = TODAY, preview: bool = False, warnings: bool = False
) -> Path:
    """Build `content` as the tasks do; fails on any problem, warning or logged record."""
    prepared = make(content, today, preview)
    told = [p.text("fi") for p in prepared.problems if not (warnings and p.warning)]
    assert not told, "\n".join(told)
    output.mkdir(parents=True, exist_ok=True)
    try:
        records = run_pelican(
            ROOT,
            preview,
            {"PATH": str(content), "OUTPUT_PATH": str(output), "SITE": prepared},
        )
    finally:
        forget_our_plugins()
    assert not records, "\n".join(record.getMessage() for record in records)
    assert unpublished(prepared, output) is None
    return output


def forget_our_plugins() -> None:
    """Pelican's signals outlive its run: another test's Pelican would call our plugins.

    pelican-sitemap remembers a run that did not end, and writes nothing until it is read anew.
    """
    for name in [name for name in sys.modules if name.startswith("pelican.plugins.sitemap")]:
        del sys.modules[name]
    for signal in vars(signals).values():
        for receiver in list(signal.receivers_for(ANY)) if isinstance(signal, Signal) else ():
            if receiver.__module__.startswith(("plugins.", "pelican.plugins.")):
                signal.disconnect(receiver)


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo content as it goes online."""
    return build_site(ROOT / "content", tmp_path_factory.mktemp("demo") / "site")


@pytest.fixture(scope="session")
def preview_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo content as the preview shows it."""
    return build_site(ROOT / "content", tmp_path_factory.mktemp("preview") / "site", preview=True)


@pytest.fixture(scope="session")
def mini_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A mini site of tests/sites by name, built once."""
    built: dict[str, Path] = {}

    def site(name: str) -> Path:
        if name not in built:
            built[name] = build_site(SITES / name, tmp_path_factory.mktemp(name) / "site")
        return built[name]

    return site


FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium() -> str | None:
    """The installed browser, or the one that the variable CHROMIUM names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The one Chromium of a run: Playwright cannot be started twice in a process. Without one the
    tests are skipped, in CI they fail."""
    found = chromium()
    if found is None:
        message = "no Chromium: install it or name it in the variable CHROMIUM"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def demo_content(tmp_path: Path) -> Path:
    """A copy of the demo content that a test may spoil."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


@pytest.fixture(autouse=True)
def _no_epoch_from_outside(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if "SOURCE_DATE_EPOCH" in os.environ:
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
    yield
