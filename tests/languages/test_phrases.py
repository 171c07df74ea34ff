"""How dates, prices and ranges are said in three languages."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.languages import phrases
from plugins.languages.strings import Strings, load_strings
from plugins.model.values import Range

DAY = date(2009, 11, 23)
T = load_strings(Path(__file__).resolve().parents[2] / "theme" / "strings")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (phrases.short_date(DAY, T["fi"]), "23.11.2009"),
        (phrases.file_size(1, T["fi"]), "1 kt"),
        (phrases.file_size(245_760, T["en"]), "240 kB"),
        (phrases.file_size(1_258_291, T["fi"]), "1,2 Mt"),
        (phrases.long_date(DAY, T["fi"]), "23. marraskuuta 2009"),
        (phrases.long_date(DAY, T["sv"]), "23 november 2009"),
        (phrases.short_date(DAY, T["en"]), "23 November 2009"),
        (phrases.price(Decimal(100), T["fi"]), "100,00 €"),
        (phrases.price(Decimal("125.5"), T["fi"]), "125,50 €"),
        (phrases.price(Decimal("1234567.891"), T["fi"]), "1 234 567,89 €"),
        (phrases.price(Decimal("1259"), T["en"]), "€1,259.00"),
        (phrases.price(Decimal("0.005"), T["sv"]), "0,01 €"),
        (phrases.number(Decimal("25.50"), T["fi"]), "25,5"),
        (phrases.number(Decimal("100"), T["fi"]), "100"),
        (phrases.number(Decimal("25.5"), T["en"]), "25.5"),
        (phrases.minutes(Range(45, 90), T["fi"]), "45–90 min"),
        (phrases.minutes(Range(90, 90), T["fi"]), "90 min"),
        (phrases.weeks(Range(3, 4), T["fi"]), "3–4 viikon välein"),
        (phrases.weeks(Range(1, 1), T["fi"]), "viikoittain"),
        (phrases.weeks(Range(2, 2), T["sv"]), "med 2 veckors mellanrum"),
        (phrases.weeks(Range(3, 4), T["en"]), "every 3–4 weeks"),
        (phrases.months(Range(12, 36), T["fi"]), "1–3 vuotta"),
        (phrases.months(Range(12, 12), T["fi"]), "1 vuosi"),
        (phrases.months(Range(24, 24), T["fi"]), "2 vuotta"),
        (phrases.months(Range(6, 18), T["fi"]), "6–18 kk"),
        (phrases.months(Range(12, 18), T["fi"]), "12–18 kk"),
        (phrases.months(Range(12, 36), T["sv"]), "1–3 år"),
        (phrases.months(Range(6, 6), T["sv"]), "6 mån."),
        (phrases.months(Range(1, 1), T["en"]), "1 month"),
        (phrases.months(Range(12, 12), T["en"]), "1 year"),
    ],
)
def test_said(said: str, expected: str) -> None:
    assert said == expected


def test_every_month_of_every_language_is_there() -> None:
    for lang, t in T.items():
        assert len(set(t("months").split())) == 12, lang


def test_vat_is_rounded_half_up_to_cents() -> None:
    assert phrases.with_vat(Decimal(100), Decimal("25.5")) == Decimal("125.50")
    assert phrases.with_vat(Decimal("110.5"), Decimal("25.5")) == Decimal("138.68")
    assert phrases.with_vat(Decimal("0.02"), Decimal(25)) == Decimal("0.03")


@given(st.decimals(0, 9_999_999, places=2), st.decimals(0, 100, places=1))
def test_vat_never_lowers_a_price(net: Decimal, vat: Decimal) -> None:
    assert phrases.with_vat(net, vat) >= net


def test_plural_forms() -> None:
    strings = Strings("fi", {"a_0": "ei", "a_1": "yksi", "a_n": "{n} monta", "b": "{x}!"})
    assert [strings.n("a", n) for n in (0, 1, 2)] == ["ei", "yksi", "2 monta"]
    assert strings("b", x="hei") == "hei!"
    with pytest.raises(KeyError):
        strings("c")
    with pytest.raises(KeyError):
        strings.n("b", 1)
