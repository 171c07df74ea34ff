"""From a block's placeholder to the theme's component, in the language of the page."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from plugins.blocks.fill import fill
from plugins.views import facts, parts
from plugins.views.language_site import LanguageSite

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

    def __init__(self, site: LanguageSite, macros: Callable[[str], Macro]) -> None:
        self.site = site
        self.macros = macros

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
        words = escape(self.site.t("task_done" if done else "task_open"))
        state = "done" if done else "open"
        return (
            f'<span class="task-mark" data-task="{state}" role="img" aria-label="{words}"></span>'
        )

    def arguments(
        self, name: str, argument: str, inner: str, anchor: str, use: int
    ) -> dict[str, Any] | None:
        """The component's keyword arguments, or None where there is nothing to show."""
        site, content, lang = self.site, self.site.content, self.site.lang
        body = Markup(inner.strip())
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
