"""Typst: a stage's files -> PDF bytes. The only module that knows the engine."""

import threading
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .stage import Files, write

STANDARDS: list[Any] = ["ua-1", "a-2a"]
# 480 pixels wide: sharp at 240 CSS pixels on a fine screen.
COVER_PPI = 480 / (210 / 25.4)
_NO_DATE = date(2000, 1, 1)
_first_use = threading.Lock()


@dataclass(frozen=True)
class Made:
    """What the engine gave: no PDF and its message, or a PDF and its warnings."""

    pdf: bytes | None
    cover_png: bytes | None = None
    message: str = ""


def engine() -> str:
    """The engine's version, "" where it has no wheel for this machine."""
    try:
        return version("typst")
    except PackageNotFoundError:
        return ""


@cache
def _fonts(folder: Path) -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)]
    )


def compile_pdf(files: Files, fonts: Path, modified: date | None, cover: bool) -> Made:
    """Compile `main.typ` as PDF/UA-1 and PDF/A-2a, dated `modified` (UTC midnight).

    With `cover` also `first.typ` as a PNG. Never raises for what the files hold.
    """
    import typst

    with _first_use:
        book = _fonts(fonts)
    day = modified or _NO_DATE
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    with TemporaryDirectory(prefix="pdf-guides-") as folder:
        root = Path(folder).resolve()
        write(files, root)
        common: dict[str, Any] = {
            "root": str(root),
            "font_paths": book,
            "ignore_system_fonts": True,
            "package_path": str(root),
            "package_cache_path": str(root),
        }
        run: Any = typst
        try:
            pdf, warnings = run.compile_with_warnings(
                str(root / "main.typ"),
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=stamp,
                **common,
            )
            png = None
            if cover:
                made = run.compile(str(root / "first.typ"), format="png", ppi=COVER_PPI, **common)
                png = made[0] if isinstance(made, list) else made
        except (typst.TypstError, RuntimeError, ValueError) as error:
            return Made(None, None, getattr(error, "diagnostic", "") or str(error))
    said = "\n".join(getattr(warning, "diagnostic", str(warning)) for warning in warnings)
    return Made(pdf, _small(png) if png else None, said)


def _small(png: bytes) -> bytes:
    """The picture with a palette: flat colours need no more."""
    import io

    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(
            64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        few.save(out, "PNG", compress_level=6)
    return out.getvalue()
