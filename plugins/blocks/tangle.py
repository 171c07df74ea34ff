"""Text on which Python-Markdown would work for minutes: found before it begins.

Its cost grows with the square of what is left open or nested: for each bracket it reads on to the
bracket's end, for each list or quotation inside another all lines again. Ordinary text is far below
these bounds; who has pasted a program's output is told where.
"""

import re
from collections.abc import Iterator

MOST_STEPS = 1_000_000
"""Characters that Markdown may read again for the brackets of one paragraph."""

DEEPEST = 60
"""Lists and quotations inside each other on one line."""

MOST_FENCES = 200
"""Lines that may begin or end a block of code."""

NESTED = re.compile(rf"[ \t]*(?:(?:>|[-*+]|\d{{1,9}}\.)[ \t]*){{{DEEPEST + 1}}}")
FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
DEFINITION = re.compile(r"^:[ \t]", re.MULTILINE)


def first(text: str) -> int | None:
    """The row, from 0, of the first such place in `text`; None where there is none."""
    fences = FENCE.finditer(text)
    for _ in range(MOST_FENCES):
        if next(fences, None) is None:
            break
    else:
        if found := next(fences, None):
            return text.count("\n", 0, found.start())
    for row, line in enumerate(text.split("\n")):
        if NESTED.match(line) and not set(line) <= set("-*+_ \t"):  # a rule is one mark repeated
            return row
    for row, block in _blocks(text):
        if steps(block) > MOST_STEPS or len(DEFINITION.findall(block)) > MOST_FENCES:
            return row
    return None


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs with the row on which each begins."""
    row = 0
    held: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""]):
        if line.strip():
            if not held:
                row = number
            held.append(line)
        elif held:
            yield row, "\n".join(held)
            held = []


def steps(block: str) -> int:
    """How many characters are read again: from each bracket to its partner or the block's end."""
    total = 0
    opened: list[int] = []
    for place, letter in enumerate(block):
        if letter == "[" or (letter == "(" and block[place - 1 : place] == "]"):
            opened.append(place)
        elif letter in "])" and opened:
            total += place - opened.pop()
    return total + sum(len(block) - place for place in opened)
