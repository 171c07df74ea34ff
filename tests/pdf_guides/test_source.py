"""Text stays text: whatever is typed, Typst reads back exactly that."""

import json
import tempfile
import unicodedata
from itertools import pairwise
from pathlib import Path

import typst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.pdf_guides import source
from plugins.pdf_guides.convert import convert
from plugins.pdf_guides.glyphs import Letters
from plugins.pdf_guides.notices import Notices
from plugins.pdf_guides.runs import SEAM, Runs, cuts
from plugins.text.tree import Node
from tests.html_tree import tree
from tests.pdf_guides.conftest import guide

ALL = frozenset(map(chr, [9, 10, *range(0x20, 0x11_0000)]))
NASTY = st.sampled_from(
    [
        *"\\\"#$@<>[]{}()`*_~=-+/'\n\t\r\0\x1b\u202e\u2066\u00ad\ufeff\ud800",
        '#panic("x")',
        '"; panic(); "',
        "\\u{41}",
        "*/",
        "//",
        "\\",
        '\\"',
        "```",
        "#import",
    ]
)
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=8)), max_size=12).map("".join)


def _read_back(expressions: list[str]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder, "main.typ")
        main.write_text("", encoding="utf-8")
        read: list[str] = json.loads(typst.eval(str(main), source.array(expressions), root=folder))
        return read


@given(st.lists(TEXT, min_size=1, max_size=20))
@example(["\\", '"', "\n", "\\n", "", "#", "\u202eabc", "a\u0308"])
@settings(max_examples=60, deadline=None)
def test_a_literal_stands_for_its_text(texts: list[str]) -> None:
    """Escaped, every character comes back; only what nobody sees is gone."""
    assert _read_back([source.literal(text) for text in texts]) == [source.clean(t) for t in texts]


@given(TEXT)
def test_cleaning_takes_only_what_nobody_sees(text: str) -> None:
    """NFC, and no control, surrogate or bidi override is left."""
    clean = source.clean(text)

    assert clean == unicodedata.normalize("NFC", clean)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in clean)
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad")
    seen = [c for c in unicodedata.normalize("NFC", text) if c.isalnum()]
    assert [c for c in clean if c.isalnum()] == seen


@given(TEXT, st.integers(4, 40))
@settings(deadline=None)
def test_running_text_loses_nothing(text: str, longest: int) -> None:
    """Break places and seams stand between characters, never in their place."""
    runs = Runs("fi", lambda word, lang: [(i, False) for i in range(1, len(word))], ALL, _never)
    expressions = runs.flowing(text, 4, longest=longest)
    pieces = [e.removeprefix("y(").removesuffix(")") if e.startswith("y(") else e
              for e in expressions if e != SEAM]  # fmt: skip
    assert "".join(_read_back(pieces) if pieces else []) == source.clean(text)


@given(st.text("abc/.-", min_size=1, max_size=300), st.integers(4, 30))
def test_no_piece_is_longer_than_asked(text: str, piece: int) -> None:
    """So that nothing runs off the page."""
    edges = [0, *cuts(text, 0, len(text), piece), len(text)]
    assert all(0 <= b - a <= piece for a, b in pairwise(edges))


def test_lists_deeper_than_anybody_reads_keep_their_text() -> None:
    """Fifty levels, some forty more than the page has marks for."""
    nodes = tree("<ul><li>" * 50 + "pohja" + "</li></ul>" * 50)
    made = convert(guide(text=nodes), Letters(ALL, ALL), Notices("x.md"))
    assert '"pohja"' in made.body


@given(TEXT)
@settings(max_examples=40, deadline=None)
def test_a_body_calls_only_known_functions(text: str) -> None:
    """Outside string literals a body holds names, brackets and numbers that we wrote."""
    import re

    made = convert(guide(text=(Node("p", children=(text,)),)), Letters(ALL, ALL), Notices("x.md"))
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', made.body)
    assert set(re.findall(r"[a-z][a-z-]*(?=\()", bare)) <= {"lead", "p", "y"}


def _never(characters: str, text: str) -> None:
    raise AssertionError(characters)
