"""A document -> the Typst source of its body, the values for its template, and its pictures."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from plugins.model.phones import tel
from plugins.text import tree
from plugins.text.tree import Block, Node, Nodes

from .blocks import Blocks, leading
from .glyphs import Letters, kept
from .inline import Inline, Shared
from .lettering import lettered
from .model import Card, Document, Guide, Organisation, Person, Sheet
from .notices import Notices
from .placeholders import CLOSING, drawing_statements, stage_value
from .placeholders import statements as fill
from .runs import Runs
from .source import block, literal
from .words import words_for

TEMPLATES: dict[type[Document], str] = {Guide: "guide", Card: "card", Sheet: "sheet"}


@dataclass
class Converted:
    """Everything that Typst needs but the templates: `body` is Typst source, `meta` is JSON."""

    template: str
    body: str
    meta: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    empty: bool = False


def convert(
    document: Document,
    letters: Letters,
    notices: Notices,
    known: dict[str, tuple[int, ...]] | None = None,
) -> Converted:
    """Convert one document; what is left out is said to `notices`.

    `letters` can be drawn; `known` are breaks that other documents have asked for.
    """

    def missing(left: str, text: str) -> None:
        notices.left_out("pdf_glyphs", left)

    def drawn(text: str) -> str:
        shown, left = kept(runs.drawn(text), letters.drawings)
        if left:
            notices.left_out("pdf_glyphs_drawing", left)
        return shown

    runs = Runs(document.lang, document.breaks, letters.text, missing, known)
    made = _converted(document, runs, notices)
    for name, data in made.files.items():
        if name.endswith(".svg"):
            made.files[name] = lettered(data, drawn)
    return made


def _converted(document: Document, runs: Runs, notices: Notices) -> Converted:
    shared = Shared(runs, notices, site=document.organisation.url)
    meta = {**common_values(document, runs), "words": words_for(document.lang, document.strings)}
    template = TEMPLATES[type(document)]
    if isinstance(document, Guide):
        return _guide(document, shared, meta, template)
    blocks = Blocks(
        Guide(source=document.source, lang=document.lang, title=document.title,
              organisation=document.organisation), shared, fill)  # fmt: skip
    body = "#let notes = (:)\n#let closing = []\n"
    if isinstance(document, Card):
        meta["summary"] = runs.drawn(document.process.summary)
        process = document.process
        one = drawing_statements(process, process.svgs, blocks)
        tall = drawing_statements(process, [process.svg_tall] if process.svg_tall else [], blocks)
        values = ", ".join(stage_value(stage, blocks) for stage in process.stages)
        body += f"#let stage-values = ({values},)\n#let body = {block(one)}\n"
        body += f"#let tall = {block(tall) if tall else 'none'}\n"
    elif isinstance(document, Sheet):
        meta |= sheet_values(document, runs)
        body += "#let body = []\n"
    return Converted(template, body, meta, blocks.files)


def _guide(guide: Guide, shared: Shared, meta: dict[str, Any], template: str) -> Converted:
    shared.notes = _notes(guide.text)
    shared.ids = _labels(guide.text, shared.runs)
    blocks = Blocks(guide, shared, fill)
    main, last = _closing(guide.text)
    statements = [*blocks.statements(main), *blocks.finish()]
    closing = blocks.statements(last)
    statements = leading(statements, closing[0] if closing else "")
    # Notes are converted after the text that uses them, so that an unused one stays out.
    shared.in_note = True
    notes = {name: _note(node, blocks) for name, node in shared.notes.items()
             if name in shared.used_notes}  # fmt: skip
    pairs = ", ".join(f"{literal(name)}: {body}" for name, body in notes.items())
    body = (
        f"#let notes = ({pairs or ':'})\n#let closing = {block(closing)}\n"
        f"#let body = {block(statements)}\n"
    )
    meta["subtitle"] = shared.runs.drawn(guide.subtitle)
    shown = any(node.tag == "img" or isinstance(node, Block) for node in tree.walk(guide.text))
    empty = not shown and not tree.text(guide.text).strip()
    return Converted(template, body, meta, blocks.files, empty)


def _closing(children: Nodes) -> tuple[Nodes, Nodes]:
    """The guide without the offers and calls that end it, and those."""
    main = [c for c in children if isinstance(c, Node) or c.strip()]
    main = [c for c in main if isinstance(c, str) or "footnote" not in c.classes]
    last: Nodes = ()
    while main and isinstance(main[-1], Block) and main[-1].name in CLOSING:
        last = (main.pop(), *last)
    return tuple(main), last


def _notes(nodes: Nodes) -> dict[str, Node]:
    """The footnotes' items by id, as Python-Markdown's extension writes them."""
    boxes = [node for node in tree.walk(nodes) if "footnote" in node.classes]
    items = [item for box in boxes for item in box.find_all("li")]
    return {item.get("id"): item for item in items if item.get("id").startswith("fn")}


def _note(node: Node, blocks: Blocks) -> str:
    """A note's content; its first paragraph stands beside the mark."""
    first, *rest = [child for child in node.children if isinstance(child, Node)] or [Node("p")]
    if first.tag != "p":
        return blocks.inside(node.children)
    lead = Inline(blocks.shared).content(first.children)
    return block([lead, *blocks.statements(tuple(rest))]) if rest else lead


def _labels(nodes: Nodes, runs: Runs) -> dict[str, str]:
    """id -> label for every heading with an id and words; the first of two wins."""
    headings = (n for n in tree.walk(nodes) if re.fullmatch("h[1-6]", n.tag) and n.get("id"))
    named = (node for node in headings if runs.drawn(node.text()).strip())
    return {node.get("id"): "to-" + node.get("id") for node in named}


def common_values(document: Document, runs: Runs) -> dict[str, Any]:
    """What every template prints: title, whose it is, how to reach them."""
    own: Organisation = document.organisation
    drawn = runs.drawn
    return {
        "lang": document.lang if re.fullmatch(r"[a-z]{2,3}", document.lang) else "en",
        "title": title_of(document, runs),
        "description": drawn(document.description),
        "keywords": [drawn(word) for word in document.keywords],
        "modified": drawn(document.modified_text),
        "author": person_values(document.author, runs) if document.author else None,
        "url": drawn(document.url),
        "short-url": short(drawn(document.url or own.url)),
        "notice": drawn(document.notice),
        "organisation": {
            "name": drawn(own.name), "legal-name": drawn(own.legal_name),
            "business-id": drawn(own.business_id), "tagline": drawn(own.tagline),
            "phone": drawn(own.phone), "email": drawn(own.email),
            "address": [drawn(line) for line in own.address], "url": drawn(own.url),
            "short-url": short(drawn(own.url)), "tel": tel(own.phone),
        },
    }  # fmt: skip


def title_of(document: Document, runs: Runs) -> str:
    """The title in one line; where nothing of it can be drawn, whatever names the document."""
    source = re.sub(r".*/|\..*", "", document.source)
    names = (runs.drawn(name) for name in (document.title, document.organisation.name, source))
    return next((name for name in (" ".join(n.split()) for n in names) if name), "–")


def person_values(person: Person, runs: Runs) -> dict[str, str]:
    """A practitioner for a template."""
    names = ("name", "roles", "phone", "email", "url", "text")
    values = {name: runs.drawn(getattr(person, name)) for name in names}
    return values | {"tel": tel(person.phone), "short-url": short(values["url"])}


def sheet_values(sheet: Sheet, runs: Runs) -> dict[str, Any]:
    """A service for its template."""
    names = ("lead", "price", "price_label", "price_net", "price_net_label", "price_note",
             "audience_label", "goals_label")  # fmt: skip
    values: dict[str, Any] = {n.replace("_", "-"): runs.drawn(getattr(sheet, n)) for n in names}
    values["facts"] = [[runs.drawn(label), runs.drawn(value)] for label, value in sheet.facts]
    values["audience"] = [runs.drawn(text) for text in sheet.audience]
    values["goals"] = [runs.drawn(text) for text in sheet.goals]
    values["practitioners"] = [person_values(person, runs) for person in sheet.practitioners]
    return values


def short(url: str) -> str:
    """An address as it is printed: without scheme, www and the last slash."""
    parts = urlsplit(url)
    return (parts.netloc.removeprefix("www.") + parts.path).rstrip("/")
