import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.assets.tokens import TokenError, contrast, parse

CSS = """
:root {
  --paper: #faf7f0; /* --not: #000000; */
  --night: #0f1f1c;
  --color-bg: light-dark(var(--paper), var(--night));
  --color-other: var(--color-bg);
  --shadow: 0 1px rgb(0 0 0 / 0.2), 0 2px var(--night);
  --round: var(--trip);
  --trip: var(--round);
}
"""


def test_a_role_is_resolved_for_day_and_night() -> None:
    tokens = parse(CSS)
    assert tokens.role("--color-other", "light") == "#faf7f0"
    assert tokens.role("--color-other", "dark") == "#0f1f1c"
    assert tokens.role("--shadow") == "0 1px rgb(0 0 0 / 0.2), 0 2px #0f1f1c"


def test_comments_hold_no_tokens() -> None:
    assert "--not" not in parse(CSS).values


@pytest.mark.parametrize("name", ["--missing", "--round"])
def test_a_missing_or_circular_token_is_an_error(name: str) -> None:
    with pytest.raises(TokenError):
        parse(CSS).role(name)


def test_all_colours_are_found() -> None:
    assert parse(CSS).colors("dark") == {"--color-bg": "#0f1f1c", "--color-other": "#0f1f1c"}


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


COLORS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@given(COLORS, COLORS)
def test_contrast_has_no_direction_and_its_bounds(one: str, other: str) -> None:
    ratio = contrast(one, other)
    assert ratio == contrast(other, one)
    assert 1 <= ratio <= 21.0001


@pytest.mark.parametrize(
    ("css", "said"),
    [
        (":root { --a: light-dark(#fff); }", "two values"),
        (":root { --b: red; }", "no --a"),
    ],
)
def test_a_token_that_cannot_be_resolved_is_told(css: str, said: str) -> None:
    with pytest.raises(TokenError, match=said):
        parse(css).role("--a", "light")


def test_a_colour_that_is_no_colour_is_told() -> None:
    with pytest.raises(TokenError, match="six digits"):
        contrast("#fff", "#000000")
