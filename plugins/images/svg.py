"""SVG pictures: their size, and whether they are nothing but a picture."""

import re
import xml.etree.ElementTree as ET

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
REFUSED_TAGS = {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler"}
DROPPED_TAGS = {"metadata"}
FOREIGN_URL = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(", re.IGNORECASE)


class Unsafe(ValueError):
    """The SVG holds a script, an entity or a reference to somewhere else."""


def read(data: bytes) -> tuple[bytes, int, int]:
    """The picture without an editor's metadata, its width and height in pixels.

    Raises Unsafe for anything that could run or fetch, ValueError for what is no SVG.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unsafe
    try:
        root = ET.fromstring(data)
    except ET.ParseError as error:
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
    if isinstance(child.tag, str) and _name(child.tag) in REFUSED_TAGS:
        raise Unsafe
    parent.remove(child)


def _check(element: ET.Element) -> None:
    if not isinstance(element.tag, str):
        return
    if _name(element.tag) in REFUSED_TAGS:
        raise Unsafe
    for name, value in element.attrib.items():
        local = _name(name).lower()
        if local.startswith("on") or FOREIGN_URL.search(value):
            raise Unsafe
        if local in ("href", "src") and not value.startswith(
            ("#", "data:image/png", "data:image/jpeg")
        ):
            raise Unsafe
    if _name(element.tag) == "style" and FOREIGN_URL.search(element.text or ""):
        raise Unsafe


def _size(root: ET.Element) -> tuple[int, int]:
    """Width and height from the attributes, else from the viewBox, else 300 by 150 as browsers do."""
    numbers = []
    for name in ("width", "height"):
        found = re.fullmatch(r"\s*([\d.]+)(?:px)?\s*", root.get(name, ""))
        numbers.append(float(found[1]) if found else 0.0)
    if not all(numbers):
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
        try:
            numbers = [float(box[2]), float(box[3])]
        except (IndexError, ValueError):
            numbers = [300.0, 150.0]
    return max(1, round(numbers[0])), max(1, round(numbers[1]))
