"""A picture that may be shown, and why one may not."""

from dataclasses import dataclass


class Refused(ValueError):
    """The picture is not taken: `code` is its message's key in `model/messages.py`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Picture:
    """A picture that is checked, upright and free of metadata.

    `ending` is the kind of `data` (jpg, png, webp, svg), sizes are pixels. `moved`: the original
    was an animation, and this is how it begins. `path` is the place from the site's root, once
    the picture has one.
    """

    data: bytes
    ending: str
    width: int
    height: int
    moved: bool = False
    path: str = ""
