"""HTML -> a text's tree and back, for tests that are easier to read with their tags."""

from html.parser import HTMLParser

from plugins.text.tree import Block, Node, Nodes, mapped
from plugins.text.write import VOID, html


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None], list[Node | str]]] = [("", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, dict(attrs), []))
        if tag in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        opened, attributes, children = self.open.pop()
        assert opened == tag, f"<{opened}> closed by </{tag}>"
        inner = tuple(children)
        name, argument = attributes.pop("data-block", None), attributes.pop("data-arg", None)
        self.open[-1][2].append(
            Block(tag, attributes, inner, name=name, argument=argument or "")
            if name
            else Node(tag, attributes, inner)
        )

    def handle_data(self, data: str) -> None:
        self.open[-1][2].append(data)


def tree(typed: str) -> Nodes:
    """The nodes of well-formed HTML; `<div data-block="note" data-arg="a">` is a block."""
    builder = _Builder()
    builder.feed(typed)
    builder.close()
    ((_, _, children),) = builder.open
    return tuple(children)


def shown(nodes: Nodes) -> str:
    """The nodes as HTML that says of each block its name and argument."""

    def told(node: Node) -> Nodes:
        if not isinstance(node, Block):
            return (node,)
        named = {**node.attributes, "data-arg": node.argument, "data-block": node.name}
        return (Node(node.tag, named, node.children),)

    return html(mapped(nodes, told))
