"""HTML tables and tables from data -> Typst tables that keep inside the page."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from .inline import CELL, HEADER_CELL, Inline, Shared, Way
from .model import Grid
from .source import array, call, content, flag
from .tree import Node

# Characters on a line: text column and wide column at the table's size, then the smaller size.
COLUMN, WIDE, SMALL = 76, 88, 102
PADDING = 2
SHORT = 12
MOST_COLUMNS = 12
MOST_SPAN = 50
Convert = Callable[[Node], str]


@dataclass(frozen=True)
class Cell:
    """One cell; `body` None leaves it empty."""

    node: Node | None = None
    text: str = ""
    head: bool = False
    align: str = "start"
    across: int = 1


@dataclass(frozen=True)
class Fit:
    """How a table gets its room: column weights, the wide column or not, a smaller size or not."""

    weights: tuple[int, ...]
    wide: bool
    small: bool
    way: Way


def fit(columns: list[list[str]]) -> Fit:
    """Room for columns of cell texts, by their longest words and by how much they hold."""
    least = [max((len(word) for text in column for word in _uncut(text)), default=1)
             for column in columns]  # fmt: skip
    needed = sum(min(word, 17) + PADDING for word in least)
    total = [max((len(text) for text in column), default=1) for column in columns]
    weights = tuple(
        round(10 * (PADDING + max(min(word, 17), min(most, 4.5 * sqrt(most)))))
        for word, most in zip(least, total, strict=True)
    )
    wide = needed > COLUMN or len(columns) > 4 or (len(columns) > 2 and sum(total) > 2 * COLUMN)
    small = needed > WIDE
    # No room for whole words even so: then all words may break.
    way = Way(shortest=8) if needed > SMALL else CELL
    return Fit(weights, wide, small, way)


def _uncut(text: str) -> list[str]:
    """What should stay on one line: a short value such as "90–120 min", else each word."""
    return [text] if len(text) <= SHORT else text.split()


def from_html(node: Node, shared: Shared, blocks: Convert) -> list[str]:
    """The statements for a `<table>`: a table, or records where it has too many columns."""
    rows = [row for row in _rows(node) if row]
    if not rows:
        return []
    width = max(sum(cell.across for cell in row) for row in rows)
    rows = _squared(rows, width)
    caption = next(node.find_all("caption"), None)
    title = Inline(shared, HEADER_CELL).content(caption.children) if caption else "none"
    if width > MOST_COLUMNS:
        return _records(rows, shared, title)
    heads = 1 if all(cell.head for cell in rows[0]) and len(rows) > 1 else 0
    texts = [[cell.text for cell in column] for column in _columns(rows, width)]
    return [_table(rows, heads, fit(texts), title, shared, blocks)]


def from_grid(grid: Grid, shared: Shared) -> list[str]:
    """The statements for a table made from data."""
    if not grid.head or not grid.rows:
        return []
    head = [Cell(text=text, head=True) for text in grid.head]
    body = [[Cell(text=text) for text in row[: len(head)]] for row in grid.rows]
    rows = _squared([head, *body], len(head))
    texts = [[cell.text for cell in column] for column in _columns(rows, len(head))]
    title = shared.runs.plain(grid.caption) if grid.caption else "none"
    return [_table(rows, 1, fit(texts), title, shared, lambda node: "[]")]


def _table(
    rows: list[list[Cell]], heads: int, room: Fit, title: str, shared: Shared, blocks: Convert
) -> str:
    later: list[str] = []
    head = [_cell(cell, HEADER_CELL, shared, later, blocks) for cell in rows[0]] if heads else []
    body = [_cell(cell, room.way, shared, later, blocks) for row in rows[heads:] for cell in row]
    table = call(
        "grid-table", array(f"{weight}fr" for weight in room.weights), array(head), array(body),
        wide=flag(room.wide), small=flag(room.small), title=title,
    )  # fmt: skip
    return "\n".join([table, call("p", content(later))]) if later else table


def _cell(cell: Cell, way: Way, shared: Shared, later: list[str], blocks: Convert) -> str:
    if cell.node is None:
        body = content(shared.runs.flowing(cell.text, way.shortest))
    elif any(child.tag in ("p", "ul", "ol", "dl", "div", "pre") for child in cell.node.elements()):
        body = blocks(cell.node)
    else:
        inline = Inline(shared, way)
        body = inline.content(cell.node.children)
        later += inline.later
    named = {"align": cell.align}
    if cell.across > 1:
        named["colspan"] = str(cell.across)
    return call("table.cell", body, **named)


def _rows(table: Node) -> list[list[Cell]]:
    """The rows of this table, not of tables inside its cells."""
    rows = []
    for child in table.elements():
        if child.tag in ("thead", "tbody", "tfoot"):
            rows += _rows(child)
        elif child.tag == "tr":
            rows.append([_read(cell) for cell in child.elements() if cell.tag in ("td", "th")])
    return rows


def _read(node: Node) -> Cell:
    style = node.get("style") + " " + node.get("align")
    align = "end" if "right" in style else "center" if "center" in style else "start"
    return Cell(
        node, " ".join(node.text().split()), node.tag == "th", align,
        _span(node.get("colspan")),
    )  # fmt: skip


def _span(text: str) -> int:
    return min(int(text), MOST_SPAN) if text.isascii() and text.isdigit() and int(text) else 1


def _squared(rows: list[list[Cell]], width: int) -> list[list[Cell]]:
    """Rows of one width (Markdown makes no cells that reach over rows)."""
    return [row + [Cell()] * (width - sum(cell.across for cell in row)) for row in rows]


def _columns(rows: list[list[Cell]], width: int) -> list[list[Cell]]:
    """Cells by column; one that spans columns does not set their widths."""
    columns: list[list[Cell]] = [[] for _ in range(width)]
    for row in rows:
        place = 0
        for cell in row:
            if cell.across == 1:
                columns[place].append(cell)
            place += cell.across
    return columns


def _records(rows: list[list[Cell]], shared: Shared, title: str) -> list[str]:
    """A table too broad for any page, as one list of (column's name, value) for each row."""
    names = rows[0] if all(cell.head for cell in rows[0]) else []
    out = [call("p", call("b", title))] if title != "none" else []
    for row in rows[1:] if names else rows:
        pairs = []
        for index, cell in enumerate(row):
            name = names[index].text if index < len(names) else str(index + 1)
            value = Inline(shared).content(cell.node.children) if cell.node else "[]"
            pairs.append(array([content(shared.runs.flowing(name)), value]))
        out.append(call("terms-list", *pairs))
    return out
