"""Finished PDFs by a hash of everything they were made from: an unchanged guide costs nothing."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

# More than these that no document of the last run uses, and the oldest are deleted.
KEPT_UNUSED = 120


@dataclass(frozen=True)
class Kept:
    """What is kept of one document."""

    pdf: bytes
    pages: int
    cover_png: bytes | None
    detail: str = ""


class PdfCache:
    """A folder of `<key>.pdf`, `.png` and `.json`; broken entries count as absent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()

    def get(self, key: str) -> Kept | None:
        """The entry, or None where there is none or its bytes are not those written."""
        self.used.add(key)
        try:
            facts = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            pdf = (self.folder / f"{key}.pdf").read_bytes()
            png = (self.folder / f"{key}.png").read_bytes() if facts["png"] else None
            if facts["sum"] != _sum(pdf, png):
                return None
            return Kept(pdf, int(facts["pages"]), png, str(facts["detail"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, kept: Kept) -> None:
        """Keep an entry; a disk that refuses costs only the next build's time."""
        facts = {"pages": kept.pages, "png": kept.cover_png is not None, "detail": kept.detail,
                 "sum": _sum(kept.pdf, kept.cover_png)}  # fmt: skip
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._write(f"{key}.pdf", kept.pdf)
            if kept.cover_png is not None:
                self._write(f"{key}.png", kept.cover_png)
            self._write(f"{key}.json", json.dumps(facts, sort_keys=True).encode())
        except OSError:
            return

    def note(self, front: str) -> str | None:
        """The key of the entry that was noted under a document's own hash."""
        self.used.add(front)
        try:
            noted = json.loads((self.folder / f"{front}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        key = noted.get("key") if isinstance(noted, dict) else None
        return key if isinstance(key, str) else None

    def put_note(self, front: str, key: str) -> None:
        """Note it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._write(f"{front}.json", json.dumps({"key": key}).encode())
        except OSError:
            return

    def prune(self) -> None:
        """Delete the oldest entries that this run did not ask for, beyond a reserve."""
        try:
            unused = [p for p in self.folder.glob("*.json") if p.stem not in self.used]
            unused.sort(key=lambda path: (path.stat().st_mtime, path.name))
            for path in unused[: max(0, len(unused) - KEPT_UNUSED)]:
                for suffix in (".json", ".pdf", ".png"):
                    path.with_suffix(suffix).unlink(missing_ok=True)
        except OSError:
            return

    def _write(self, name: str, data: bytes) -> None:
        scratch = self.folder / f"{name}.{os.getpid()}.new"
        try:
            scratch.write_bytes(data)
            scratch.replace(self.folder / name)
        finally:
            scratch.unlink(missing_ok=True)


def _sum(pdf: bytes, png: bytes | None) -> str:
    return hashlib.sha256(pdf + b"\0" + (png or b"")).hexdigest()
