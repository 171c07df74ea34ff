"""Telephone links and contact cards."""

import pytest

from plugins.kinds import PRACTITIONER
from plugins.kinds.practitioner import Practitioner
from plugins.model.items import Item, Place
from plugins.model.site import Site
from plugins.views.phone import tel
from plugins.views.vcard import vcard


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("040 123 4567", "tel:+358401234567"), ("+358 40 123 4567", "tel:+358401234567"),
        ("+358 (0)40 123 4567", "tel:+358401234567"), ("00358 40 123 4567", "tel:+358401234567"),
        ("00358 (0)40 123 4567", "tel:+358401234567"), ("(09) 123 456", "tel:+3589123456"),
        ("(0)40 123 4567", "tel:+358401234567"), ("+46 70 123 45 67", "tel:+46701234567"),
        ("0600 12345", "tel:+35860012345"), ("112", "tel:112"), ("040-123.4567", "tel:+358401234567"),
        ("040\u00a0123", "tel:+35840123"), ("", ""),
    ],
)  # fmt: skip
def test_a_telephone_link(typed: str, link: str) -> None:
    assert tel(typed) == link


def person(**fields: object) -> Item[Practitioner]:
    made = Practitioner.model_validate(fields)
    return Item(PRACTITIONER, Place(url="tyonohjaajat/maija/"), made)


def card(**fields: object) -> list[str]:
    site = Site.model_validate({
        "url": "https://e.example/polku", "name": "Työ; ohjaus, ja \\", "languages": "fi",
        "address": {"street": "Katu 1", "postal_code": "00100", "city": "Turku"},
    }, context={"languages": ("fi",)})  # fmt: skip
    return (
        vcard(person(**{"name": "Maija Malli", **fields}), site)
        .decode()
        .replace("\r\n ", "")
        .split("\r\n")
    )


def test_a_card_has_what_is_known() -> None:
    lines = card(phone="040 123 4567", email="a@b.fi", roles="ohjaaja, kouluttaja")
    assert lines == [
        "BEGIN:VCARD", "VERSION:3.0", "N:Malli;Maija;;;", "FN:Maija Malli",
        "ORG:Työ\\; ohjaus\\, ja \\\\", "TITLE:ohjaaja\\, kouluttaja",
        "TEL;TYPE=WORK,VOICE:+358401234567", "EMAIL;TYPE=WORK:a@b.fi",
        "ADR;TYPE=WORK:;;Katu 1;Turku;;00100;", "URL:https://e.example/polku/tyonohjaajat/maija/",
        "END:VCARD", "",
    ]  # fmt: skip


def test_a_card_of_one_name_alone() -> None:
    lines = card(name="Maija")
    assert "N:Maija;;;;" in lines
    assert not [line for line in lines if line.startswith(("TEL", "EMAIL", "TITLE"))]


def test_long_lines_are_folded_between_characters() -> None:
    typed = {"url": "https://e.example", "name": "E", "languages": "fi"}
    site = Site.model_validate(typed, context={"languages": ("fi",)})
    data = vcard(person(name="Ä" * 200), site)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert "Ä" * 200 in data.decode().replace("\r\n ", "")
