"""What other plugins make for the pages: pictures, process drawings, set text."""

from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from plugins.assets import tokens
from plugins.model.process import Process, Repeats, Stage
from plugins.pdf_guides import model as pdf
from plugins.process_diagram import PALETTE_TOKENS, Drawing, draw, draw_standalone
from plugins.typography.finnish import engine_key
from plugins.typography.plugin import make_typesetter
from plugins.typography.rules import set_text
from plugins.views.model import Image

from .prepare import Prepared


class SiteMakers:
    """Makes drawings and pictures of one site; what was drawn once is remembered."""

    def __init__(self, prepared: Prepared, theme: Path, cache: Path) -> None:
        self.prepared = prepared
        words = prepared.content.site.hyphenation
        self.typesetter = make_typesetter(cache / "hyphenation", words)
        self.set_html = make_typesetter(None, words, soft_hyphens=False)
        self.hyphenator = self.typesetter.hyphenator
        colours = tokens.read(theme / "static" / "css" / "tokens.css")
        self.palette = {role: colours.role(token) for role, token in PALETTE_TOKENS.items()}
        self.prints: dict[tuple[str, str], Drawing] = {}
        self.drawings: dict[tuple[str, str, str, int], Markup] = {}

    def image(self, name: str) -> Image | None:
        picture = self.prepared.picture(name)
        if picture is None:
            return None
        return Image(self.prepared.base + picture.path, picture.width, picture.height)

    @property
    def breaks_key(self) -> str:
        """Changes whenever a word may break in other places than before."""
        words = ",".join(self.prepared.content.site.hyphenation)
        return f"{engine_key()} {words}"

    def breaks(self, word: str, lang: str) -> list[tuple[int, bool]]:
        """Where a word may break: (letters before the break, is it a compound's joint)."""
        return [(b.index, b.joint) for b in self.hyphenator.breaks(word, lang)]

    def printed_picture(self, url: str) -> pdf.Picture | None:
        """The published picture of an address, for a PDF."""
        found = self.prepared.pictures.printed(url.removeprefix(self.prepared.base))
        return pdf.Picture(found.ending, found.data, found.width, found.height) if found else None

    def drawing(self, process: Process, lang: str, occurrence: int) -> Markup:
        """The drawing for a page in `lang`; `occurrence` counts the process's figures on it."""
        key = (process.id, process.lang, lang, occurrence)
        if key not in self.drawings:
            uid = process.id if occurrence == 1 else f"{process.id}-{occurrence}"
            self.drawings[key] = Markup(self._draw(process, lang, f"{uid}-kuva", occurrence).svg)
        return self.drawings[key]

    def _draw(self, process: Process, lang: str, uid: str, occurrence: int) -> Drawing:
        return draw(
            set_process(process),
            lang=lang,
            strings=self.prepared.strings[lang].table,
            breaks=self.breaks,
            uid=uid,
            occurrence=occurrence,
        )

    def print_drawing(self, process: Process) -> Drawing:
        """The drawing for PDFs: real text, so that it is searched; theme/print colours it."""
        key = (process.id, process.lang)
        if key not in self.prints:
            self.prints[key] = self._draw(process, process.lang, f"{process.id}-print", 1)
        return self.prints[key]

    def process_file(self, process: Process) -> str:
        return self.prepared.base + process_path(process, self.prepared.content.site.first_language)

    def process_files(self) -> dict[str, bytes]:
        """The drawings as files to download, by path."""
        first = self.prepared.content.site.first_language
        return {
            process_path(process, first): draw_standalone(
                set_process(process), self.palette, breaks=self.breaks
            ).encode()
            for process in self.prepared.content.processes.values()
            if process.id in self.prepared.shown_processes
        }


def process_path(process: Process, first_language: str) -> str:
    """ "processes/alkukartoitus.svg", "processes/alkukartoitus.sv.svg"."""
    suffix = "" if process.lang == first_language else f".{process.lang}"
    return f"processes/{process.id}{suffix}.svg"


def set_process(process: Process) -> Process:
    """The process with its texts typographically set; the drawing measures the final text."""
    lang = process.lang

    def stage(one: Stage) -> Stage:
        texts = {
            name: set_text(getattr(one, name), lang)
            for name in ("title", "text", "who", "when", "short", "group")
        }
        repeats = one.repeats
        if repeats:
            repeats = Repeats.model_construct(
                title=set_text(repeats.title, lang), text=set_text(repeats.text, lang)
            )
        return one.model_copy(update={**texts, "repeats": repeats})

    update = {
        "title": set_text(process.title, lang),
        "summary": set_text(process.summary, lang),
        "stages": tuple(stage(one) for one in process.stages),
    }
    return replace(process, fields=process.fields.model_copy(update=update))
