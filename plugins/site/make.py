"""What a build needs beyond a checked content folder: its drawings, its typesetter and its PDFs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.model import messages
from plugins.model.problems import Problem, Words, in_order
from plugins.pdf_guides.make import available, make_pdfs
from plugins.pdf_guides.model import Result
from plugins.process_diagram import undrawn
from plugins.typography.plugin import ENGINE_MISSING

from .documents import documents_of
from .makers import SiteMakers, set_process
from .prepare import CACHE, PROJECT, Prepared, prepare
from .written import Written

THEME = PROJECT / "theme"
NO_ENGINE = Problem(
    file="guides/",
    line=None,
    what=Words(
        "PDF-ohjelmaa (typst) ei ole tälle koneelle, joten PDF-tiedostoja ei tehdä.",
        "The PDF engine (typst) does not exist for this machine, so no PDFs are made.",
    ),
    fix=Words(
        "Tee sivusto tavallisella Windows-, Mac- tai Linux-koneella, jos haluat PDF:t.",
        "Build the site on an ordinary Windows, Mac or Linux machine to have them.",
    ),
    warning=True,
)


@dataclass(kw_only=True)
class Site(Prepared):
    """A content folder in order, with what a build puts on its pages. `pdfs` are by path."""

    makers: SiteMakers
    pdfs: dict[str, Result]


def make(root: Path, today: date, preview: bool = False, cache: Path = CACHE) -> Prepared:
    """The content of `root` as of `today`, prepared; a `Site` where nothing has to be mended."""
    prepared = prepare(root, today, preview, cache)
    if prepared.content.errors:
        return prepared
    makers = SiteMakers(prepared, THEME, cache)
    if not makers.hyphenator.engine:
        prepared.content.problems.append(ENGINE_MISSING)
    prepared.content.problems += _undrawn(prepared)
    pdfs = _make_pdfs(prepared, makers, cache)
    makers.typesetter.save()
    if prepared.content.errors:
        return prepared
    return Site(**vars(prepared), makers=makers, pdfs=pdfs)


def _undrawn(prepared: Prepared) -> Iterator[Problem]:
    """What is left out of the drawings that are files."""
    written = Written(prepared.content.root)
    for process in prepared.content.processes.values():
        lost = undrawn(set_process(process)) if process.id in prepared.shown_processes else ""
        if lost:
            file, line = written.where(process.source, lost[0]) or (process.source, None)
            named = " ".join(f"{c} (U+{ord(c):04X})" for c in lost[:8])
            yield messages.problem("undrawn", file, line, warning=True, characters=named)


def _make_pdfs(prepared: Prepared, makers: SiteMakers, cache: Path) -> dict[str, Result]:
    """The site's PDFs by path; what was wrong with them is added to the problems."""
    problems = prepared.content.problems
    if not available():
        problems.append(NO_ENGINE)
        return {}
    documents = documents_of(prepared, makers)
    results = make_pdfs(
        list(documents.values()),
        cache / "pdf",
        THEME / "fonts",
        THEME / "print",
        workers=os.cpu_count() or 2,
    )
    for result in results:
        problems += [*result.problems, *result.warnings]
    problems[:] = in_order(problems)
    return dict(zip(documents, results, strict=True))
