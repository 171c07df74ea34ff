"""Reads a whole content folder: items, site, processes, testimonials, comments, and every problem."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from . import addresses, messages, references
from .content import Content
from .folder import File, scan
from .items import (
    Comment,
    Guide,
    Item,
    Page,
    Place,
    Post,
    Practitioner,
    Service,
    State,
)
from .problems import Problem, Words, in_order
from .process import Process
from .site import Site
from .source import Data, Document, read_markdown, read_yaml
from .testimonial import Testimonial, TestimonialText
from .validate import build
from .values import LANGUAGES

MODELS: dict[str, type[Item]] = {
    "pages": Page,
    "services": Service,
    "practitioners": Practitioner,
    "guides": Guide,
    "blog": Post,
}
REFERENCE_SITE = {"url": "https://example.invalid", "name": "?", "languages": ["fi"]}
"""Stands in for a `site.yaml` that has problems, so that all other files are checked as well."""


def load_content(root: Path, today: date, preview: bool = False) -> Content:
    """The content of `root` as of `today`, with all its problems collected, never raised.

    With `preview`, drafts and scheduled posts count as public.
    """
    if not root.is_dir():
        problem = messages.problem("no_content_folder", str(root.name), None)
        return Content(
            root, today, preview, Site.model_validate(REFERENCE_SITE), problems=[problem]
        )
    files, problems = scan(root)
    loader = _Loader(root, today, preview, problems)
    site = loader.read_site(files)
    content = Content(root, today, preview, site, problems=problems)
    loader.read_all(files, content)
    references.check(content)
    content.problems[:] = in_order(content.problems)
    return content


class _Loader:
    """Reads file by file; what is wrong goes to `problems`."""

    def __init__(self, root: Path, today: date, preview: bool, problems: list[Problem]) -> None:
        self.root = root
        self.today = today
        self.preview = preview
        self.problems = problems
        self.site = Site.model_validate(REFERENCE_SITE)

    def complain(self, code: str, file: str, line: int | None, **values: Any) -> None:
        self.problems.append(messages.problem(code, file, line, **values))

    def read_site(self, files: Sequence[File]) -> Site:
        file = next((f for f in files if f.folder == "root" and f.stem == "site"), None)
        if file is None:
            self.complain("no_site_yaml", "site.yaml", None)
            return self.site
        data, problems = read_yaml(file.path, file.source)
        self.problems += problems
        if data is None:
            return self.site
        site, problems = build(Site, data, file.source)
        self.problems += problems
        self.site = site or Site.model_validate({**REFERENCE_SITE, "languages": _languages(data)})
        self.site._lines = data.lines
        self.site._source = file.source
        return self.site

    def read_all(self, files: Sequence[File], content: Content) -> None:
        for file in sorted(files, key=lambda f: f.suffix_lang is not None):
            if file.folder in MODELS:
                if item := self.read_item(file, MODELS[file.folder]):
                    content.items.append(item)
                content.sources += 1
            elif file.folder == "comments":
                self.read_comment(file, content)
            elif file.folder == "processes":
                self.read_process(file, content)
            elif file.stem == "testimonials":
                self.read_testimonials(file, content)

    def language(self, file: File, typed: Any, line: int | None) -> str | None:
        """The language of a file: from its name or its `lang`, else the site's first."""
        if file.suffix_lang and file.suffix_lang not in LANGUAGES:
            self.complain("unknown_language", file.source, None, value=file.suffix_lang)
            return None
        if isinstance(typed, str) and typed in LANGUAGES:
            if file.suffix_lang and file.suffix_lang != typed:
                self.complain(
                    "lang_conflict", file.source, line, suffix=file.suffix_lang, lang=typed
                )
        elif typed is not None:
            self.complain("unknown_language", file.source, line, value=typed)
            return None
        lang = file.suffix_lang or typed or self.site.first_language
        if lang not in self.site.languages:
            self.complain("lang_not_in_site", file.source, line if typed else None, lang=lang)
        return str(lang)

    def read_item(self, file: File, model: type[Item]) -> Item | None:
        document, problems = read_markdown(file.path, file.source)
        self.problems += problems
        if document is None:
            return None
        data = document.data
        lang = self.language(file, data.value.get("lang"), data.line(("lang",)))
        if not file.stem:
            self.complain("no_slug", file.source, None)
            return None
        given = {"lang": lang or "fi", "slug": data.value.get("slug") or file.stem}
        item, problems = build(model, data, file.source, given=given)
        self.problems += problems
        if item is None:
            return None
        item._place = self.place(file, item, document)
        return item

    def place(self, file: File, item: Item, document: Document) -> Place:
        url = addresses.item_url(item.kind, item.slug, item.lang, self.site.first_language)
        return Place(
            key=f"{file.folder}/{file.stem}",
            source=file.source,
            url=url,
            body=document.body,
            body_line=document.body_line,
            state=self.state(item),
            lines=document.data.lines,
        )

    def state(self, item: Item) -> State:
        if item.draft or item.status == "draft":
            return "draft"
        if item.status == "hidden":
            return "hidden"
        if isinstance(item, Post) and item.date > self.today:
            return "scheduled"
        return "published"

    def read_comment(self, file: File, content: Content) -> None:
        document, problems = read_markdown(file.path, file.source)
        self.problems += problems
        if file.source.count("/") != 2:
            self.complain("comment_no_folder", file.source, None)
            return
        if document is None:
            return
        comment, problems = build(Comment, document.data, file.source)
        self.problems += problems
        if comment is None:
            return
        name = unicodedata.normalize("NFC", file.path.stem)
        comment._place = Place(
            key=f"{file.parent}/{name}",
            source=file.source,
            body=document.body,
            body_line=document.body_line,
            lines=document.data.lines,
        )
        if comment.draft or comment.status != "published":
            return
        content.comments.setdefault(f"blog/{file.parent}", []).append(comment)

    def read_process(self, file: File, content: Content) -> None:
        data, problems = read_yaml(file.path, file.source)
        self.problems += problems
        if data is None:
            return
        typed = data.value.get("lang") if isinstance(data.value, dict) else None
        lang = self.language(file, typed, data.line(("lang",))) or "fi"
        process, problems = build(Process, data, file.source, given={"lang": lang})
        self.problems += problems
        if process is None:
            return
        titles: set[str] = set()
        for number, stage in enumerate(process.stages):
            if stage.title.casefold() in titles:
                line = data.line(("stages", number, "title"))
                self.complain("stage_twice", file.source, line, title=stage.title)
            titles.add(stage.title.casefold())
        process._place = Place(key=f"processes/{file.stem}", source=file.source, lines=data.lines)
        if (file.stem, lang) in content.processes:
            other = content.processes[file.stem, lang].source
            self.complain("same_translation", file.source, None, lang=lang, other=other)
        content.processes[file.stem, lang] = process

    def read_testimonials(self, file: File, content: Content) -> None:
        data, problems = read_yaml(file.path, file.source)
        self.problems += problems
        if data is None or data.value is None:
            return
        lang = self.language(file, None, None) or "fi"
        if not isinstance(data.value, list):
            self.complain("list_expected", file.source, 1, field="testimonials")
            return
        model = Testimonial if lang == self.site.first_language else TestimonialText
        seen: set[str] = set()
        for number in range(len(data.value)):
            entry, problems = build(model, data, file.source, (number,))
            self.problems += problems
            if entry is None:
                continue
            if entry.id in seen:
                self.complain("id_twice", file.source, data.line((number, "id")), id=entry.id)
            seen.add(entry.id)
            self.keep_testimonial(entry, lang, file, data.line((number,)), content)
            if isinstance(entry, Testimonial) and entry.service:
                line = data.line((number, "service"))
                content.pending.append(
                    references.Reference(file.source, line, "service", entry.service, "services")
                )

    def keep_testimonial(
        self, entry: TestimonialText, lang: str, file: File, line: int, content: Content
    ) -> None:
        if isinstance(entry, Testimonial):
            content.testimonials[entry.id, lang] = entry
        else:
            original = content.testimonials.get((entry.id, self.site.first_language))
            texts = {"name": entry.name, "role": entry.role, "quote": entry.quote, "lang": lang}
            if original is None:
                hint = Words(
                    "Lisää lausunto ensin tiedostoon testimonials.yaml.",
                    "Add it to testimonials.yaml first.",
                )
                self.complain("no_such", file.source, line, field="id", value=entry.id, hint=hint)
                return
            content.testimonials[entry.id, lang] = original.model_copy(update=texts)


def _languages(data: Data) -> list[str]:
    """The known languages of a `site.yaml` that has other problems."""
    typed = data.value.get("languages") if isinstance(data.value, dict) else None
    return (
        [lang for lang in typed if lang in LANGUAGES] or ["fi"]
        if isinstance(typed, list)
        else ["fi"]
    )
