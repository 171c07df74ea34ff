"""From a block's placeholder to the theme's component, in the language of the page."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from plugins.blocks.fill import fill
from plugins.model.content import Content
from plugins.model.items import Guide, Post, Practitioner, Service
from plugins.views import facts
from plugins.views.cards import Cards
from plugins.views.navigation import Navigation

Macro = Callable[..., str]
CHECKBOX = re.compile(r'<input type="checkbox"[^>]*>')


EMPTY = "<!--empty-->"
"""Stands for a block that had nothing to show, until its heading is taken away too."""

HEADING_OVER_NOTHING = re.compile(
    rf"<h([2-6])\b[^>]*>(?:(?!</h\1>).)*</h\1>\s*(?:{EMPTY}\s*)+(?=<h([1-6])\b|<section class=.call|\Z)",
    re.S,
)


def without_empty_sections(html: str) -> str:
    """The HTML without the headings under which only empty blocks stand."""
    if EMPTY not in html:
        return html

    def kept(match: re.Match[str]) -> str:
        deeper = match[2] and match[2] > match[1]
        return match[0] if deeper else ""

    return HEADING_OVER_NOTHING.sub(kept, html).replace(EMPTY, "")


def with_first_level(html: str) -> str:
    """The HTML with the third-level headings that stand before any second-level one raised."""
    end = html.find("<h2")
    before = html if end < 0 else html[:end]
    return re.sub(r"<(/?)h3\b", r"<\1h2", before) + html[len(before) :]


class BlockFiller:
    """Fills the placeholders of one language's pages. `macros` gives a component by name."""

    def __init__(
        self, content: Content, cards: Cards, navigation: Navigation, macros: Callable[[str], Macro]
    ) -> None:
        self.content = content
        self.cards = cards
        self.navigation = navigation
        self.macros = macros
        self.lang = cards.lang

    def __call__(self, html: str) -> Markup:
        """The HTML of one page with its blocks filled; ids are unique within the page."""
        uses: Counter[str] = Counter()

        def component(name: str, argument: str, inner: str, anchor: str) -> str:
            uses[f"{name} {argument}"] += 1
            arguments = self.arguments(name, argument, inner, anchor, uses[f"{name} {argument}"])
            if arguments is None:
                return EMPTY
            macro = "note" if name in ("note", "tip", "warning") else name
            return str(self.macros(macro)(**arguments))

        filled = with_first_level(without_empty_sections(fill(html, component)))
        return Markup(CHECKBOX.sub(self.task_mark, filled))

    def task_mark(self, checkbox: re.Match[str]) -> str:
        """A task's mark that says in words whether it is done: a disabled box has no label."""
        done = "checked" in checkbox[0]
        words = escape(self.cards.t("task_done" if done else "task_open"))
        state = "done" if done else "open"
        return (
            f'<span class="task-mark" data-task="{state}" role="img" aria-label="{words}"></span>'
        )

    def arguments(
        self, name: str, argument: str, inner: str, anchor: str, use: int
    ) -> dict[str, Any] | None:
        """The component's keyword arguments, or None where there is nothing to show."""
        content, cards, lang = self.content, self.cards, self.lang
        body = Markup(inner.strip())
        if name == "process":
            process = content.process(argument, lang)
            if process is None:
                return None
            return {"process": cards.process(process, anchor, use), "anchor": anchor}
        if name == "offer":
            offer = next((o for o in content.offers(lang) if o.id == argument), None)
            if offer is None:
                return None
            view = facts.offer_view(offer, cards.t)
            # A process or a heading of the same name has the plain id.
            return {"offer": replace(view, id=f"tarjous-{argument}{f'-{use}' if use > 1 else ''}")}
        if name == "cta":
            return {"heading": argument, "body": body}
        if name == "quote":
            return {"body": body, "source": argument}
        if name in ("note", "tip", "warning"):
            return {"kind": name, "heading": argument, "body": body}
        if name == "questions":
            return {"body": body}
        return self.list_arguments(name, argument, use)

    def list_arguments(self, name: str, argument: str, use: int) -> dict[str, Any] | None:
        """The arguments of the components that list something; None for an empty list."""
        content, cards, lang = self.content, self.cards, self.lang
        if name == "services":
            services = [
                cards.service(s) for s in content.shown("service", lang) if isinstance(s, Service)
            ]
            return {"cards": services} if services else None
        if name == "practitioners":
            people = [
                cards.person(p)
                for p in content.shown("practitioner", lang)
                if isinstance(p, Practitioner)
            ]
            return {"cards": people} if people else None
        if name == "guides":
            guides = [cards.guide(g) for g in content.shown("guide", lang) if isinstance(g, Guide)]
            return {"cards": guides} if guides else None
        if name == "posts":
            posts = [cards.post(p) for p in content.shown("post", lang) if isinstance(p, Post)]
            return (
                {"posts": posts[: int(argument)], "more": self.navigation.section("post")}
                if posts
                else None
            )
        if name == "testimonials":
            items = [cards.testimonial(entry) for entry in content.testimonials_in(lang)]
            return {"items": items} if items else None
        services_and_links = [
            (s, cards.link(s)) for s in content.shown("service", lang) if isinstance(s, Service)
        ]
        table = facts.comparison(services_and_links, cards.t)
        if len(table.columns) == 1:
            return None
        return {"table": table, "id": "comparison" if use == 1 else f"comparison-{use}"}
