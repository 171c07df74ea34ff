"""Text as shapes: the glyphs of the theme's fonts as path data in font units, y upwards."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.pens.recordingPen import RecordingPen

from plugins.process_diagram.metrics import FOLDER, Font, Style, face
from plugins.process_diagram.model import plain


class _RelativePen(BasePen):  # type: ignore[misc]
    """Writes short SVG path data: whole numbers, steps relative to the point before."""

    def __init__(self, glyphs: Any, dx: float) -> None:
        super().__init__(glyphs)
        self.dx = dx
        self.at = (0, 0)
        self.parts: list[str] = []

    def _write(self, letter: str, *points: tuple[float, float]) -> None:
        steps: list[str] = []
        whole = [(round(x + self.dx), round(y)) for x, y in points]
        for x, y in whole:
            steps += [str(x - self.at[0]), str(y - self.at[1])]
        self.parts.append(letter + " ".join(steps).replace(" -", "-"))
        self.at = whole[-1]

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self.at = (0, 0)
        self._write("M", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._write("l", pt)

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._write("c", *points)

    def _qCurveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._write("q", *points)

    def _closePath(self) -> None:  # noqa: N802
        self.parts.append("Z")


def kept(text: str, name: str, folder: Path = FOLDER) -> str:
    """The text without the letters that the face of that name cannot draw."""
    own = face(name, folder)
    return plain("".join(char for char in text if own.font_of(char)))


@lru_cache(maxsize=2048)
def line(text: str, style: Style, folder: Path = FOLDER) -> str:
    """Path data of the text from the origin. `kept` leaves out what would be a gap."""
    own = face(style.face, folder)
    at = own.positions(text, style.tracking)
    parts = []
    for index, char in enumerate(text):
        font = own.font_of(char)
        if font is not None:
            parts.append(_glyph(font, char, at[index] * font.upem))
    return "".join(parts)


def _glyph(font: Font, char: str, dx: float) -> str:
    pen = _RelativePen(font.glyphs, dx)
    _recorded(font, char).replay(pen)
    return "".join(pen.parts)


@lru_cache(maxsize=512)
def _recorded(font: Font, char: str) -> RecordingPen:
    """The glyph's strokes; a variable font works them out anew each time it draws."""
    pen = RecordingPen()
    font.glyphs[font.names[ord(char)]].draw(pen)
    return pen
