"""Documents -> PDFs: convert, look into the cache, compile what is new on several cores."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from plugins.model.problems import Problem
from plugins.text.tree import walk

from . import compile as engine
from . import glyphs, stage
from .blame import culprit
from .cache import Kept, PdfCache
from .convert import Converted, convert
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
    files, `tokens` the tokens.css (by default the theme's own, beside `templates`). One document
    is converted at a time; the engine releases the interpreter, so `workers` threads use as many
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
        self.letters = glyphs.letters(fonts)
        self.known: dict[object, dict[str, tuple[int, ...]]] = {}
        # Conversion asks the caller's hyphenator, which need not stand two threads at once.
        self.converting = Lock()
        engine_now = f"{engine.engine()} {engine.COVER_PPI}"
        self.version = f"{engine_now} {stage.fonts_digest(fonts)}"
        self.identity = stage.digest(
            templates, self.version, stage.code_digest(), repr(sorted(colours.items()))
        )


class Printed(NamedTuple):
    """What the engine made of a document: the cache's key, the PDF or what the engine said."""

    key: str
    kept: Kept | None
    message: str = ""


class _Job:
    """One document on its way: noted before, converted, looked up, compiled."""

    def __init__(self, document: Document, house: _House) -> None:
        self.document = document
        self.house = house
        self.cover = isinstance(document, Guide)

    def result(self) -> Result:
        """The document's result."""
        store = self.house.store
        front = front_key(self.document, self.house.identity)
        key = store.note(front) if front else None
        if key and (kept := store.get(key)):
            return self._finished(kept, ())
        made = Printed("", None)
        for letters in self.house.letters:
            notices, converted = self._converted(self.document, letters)
            warnings = tuple(notices.found)
            if converted.empty:
                return Result(warnings=warnings, problems=(self._said("pdf_empty"),))
            made = self._printed(converted)
            if made.kept:
                # Where a warning stands may change without the document.
                if front and not warnings:
                    store.put_note(front, made.key)
                return self._finished(made.kept, warnings)
        problems = (self._failed(made.message),)
        return Result(warnings=warnings, problems=problems, detail=made.message)

    def _converted(self, document: Document, letters: glyphs.Letters) -> tuple[Notices, Converted]:
        notices = Notices(document.source, where=document.where)
        if isinstance(document, Guide):
            notices = Notices(document.source, document.body, document.body_line, document.where)
        known = self.house.known.setdefault((document.breaks, document.lang), {})
        with self.house.converting:
            return notices, convert(document, letters, notices, known)

    def _printed(self, converted: Converted) -> Printed:
        files = stage.files_for(converted, self.house.templates, self.house.colours)
        modified = self.document.modified
        key = stage.digest(files, self.house.version, str(modified), str(self.cover))
        kept = self.house.store.get(key)
        if kept:
            return Printed(key, kept)
        pdf = engine.compile_pdf(files, self.house.fonts, modified, self.cover)
        if pdf.pdf is None:
            return Printed(key, None, pdf.message)
        kept = Kept(pdf.pdf, page_count(pdf.pdf), pdf.cover_png, pdf.message)
        self.house.store.put(key, kept)
        return Printed(key, kept)

    def _failed(self, message: str) -> Problem:
        """The engine's failure as a problem that names the field, where one can be found."""

        def fails(changed: Document) -> bool:
            _, converted = self._converted(changed, self.house.letters[-1])
            return not converted.empty and self._printed(converted).kept is None

        field = culprit(self.document, fails)
        said = self._said("pdf_not_made_of", field) if field else self._said("pdf_not_made")
        return replace(said, detail=message)

    def _finished(self, kept: Kept, warnings: tuple[Problem, ...]) -> Result:
        limit = MOST_PAGES.get(type(self.document))
        problems: tuple[Problem, ...] = ()
        if limit and kept.pages > limit:
            problems = (self._said("pdf_too_long", str(kept.pages), limit=limit),)
        return Result(kept.pdf, kept.pages, kept.cover_png, warnings, problems, kept.detail)

    def _said(self, key: str, what: str = "", **values: object) -> Problem:
        return problem_of(self.document.source, key, what, None, False, **values)


def front_key(document: Document, identity: str) -> str:
    """A hash of the document's own values; "" where they do not tell everything: pictures
    are asked for later, and a hyphenator without a name may answer differently today."""
    pictured = isinstance(document, Guide) and any(n.tag == "img" for n in walk(document.text))
    if pictured or (document.breaks and not document.breaks_key):
        return ""
    names = [f.name for f in fields(document) if f.name not in ("breaks", "find_image", "where")]
    values = repr([(name, getattr(document, name)) for name in names])
    return stage.digest({}, type(document).__name__, values, identity)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of our engine has: its page objects stand uncompressed."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
