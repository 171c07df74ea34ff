"""From a page's finished HTML to a composed page: sections, regions, contents, closing."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from plugins.composition.layout import WIDE, grounds, runs
from plugins.composition.markup import Element, elements, text
from plugins.composition.model import Call, Composition, Entry, Question, Region, Section
from plugins.composition.prose import JOINTS, tables

# The class of a component's outermost element -> the block it came from.
BLOCK_OF_CLASS = {
    "process-block": "process", "format-list": "services", "person-list": "practitioners",
    "guide-list": "guides", "post-list": "posts", "offer": "offer", "testimonials": "testimonials",
    "comparison": "comparison", "question-list": "questions", "pull-quote": "quote", "note": "note",
    "call": "cta",
}  # fmt: skip
# A wide block keeps the heading and so many elements above it in its region.
INTRODUCTION = 3
_CLASS = re.compile(r'<[a-z0-9]+ class="([\w-]+)[ "]')


def blocks_in(html: str) -> frozenset[str]:
    """The names of the blocks whose components stand in the HTML."""
    return frozenset(BLOCK_OF_CLASS[c] for c in _CLASS.findall(html) if c in BLOCK_OF_CLASS)


def _section(html: str, heading: Element | None, start: int, end: int) -> Section:
    body = html[start:end].strip()
    if heading is None:
        return Section("", Markup(""), Markup(body), blocks_in(body))
    words = Markup(html[heading.inner : heading.tail])
    return Section(heading.attributes.get("id", ""), words, Markup(body), blocks_in(body))


def split(html: str) -> tuple[Section, ...]:
    """The parts of a page between its h2 headings; an empty part before the first is left out."""
    headings = [e for e in elements(html) if e.tag == "h2"]
    starts = [0, *(h.end for h in headings)]
    ends = [*(h.start for h in headings), len(html)]
    marks: list[Element | None] = [None, *headings]
    parts = [_section(html, h, a, b) for h, a, b in zip(marks, starts, ends, strict=True)]
    return tuple(parts if parts[0].body else parts[1:])


def apart(section: Section) -> Iterator[Section]:
    """A section as its words and its wide blocks, so that only these get a ground of their own.

    What stands above a wide block goes with it when it is short; what follows is a section without
    a heading. The link that ends a block ("show all") belongs to it.
    """
    html = str(section.body)
    outer = elements(html)
    wide = [bool(blocks_in(html[e.start : e.end]) & WIDE) for e in outer]
    heading, start = section, 0
    for place, element in enumerate(outer):
        if not wide[place]:
            continue
        above = [e for e in outer[:place] if e.start >= start]
        long = len(above) > INTRODUCTION or any(e.tag in ("h3", "table") for e in above)
        if long or (above and not heading.heading):
            yield _part(heading, html[start : element.start])
            heading, start = _REST, element.start
        after = outer[place + 1] if place + 1 < len(outer) else None
        end = element.end
        if after and html[after.inner : after.tail].startswith('<a class="path-link"'):
            end = after.end
        yield _part(heading, html[start:end])
        heading, start = _REST, end
    if heading is section or html[start:].strip():
        yield _part(heading, html[start:])


_REST = Section("", Markup(""), Markup(""), frozenset())


def _part(of: Section, html: str) -> Section:
    return Section(of.id, of.heading, Markup(html.strip()), blocks_in(html))


def cut_closing(html: str) -> tuple[str, Call | None]:
    """The HTML without its last call to action, and that call; footnotes may stand after it."""
    outer = elements(html)
    last = [e for e in outer if "footnote" not in e.attributes.get("class", "")]
    if not last or last[-1].attributes.get("class") != "call":
        return html, None
    call = last[-1]
    inside = elements(html[call.inner : call.tail])
    if not inside or inside[0].tag != "h2":
        return html, None
    content = html[call.inner : call.tail]
    heading = Markup(content[inside[0].inner : inside[0].tail])
    body, link = _button(content[inside[0].end :].strip())
    rest = html[: call.start].rstrip() + html[call.end :]
    return rest.strip(), Call(heading, _leading(Markup(body)), link)


def _button(body: str) -> tuple[str, Markup]:
    """The words of a call, and the button that ends them, which is the loud one in a closing."""
    outer = elements(body)
    if not outer or outer[-1].attributes.get("class") != "cluster":
        return body, Markup("")
    link = body[outer[-1].inner : outer[-1].tail].replace(' data-button="quiet"', "", 1)
    return body[: outer[-1].start].strip(), Markup(link)


def _leading(body: Markup) -> Markup:
    """The closing's words in the lead's size."""
    return Markup(re.sub(r"<p>", f'<p class="lead measure" {JOINTS}>', body, count=1))


def compose(html: str, mode: str = "page", hint: str = "", calls: str = "cut") -> Composition:
    """A page's body as regions.

    mode: "home" (a region for each h2), "page" (reading and wide regions), "faq" (each h2 a
    question), "single" (one text, as a post). hint: words above a table that scrolls. calls: "keep"
    leaves the last call to action in its place, for a page without closing.
    """
    body = tables(str(html), hint)
    body, closing = cut_closing(body) if calls == "cut" else (body, None)
    sections = split(body)
    intro = sections[0].body if sections and not sections[0].heading else Markup("")
    if mode == "single":
        return Composition(Markup(body), sections, (), closing, (), ())
    contents = tuple(Entry(s.id, text(s.heading)) for s in sections if s.heading and s.id)
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
            intro = Markup("") if parts[0].blocks & WIDE else parts[0].body
        for ground, places in runs([part.blocks for part in parts]):
            members = tuple(parts[p] for p in places)
            regions.append(Region(members, *ground, first=not regions))
    return Composition(intro, sections, tuple(regions), closing, contents, ())
