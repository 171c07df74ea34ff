"""The interface's words: `theme/strings/<lang>.yaml`, one flat file a language."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml


class Strings:
    """The words of one language. Called with a key and values it gives the filled sentence."""

    def __init__(self, lang: str, table: dict[str, str]) -> None:
        self.lang = lang
        self.table = table

    def __call__(self, key: str, **values: object) -> str:
        """The words of `key`; KeyError for a key that the file does not have."""
        words = self.table[key]
        return words.format(**values) if values else words

    def n(self, key: str, n: int, **values: object) -> str:
        """The plural form of `key` for `n`: key_0, key_1 or key_n, the nearest that exists."""
        for form in (f"{key}_{n}", f"{key}_n"):
            if form in self.table:
                return self.table[form].format(n=n, **values)
        raise KeyError(key)


def load_strings(folder: Path, *others: Mapping[str, Mapping[str, str]]) -> dict[str, Strings]:
    """The words of all languages in `folder` (theme/strings), the trade's own language first.

    `others` give further words by language; a word of the folder goes before them.
    """
    files = sorted(folder.glob("*.yaml"), key=lambda path: (path.stem != "fi", path.stem))
    tables = {path.stem: dict(_parsed(path.read_text("utf-8"))) for path in files}
    for words in others:
        for lang, more in words.items():
            if lang in tables:
                tables[lang] = {**more, **tables[lang]}
    _name_each_other(tables)
    return {lang: Strings(lang, table) for lang, table in tables.items()}


@lru_cache(maxsize=8)
def _parsed(text: str) -> dict[str, str]:
    """Kept by text: a preview builds again and again with the same words (30 ms each time)."""
    table: dict[str, str] = yaml.load(text, yaml.CBaseLoader)
    return table


def _name_each_other(tables: dict[str, dict[str, str]]) -> None:
    """What a language's file does not say of another language, that one's own file says."""
    for words in tables.values():
        for other, own in tables.items():
            name = own[f"language_{other}"]
            words.setdefault(f"language_{other}", name)
            words.setdefault(f"language_name_{other}", name)
            told = words["not_translated_other"].format(language=name)
            words.setdefault(f"not_translated_{other}", told)
