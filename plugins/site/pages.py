"""Renders every page of a site and writes it with all other files. Knows Jinja, not Pelican."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache

from plugins.assets.plugin import prepare as prepare_assets
from plugins.assets.plugin import template_globals
from plugins.composition.plugin import FILTERS
from plugins.model import addresses
from plugins.model.items import Item
from plugins.style_guide.model import read as read_examples
from plugins.style_guide.render import samples
from plugins.views.language_site import LanguageSite, Makers

from . import files, sitemap
from .blocks import BlockFiller, Macro
from .furnish import THEME, Furnished
from .prepare import CACHE, PROJECT
from .shelf import Shelf

EXAMPLES = PROJECT / "tests" / "theme" / "examples"


class SiteBuild:
    """One build: what is shared by its reader, generators and writer."""

    def __init__(self, prepared: Furnished, output: Path, style_guide: bool = False) -> None:
        self.style_guide = style_guide
        self.prepared = prepared
        self.content = prepared.content
        self.output = output
        self.assets = prepare_assets(THEME, self.prepared.base)
        self.env: Environment | None = None
        self.rooms: dict[str, LanguageSite] = {}
        self.entries: dict[str, sitemap.Entry] = {}
        self.own = self.prepared.makers
        self.shelf = Shelf(self.prepared)
        self.makers = Makers(
            image=self.own.image,
            drawing=self.own.drawing,
            process_file=self.own.process_file,
            process_pdf=self.shelf.process_pdf,
            pdf=self.shelf.pdf,
        )
        self.written: set[str] = set()

    def use(self, env: Environment) -> Environment:
        """The one environment of all generators, so that each template is compiled once."""
        if self.env is None:
            self.env = env
            env.globals.update(template_globals(self.assets))
            env.filters.update(FILTERS)
            folder = CACHE / "jinja"
            folder.mkdir(parents=True, exist_ok=True)
            env.bytecode_cache = FileSystemBytecodeCache(str(folder))
            # Pelican's own "simple" templates must not stand in for one that is missing here.
            env.loader = getattr(env.loader, "loaders", [env.loader])[0]
            self._make_rooms(env)
        return self.env

    def _make_rooms(self, env: Environment) -> None:
        descriptions: dict[str, str] = {}
        og_image = self.content.site.url + "/" + self.assets.urls["og-image.png"]
        for lang in self.content.languages:
            site = self.rooms[lang] = LanguageSite(
                self.content,
                self.prepared.strings[lang],
                self.prepared.base,
                self.prepared,
                self.makers,
                og_image,
                descriptions,
            )
            site.fill = BlockFiller(site, self._macros(env, lang))

    def _macros(self, env: Environment, lang: str) -> Callable[[str], Macro]:
        """The components as callables that know the language's words."""
        shared = {"lang": lang, "t": self.prepared.strings[lang]}

        @cache
        def macro(name: str) -> Macro:
            module = env.get_template(f"components/{name}.html").make_module(
                {**shared, "site": self.rooms[lang].site}
            )
            found: Macro = getattr(module, name.replace("-", "_"))
            return found

        return macro

    def write_style_guide(self) -> None:
        """Every component of the theme from its examples; only the preview has this page."""
        room = self.rooms[self.content.site.first_language]
        words = room.t("style_guide"), room.t("style_guide_lead")
        url = "style-guide/"
        context = room.frame(
            url, "style_guide", words[0], words[0], words[0], words[1], lead=words[1], index=False
        )
        assert self.env is not None
        macros = self._macros(self.env, room.lang)
        context["examples"] = samples(read_examples(EXAMPLES), macros)
        self.write_page(url, "style_guide", context, None)

    def write_item(self, item: Item[Any]) -> Path:
        """Write an item's own page."""
        context = self.rooms[item.lang].page(item)
        return self.write_page(item.url, context["template"], context, item)

    def write_page(
        self, url: str, template: str, context: dict[str, Any], item: Item[Any] | None
    ) -> Path:
        """Render a page and write it; what search engines may know of it is noted."""
        assert self.env is not None
        html = self.env.get_template(f"{template}.html").render(context)
        html = self.own.typesetter(html, context["lang"])
        meta = context["meta"]
        if meta.index:
            self.entries[meta.canonical] = sitemap.Entry(
                (item.fields.modified or item.kind.day(item)) if item else None, meta.alternates
            )
        return self.write(addresses.file_of(url), html.encode())

    def write(self, name: str, data: bytes) -> Path:
        """Write one file below the output folder, once."""
        if name in self.written:
            raise FileExistsError(name)
        self.written.add(name)
        path = self.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def write_files(self) -> None:
        """Everything that is no page of the content."""
        if self.style_guide and EXAMPLES.is_dir():
            self.write_style_guide()
        site = self.content.site
        for name, data in sorted(self.assets.files.items()):
            self.write(name, data)
        for picture in self.prepared.pictures.published.values():
            if picture.path not in self.written:  # one picture may have two names
                self.write(picture.path, picture.data)
        for room in self.rooms.values():
            for kind in self.content.kinds.values():
                for name, data in kind.files(kind, room):
                    self.write(name, data)
        for name, data in self.own.process_files().items():
            self.write(name, data)
        for name, data in self.shelf.files().items():
            self.write(name, data)
        self.write("robots.txt", files.robots(site.url))
        folders = {lang: self.content.addresses.root(lang) for lang in self.rooms}
        for name, data in files.htaccess(self.prepared.base, folders):
            self.write(name, data)
        first = self.rooms[site.first_language]
        assert self.env is not None
        manifest = self.env.get_template("site.webmanifest").render(
            site=first.site, lang=first.lang, home_url=first.navigation.home().url
        )
        self.write("site.webmanifest", manifest.encode())

    def correct_sitemap(self) -> None:
        path = self.output / "sitemap.xml"
        path.write_bytes(sitemap.corrected(path.read_text("utf-8"), self.entries).encode())
