"""From a block of a text to the theme's component, in the language of the page."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from typing import Any

from plugins.text.tree import Block, Node, Nodes, blank, mapped, trimmed
from plugins.text.write import Text
from plugins.views import facts, parts
from plugins.views.language_site import LanguageSite

Macro = Callable[..., str]
LEVELLED = frozenset(("process", "services", "practitioners", "guides", "posts", "offer"))
"""Blocks with headings inside: their components are told of which level."""

NOTHING = "nothing"
"""The name of a block that has nothing to show, until its heading is taken away too."""


def without_empty_sections(nodes: Nodes) -> Nodes:
    """The nodes without empty blocks and the headings under which only such stand."""

    def kept(nodes: Nodes) -> Nodes:
        if not any(map(_is_nothing, nodes)):
            return nodes
        made: list[Node | str] = []
        place = 0
        while place < len(nodes):
            node = nodes[place]
            after = nodes[place + 1 :]
            below = list(takewhile(lambda n: blank(n) or _is_nothing(n), after))
            follower = after[len(below)] if len(below) < len(after) else None
            if _level(node) and any(map(_is_nothing, below)) and _ends(_level(node), follower):
                place += 1 + len(below)
                continue
            if not _is_nothing(node):
                made.append(node)
            place += 1
        return tuple(made)

    def changed(node: Node) -> Nodes:
        inner = kept(node.children)
        return (node if inner is node.children else replace(node, children=inner),)

    return kept(mapped(nodes, changed))


def _is_nothing(node: Node | str) -> bool:
    return isinstance(node, Block) and node.name == NOTHING


def _level(node: Node | str | None) -> int:
    """A heading's level, 0 for anything else."""
    tag = node.tag if isinstance(node, Node) else ""
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0


def _ends(level: int, follower: Node | str | None) -> bool:
    """Whether a section of that level ends where `follower` begins."""
    if follower is None or (isinstance(follower, Block) and follower.name == "cta"):
        return True
    return 0 < _level(follower) <= level


def with_first_level(nodes: Nodes) -> Nodes:
    """The nodes with the third-level headings that stand before any second-level one raised."""
    below = False

    def raised(nodes: Nodes) -> Nodes:
        return tuple(node if isinstance(node, str) else changed(node) for node in nodes)

    def changed(node: Node) -> Node:
        nonlocal below
        below = below or _is_second(node)
        if below:
            return node
        if isinstance(node, Block) and node.name in LEVELLED:
            node = replace(node, values={**node.values, "level": 2})
        tag = "h2" if node.tag == "h3" else node.tag
        return replace(node, tag=tag, children=raised(node.children))

    return raised(nodes)


def _is_second(node: Node) -> bool:
    """Whether a heading of the second level stands here; a call to action begins with one."""
    return node.tag == "h2" or (isinstance(node, Block) and node.name == "cta")


class BlockFiller:
    """Fills the blocks of one language's pages. `macros` gives a component by name."""

    def __init__(self, site: LanguageSite, macros: Callable[[str], Macro]) -> None:
        self.site = site
        self.macros = macros

    def __call__(self, nodes: Nodes) -> Text:
        """The text of one page with its blocks filled; ids are unique within the page."""
        uses: Counter[tuple[str, str]] = Counter()

        def filled(node: Node) -> Nodes:
            if isinstance(node, Block):
                uses[node.name, node.argument] += 1
                return (self.filled(node, uses[node.name, node.argument]),)
            is_task = node.tag == "input" and node.get("type") == "checkbox"
            return (self.task_mark(node),) if is_task else (node,)

        return Text(with_first_level(without_empty_sections(mapped(nodes, filled))))

    def filled(self, block: Block, use: int) -> Block:
        """The block with its component and what that is given, the `use`-th like it on the page."""
        values = self.values(block.name, block.argument, block.get("id"), use)
        if values is None:
            return replace(block, name=NOTHING, children=())
        macro = "note" if block.name in ("note", "tip", "warning") else block.name
        children = trimmed(block.children)
        return replace(block, component=self.macros(macro), values=values, children=children)

    def task_mark(self, checkbox: Node) -> Node:
        """A task's mark that says in words whether it is done: a disabled box has no label."""
        done = "checked" in checkbox.attributes
        words = self.site.t("task_done" if done else "task_open")
        state = "done" if done else "open"
        return Node(
            "span",
            {"class": "task-mark", "data-task": state, "role": "img", "aria-label": words},
        )

    def values(self, name: str, argument: str, anchor: str, use: int) -> dict[str, Any] | None:
        """What the component is given beside the body, or None where there is nothing to show."""
        site, content, lang = self.site, self.site.content, self.site.lang
        if name == "process":
            process = content.process(argument, lang)
            if process is None:
                return None
            return {"process": parts.process(process, site, anchor, use), "anchor": anchor}
        if name == "offer":
            offer = next((o for o in content.offers(lang) if o.id == argument), None)
            if offer is None:
                return None
            view = facts.offer_view(offer, site.t)
            # A process or a heading of the same name has the plain id.
            return {"offer": replace(view, id=f"tarjous-{argument}{f'-{use}' if use > 1 else ''}")}
        if name == "cta":
            return {"heading": argument}
        if name == "quote":
            return {"source": argument}
        if name in ("note", "tip", "warning"):
            return {"kind": name, "heading": argument}
        if name == "questions":
            return {}
        return self.list_values(name, argument, use)

    def list_values(self, name: str, argument: str, use: int) -> dict[str, Any] | None:
        """The values of the components that list something; None for an empty list."""
        site, content = self.site, self.site.content
        if name == "testimonials":
            items = [parts.testimonial(e, site) for e in content.testimonials_in(site.lang)]
            return {"items": items} if items else None
        if name == "comparison":
            services = content.shown(site.kind("service"), site.lang)
            table = facts.comparison([(item, site.link(item)) for item in services], site.t)
            id_ = "comparison" if use == 1 else f"comparison-{use}"
            return {"table": table, "id": id_} if len(table.columns) > 1 else None
        if name == "posts":
            posts = site.cards(site.kind("post"))
            more = site.navigation.section(site.kind("post"))
            return {"posts": posts[: int(argument)], "more": more} if posts else None
        cards = site.cards(content.kinds.by_folder[name])
        return {"cards": cards} if cards else None
