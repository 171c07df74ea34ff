"""Addresses: from a file name, a tag or a title to lower-case ASCII."""

import re
import unicodedata

LETTERS = str.maketrans(
    {"æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ß": "ss", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l",
     "ŋ": "n", "Ŋ": "n", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ŧ": "t", "Ŧ": "t"}
)  # fmt: skip
LONGEST = 120
"""The longest slug, in characters: file systems stop at 255 bytes a name."""


def slugify(text: str) -> str:
    """`text` as an address: "Työn ilo & tulos" -> "tyon-ilo-tulos"; "" when nothing is left."""
    decomposed = unicodedata.normalize("NFKD", text.translate(LETTERS))
    ascii_text = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    return slug[:LONGEST].strip("-")
