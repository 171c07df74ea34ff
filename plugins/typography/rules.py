"""The typography of a text: what is typed on an ordinary keyboard, set as the language asks.

`edits` gives the replacements, each a stretch of the text and its new form; a page's text (html.py)
and a plain string (`set_text`) use the same. No rule adds what was not typed: a rule only makes a
space a no-break space, and puts the right character for a hyphen, quote, dots or x. The table is
in ruleset.py, the words of each language in customs.py, quotation marks in quotes.py, addresses
that are left alone in protected.py. Set text is left as it is.
"""

from bisect import bisect_right

from . import protected, quotes
from .customs import CUSTOMS
from .ruleset import Edit, rules


def edits(text: str, lang: str, spans: list[tuple[int, int]] | None = None) -> list[Edit]:
    """Return the replacements that a language's rules ask for, in order, none overlapping.

    `spans` are the stretches to leave alone (`protected.spans` of the text where not given).
    """
    if lang not in CUSTOMS:
        return []
    found: dict[int, tuple[int, str]] = {}
    for rule in rules(lang):
        if rule.needs and rule.needs not in text:
            continue
        for match in rule.pattern.finditer(text):
            if rule.read:
                for start, end, new in rule.read(text, match):
                    found.setdefault(start, (end, new))
            else:
                start, end = match.span(1)
                found.setdefault(start, (end, rule.new))
    for start, end, new in quotes.edits(text, CUSTOMS[lang]):
        found.setdefault(start, (end, new))
    if not found:
        return []
    return _apart(found, protected.spans(text) if spans is None else spans)


def _apart(found: dict[int, tuple[int, str]], spans: list[tuple[int, int]]) -> list[Edit]:
    """Sort edits; leave out those that overlap an earlier one or touch a protected span."""
    starts = [start for start, _ in spans]
    kept: list[Edit] = []
    last = 0
    for start in sorted(found):
        end, new = found[start]
        if start < last:
            continue
        if spans:
            near = bisect_right(starts, end - 1) - 1
            if near >= 0 and spans[near][1] > start:
                continue
        kept.append((start, end, new))
        last = end
    return kept


def set_text(text: str, lang: str) -> str:
    """Return a plain text as the language (fi, sv, en) sets it; other languages as they are."""
    pieces: list[str] = []
    place = 0
    for start, end, new in edits(text, lang):
        pieces += text[place:start], new
        place = end
    pieces.append(text[place:])
    return "".join(pieces)
