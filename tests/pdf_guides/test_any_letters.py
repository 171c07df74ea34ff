"""Any text in any field gives a PDF: what the fonts lack is left out, with a warning."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from html import escape
from itertools import cycle
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from plugins.pdf_guides import blame
from plugins.pdf_guides.model import Document, Picture
from plugins.process_diagram import draw
from plugins.text.tree import Node
from tests.html_tree import tree
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import Press, card, guide, sheet
from tests.process_diagram.stand_in import STRINGS, no_breaks, short_process

# What is no text: names that the program gives, addresses, and markup that is made below.
MACHINE = {"source", "lang", "id", "breaks_key", "strings", "svgs", "svg_tall"}
ODD = [
    "🌱", "👩\u200d🏫", "🇫🇮", "👍🏽", "☕\ufe0f", "5\ufe0f\u20e3", "שלום", "مرحبا", "漢字かな", "ไทย", "हिन्दी",
    "e\u0301\u0302", "x\u0489", "a\u20dd", "\u0301", "Ωfi", "Жук ŋ ŧ", "→☑⅔", "\U000e0041", "\ue000", "\U0010fffd",
    "\u0378", "a\u00adb", "\u202eabc", "\u2028", "\u2009", "\x00", "\ufffe", "🌱 ja työ", "   ", "#[*\\\"$@<a>",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(ODD), st.text(min_size=1, max_size=8))
PLACES = """<h2>{}</h2><p>{} <em>{}</em> <a href="https://e.example/{}">{}</a> <code>{}</code></p>
<h3 id="a">{}</h3><ul><li>{}</li><li>{}</li></ul><ol><li>{}</li></ol><blockquote><p>{}</p></blockquote>
<table><thead><tr><th>{}</th><th>{}</th></tr></thead><tbody><tr><td>{}</td><td>{}</td></tr></tbody></table>
<dl><dt>{}</dt><dd>{}</dd></dl><pre><code>{}</code></pre><p><img src="/k.svg" alt="{}"></p>
<figure><img src="/k.svg" alt="Kuva"><figcaption>{}</figcaption></figure><p><abbr title="{}">{}</abbr></p>
<p><a href="#a">{}</a></p><div data-block="note" data-arg="{}"><p>{}</p></div><h4>{}</h4><h5>{}</h5>
<div data-block="quote" data-arg="{}"><p>{}</p></div><div data-block="questions"><ul><li>{}</li></ul></div>
<div data-block="cta" data-arg="{}"><p>{}</p></div><p><q>{}</q></p>"""
BLOCKS = "".join(
    f'<div data-block="{name}" data-arg="{argument}"></div>'
    for name, argument in (
        ("process", "prosessi"), ("services", ""), ("practitioners", ""), ("guides", ""),
        ("posts", "3"), ("testimonials", ""), ("comparison", ""), ("offer", "alkukartoitus"),
    )
)  # fmt: skip


@pytest.fixture(autouse=True)
def _no_search_for_the_field(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure here is told at once, not after 60 compilations for each example."""
    monkeypatch.setattr(blame, "MOST_TRIES", 0)


def with_texts(value: Any, texts: Iterator[str]) -> Any:
    """The same value with one of `texts` in every field, however deep, that holds a text."""
    if isinstance(value, str):
        return next(texts)
    if isinstance(value, tuple):
        return tuple(with_texts(part, texts) for part in value)
    if isinstance(value, Mapping):
        return {key: with_texts(part, texts) for key, part in value.items()}
    if isinstance(value, Node) or not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {
        field.name: with_texts(getattr(value, field.name), texts)
        for field in fields(value)
        if field.name not in MACHINE
    }
    return replace(value, **changes)


def drawn(process: Any, texts: Iterator[str]) -> Any:
    """A process with drawings of such texts."""
    source = short_process(*(next(texts) for _ in range(3)), short=next(texts), group=next(texts))
    source.title = next(texts)
    drawing = draw(source, lang="fi", strings=STRINGS["fi"], breaks=no_breaks, uid="p")
    return replace(process, svgs=drawing.paper, svg_tall=drawing.medium_svg)


def picture(text: str) -> Picture:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="5">{text}</text></svg>'
    )
    return Picture("svg", svg.encode("utf-8", "replace"), 9, 9)


def made(kind: str, texts: Iterator[str]) -> Document:
    if kind == "sheet":
        return with_texts(sheet(), texts)
    if kind == "card":
        whole = with_texts(card(), texts)
        return replace(whole, process=drawn(whole.process, texts))
    whole = with_texts(guide(), texts)
    html = PLACES.format(*(escape(next(texts)) for _ in range(PLACES.count("{}")))) + BLOCKS
    shown = picture(escape("".join(c for c in next(texts) if c >= " " and c not in "\ufffe\uffff")))
    processes = {"prosessi": drawn(whole.processes["prosessi"], texts)}
    return replace(whole, text=tree(html), processes=processes, find_image=lambda src: shown)


@pytest.mark.parametrize("kind", ["sheet", "card", "guide"])
@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(texts=st.lists(TEXTS, min_size=1, max_size=40))
def test_any_text_in_every_field_gives_a_pdf(
    kind: str, texts: list[str], shared_press: Press
) -> None:
    (result,) = shared_press(made(kind, cycle(texts)))
    assert result.pdf, (result.problems, result.detail)
    assert not [problem for problem in result.warnings if not problem.warning]


@pytest.mark.parametrize("kind", ["sheet", "card", "guide"])
@pytest.mark.parametrize("texts", [["🌱"], ODD], ids=["nothing can be drawn", "odd"])
def test_odd_text_in_every_field_gives_a_pdf_and_a_warning(
    kind: str, texts: list[str], shared_press: Press
) -> None:
    (result,) = shared_press(made(kind, cycle(texts)))
    assert result.pdf, (result.problems, result.detail)
    assert any("U+1F331" in problem.what.fi for problem in result.warnings)
    assert reading.ua_failures(result.pdf) == []


def test_letters_that_a_drawing_takes_apart_are_left_out_of_it_alone(shared_press: Press) -> None:
    """What the first try cannot set the second leaves out; the list still has it."""
    process = drawn(card().process, cycle(["Ǆemal efficient"]))
    listed = replace(process.stages[0], text="Ǆemal")
    document = card(process=replace(process, stages=(listed, *process.stages[1:])))
    result = shared_press.one(document)

    assert "Ǆemal" in reading.text_of(result.pdf or b"")
    assert [problem.what.en[-12:] for problem in result.warnings] == ["the drawing."]
