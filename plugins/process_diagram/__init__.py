"""Process diagrams: the stages of a YAML file as the site's winding path, in SVG."""

from plugins.process_diagram.drawing import Drawing, draw, draw_standalone, undrawn
from plugins.process_diagram.literal import PALETTE_TOKENS
from plugins.process_diagram.model import stage_id

__all__ = ["PALETTE_TOKENS", "Drawing", "draw", "draw_standalone", "stage_id", "undrawn"]
