"""Pictures for a PDF: found inside the content folder, checked, made anew. Nothing is fetched."""

import io
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from .model import FindImage

# Long edge in pixels: 158 mm at 250 dpi.
LONGEST = 1600
MOST_PIXELS = 80_000_000
MOST_SVG_BYTES = 2_000_000
_SVG_DEAD = frozenset(
    "script foreignobject iframe object embed animate animatetransform animatemotion set "
    "handler listener audio video".split()
)


class Refused(Exception):
    """Why a picture is left out: the key of a message in `notices`."""


@dataclass(frozen=True)
class Picture:
    """A checked picture: a file name's suffix, its bytes, and its size in pixels or units."""

    suffix: str
    data: bytes
    width: float
    height: float


def find(src: str, root: Path | None, find_image: FindImage | None) -> Path:
    """The file of an `<img src>`, inside `root` also after symbolic links. Raises Refused."""
    parts = urlsplit(src)
    if parts.netloc or parts.scheme in ("http", "https", "ftp", "data"):
        raise Refused("remote-image")
    if parts.scheme or "\\" in src or ".." in unquote(parts.path).split("/"):
        raise Refused("outside-image")
    path = find_image(src) if find_image else None
    if path is None and root is not None and not find_image:
        path = root / unquote(parts.path).lstrip("/")
    if path is None or root is None or not path.is_file():
        raise Refused("missing-image")
    if not path.resolve().is_relative_to(root.resolve()):
        raise Refused("outside-image")
    return path


def read(path: Path) -> Picture:
    """The picture in a form that Typst takes. Raises Refused."""
    try:
        data = path.read_bytes()
    except OSError:
        raise Refused("missing-image") from None
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    return svg(data) if head.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOC")) else raster(data)


def raster(data: bytes) -> Picture:
    """A photograph or drawing in pixels: upright, without metadata, not larger than needed."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "WEBP", "GIF", "AVIF"]) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Refused("broken-image")
            kind = opened.format
            opened.load()
            picture = ImageOps.exif_transpose(opened)
    except Refused:
        raise
    except Exception:  # Pillow raises whatever a broken file leads its readers to
        raise Refused("broken-image") from None
    picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    see_through = "A" in picture.getbands() or "transparency" in picture.info
    out = io.BytesIO()
    if kind in ("JPEG", "AVIF") or (kind == "WEBP" and not see_through):
        picture.convert("RGB").save(out, "JPEG", quality=84, optimize=True)
        return Picture(".jpg", out.getvalue(), picture.width, picture.height)
    clean = picture.convert("RGBA" if see_through else "RGB")
    clean.info.clear()
    clean.save(out, "PNG", optimize=True)
    return Picture(".png", out.getvalue(), picture.width, picture.height)


def svg(data: bytes) -> Picture:
    """A drawing that refers to nothing outside itself and runs nothing. Raises Refused."""
    if len(data) > MOST_SVG_BYTES:
        raise Refused("broken-image")
    if re.search(rb"<!(DOCTYPE|ENTITY)|<\?xml-stylesheet", data, re.IGNORECASE):
        raise Refused("unsafe-svg")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise Refused("broken-image") from None
    if not root.tag.endswith("svg"):
        raise Refused("broken-image")
    for element in root.iter():
        if isinstance(element.tag, str):
            _check(element)
    width, height = _size(root)
    return Picture(".svg", data, width, height)


def _check(element: ElementTree.Element) -> None:
    tag = str(element.tag).rpartition("}")[2].lower()
    if tag in _SVG_DEAD:
        raise Refused("unsafe-svg")
    if tag == "style" and _reaches_out(element.text or ""):
        raise Refused("unsafe-svg")
    for name, value in element.attrib.items():
        name = name.rpartition("}")[2].lower()
        if name.startswith("on") or (name in ("href", "src") and _foreign(value, tag)):
            raise Refused("unsafe-svg")
        if _reaches_out(value):
            raise Refused("unsafe-svg")


def _foreign(value: str, tag: str) -> bool:
    """A reference may name a part of the drawing or, in `<a>`, a web page; nothing to load."""
    value = value.strip()
    if tag == "a":
        return not re.match(r"(#|/|https?:|mailto:|tel:)", value, re.IGNORECASE)
    return not value.startswith("#")


def _reaches_out(style: str) -> bool:
    urls = re.findall(r"url\(\s*['\"]?\s*([^'\")]*)", style, re.IGNORECASE)
    return "@import" in style.lower() or any(not url.startswith("#") for url in urls)


def _size(root: ElementTree.Element) -> tuple[float, float]:
    box = re.findall(r"-?[\d.]+(?:e-?\d+)?", root.get("viewBox", ""))
    if len(box) == 4:
        return max(float(box[2]), 1.0), max(float(box[3]), 1.0)
    found = [re.match(r"[\d.]+", root.get(name, "")) for name in ("width", "height")]
    sizes = [float(match[0]) if match else 300.0 for match in found]
    return max(sizes[0], 1.0), max(sizes[1], 1.0)
