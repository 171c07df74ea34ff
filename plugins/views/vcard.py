"""A practitioner's contact card: vCard 3.0 (RFC 2426), which every telephone reads."""

from typing import Any

from plugins.model.items import Item
from plugins.model.phones import tel
from plugins.model.site import Site


def vcard(item: Item[Any], site: Site) -> bytes:
    """The card as UTF-8 bytes with CRLF line ends, long lines folded at 75 bytes."""
    person = item.fields
    given, _, family = person.name.rpartition(" ")
    lines = ["BEGIN:VCARD", "VERSION:3.0"]
    lines.append(f"N:{_text(family)};{_text(given)};;;" if given else f"N:{_text(person.name)};;;;")
    lines.append(f"FN:{_text(person.name)}")
    lines.append(f"ORG:{_text(site.legal_name or site.name)}")
    if person.roles:
        lines.append(f"TITLE:{_text(', '.join(person.roles))}")
    if person.phone:
        lines.append(f"TEL;TYPE=WORK,VOICE:{tel(person.phone).removeprefix('tel:')}")
    if person.email:
        lines.append(f"EMAIL;TYPE=WORK:{_text(person.email)}")
    if site.address:
        a = site.address
        lines.append(f"ADR;TYPE=WORK:;;{_text(a.street)};{_text(a.city)};;{_text(a.postal_code)};")
    lines.append(f"URL:{site.url}/{item.url}")
    lines.append("END:VCARD")
    return ("\r\n".join(_folded(line) for line in lines) + "\r\n").encode()


def _text(value: str) -> str:
    for special in ("\\", ";", ","):
        value = value.replace(special, "\\" + special)
    return value


def _folded(line: str) -> str:
    """The line broken before its 75th byte, never inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
