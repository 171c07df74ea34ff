"""Documents -> PDFs: convert, look into the cache, compile what is new on several cores."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from plugins.model.problems import Problem

from . import compile as engine
from . import glyphs, stage
from .cache import Kept, PdfCache
from .convert import convert
from .model import Document, Guide, Result, Sheet
from .notices import Notices, problem_of

# Pages that a kind may have; a guide may have as many as it needs, and so may a card of 20 stages.
MOST_PAGES: dict[type[Document], int] = {Sheet: 2}


def available() -> bool:
    """Whether this machine has the engine; without it the site is built without PDFs."""
    return engine.engine() != ""


def make_pdfs(
    documents: Sequence[Document],
    cache: Path,
    fonts: Path,
    templates: Path,
    workers: int = 2,
    tokens: Path | None = None,
) -> list[Result]:
    """One result for each document, in order.

    `cache` is a folder that may be absent, `fonts` holds the TTFs, `templates` the theme's Typst
    files, `tokens` the tokens.css (by default the theme's own, beside `templates`). Conversion is
    Python and runs here; the engine releases the interpreter, so `workers` threads use as many
    cores. Never raises for what a document holds: a result has a PDF or a problem.
    """
    tokens = tokens or templates.parent / "static" / "css" / "tokens.css"
    colours = stage.palette(tokens.read_text(encoding="utf-8"))
    store = PdfCache(cache)
    house = _House(fonts, stage.templates(templates), colours, store)
    jobs = [_Job(document, house) for document in documents]
    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        results = list(pool.map(_Job.result, jobs))
    store.prune()
    return results


class _House:
    """What all documents of a run share."""

    def __init__(
        self, fonts: Path, templates: stage.Files, colours: dict[str, str], store: PdfCache
    ) -> None:
        self.fonts = fonts
        self.templates = templates
        self.colours = colours
        self.store = store
        self.characters = glyphs.covered(fonts)
        self.known: dict[object, dict[str, tuple[int, ...]]] = {}
        self.version = f"{engine.engine()} {engine.COVER_PPI}"


class _Job:
    """One document: converted at once, compiled by a worker."""

    def __init__(self, document: Document, house: _House) -> None:
        self.document = document
        self.house = house
        self.notices = Notices(document.source)
        if isinstance(document, Guide):
            self.notices = Notices(document.source, document.body, document.body_line)
        known = house.known.setdefault((document.breaks, document.lang), {})
        self.made = convert(document, house.characters, self.notices, known)

    def result(self) -> Result:
        """Look it up, or compile it."""
        document, house = self.document, self.house
        warnings = tuple(self.notices.found)
        if self.made.empty:
            return Result(warnings=warnings, problems=(self._problem("empty"),))
        files = stage.files_for(self.made, house.templates, house.colours)
        cover = isinstance(document, Guide)
        day = document.modified.isoformat() if document.modified else ""
        key = stage.digest(files, house.version, stage.fonts_digest(house.fonts), day, str(cover))
        kept = house.store.get(key)
        if kept is None:
            made = engine.compile_pdf(files, house.fonts, document.modified, cover)
            if made.pdf is None:
                problem = self._problem("not-made")
                return Result(warnings=warnings, problems=(problem,), detail=made.message)
            kept = Kept(made.pdf, page_count(made.pdf), made.cover_png, made.message)
            house.store.put(key, kept)
        problems: tuple[Problem, ...] = ()
        limit = MOST_PAGES.get(type(document))
        if limit and kept.pages > limit:
            problems = (self._problem("too-long", str(kept.pages), limit=limit),)
        return Result(kept.pdf, kept.pages, kept.cover_png, warnings, problems, kept.detail)

    def _problem(self, key: str, what: str = "", **values: object) -> Problem:
        return problem_of(self.document.source, key, what, None, False, **values)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of our engine has: its page objects stand uncompressed."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
