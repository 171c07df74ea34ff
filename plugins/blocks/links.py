"""Where the links and pictures of a text lead: `{filename}` to addresses, dead ones to problems."""

import posixpath
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.model.content import Content
from plugins.model.items import Item
from plugins.model.messages import problem
from plugins.model.phones import is_phone, tel
from plugins.model.problems import Problem, Words, nearest
from plugins.text.tree import Node, Nodes, mapped

FILE = re.compile(r"^(?:\{(?:filename|static|attach)\}|\|(?:filename|static)\|)(.*)$")
SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
ALLOWED_SCHEMES = ("https:", "http:", "mailto:", "tel:")
THEME_IDS = frozenset({"main", "sisalto"})


@dataclass(frozen=True)
class Targets:
    """What a link may lead to. `ids` are the anchors of each source file, `urls` all addresses of
    the site from its root; `image(name, source, line)` gives a picture's address or its problems."""

    content: Content
    ids: Mapping[str, frozenset[str]]
    urls: frozenset[str]
    base: str
    image: Callable[[str, str, int], tuple[str, list[Problem]]]


class Resolver:
    """Resolves the links of one source file; problems are collected in `problems`."""

    def __init__(self, targets: Targets, source: str, public: bool = True) -> None:
        self.targets = targets
        self.source = source
        self.public = public
        self.problems: list[Problem] = []

    def complain(self, code: str, line: int, **values: Any) -> None:
        self.problems.append(problem(code, self.source, line, **values))

    def nodes(self, nodes: Nodes) -> Nodes:
        """The nodes with every `href` and `src` resolved."""
        return mapped(nodes, self._resolved)

    def _resolved(self, node: Node) -> Nodes:
        changed = {}
        if "href" in node.attributes:
            changed["href"] = self.url(node.get("href"), node.line)
        if "src" in node.attributes:
            changed["src"] = self.image(node.get("src"), node.line)
        return (replace(node, attributes={**node.attributes, **changed}),) if changed else (node,)

    def url(self, target: str, line: int) -> str:
        """The address of a link's target; "#" when it leads nowhere (a problem is noted)."""
        target = target.strip()
        if not target:
            self.complain("empty_link", line)
            return "#"
        compact = re.sub(r"[\s\x00-\x1f]", "", target)
        if found := FILE.match(target):
            return self.file(found[1], target, line)
        if SCHEME.match(compact):
            if not compact.lower().startswith(ALLOWED_SCHEMES):
                self.complain("bad_scheme", line, value=_shown(target))
                return "#"
            if not _complete(compact):
                hint = Words("Tarkista osoite.", "Check the address.")
                self.complain("dead_link", line, value=_shown(target), hint=hint)
                return "#"
            number = compact[4:] if compact.lower().startswith("tel:") else ""
            return tel(number) if is_phone(number) else target
        if compact.startswith("//") or "\\" in target:
            self.complain("bad_scheme", line, value=_shown(target))
            return "#"
        if target.startswith("#"):
            self.anchor(target, target[1:], self.source, line)
            return target
        if re.search(r"\.(md|markdown)(#|$)", target, re.IGNORECASE):
            return self.file(target, target, line)
        return self.address(target, line)

    def file(self, path: str, typed: str, line: int) -> str:
        """The address of a file of the content folder, from its root or from the source's folder."""
        path, _, anchor = path.partition("#")
        path = unicodedata.normalize("NFC", unquote(path)).strip()
        item = self.item(path)
        if path.lstrip("/").startswith("images/"):
            return self.picture(path, line)
        if item is None:
            return "#" if self.is_broken(path) else self.dead(typed, line, path)
        if self.public and not self.targets.content.public(item):
            self.complain("draft_link", line, value=_shown(typed))
        if anchor:
            self.anchor(typed, anchor, item.source, line)
        return self.targets.base + item.url + (f"#{anchor}" if anchor else "")

    def item(self, path: str) -> Item[Any] | None:
        sources = self.targets.content.by_source
        here = posixpath.dirname(self.source)
        for candidate in (path.lstrip("/"), posixpath.normpath(posixpath.join(here, path))):
            if candidate in sources:
                return sources[candidate]
        return None

    def is_broken(self, path: str) -> bool:
        """Whether the file is there, but has problems of its own, which are told already."""
        here = posixpath.normpath(posixpath.join(posixpath.dirname(self.source), path))
        return any(p.source in (path.lstrip("/"), here) for p in self.targets.content.broken)

    def dead(self, typed: str, line: int, path: str) -> str:
        if better := as_address(typed):
            told = Words(f"Kirjoita {better}.", f"Write {better}.")
            self.complain("dead_link", line, value=_shown(typed), hint=told)
            return "#"
        meant = self.nearest_source(path.lstrip("/"))
        hint = (
            Words(
                f"Tarkoititko tiedostoa {{filename}}/{meant}?",
                f"Did you mean {{filename}}/{meant}?",
            )
            if meant
            else Words(
                "Kirjoita tiedoston paikka sisältökansion alusta: {filename}/pages/sivu.md.",
                "Write the file's place from the content folder: {filename}/pages/page.md.",
            )
        )
        self.complain("dead_link", line, value=_shown(typed), hint=hint)
        return "#"

    def nearest_source(self, path: str) -> str | None:
        """The file of the same folder whose name is like that of `path`."""
        folder, _, name = path.rpartition("/")
        sources = self.targets.content.by_source
        names = {s.rpartition("/")[2]: s for s in sources if s.rpartition("/")[0] == folder}
        plain = {n.partition(".")[0]: s for n, s in names.items() if n.count(".") == 1}
        stems = {n.partition(".")[0]: s for n, s in names.items() if "." in n}
        if name in names:
            return names[name]
        meant = nearest(name.partition(".")[0], stems)
        return plain.get(meant, stems[meant]) if meant else None

    def address(self, target: str, line: int) -> str:
        """A typed address of the site itself (`/yhteys/`, `../yhteys/`)."""
        path, _, anchor = target.partition("#")
        path = path.partition("?")[0]
        item = self.targets.content.by_source.get(self.source)
        url = posixpath.normpath(
            posixpath.join("/", item.url if item else "", unquote(path))
        ).lstrip("/")
        for candidate in (url, f"{url}/"):
            if candidate.strip("/") in {"", "."} or candidate in self.targets.urls:
                clean = "" if candidate.strip("/") in {"", "."} else candidate
                return self.targets.base + clean + (f"#{anchor}" if anchor else "")
        return self.dead(target, line, path)

    def anchor(self, typed: str, anchor: str, source: str, line: int) -> None:
        ids = self.targets.ids.get(source, frozenset())
        if not anchor or unquote(anchor) in ids | THEME_IDS:
            return
        meant = nearest(anchor, ids)
        hint = (
            Words(f"Tarkoititko #{meant}?", f"Did you mean #{meant}?")
            if meant
            else Words("Tarkista tunnus tai poista se linkistä.", "Check the anchor or delete it.")
        )
        self.complain("dead_anchor", line, value=_shown(typed), anchor=anchor, hint=hint)

    def image(self, target: str, line: int) -> str:
        """The published address of a picture; "" when it has none (a problem is noted)."""
        found = FILE.match(target.strip())
        path = found[1] if found else target.strip()
        if SCHEME.match(path) or path.startswith("//"):
            self.complain("remote_image", line, value=_shown(target))
            return ""
        name = unicodedata.normalize("NFC", unquote(path)).lstrip("/")
        return self.picture(name, line)

    def picture(self, name: str, line: int) -> str:
        url, problems = self.targets.image(name, self.source, line)
        self.problems += problems
        return url


def _complete(address: str) -> bool:
    """Whether an address with a scheme names a host, a mailbox or a number."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname if parts.scheme.startswith("http") else parts.path)
    except ValueError:
        return False


def as_address(typed: str) -> str:
    """What somebody meant who typed a bare web address, e-mail address or telephone number."""
    if re.match(r"www\.\S+\.\w{2,}", typed):
        return f"https://{typed}"
    if re.fullmatch(r"[^@\s/]+@[^@\s/]+\.\w{2,}", typed):
        return f"mailto:{typed}"
    return tel(typed) if is_phone(typed) else ""


def _shown(value: str) -> str:
    return value if len(value) <= 80 else value[:77] + "…"
