"""Pictures that were read once, by their content and by the code that read them."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from .model import Picture


@dataclass(frozen=True)
class PictureCache:
    """A folder of files `<key>`: a line of facts, then the picture. Without a folder keeps nothing.

    A damaged entry counts as absent; a disk that refuses costs only the next build's time.
    """

    folder: Path | None

    def made(self, data: bytes, step: str, make: Callable[[], Picture]) -> Picture:
        """What `make` gives for `data`; `step` names what is made of it."""
        if self.folder is None:
            return make()
        key = hashlib.sha256(f"{step} {_code()}\0".encode() + data).hexdigest()[:32]
        picture = self._get(self.folder / key)
        if picture is None:
            picture = make()
            self._put(self.folder / key, picture)
        return picture

    def _get(self, path: Path) -> Picture | None:
        try:
            head, _, data = path.read_bytes().partition(b"\n")
            *facts, digest = json.loads(head)
            if digest != hashlib.sha256(data).hexdigest():
                return None
            return Picture(data, *facts)
        except (OSError, ValueError, TypeError):
            return None

    def _put(self, path: Path, picture: Picture) -> None:
        digest = hashlib.sha256(picture.data).hexdigest()
        facts = [picture.ending, picture.width, picture.height, picture.moved, digest]
        scratch = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            scratch.write_bytes(json.dumps(facts).encode() + b"\n" + picture.data)
            scratch.replace(path)
        except OSError:
            return


@cache
def _code() -> str:
    """What decides how a picture is published: this room's code and Pillow."""
    total = hashlib.sha256(version("Pillow").encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.read_bytes())
    return total.hexdigest()
