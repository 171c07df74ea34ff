"""Photographs and other pixel pictures: upright, in sRGB, without metadata, not too large."""

import io
import warnings
from typing import TYPE_CHECKING

from .model import Picture, Refused

if TYPE_CHECKING:
    from PIL.Image import Image

# Pillow is imported where it is used: it costs 0.05 s, and most builds find every picture in the
# cache.

WIDEST, TALLEST = 1600, 8000
"""Pixels: what a page shows on a dense screen; larger originals only cost the reader."""

MOST_PIXELS = 50_000_000
"""What is unpacked at most: 200 MB of memory. Photographs of any camera are below it, since a JPEG
can be unpacked at a half, a quarter or an eighth."""

ENDINGS = {
    "JPEG": "jpg", "MPO": "jpg", "PNG": "png", "GIF": "png", "TIFF": "png", "BMP": "png",
    "WEBP": "webp", "AVIF": "webp",
}  # fmt: skip
"""The kinds that are read (nothing else is even tried) and as what they are published. Typst and
every browser know them; smaller kinds for pages may come beside them."""

MOVING = {"GIF", "WEBP", "PNG", "AVIF"}
UNPACKED = {"TIFF", "BMP"}
"""Kinds that may hold a photograph as well as a drawing: published as what is smaller."""

OPTIONS: dict[str, dict[str, object]] = {
    "jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
    "png": {"format": "PNG", "optimize": True},
    "webp": {"format": "WEBP", "quality": 82, "method": 4},
}


def read(data: bytes) -> Picture:
    """The picture in `data` as it is published.

    Raises Refused for what is no picture, is broken, or is absurdly large.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata, which is thrown away
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture, kind, moved = _opened(data)
        picture = _plain(_fitted(picture))
        ending = ENDINGS[kind]
        if ending == "jpg":
            picture = picture.convert("RGB")
        encoded = _encoded(picture, ending)
        if kind in UNPACKED and picture.mode == "RGB":
            ending, encoded = min(
                ((e, _encoded(picture, e)) for e in ("png", "jpg")), key=lambda each: len(each[1])
            )
        return Picture(encoded, ending, picture.width, picture.height, moved)
    except (Refused, Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Refused("image_too_large") from error
    except Exception as error:  # Pillow raises whatever a broken file leads its readers to
        raise Refused("image_unreadable") from error


def without_webp(picture: Picture) -> Picture:
    """A WebP of ours as JPEG, or as PNG where it is see-through.

    PDF has no WebP: Typst would unpack it (a photograph of 0.8 MB became 3.4 MB).
    """
    from PIL import Image

    with Image.open(io.BytesIO(picture.data), formats=["WEBP"]) as opened:
        plain = _plain(opened)
    ending = "png" if plain.mode == "RGBA" else "jpg"
    return Picture(_encoded(plain, ending), ending, plain.width, plain.height)


def _opened(data: bytes) -> tuple["Image", str, bool]:
    """The first frame, upright; the kind; whether there are more frames to come."""
    from PIL import Image, ImageOps

    # MPO, several photographs in one file, is opened as the JPEG that it begins with.
    kinds = [kind for kind in ENDINGS if kind != "MPO"]
    with Image.open(io.BytesIO(data), formats=kinds) as opened:
        kind = opened.format or ""
        moved = kind in MOVING and getattr(opened, "is_animated", False)
        if kind in ("JPEG", "MPO"):
            # The least size whose shorter side is still WIDEST: enough whichever way is up.
            shorter = min(opened.size)
            opened.draft(
                None, (WIDEST * opened.width // shorter, WIDEST * opened.height // shorter)
            )
        if opened.width * opened.height > MOST_PIXELS:
            raise Refused("image_too_large")
        opened.load()
        return ImageOps.exif_transpose(opened), kind, moved


def _fitted(picture: "Image") -> "Image":
    """The picture in the largest size that is published, in a mode that can be made smaller."""
    from PIL import Image

    if picture.mode.startswith("I"):  # 16 bits of grey; Pillow would cut off what is over 255
        picture = picture.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    elif picture.has_transparency_data:
        picture = picture.convert("RGBA")
    elif picture.mode not in ("RGB", "CMYK", "L"):
        picture = picture.convert("RGB")
    scale = min(WIDEST / picture.width, TALLEST / picture.height)
    if scale >= 1:
        return picture
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _plain(picture: "Image") -> "Image":
    """The pixels alone: RGB in sRGB, or RGBA where something is see-through."""
    from PIL import Image

    picture = _in_srgb(picture)
    see_through = picture.mode == "RGBA" and picture.getchannel("A").getextrema() != (255, 255)
    picture = picture.convert("RGBA" if see_through else "RGB")
    clean = Image.new(picture.mode, picture.size)  # no EXIF, no profile, no text chunks
    clean.paste(picture)
    return clean


def _in_srgb(picture: "Image") -> "Image":
    """The picture with the colours that its profile means; without one they are taken for sRGB."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        target = ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(picture, source, target, outputMode=mode)
        return changed or picture
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture  # a profile of another kind of picture, or none at all


def _encoded(picture: "Image", ending: str) -> bytes:
    target = io.BytesIO()
    picture.save(target, **OPTIONS[ending])  # type: ignore[arg-type]
    return target.getvalue()
