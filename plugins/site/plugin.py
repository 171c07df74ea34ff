"""Pelican's side of the site: a generator and a writer of ours, by Pelican's documented signals.

`pelicanconf.py` names this module among its `PLUGINS`. Settings of our own:

* `PREVIEW`: drafts and what is scheduled are shown, and problems of the content end nothing, so that
  `pelican -r` waits for their mending;
* `STYLE_GUIDE`: whether there is the page with every part of the theme (default: in a preview);
* `TODAY`: the day of the build, a `date` (default: today in Finland, or `SOURCE_DATE_EPOCH`);
* `SITE`: the site, where a task has made it already (plugins/commands); else it is made of `PATH`.

Set by us, for other plugins: `SITEURL`, `SITENAME` and `DEFAULT_LANG`, from the content's site.yaml.
"""

import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.commands.console import Console, owner_language
from plugins.commands.errors import Refused, tell
from plugins.commands.output import mark
from plugins.commands.run import NOT_BUILT, summary
from plugins.commands.today import today
from plugins.model.problems import Words

from .make import Site, make
from .pages import Pages

logger = logging.getLogger(__name__)


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
        """Write a page; plugins hear `content_written` with its path and context, as from Pelican's
        own writer."""
        path = self.write_bytes(name, data)
        signals.content_written.send(str(path), context={**context, "output_file": name})


class SiteGenerator(Generator):
    """All pages of the site and all files beside them."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Read and check the content. It is done here, in every run anew, because Pelican's option
        `-d` empties the output folder right after all generators have been made."""
        super().__init__(*arguments, **named)
        self.site: Site | None = self.settings.get("SITE") or site_of(
            Path(self.path), self.settings
        )
        """None in a preview whose content has problems: the pages stay as they were."""
        if self.site:
            told = self.site.content.site
            known = {
                "SITEURL": told.url,
                "SITENAME": told.name,
                "DEFAULT_LANG": told.first_language,
            }
            self.settings.update(known)
            self.context.update(known)

    def generate_output(self, writer: SiteWriter) -> None:
        if self.site is None:
            return
        # Pelican's own "simple" templates must not stand in for one that is missing here.
        folders = [*self.settings["THEME_TEMPLATES_OVERRIDES"], str(Path(self.theme) / "templates")]
        self.env.loader = FileSystemLoader(folders)
        pages = self.settings["PAGES"] = Pages(self.site, self.env)  # for `finish`
        mark(Path(self.output_path))
        style_guide = self.settings.get("STYLE_GUIDE", self.settings["PREVIEW"])
        for page in pages.all(style_guide):
            writer.write_page(page.name, page.html.encode(), self.context | page.context)
        for name, data in pages.files():
            writer.write_bytes(name, data)
        self.site.makers.typesetter.save()


def site_of(folder: Path, settings: Mapping[str, Any]) -> Site | None:
    """The site of a content folder as it is now. Its problems are told in its owner's language, and
    where it has some: None in a preview, else the command ends with exit code 1.

    SystemExit passes through Pelican's command without a traceback. A preview must not raise:
    `pelican -r` would begin anew at once and for ever, instead of waiting for a change.
    """
    console = Console(owner_language(folder))
    try:
        site = make(folder, settings.get("TODAY") or today(), settings["PREVIEW"])
    except Refused as refused:
        sys.exit(tell(refused, console))
    if not console.show(site.problems) and isinstance(site, Site):
        return site
    if not settings["PREVIEW"]:
        console.complain(NOT_BUILT)
        sys.exit(1)
    logger.error(NOT_BUILT.in_language(console.lang))
    return None


def our_generator(pelican: Any) -> type[Generator]:
    return SiteGenerator


def our_writer(pelican: Any) -> type[Writer]:
    return SiteWriter


def finish(pelican: Any) -> None:
    """Correct the sitemap and say what was made, since Pelican counts only what its own generators
    make. Receivers are called in the order of `PLUGINS`, where pelican-sitemap stands before us."""
    if "PAGES" not in pelican.settings:
        return
    pages: Pages = pelican.settings.pop("PAGES")
    output = Path(pelican.output_path)
    pages.correct_sitemap(output / "sitemap.xml")
    if "SITE" not in pelican.settings:  # else the task says it
        made = summary(output)
        console = Console(owner_language(Path(pelican.path)))
        console.say(Words(f"Valmis: {made.fi}.", f"Ready: {made.en}."))


def register() -> None:
    signals.get_generators.connect(our_generator)
    signals.get_writer.connect(our_writer)
    signals.finalized.connect(finish)
