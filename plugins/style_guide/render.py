"""Examples rendered with the theme's macros."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from markupsafe import Markup

from plugins.style_guide.model import Example

Macro = Callable[..., str]


class Sample(NamedTuple):
    """One entry of the style guide."""

    name: str
    title: str
    html: Markup


def samples(examples: Iterable[Example], macro: Callable[[str], Macro]) -> list[Sample]:
    """The examples as HTML; `macro("post-list")` gives that component's macro."""
    return [
        Sample(e.component, e.title, Markup(macro(e.component)(**e.arguments))) for e in examples
    ]
