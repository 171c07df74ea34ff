"""Reads PDFs back: text, structure, places of words, rules of PDF/UA."""

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field

import page
import pikepdf
import pypdf

from plugins.text.tree import Node, Nodes, walk
from tests.tools import program

# Points: what lies above and below is the running head and the page's number.
TOP, BOTTOM = 70, 775


@dataclass
class Tag:
    """An element of the structure tree."""

    name: str
    alt: str | None = None
    title: str = ""
    scope: str = ""
    children: list["Tag"] = field(default_factory=list)

    def all(self, *names: str) -> "Iterator[Tag]":
        """All elements below with one of these names, in order."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.all(*names)


def text_of(pdf: bytes, *options: str) -> str:
    """What pdftotext reads, in the order of the page's content."""
    command = [program("pdftotext"), *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def body_text(pdf: bytes) -> str:
    """The text without running heads; words broken at a line's end are whole again."""
    crop = ["-x", "0", "-y", str(TOP), "-W", "596", "-H", str(BOTTOM - TOP)]
    return re.sub("\u00ad\\s*", "", text_of(pdf, "-raw", *crop))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text."""
    return re.findall(r"[^\W_]+", text)


def guide_words(nodes: Nodes) -> tuple[list[str], list[str]]:
    """The words of a guide's text in order, and those of its notes."""
    notes = [node for node in walk(nodes) if "footnote" in node.classes]
    said = (_said(note.children, []) for note in notes)
    return words_of(_said(nodes, notes)), [word for note in said for word in words_of(note)]


def _said(nodes: Nodes, without: list[Node]) -> str:
    parts = []
    for child in nodes:
        if isinstance(child, str):
            parts.append(child)
        elif (
            child in without
            or child.get("id").startswith("fnref")
            or "backref" in str(child.classes)
        ):
            parts.append(" ")
        else:
            edge = "" if child.tag in ("em", "strong", "a", "code", "sub", "sup", "span") else " "
            parts.append(edge + _said(child.children, without) + edge)
    return "".join(parts)


def not_found(words: list[str], text: str) -> list[str]:
    """The words that the text does not hold in this order; a long one may be in pieces."""
    there = words_of(text)
    place, missing = 0, []
    for word in words:
        end = next((e for s in range(place, len(there)) if (e := _ends(there, s, word))), 0)
        if end:
            place = end
        else:
            missing.append(word)
    return missing


def _ends(there: list[str], start: int, word: str) -> int:
    joined = ""
    for index in range(start, min(start + 200, len(there))):
        joined += there[index]
        # A note's mark follows its word without a space.
        if joined == word or (joined.startswith(word) and joined[len(word) :].isdigit()):
            return index + 1
        if not word.startswith(joined):
            return 0
    return 0


def structure(pdf: bytes) -> Tag:
    """The structure tree."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = Tag("root")
        _walk(opened.Root.StructTreeRoot, root)
        return root


def _walk(node: object, into: Tag) -> None:
    if not isinstance(node, pikepdf.Dictionary):
        return
    here = into
    if "/S" in node:
        scopes = re.findall(r'"/Scope": "/(\w+)"', repr(node.get("/A", "")))
        alt = str(node["/Alt"]) if "/Alt" in node else None
        here = Tag(str(node["/S"])[1:], alt, str(node.get("/T", "")), "".join(scopes))
        into.children.append(here)
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        _walk(kid, here)


def bookmarks(pdf: bytes) -> list[tuple[str, list[str]]]:
    """The outline's first two levels."""
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return [(item.title, [child.title for child in item.children]) for item in outline.root]


def ua_failures(pdf: bytes) -> list[str]:
    """What breaks PDF/UA-1."""
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def text_margins(pdf: bytes) -> float:
    """The least distance in points from any word to the edge of its page."""
    xml = text_of(pdf, "-bbox")
    width, height = map(float, re.findall(r'<page width="([\d.]+)" height="([\d.]+)"', xml)[0])
    boxes = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', xml)
    return min(min(float(a), float(b), width - float(c), height - float(d)) for a, b, c, d in boxes)


def word_boxes(pdf: bytes) -> list[tuple[float, list[tuple[float, float, str]]]]:
    """For each page its height and its words as (top, bottom, word), in points from the top."""
    pages = []
    for page_xml in text_of(pdf, "-bbox").split("<page ")[1:]:
        height = float(re.findall(r'height="([\d.]+)"', page_xml)[0])
        found = re.findall(r'<word .*?yMin="([\d.]+)" .*?yMax="([\d.]+)">(.*?)</word>', page_xml)
        pages.append((height, [(float(top), float(end), word) for top, end, word in found]))
    return pages


def used_shares(pdf: bytes) -> list[float]:
    """How much of each page's height text takes up, 0 to 1, without running head and number.

    Lines less than 20 mm apart count with the room between them; larger gaps do not count.
    """
    shares = []
    for height, words in word_boxes(pdf):
        body = sorted((top, end) for top, end, _ in words if end > TOP and top < BOTTOM)
        used, reached = 0.0, None
        for top, end in body:
            near = reached is not None and top - reached < 20 * 72 / 25.4
            used += max(end - (reached if near and reached is not None else top), 0)
            reached = max(end, reached or 0)
        shares.append(used / height)
    return shares


def smallest_text(pdf: bytes) -> float:
    """The least font size in points of any words, those in drawings too."""
    sizes: list[float] = []

    def seen(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if re.search(r"[^\W\d_]", text):
            flat = abs(tm[3] * cm[3] + tm[2] * cm[1])
            sizes.append(abs(size) * flat)

    for each in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        each.extract_text(visitor_text=seen)
    return min(sizes)
