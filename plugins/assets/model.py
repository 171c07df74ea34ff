"""What the build gets from the theme: files to write and what pages say about them."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Assets:
    """The theme's published files.

    files: path below the site's root -> bytes. urls: name in the theme ("css/site.css") -> the
    same path, fingerprinted. style and script go into every page's head; `policy` is the
    Content-Security-Policy that allows just these. colors: the page's ground by day and night, for
    `theme-color`.
    """

    files: Mapping[str, bytes]
    urls: Mapping[str, str]
    base: str
    style: Markup
    script: Markup
    policy: str
    colors: Mapping[str, str]
    preload: tuple[str, ...]
    spots: frozenset[str]

    def url(self, name: str) -> str:
        """The address of a file of the theme, from the host's root. KeyError if there is none."""
        return self.base + self.urls[name]
