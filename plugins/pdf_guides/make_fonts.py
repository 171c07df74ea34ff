"""Make the static fonts of the PDFs from the variable fonts of two npm packages.

    npm pack @fontsource-variable/literata@5.3.0
    npm pack @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    (unpack both into one folder, each under its package's name)
    python -m plugins.pdf_guides.make_fonts FOLDER theme/fonts

Typst reads TTF, not woff2, and no variable fonts. Each face is instanced at its weight from the
Latin and the Latin Extended file and the two are joined, so that Š and Ž need no second family.
Atkinson's zero is redrawn without its slash, as on the web: prices and telephone numbers read as
prose.
Both families are under the SIL Open Font License and reserve no name. Same input, same bytes.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# A pen's calls: name and points.
Contour = list[tuple[str, tuple[Any, ...]]]
# Seconds since 1904: the date of all fonts made here. Their own would be the clock's.
DATE = 3_865_000_000


class Face(NamedTuple):
    """One static face: where it comes from and what it is called."""

    file: str
    package: str
    stem: str
    axes: dict[str, float]
    family: str
    weight: int
    italic: bool
    plain_zero: bool


def _atkinson(file: str, weight: int, italic: bool) -> Face:
    stem = f"atkinson-hyperlegible-next-{{}}-wght-{'italic' if italic else 'normal'}.woff2"
    return Face(
        file, "atkinson-hyperlegible-next", stem, {"wght": weight},
        "Atkinson Hyperlegible Next", weight, italic, True,
    )  # fmt: skip


def _literata(file: str, weight: int, size: float, italic: bool) -> Face:
    stem = f"literata-{{}}-opsz-{'italic' if italic else 'normal'}.woff2"
    axes = {"wght": weight, "opsz": size}
    return Face(file, "literata", stem, axes, "Literata", weight, italic, False)


FACES = (
    _literata("literata-500.ttf", 500, 36, False),
    _literata("literata-italic-420.ttf", 420, 24, True),
    _atkinson("atkinson-next-400.ttf", 400, False),
    _atkinson("atkinson-next-650.ttf", 650, False),
    _atkinson("atkinson-next-italic-400.ttf", 400, True),
    _atkinson("atkinson-next-italic-650.ttf", 650, True),
)


def _package(source: Path, name: str) -> Path:
    """The folder of an unpacked package, with or without npm's inner `package/`."""
    found = sorted(source.glob(f"**/*{name}/**/files"))
    if not found:
        raise SystemExit(f"{source}: no files/ of @fontsource-variable/{name} here")
    return found[0]


def _without_slash(font: TTFont) -> None:
    """Draw the zero's counter as its outer contour, scaled to the box of the old counters."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs["zero"].draw(pen)
    contours: list[Contour] = []
    for name, points in pen.value:
        if name == "moveTo":
            contours.append([])
        contours[-1].append((name, points))
    outer, counters = contours[0], contours[1:]
    left, bottom, right, top = _box(outer)
    boxes = [_box(contour) for contour in counters]
    inner = (
        min(b[0] for b in boxes), min(b[1] for b in boxes),
        max(b[2] for b in boxes), max(b[3] for b in boxes),
    )  # fmt: skip

    def scaled(point: tuple[float, float]) -> tuple[float, float]:
        x = inner[0] + (point[0] - left) * (inner[2] - inner[0]) / (right - left)
        y = inner[1] + (point[1] - bottom) * (inner[3] - inner[1]) / (top - bottom)
        return round(x), round(y)

    drawn = TTGlyphPen(None)
    for name, points in outer:
        getattr(drawn, name)(*points)
    for name, points in _reversed(outer):
        getattr(drawn, name)(*(scaled(point) for point in points))
    font["glyf"]["zero"] = drawn.glyph()


def _box(contour: Contour) -> tuple[float, float, float, float]:
    points = [point for _, args in contour for point in args if point]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _reversed(contour: Contour) -> Contour:
    """The contour run backwards, so that the non-zero fill leaves a hole."""
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.pens.reverseContourPen import ReverseContourPen

    recording = RecordingPen()
    backwards = ReverseContourPen(recording)
    for name, points in contour:
        getattr(backwards, name)(*points)
    made: Contour = recording.value
    return made


def _named(font: TTFont, face: Face) -> None:
    style = {False: "", True: " Italic"}[face.italic]
    full = f"{face.family} {face.weight}{style}"
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 5, 8, 9, 11, 13, 14)]
    post = full.replace(" ", "")
    # Typst takes the family from name 1, without looking at the typographic names 16 and 17.
    style = ("Bold" if face.weight > 600 else "") + (" Italic" if face.italic else "")
    for number, text in {1: face.family, 2: style.strip() or "Regular",
                         3: post, 4: full, 6: post}.items():  # fmt: skip
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x01 if face.italic else 0x40)
    font["head"].macStyle = 2 if face.italic else 0
    font["head"].created = font["head"].modified = DATE


def make(face: Face, source: Path, target: Path) -> None:
    """Write one face into the folder `target`."""
    files = _package(source, face.package)
    with TemporaryDirectory() as scratch:
        parts = []
        for script in ("latin", "latin-ext"):
            font = instantiateVariableFont(TTFont(files / face.stem.format(script)), face.axes)
            if face.plain_zero and script == "latin":
                _without_slash(font)
            for table in ("STAT", "GDEF"):
                if table in font:
                    del font[table]
            if script == "latin-ext":
                _only_new(font, TTFont(files / face.stem.format("latin")))
            part = Path(scratch, f"{script}.ttf")
            font.flavor = None
            font.save(part)
            parts.append(str(part))
        merged = Merger().merge(parts)
        _named(merged, face)
        merged.recalcTimestamp = False
        merged.save(target / face.file)


def _only_new(font: TTFont, base: TTFont) -> None:
    """Take away what the base file draws already, so that the merged font has each letter once."""
    from fontTools.subset import Options, Subsetter

    wanted = set(font.getBestCmap()) - set(base.getBestCmap())
    options = Options(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp", "locl"])
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def main(arguments: list[str]) -> None:
    """Make all faces: `FOLDER` with the unpacked packages, then the folder to write into."""
    source, target = map(Path, arguments)
    for face in FACES:
        make(face, source, target)
        size = (target / face.file).stat().st_size
        print(f"{face.file}: {size / 1024:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
