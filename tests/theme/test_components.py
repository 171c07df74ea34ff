"""Components: each is one name in three places, and every example renders."""

import re
from pathlib import Path

import pytest

from plugins.style_guide.model import read
from tests.theme.environment import COMPONENTS, EXAMPLES, THEME, all_samples, context

CSS = THEME / "static" / "css"
# Blocks of a text: their component only calls another one, so they have no style of their own.
BLOCKS = frozenset(
    "services practitioners guides posts comparison cta questions quote tip warning".split()
)
NAMES = sorted(p.stem for p in COMPONENTS.glob("*.html"))


@pytest.mark.parametrize("name", NAMES)
def test_component_is_one_name_in_three_places(name: str) -> None:
    source = (COMPONENTS / f"{name}.html").read_text(encoding="utf-8")
    assert re.findall(r"{% macro (\w+)\(", source) == [name.replace("-", "_")]
    assert (EXAMPLES / f"{name}.yaml").is_file()
    assert (CSS / "blocks" / f"{name}.css").is_file() is (name not in BLOCKS)


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_block_only_calls_another_component(name: str) -> None:
    source = (COMPONENTS / f"{name}.html").read_text(encoding="utf-8")
    assert "{% from" in source
    assert not re.search(r"<(?!p>|/p>|div class=\"comparison\"|/div>)[a-z/]", source)


def test_every_example_and_every_block_style_has_its_component() -> None:
    assert {p.stem for p in EXAMPLES.glob("*.yaml")} == set(NAMES)
    styles = {p.stem for p in (CSS / "blocks").glob("*.css")}
    # prose is what Markdown writes, side-links a frame of templates.
    assert styles - set(NAMES) == {"prose", "side-links"}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_every_example_renders_in_every_language(lang: str) -> None:
    shown = all_samples(lang)
    assert len(shown) == len(read(EXAMPLES))
    for sample in shown:
        assert sample.html.strip(), sample
        assert "None" not in sample.html, sample
        assert not re.search(r"\s(class|id|href)=\"\"", sample.html), sample


TEMPLATES = sorted((THEME / "templates").rglob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_templates_leave_styles_handlers_and_sums_to_others(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=", source)
    assert not re.search(r"\son\w+=", source)
    assert "|safe" not in source.replace(" ", "")
    expressions = " ".join(re.findall(r"{[{%](.*?)[}%]}", source, re.S))
    assert not re.search(r"\|\s*(sort|groupby|sum|round|dictsort)|\s[-+*/]\s", expressions)


def test_head_is_in_its_order() -> None:
    head = (THEME / "templates" / "_partials" / "head.html").read_text(encoding="utf-8")
    assert re.findall(r"{# (\d)\.", head) == [str(n) for n in range(1, 10)]


def test_texts_are_escaped() -> None:
    from tests.theme.environment import environment, macros

    macro = macros(environment(), context())
    shown = macro("note")(kind="note", heading="<script>", body="a < b")
    assert "<script>" not in shown
    assert "a &lt; b" in shown
