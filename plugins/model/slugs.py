"""Addresses: from a file name, a tag, a heading or a title to lower-case ASCII. One table for all."""

import re
import unicodedata

LETTERS = str.maketrans({
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ŋ": "n", "ŧ": "t", "ǥ": "g", "ʒ": "z", "ʹ": "", "ʼ": "",  # Northern, Inari and Skolt Sámi
})  # fmt: skip
"""Small letters that Unicode does not take apart into an ASCII letter and its marks."""

LONGEST = 120
"""The longest slug, in characters: file systems stop at 255 bytes a name."""


def slugify(text: str) -> str:
    """`text` as an address: "Työn ilo & tulos" -> "tyon-ilo-tulos"; "" when nothing is left.

    The same for composed and decomposed letters; a slug is its own slug.
    """
    # Taken apart before and after: "Ǿ" is an Ø first, and folding makes "ẞ" an "ss".
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    # Marks, soft hyphens and other letters without a shape part no word.
    shown = (c for c in small if unicodedata.category(c) not in ("Mn", "Mc", "Me", "Cf"))
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(shown).translate(LETTERS)).strip("-")
    return slug[:LONGEST].strip("-")
