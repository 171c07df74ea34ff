"""The site's blocks -> Typst statements, from the document's own values."""

import re
from collections.abc import Callable, Iterable, Sequence

from plugins.text.tree import Block

from . import tables
from .blocks import Blocks
from .inline import Inline
from .model import Entry, Offer, Person, Picture, Process, Stage, Testimonial
from .source import array, call, clean, content, literal

# What may stand on the closing page when it ends a guide.
CLOSING = frozenset({"offer", "cta"})
_VIEW_BOX = re.compile(r'viewBox="([^"]*)"')


def statements(node: Block, blocks: Blocks) -> list[str]:
    """The statements for one block; an unknown one leaves what is inside."""
    maker = _MAKERS.get(node.name)
    made = maker(node, blocks) if maker else None
    if made is None:
        name = f"{node.name} | {node.argument}".strip(" |")
        blocks.shared.notices.say("pdf_unknown_block", name, find=f"/// {node.name}")
        return blocks.statements(node.children)
    return made


def _flow(text: str, blocks: Blocks) -> str:
    return content(blocks.shared.runs.flowing(text))


def _fields(blocks: Blocks, pairs: Iterable[tuple[str, str]]) -> str:
    """A Typst dictionary of the fields that say something."""
    inner = ", ".join(f"{key}: {_flow(text, blocks)}" for key, text in pairs if text)
    return f"(: , {inner})".replace("(: , )", "(:)").replace("(: , ", "(")


def _process(node: Block, blocks: Blocks) -> list[str] | None:
    process = blocks.guide.processes.get(node.argument)
    return process_statements(process, blocks) if process else None


def process_statements(process: Process, blocks: Blocks) -> list[str]:
    """What it is about, the drawing with its words, and the stages as a list of every word."""
    summary = [call("intro", _flow(process.summary, blocks))] if process.summary else []
    stages = call("stages", *(stage_value(stage, blocks) for stage in process.stages))
    return [*summary, *drawing_statements(process, process.svgs, blocks), stages]


def drawing_statements(process: Process, svgs: Sequence[str], blocks: Blocks) -> list[str]:
    """A drawing from its pieces, top to bottom; none where there are none."""
    pieces = []
    for number, drawing in enumerate(svgs, 1):
        *_, width, height = map(float, re.findall(r"[-.\d]+", _VIEW_BOX.findall(drawing)[0]))
        name = blocks.stage(Picture("svg", drawing.encode(), width, height))
        place = f" ({number}/{len(svgs)})" if len(svgs) > 1 else ""
        said = next(filter(None, map(clean, (process.alt, process.title))), process.id)
        pieces.append(array([literal(name), literal(said + place)]))
    return [call("drawing", *pieces)] if pieces else []


def stage_value(stage: Stage, blocks: Blocks) -> str:
    """One stage as a Typst dictionary of content."""
    names = ("title", "text", "who", "when", "group", "repeats_title", "repeats_text")
    return _fields(blocks, [(n.replace("_", "-"), getattr(stage, n)) for n in names])


def _offer(node: Block, blocks: Blocks) -> list[str] | None:
    offer = blocks.guide.offers.get(node.argument)
    return [offer_statement(offer, blocks)] if offer else None


def offer_statement(offer: Offer, blocks: Blocks) -> str:
    """An offer's box."""
    names = ("title", "text", "price", "price_note", "length", "valid")
    return call("offer", _fields(blocks, [(n.replace("_", "-"), getattr(offer, n)) for n in names]))


def _quote(node: Block, blocks: Blocks) -> list[str]:
    source = node.argument
    said = blocks.inside(node.children)
    return [call("said", said, _flow(source, blocks) if source else "none", big="true")]


def _admonition(node: Block, blocks: Blocks) -> list[str]:
    kind = node.name
    heading = node.argument
    title = _flow(heading, blocks) if heading else "none"
    return [call("aside", literal(kind), title, blocks.inside(node.children))]


def _action(node: Block, blocks: Blocks) -> list[str]:
    heading = node.argument
    title = _flow(heading, blocks) if heading else "none"
    return [call("action", title, blocks.inside(node.children))]


def _questions(node: Block, blocks: Blocks) -> list[str]:
    items = list(node.find_all("li"))
    bodies = [Inline(blocks.shared).content(item.children) for item in items]
    return [call("questions", *bodies)] if items else blocks.statements(node.children)


def _people(node: Block, blocks: Blocks) -> list[str]:
    return [person_statement(person, blocks) for person in blocks.guide.practitioners]


def person_statement(person: Person, blocks: Blocks) -> str:
    """A practitioner's row."""
    names = ("name", "roles", "text", "phone", "email")
    return call("person", _fields(blocks, [(n, getattr(person, n)) for n in names]))


def _entries(kind: str) -> Callable[[Block, Blocks], list[str]]:
    def made(node: Block, blocks: Blocks) -> list[str]:
        entries: tuple[Entry, ...] = getattr(blocks.guide, kind)
        limit = node.argument
        shown = entries[: int(limit)] if limit.isdigit() else entries
        return [_entry(entry, blocks) for entry in shown]

    return made


def _entry(entry: Entry, blocks: Blocks) -> str:
    facts = array(array([_flow(a, blocks), _flow(b, blocks)]) for a, b in entry.facts)
    text = _flow(entry.text, blocks) if entry.text else "none"
    return call("entry", _flow(entry.title, blocks), literal(entry.url), text, facts)


def _testimonials(node: Block, blocks: Blocks) -> list[str]:
    return [_testimonial(each, blocks) for each in blocks.guide.testimonials]


def _testimonial(each: Testimonial, blocks: Blocks) -> str:
    source = ", ".join(part for part in (each.name, each.role) if part)
    if each.note:
        source += f" ({each.note})"
    quote = call("p", _flow(each.quote, blocks))
    return call("said", quote, _flow(source, blocks), big="false")


def _comparison(node: Block, blocks: Blocks) -> list[str] | None:
    grid = blocks.guide.comparison
    return tables.from_grid(grid, blocks.shared) if grid else None


_MAKERS: dict[str, Callable[[Block, Blocks], list[str] | None]] = {
    "process": _process, "offer": _offer, "quote": _quote, "cta": _action,
    "note": _admonition, "tip": _admonition, "warning": _admonition,
    "questions": _questions, "practitioners": _people, "testimonials": _testimonials,
    "services": _entries("services"), "guides": _entries("guides"), "posts": _entries("posts"),
    "comparison": _comparison,
}  # fmt: skip
