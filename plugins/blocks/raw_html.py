"""Raw HTML in Markdown: a few harmless tags pass, everything else is dead text and a problem."""

import re
import xml.etree.ElementTree as ET
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder
from markdown.inlinepatterns import InlineProcessor

ALLOWED = (
    r"</?(?:kbd|sub|sup|details|summary)>|<details open>|<br ?/?>"
    r"|<abbr(?: title=\"[^\"<>]*\")?>|</abbr>|<span lang=\"[A-Za-z]{2,3}(?:-[A-Za-z]+)?\">|</span>"
)
ATTRIBUTES = {"id", "class", "lang"}


class AllowedTag(InlineProcessor):
    """Keeps one of the allowed tags as it is."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: N802
        return self.md.htmlStash.store(m[0]), m.start(0), m.end(0)


class CheckedAttributes(AttrListTreeprocessor):
    """Attribute lists that may set an id, classes and a language, nothing else."""

    refused: list[str]

    def assign_attrs(self, elem: ET.Element, attrs_string: str, **options: Any) -> str:
        pairs, _ = get_attrs_and_remainder(attrs_string)
        if any(key not in ATTRIBUTES and key != "." for key, _ in pairs):
            self.refused.append(attrs_string.strip())
            return ""
        return super().assign_attrs(elem, attrs_string, **options)


class SafeHtml(Extension):
    """Takes raw HTML out of Markdown and lets the allowed tags back in."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(AllowedTag(f"({ALLOWED})", md), "allowed_tag", 90)
        checked = CheckedAttributes(md)
        checked.refused = []
        md.treeprocessors.register(checked, "attr_list", 8)
        md.registerExtension(self)
        self.attributes = checked

    def reset(self) -> None:
        self.attributes.refused = []
