"""What a build needs beyond a checked content folder: its drawings, its typesetter and its PDFs."""

import os
from dataclasses import dataclass, field
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
class Site(Prepared):
    """A prepared content folder with what a build puts on its pages; without it where the content
    has problems."""

    makers: SiteMakers = field(init=False)
    pdfs: dict[str, Result] = field(default_factory=dict)


def make(root: Path, today: date, preview: bool = False, cache: Path = CACHE) -> Site:
    """The content of `root`, prepared; where it is in order, its PDFs are made as well."""
    site = Site(**vars(prepare(root, today, preview, cache)))
    if site.content.errors:
        return site
    site.makers = SiteMakers(site, THEME, cache)
    if not site.makers.hyphenator.engine:
        site.content.problems.append(ENGINE_MISSING)
    _make_pdfs(site, cache)
    site.makers.typesetter.save()
    return site


def _make_pdfs(site: Site, cache: Path) -> None:
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
