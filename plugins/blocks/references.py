"""Whether the ids that blocks name are there."""

import re
from collections.abc import Iterator

from plugins.model.content import Content
from plugins.model.messages import problem
from plugins.model.problems import Problem, Words, nearest
from plugins.text.tree import Nodes, blocks


def block_references(nodes: Nodes, source: str, content: Content) -> Iterator[Problem]:
    """The problems of the `process`, `offer` and `posts` blocks among `nodes`."""
    processes = {process_id for process_id, _ in content.processes}
    processes |= {p.key.partition("/")[2] for p in content.broken if p.key.startswith("processes/")}
    offers = {offer.id for offer in content.site.offers}
    for block in blocks(nodes):
        name, value, line = block.name, block.argument, block.line
        if name == "posts" and value and not re.fullmatch("[1-9]|[1-4][0-9]|50", value):
            yield problem("block_number", source, line, value=value)
        known = {"process": processes, "offer": offers}.get(name)
        if name == "offer" and content.site_broken:
            continue  # the offers could not be read
        if known is not None and value and value not in known:
            meant = nearest(value, known)
            ids = ", ".join(sorted(known)) or "–"
            hint = (
                Words(f"Tarkoititko ”{meant}”?", f"Did you mean “{meant}”?")
                if meant
                else Words(f"Tunnukset ovat: {ids}.", f"The ids are: {ids}.")
            )
            yield problem("block_unknown_id", source, line, name=name, value=value, hint=hint)
