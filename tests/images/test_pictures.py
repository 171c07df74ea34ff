"""Pictures are published upright, small, without metadata; nothing in them runs or fetches."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from plugins.images import raster, svg
from plugins.images.pictures import Pictures

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"{}>{}</svg>'


def photo(size: tuple[int, int], kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    target = io.BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else None).save(target, kind, **options)
    return target.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_turned_photograph_is_published_upright_and_without_its_place() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "SalainenKamera"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    exif.get_ifd(0x8825)[2] = (60.0, 10.0, 0.0)
    data, ending, width, height = raster.publish(photo((40, 20), exif=exif))
    assert (ending, width, height) == ("jpg", 20, 40)
    assert dict(opened(data).getexif()) == {}
    assert b"Exif" not in data
    assert b"SalainenKamera" not in data


def test_a_large_picture_is_made_smaller() -> None:
    data, _, width, height = raster.publish(photo((3200, 1000)))
    assert (width, height) == (1600, 500) == opened(data).size
    assert raster.publish(photo((1600, 10)))[2] == 1600
    assert raster.publish(photo((5000, 1)))[2:] == (1600, 1)


def test_text_in_a_png_is_left_out() -> None:
    info = PngInfo()
    info.add_text("Author", "Salainen Nimi")
    data, ending, _, _ = raster.publish(photo((4, 4), "PNG", pnginfo=info))
    assert ending == "png"
    assert b"Salainen" not in data


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1"])
def test_every_mode_of_a_png(mode: str) -> None:
    data, ending, *_ = raster.publish(photo((1700, 4), "PNG", mode))
    assert ending == "png"
    assert opened(data).size == (1600, 4)


@pytest.mark.parametrize(
    ("kind", "mode", "ending"),
    [("JPEG", "CMYK", "jpg"), ("JPEG", "L", "jpg"), ("WEBP", "RGBA", "webp"), ("GIF", "P", "png"),
     ("BMP", "RGB", "png"), ("TIFF", "RGB", "png"), ("PNG", "I;16", "png"), ("TIFF", "F", "png")],
)  # fmt: skip
def test_every_kind(kind: str, mode: str, ending: str) -> None:
    data, given, width, height = raster.publish(photo((6, 4), kind, mode))
    assert (given, width, height) == (ending, 6, 4)
    assert opened(data).size == (6, 4)


def test_see_through_stays_see_through() -> None:
    data, *_ = raster.publish(photo((4, 4), "PNG", "RGBA"))
    assert opened(data).getpixel((0, 0))[3] == 0


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", photo((40, 40))[:-200], photo((40, 40), "PNG")[:60], b"%PDF-1.4", b"<svg/>"],
    ids=["nothing", "only a head", "cut JPEG", "cut PNG", "PDF", "SVG"],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        raster.publish(data)


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    small = photo((10, 10), "PNG")
    size = (60000).to_bytes(4, "big") * 2
    import zlib

    head = b"IHDR" + size + small[24:29]
    bomb = small[:12] + head + zlib.crc32(head).to_bytes(4, "big") + small[33:]
    with pytest.raises(ValueError):
        raster.publish(bomb)


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = photo((1700, 30))
    assert raster.publish(data) == raster.publish(data)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        (' viewBox="0 0 80 60"', (80, 60)), (' width="20" height="10"', (20, 10)),
        (' width="20px" height="10.4"', (20, 10)), (' width="100%" height="100%" viewBox="0,0,8,6"', (8, 6)),
        ("", (300, 150)), (' viewBox="a b"', (300, 150)), (' viewBox="0 0 0 0"', (300, 150)),
        (' width="1.2.3" height="4"', (300, 150)), (' viewBox="0 0 nan inf"', (300, 150)),
        (' viewBox="0 0 1e999 5"', (300, 150)),
    ],
)  # fmt: skip
def test_the_size_of_a_drawing(attributes: str, size: tuple[int, int]) -> None:
    assert svg.read(DRAWING.format(attributes, "").encode())[1:] == size


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>", "<SCRIPT/>", '<g onload="a()"/>', '<g ONCLICK="a()"/>', "<foreignObject/>",
        '<use href="https://e.fi/a.svg#b"/>', '<use href="//e.fi/a.svg"/>', '<use href="a.svg#b"/>',
        '<a href="javascript:a()"/>', '<a href=" javascript:a()"/>', '<a href="&#106;avascript:a()"/>',
        '<image href="data:text/html,a"/>', '<image href="data:image/svg+xml,a"/>',
        '<style>a{background:url("//e.fi")}</style>', "<style>@import 'a'</style>",
        "<style>a{background:u\\72l(//e.fi)}</style>", '<style>@\\69mport "a"</style>',
        '<g style="background:url(https://e.fi)"/>', '<g fill="url(https://e.fi/#a)"/>',
        '<set attributeName="href" to="javascript:a()"/>', '<animate attributeName="onclick" values="a"/>',
        '<set attributeName="href" to="https://e.fi"/>', "<iframe/>", "<audio/>", "<video/>",
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">a()</h:script>',
        '<g xmlns:x="http://www.w3.org/1999/xlink" x:href="https://e.fi"/>',
    ],
)  # fmt: skip
def test_a_drawing_that_runs_or_fetches_is_refused(inside: str) -> None:
    with pytest.raises(svg.Unsafe):
        svg.read(DRAWING.format("", inside).encode())


@pytest.mark.parametrize("data", [b"", b"<svg", b"<html/>", b"<svg/>", b"\xff\xfe", b"<?xml?>"])
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        svg.read(data)


OUTSIDE = [
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    "<!DOCTYPE svg>",
    '<!DOCTYPE svg SYSTEM "https://e.fi/a.dtd">',
    '<?xml-stylesheet href="https://e.fi/a.css"?>',
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("outside", OUTSIDE)
def test_entities_and_style_sheets_are_refused(outside: str, encoding: str) -> None:
    with pytest.raises(svg.Unsafe):
        svg.read((outside + DRAWING.format("", "")).encode(encoding))


def test_an_editors_own_notes_are_left_out() -> None:
    inside = (
        "<metadata>Salainen</metadata><!-- Salainen -->"
        '<i:view xmlns:i="http://www.inkscape.org/">Salainen</i:view><path i:label="Salainen" '
        'xmlns:i="http://www.inkscape.org/" d="M0 0"/><use href="#a"/><g fill="url(#b)"/>'
    )
    data, *_ = svg.read(DRAWING.format("", inside).encode())
    assert b"Salainen" not in data
    assert b'd="M0 0"' in data
    assert b'href="#a"' in data
    assert b'fill="url(#b)"' in data


def test_names_that_would_meet_stay_apart(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    (folder / "a").mkdir(parents=True)
    names = ["kuva.jpg", "kuva.jpeg", "Kuva.JPG", "kuvä.jpg", "a/kuva.jpg", "kuva.gif", "kuva.png"]
    for number, name in enumerate(names, 1):
        kind = {"gif": "GIF", "png": "PNG"}.get(name[-3:], "JPEG")
        (folder / name).write_bytes(photo((number, 1), kind))
    pictures = Pictures(tmp_path, None)
    found = [pictures.find(name, "a.md", 1)[0] for name in names]
    assert [picture.width for picture in found if picture] == [1, 2, 3, 4, 5, 6, 7]
    assert len({picture.path for picture in found if picture}) == len(names)
    for picture in found:
        assert picture
        assert picture.path.isascii()


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content" / "images").mkdir(parents=True)
    (tmp_path / "salaisuus.png").write_bytes(photo((3, 3), "PNG"))
    try:
        (tmp_path / "content" / "images" / "x.png").symlink_to(tmp_path / "salaisuus.png")
    except OSError:
        pytest.skip("no symbolic links here")
    picture, problems = Pictures(tmp_path / "content", None).find("x.png", "a.md", 3)
    assert picture is None
    assert "ei ole sisältökansion images-kansiossa" in problems[0].what.fi


def test_a_kept_picture_is_the_same_as_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.jpg").write_bytes(photo((1700, 20)))
    cache = tmp_path / "cache"
    first = Pictures(tmp_path, cache).find("a.jpg", "", None)[0]
    again = Pictures(tmp_path, cache).find("a.jpg", "", None)[0]
    assert first == again
    for kept in cache.rglob("*.bin"):
        kept.unlink()
    assert Pictures(tmp_path, cache).find("a.jpg", "", None)[0] == first
