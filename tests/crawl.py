"""A built site as a visitor's program sees it: pages parsed, links followed. Standard library only."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
NEVER_EMPTY = {
    "h1", "h2", "h3", "h4", "ul", "ol", "dl", "dt", "dd", "li", "section", "table", "tr", "th", "nav",
    "aside", "figcaption", "blockquote", "a", "button", "summary", "title", "p", "label", "article",
}  # fmt: skip
SHOWN = {"img", "svg", "input", "textarea", "select"}
"""What fills an element without words."""


@dataclass
class Element:
    """An element and the words inside it; `filled` by a picture or a form's field too."""

    tag: str
    attributes: dict[str, str]
    line: int
    words: list[str] = field(default_factory=list)
    filled: bool = False

    @property
    def text(self) -> str:
        return plain("".join(self.words))


def plain(text: str) -> str:
    """Text without soft hyphens, with ordinary spaces."""
    return re.sub(r"\s+", " ", text.replace("\xad", "").replace("\u2060", "")).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f"an attribute of <{tag}> twice, line {self.getpos()[0]}")
        element = Element(tag, {k: v or "" for k, v in attrs}, self.getpos()[0])
        self.elements.append(element)
        if tag in SHOWN:
            for outer in self.open:
                outer.filled = True
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1].tag != tag:
            self.wrong.append(f"</{tag}> in line {self.getpos()[0]} closes nothing")
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].tag in ("script", "style"):
            return
        for element in self.open:
            element.words.append(data)


@dataclass
class Page:
    """One HTML file. `path` is counted from the output folder, `url` its address on the site."""

    path: str
    html: str
    elements: list[Element]
    wrong: list[str]

    def all(self, tag: str, **attributes: str) -> list[Element]:
        return [
            e
            for e in self.elements
            if e.tag == tag
            and all(e.attributes.get(k.replace("_", "-")) == v for k, v in attributes.items())
        ]

    def meta(self, name: str) -> str:
        found = [e for e in self.elements if e.tag == "meta"]
        return next(
            (
                e.attributes["content"]
                for e in found
                if name in (e.attributes.get("name"), e.attributes.get("property"))
            ),
            "",
        )

    @property
    def title(self) -> str:
        return self.all("title")[0].text

    @property
    def text(self) -> str:
        return self.all("body")[0].text

    @property
    def main(self) -> str:
        return self.all("main")[0].text

    @property
    def ids(self) -> list[str]:
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @property
    def canonical(self) -> str:
        return self.all("link", rel="canonical")[0].attributes["href"]

    @property
    def alternates(self) -> dict[str, str]:
        return {
            e.attributes["hreflang"]: e.attributes["href"]
            for e in self.all("link", rel="alternate")
            if "hreflang" in e.attributes
        }

    @property
    def indexed(self) -> bool:
        return "noindex" not in self.meta("robots")

    def targets(self) -> list[str]:
        """Every address that the page names."""
        found = []
        for e in self.elements:
            found += [
                e.attributes[k] for k in ("href", "src", "action", "poster") if k in e.attributes
            ]
            for name in ("srcset", "imagesrcset"):
                found += [part.split()[0] for part in e.attributes.get(name, "").split(",") if part]
        return found


class Site:
    """A built folder that lies at `url` (an absolute address without a slash at its end)."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self.base = urlsplit(url).path + "/"
        self.pages = {
            path.relative_to(folder).as_posix(): page_of(path, folder)
            for path in sorted(folder.rglob("*.html"))
        }

    def page(self, url: str) -> Page:
        """The page at an address counted from the site's root ("palvelut/coaching/")."""
        return self.pages[f"{url}index.html" if url == "" or url.endswith("/") else url]

    def address(self, page: Page) -> str:
        return f"{self.url}/{page.path.removesuffix('index.html')}"

    def file(self, absolute: str) -> Path | None:
        """The file behind an absolute address, None when it is not on this site."""
        parts = urlsplit(absolute)
        own = urlsplit(self.url)
        if (parts.scheme, parts.netloc) != (own.scheme, own.netloc):
            return None
        path = unquote(parts.path)
        assert path.startswith(self.base), absolute
        inside = self.folder / path.removeprefix(self.base)
        return inside / "index.html" if path.endswith("/") else inside

    def dead(self, page: Page) -> list[str]:
        """The addresses of `page` that lead to no file or no place of this site."""
        return [t for t in page.targets() if not self.leads(urljoin(self.address(page), t))]

    def leads(self, absolute: str) -> bool:
        if re.match(r"(mailto|tel|data):", absolute):
            return True
        file = self.file(absolute)
        if file is None:
            return absolute.startswith(("https://", "http://"))
        fragment = unquote(urlsplit(absolute).fragment)
        if not file.is_file():
            return False
        if not fragment:
            return True
        path = file.relative_to(self.folder).as_posix()
        if path in self.pages:
            return fragment in self.pages[path].ids
        return f'id="{fragment}"' in file.read_text("utf-8")


@cache
def page_of(path: Path, folder: Path) -> Page:
    html = path.read_text("utf-8")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    wrong = [*reader.wrong, *(f"<{e.tag}> of line {e.line} stays open" for e in reader.open)]
    return Page(path.relative_to(folder).as_posix(), html, reader.elements, wrong)
