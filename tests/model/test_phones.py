"""Telephone numbers: one function for pages, PDFs, contact cards, texts and hints."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blocks.links import as_address
from plugins.model import values
from plugins.model.phones import is_phone, tel
from plugins.pdf_guides.inline import printed
from plugins.typography.proof import other_phones
from plugins.typography.runs import Run

NUMBERS = {
    "040 123 4567": "+358401234567", "040-123.4567": "+358401234567", "040\u00a0123": "+35840123",
    "+358 40 123 4567": "+358401234567", "+358 (0)40 123 4567": "+358401234567",
    "+358 040 123 4567": "+358401234567", "00358 40 123 4567": "+358401234567",
    "00358 (0)40 123 4567": "+358401234567", "+358 0040 123 4567": "+358401234567", "(0)40 123 4567": "+358401234567",
    "(09) 123 456": "+3589123456", "09 123 456": "+3589123456", "020 123 456": "+35820123456",
    "010 123 4567": "+358101234567", "0600 12345": "+35860012345", "0800 12345": "+35880012345",
    "116 117": "116117", "+46 70 123 45 67": "+46701234567", "+46 (0)70 123 45 67": "+46701234567",
    "0046 70 123 45 67": "+46701234567", "+47 12 34 56 78": "+4712345678",
    "+39 06 1234 5678": "+390612345678", "+1 (555) 010-0000": "+15550100000",
}  # fmt: skip
"""What people type -> what is dialled."""


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_is_one_link_wherever_it_stands(typed: str) -> None:
    link = f"tel:{NUMBERS[typed]}"
    assert tel(typed) == link
    assert values.phone(typed)
    assert as_address(typed) == link
    assert tel(link) == link
    assert printed(link, f"puh. {typed}") == ""  # paper does not say it twice
    run = Run("a.md", 1, f"Soita {typed}.", "fi")
    assert list(other_phones([run], [NUMBERS[typed]])) == []


@pytest.mark.parametrize(
    ("typed", "link"),
    [("112", "tel:112"), ("020202", "tel:+35820202"), ("", ""), ("ei numeroa", ""), ("+", ""), ("00", "")],
)  # fmt: skip
def test_short_numbers_and_none(typed: str, link: str) -> None:
    assert tel(typed) == link


@pytest.mark.parametrize(
    "typed",
    ["", "112", "1234", "040 123 4567, ark. 9–15", "040 123 4567 ext 5", "puh. 040 123 4567",
     "+358 40 123 4567 / +358 50 123 4567", "0401234567890123", "٠٤٠ ١٢٣ ٤٥٦٧"],
)  # fmt: skip
def test_what_is_more_than_one_number_is_none(typed: str) -> None:
    assert not is_phone(typed)
    assert as_address(typed) == ""


@given(st.sampled_from(["", "+"]), st.text(st.sampled_from("0123456789 ()-./\u00a0x"), max_size=20))
def test_a_link_is_digits_and_its_own_link(plus: str, typed: str) -> None:
    link = tel(plus + typed)
    assert re.fullmatch(r"(tel:\+?[0-9]+)?", link)
    assert tel(link) == link
