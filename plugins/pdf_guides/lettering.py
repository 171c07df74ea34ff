"""Text inside SVG pictures: only the letters that the fonts can draw, as in all other text."""

import re
from collections.abc import Callable
from html import escape, unescape

_TEXT = re.compile(r"<!\[CDATA\[(.*?)\]\]>|(?<=>)[^<]+", re.DOTALL)


def lettered(svg: bytes, drawn: Callable[[str], str]) -> bytes:
    """The SVG with `drawn(text)` for each text in it; the same bytes where nothing is left out."""

    def kept(match: re.Match[str]) -> str:
        if match[1] is not None:
            return f"<![CDATA[{drawn(match[1])}]]>"
        said = unescape(match[0])
        shown = drawn(said)
        return match[0] if shown == said else escape(shown, quote=False)

    return _TEXT.sub(kept, svg.decode("utf-8", errors="replace")).encode("utf-8")
