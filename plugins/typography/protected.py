"""Text that is an address, not words: URLs, e-mail addresses, file and domain names."""

import re

_ENDINGS = (
    "fi|com|net|org|eu|se|ax|info|io|dev|example|test|pdf|html?|css|js|json|md|ya?ml|py|txt|docx?"
    "|xlsx?|jpe?g|png|svg|zip"
)
_SIGN = re.compile(
    rf"[@:.](?:(?<=@)|//|(?<=[wW]{{3}}\.)|(?<=mailto:)|(?<=tel:)|(?:{_ENDINGS}"
    rf"|{_ENDINGS.upper()})(?!\w))"
)
# An address ends at space, quotes, brackets and the separators that html.py puts between blocks.
_TOKEN = re.compile(r"[^\s<>\"“”„«»()\[\]{}\ue001\ue002]*")
_TOKEN_BACK = re.compile(r"[^\s<>\"“”„«»()\[\]{}\ue001\ue002]*$")
_FAR = 200


def spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text that no rule and no soft hyphen may touch, in order."""
    found: list[tuple[int, int]] = []
    for sign in _SIGN.finditer(text):
        if found and sign.start() < found[-1][1]:
            continue
        before = _TOKEN_BACK.search(text, max(0, sign.start() - _FAR), sign.start())
        after = _TOKEN.match(text, sign.end())
        start = before.start() if before else sign.start()
        end = after.end() if after else sign.end()
        if end - start > len(sign[0]):
            found.append((start, end))
    return found
