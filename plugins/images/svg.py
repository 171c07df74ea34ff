"""SVG pictures: their size, and whether they are nothing but a picture."""

import base64
import binascii
import re
import xml.etree.ElementTree as ET

from . import raster
from .model import Picture, Refused

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
KEPT_SPACES = (XLINK, "http://www.w3.org/XML/1998/namespace")
REFUSED_TAGS = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler"}
MOVING_TAGS = {"animate", "animatecolor", "animatemotion", "animatetransform", "set", "discard"}
DROPPED_TAGS = {"metadata", *MOVING_TAGS}
FOREIGN_URL = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:|expression\(|\\", re.IGNORECASE)
"""What a style may not hold; a backslash could write any of it in another way."""

KEYFRAMES = re.compile(r"@(?:-\w+-)?keyframes\b[^{]*", re.IGNORECASE)
EMBEDDED = re.compile(r"data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
PLAIN = re.compile(rb"\s*(<\?xml[^>]*encoding=[\"']utf-8[\"'][^>]*\?>\s*)?<svg[\s>]", re.IGNORECASE)
"""How a file begins that is UTF-8 for sure, without other declarations, and may stay as it is."""

DEEPEST, MOST_ELEMENTS = 200, 100_000
"""Elements inside one another, and drawn in all, each `<use>` counted with what it repeats: more
stop Typst's reader (1024 deep) or keep it and every browser busy for seconds."""


class _Builder(ET.TreeBuilder):
    """Refuses what stands outside the picture: entities, style sheets from elsewhere."""

    def doctype(self, *declaration: object) -> None:
        raise Refused("image_unsafe")

    def pi(self, target: str, data: str | None = None) -> None:  # type: ignore[override]
        raise Refused("image_unsafe")


def is_text(data: bytes) -> bool:
    """Whether `data` begins as XML does, in UTF-8 or UTF-16; no pixel picture does."""
    return data[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def read(data: bytes) -> Picture:
    """The picture as it is published: nothing moves, and an editor's notes are left out.

    Raises Refused for anything that could run or fetch, and for what is no SVG.
    """
    try:
        root = ET.fromstring(data, ET.XMLParser(target=_Builder()))
    except Refused:
        raise
    except (ET.ParseError, LookupError, ValueError) as error:
        raise Refused("image_unreadable") from error
    if root.tag != f"{{{SVG}}}svg":
        raise Refused("image_unreadable")
    drawing = _Drawing(root)
    drawing.clean()
    drawing.measure()
    width, height = _size(root)
    if drawing.changed or b"<!--" in data or not PLAIN.match(data):
        ET.register_namespace("", SVG)
        ET.register_namespace("xlink", XLINK)
        data = ET.tostring(root, encoding="utf-8")
    return Picture(data, "svg", width, height, drawing.moved)


class _Drawing:
    """The tree of one picture. `changed`: it is not what the file holds; `moved`: it was animated."""

    def __init__(self, root: ET.Element) -> None:
        self.root = root
        self.changed = False
        self.moved = False

    def clean(self) -> None:
        """Refuse what runs or fetches; drop what is not seen, and what moves."""
        for parent in self.root.iter():
            _check(parent)
            self._still(parent)
            self._embedded(parent)
            for child in list(parent):
                if _space(child.tag) != SVG or _name(child.tag) in DROPPED_TAGS:
                    self._drop(parent, child)
            foreign = [n for n in parent.attrib if n[0] == "{" and _space(n) not in KEPT_SPACES]
            for name in foreign:
                del parent.attrib[name]
            self.changed |= bool(foreign)

    def _drop(self, parent: ET.Element, child: ET.Element) -> None:
        name = _name(child.tag)
        if name in REFUSED_TAGS:
            raise Refused("image_unsafe")
        if name in MOVING_TAGS:
            _check(child)
            self.moved = True
        place = list(parent).index(child)
        if child.tail and place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + child.tail
        elif child.tail:
            parent.text = (parent.text or "") + child.tail
        parent.remove(child)
        self.changed = True

    def _still(self, element: ET.Element) -> None:
        """Rules that move something become rules for no medium."""
        if _name(element.tag) == "style" and KEYFRAMES.search(element.text or ""):
            element.text = KEYFRAMES.sub("@media not all ", element.text or "")
            self.changed = self.moved = True

    def _embedded(self, element: ET.Element) -> None:
        """A photograph inside the drawing is cleaned as any other."""
        for name, value in element.attrib.items():
            found = EMBEDDED.match(value)
            if not found:
                continue
            try:
                inner = raster.read(base64.b64decode(value[found.end() :]))
            except binascii.Error as error:
                raise Refused("image_unreadable") from error
            kind = "jpeg" if inner.ending == "jpg" else "png"
            data = base64.b64encode(inner.data).decode()
            element.set(name, f"data:image/{kind};base64,{data}")
            self.changed = True

    def measure(self) -> None:
        """Refuse what no viewer draws in a bounded time."""
        ids = {element.get("id"): element for element in self.root.iter()}
        known: dict[ET.Element, tuple[int, int]] = {}

        def size(element: ET.Element, room: int) -> tuple[int, int]:
            """How many elements it draws, and how deep they stand."""
            if element not in known:
                if not room:
                    raise Refused("image_too_large")
                inside = [size(child, room - 1) for child in element]
                if _name(element.tag) == "use":
                    href = element.get("href", element.get(f"{{{XLINK}}}href", ""))
                    target = ids.get(href.removeprefix("#"))
                    inside += [size(target, room - 1)] if target is not None else []
                drawn = 1 + sum(count for count, _ in inside)
                deep = 1 + max((deep for _, deep in inside), default=0)
                if drawn > MOST_ELEMENTS or deep > DEEPEST:
                    raise Refused("image_too_large")
                known[element] = drawn, deep
            return known[element]

        size(self.root, DEEPEST)


def _space(name: str) -> str:
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def _name(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _check(element: ET.Element) -> None:
    tag = _name(element.tag)
    if tag in REFUSED_TAGS:
        raise Refused("image_unsafe")
    for name, value in element.attrib.items():
        local = _name(name)
        if local.startswith("on") or FOREIGN_URL.search(value):
            raise Refused("image_unsafe")
        if local == "attributename" and re.match(r"\s*(on|(\w+:)?href\s*$|src)", value, re.I):
            raise Refused("image_unsafe")  # it would set it later
        if local in ("href", "src") and not (value.startswith("#") or EMBEDDED.match(value)):
            raise Refused("image_unsafe")
    if tag == "style" and FOREIGN_URL.search(element.text or ""):
        raise Refused("image_unsafe")


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
