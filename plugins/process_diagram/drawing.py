"""The plugin's callables: a process in, SVG out. Pure: the same process gives the same bytes."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from plugins.process_diagram import literal, outlines, render
from plugins.process_diagram.layout import WIDE, Entry, Flow, Layout
from plugins.process_diagram.layout_narrow import narrow
from plugins.process_diagram.layout_winding import medium, wide
from plugins.process_diagram.metrics import FOLDER, Style, face
from plugins.process_diagram.model import Breaks, Item, Process, items, plain, stage_id
from plugins.process_diagram.sheets import sheets

LAYOUTS: dict[str, Callable[[Sequence[Item], Flow], Layout]] = {
    "wide": wide,
    "medium": medium,
    "narrow": narrow,
}


@dataclass(frozen=True)
class Drawing:
    """The same path for three widths; components/process/style.css shows one of them.

    `sheets` are the pieces of a wide drawing too tall for one page, which paper gets instead.
    """

    wide_svg: str
    medium_svg: str
    narrow_svg: str
    sheets: tuple[str, ...] = ()

    @property
    def svg(self) -> str:
        """All of them, for a figure with the class `process`."""
        return "".join(self.sheets) + self.wide_svg + self.medium_svg + self.narrow_svg

    @property
    def paper(self) -> tuple[str, ...]:
        """The wide drawing for paper: one piece for each page that it needs."""
        return self.sheets or (self.wide_svg,)


def layout(
    process: Process, name: str, breaks: Breaks, lang: str = "", folder: Path = FOLDER
) -> Layout:
    """The numbers of one drawing: name is "wide", "medium" or "narrow"."""
    return LAYOUTS[name](items(process), Flow(process.lang or lang, breaks, folder))


def undrawn(process: Process, folder: Path = FOLDER) -> str:
    """The letters of the process, each once, that a file of its drawing has to leave out."""
    lost = (
        char
        for item in items(process)
        for text, style in _texts(item)
        for char in text
        if face(style.face, folder).font_of(char) is None
    )
    # Joiners and marks only say how their neighbours look.
    return "".join(c for c in dict.fromkeys(lost) if unicodedata.category(c) not in ("Mn", "Cf"))


def _outlined(item: Item, folder: Path) -> Item:
    """The item with what a file can draw of its texts."""
    title, detail, heading = (outlines.kept(t, style.face, folder) for t, style in _texts(item))
    return replace(item, title=title, detail=detail, heading=heading)


def _texts(item: Item) -> tuple[tuple[str, Style], ...]:
    return (item.title, WIDE.label), (item.detail, WIDE.detail), (item.heading, WIDE.part)


def draw(
    process: Process,
    *,
    lang: str,
    strings: Mapping[str, str],
    breaks: Breaks,
    uid: str,
    occurrence: int = 1,
    folder: Path = FOLDER,
) -> Drawing:
    """The drawing for a page.

    `lang`: the page's language. `strings`: the interface's words in it; needs `process_alt`
    ({title}, {n}) and `stage_n` ({n}). `breaks`: hyphenation. `uid`: begins all ids, unique on
    the page. `occurrence`: which figure of this process on the page, from 1; stages link to
    `stage_id(process.id, n, occurrence)`.
    """
    title, count = plain(process.title), len(process.stages)
    desc = strings["process_alt"].format(title=title, n=count)

    def link(number: int) -> str:
        return stage_id(process.id, number, occurrence)

    def name(entry: Entry) -> str:
        return _name(entry, strings)

    def drawn(own: Layout, number: int = 0) -> str:
        return render.svg(
            own,
            uid=f"{uid}-{own.name}{number or ''}",
            title=title,
            desc=desc,
            lang=(process.lang or lang, lang),
            link=link,
            name=name,
        )

    made = {which: layout(process, which, breaks, lang, folder) for which in LAYOUTS}
    pieces = tuple(drawn(piece, n) for n, piece in enumerate(sheets(made["wide"]), 1))
    return Drawing(drawn(made["wide"]), drawn(made["medium"]), drawn(made["narrow"]), pieces)


def _name(entry: Entry, strings: Mapping[str, str]) -> str:
    """What a stage's link is called: "Vaihe 1: Tarve huomataan. Jokin työssä kaipaa aikaa."."""
    start = strings["stage_n"].format(n=entry.item.number)
    return f"{start}: {_said(entry.item)}"


def _said(item: Item) -> str:
    """Title and detail as sentences: "Tarve huomataan. Jokin työssä kaipaa aikaa."."""
    if not (item.title and item.detail):
        return item.title or item.detail
    return f"{_ended(item.title)} {item.detail}"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def draw_standalone(
    process: Process,
    palette: Mapping[str, str],
    *,
    breaks: Breaks,
    which: str = "wide",
    folder: Path = FOLDER,
) -> str:
    """The drawing as a file for slides: outlined text, its words in title, desc and metadata.

    The letters of `undrawn` are left out of the drawing, not of the words.
    """
    outlined = [_outlined(item, folder) for item in items(process)]
    own = LAYOUTS[which](outlined, Flow(process.lang, breaks, folder))
    title, told = plain(process.title), words(process)
    lang = f' xml:lang="{escape(process.lang)}"'
    head = (
        f'<title id="title">{escape(title, quote=False)}</title>'
        f'<desc id="desc">{escape(told, quote=False)}</desc>'
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">'
        f"<dc:title>{escape(title, quote=False)}</dc:title>"
        f"<dc:language>{escape(process.lang, quote=False)}</dc:language>"
        f"<dc:description>{escape(_whole(process), quote=False)}</dc:description>"
        "</rdf:Description></rdf:RDF></metadata>"
    )
    attributes = f' role="img" aria-labelledby="title" aria-describedby="desc"{lang}'
    return literal.svg(own, palette, WIDE.number, head=head, attributes=attributes, folder=folder)


def words(process: Process) -> str:
    """What the drawing says, in one paragraph and in order."""
    out = []
    for item in items(process):
        if item.heading:
            out.append(f"{item.heading}:")
        start = f"{item.number}. " if item.number else ""
        out.append(_ended(start + _said(item)))
    return " ".join(out)


def _whole(process: Process) -> str:
    """Every word of the process: the summary, and all that the list says of each stage."""
    out = [plain(process.summary or "")]
    for number, stage in enumerate(process.stages, 1):
        said = [stage.group, f"{number}. {stage.title}", stage.short, stage.text]
        said += [stage.who, stage.when]
        if stage.repeats is not None:
            said += [stage.repeats.title, stage.repeats.text]
        out.append(" – ".join(plain(text) for text in said if text))
    return "\n".join(text for text in out if text)
