"""Fills the block placeholders of finished HTML with components, the innermost first."""

import re
from collections.abc import Callable
from html import unescape

DIV = re.compile(r"<div\b([^>]*)>|</div>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')

Component = Callable[[str, str, str, str], str]
"""(block's name, argument, inner HTML, id or "") -> HTML."""


def fill(html: str, component: Component) -> str:
    """`html` with each `<div data-block …>…</div>` replaced by what `component` makes of it."""
    if "data-block=" not in html:
        return html
    stack: list[tuple[dict[str, str] | None, str, list[str]]] = [(None, "", [])]
    position = 0
    for match in DIV.finditer(html):
        stack[-1][2].append(html[position : match.start()])
        position = match.end()
        if match[0] != "</div>":
            attributes = {k: unescape(v) for k, v in ATTRIBUTE.findall(match[1])}
            block = attributes if "data-block" in attributes else None
            stack.append((block, match[0], []))
            continue
        block, tag, parts = stack.pop()
        inner = "".join(parts)
        if block is None:
            stack[-1][2].append(f"{tag}{inner}</div>")
        else:
            stack[-1][2].append(
                component(block["data-block"], block["data-arg"], inner, block.get("id", ""))
            )
    stack[-1][2].append(html[position:])
    return "".join(stack[0][2])
