"""Small changes to text that came from Markdown: tables, actions, questions, quotation marks."""

import re
from typing import NamedTuple

from markupsafe import Markup, escape

from plugins.composition.markup import elements, text

FIT_COLUMNS = 3  # a table of up to three columns, or of short cells, shrinks instead of scrolling
MANY_COLUMNS = 6
SHORT = 70  # letters in the longest row of a table that still fits
_LAST_LINK = re.compile(
    r"(?P<before>.*?)(?P<link><a\s(?:[^>\"]|\"[^\"]*\")*>.*?</a>)(?P<after>[\s.]*)$", re.S
)
_TABLE = re.compile(r"<table[^>]*>.*?</table>", re.S)
_ROW = re.compile(r"<tr[^>]*>.*?</tr>", re.S)


# Display text breaks between words and at a compound's joints, not at every syllable.
JOINTS = 'data-typeset="joints"'


class Asked(NamedTuple):
    """A question and the link that answers it ("" when there is none)."""

    question: Markup
    answer: Markup


def _last_link(html: str) -> tuple[str, str] | None:
    """The words before a link that ends the text as a sentence of its own, and the link."""
    opening = html.rfind("<a ")
    if opening < 0:
        return None
    match = _LAST_LINK.match(html, 0) if html.count("<a ") == 1 else None
    before = match["before"] if match else html[:opening]
    link = match["link"] if match else html[opening:].rstrip(" .\n")
    if match is None and not re.fullmatch(r"<a\s[^>]*>.*?</a>", link, re.S):
        return None
    words = text(before)
    if words and words[-1] not in ".?!:…":
        return None
    return before.rstrip(), link


def action_button(body: str, kind: str = "") -> Markup:
    """A call's text with its last link as the button, when the link is a sentence of its own."""
    outer = elements(str(body))
    if not outer or outer[-1].tag != "p":
        return Markup(body)
    last = outer[-1]
    found = _last_link(body[last.inner : last.tail].strip())
    if found is None:
        return Markup(body)
    words, link = found
    marked = f' data-button="{kind}"' if kind else ""
    button = re.sub(r"^<a ", f'<a class="button" {JOINTS}{marked} ', link)
    paragraph = f"<p>{words}</p>\n" if words else ""
    return Markup(f'{body[: last.start]}{paragraph}<p class="cluster">{button}</p>')


def question_items(body: str) -> tuple[Asked, ...]:
    """The items of a Markdown list as questions; a link that ends an item is its answer."""
    lists = [e for e in elements(str(body)) if e.tag in {"ul", "ol"}]
    asked: list[Asked] = []
    for outer in lists:
        inside = str(body)[outer.inner : outer.tail]
        for item in elements(inside):
            words = _unwrapped(inside[item.inner : item.tail])
            found = _last_link(words)
            question, answer = found if found else (words, "")
            asked.append(Asked(Markup(question), Markup(answer)))
    return tuple(asked)


def _unwrapped(html: str) -> str:
    """A list item's words without the paragraph that a loose list puts around them."""
    words = html.strip()
    inner = elements(words)
    if len(inner) == 1 and inner[0].tag == "p" and inner[0].start == 0:
        return words[inner[0].inner : inner[0].tail].strip()
    return words


def quoted(body: str, opening: str, closing: str) -> Markup:
    """A quotation in the language's own marks, unless the writer typed some."""
    html = str(body).strip()
    typed = text(html)[:1] in "”“\"«»'’"
    paragraphs = [e for e in elements(html) if e.tag == "p"]
    if not paragraphs:
        marked = html if typed else f"{escape(opening)}{html}{escape(closing)}"
        return Markup(f"<p>{marked}</p>")
    if typed:
        return Markup(html)
    first, last = paragraphs[0], paragraphs[-1]
    html = html[: last.tail] + str(escape(closing)) + html[last.tail :]
    return Markup(html[: first.inner] + str(escape(opening)) + html[first.inner :])


def email_breaks(address: str) -> Markup:
    """An e-mail address that may break after its @ and dots, never inside a word."""
    return Markup(re.sub(r"([@.])(?=.)", r"\1<wbr>", str(escape(address))))


def as_lead(words: str) -> Markup:
    """Plain words as the lead paragraph of a closing."""
    return Markup(f'<p class="lead measure" {JOINTS}>{{}}</p>').format(words)


def tables(html: str, hint: str = "") -> str:
    """The HTML with every Markdown table in a frame that scrolls, named by its columns.

    The first column becomes row headers. Tables that already stand in a frame are left alone.
    """
    if "<table" not in html:
        return html

    def framed(match: re.Match[str]) -> str:
        before = html[max(0, match.start() - 200) : match.start()]
        return match[0] if 'class="data-table"' in before else _framed(match[0], hint)

    return _TABLE.sub(framed, html)


def _framed(table: str, hint: str) -> str:
    rows = _ROW.findall(table)
    columns = max((len(re.findall(r"<t[hd]", row)) for row in rows), default=0)
    longest = max((len(text(re.sub(r"</t[hd]>", " ", row))) for row in rows), default=0)
    fits = columns <= FIT_COLUMNS or longest <= SHORT
    size = "fit" if fits else ("wide" if columns > MANY_COLUMNS else "")
    name = ", ".join(filter(None, map(text, re.findall(r"<th[^>]*>(.*?)</th>", table, re.S))))
    hinted = f'<p class="soft">{escape(hint)}</p>' if hint and not fits else ""
    marked = f' data-table="{size}"' if size else ""
    scoped = re.sub(r"<th(?=[ >])(?![^>]*\bscope=)", f'<th scope="col" {JOINTS}', table)
    return (
        f'<div class="data-table-wrap">{hinted}<section class="data-table"'
        f' aria-label="{escape(name)}" tabindex="0"{marked}>{_row_headers(scoped)}</section></div>'
    )


def _row_headers(table: str) -> str:
    """The first cell of every body row as its header."""
    head, mark, body = table.partition("<tbody>")
    if not mark:
        return table

    def named(row: re.Match[str]) -> str:
        return re.sub(
            r"<td([^>]*)>(.*?)</td>",
            rf'<th scope="row" {JOINTS}\1>\2</th>',
            row[0],
            count=1,
            flags=re.S,
        )

    return head + mark + _ROW.sub(named, body)
