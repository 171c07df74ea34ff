"""The made PDFs as pages show them: address, pages, size, cover."""

import struct
from typing import Any

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model.addresses import pdf_of
from plugins.model.items import Item
from plugins.model.process import Process
from plugins.views.model import Image, PdfFile

from .documents import handout_path
from .make import Site


class Downloads:
    """Looks up what the build has made of an item."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def pdf(self, item: Item[Any], t: Strings) -> PdfFile | None:
        """The PDF of a guide or a service, in words of the page's language."""
        path = pdf_of(item.url)
        result = self.site.pdfs.get(path)
        if result is None or result.pdf is None:
            return None
        size = phrases.file_size(result.size, t)
        key = f"download_{item.kind.pdf}"
        return PdfFile(
            url=self.site.base + path,
            pages=result.pages,
            size_text=size,
            label=t(key, pages=t.n("pages", result.pages), size=size),
            cover=self.cover(path),
        )

    def cover(self, path: str) -> Image | None:
        """The first page as a small picture."""
        png = self.site.pdfs[path].cover_png
        if png is None:
            return None
        width, height = struct.unpack(">II", png[16:24])  # PNG's IHDR
        return Image(self.site.base + cover_path(path), width, height)

    def process_pdf(self, process: Process) -> str:
        path = handout_path(process, self.site.content.site.first_language)
        result = self.site.pdfs.get(path)
        return self.site.base + path if result and result.pdf else ""

    def files(self) -> dict[str, bytes]:
        """All PDFs and covers by path."""
        made: dict[str, bytes] = {}
        for path, result in self.site.pdfs.items():
            if result.pdf:
                made[path] = result.pdf
            if result.cover_png:
                made[cover_path(path)] = result.cover_png
        return made


def cover_path(path: str) -> str:
    """ "oppaat/tyonohjausopas.pdf" -> "oppaat/tyonohjausopas.png"."""
    return f"{path.removesuffix('.pdf')}.png"
