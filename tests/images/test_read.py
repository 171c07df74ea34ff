"""Every kind of picture is published upright, small, without metadata, or refused with its reason."""

import base64
import io
import re

import pytest
from PIL import Image

from plugins.images import svg
from plugins.images.model import Picture, Refused
from plugins.images.read import printable, read
from tests.images.samples import (
    REFUSED,
    SECRET,
    SVG,
    TAKEN,
    drawing,
    image,
    saved,
    swapped_profile,
)

PIXELS = [name for name in TAKEN if not name.startswith("SVG")]
PERSONAL = re.compile(rb"Exif|EXIF|GPS|ICC_PROFILE|iCCP|tEXt|xmp|XMP|" + SECRET.encode())


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_published(name: str) -> None:
    data, *expected = TAKEN[name]
    picture = read(data)
    assert [picture.ending, (picture.width, picture.height), picture.moved] == expected
    assert not PERSONAL.search(picture.data)
    assert read(data) == picture


@pytest.mark.parametrize("name", PIXELS)
def test_a_published_picture_is_one_frame_of_pixels_and_nothing_else(name: str) -> None:
    picture = read(TAKEN[name][0])
    for form in (picture, printable(picture)):
        with opened(form) as shown:
            assert shown.size == (picture.width, picture.height)
            assert (shown.format or "").lower().replace("jpeg", "jpg") == form.ending
            assert not getattr(shown, "is_animated", False)
            assert dict(shown.getexif()) == {}
            assert not {"exif", "icc_profile", "xmp", "comment"} & shown.info.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    data, code = REFUSED[name]
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.code == code


COLOURS = {
    "JPEG": (255, 0, 0, 255), "JPEG, turned": (255, 0, 0, 255), "JPEG, CMYK": (255, 0, 0, 255),
    "MPO": (255, 0, 0, 255), "PNG, palette": (255, 0, 0, 255),
    "PNG, see-through palette": (255, 0, 0, 0), "PNG, see-through": (0, 0, 0, 0),
    "PNG, 16 bits": (128, 128, 128, 255), "PNG, moving": (255, 0, 0, 255),
    "GIF, moving": (255, 0, 0, 255), "WebP, moving": (255, 0, 0, 255),
    "WebP, see-through": (0, 0, 0, 0), "AVIF": (255, 0, 0, 255),
}  # fmt: skip


@pytest.mark.parametrize("name", COLOURS)
def test_the_left_side_keeps_its_colour(name: str) -> None:
    picture = read(TAKEN[name][0])
    for form in (picture, printable(picture)):
        seen = opened(form).convert("RGBA").getpixel((2, 2))
        assert seen == pytest.approx(COLOURS[name], abs=8)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_colour_profile_is_applied_before_it_is_left_out(kind: str) -> None:
    picture = read(saved(image(), kind, icc_profile=swapped_profile()))
    assert opened(picture).convert("RGB").getpixel((2, 2)) == pytest.approx((0, 255, 0), abs=8)


@pytest.mark.parametrize(("mode", "profile"), [("CMYK", swapped_profile()), ("RGB", b"rikki")])
def test_a_profile_that_does_not_fit_is_left_out(mode: str, profile: bytes) -> None:
    picture = read(saved(image(mode), "JPEG", icc_profile=profile))
    assert opened(picture).getpixel((2, 2)) == pytest.approx((255, 0, 0), abs=8)


@pytest.mark.parametrize("name", PIXELS)
def test_a_pdf_is_given_no_webp(name: str) -> None:
    picture = read(TAKEN[name][0])
    form = printable(picture)
    assert form.ending in ("jpg", "png")
    assert form.ending == picture.ending or picture.ending == "webp"


def test_a_photograph_of_many_pixels_is_unpacked_at_a_part_of_its_size() -> None:
    tall = saved(Image.new("RGB", (6500, 8500)), "JPEG")  # 55 megapixels: more than is unpacked
    assert (read(tall).width, read(tall).height) == (1600, 2092)


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
    picture = read(f'<svg xmlns="{svg.SVG}"{attributes}/>'.encode())
    assert (picture.width, picture.height) == size


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
    with pytest.raises(Refused, match="image_unsafe"):
        read(drawing(inside))


OUTSIDE = [
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    "<!DOCTYPE svg>",
    '<!DOCTYPE svg SYSTEM "https://e.fi/a.dtd">',
    '<?xml-stylesheet href="https://e.fi/a.css"?>',
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("outside", OUTSIDE)
def test_entities_and_style_sheets_are_refused(outside: str, encoding: str) -> None:
    with pytest.raises(Refused, match="image_unsafe"):
        read((outside + SVG.format("", "")).encode(encoding))


def test_what_is_seen_of_a_drawing_stays() -> None:
    inside = (
        '<path xmlns:i="http://www.inkscape.org/" i:label="a" d="M0 0"/><use href="#a"/>'
        '<g fill="url(#b)"/><text>ennen<set attributeName="x" to="1"/>jälkeen</text>'
        '<text><tspan>eka</tspan><set attributeName="x" to="1"/>toka</text>'
        '<g xml:space="preserve"><set attributeName="x" to="1"/>lopuksi</g>'
    )
    data = read(drawing(inside)).data.decode()
    for part in (
        'd="M0 0"',
        'href="#a"',
        'fill="url(#b)"',
        ">ennenjälkeen<",
        "</tspan>toka<",
        ">lopuksi<",
    ):
        assert part in data
    assert "label" not in data


def test_a_plain_drawing_is_published_as_it_is() -> None:
    for data in (
        drawing("<path d='M0 0'/>"),
        b"<?xml version='1.0' encoding='UTF-8'?>\n" + drawing(""),
    ):
        assert read(data).data == data


def test_a_photograph_in_a_drawing_is_cleaned() -> None:
    data = read(TAKEN["SVG with a photograph"][0]).data.decode()
    found = re.search(r"data:image/jpeg;base64,([^\"]+)", data)
    assert found
    assert not PERSONAL.search(base64.b64decode(found[1]))
