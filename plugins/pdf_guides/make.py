"""Documents -> PDFs: convert, look into the cache, compile what is new on several cores."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path
from threading import Lock
from typing import Any

from plugins.model.problems import Problem, Words
from plugins.text.tree import walk

from . import compile as engine
from . import glyphs, stage
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
        self.characters = glyphs.covered(fonts)
        self.known: dict[object, dict[str, tuple[int, ...]]] = {}
        # Conversion asks the caller's hyphenator, which need not stand two threads at once.
        self.converting = Lock()
        engine_now = f"{engine.engine()} {engine.COVER_PPI}"
        self.version = f"{engine_now} {stage.fonts_digest(fonts)}"
        self.identity = stage.digest(
            templates, self.version, stage.code_digest(), repr(sorted(colours.items()))
        )


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
        noted = store.note(front) if front else None
        kept = store.get(noted["key"]) if noted else None
        if noted and kept:
            return self._finished(kept, tuple(_problem(*values) for values in noted["warnings"]))
        with self.house.converting:
            notices, made = self._convert()
        warnings = tuple(notices.found)
        if made.empty:
            return Result(warnings=warnings, problems=(self._said("empty"),))
        files = stage.files_for(made, self.house.templates, self.house.colours)
        modified = self.document.modified
        key = stage.digest(files, self.house.version, str(modified), str(self.cover))
        kept = store.get(key)
        if kept is None:
            pdf = engine.compile_pdf(files, self.house.fonts, modified, self.cover)
            if pdf.pdf is None:
                problems = (self._said("not-made"),)
                return Result(warnings=warnings, problems=problems, detail=pdf.message)
            kept = Kept(pdf.pdf, page_count(pdf.pdf), pdf.cover_png, pdf.message)
            store.put(key, kept)
        if front:
            store.put_note(front, {"key": key, "warnings": [_values(w) for w in warnings]})
        return self._finished(kept, warnings)

    def _convert(self) -> tuple[Notices, Converted]:
        document = self.document
        notices = Notices(document.source)
        if isinstance(document, Guide):
            notices = Notices(document.source, document.body, document.body_line)
        known = self.house.known.setdefault((document.breaks, document.lang), {})
        return notices, convert(document, self.house.characters, notices, known)

    def _finished(self, kept: Kept, warnings: tuple[Problem, ...]) -> Result:
        limit = MOST_PAGES.get(type(self.document))
        problems: tuple[Problem, ...] = ()
        if limit and kept.pages > limit:
            problems = (self._said("too-long", str(kept.pages), limit=limit),)
        return Result(kept.pdf, kept.pages, kept.cover_png, warnings, problems, kept.detail)

    def _said(self, key: str, what: str = "", **values: object) -> Problem:
        return problem_of(self.document.source, key, what, None, False, **values)


def front_key(document: Document, identity: str) -> str:
    """A hash of the document's own values; "" where they do not tell everything: pictures
    are asked for later, and a hyphenator without a name may answer differently today."""
    pictured = isinstance(document, Guide) and any(n.tag == "img" for n in walk(document.text))
    if pictured or (document.breaks and not document.breaks_key):
        return ""
    names = [f.name for f in fields(document) if f.name not in ("breaks", "find_image")]
    values = repr([(name, getattr(document, name)) for name in names])
    return stage.digest({}, type(document).__name__, values, identity)


def _values(problem: Problem) -> list[Any]:
    return [problem.file, problem.line, list(problem.what), list(problem.fix), problem.warning]


def _problem(
    file: str, line: int | None, what: list[str], fix: list[str], warning: bool
) -> Problem:
    return Problem(file, line, Words(*what), Words(*fix), warning)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of our engine has: its page objects stand uncompressed."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
