"""What the build gets from the theme: files to write and what pages say about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from plugins.assets.policy import policy
from plugins.assets.select import Sheet


class Look(NamedTuple):
    """What a page's head says of its looks: the style inside it and the policy that allows it."""

    style: Markup
    policy: str


@dataclass(frozen=True)
class Assets:
    """The theme's published files.

    files: path below the site's root -> bytes. urls: name in the theme ("css/site.css") -> the
    same path, fingerprinted. sheet: the style sheet, or None where it is linked. script: stands in
    every page's head. colors: the page's ground by day and night, for
    `theme-color`.
    """

    files: Mapping[str, bytes]
    urls: Mapping[str, str]
    base: str
    sheet: Sheet | None
    script: Markup
    colors: Mapping[str, str]
    spots: frozenset[str]

    def url(self, name: str) -> str:
        """The address of a file of the theme, from the host's root. KeyError if there is none."""
        return self.base + self.urls[name]

    def look(self, page: str) -> Look:
        """The looks of a page, given everything that stands in its body."""
        style = self.sheet.for_page(str(page)) if self.sheet else ""
        return Look(Markup(style), policy(self.script, style))
