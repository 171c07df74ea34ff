"""Small changes to text that came from Markdown: actions, questions, quotation marks."""

import re
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup, escape

from plugins.composition.tables import JOINTS
from plugins.text.tree import Node, Nodes, elements, text, trimmed, trimmed_end
from plugins.text.write import Text

QUOTES = "”“\"«»'’"


class Asked(NamedTuple):
    """A question and the link that answers it, both for a template; `answer` may be empty."""

    question: Text
    answer: Text


def _last_link(nodes: Nodes) -> tuple[Nodes, Node] | None:
    """The words before a link that ends the text as a sentence of its own, and the link."""
    last = next((n for n in reversed(nodes) if isinstance(n, Node)), None)
    if last is None or last.tag != "a":
        return None
    place = max(n for n, node in enumerate(nodes) if node is last)
    before = trimmed_end(nodes[:place])
    words = text(before).strip()
    if text(nodes[place + 1 :]).strip(" .\n") or (words and words[-1] not in ".?!:…"):
        return None
    return before, last


def button_apart(nodes: Nodes, kind: str = "") -> tuple[Nodes, Node | None]:
    """A call's words and its last link as the button, when the link is a sentence of its own."""
    place = max((n for n, node in enumerate(nodes) if isinstance(node, Node)), default=-1)
    last = nodes[place] if place >= 0 else ""
    if isinstance(last, str) or last.tag != "p":
        return nodes, None
    found = _last_link(trimmed(last.children))
    if found is None:
        return nodes, None
    words, link = found
    marked = {"data-button": kind} if kind else {}
    classes = " ".join(["button", *link.classes])
    attributes = {**link.attributes, "class": classes}
    ordered = {"class": classes, **JOINTS, **marked, **attributes}
    paragraph = (Node("p", children=words), "\n") if words else ()
    return (*nodes[:place], *paragraph), replace(link, attributes=ordered)


def action_button(body: Text | str, kind: str = "") -> Text:
    """A call's text with its last link as a button of that kind, when it is its own sentence."""
    nodes, button = button_apart(Text.of(body).nodes, kind)
    if button is None:
        return Text(nodes)
    return Text((*nodes, Node("p", {"class": "cluster"}, (button,))))


def question_items(body: Text | str) -> tuple[Asked, ...]:
    """The items of a Markdown list as questions; a link that ends an item is its answer."""
    lists = [node for node in elements(Text.of(body).nodes) if node.tag in {"ul", "ol"}]
    asked: list[Asked] = []
    for item in (item for outer in lists for item in outer.elements()):
        words = _unwrapped(item.children)
        found = _last_link(words)
        question, answer = (found[0], (found[1],)) if found else (words, ())
        asked.append(Asked(Text(question), Text(answer)))
    return tuple(asked)


def _unwrapped(nodes: Nodes) -> Nodes:
    """A list item's words without the paragraph that a loose list puts around them."""
    words = trimmed(nodes)
    if len(words) == 1 and isinstance(words[0], Node) and words[0].tag == "p":
        return trimmed(words[0].children)
    return words


def quoted(body: Text | str, opening: str, closing: str) -> Text:
    """A quotation in the language's own marks, unless the writer typed some."""
    nodes = trimmed(Text.of(body).nodes)
    typed = text(nodes).strip()[:1] in QUOTES
    places = [n for n, node in enumerate(nodes) if isinstance(node, Node) and node.tag == "p"]
    if not places:
        return Text((Node("p", children=nodes if typed else (opening, *nodes, closing)),))
    if typed:
        return Text(nodes)
    marked = list(nodes)
    for place, before, after in ((places[0], opening, ""), (places[-1], "", closing)):
        paragraph = marked[place]
        assert isinstance(paragraph, Node)
        marked[place] = replace(paragraph, children=(before, *paragraph.children, after))
    return Text(tuple(marked))


def email_breaks(address: str) -> Markup:
    """An e-mail address that may break after its @ and dots, never inside a word."""
    return Markup(re.sub(r"([@.])(?=.)", r"\1<wbr>", str(escape(address))))


def leading(nodes: Nodes) -> Nodes:
    """A closing's words, the first paragraph in the lead's size."""
    first = next((n for n in nodes if isinstance(n, Node) and n.tag == "p"), None)
    lead = {"class": "lead measure", **JOINTS}
    return tuple(
        replace(node, attributes={**lead, **node.attributes}) if node is first and first else node
        for node in nodes
    )


def as_lead(words: str) -> Text:
    """Plain words as the lead paragraph of a closing."""
    return Text(leading((Node("p", children=(words,)),)))
