"""Pelican glue of the whole site: reader, writer, list pages, files, sitemap."""

from functools import partial
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator
from pelican.plugins.sitemap.sitemap import generator as pelican_sitemap
from pelican.writers import Writer

from plugins.front_matter.reader import ContentReader
from plugins.model import addresses

from .lists import list_pages
from .pages import SiteBuild


class SiteWriter(Writer):
    """Renders with our own context only, and with LF on every system."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        build: SiteBuild = self.settings["SITE_BUILD"]
        content = kwargs.get("page") or kwargs.get("article")
        if not name or content is None:
            return
        path = build.write_item(content.item)
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
            written = addresses.file_of(item.url) in build.written
            if build.content.public(item) and not written:
                signals.content_written.send(str(build.write_item(item)), context={})


def start(pelican: Any) -> None:
    settings = pelican.settings
    asked = settings.get("STYLE_GUIDE", settings["PREVIEW"])
    build = SiteBuild(settings["CONTENT_MODEL"], Path(settings["OUTPUT_PATH"]), asked)
    settings["SITE_BUILD"] = build
    settings["SITEURL"] = build.content.site.url  # what pelican-sitemap puts before paths
    pelican_sitemap.page_queue = []
    pelican_sitemap._main_pelican = pelican


def add_reader(readers: Any) -> None:
    for extension in ContentReader.extensions:
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
