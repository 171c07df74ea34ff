"""The values of front matter from what people type."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from plugins.model import messages, values


class Known:
    """What a validation knows, as pydantic tells it."""

    context = {"languages": ("fi", "sv", "en")}


def languages(typed: object) -> tuple[str, ...]:
    return values.languages(typed, Known)  # type: ignore[arg-type]


def language(typed: object) -> str:
    return values.language(typed, Known)  # type: ignore[arg-type]


def refused(read: object, typed: object) -> str:
    """The code with which `read` refuses `typed`; it must have words."""
    with pytest.raises(PydanticCustomError) as error:
        read(typed)  # type: ignore[operator]
    assert error.value.type in messages.TABLE
    return error.value.type


@pytest.mark.parametrize(
    ("read", "typed", "expected"),
    [
        (values.text, "  a \n b\t", "a b"),
        (values.boolean, " TRUE ", True),
        (values.boolean, False, False),
        (values.email, "a.b+c@d-e.fi", "a.b+c@d-e.fi"),
        (values.phone, "+358 (0)40 123 4567", "+358 (0)40 123 4567"),
        (values.https_url, "https://Työ.example/Polku/", "https://xn--ty-gka.example/Polku"),
        (values.https_url, "https://a.fi:8443", "https://a.fi:8443"),
        (values.business_id, "1234567-1", "1234567-1"),
        (values.business_id, "0112038-9", "0112038-9"),
        (values.decimal, "1 200,50 €", Decimal("1200.50")),
        (values.decimal, "25,5 %", Decimal("25.5")),
        (values.whole_number, "007", 7),
        (values.year, "2005", 2005),
        (values.number_range, "45 – 90", values.Range(45, 90)),
        (values.number_range, "90", values.Range(90, 90)),
        (values.day, "1.12.2026", date(2026, 12, 1)),
        (values.slug, "Oma-Sivu-2", "oma-sivu-2"),
        (values.texts, ["a", " ", "b, c"], ("a", "b, c")),
        (values.short_texts, "a, b,, a", ("a", "b")),
        (languages, "fi, sv", ("fi", "sv")),
        (language, "sv", "sv"),
    ],
)
def test_what_is_understood(read: object, typed: object, expected: object) -> None:
    assert read(typed) == expected  # type: ignore[operator]


@pytest.mark.parametrize(
    ("read", "typed", "code"),
    [
        (values.text, ["a"], "text_expected"),
        (values.text, None, "text_expected"),
        (values.filled_text, " ", "empty_required"),
        (values.left_to_right_text, "שלום", "right_to_left"),
        (values.boolean, "on", "boolean_expected"),
        (values.email, "a@b", "bad_email"),
        (values.email, "a@b.fi\nbcc: c@d.fi", "bad_email"),
        (values.phone, "040 123 x", "bad_phone"),
        (values.https_url, "https://a.fi:99999", "bad_url"),
        (values.https_url, "https://a..fi", "bad_url"),
        (values.link_url, "https://a b.fi", "bad_link_url"),
        (values.business_id, "1234567-0", "business_id_check"),
        (values.decimal, "12 euroa", "number_expected"),
        (values.decimal, "", "number_expected"),
        (values.decimal, "1.000.000", "number_expected"),
        (values.decimal, "Infinity", "number_expected"),
        (values.whole_number, "٣", "whole_number_expected"),
        (values.number_range, "٣–٥", "range_expected"),
        (values.year, "٢٠٠٥", "year_expected"),
        (values.day, "٢٠٢٦-٠١-٠١", "date_expected"),
        (values.number_range, "1–2–3", "range_expected"),
        (values.day, "32.1.2026", "no_such_day"),
        (values.day, "2026-01-01x", "date_expected"),
        (values.moment, "2026-01-01T99:00", "date_expected"),
        (values.moment, "0001-01-01T00:00:00+02:00", "no_such_day"),
        (values.slug, "", "bad_slug"),
        (values.slug, "index.html", "bad_slug"),
        (values.texts, {"a": "b"}, "list_expected"),
        (languages, ["de"], "unknown_language"),
        (language, "de", "unknown_language"),
    ],
)
def test_what_is_refused(read: object, typed: object, code: str) -> None:
    assert refused(read, typed) == code


def test_a_moment_without_a_zone_is_finnish_time() -> None:
    assert values.moment("2026-06-01T10:00").utcoffset() == timedelta(hours=3)
    assert values.moment("2026-12-01").utcoffset() == timedelta(hours=2)
    zone = timezone(timedelta(hours=-5))
    assert values.moment("2026-06-01T10:00-05:00") == datetime(2026, 6, 1, 10, tzinfo=zone)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_in_both_forms(day: date) -> None:
    assert values.day(day.isoformat()) == day
    assert values.day(f"{day.day}.{day.month}.{day.year}") == day


@given(st.integers(0, 9_999_999))
def test_only_one_check_digit_fits_a_business_id(number: int) -> None:
    fitting = []
    for digit in range(10):
        try:
            fitting.append(values.business_id(f"{number:07}-{digit}"))
        except PydanticCustomError:
            continue
    assert len(fitting) <= 1


READERS = [
    values.text, values.filled_text, values.boolean, values.email, values.phone, values.https_url,
    values.link_url, values.business_id, values.decimal, values.whole_number, values.year,
    values.number_range, values.day, values.moment, values.slug, values.texts, values.short_texts,
    languages, language,
]  # fmt: skip


@given(
    st.text() | st.text("0123456789-.,:+T()/ €%–", max_size=20) | st.lists(st.text(), max_size=3)
)
def test_nothing_but_our_own_refusal_is_raised(typed: object) -> None:
    for read in READERS:
        try:
            read(typed)
        except PydanticCustomError as error:
            assert error.type in messages.TABLE
