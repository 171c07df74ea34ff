"""Process diagrams: the stages of a YAML file as the site's winding path, in SVG."""

from plugins.process_diagram.drawing import Drawing, draw, draw_literal, draw_standalone, warm
from plugins.process_diagram.literal import PALETTE_TOKENS
from plugins.process_diagram.model import stage_id
from plugins.process_diagram.structured import item_list

__all__ = [
    "PALETTE_TOKENS",
    "Drawing",
    "draw",
    "draw_literal",
    "draw_standalone",
    "item_list",
    "stage_id",
    "warm",
]
