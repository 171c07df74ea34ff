"""Every page of a site as HTML, and all other files. Knows Jinja, not Pelican."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

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
from .downloads import Downloads
from .lists import list_pages
from .make import THEME, Site
from .prepare import CACHE

COMPONENTS = THEME / "components"


class Page(NamedTuple):
    """A finished page: its file below the site's root, and what its template was given."""

    name: str
    html: str
    context: dict[str, Any]


class Pages:
    """Renders the pages of `site` with the templates of `env`."""

    def __init__(self, site: Site, env: Environment) -> None:
        self.site = site
        self.content = site.content
        self.assets = prepare_assets(THEME, site.base)
        self.env = env
        env.globals.update(template_globals(self.assets))
        env.filters.update(FILTERS)
        folder = CACHE / "jinja"
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
        self.downloads = Downloads(site)
        self.indexed: dict[str, sitemap.Entry] = {}
        """What search engines may know of each page made, by absolute address."""
        self.languages = self._languages()

    def _languages(self) -> dict[str, LanguageSite]:
        descriptions: dict[str, str] = {}
        og_image = self.content.site.url + "/" + self.assets.urls["og-image.png"]
        made = self.site.makers
        makers = Makers(
            image=made.image,
            drawing=made.drawing,
            process_file=made.process_file,
            process_pdf=self.downloads.process_pdf,
            pdf=self.downloads.pdf,
        )
        languages = {}
        for lang in self.content.languages:
            site = languages[lang] = LanguageSite(
                self.content,
                self.site.strings[lang],
                self.site.base,
                self.site,
                makers,
                og_image,
                descriptions,
            )
            site.fill = BlockFiller(site, self._macros(site))
        return languages

    def _macros(self, site: LanguageSite) -> Callable[[str], Macro]:
        """The components as callables that know the language's words."""

        @cache
        def macro(name: str) -> Macro:
            shared = {"lang": site.lang, "t": site.t, "site": site.site}
            module = self.env.get_template(f"components/{name}/macro.html").make_module(shared)
            found: Macro = getattr(module, name.replace("-", "_"))
            return found

        return macro

    def all(self, style_guide: bool = False) -> Iterator[Page]:
        """Every page: the items' own, the lists, and the style guide if asked for."""
        for item in self.content.items:
            if self.content.public(item) and not self._introduces(item):
                context = self.languages[item.lang].page(item)
                yield self._page(item.url, context, item)
        for site in self.languages.values():
            for page in list_pages(site):
                yield self._page(page.url, page.context)
        if style_guide:
            yield self._style_guide()

    def _introduces(self, item: Item[Any]) -> bool:
        """Whether the item stands on a list's page, as its introduction."""
        return not item.kind.section and item.url in self.content.list_urls

    def _page(self, url: str, context: dict[str, Any], item: Item[Any] | None = None) -> Page:
        """Render a page; what search engines may know of it is noted."""
        html = self.env.get_template(f"{context['template']}.html").render(context)
        html = self.site.makers.typesetter(html, context["lang"])
        meta = context["meta"]
        if meta.index:
            day = (item.fields.modified or item.kind.day(item)) if item else None
            self.indexed[meta.canonical] = sitemap.Entry(day, meta.alternates)
        return Page(addresses.file_of(url), html, context)

    def _style_guide(self) -> Page:
        """Every component of the theme from its examples; only the preview has this page."""
        site = self.languages[self.content.site.first_language]
        title, lead = site.t("style_guide"), site.t("style_guide_lead")
        url = "style-guide/"
        context = site.frame(url, "style_guide", title, title, title, lead, lead=lead, index=False)
        context["examples"] = samples(read_examples(COMPONENTS), self._macros(site))
        return self._page(url, context)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Everything that is no page: (path below the site's root, bytes)."""
        yield from sorted(self.assets.files.items())
        # One picture may have two names.
        yield from {p.path: p.data for p in self.site.pictures.published.values()}.items()
        for site in self.languages.values():
            for kind in self.content.kinds.values():
                yield from kind.files(kind, site)
        yield from self.site.makers.process_files().items()
        yield from self.downloads.files().items()
        yield "robots.txt", files.robots(self.content.site.url)
        folders = {lang: self.content.addresses.root(lang) for lang in self.languages}
        yield from files.htaccess(self.site.base, folders)
        yield "site.webmanifest", self._manifest()

    def _manifest(self) -> bytes:
        first = self.languages[self.content.site.first_language]
        template = self.env.get_template("site.webmanifest")
        home = first.navigation.home().url
        return template.render(site=first.site, lang=first.lang, home_url=home).encode()

    def correct_sitemap(self, file: Path) -> None:
        """Correct what pelican-sitemap has written, where it is in use."""
        if file.is_file():
            made = sitemap.corrected(file.read_text("utf-8"), self.indexed)
            file.write_bytes(made.encode())
