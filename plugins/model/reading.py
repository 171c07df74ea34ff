"""What the reading of all files shares: the site so far, today, and the problems found."""

from datetime import date
from typing import Any

from . import messages
from .folder import File
from .items import Place
from .problems import Problem
from .site import Site
from .values import LANGUAGES


class Reading:
    """One reading of a content folder. Items whose fields have problems are kept in `broken`."""

    def __init__(self, site: Site, today: date, problems: list[Problem]) -> None:
        self.site = site
        self.today = today
        self.problems = problems
        self.broken: list[Place] = []

    def complain(self, code: str, file: str, line: int | None, **values: Any) -> None:
        self.problems.append(messages.problem(code, file, line, **values))

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
