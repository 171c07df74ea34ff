"""What lies in the content folder: which files are content, and which would be lost."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import messages
from .kind import Catalogue
from .problems import Problem, Words, nearest
from .slugs import slugify

OTHER_FOLDERS = {
    "comments": ("kommentit",),
    "processes": ("prosessit",),
    "images": ("kuvat",),
}
"""The folders that hold no items, and what owners call them."""

NOT_PUBLISHED = {"ohje.md", "readme.md"}
IGNORED = re.compile(
    r"^[.#]|^~\$|~$|\.swp$|\.tmp$|^(thumbs\.db|desktop\.ini|icon\r?)$", re.IGNORECASE
)
TEXT_ENDINGS = (".txt", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".pages", ".mdx")
ROOT_FILE = re.compile(r"(site|testimonials(\.[a-z]{2})?)\.ya?ml", re.IGNORECASE)
LANGUAGE_SUFFIX = re.compile(r"^(?P<stem>.+)\.(?P<lang>[a-z]{2})$")


@dataclass(frozen=True)
class File:
    """One content file. `stem` is its name as an address, without language; `folder` its kind."""

    path: Path
    source: str
    folder: str
    stem: str
    suffix_lang: str | None
    parent: str = ""


def ignored(name: str) -> bool:
    """Whether a name is an editor's or an operating system's, not the owner's."""
    return bool(IGNORED.search(name))


def scan(root: Path, kinds: Catalogue[Any]) -> tuple[list[File], list[Problem]]:
    """All content files under `root`, sorted, and the files that would be lost."""
    files: list[File] = []
    problems: list[Problem] = []
    for entry in sorted(root.iterdir(), key=lambda p: p.name):
        name = unicodedata.normalize("NFC", entry.name)
        if ignored(name):
            continue
        if entry.is_dir():
            if name in kinds.by_folder or name == "comments":
                _scan_markdown(root, entry, name, files, problems)
            elif name == "processes":
                _scan_yaml(root, entry, files, problems)
            elif name != "images":
                problems += _unknown_folder(entry, kinds)
        elif ROOT_FILE.fullmatch(name):
            file = _file(root, entry, "root")
            twin = next((f for f in files if _what(f) == _what(file)), None)
            if twin is None:
                files.append(file)
            else:
                problems.append(_not_taken(file.source, Words(
                    f"Sivustolla on jo {twin.source}.", f"The site has {twin.source} already."
                )))  # fmt: skip
        elif name.lower() not in NOT_PUBLISHED:
            problems.append(_stray(root, entry))
    return files, problems


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir(), key=lambda p: p.name):
        around = entry.is_symlink() and folder.resolve().is_relative_to(entry.resolve())
        if ignored(entry.name) or around:  # a link to a folder around it would never end
            continue
        if entry.is_dir():
            yield from _walk(entry)
        else:
            yield entry


def _scan_markdown(
    root: Path, folder: Path, kind: str, files: list[File], problems: list[Problem]
) -> None:
    for path in _walk(folder):
        if path.suffix.lower() in (".md", ".markdown") and not path.stem.lower().endswith(".md"):
            files.append(_file(root, path, kind))
        else:
            problems.append(_stray(root, path))


def _scan_yaml(root: Path, folder: Path, files: list[File], problems: list[Problem]) -> None:
    for path in _walk(folder):
        if path.suffix.lower() in (".yaml", ".yml"):
            files.append(_file(root, path, "processes"))
        else:
            problems.append(_stray(root, path))


def _file(root: Path, path: Path, folder: str) -> File:
    source = source_of(root, path)
    stem = unicodedata.normalize("NFC", path.name)
    stem = stem[: len(stem) - len(path.suffix)]
    found = LANGUAGE_SUFFIX.match(stem)
    lang = found["lang"] if found else None
    if found:
        stem = found["stem"]
    return File(path, source, folder, slugify(stem), lang, slugify(path.parent.name))


def source_of(root: Path, path: Path) -> str:
    """The path as problems name it: relative to the content folder, NFC, with slashes."""
    return unicodedata.normalize("NFC", path.relative_to(root).as_posix())


def _stray(root: Path, path: Path) -> Problem:
    """A file that is not taken: a problem when it looks like content, else a warning."""
    source = source_of(root, path)
    name = path.name
    lower = name.lower()
    if lower.endswith(TEXT_ENDINGS):
        stem = re.sub(r"(\.md)?\.[a-z]+$", "", name, flags=re.IGNORECASE)
        return messages.problem("not_markdown", source, None, name=name, suggestion=f"{stem}.md")
    if lower.endswith((".md", ".markdown", ".yaml", ".yml")):
        folder = "processes" if lower.endswith(("yaml", "yml")) else "pages"
        hint = Words(f"Esimerkiksi {folder}/{name}.", f"For instance {folder}/{name}.")
        if lower.startswith("site."):
            hint = Words(
                "Käännökset kuuluvat tiedoston site.yaml kohtaan translations.",
                "Translations belong in site.yaml under translations.",
            )
        return _not_taken(source, hint)
    return messages.problem("stray_file", source, None, name=name, warning=True)


def _what(file: File) -> tuple[str, str, str | None]:
    """What a file holds, whatever its ending."""
    return file.folder, file.stem, file.suffix_lang


def _not_taken(source: str, hint: Words) -> Problem:
    name = source.rpartition("/")[2]
    return messages.problem("not_taken", source, None, name=name, hint=hint)


def _unknown_folder(folder: Path, kinds: Catalogue[Any]) -> list[Problem]:
    if not any(True for _ in _walk(folder)):
        return []
    name = unicodedata.normalize("NFC", folder.name)
    suggestion = meant_folder(name, kinds) or "pages"
    return [messages.problem("unknown_folder", f"{name}/", None, name=name, suggestion=suggestion)]


def meant_folder(name: str, kinds: Catalogue[Any]) -> str | None:
    """The folder that an owner means who calls it `name`: "blogi" is "blog"."""
    names = {kind.folder: kind.aka for kind in kinds.values()} | OTHER_FOLDERS
    plain = slugify(name)
    known = next((folder for folder, aka in names.items() if plain in aka), None)
    return known or nearest(name, names)
