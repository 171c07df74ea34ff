"""An example of a component, and how a folder of them is read."""

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from markupsafe import Markup

from plugins.text.tree import Node
from plugins.text.write import Text

# Arguments that a build gives as a text's tree, and as finished HTML.
TEXT = frozenset({"body"})
HTML = frozenset({"svg", "question", "answer", "aside", "link", "value_html"})


class ExampleError(ValueError):
    """An examples file that cannot be used; the words name the file."""


class Example(NamedTuple):
    """A component called with these keyword arguments, and what the example shows."""

    component: str
    title: str
    arguments: dict[str, Any]


def read(folder: Path) -> tuple[Example, ...]:
    """All examples of `folder/<component>/examples.yaml`: a list of {title, args}, by component."""
    found: list[Example] = []
    for path in sorted(folder.glob("*/examples.yaml")):
        name = path.parent.name
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not isinstance(entries, list) or not entries:
            raise ExampleError(f"{name}: a list of examples is expected")
        for entry in entries:
            if not isinstance(entry, dict) or set(entry) != {"title", "args"}:
                raise ExampleError(f"{name}: an example has title and args")
            found.append(Example(name, str(entry["title"]), _marked(entry["args"])))
    return tuple(found)


def _marked(value: Any, key: str = "") -> Any:
    """The same data with the HTML in it marked as such."""
    if isinstance(value, dict):
        return {name: _marked(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return tuple(_marked(inner) for inner in value)
    if key in TEXT and isinstance(value, str):
        return Text(_read(ET.fromstring(f"<div>{value}</div>")).children)
    return Markup(value) if key in HTML and isinstance(value, str) else value


def _read(element: ET.Element) -> Node:
    """A tree of the elements that an example holds."""
    children: list[Node | str] = [element.text or ""]
    for child in element:
        children += [_read(child), child.tail or ""]
    inner = tuple(child for child in children if child != "")
    return Node(element.tag, dict(element.items()), inner)
