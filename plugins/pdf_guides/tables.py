"""A text's tables and tables from data -> Typst tables that keep inside the page."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from plugins.text.tree import Node

from .inline import CELL, HEADING, Inline, Shared, Way
from .model import Grid
from .source import array, call, content, flag

# Average letters on a line: text column and wide column at the table's size, then the smaller size.
COLUMN, WIDE, SMALL = 78, 92, 108
PADDING = 2.3
# A value of so many letters stays on one line; a word of more than LONGEST_WORD may break.
SHORT = 14
LONGEST_WORD = 18
_NARROW = frozenset("iljtfrI.,:;'!|()[] ")
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
    """How a table gets its room: column weights and how each column's text may break, the wide
    column or not, a smaller size or not; `crowded` where even so words have to break."""

    weights: tuple[int, ...]
    ways: tuple[Way, ...]
    wide: bool
    small: bool
    crowded: bool


def fit(columns: list[list[str]]) -> Fit:
    """Room for columns of cell texts, by their longest words and by how much they hold."""
    least = [max((breadth(word) for text in column for word in _uncut(text)), default=1)
             for column in columns]  # fmt: skip
    total = [max((breadth(text) for text in column), default=1) for column in columns]
    words = [min(word, LONGEST_WORD) for word in least]
    needed = sum(words) + PADDING * len(words)
    wide = needed > COLUMN or len(columns) > 4 or (len(columns) > 2 and sum(total) > 2 * COLUMN)
    small = needed > WIDE
    room = SMALL if small else WIDE if wide else COLUMN
    # Each column gets its longest word; what is left goes to those with long texts.
    more = [
        sqrt(most - word) if most > word else 0 for word, most in zip(words, total, strict=True)
    ]
    rest = max(room - needed, 0)
    shares = [word + PADDING + rest * (extra / sum(more) if sum(more) else word / sum(words))
              for word, extra in zip(words, more, strict=True)]  # fmt: skip
    scale = min(room / needed, 1)
    ways = tuple(_way(word, share * scale - PADDING)
                 for word, share in zip(least, shares, strict=True))  # fmt: skip
    weights = tuple(round(10 * share) for share in shares)
    return Fit(weights, ways, wide, small, crowded=needed > SMALL)


def breadth(text: str) -> float:
    """The width of a text in average letters of the sans serif, a little on the safe side."""
    narrow = sum(1 for c in text if c in _NARROW)
    broad = sum(1 for c in text if c.isdigit() or c.isupper() or c in "mwMW–—%€")
    return len(text) - 0.45 * narrow + 0.25 * broad + 0.5


def _way(longest: float, room: float) -> Way:
    """How text breaks in a column with room for so many average letters."""
    return CELL if longest <= room else Way(shortest=7, longest=max(int(room * 0.8), 4))


def _uncut(text: str) -> list[str]:
    """What should stay on one line: a short value such as "90–120 min", else each word."""
    return [text] if len(text) <= SHORT else text.split()


def from_node(node: Node, shared: Shared, blocks: Convert) -> list[str]:
    """The statements for a `<table>`: a table, or records where it has too many columns."""
    rows = [row for row in _rows(node) if row]
    if not rows:
        return []
    width = max(sum(cell.across for cell in row) for row in rows)
    rows = _squared(rows, width)
    caption = next(node.find_all("caption"), None)
    title = Inline(shared, HEADING).content(caption.children) if caption else "none"
    heads = 1 if all(cell.head for cell in rows[0]) and len(rows) > 1 else 0
    room = fit([[cell.text for cell in column] for column in _columns(rows, width)])
    if room.crowded and width > MOST_COLUMNS:
        return _records(rows, shared, title)
    return [_table(rows, heads, room, title, shared, blocks)]


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
    made = [_row(row, room.ways, shared, blocks) for row in rows]
    # A header that repeats may hold no link and no note: PDF/UA counts each of them once.
    marked = heads and any(True for cell in rows[0] if cell.node for _ in cell.node.find_all("a"))
    return call(
        "grid-table", array(f"{weight}fr" for weight in room.weights),
        array(made[0] if heads else []), array(cell for row in made[heads:] for cell in row),
        wide=flag(room.wide), small=flag(room.small), title=title, repeats=flag(not marked),
    )  # fmt: skip


def _row(row: list[Cell], ways: tuple[Way, ...], shared: Shared, blocks: Convert) -> list[str]:
    made = []
    place = 0
    for cell in row:
        made.append(_cell(cell, ways[place], shared, blocks))
        place += cell.across
    return made


def _cell(cell: Cell, way: Way, shared: Shared, blocks: Convert) -> str:
    if cell.node is None:
        body = content(shared.runs.flowing(cell.text, way.shortest, longest=way.longest))
    elif any(child.tag in ("p", "ul", "ol", "dl", "div", "pre") for child in cell.node.elements()):
        body = blocks(cell.node)
    else:
        body = Inline(shared, way).content(cell.node.children)
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
    style = " ".join(node.get(name) for name in ("class", "style", "align"))
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
