"""The blocks' names and what each takes, as a Markdown extension that only leaves placeholders."""

import re
import xml.etree.ElementTree as ET
from typing import Any, NamedTuple

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from .lines import HEADER_MARKER


class Form(NamedTuple):
    """What a block takes: `argument` and `content` are "no", "may" or "must"."""

    argument: str
    content: str
    example: str


FORMS: dict[str, Form] = {
    "process": Form("must", "no", "/// process | tyonohjausprosessi"),
    "services": Form("no", "no", "/// services"),
    "practitioners": Form("no", "no", "/// practitioners"),
    "guides": Form("no", "no", "/// guides"),
    "posts": Form("must", "no", "/// posts | 3"),
    "offer": Form("must", "no", "/// offer | alkukartoitus"),
    "testimonials": Form("no", "no", "/// testimonials"),
    "comparison": Form("no", "no", "/// comparison"),
    "cta": Form("must", "must", "/// cta | Otsikko"),
    "questions": Form("no", "must", "/// questions"),
    "quote": Form("may", "must", "/// quote | Lähde"),
    "note": Form("may", "must", "/// note | Otsikko"),
    "tip": Form("may", "must", "/// tip | Otsikko"),
    "warning": Form("may", "must", "/// warning | Otsikko"),
}


class Placeholder(Block):
    """`<div data-block data-arg data-line>` around the block's content."""

    ARGUMENT = None

    def _validate(self, parent: ET.Element, arg: Any, **options: Any) -> bool:
        # The base class would put any attribute from `attrs:` on the element: refuse all options.
        self.options: dict[str, Any] = {"attrs": {}}
        argument = arg or ""
        found = HEADER_MARKER.search(argument)
        self.line = int(found[1]) if found else 0
        self.argument = HEADER_MARKER.sub("", argument).strip()
        self.refused = bool(options)
        return True

    def on_create(self, parent: ET.Element) -> ET.Element:
        element = ET.SubElement(parent, "div")
        element.set("data-block", self.NAME)
        element.set("data-arg", re.sub(r"\s+", " ", self.argument))
        element.set("data-line", str(self.line))
        if self.refused:
            element.set("data-refused", "options")
        if self.NAME == "process":
            seen = self.tracker.setdefault("processes", set())
            if self.argument not in seen and re.fullmatch(r"[a-z0-9-]+", self.argument):
                seen.add(self.argument)
                element.set("id", self.argument)
        return element


class SiteBlocks(BlocksExtension):
    """Registers a placeholder for each of `FORMS`."""

    def extendMarkdownBlocks(self, md: Any, block_mgr: Any) -> None:  # noqa: N802
        for name in FORMS:
            block = type(f"{name.title()}Block", (Placeholder,), {"NAME": name})
            block_mgr.register(block, self.getConfigs())
