"""What a build needs beyond a checked content folder: its drawings, its typesetter and its PDFs."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.model.problems import Problem, Words, in_order
from plugins.pdf_guides.make import available, make_pdfs
from plugins.pdf_guides.model import Result
from plugins.typography.plugin import ENGINE_MISSING

from .documents import documents_of
from .makers import SiteMakers
from .prepare import CACHE, PROJECT, Prepared, prepare

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


@dataclass
class Furnished(Prepared):
    """A prepared content folder with everything that a build puts on its pages."""

    makers: SiteMakers = None  # type: ignore[assignment]  # set right after preparing
    pdfs: dict[str, Result] = None  # type: ignore[assignment]


def furnish(root: Path, today: date, preview: bool = False, cache: Path = CACHE) -> Prepared:
    """The content of `root`, prepared; where it is in order, its PDFs are made as well."""
    prepared = prepare(root, today, preview, cache)
    if prepared.content.errors:
        return prepared
    makers = SiteMakers(prepared, THEME, cache)
    furnished = Furnished(**vars(prepared), makers=makers, pdfs={})
    if not makers.hyphenator.engine:
        prepared.content.problems.append(ENGINE_MISSING)
    _make_pdfs(furnished, cache)
    makers.typesetter.save()
    return furnished


def _make_pdfs(site: Furnished, cache: Path) -> None:
    if not available():
        site.content.problems.append(NO_ENGINE)
        return
    documents = documents_of(site, site.makers)
    results = make_pdfs(
        list(documents.values()),
        cache / "pdf",
        THEME / "fonts",
        THEME / "print",
        workers=os.cpu_count() or 2,
    )
    site.pdfs = dict(zip(documents, results, strict=True))
    for result in results:
        site.content.problems += [*result.problems, *result.warnings]
    site.content.problems[:] = in_order(site.content.problems)
