"""Pictures in a text: those without words are problems, the others get their size and caption."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from plugins.model.problems import Problem

from .convert import Converted
from .messages import problem

IMAGE = re.compile(r"<img\b[^>]*>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
ALONE = re.compile(r"<p>(?:\s*)(<img\b[^>]*>)(?:\s*)</p>")


def without_words(converted: Converted, source: str) -> Iterator[Problem]:
    """A picture needs words, or must say that it is decorative."""
    lines = iter(link.line for link in converted.links if link.kind == "src")
    for tag in IMAGE.findall(converted.html):
        attributes = dict(ATTRIBUTE.findall(tag))
        line = next(lines, 1)
        decorative = "decorative" in attributes.get("class", "").split()
        if not attributes.get("alt", "").strip() and not decorative:
            yield problem("image_words", source, line, value=unescape(attributes.get("src", "")))


def sized(html: str, size: Callable[[str], tuple[int, int] | None]) -> str:
    """Gives each picture its width and height (pixels, by address) and lets it load late."""

    def with_size(match: re.Match[str]) -> str:
        attributes = dict(ATTRIBUTE.findall(match[0]))
        found = size(unescape(attributes.get("src", "")))
        numbers = f' width="{found[0]}" height="{found[1]}"' if found else ""
        return match[0].rstrip("/>").rstrip() + f'{numbers} loading="lazy" decoding="async">'

    def as_figure(match: re.Match[str]) -> str:
        title = dict(ATTRIBUTE.findall(match[1])).get("title", "")
        picture = re.sub(r'\stitle="[^"]*"', "", match[1])
        caption = f"<figcaption>{title}</figcaption>" if title else ""
        return f'<figure class="picture">{picture}{caption}</figure>'

    return ALONE.sub(as_figure, IMAGE.sub(with_size, html))
