"""All pictures of a site: asked for by name, published once."""

import hashlib
import re
import unicodedata
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from plugins.model import messages
from plugins.model.folder import ignored
from plugins.model.problems import Problem, Words, nearest
from plugins.model.slugs import slugify

from .cache import PictureCache
from .model import Picture, Refused
from .read import printable, read


class Pictures:
    """The pictures under `root`/images. `cache` is a folder that keeps what was read."""

    def __init__(self, root: Path, cache: Path | None) -> None:
        self.folder = root / "images"
        self.cache = PictureCache(cache)
        self.read: dict[str, Picture] = {}
        self.published: dict[str, Picture] = {}
        self.failed: dict[str, tuple[str, Words | str]] = {}

    def find(
        self, name: str, source: str, line: int | None, publish: bool = True
    ) -> tuple[Picture | None, list[Problem]]:
        """The picture called `name` ("kuva.jpg", "images/kuva.jpg"), and what is wrong with it.

        Without `publish` it is only checked: nothing of a draft may go online.
        """
        name = unicodedata.normalize("NFC", name).strip().lstrip("/")
        name = name.removeprefix("images/")
        if name not in self.read and name not in self.failed:
            self._read(name)
        if name in self.failed:
            code, hint = self.failed[name]
            return None, [messages.problem(code, source, line, name=name, hint=hint)]
        picture = self.read[name]
        if publish:
            self.published[name] = picture
        if picture.moved:
            return picture, [messages.problem("image_moves", source, line, name=name, warning=True)]
        return picture, []

    def printed(self, path: str) -> Picture | None:
        """The picture published at `path`, in a form that a PDF takes."""
        picture = next((p for p in self.published.values() if p.path == path), None)
        if picture is None:
            return None
        return self.cache.made(picture.data, "printable", lambda: printable(picture))

    def _read(self, name: str) -> None:
        path = self._path(name)
        if path is None:
            return
        try:
            data = path.read_bytes()
            picture = self.cache.made(data, "read", lambda: read(data))
        except OSError:
            self.failed[name] = ("image_unreadable", "")
        except Refused as why:
            self.failed[name] = (why.code, "")
        else:
            self.read[name] = replace(picture, path=self._place(name, data, picture.ending))

    def _place(self, name: str, data: bytes, ending: str) -> str:
        """The path of a picture, from the site's root; no two names have the same."""
        stem = name[: len(name) - len(Path(name).suffix)]
        slug = slugify(stem)
        if slug != stem:  # two names may give one slug: the content tells them apart
            slug = f"{slug or 'kuva'}-{hashlib.sha256(data).hexdigest()[:8]}"
        taken = {picture.path for picture in self.read.values()}
        if f"images/{slug}.{ending}" in taken:  # kuva.jpg and kuva.jpeg
            slug = f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        return f"images/{slug}.{ending}"

    @cached_property
    def _files(self) -> dict[str, Path]:
        """The owner's files by name; an editor's or a system's own are none."""
        found = sorted(self.folder.rglob("*")) if self.folder.is_dir() else []
        names = {path: path.relative_to(self.folder) for path in found}
        return {
            unicodedata.normalize("NFC", name.as_posix()): path
            for path, name in names.items()
            if not any(map(ignored, name.parts)) and path.is_file()
        }

    def _path(self, name: str) -> Path | None:
        """The file of that name inside the images folder; else the failure is noted."""
        path = self._files.get(name)
        if path is None:
            outside = ".." in Path(name).parts or "\\" in name or re.match(r"^[a-z]+:", name)
            meant = nearest(name, self._files)
            hint = Words(f" Tarkoititko kuvaa {meant}?", f" Did you mean {meant}?") if meant else ""
            self.failed[name] = ("image_outside" if outside else "image_missing", hint)
            return None
        if not path.resolve().is_relative_to(self.folder.parent.resolve()):
            self.failed[name] = ("image_outside", "")
            return None
        return path
