"""Reads a whole content folder: items, site, processes, testimonials, comments, and every problem."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from . import consistency, messages, references
from .content import Content
from .folder import File, scan
from .inheritance import inherit
from .items import Item, Place
from .kind import Catalogue, Kind
from .problems import in_order
from .read_parts import read_comment, read_process, read_testimonials
from .reading import Reading
from .site import Site
from .source import Data

REFERENCE_SITE = {"url": "https://example.invalid", "name": "?"}
"""Stands in for a `site.yaml` that has problems, so that all other files are checked as well."""


def load_content(
    root: Path,
    today: date,
    kinds: Catalogue[Any],
    words: Mapping[str, Mapping[str, str]],
    preview: bool = False,
) -> Content:
    """The content of `root` as of `today`, with all its problems collected, never raised.

    `kinds` are the kinds of items that there may be, `words` the interface's words by language.
    With `preview`, drafts and scheduled posts count as public.
    """
    content = Content(root, today, preview, kinds, words, _stand_in(tuple(words)))
    if not root.is_dir():
        content.problems.append(messages.problem("no_content_folder", str(root.name), None))
        return content
    files, content.problems[:] = scan(root, kinds)
    reading = Reading(content)
    _read_site(reading, files)
    _read_all(reading, files)
    content.problems += inherit(content.items, content.site.languages)
    references.check(content)
    consistency.check(content)
    content.problems[:] = in_order(content.problems)
    return content


def _stand_in(languages: Sequence[str]) -> Site:
    """A site of all `languages`, for whatever is asked of it while its own file has problems."""
    values = {**REFERENCE_SITE, "languages": list(languages)}
    return Site.model_validate(values, context={"languages": languages})


def _read_site(reading: Reading, files: Sequence[File]) -> None:
    content = reading.content
    content.site_broken = True
    file = next((f for f in files if f.folder == "root" and f.stem == "site"), None)
    if file is None:
        reading.complain("no_site_yaml", "site.yaml", None)
        return
    data = reading.yaml(file, Site)
    if data is None:
        return
    site = reading.build(Site, data, file)
    content.site = site or _stand_in(_languages(data, tuple(content.words)))
    content.site_broken = site is None
    content.site_place = Place(key="site", source=file.source, lines=data.lines)


def _read_all(reading: Reading, files: Sequence[File]) -> None:
    content = reading.content
    for file in sorted(files, key=lambda f: f.suffix_lang is not None):
        if kind := content.kinds.by_folder.get(file.folder):
            if item := _read_item(reading, file, kind):
                content.items.append(item)
            content.sources += 1
        elif file.folder == "comments":
            read_comment(reading, file)
        elif file.folder == "processes":
            read_process(reading, file)
        elif file.stem == "testimonials":
            read_testimonials(reading, file)


def _read_item(reading: Reading, file: File, kind: Kind[Any]) -> Item[Any] | None:
    content = reading.content
    place = Place(key=f"{file.folder}/{file.stem}", source=file.source)
    document = reading.markdown(file, kind.fields)
    if document is None:
        content.broken.append(place)
        return None
    data = document.data
    place = replace(place, body=document.body, body_line=document.body_line, lines=data.lines)
    lang = reading.language(file, data.value.get("lang"), data.line(("lang",)))
    if not file.stem:
        reading.complain("no_slug", file.source, None)
        return None
    given = {
        "lang": lang or content.site.first_language,
        "slug": data.value.get("slug") or file.stem,
    }
    fields = reading.build(kind.fields, data, file, given=given)
    if fields is None:
        content.broken.append(place)
        return None
    url = content.addresses.item(kind, fields.slug, fields.lang)
    state = kind.state(fields, content.today)
    return Item(kind, replace(place, lang=fields.lang, url=url, state=state), fields)


def _languages(data: Data, known: Sequence[str]) -> list[str]:
    """All known languages, first those that a `site.yaml` that has problems names."""
    typed = data.value.get("languages") if isinstance(data.value, dict) else None
    named = [lang for lang in typed if lang in known] if isinstance(typed, list) else []
    return list(dict.fromkeys((*named, *known)))
