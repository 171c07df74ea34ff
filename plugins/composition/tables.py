"""Tables of a text in frames that scroll, with headers for their rows and columns."""

from dataclasses import replace

from plugins.text.tree import Node, Nodes, mapped

FIT_COLUMNS = 3  # a table of up to three columns, or of short cells, shrinks instead of scrolling
MANY_COLUMNS = 6
SHORT = 70  # letters in the longest row of a table that still fits

JOINTS = {"data-typeset": "joints"}
"""Display text breaks between words and at a compound's joints, not at every syllable."""


def tables(nodes: Nodes, hint: str = "") -> Nodes:
    """The nodes with every table in a frame that scrolls, named by its columns.

    The first column becomes row headers. Tables that blocks make of data are the blocks' affair.
    """
    return mapped(nodes, lambda node: (_framed(node, hint) if node.tag == "table" else node,))


def _framed(table: Node, hint: str) -> Node:
    rows = [row.elements() for row in table.find_all("tr")]
    columns = max((len(row) for row in rows), default=0)
    longest = max((_length(row) for row in rows), default=0)
    fits = columns <= FIT_COLUMNS or longest <= SHORT
    size = "fit" if fits else ("wide" if columns > MANY_COLUMNS else "")
    name = ", ".join(filter(None, (head.text().strip() for head in table.find_all("th"))))
    attributes = {"class": "data-table", "aria-label": name, "tabindex": "0"}
    if size:
        attributes["data-table"] = size
    told = hint and not fits
    hinted = (Node("p", {"class": "soft"}, (hint,)),) if told else ()
    (headed,) = mapped((table,), _headed)
    section = Node("section", attributes, (headed,))
    return Node("div", {"class": "data-table-wrap"}, (*hinted, section))


def _length(row: list[Node]) -> int:
    """The letters of a row, a space between its cells."""
    return len(" \n".join(cell.text() for cell in row).strip())


def _headed(node: Node) -> Nodes:
    """Says of each header what it heads; a body row's first cell becomes its header."""
    if node.tag == "th" and "scope" not in node.attributes:
        return (replace(node, attributes={"scope": "col", **JOINTS, **node.attributes}),)
    if node.tag == "tbody":
        rows = (_row(row) if isinstance(row, Node) else row for row in node.children)
        return (replace(node, children=tuple(rows)),)
    return (node,)


def _row(row: Node) -> Node:
    first = next((cell for cell in row.elements() if cell.tag == "td"), None)
    named = (_row_header(cell) if cell is first else cell for cell in row.children)
    return replace(row, children=tuple(named))


def _row_header(cell: Node | str) -> Node | str:
    if isinstance(cell, str):
        return cell
    return replace(cell, tag="th", attributes={"scope": "row", **JOINTS, **cell.attributes})
