"""Pictures as people have them, made in memory."""

import base64
import io
import struct
import zlib

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

SECRET = "Salainen"
"""What stands in every sample's metadata and may not come out."""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"{}>{}</svg>'
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{SECRET}</a></x:xmpmeta>'.encode()


def drawing(inside: str, attributes: str = "") -> bytes:
    return SVG.format(attributes, inside).encode()


def image(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red on the left, blue on the right: what is upright can be told."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    return picture.convert(mode)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def exif(turned: int = 1) -> Image.Exif:
    """A telephone's notes: its maker, the place and how it was held."""
    notes = Image.Exif()
    notes[0x0112] = turned
    notes[0x010F] = f"{SECRET}Kamera"
    notes.get_ifd(0x8825)[1] = "N"
    notes.get_ifd(0x8825)[2] = (60.0, 10.0, 0.0)
    return notes


def noted_png() -> bytes:
    info = PngInfo()
    info.add_text("Author", SECRET)
    return saved(image(), "PNG", pnginfo=info, exif=exif())


def frames(kind: str, count: int = 3) -> bytes:
    """An animation, or for MPO the two pictures that a telephone keeps in one file."""
    others = [image().rotate(180) for _ in range(count - 1)]
    return saved(image(), kind, save_all=True, append_images=others)


def bomb(side: int) -> bytes:
    """A PNG of a few bytes whose head promises `side` * `side` pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(9))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


def swapped_profile() -> bytes:
    """A colour profile in which red is green: a picture keeps its colours only if it is heeded."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, other in ((b"rXYZ", b"####"), (b"gXYZ", b"rXYZ"), (b"####", b"gXYZ")):
        profile = profile.replace(name, other)
    return profile


EMBEDDED = base64.b64encode(saved(image(), "JPEG", exif=exif(), comment=SECRET)).decode()

TAKEN: dict[str, tuple[bytes, str, tuple[int, int], bool]] = {
    "JPEG": (saved(image(), "JPEG", exif=exif(), comment=SECRET, xmp=XMP), "jpg", (40, 20), False),
    "JPEG, turned": (saved(image().rotate(90, expand=True), "JPEG", exif=exif(6)), "jpg", (40, 20), False),
    "JPEG, CMYK": (saved(image("CMYK"), "JPEG", exif=exif()), "jpg", (40, 20), False),
    "JPEG, grey": (saved(image("L"), "JPEG"), "jpg", (40, 20), False),
    "JPEG, large": (saved(image(size=(3200, 1000)), "JPEG"), "jpg", (1600, 500), False),
    "JPEG, portrait": (saved(image(size=(3000, 4000)), "JPEG"), "jpg", (1600, 2133), False),
    "JPEG, thin": (saved(image(size=(5000, 1)), "JPEG"), "jpg", (1600, 1), False),
    "JPEG, tower": (saved(image(size=(50, 16000)), "JPEG"), "jpg", (25, 8000), False),
    "MPO": (frames("MPO", 2), "jpg", (40, 20), False),
    "PNG": (noted_png(), "png", (40, 20), False),
    "PNG, palette": (saved(image("P"), "PNG"), "png", (40, 20), False),
    "PNG, see-through palette": (saved(image("P"), "PNG", transparency=image("P").getpixel((0, 0))), "png", (40, 20), False),
    "PNG, see-through": (saved(Image.new("RGBA", (40, 20)), "PNG"), "png", (40, 20), False),
    "PNG, grey and see-through": (saved(Image.new("LA", (40, 20)), "PNG"), "png", (40, 20), False),
    "PNG, 16 bits": (saved(Image.new("I;16", (40, 20), 32768), "PNG"), "png", (40, 20), False),
    "PNG, one bit": (saved(image("1"), "PNG"), "png", (40, 20), False),
    "PNG, large palette": (saved(image("P", (3200, 40)), "PNG"), "png", (1600, 20), False),
    "PNG, moving": (frames("PNG"), "png", (40, 20), True),
    "GIF": (saved(image("P"), "GIF", comment=SECRET), "png", (40, 20), False),
    "GIF, moving": (frames("GIF"), "png", (40, 20), True),
    "WebP": (saved(image(), "WEBP", exif=exif(), xmp=XMP), "webp", (40, 20), False),
    "WebP, see-through": (saved(Image.new("RGBA", (40, 20)), "WEBP"), "webp", (40, 20), False),
    "WebP, moving": (frames("WEBP"), "webp", (40, 20), True),
    "AVIF": (saved(image(), "AVIF", exif=exif()), "webp", (40, 20), False),
    "AVIF, tower": (saved(image(size=(20, 16000)), "AVIF", speed=10), "webp", (10, 8000), False),
    "TIFF": (saved(image(), "TIFF", description=SECRET), "png", (40, 20), False),
    "TIFF, photograph": (
        saved(Image.effect_noise((400, 300), 40).convert("RGB"), "TIFF"), "jpg", (400, 300), False),
    "TIFF, numbers": (saved(Image.new("F", (40, 20)), "TIFF"), "png", (40, 20), False),
    "BMP": (saved(image(), "BMP"), "png", (40, 20), False),
    "SVG": (drawing(
        f"<metadata>{SECRET}</metadata><!-- {SECRET} --><i:view xmlns:i='http://www.inkscape.org/'>"
        f"{SECRET}</i:view><path i:label='{SECRET}' xmlns:i='http://www.inkscape.org/' d='M0 0H9V9'/>"
    ), "svg", (80, 60), False),
    "SVG with a comment": (drawing(f"<!--{SECRET}-->"), "svg", (80, 60), False),
    "SVG with an editor's mark": (
        drawing("", f' xmlns:i="http://www.inkscape.org/" i:file="{SECRET}"'), "svg", (80, 60), False),
    "SVG in UTF-16": (
        SVG.format("", f"<!--{SECRET}--><text>ä</text>").encode("utf-16"), "svg", (80, 60), False),
    "SVG in Latin-1": (
        b"<?xml version='1.0' encoding='iso-8859-1'?>" + SVG.format("", "<text>ä</text>").encode("latin-1"),
        "svg", (80, 60), False),
    "SVG, moving": (drawing(
        '<path d="M0 0H9V9"><animate attributeName="x" values="1;2" dur="1s"/></path>'
    ), "svg", (80, 60), True),
    "SVG, moving by style": (drawing(
        "<style>@keyframes a{from{opacity:0}to{opacity:1}}path{animation:a 1s infinite}</style>"
        '<path d="M0 0H9V9"/>'
    ), "svg", (80, 60), True),
    "SVG with a photograph": (
        drawing(f'<image width="9" height="9" href="data:image/jpeg;base64,{EMBEDDED}"/>'),
        "svg", (80, 60), False),
    "SVG without a size": (b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0H9V9"/></svg>',
                           "svg", (300, 150), False),
}  # fmt: skip
"""What is published: file, ending, size in pixels, whether the owner is told that it moved."""

UNREADABLE, UNSAFE, TOO_LARGE = "image_unreadable", "image_unsafe", "image_too_large"
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", UNREADABLE),
    "a text": (b"hei", UNREADABLE),
    "a PDF": (b"%PDF-1.4", UNREADABLE),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", UNREADABLE),
    "only a head": (b"GIF89a", UNREADABLE),
    "cut JPEG": (saved(image(size=(400, 400)), "JPEG")[:-200], UNREADABLE),
    "cut PNG": (saved(image(), "PNG")[:60], UNREADABLE),
    "cut WebP": (saved(image(size=(400, 400)), "WEBP")[:-40], UNREADABLE),
    "cut TIFF": (saved(image(), "TIFF")[:40], UNREADABLE),
    "a head of 60 megapixels": (bomb(7746), TOO_LARGE),
    "a head of 3,600 megapixels": (bomb(60000), TOO_LARGE),
    "HTML": (b"<!-- a --><html/>", UNREADABLE),
    "no XML": (b"<svg", UNREADABLE),
    "SVG without its name space": (b"<svg/>", UNREADABLE),
    "SVG with a script": (drawing("<script/>"), UNSAFE),
    "SVG with an event": (drawing('<g onload="a()"/>'), UNSAFE),
    "SVG with an entity": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("&a;"), UNSAFE),
    "SVG with a reference": (drawing('<image href="https://e.fi/a.png"/>'), UNSAFE),
    "SVG with a file": (drawing('<use href="toinen.svg#a"/>'), UNSAFE),
    "SVG with HTML": (drawing("<foreignObject><p>a</p></foreignObject>"), UNSAFE),
    "SVG that sets a link": (drawing('<set attributeName="href" to="javascript:a()"/>'), UNSAFE),
    "SVG with a broken photograph": (
        drawing('<image href="data:image/png;base64,AAAA"/>'), UNREADABLE),
    "SVG with letters for a photograph": (
        drawing('<image href="data:image/png;base64,A"/>'), UNREADABLE),
    "SVG of 2,000 floors": (drawing("<g>" * 2000 + "</g>" * 2000), TOO_LARGE),
    "SVG of two towers": (drawing("".join(
        f'<g id="a{n}">{"<g>" * 150}<use href="#a{n - 1}"/>{"</g>" * 150}</g>' for n in (1, 2)
    )), TOO_LARGE),
    "SVG that uses itself": (drawing('<g id="a"><use href="#a"/></g>'), TOO_LARGE),
    "SVG of a thousand million uses": (drawing("<g id='a0'/>" + "".join(
        f'<g id="a{n + 1}"><use href="#a{n}"/><use href="#a{n}"/></g>' for n in range(30)
    )), TOO_LARGE),
}  # fmt: skip
"""What is not taken, and the code of the message."""
