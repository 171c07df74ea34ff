"""Everything that can be said about a content folder before a page is made.

Loads the content, converts every text, resolves every link and picture and collects all problems.
`check` ends here; `build` goes on with what was prepared.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from plugins.blocks import figures
from plugins.blocks.convert import Converted, convert
from plugins.blocks.links import Resolver, Targets
from plugins.blocks.references import block_references
from plugins.images.model import Picture
from plugins.images.pictures import Pictures
from plugins.kinds import KINDS
from plugins.languages.strings import Strings, load_strings
from plugins.model import markers, messages
from plugins.model.content import Content
from plugins.model.items import Comment, Item, Place
from plugins.model.load import load_content
from plugins.model.problems import Problem, Words, in_order, nearest
from plugins.text.tree import Nodes, blocks

from .front_page import with_front_pages

PROJECT = Path(__file__).resolve().parents[2]
STRINGS = PROJECT / "theme" / "strings"
DRAWINGS = PROJECT / "theme" / "drawings"
CACHE = PROJECT / ".cache"
ALT_HINT = Words(
    'Lisää rivi image_alt: mitä kuvassa on. Koristeelle image_alt: "".',
    'Add a line image_alt: what it shows. For a decorative one image_alt: "".',
)


@dataclass
class Prepared:
    """A checked content folder. `trees` are its texts by source file, their blocks not
    filled."""

    content: Content
    strings: dict[str, Strings]
    pictures: Pictures
    base: str
    converted: dict[str, Converted] = field(default_factory=dict)
    trees: dict[str, Nodes] = field(default_factory=dict)
    shown_processes: set[str] = field(default_factory=set)
    """The ids of the processes that a public page shows: only these become files."""

    targets: Targets | None = None

    @property
    def problems(self) -> list[Problem]:
        return self.content.problems

    @property
    def items(self) -> list[Item[Any]]:
        return self.content.items

    def public(self, item: Item[Any]) -> bool:
        return self.content.public(item)

    def address(self, source: str, link: str) -> str:
        """Where a link of that file leads, already known to be right."""
        assert self.targets is not None
        return Resolver(self.targets, source, public=False).url(link, 1)

    def picture(self, name: str) -> Picture | None:
        """A picture that some field of the content names."""
        return self.pictures.find(name, "", None)[0] if name else None


def prepare(root: Path, today: date, preview: bool = False, cache: Path = CACHE) -> Prepared:
    """The content of `root` as of `today`, ready to be built, with all its problems collected."""
    strings = words()
    content = read(root, today, strings, preview)
    with_front_pages(content, strings)
    base = "/" if preview else content.site.path
    prepared = Prepared(content, strings, Pictures(root, cache / "images"), base)
    _convert_all(prepared)
    _resolve_all(prepared)
    content.problems += _spots(content)
    content.problems += _field_pictures(prepared)
    content.problems[:] = in_order(content.problems)
    return prepared


def read(root: Path, today: date, strings: dict[str, Strings], preview: bool) -> Content:
    """The content of `root` with all its kinds and languages, its texts not yet converted."""
    return load_content(root, today, KINDS, {lang: t.table for lang, t in strings.items()}, preview)


def words() -> dict[str, Strings]:
    """The interface's words in all languages, the kinds' own among them."""
    return load_strings(STRINGS, *(kind.words for kind in KINDS.values()))


def _texts(content: Content) -> Iterator[Item[Any] | Comment]:
    yield from content.items
    for comments in content.comments.values():
        yield from comments


def _public(content: Content, text: Item[Any] | Comment) -> bool:
    """Whether a page shows the text: a comment is shown with its post."""
    if isinstance(text, Item):
        return content.public(text)
    stem = text.place.key.rpartition("/")[0]
    posts = {f"{kind.folder}/{stem}" for kind in content.kinds.commented}
    return any(item.key in posts and content.public(item) for item in content.items)


def _convert_all(prepared: Prepared) -> None:
    content = prepared.content
    for text in _texts(content):
        place = text.place
        back = prepared.strings[place.lang]("footnote_back") + " {}"
        converted = convert(place.body, place.source, place.body_line, back)
        prepared.converted[place.source] = converted
        content.problems += converted.problems
        content.problems += block_references(converted.nodes, place.source, content)
        content.problems += figures.without_words(converted.nodes, place.source)
    for place in content.broken:
        # The fields have problems, which are told; what is wrong in the text is told as well.
        converted = convert(place.body, place.source, place.body_line)
        prepared.converted[place.source] = converted
        content.problems += converted.problems
        content.problems += block_references(converted.nodes, place.source, content)


def _resolve_all(prepared: Prepared) -> None:
    content = prepared.content
    sizes: dict[str, tuple[int, int]] = {}
    unpublished = {text.place.source for text in _texts(content) if not _public(content, text)}
    unpublished |= {place.source for place in content.broken}

    def image(name: str, source: str, line: int) -> tuple[str, list[Problem]]:
        publish = source not in unpublished
        picture, problems = prepared.pictures.find(name, source, line, publish)
        url = prepared.base + picture.path if picture else ""
        if picture:
            sizes[url] = (picture.width, picture.height)
        return url, problems

    targets = prepared.targets = Targets(
        content,
        {source: converted.ids for source, converted in prepared.converted.items()},
        frozenset(known_urls(content)),
        prepared.base,
        image,
    )
    for text in _texts(content):
        resolver = Resolver(targets, text.place.source, text.place.source not in unpublished)
        nodes = resolver.nodes(prepared.converted[text.place.source].nodes)
        prepared.trees[text.place.source] = figures.sized(nodes, sizes.get)
        if text.place.source not in unpublished:
            prepared.shown_processes |= {b.argument for b in blocks(nodes) if b.name == "process"}
        if isinstance(text, Item):
            _check_actions(text, resolver)
        content.problems += resolver.problems
    for place in content.broken:
        resolver = Resolver(targets, place.source, public=False)
        resolver.nodes(prepared.converted[place.source].nodes)
        content.problems += resolver.problems


def _check_actions(item: Item[Any], resolver: Resolver) -> None:
    for number, action in enumerate(getattr(item.fields, "actions", ())):
        resolver.url(action.link, item.place.line("actions", number, "link"))


def _field_pictures(prepared: Prepared) -> Iterator[Problem]:
    """The pictures that front matter names: there, readable, and with words."""
    content = prepared.content
    yield from _pictures_of(prepared, content.site, content.site_place, True)
    for item in content.items:
        yield from _pictures_of(prepared, item.fields, item.place, content.public(item))


def _pictures_of(prepared: Prepared, fields: Any, place: Place, public: bool) -> Iterator[Problem]:
    for name, _ in markers.marked(type(fields), markers.Picture):
        picture, line = getattr(fields, name), place.line(name)
        if not picture:
            continue
        yield from prepared.pictures.find(picture, place.source, line, public)[1]
        if getattr(fields, f"{name}_alt", "") is None:
            yield messages.problem("image_no_alt", place.source, line, name=picture, hint=ALT_HINT)


def _spots(content: Content) -> Iterator[Problem]:
    """A drawing that the theme does not have would leave the page's head empty."""
    known = {path.stem.removeprefix("spot-") for path in DRAWINGS.glob("spot-*.svg")}
    for item in content.items:
        for name, _ in markers.marked(type(item.fields), markers.Spot):
            spot = getattr(item.fields, name)
            if not spot or spot in known:
                continue
            meant = nearest(spot, known)
            names = ", ".join(sorted(known))
            hint = (
                Words(f"Tarkoititko ”{meant}”?", f"Did you mean “{meant}”?")
                if meant
                else Words(f"Piirrokset ovat: {names}.", f"The drawings are: {names}.")
            )
            yield messages.problem(
                "unknown_spot", item.source, item.place.line(name), value=spot, hint=hint
            )


def known_urls(content: Content) -> Iterator[str]:
    """Every address that the build makes for the content, from the site's root."""
    for item in content.items:
        if not content.public(item):
            continue
        yield item.url
        yield from item.kind.beside(item, content.addresses)
        if item.kind.section:
            yield content.addresses.section(item.kind, item.lang)
