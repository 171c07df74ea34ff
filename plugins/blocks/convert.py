"""Markdown text to a tree of safe elements and blocks, and what is wrong with it.

One Markdown instance serves all files (building one costs more than converting a post).
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown import Markdown

from plugins.model.messages import problem
from plugins.model.problems import Problem
from plugins.model.slugs import slugify
from plugins.text.tree import Nodes, walk

from . import checks, lines, tangle
from .checks import OWN_IDS, Typed
from .nodes import BACKLINK, Reader, settled
from .raw_html import SafeHtml
from .syntax import SiteBlocks


@dataclass(frozen=True)
class Converted:
    """A body as a tree, with the line of each element; links and pictures are as typed."""

    nodes: Nodes = ()
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
            "footnotes": {"BACKLINK_TEXT": BACKLINK, "SEPARATOR": "-"},
        },
        output_format="html",
        tab_length=4,
    )
    return md, safe


def convert(text: str, file: str, first_line: int = 1, back: str = "{}") -> Converted:
    """`text` (the body of `file`, beginning at `first_line`) as a tree.

    `back` is the label of a footnote's way back, with `{}` for its number. Never raises for what a
    person can type; `problems` tell what would be lost or is not allowed. Links stay as typed.
    """
    if (line := tangle.first(text)) is not None:
        return Converted(problems=[problem("tangled", file, first_line + line)])
    md, safe = _markdown()
    md.reset()
    footnotes: Any = next(e for e in md.registeredExtensions if hasattr(e, "footnotes"))
    footnotes.setConfig("BACKLINK_TITLE", back)
    marked = lines.mark(text, first_line)
    try:
        root = _parsed(md, marked)
        stack = list(md.parser.blockprocessors["blocks"].stack)
        reader = Reader(md.htmlStash.rawHtmlBlocks, first_line)
        nodes = reader.read(root)
    except RecursionError:
        return Converted(problems=[problem("block_mark", file, first_line)])
    finally:
        md.parser.blockprocessors["blocks"].stack = []
    typed = Typed(text, file, first_line)
    problems = [
        *checks.unclosed(typed, [entry.block for entry in stack]),
        *checks.problems_of(nodes, typed, safe.attributes.refused, reader.unbalanced),
    ]
    nodes = settled(nodes)
    return Converted(nodes, frozenset(n.get("id") for n in walk(nodes)) - {""}, problems)


def _parsed(md: Markdown, text: str) -> ET.Element:
    """Markdown's own element tree: its `convert` without writing it and mending what was written."""
    rows = text.split("\n")
    for preprocessor in md.preprocessors:
        rows = preprocessor.run(rows)
    root = md.parser.parseDocument(rows).getroot()
    for processor in md.treeprocessors:
        changed = processor.run(root)
        root = root if changed is None else changed
    return root
