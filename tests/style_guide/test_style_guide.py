from pathlib import Path

import pytest
from markupsafe import Markup

from plugins.style_guide.model import Example, ExampleError, read
from plugins.style_guide.render import samples
from plugins.text.tree import Node
from plugins.text.write import Text


def test_examples_are_read_with_their_texts_as_trees_and_their_html_marked(tmp_path: Path) -> None:
    (tmp_path / "note").mkdir()
    (tmp_path / "note" / "examples.yaml").write_text(
        '- title: Huomaa\n  args: {heading: "<b>", body: "<p>x</p>", items: [{svg: "<svg/>"}]}\n',
        encoding="utf-8",
    )
    (example,) = read(tmp_path)
    assert (example.component, example.title) == ("note", "Huomaa")
    assert example.arguments["body"] == Text((Node("p", children=("x",)),))
    assert not isinstance(example.arguments["heading"], Markup)
    assert isinstance(example.arguments["items"][0]["svg"], Markup)


@pytest.mark.parametrize("content", ["", "a: b", "- title: x", "- title: x\n  args: {}\n  more: 1"])
def test_a_malformed_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "note").mkdir()
    (tmp_path / "note" / "examples.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(ExampleError, match="note"):
        read(tmp_path)


def test_samples_call_the_component_with_the_examples_arguments() -> None:
    shown = samples(
        [Example("note", "Huomaa", {"heading": "a"})],
        lambda name: lambda **k: f"<i>{name}{k['heading']}</i>",
    )
    assert shown == [("note", "Huomaa", "<i>notea</i>")]
