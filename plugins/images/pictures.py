"""All pictures of a site: asked for by name, published once, remembered by their content."""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from plugins.model import messages
from plugins.model.problems import Problem, Words, nearest
from plugins.model.slugs import slugify

from . import raster, svg


@dataclass(frozen=True)
class Picture:
    """A published picture. `path` is counted from the site's root, sizes are pixels."""

    path: str
    width: int
    height: int
    data: bytes
    original: Path


class Pictures:
    """The pictures under `root`/images. `cache` keeps what was published, by content hash."""

    def __init__(self, root: Path, cache: Path | None) -> None:
        self.folder = root / "images"
        self.cache = cache
        self.read: dict[str, Picture] = {}
        self.published: dict[str, Picture] = {}
        self.failed: dict[str, tuple[str, Words | str]] = {}

    def find(
        self, name: str, source: str, line: int | None, publish: bool = True
    ) -> tuple[Picture | None, list[Problem]]:
        """The picture called `name` ("kuva.jpg", "images/kuva.jpg"), or the problem with it.

        Without `publish` it is only checked: nothing of a draft may go online.
        """
        name = unicodedata.normalize("NFC", name).strip().lstrip("/")
        name = name.removeprefix("images/")
        if name not in self.read and name not in self.failed:
            self._read(name)
        if name in self.read:
            if publish:
                self.published[name] = self.read[name]
            return self.read[name], []
        code, hint = self.failed[name]
        return None, [messages.problem(code, source, line, name=name, hint=hint)]

    def _read(self, name: str) -> None:
        path = self._path(name)
        if path is None:
            return
        data = path.read_bytes()
        try:
            content, ending, width, height = self._publish(data, path.suffix.lower())
        except svg.Unsafe:
            self.failed[name] = ("image_unsafe", "")
            return
        except ValueError:
            self.failed[name] = ("image_unreadable", "")
            return
        stem = name[: len(name) - len(Path(name).suffix)]
        slug = slugify(stem)
        if slug != stem:  # two names may give one slug: the content tells them apart
            slug = f"{slug or 'kuva'}-{hashlib.sha256(data).hexdigest()[:8]}"
        taken = {picture.path for picture in self.read.values()}
        if f"images/{slug}.{ending}" in taken:  # kuva.jpg and kuva.jpeg
            slug = f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        self.read[name] = Picture(f"images/{slug}.{ending}", width, height, content, path)

    def _path(self, name: str) -> Path | None:
        """The file of that name inside the images folder; else the failure is noted."""
        known = {
            unicodedata.normalize("NFC", p.relative_to(self.folder).as_posix()): p
            for p in (sorted(self.folder.rglob("*")) if self.folder.is_dir() else [])
        }
        path = known.get(name)
        if path is None or not path.is_file():
            outside = ".." in Path(name).parts or "\\" in name or re.match(r"^[a-z]+:", name)
            meant = nearest(name, known)
            hint = Words(f" Tarkoititko kuvaa {meant}?", f" Did you mean {meant}?") if meant else ""
            self.failed[name] = ("image_outside" if outside else "image_missing", hint)
            return None
        if not path.resolve().is_relative_to(self.folder.parent.resolve()):
            self.failed[name] = ("image_outside", "")
            return None
        return path

    def _publish(self, data: bytes, suffix: str) -> tuple[bytes, str, int, int]:
        if suffix == ".svg":
            content, width, height = svg.read(data)
            return content, "svg", width, height
        if self.cache is None:
            return raster.publish(data)
        key = hashlib.sha256(data + str(raster.WIDEST).encode()).hexdigest()[:32]
        kept, facts = self.cache / f"{key}.bin", self.cache / f"{key}.json"
        try:
            ending, width, height = json.loads(facts.read_text("utf-8"))
            return kept.read_bytes(), ending, width, height
        except (OSError, ValueError):
            pass
        content, ending, width, height = raster.publish(data)
        self.cache.mkdir(parents=True, exist_ok=True)
        for place, value in (
            (kept, content),
            (facts, json.dumps([ending, width, height]).encode()),
        ):
            new = place.with_suffix(f"{place.suffix}.{id(self)}.tmp")
            new.write_bytes(value)
            new.replace(place)
        return content, ending, width, height
