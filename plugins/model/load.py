"""Reads a whole content folder: items, site, processes, testimonials, comments, and every problem."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from . import addresses, consistency, messages, references
from .content import Content
from .folder import File, scan
from .inheritance import inherit
from .items import Guide, Item, Page, Place, Post, Practitioner, Service, State
from .problems import in_order
from .read_parts import read_comment, read_process, read_testimonials
from .reading import Reading
from .site import Site
from .source import Data, Document, read_markdown, read_yaml
from .validate import build
from .values import LANGUAGES

MODELS: dict[str, type[Item]] = {
    "pages": Page,
    "services": Service,
    "practitioners": Practitioner,
    "guides": Guide,
    "blog": Post,
}
REFERENCE_SITE = {"url": "https://example.invalid", "name": "?", "languages": list(LANGUAGES)}
"""Stands in for a `site.yaml` that has problems, so that all other files are checked as well."""


def load_content(root: Path, today: date, preview: bool = False) -> Content:
    """The content of `root` as of `today`, with all its problems collected, never raised.

    With `preview`, drafts and scheduled posts count as public.
    """
    stand_in = Site.model_validate(REFERENCE_SITE)
    if not root.is_dir():
        problem = messages.problem("no_content_folder", str(root.name), None)
        return Content(root, today, preview, stand_in, problems=[problem])
    files, problems = scan(root)
    reading = Reading(stand_in, today, problems)
    _read_site(reading, files)
    content = Content(root, today, preview, reading.site, problems=problems, broken=reading.broken)
    content.site_broken = reading.site.name == stand_in.name
    _read_all(reading, files, content)
    problems += inherit(content.items, content.site.languages)
    references.check(content)
    consistency.check(content)
    problems[:] = in_order(problems)
    return content


def _read_site(reading: Reading, files: Sequence[File]) -> None:
    file = next((f for f in files if f.folder == "root" and f.stem == "site"), None)
    if file is None:
        reading.complain("no_site_yaml", "site.yaml", None)
        return
    data, problems = read_yaml(file.path, file.source)
    reading.problems += problems
    if data is None:
        return
    site, problems = build(Site, data, file.source)
    reading.problems += problems
    reading.site = site or Site.model_validate({**REFERENCE_SITE, "languages": _languages(data)})
    reading.site._lines = data.lines
    reading.site._source = file.source


def _read_all(reading: Reading, files: Sequence[File], content: Content) -> None:
    for file in sorted(files, key=lambda f: f.suffix_lang is not None):
        if file.folder in MODELS:
            if item := _read_item(reading, file, MODELS[file.folder]):
                content.items.append(item)
            content.sources += 1
        elif file.folder == "comments":
            read_comment(reading, file, content)
        elif file.folder == "processes":
            read_process(reading, file, content)
        elif file.stem == "testimonials":
            read_testimonials(reading, file, content)


def _read_item(reading: Reading, file: File, model: type[Item]) -> Item | None:
    document, problems = read_markdown(file.path, file.source)
    reading.problems += problems
    key = f"{file.folder}/{file.stem}"
    if document is None:
        reading.broken.append(Place(key=key, source=file.source))
        return None
    data = document.data
    lang = reading.language(file, data.value.get("lang"), data.line(("lang",)))
    if not file.stem:
        reading.complain("no_slug", file.source, None)
        return None
    given = {"lang": lang or "fi", "slug": data.value.get("slug") or file.stem}
    item, problems = build(model, data, file.source, given=given)
    reading.problems += problems
    if item is None:
        body, line = document.body, document.body_line
        reading.broken.append(Place(key=key, source=file.source, body=body, body_line=line))
        return None
    item._place = _place(reading, file, item, document)
    return item


def _place(reading: Reading, file: File, item: Item, document: Document) -> Place:
    url = addresses.item_url(item.kind, item.slug, item.lang, reading.site.first_language)
    return Place(
        key=f"{file.folder}/{file.stem}",
        source=file.source,
        url=url,
        body=document.body,
        body_line=document.body_line,
        state=_state(reading, item),
        lines=document.data.lines,
    )


def _state(reading: Reading, item: Item) -> State:
    if item.draft or item.status == "draft":
        return "draft"
    if item.status == "hidden":
        return "hidden"
    if isinstance(item, Post) and item.date > reading.today:
        return "scheduled"
    return "published"


def _languages(data: Data) -> list[str]:
    """All languages, the known ones of a `site.yaml` that has problems first."""
    typed = data.value.get("languages") if isinstance(data.value, dict) else None
    known = [lang for lang in typed if lang in LANGUAGES] if isinstance(typed, list) else []
    return list(dict.fromkeys((*known, *LANGUAGES)))
