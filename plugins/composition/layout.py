"""Which ground each part of a page stands on. Pure: sets of block names in, grounds out.

The rhythm of the design: paper, then one quiet region for the thing to remember, paper again, and
the deep closing, which the template adds. Two quiet regions never touch, the first region is never
quiet (the hero or page head above it has a ground of its own) and at least two papers lie between
two quiets of a front page.
"""

from collections.abc import Sequence
from functools import cache

from plugins.composition.model import Ground

# How much a block gains by the quiet ground. The process is what the site is built on.
WORTH = {"process": 9, "guides": 5, "testimonials": 4, "comparison": 4, "posts": 3, "offer": 2}
COST = 3  # of a quiet region, so that only what is worth a ground of its own gets one
APART = 3  # a quiet region may follow a quiet one three places later
WIDE = frozenset({"process", "comparison", "services", "practitioners", "guides"})
WIDE_AT_HOME = WIDE | {"testimonials"}  # three voices beside each other


def quiet(sections: Sequence[set[str] | frozenset[str]]) -> frozenset[int]:
    """The places that get the quiet ground: the worthiest choice, the earlier when equal."""
    worth = [max((WORTH.get(name, 0) for name in blocks), default=0) - COST for blocks in sections]

    @cache
    def best(place: int) -> tuple[int, tuple[int, ...]]:
        if place >= len(sections):
            return 0, ()
        without = best(place + 1)
        if worth[place] <= 0:
            return without
        gain, places = best(place + APART)
        taken = (worth[place] + gain, (place, *places))
        return taken if taken[0] >= without[0] else without

    chosen = best(1)[1]
    if not chosen and len(sections) >= 4:
        # A page of words alone: one quiet band, past the middle, and never the last.
        chosen = (len(sections) // 2,)
    return frozenset(chosen)


def grounds(sections: Sequence[set[str] | frozenset[str]]) -> list[Ground]:
    """One ground for each section of a front page, given the names of the blocks in each."""
    tinted = quiet(sections)
    result: list[Ground] = []
    for place, blocks in enumerate(sections):
        tone = "quiet" if place in tinted else ""
        same = place > 0 and not tone and result[-1].tone == tone
        result.append(
            Ground(
                tone=tone,
                space="after" if same else "",
                kind="wide" if blocks & WIDE_AT_HOME else "side",
                # On phones the drawn process takes the line over from the rail.
                rail="pauses" if "process" in blocks else "",
                stop="walked" if place == 0 else "",
            )
        )
    return result


def runs(sections: Sequence[set[str] | frozenset[str]]) -> list[tuple[Ground, list[int]]]:
    """The regions of an inner page: runs of reading, and wide blocks each on its own.

    Returns the ground of every region with the places of its sections. A wide region is quiet,
    except at the very top or right after another quiet one.
    """
    result: list[tuple[Ground, list[int]]] = []
    for place, blocks in enumerate(sections):
        if not blocks & WIDE:
            if result and result[-1][0].kind == "reading":
                result[-1][1].append(place)
            else:
                above = result[-1][0] if result else None
                space = "after" if above and not above.tone else ""
                result.append((Ground(kind="reading", space=space), [place]))
            continue
        above = result[-1][0] if result else None
        tone = "quiet" if above and not above.tone else ""
        space = "after" if above and not tone and not above.tone else ""
        result.append((Ground(tone=tone, space=space, kind="wide"), [place]))
    return result
