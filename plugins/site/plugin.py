"""Pelican's side of the site: one run of Pelican, our generator and our writer.

`pelicanconf.py` names `SitePelican` as its `PELICAN_CLASS` and this module among its `PLUGINS`.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.commands.console import Console, owner_language
from plugins.commands.today import today

from .make import Site, make
from .pages import Pages


class NotBuilt(Exception):
    """The content has problems, which have been told; nothing was written. Pelican's command ends
    with `exitcode`."""

    exitcode = 1


class SitePelican(Pelican):
    """A run of Pelican that reads and checks the content first, and stops where it has problems.

    A task that has made the site already (plugins/commands) gives it as the setting `SITE`.
    """

    ran = False

    def run(self) -> None:
        """Make the whole site. Where the content has problems: SystemExit, so that nothing but them
        is told; NotBuilt in a later run of one process, since `pelican -r` waits for the mend."""
        try:
            self.settings["MADE"] = self.settings.get("SITE") or self.made()
        except NotBuilt:
            if self.ran:
                raise
            sys.exit(NotBuilt.exitcode)
        self.ran = True
        self.settings["SITEURL"] = self.settings["MADE"].content.site.url  # for pelican-sitemap
        super().run()
        # Every plugin has heard `finalized` by now, pelican-sitemap too.
        pages: Pages = self.settings["PAGES"]
        pages.correct_sitemap(Path(self.output_path) / "sitemap.xml")

    def made(self) -> Site:
        """The site of the content folder as it is now; its problems are printed."""
        folder = Path(self.path)
        site = make(folder, self.settings.get("TODAY") or today(), self.settings["PREVIEW"])
        if Console(owner_language(folder)).show(site.content.problems):
            raise NotBuilt(str(folder))
        return site


class SiteWriter(Writer):
    """Writes each file of the site once, with LF on every system, and lets other plugins hear."""

    def __init__(self, output_path: str, settings: Mapping[str, Any]) -> None:
        super().__init__(output_path, settings=settings)
        self.written: set[str] = set()

    def write_bytes(self, name: str, data: bytes) -> Path:
        """Write one file below the output folder. FileExistsError for a name used before."""
        if name in self.written:
            raise FileExistsError(name)
        self.written.add(name)
        path = Path(self.output_path) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def write_page(self, name: str, data: bytes, context: dict[str, Any]) -> None:
        """Write a page; plugins hear `content_written` with its path and its template's context."""
        path = self.write_bytes(name, data)
        signals.content_written.send(str(path), context=context)


class SiteGenerator(Generator):
    """All pages of the site and all files beside them."""

    def generate_output(self, writer: SiteWriter) -> None:
        settings = self.settings
        # Pelican's own "simple" templates must not stand in for one that is missing here.
        folders = [*settings["THEME_TEMPLATES_OVERRIDES"], str(Path(self.theme) / "templates")]
        self.env.loader = FileSystemLoader(folders)
        pages = settings["PAGES"] = Pages(settings["MADE"], self.env)
        for page in pages.all(style_guide=settings.get("STYLE_GUIDE", settings["PREVIEW"])):
            writer.write_page(page.name, page.html.encode(), page.context)
        for name, data in pages.files():
            writer.write_bytes(name, data)
        pages.site.makers.typesetter.save()


def our_generator(pelican: Any) -> type[Generator]:
    return SiteGenerator


def our_writer(pelican: Any) -> type[Writer]:
    return SiteWriter


def register() -> None:
    signals.get_generators.connect(our_generator)
    signals.get_writer.connect(our_writer)
