"""Pelican glue: puts the drawing's callables into every generator's context.

`context["process_diagram"]` has draw, draw_literal, draw_standalone, item_list, stage_id and
`palette`, the roles' tokens; hyphenation and words are given by the caller.
"""

from types import SimpleNamespace
from typing import Any

from pelican import signals

from plugins.process_diagram import (
    PALETTE_TOKENS,
    draw,
    draw_literal,
    draw_standalone,
    item_list,
    stage_id,
)

CALLABLES = SimpleNamespace(
    draw=draw,
    draw_literal=draw_literal,
    draw_standalone=draw_standalone,
    item_list=item_list,
    stage_id=stage_id,
    palette=PALETTE_TOKENS,
)


def offer(generator: Any) -> None:
    """Let templates and other plugins find the callables without importing this plugin."""
    generator.context["process_diagram"] = CALLABLES


def register() -> None:
    """Called by Pelican."""
    signals.generator_init.connect(offer)
