"""Glue: what the page writer, the diagram, the PDF and the proof task take from this plugin."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from plugins.model.problems import Problem, Words

from . import proof
from .html import Options, Typesetter
from .runs import Run
from .words import Hyphenator

ENGINE_MISSING = Problem(
    file="",
    line=None,
    what=Words(
        "Suomen tavutusohjelmaa (pyvoikko) ei ole asennettu: vain tutut sanat tavutetaan.",
        "The Finnish hyphenation engine (pyvoikko) is not installed: only listed words are broken.",
    ),
    fix=Words(
        "Käytä Python-versiota, jolle se on saatavana (3.11–3.13), tai lisää sanoja"
        " site.yaml-tiedoston kohtaan hyphenation.",
        "Use a version of Python that it exists for (3.11–3.13), or add words to hyphenation in"
        " site.yaml.",
    ),
    warning=True,
)


class SiteTypesetter:
    """Sets the pages of a site; call it with a page's HTML and its language."""

    def __init__(self, hyphenator: Hyphenator, options: Options) -> None:
        self.hyphenator = hyphenator
        self._set = Typesetter(hyphenator, options)

    def __call__(self, html: str, lang: str) -> str:
        """Return the page with the text of its body set."""
        return self._set(html, lang)

    def save(self) -> None:
        """Keep the words met for the next build; call it when the build ends."""
        self.hyphenator.save()

    def problems(self) -> list[Problem]:
        """Return what the owner should hear after the build: the missing engine, said once."""
        return [ENGINE_MISSING] if self.hyphenator.engine_missing else []


def make_typesetter(
    cache_folder: Path | None,
    site_words: Sequence[str] = (),
    *,
    soft_hyphens: bool = True,
) -> SiteTypesetter:
    """Return what sets pages; `soft_hyphens=False` for feeds and for the PDF's HTML.

    `cache_folder` is `.cache/hyphenation` or the like, `site_words` are `hyphenation` in site.yaml.
    """
    hyphenator = Hyphenator(cache_folder, site_words)
    return SiteTypesetter(hyphenator, Options(hyphenate=soft_hyphens))


def proofread(
    runs: Iterable[Run],
    sources: Iterable[tuple[str, str]],
    hyphenator: Hyphenator,
    *,
    allowed: Collection[str] = (),
    phones: Collection[str] = (),
    prices: Collection[Decimal] = (),
) -> list[Problem]:
    """Return suggestions for a site's text, by file and line, as warnings.

    `runs` come from `runs.of_file`, `sources` are the (file, Markdown source) in which links are
    looked at, `allowed` the names and words of the site, `phones` and `prices` those of its data.
    """
    every = list(runs)
    found = [
        *proof.unknown_words(every, hyphenator.knows, allowed),
        *proof.doubled_words(every),
        *proof.long_sentences(every),
        *(hit for file, source in sources for hit in proof.empty_links(file, source)),
        *proof.other_phones(every, phones),
        *proof.other_prices(every, prices),
    ]
    found.sort(key=lambda hit: (hit.file, hit.line, hit.kind, hit.text))
    return [_problem(hit) for hit in found]


def _problem(hit: proof.Suggestion) -> Problem:
    (fi, fix_fi), (en, fix_en) = (_halves(text) for text in (hit.fi, hit.en))
    return Problem(hit.file, hit.line, Words(fi, en), Words(fix_fi, fix_en), warning=True)


def _halves(text: str) -> tuple[str, str]:
    what, _, fix = text.rpartition(": ")
    return f"{what}.", fix[:1].upper() + fix[1:]
