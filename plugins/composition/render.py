"""From a page's tree to a composed page: sections, regions, contents, closing.

What decides is the names of the blocks, never what their components look like.
"""

from collections.abc import Iterator

from plugins.composition.layout import WIDE, grounds, runs
from plugins.composition.model import Call, Composition, Entry, Question, Region, Section
from plugins.composition.prose import button_apart, leading
from plugins.composition.tables import tables
from plugins.text import tree
from plugins.text.tree import Block, Node, Nodes
from plugins.text.write import Text

# A wide block keeps the heading and so many elements above it in its region.
INTRODUCTION = 3


def blocks_in(nodes: Nodes) -> frozenset[str]:
    """The names of the blocks among the nodes and inside them."""
    return frozenset(block.name for block in tree.blocks(nodes))


def _section(heading: Node | None, nodes: Nodes) -> Section:
    words = Text(heading.children if heading else ())
    return Section(heading.get("id") if heading else "", words, Text(nodes), blocks_in(nodes))


def split(nodes: Nodes) -> tuple[Section, ...]:
    """The parts of a page between its h2 headings; an empty part before the first is left out."""
    parts: list[tuple[Node | None, list[Node | str]]] = [(None, [])]
    for node in nodes:
        if isinstance(node, Node) and node.tag == "h2":
            parts.append((node, []))
        else:
            parts[-1][1].append(node)
    sections = tuple(_section(heading, tuple(inner)) for heading, inner in parts)
    return sections if sections[0].body else sections[1:]


def apart(section: Section) -> Iterator[Section]:
    """A section as its words and its wide blocks, so that only these get a ground of their own.

    What stands above a wide block goes with it when it is short; what follows is a section without
    a heading.
    """
    heading, held = section, list[Node | str]()
    for node in section.body.nodes:
        if isinstance(node, str) or not blocks_in((node,)) & WIDE:
            held.append(node)
            continue
        above = tree.elements(tuple(held))
        long = len(above) > INTRODUCTION or any(e.tag in ("h3", "table") for e in above)
        if long or (above and not heading.heading):
            yield _part(heading, held)
            heading, held = _REST, list[Node | str]()
        yield _part(heading, [*held, node])
        heading, held = _REST, list[Node | str]()
    if heading is section or any(not tree.blank(node) for node in held):
        yield _part(heading, held)


_REST = Section("", Text(), Text(), frozenset())


def _part(of: Section, nodes: list[Node | str]) -> Section:
    inner = tree.trimmed(tuple(nodes))
    return Section(of.id, of.heading, Text(inner), blocks_in(inner))


def cut_closing(nodes: Nodes) -> tuple[Nodes, Call | None]:
    """The nodes without their last call to action, and that call; footnotes may stand after it."""
    last = [node for node in tree.elements(nodes) if "footnote" not in node.classes]
    call = last[-1] if last else None
    if not isinstance(call, Block) or call.name != "cta":
        return nodes, None
    body, button = button_apart(tree.trimmed(call.children))
    heading, link = Text.of(call.argument), Text((button,) if button else ())
    place = next(n for n, node in enumerate(nodes) if node is call)
    rest = (*tree.trimmed_end(nodes[:place]), *nodes[place + 1 :])
    return tree.trimmed(rest), Call(heading, Text(leading(body)), link)


def compose(
    body: Text | str, mode: str = "page", hint: str = "", calls: str = "cut"
) -> Composition:
    """A page's body as regions.

    mode: "home" (a region for each h2), "page" (reading and wide regions), "faq" (each h2 a
    question), "single" (one text, as a post). hint: words above a table that scrolls. calls: "keep"
    leaves the last call to action in its place, for a page without closing.
    """
    nodes = tables(Text.of(body).nodes, hint)
    nodes, closing = cut_closing(nodes) if calls == "cut" else (nodes, None)
    sections = split(nodes)
    intro = sections[0].body if sections and not sections[0].heading else Text()
    if mode == "single":
        return Composition(Text(nodes), sections, (), closing, (), ())
    contents = tuple(
        Entry(s.id, tree.text(s.heading.nodes).strip()) for s in sections if s.heading and s.id
    )
    if mode == "faq":
        asked = tuple(Question(s.id, s.heading, s.body) for s in sections if s.heading)
        return Composition(intro, sections, (), closing, contents, asked)
    regions: list[Region] = []
    if mode == "home":
        blocks = [s.blocks for s in sections]
        for place, ground in enumerate(grounds(blocks)):
            kind = ground.kind if sections[place].heading else "intro"
            ground = ground._replace(kind=kind)
            regions.append(Region((sections[place],), *ground, first=place == 0))
    else:
        parts = [part for section in sections for part in apart(section)]
        if intro:
            intro = Text() if parts[0].blocks & WIDE else parts[0].body
        for ground, places in runs([part.blocks for part in parts]):
            members = tuple(parts[p] for p in places)
            regions.append(Region(members, *ground, first=not regions))
    return Composition(intro, sections, tuple(regions), closing, contents, ())
