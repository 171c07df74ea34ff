"""Words with their breaks on disk: what one build has analysed the next only reads.

A folder holds one folder for each key (language, rules, dictionary); in it lie files named by
their own content, each with a checksum in its first line. A process only ever adds a file, whole,
so that several at once lose nothing; many small ones are joined now and then. A damaged file is
passed over: its words are analysed anew.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

MANY = 8


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:24]


def _read(path: Path) -> list[str]:
    try:
        head, _, body = path.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return []
    return body.splitlines() if head == _digest(body) else []


def _write(folder: Path, lines: Iterable[str]) -> Path | None:
    body = "".join(f"{line}\n" for line in sorted(lines))
    target = folder / f"{_digest(body)}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".new-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(f"{_digest(body)}\n{body}")
            os.replace(name, target)
        except OSError:
            Path(name).unlink()
            raise
    except OSError:
        return None  # A folder that cannot be written costs time, never a build.
    return target


class WordCache:
    """The words of one key: `path` is `<cache folder>/<key>`, or None for no cache on disk."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.files = sorted(path.glob("*.txt")) if path else []
        self.words: dict[str, str] = {}
        self.new: dict[str, str] = {}
        for file in self.files:
            for line in _read(file):
                word, _, value = line.partition("\t")
                self.words[word] = value

    def get(self, word: str) -> str | None:
        """Return what was kept for a word, None for a new one."""
        return self.words.get(word)

    def put(self, word: str, value: str) -> None:
        """Keep a value (one line, no tab) for a word; `save` writes it."""
        self.words[word] = self.new[word] = value

    def save(self) -> None:
        """Write the new words in one step; join the files when there are many. Never raises."""
        if not self.path or not self.new:
            return
        many = len(self.files) >= MANY
        written = _write(self.path, _lines(self.words if many else self.new))
        if not written:
            return
        self.new.clear()
        if many:
            for file in self.files:
                if file != written:
                    file.unlink(missing_ok=True)
            self.files = []
        self.files.append(written)


def _lines(words: Mapping[str, str]) -> list[str]:
    return [f"{word}\t{value}" for word, value in words.items()]
