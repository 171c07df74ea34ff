"""Photographs and other pixel pictures: upright, without metadata, at most 1600 px wide."""

import io
import warnings

WIDEST = 1600
"""Pixels: what a page shows on a dense screen; larger originals only cost the reader."""

FORMATS = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "GIF": "png",
    "AVIF": "webp",
    "MPO": "jpg",
    "TIFF": "png",
    "BMP": "png",
}


def publish(data: bytes) -> tuple[bytes, str, int, int]:
    """The picture as it is published: bytes, ending, width and height in pixels.

    Raises ValueError for what is no picture, is broken, or is absurdly large.
    """
    # Pillow costs 0.05 s to import, and most builds find every picture in the cache.
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as opened:
                ending = FORMATS[opened.format or ""]
                opened.load()
                picture = ImageOps.exif_transpose(opened) or opened
    except (
        OSError,
        KeyError,
        SyntaxError,
        ValueError,
        Warning,
        Image.DecompressionBombError,
    ) as error:
        raise ValueError from error
    if picture.width > WIDEST:
        height = max(1, round(picture.height * WIDEST / picture.width))
        picture = picture.convert(_mode(picture.mode)).resize(
            (WIDEST, height), Image.Resampling.LANCZOS
        )
    picture = picture.convert("RGB" if ending == "jpg" else _mode(picture.mode))
    # A copy of the pixels alone: no EXIF, no colour profile comments, no text chunks.
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    target = io.BytesIO()
    options = {
        "jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
        "png": {"format": "PNG", "optimize": True},
        "webp": {"format": "WEBP", "quality": 82, "method": 4},
    }[ending]
    clean.save(target, **options)  # type: ignore[arg-type]
    return target.getvalue(), ending, clean.width, clean.height


def _mode(mode: str) -> str:
    return "RGBA" if mode in ("RGBA", "LA", "PA", "P", "La", "RGBa") else "RGB"
