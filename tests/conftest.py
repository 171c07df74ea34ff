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
from hypothesis import HealthCheck, settings
from pelican import signals

from plugins.commands.lock import only_one
from plugins.commands.plugin import run as run_pelican
from plugins.commands.run import unpublished
from plugins.site.make import make

from .tools import lacking, summary

settings.register_profile(
    "tests", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # a loaded machine is slow, not wrong
settings.register_profile("ci", settings.get_profile("tests"), derandomize=True)
settings.register_profile("thorough", settings.get_profile("tests"), max_examples=5000)
settings.load_profile("ci" if os.environ.get("CI") else "tests")

ROOT = Path(__file__).resolve().parents[1]
SITES = Path(__file__).parent / "sites"
TODAY = date(2026, 11, 21)
"""The day of every build in the tests: between the demo's texts and the end of its offers."""

COLLECTED: pytest.StashKey[set[Path]] = pytest.StashKey()
"""The test files in which pytest has found a test."""

Build = Callable[..., Path]


def pytest_configure() -> None:
    os.environ.pop("SOURCE_DATE_EPOCH", None)


def pytest_itemcollected(item: pytest.Item) -> None:
    item.config.stash.setdefault(COLLECTED, set()).add(item.path)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of a file run in one process, which makes once what they share."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.name))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line says what was not tested here, and how it could be."""
    skipped = terminalreporter.stats.get("skipped", [])
    if told := summary(str(report.longrepr) for report in skipped):
        terminalreporter.write_line(told)


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


Make = Callable[[Path], object]
Once = Callable[[str, Make], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """`once(name, make)` is a folder that `make` has filled, once for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(name: str, make: Make) -> Path:
        made = shared / f"once-{name}"
        with only_one(shared / f"once-{name}.lock", on_wait=lambda: None):
            if not made.exists():
                # Under its name only when it is whole: after a failure the next one tries again.
                half = tmp_path_factory.mktemp(name)
                make(half)
                half.rename(made)
        return made

    return folder


@pytest.fixture(scope="session")
def demo_site(once: Once) -> Path:
    """The demo content as it goes online. All tests share it: only to be read."""
    return once("demo", lambda folder: build_site(ROOT / "content", folder))


@pytest.fixture(scope="session")
def mini_site(once: Once) -> Callable[[str], Path]:
    """A mini site of tests/sites by name. All tests share it: only to be read."""
    return lambda name: once(name, lambda folder: build_site(SITES / name, folder))


FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

MEDIA = {
    "media": "null", "color_scheme": "light", "reduced_motion": "reduce", "forced_colors": "none",
}  # fmt: skip
"""How pages are shown to tests that ask for nothing else."""


def chromium() -> str | None:
    """The installed browser, or the one that the variable CHROMIUM names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The one Chromium of a process: Playwright cannot be started twice in it."""
    found = chromium()
    if found is None:
        lacking("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def tab(browser: Any) -> Callable[..., Any]:
    """`tab(width=360, color_scheme="dark", …)` is a page that tests share, so that not each of them
    pays for a process of the browser (0.7 s). Size, media and mouse are set back each time; what a
    context has for good (`bypass_csp`, …) has a page of its own."""
    pages: dict[frozenset[tuple[str, Any]], Any] = {}

    def shared(width: int = 1280, height: int = 900, **more: Any) -> Any:
        media = {name: more.pop(name, usual) for name, usual in MEDIA.items()}
        lasting = frozenset(more.items())
        if lasting not in pages or pages[lasting].is_closed():
            pages[lasting] = browser.new_page(**more)
        page = pages[lasting]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**media)
        page.mouse.move(0, 0)
        return page

    return shared


@pytest.fixture
def demo_content(tmp_path: Path) -> Path:
    """A copy of the demo content that a test may spoil."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
