"""Pictures in a text: those without words are problems, the others get their size and caption."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from plugins.model.messages import problem
from plugins.model.problems import Problem
from plugins.text.tree import Node, Nodes, blank, mapped, walk


def without_words(nodes: Nodes, source: str) -> Iterator[Problem]:
    """A picture needs words, or must say that it is decorative."""
    for node in walk(nodes):
        if node.tag == "img" and not node.get("alt").strip() and "decorative" not in node.classes:
            yield problem("image_words", source, node.line, value=node.get("src"))


def sized(nodes: Nodes, size: Callable[[str], tuple[int, int] | None]) -> Nodes:
    """Gives each picture its width and height (pixels, by address) and lets it load late; one
    alone in its paragraph becomes a figure with its title as the caption."""

    def changed(node: Node) -> Nodes:
        if node.tag == "img":
            found = size(node.get("src"))
            numbers = {"width": str(found[0]), "height": str(found[1])} if found else {}
            late = {"loading": "lazy", "decoding": "async"}
            return (replace(node, attributes={**node.attributes, **numbers, **late}),)
        if node.tag == "p" and not node.attributes:
            inside = [child for child in node.children if not blank(child)]
            if len(inside) == 1 and isinstance(inside[0], Node) and inside[0].tag == "img":
                return (_figure(inside[0]),)
        return (node,)

    return mapped(nodes, changed)


def _figure(picture: Node) -> Node:
    attributes = {name: value for name, value in picture.attributes.items() if name != "title"}
    title = picture.get("title")
    caption = (Node("figcaption", children=(title,)),) if title else ()
    return Node("figure", {"class": "picture"}, (replace(picture, attributes=attributes), *caption))
