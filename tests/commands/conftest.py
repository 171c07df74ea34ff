"""A tiny project of its own for each test: settings, a theme of one template, a content folder."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SETTINGS = """
from pathlib import Path
THEME = str(Path(__file__).parent / "theme")
SITEURL = "https://site.example"
PAGE_PATHS, ARTICLE_PATHS = ["pages"], ["blog"]
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
DIRECT_TEMPLATES, PLUGINS = [], []
TIMEZONE, DEFAULT_LANG, LOCALE = "Europe/Helsinki", "fi", ["C"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PATH_METADATA = ""
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A project folder with the real plugins beside settings and a theme of its own."""
    root = tmp_path / "project"
    (root / "theme" / "templates").mkdir(parents=True)
    (root / "theme" / "templates" / "page.html").write_text("<body>{{ page.content }}</body>")
    (root / "pelicanconf.py").write_text(SETTINGS)
    (root / "publishconf.py").write_text(SETTINGS)
    yield root
    # Pelican keeps settings as modules: this project's are not those of the next test.
    for name in ("pelicanconf", "publishconf"):
        sys.modules.pop(name, None)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one page."""
    folder = tmp_path / "content"
    (folder / "pages").mkdir(parents=True)
    (folder / "site.yaml").write_text("languages: [fi]\n")
    write_page(folder, "hei")
    return folder


def write_page(content: Path, slug: str, more: str = "") -> None:
    """A page in Pelican's own form, so that no other plugin is needed."""
    text = f"title: {slug}\ndate: 2026-01-01\n{more}\n\nTeksti.\n"
    (content / "pages" / f"{slug}.md").write_text(text, encoding="utf-8")


class FakeItem:
    """One page of `FakeContent`."""

    def __init__(self, slug: str) -> None:
        self.source, self.url = f"pages/{slug}.md", f"{slug}/"


class FakeContent:
    """Loaded content with given problems; every page in the folder is an item."""

    def __init__(self, root: Path, problems: tuple[Any, ...] = ()) -> None:
        self.problems = problems
        self.items = [FakeItem(path.stem) for path in sorted((root / "pages").glob("*.md"))]

    def public(self, item: FakeItem) -> bool:
        return True


def loading(*problems: Any) -> Callable[[Path, date, bool], FakeContent]:
    """A loader that finds the given problems."""
    return lambda root, today, preview: FakeContent(root, problems)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        place.relative_to(folder).as_posix(): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file()
    }
