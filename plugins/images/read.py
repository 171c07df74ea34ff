"""The one way in: what lies in a file, whatever the file is called, as a clean picture."""

from . import raster, svg
from .model import Picture


def read(data: bytes) -> Picture:
    """The picture as pages publish it. Raises Refused."""
    return svg.read(data) if svg.is_text(data) else raster.read(data)


def printable(picture: Picture) -> Picture:
    """The same in a form that a PDF holds without unpacking it: JPEG, PNG or SVG."""
    return raster.without_webp(picture) if picture.ending == "webp" else picture
