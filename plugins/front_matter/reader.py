"""The reader that Pelican uses for Markdown files.

The content was read, checked and converted before Pelican started (plugins/site/prepare.py), so
that every problem is known at once; here each file is only looked up.
"""

import unicodedata
from pathlib import Path
from typing import Any, Protocol

from pelican.readers import BaseReader

from plugins.model import addresses
from plugins.model.dates import moment
from plugins.model.items import Item


class Prepared(Protocol):
    """What the reader needs of a prepared content folder."""

    content: Any
    html: dict[str, str]


class ContentReader(BaseReader):
    """Front matter and body of one file, as Pelican wants them."""

    # Pelican takes every known reader for its extensions at once; ours asks only where it is wired.
    file_extensions: tuple[str, ...] = ()
    extensions = ("md", "MD", "Md", "mD", "markdown", "MARKDOWN")

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        prepared: Prepared = self.settings["CONTENT_MODEL"]
        relative = Path(source_path).relative_to(self.settings["PATH"]).as_posix()
        item = prepared.content.by_source.get(unicodedata.normalize("NFC", relative))
        if item is None:  # saved after the content was read: the next build takes it
            return "", {"title": relative, "date": moment("2000-01-01"), "status": "skip"}
        return prepared.html[item.source], metadata_of(item, prepared.content)


def metadata_of(item: Item[Any], content: Any) -> dict[str, Any]:
    """Pelican's metadata for an item. The addresses are ours, so the status must be right:
    Pelican would publish a draft that has a `save_as` at its final address."""
    metadata: dict[str, Any] = {
        "title": item.name,
        "slug": item.fields.slug,
        "lang": item.lang,
        "key": item.key,
        "item": item,
        "url": item.url,
        "save_as": addresses.file_of(item.url),
        "status": status_of(item, content),
        "template": "page",
    }
    if item.fields.modified:
        metadata["modified"] = moment(item.fields.modified.isoformat())
    if day := item.kind.day(item):
        metadata["date"] = moment(day.isoformat())
        metadata["template"] = "post"
    return metadata


def status_of(item: Item[Any], content: Any) -> str:
    """ "published", or "skip" for what is not written here: drafts, and the introductions of lists,
    which stand on the lists' own pages."""
    introduces = not item.kind.section and item.url in content.list_urls
    return "published" if content.public(item) and not introduces else "skip"
