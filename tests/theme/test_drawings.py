"""The drawings: one hand, one amber dot each, small, and nothing that acts or loads."""

import gzip
import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURES = sorted((ROOT / "content" / "images").glob("kuva-*.svg"))
DRAWINGS = sorted((ROOT / "theme" / "drawings").glob("*.svg"))
SPOTS = [path for path in DRAWINGS if path.stem.startswith("spot-")]
CSS = ROOT / "theme" / "static" / "css"
NIGHT = "@media (prefers-color-scheme:dark)"
SHAPES = {"svg", "style", "defs", "pattern", "g", "use", "path", "circle", "ellipse", "rect"}
AMBER = {"sun", "here", "art-sun", "art-here", "art-dot-here"}
WITHOUT_AMBER = {"portrait-a", "portrait-b", "portrait-c"}
# Drawings that stand on one page and lend each other a symbol.
TOGETHER = {"hero-narrow": "hero-wide"}

every = pytest.mark.parametrize("path", PICTURES + DRAWINGS, ids=lambda path: path.stem)
each_picture = pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
each_drawing = pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
each_spot = pytest.mark.parametrize("path", SPOTS, ids=lambda path: path.stem)


def elements(path: Path) -> list[ElementTree.Element]:
    """All elements of a drawing, names without their namespace."""
    found = list(ElementTree.fromstring(path.read_text("utf-8")).iter())
    for element in found:
        element.tag = element.tag.rpartition("}")[2]
    return found


def classes(path: Path) -> list[str]:
    """Class names in the order of drawing, each as often as it is used."""
    return [name for element in elements(path) for name in element.get("class", "").split()]


def ids(path: Path) -> list[str]:
    return [element.get("id", "") for element in elements(path) if element.get("id")]


def colours(text: str) -> set[str]:
    return set(re.findall(r"#[0-9a-f]{3,8}\b", text))


def test_every_picture_that_a_post_names_is_drawn_and_no_other() -> None:
    posts = (ROOT / "content" / "blog").glob("*.md")
    named = {
        name
        for post in posts
        for name in re.findall(r"^image: *(kuva-\S+\.svg) *$", post.read_text("utf-8"), re.M)
    }
    assert named == {path.name for path in PICTURES}
    assert len(named) == 8


def test_every_spot_that_templates_and_content_name_is_drawn() -> None:
    named = set()
    for template in (ROOT / "theme" / "templates").rglob("*.html"):
        named |= set(
            re.findall(r"""\b(?:spot|fallback)="([\w-]+)\"""", template.read_text("utf-8"))
        )
    for folder in ("pages", "services"):
        for item in (ROOT / "content" / folder).glob("*.md"):
            named |= set(re.findall(r"^spot: *([\w-]+) *$", item.read_text("utf-8"), re.M))
    assert "neutral" in named
    assert named <= {path.stem.removeprefix("spot-") for path in SPOTS}


@every
def test_nothing_in_a_drawing_acts_loads_or_needs_a_font(path: Path) -> None:
    own = set(ids(path)) | set(ids(path.with_stem(TOGETHER.get(path.stem, path.stem))))
    for element in elements(path):
        assert element.tag in SHAPES
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name != "style", "a strict content security policy forbids it"
            if name.endswith("href"):
                assert value.removeprefix("#") in own
            for target in re.findall(r"url\(([^)]*)\)", value):
                assert target.removeprefix("#") in own
    text = path.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|@import|@font-face|data:|NaN|<!", text)


@every
def test_a_drawing_has_exactly_one_amber_dot_or_sun(path: Path) -> None:
    expected = 0 if path.stem in WITHOUT_AMBER else 1
    assert sum(name in AMBER for name in classes(path)) == expected


def test_ids_never_meet_in_two_drawings_of_the_theme() -> None:
    for one, other in combinations(DRAWINGS, 2):
        assert not set(ids(one)) & set(ids(other)), f"{one.name}, {other.name}"


@every
def test_an_id_is_used_once_in_a_drawing(path: Path) -> None:
    assert len(ids(path)) == len(set(ids(path)))


@each_picture
def test_a_picture_is_sixteen_to_nine_and_small(path: Path) -> None:
    root = elements(path)[0]
    assert (root.get("width"), root.get("height")) == ("1200", "675")
    assert root.get("viewBox") == "0 0 1200 675"
    assert len(gzip.compress(path.read_bytes(), 9, mtime=0)) < 3 * 1024


@each_picture
def test_a_picture_has_day_and_night_from_the_palette(path: Path) -> None:
    text = path.read_text("utf-8")
    day, night = text[text.index("<style>") : text.index("</style>")].split(NIGHT)
    palette = colours((CSS / "tokens.css").read_text("utf-8"))
    assert colours(day) and colours(day) <= palette
    assert colours(night) and colours(night) <= palette
    assert not colours(text[text.index("</style>") :]), "colours stand in the style alone"
    ruled = set(re.findall(r"\.([\w-]+)(?=[,{])", day))
    assert ruled == set(classes(path))
    assert set(re.findall(r"\.([\w-]+)(?=[,{])", night)) <= ruled


@each_picture
def test_amber_colours_one_rule_of_a_picture_and_the_same_at_night(path: Path) -> None:
    rules = re.findall(r"([^{}]+)\{[^{}]*#f3ae45[^{}]*\}", path.read_text("utf-8"))
    assert [rule.strip() in {".sun", ".here"} for rule in rules] == [True]


@each_drawing
def test_a_drawing_is_silent_for_assistive_technology(path: Path) -> None:
    root = elements(path)[0]
    assert root.get("aria-hidden") == "true"
    assert root.get("focusable") == "false"
    assert root.get("viewBox")


@each_drawing
def test_a_drawing_takes_its_colours_from_the_theme(path: Path) -> None:
    assert not colours(path.read_text("utf-8").replace('"#spruce', '"'))
    blocks = "".join(
        sheet.read_text("utf-8")
        for sheet in sorted((ROOT / "theme" / "components").glob("*/style.css"))
    )
    for name in set(classes(path)):
        assert f".{name}" in blocks


@each_drawing
def test_the_readme_shows_every_drawing(path: Path) -> None:
    readme = (path.parent / "README.md").read_text("utf-8")
    short = path.stem.removeprefix("portrait")
    assert f"`{path.stem}`" in readme or f"`{short}`" in readme


@each_spot
def test_a_spot_is_small_and_stands_on_the_line(path: Path) -> None:
    root = elements(path)[0]
    assert root.get("class") == "spot"
    assert root.get("viewBox") == "0 0 320 200"
    assert path.stat().st_size <= 1200
    lines = [e.get("d", "") for e in elements(path) if e.get("class") == "art-line"]
    assert lines[0].startswith("M-4000 196H0M")
    if path.stem != "spot-lost":  # where the path breaks off
        assert lines[0].startswith("M-4000 196H0M320 196H4000M0 196")
        assert re.search(r"[HL ]320(?: 196)?(?:M|$)", "M".join(lines)), "leaves at the right edge"


@each_spot
def test_dots_of_a_spot_stay_readable_and_inside(path: Path) -> None:
    for element in elements(path):
        if element.get("class", "").startswith("art-dot"):
            x, y, r = (float(element.get(name, "nan")) for name in ("cx", "cy", "r"))
            assert 9 <= r <= 18
            assert r <= x <= 320 - r
            assert r <= y <= 198 - r
