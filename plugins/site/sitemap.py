"""Corrects what pelican-sitemap 1.2.2 writes.

It puts `ref` where `hreflang` links need `href` (its pull request 48), leaves the page itself out
of its alternates, gives undated pages the build's time and lists pages that ask not to be indexed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape


@dataclass(frozen=True)
class Entry:
    """What search engines are told of a page. `alternates` are (hreflang, absolute address)."""

    modified: date | None = None
    alternates: tuple[tuple[str, str], ...] = ()


URL = re.compile(r"<url>\s*<loc>(?P<loc>.*?)</loc>.*?</url>\s*", re.S)


def corrected(sitemap: str, entries: Mapping[str, Entry]) -> str:
    """The sitemap with only the pages of `entries` (by absolute address), rightly described."""

    def entry(match: re.Match[str]) -> str:
        url = match["loc"].removesuffix("index.html")
        known = entries.get(url)
        if known is None:
            return ""
        lines = [f"<loc>{escape(url)}</loc>"]
        if known.modified:
            lines.append(f"<lastmod>{known.modified.isoformat()}</lastmod>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(address)}"/>'
            for lang, address in known.alternates
        ]
        return "<url>\n" + "\n".join(lines) + "\n</url>\n"

    return URL.sub(entry, sitemap)
