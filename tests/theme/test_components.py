"""Components: each is a folder of macro, style and examples, and every example renders."""

import re
from pathlib import Path

import pytest

from plugins.style_guide.model import read
from tests.theme.environment import COMPONENTS, THEME, all_samples, context

CSS = THEME / "static" / "css"
# Blocks of a text: their component only calls another one, so they have no style of their own.
BLOCKS = frozenset(
    "services practitioners guides posts comparison cta questions quote tip warning".split()
)
NAMES = sorted(p.name for p in COMPONENTS.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_component_is_a_folder_of_macro_style_and_examples(name: str) -> None:
    source = (COMPONENTS / name / "macro.html").read_text(encoding="utf-8")
    assert re.findall(r"{% macro (\w+)\(", source) == [name.replace("-", "_")]
    files = {"macro.html", "examples.yaml"} | ({"style.css"} if name not in BLOCKS else set())
    assert {path.name for path in (COMPONENTS / name).iterdir()} == files


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_block_only_calls_another_component(name: str) -> None:
    source = (COMPONENTS / name / "macro.html").read_text(encoding="utf-8")
    assert "{% from" in source
    assert not re.search(r"<(?!p>|/p>|div class=\"comparison\"|/div>)[a-z/]", source)


def test_only_styles_without_a_component_stand_elsewhere() -> None:
    # prose is what Markdown writes, side-links a frame of templates.
    assert {p.stem for p in (CSS / "blocks").glob("*.css")} == {"prose", "side-links"}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_every_example_renders_in_every_language(lang: str) -> None:
    shown = all_samples(lang)
    assert len(shown) == len(read(COMPONENTS))
    for sample in shown:
        assert sample.html.strip(), sample
        assert "None" not in sample.html, sample
        assert not re.search(r"\s(class|id|href)=\"\"", sample.html), sample


TEMPLATES = sorted(
    path for folder in ("templates", "components") for path in (THEME / folder).rglob("*.html")
)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.relative_to(THEME).as_posix())
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
