"""What the reading of all files shares: the site so far, what the program knows, the problems."""

from typing import Any

from . import messages
from .content import Content
from .folder import File
from .source import Data, Document, Path_, read_markdown, read_yaml
from .validate import M, build


class Reading:
    """One reading of a content folder into `content`."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.context = {
            "languages": tuple(content.words),
            "lists": tuple(kind.folder for kind in content.kinds.sections),
        }

    def complain(self, code: str, file: str, line: int | None, **values: Any) -> None:
        self.content.problems.append(messages.problem(code, file, line, **values))

    def markdown(self, file: File, model: type[M]) -> Document | None:
        """The file split into front matter (the keys of `model`) and body; its problems noted."""
        document, problems = read_markdown(file.path, file.source, model)
        self.content.problems += problems
        return document

    def yaml(self, file: File, model: type[M]) -> Data | None:
        """The file as plain data, None when it has problems, which are noted."""
        data, problems = read_yaml(file.path, file.source, model)
        self.content.problems += problems
        return data

    def build(
        self,
        model: type[M],
        data: Data,
        file: File,
        path: Path_ = (),
        given: dict[str, Any] | None = None,
    ) -> M | None:
        """The value at `path` of `data` as a `model`; its problems noted."""
        made, problems = build(model, data, file.source, path, given, self.context)
        self.content.problems += problems
        return made

    def language(self, file: File, typed: Any, line: int | None) -> str | None:
        """The language of a file: from its name or its `lang`, else the site's first."""
        known, site = self.context["languages"], self.content.site
        told = ", ".join(known)
        if file.suffix_lang and file.suffix_lang not in known:
            self.complain("unknown_language", file.source, None, value=file.suffix_lang, known=told)
            return None
        if isinstance(typed, str) and typed in known:
            if file.suffix_lang and file.suffix_lang != typed:
                self.complain(
                    "lang_conflict", file.source, line, suffix=file.suffix_lang, lang=typed
                )
        elif typed is not None:
            self.complain("unknown_language", file.source, line, value=typed, known=told)
            return None
        lang = file.suffix_lang or typed or site.first_language
        if lang not in site.languages:
            self.complain("lang_not_in_site", file.source, line if typed else None, lang=lang)
        return str(lang)
