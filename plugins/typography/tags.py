"""What a tag means to running text: inside it, a border of it, or without words."""

import re
from enum import Enum
from typing import NamedTuple

# Characters of the private use area that stand for tags in a page's text.
END = "\ue001"
OPAQUE = "\ue002"

# Comments, elements of raw text, tags (a ">" may stand in quotes; then broken ones), entities. In a
# group, so that `split` gives text and token in turn.
TOKEN = re.compile(
    r"(<!--.*?(?:-->|\Z)"
    r"|<(?i:script\b.*?(?:</script\s*>|\Z)|style\b.*?(?:</style\s*>|\Z)"
    r"|textarea\b.*?(?:</textarea\s*>|\Z)|title\b.*?(?:</title\s*>|\Z))"
    r"|</?[a-zA-Z](?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>"
    r"|<[/a-zA-Z!?][^>]*(?:>|\Z)"
    r"|&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);)",
    re.S,
)
_INLINE = frozenset(
    "a abbr b bdi bdo cite data del dfn em font i ins label mark q s small span strong time u"
    " wbr".split()
)
_EDGE = frozenset(("sub", "sup", "img", "picture", "source", "input", "audio", "video"))
_RAW = frozenset(("script", "style", "textarea", "title"))
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SKIPPED = frozenset(
    "canvas code iframe kbd math noscript object pre samp select svg template var".split()
)
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_LANG = re.compile(r"""\slang\s*=\s*["']?\s*([a-zA-Z]*)""")
_TYPESET = re.compile(r"""\sdata-typeset\s*=\s*["']?\s*([a-z]*)""")


class Kind(Enum):
    """How a tag parts the text around it."""

    INLINE = "inside a sentence"
    BLOCK = "a border"
    OPAQUE = "inside a sentence, without words"
    SKIPPED = "the beginning of an element whose text is not running text"


class Tag(NamedTuple):
    """A tag as far as the text cares; `opens` unless it closes or is void."""

    kind: Kind
    name: str
    closing: bool
    opens: bool
    lang: str
    typeset: str


def read_tag(raw: str) -> Tag:
    """Read a tag or comment; `lang` is the main language of its lang attribute, "" without one."""
    named = _NAME.match(raw)
    if not named:
        return Tag(Kind.INLINE, "", False, False, "", "")
    name, closing = named[1].lower(), raw[1] == "/"
    opens = not closing and name not in _VOID and name not in _RAW and not raw.endswith("/>")
    lang, typeset = _LANG.search(raw), _TYPESET.search(raw)
    kind = Kind.INLINE if name in _INLINE else Kind.OPAQUE if name in _EDGE else Kind.BLOCK
    if name in _RAW:
        kind = Kind.INLINE
    if opens and (name in _SKIPPED or (typeset and typeset[1] == "off")):
        kind = Kind.SKIPPED
    elif name in _SKIPPED:
        kind = Kind.OPAQUE
    return Tag(
        kind,
        name,
        closing,
        opens,
        lang[1].lower() if lang and opens else "",
        typeset[1] if typeset and opens else "",
    )
