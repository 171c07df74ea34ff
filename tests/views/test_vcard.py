"""Contact cards."""

from plugins.kinds import PRACTITIONER
from plugins.kinds.practitioner import Practitioner
from plugins.model.items import Item, Place
from plugins.model.site import Site
from plugins.views.vcard import vcard


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


def test_a_number_on_a_card_is_international_like_its_links() -> None:
    assert "TEL;TYPE=WORK,VOICE:+358401234567" in card(phone="+358 (0)40 123 4567")
    assert "TEL;TYPE=WORK,VOICE:116117" in card(phone="116 117")


def test_long_lines_are_folded_between_characters() -> None:
    typed = {"url": "https://e.example", "name": "E", "languages": "fi"}
    site = Site.model_validate(typed, context={"languages": ("fi",)})
    data = vcard(person(name="Ä" * 200), site)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert "Ä" * 200 in data.decode().replace("\r\n ", "")
