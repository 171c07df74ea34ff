"""Quotation marks and apostrophes from what a keyboard types.

A mark is judged by its neighbours; `END` characters stand between blocks of a page. Finnish and
Swedish use one mark for opening and closing, so that only English needs the direction.
"""

import re
from collections.abc import Iterator

from .customs import Custom

MARKS = re.compile("[\"“”„‟'‘’‚‛`´]")
END = "\ue001"
_DOUBLE = frozenset('"“”„‟')
_SPACE = frozenset(" \t\r\n\u00a0\u2009\u202f" + END)
_BEFORE_OPENING = _SPACE | frozenset("([{–—-/“‘\u00ad")
_AFTER_CLOSING = _SPACE | frozenset(".,;:!?)]}…–—-/”’")
_CONTRACTED = re.compile(r"\d\ds\b|(?:tis|twas|em|til|cause|n)\b", re.IGNORECASE)
_CLOSES_LATER = re.compile(rf"[^{END}\s]['’](?!\w)")

# How far is looked, so that a line of nothing but marks costs no more than its length.
_MOST_MARKS = 8
_FAR = 2000

Edit = tuple[int, int, str]


def edits(text: str, custom: Custom) -> Iterator[Edit]:
    """Yield (start, end, mark) for each mark that is to be another one."""
    depth, block_end = 0, -1
    for match in MARKS.finditer(text):
        place, mark = match.start(), match[0]
        if place > block_end:
            depth, block_end = 0, text.find(END, place)
            block_end = len(text) if block_end < 0 else block_end
        before = text[place - 1] if place else END
        after = text[place + 1] if place + 1 < len(text) else END
        if before in _SPACE and after in _SPACE:
            continue
        before, after = _beyond(text, place, -1), _beyond(text, place, 1)
        if mark in _DOUBLE:
            if before.isdigit() and depth % 2 == 0 and mark == '"':
                continue  # inches: 15"
            depth += 1
            new = _double(mark, before, after, custom)
        else:
            new = _single(text, place, before, after, custom)
        if new != mark:
            yield place, place + 1, new


def _beyond(text: str, place: int, step: int) -> str:
    """Return the nearest neighbour that is no quotation mark: in `"'Yes,'` both marks see Y."""
    place += step
    for _ in range(_MOST_MARKS):
        if not (0 <= place < len(text) and MARKS.match(text, place)):
            break
        place += step
    return text[place] if 0 <= place < len(text) else END


def _double(mark: str, before: str, after: str, custom: Custom) -> str:
    opening, closing = custom.double
    if opening == closing:
        return closing
    opens, closes = before in _BEFORE_OPENING, after in _AFTER_CLOSING
    if opens and not closes:
        return opening
    if closes and not opens:
        return closing
    if mark in "“”":
        return mark
    if opens:
        return opening if before in _SPACE else closing
    return mark if before.isalnum() and after.isalnum() else closing


def _single(text: str, place: int, before: str, after: str, custom: Custom) -> str:
    mark = text[place]
    opening, closing = custom.single
    if mark in "`´":
        return "’" if before.isalpha() and after.isalpha() else mark
    if before.isalpha() and after.isalpha():
        return "’"
    if before.isdigit() and mark == "'":
        return "’" if after.isalpha() or _opened(text, place) else mark
    if opening == closing:
        return closing
    if before not in _BEFORE_OPENING:
        return closing if mark != "‘" else mark
    if mark in "‘’":
        return mark
    if mark in "‚‛":
        return opening
    end = text.find(END, place, place + _FAR)
    later = _CLOSES_LATER.search(text, place + 1, end if end >= 0 else place + _FAR)
    return opening if later and not _CONTRACTED.match(text, place + 1) else closing


def _opened(text: str, place: int) -> bool:
    """Tell whether a single quotation mark before `place` in the block still waits for its pair."""
    start = max(text.rfind(END, 0, place) + 1, place - _FAR)
    block = text[start:place]
    return bool(re.search(r"(?:^|[\s(\[\u00a0])['‘’](?=\w)[^'’]*$", block))
