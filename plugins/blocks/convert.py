"""Markdown text to safe HTML with block placeholders, and what is wrong with it.

One Markdown instance serves all files (building one costs more than converting a post).
"""

import html as html_module
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown import Markdown

from plugins.model.problems import Problem
from plugins.model.slugs import slugify

from . import lines, tangle
from .checks import OWN_IDS, problems_of
from .messages import problem
from .raw_html import SafeHtml, tidy_details
from .syntax import SiteBlocks

REFERENCE = re.compile(r'(<[a-z][^<>]*\s)(href|src)="(?:\ue000(\d+)\ue001)?([^"]*)"')


@dataclass(frozen=True)
class Heading:
    """A heading of the body; `children` are the next level's."""

    id: str
    title: str
    level: int
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True)
class Link:
    """One `href` or `src` of the HTML, in order. `target` is as typed, `alt` only for pictures."""

    kind: str
    target: str
    line: int


@dataclass(frozen=True)
class Converted:
    """A body as HTML. `links` stand in the order of the `href` and `src` attributes in `html`."""

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    ids: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)


def heading_slug(text: str, separator: str) -> str:
    """A heading's id: ASCII, never empty nor one of the theme's, unmoved by the line markers."""
    slug = slugify(lines.strip(text))
    if not slug[:1].isalpha():
        slug = f"kohta-{slug}".rstrip("-")
    return f"{slug}-kohta" if slug in OWN_IDS else slug


@cache
def _markdown() -> tuple[Markdown, SafeHtml]:
    safe = SafeHtml()
    md = Markdown(
        extensions=[
            "attr_list",
            "def_list",
            "footnotes",
            "sane_lists",
            "tables",
            "toc",
            "pymdownx.highlight",
            "pymdownx.superfences",
            "pymdownx.tasklist",
            SiteBlocks(),
            safe,
        ],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "toc": {"slugify": heading_slug, "permalink": False},
            "pymdownx.highlight": {"use_pygments": False},
            "footnotes": {"BACKLINK_TEXT": "↑", "SEPARATOR": "-"},
        },
        output_format="html",
        tab_length=4,
    )
    return md, safe


def convert(text: str, file: str, first_line: int = 1, back: str = "{}") -> Converted:
    """`text` (the body of `file`, beginning at `first_line`) as HTML.

    `back` is the label of a footnote's way back, with `{}` for its number. Never raises for what a
    person can type; `problems` tell what would be lost or is not allowed. Links stay as typed.
    """
    if (line := tangle.first(text)) is not None:
        return Converted("", problems=[problem("tangled", file, first_line + line)])
    md, safe = _markdown()
    md.reset()
    footnotes: Any = next(e for e in md.registeredExtensions if hasattr(e, "footnotes"))
    footnotes.setConfig("BACKLINK_TITLE", back)
    marked = lines.mark(text, first_line)
    try:
        html = md.convert(marked)
        stack = list(md.parser.blockprocessors["blocks"].stack)
    except RecursionError:
        return Converted("", problems=[problem("block_mark", file, first_line)])
    finally:
        md.parser.blockprocessors["blocks"].stack = []
    # The page's own title is its h1.
    html = re.sub(r"<(/?)h1\b", r"<\1h2", tidy_details(html))
    html = re.sub(r' align="(left|right|center)"', r' class="align-\1"', html)
    problems = problems_of(html, text, file, first_line, [e.block for e in stack], safe)
    links = tuple(
        Link(
            m[2],
            html_module.unescape(m[4]),
            int(m[3] or 0) or lines.line_at(html, m.start(), first_line),
        )
        for m in REFERENCE.finditer(html)
    )
    html = lines.strip(html)
    ids = re.findall(r'\sid="([^"]+)"', html)
    return Converted(
        html,
        tuple(_headings(md.toc_tokens)),
        tuple(Link(x.kind, lines.strip(x.target), x.line) for x in links),
        frozenset(ids),
        problems,
    )


def _headings(tokens: list[dict[str, Any]]) -> list[Heading]:
    return [
        Heading(
            t["id"],
            html_module.unescape(lines.strip(t["name"])),
            t["level"],
            tuple(_headings(t["children"])),
        )
        for t in tokens
    ]
