"""The colour table of the design: what must be read can be read, by day and by night."""

import pytest

from plugins.assets.tokens import Scheme, contrast, read
from tests.theme.environment import THEME

TOKENS = read(THEME / "static" / "css" / "tokens.css")
PAGE, QUIET, SKY, DEEP = "--color-bg", "--color-bg-quiet", "--color-sky", "--color-bg-deep"
TEXT, SOFT, LINK = "--color-text", "--color-text-soft", "--color-link"

# (what, on what, the least ratio, the ratio that the design names by day, by night)
TABLE: list[tuple[str, str, float, float | None, float | None]] = [
    (TEXT, PAGE, 7, 13.9, 14.4),
    (TEXT, QUIET, 7, None, None),
    (TEXT, SKY, 7, 11.2, 10.8),
    (SOFT, PAGE, 7, 8.7, 10.0),
    (SOFT, QUIET, 7, 8.0, 8.8),
    (SOFT, SKY, 7, 7.1, 7.5),
    (LINK, PAGE, 7, 8.3, 10.5),
    (LINK, QUIET, 4.5, None, None),
    (LINK, SKY, 4.5, 6.7, 7.9),
    ("--color-path", PAGE, 3, 6.2, 8.8),
    ("--color-path", QUIET, 3, None, None),
    ("--color-edge", PAGE, 3, 3.8, 6.7),
    ("--color-edge", "--color-bg-raised", 3, None, None),
    ("--color-here-text", PAGE, 4.5, 8.2, 8.9),
    ("--color-here-text", QUIET, 4.5, None, None),
    ("--color-action-text", "--color-action", 7, 14.6, 8.9),
    ("--color-action-text", "--color-action-hover", 4.5, None, None),
    ("--color-error", PAGE, 7, 7.5, 10.0),
    ("--color-focus", PAGE, 3, 8.3, 8.9),
    ("--color-focus", QUIET, 3, None, None),
    ("--color-focus", SKY, 3, None, None),
    (TEXT, "--color-bg-marked", 7, None, None),
]
# On the deep ground the scheme is always night.
DEEP_TABLE = [(TEXT, 7, 9.3), (SOFT, 4.5, 6.5), (LINK, 4.5, 6.8), ("--color-path", 3, 5.6)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("what", "ground", "least", "day", "night"), TABLE)
def test_colour_reaches_its_contrast(
    what: str, ground: str, least: float, day: float | None, night: float | None, scheme: Scheme
) -> None:
    ratio = contrast(TOKENS.role(what, scheme), TOKENS.role(ground, scheme))
    assert ratio >= least
    named = day if scheme == "light" else night
    if named is not None:
        assert ratio == pytest.approx(named, abs=0.06)


@pytest.mark.parametrize(("what", "least", "named"), DEEP_TABLE)
def test_colour_on_the_deep_ground(what: str, least: float, named: float) -> None:
    ratio = contrast(TOKENS.role(what, "dark"), TOKENS.role(DEEP, "dark"))
    assert ratio >= least
    assert ratio == pytest.approx(named, abs=0.06)


def test_the_amber_dot_needs_its_ring_by_day() -> None:
    amber, ring = TOKENS.role("--color-here"), TOKENS.role(TEXT)
    assert contrast(amber, TOKENS.role(PAGE)) < 3
    assert contrast(ring, TOKENS.role(PAGE)) >= 3
    assert contrast(amber, ring) >= 3
