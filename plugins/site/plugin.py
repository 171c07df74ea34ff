"""Pelican glue of the whole site: reader, writer, list pages, files, sitemap."""

import gc
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from pelican import signals
from pelican.generators import ArticlesGenerator, Generator
from pelican.plugins.sitemap.sitemap import generator as pelican_sitemap
from pelican.writers import Writer

from plugins.assets.plugin import prepare as prepare_assets
from plugins.assets.plugin import template_globals
from plugins.composition.plugin import FILTERS
from plugins.front_matter.reader import ContentReader
from plugins.model import addresses
from plugins.model.items import Item
from plugins.views.cards import Makers

from . import files, sitemap
from .blocks import Macro
from .context import Room, template_of
from .furnish import THEME, Furnished
from .lists import list_pages
from .prepare import CACHE
from .shelf import Shelf


class SiteBuild:
    """One build: what is shared by its reader, generators and writer."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.prepared: Furnished = settings["CONTENT_MODEL"]
        self.content = self.prepared.content
        self.output = Path(settings["OUTPUT_PATH"])
        self.assets = prepare_assets(THEME, self.prepared.base)
        self.env: Environment | None = None
        self.rooms: dict[str, Room] = {}
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
            macros = self._macros(env, lang)
            self.rooms[lang] = Room(
                self.prepared, lang, self.makers, macros, og_image, descriptions
            )

    def _macros(self, env: Environment, lang: str) -> Callable[[str], Macro]:
        shared = {"lang": lang, "t": self.prepared.strings[lang]}

        @cache
        def macro(name: str) -> Macro:
            module = env.get_template(f"components/{name}.html").make_module(
                {**shared, "site": self.rooms[lang].site}
            )
            found: Macro = getattr(module, name)
            return found

        return macro

    def write_page(
        self, url: str, template: str, context: dict[str, Any], item: Item | None
    ) -> Path:
        """Render a page and write it; what search engines may know of it is noted."""
        assert self.env is not None
        html = self.env.get_template(f"{template}.html").render(context)
        html = self.own.typesetter(html, context["lang"])
        meta = context["meta"]
        if meta.index:
            self.entries[meta.canonical] = sitemap.Entry(
                item.modified or getattr(item, "date", None) if item else None, meta.alternates
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
        """Everything that is not a page."""
        site = self.content.site
        for name, data in sorted(self.assets.files.items()):
            self.write(name, data)
        for picture in self.prepared.pictures.published.values():
            if picture.path not in self.written:
                self.write(picture.path, picture.data)
        for room in self.rooms.values():
            for name, data in files.files_of(room):
                self.write(name, data)
        for name, data in self.own.process_files().items():
            self.write(name, data)
        for name, data in self.shelf.files().items():
            self.write(name, data)
        self.write("robots.txt", files.robots(site.url))
        folders = {lang: addresses.language_root(lang, site.first_language) for lang in self.rooms}
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


class SiteWriter(Writer):
    """Renders with our own context only, and with LF on every system."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        build: SiteBuild = self.settings["SITE_BUILD"]
        content = kwargs.get("page") or kwargs.get("article")
        if not name or content is None:
            return
        item: Item = content.item
        page = build.rooms[item.lang].page(item)
        path = build.write_page(item.url, template_of(item), page, item)
        signals.content_written.send(str(path), context={"page": content})


class ListsGenerator(Generator):
    """The pages that no file holds: lists, 404, front pages that nobody wrote."""

    def generate_output(self, writer: SiteWriter) -> None:
        build: SiteBuild = self.settings["SITE_BUILD"]
        for room in build.rooms.values():
            for page in list_pages(room):
                path = build.write_page(page.url, page.template, page.context, None)
                signals.content_written.send(str(path), context={})
        for item in build.content.items:
            if item.source.endswith("#") or addresses.file_of(item.url) in build.written:
                continue
            if build.content.public(item):
                path = build.write_page(
                    item.url, template_of(item), build.rooms[item.lang].page(item), item
                )
                signals.content_written.send(str(path), context={})


def start(pelican: Any) -> None:
    build = SiteBuild(pelican.settings)
    pelican.settings["SITE_BUILD"] = build
    pelican.settings["SITEURL"] = build.content.site.url  # what pelican-sitemap puts before paths
    pelican_sitemap.page_queue = []
    pelican_sitemap._main_pelican = pelican


def add_reader(readers: Any) -> None:
    for extension in ContentReader.file_extensions:
        readers.reader_classes[extension] = ContentReader


def share_environment(generator: Any) -> None:
    generator.env = generator.settings["SITE_BUILD"].use(generator.env)
    if isinstance(generator, ArticlesGenerator):
        generator.generate_pages = partial(articles_only, generator)


def articles_only(generator: ArticlesGenerator, writer: SiteWriter) -> None:
    """Pelican asks for templates of archives and categories even where none is wanted."""
    generator.generate_articles(writer.write_file)


def lists_generator(pelican: Any) -> type[Generator]:
    return ListsGenerator


def site_writer(pelican: Any) -> type[SiteWriter]:
    return SiteWriter


def finish(pelican: Any) -> None:
    build: SiteBuild = pelican.settings["SITE_BUILD"]
    build.write_files()
    pelican_sitemap.finalize(pelican)
    build.correct_sitemap()
    build.own.typesetter.save()
    gc.collect()


def queue_for_sitemap(path: str, context: Any) -> None:
    pelican_sitemap.queue_page(path, context)


def register() -> None:
    signals.initialized.connect(start)
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(share_environment)
    signals.get_generators.connect(lists_generator)
    signals.get_writer.connect(site_writer)
    signals.content_written.connect(queue_for_sitemap)
    signals.finalized.connect(finish)
