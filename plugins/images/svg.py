"""SVG pictures: their size, and whether they are nothing but a picture."""

import re
import xml.etree.ElementTree as ET

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
REFUSED_TAGS = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler"}
DROPPED_TAGS = {"metadata"}
FOREIGN_URL = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(|\\", re.IGNORECASE)
"""What a style may not hold; a backslash could write any of it in another way."""


class Unsafe(ValueError):
    """The SVG holds a script, an entity or a reference to somewhere else."""


class _Picture(ET.TreeBuilder):
    """Refuses what stands outside the picture: entities, style sheets from elsewhere."""

    def doctype(self, *declaration: object) -> None:
        raise Unsafe

    def pi(self, target: str, data: str | None = None) -> None:  # type: ignore[override]
        raise Unsafe


def read(data: bytes) -> tuple[bytes, int, int]:
    """The picture without an editor's metadata, its width and height in pixels.

    Raises Unsafe for anything that could run or fetch, ValueError for what is no SVG.
    """
    try:
        root = ET.fromstring(data, ET.XMLParser(target=_Picture()))
    except (ET.ParseError, LookupError) as error:
        raise ValueError from error
    if root.tag != f"{{{SVG}}}svg":
        raise ValueError
    foreign = b"<!--" in data
    for parent in root.iter():
        _check(parent)
        for child in list(parent):
            if (
                not isinstance(child.tag, str)
                or _space(child.tag) != SVG
                or _name(child.tag) in DROPPED_TAGS
            ):
                _drop(parent, child)
                foreign = True
        for name in [
            n
            for n in parent.attrib
            if n.startswith("{")
            and _space(n) not in (XLINK, "http://www.w3.org/XML/1998/namespace")
        ]:
            del parent.attrib[name]
            foreign = True
    width, height = _size(root)
    if not foreign:
        return data, width, height
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    return ET.tostring(root, encoding="utf-8"), width, height


def _space(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _name(name: str) -> str:
    return name.rpartition("}")[2]


def _drop(parent: ET.Element, child: ET.Element) -> None:
    if isinstance(child.tag, str) and _name(child.tag).lower() in REFUSED_TAGS:
        raise Unsafe
    parent.remove(child)


def _check(element: ET.Element) -> None:
    if not isinstance(element.tag, str):
        return
    tag = _name(element.tag).lower()
    if tag in REFUSED_TAGS:
        raise Unsafe
    for name, value in element.attrib.items():
        local = _name(name).lower()
        if local.startswith("on") or FOREIGN_URL.search(value):
            raise Unsafe
        if local == "attributename" and re.match(r"\s*(on|(\w+:)?href\s*$|src)", value, re.I):
            raise Unsafe  # an animation would set it later
        if local in ("href", "src") and not value.startswith(
            ("#", "data:image/png", "data:image/jpeg")
        ):
            raise Unsafe
    if tag == "style" and FOREIGN_URL.search(element.text or ""):
        raise Unsafe


def _size(root: ET.Element) -> tuple[int, int]:
    """Width and height from the attributes, else from the viewBox, else 300 by 150 as browsers do."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = (root.get("width", ""), root.get("height", "")), tuple(box[2:4]), ("300", "150")
    numbers = next(n for n in ([_pixels(text) for text in size] for size in sizes) if all(n) and n)
    return max(1, round(numbers[0])), max(1, round(numbers[1]))


def _pixels(text: str) -> float:
    """A length in pixels; 0 for one in other units or none that a picture can have."""
    found = re.fullmatch(r"\s*(\d{1,6}(?:\.\d*)?|\.\d+)(?:px)?\s*", text)
    return float(found[1]) if found else 0.0
