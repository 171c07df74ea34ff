"""How dates, prices and ranges are said. No locale of the system is used: all forms are words.

Spaces are plain here; the typography makes them no-break where they must be.
Sources of the forms: Kielitoimiston ohjepankki (dates, money), Svenska skrivregler, New Hart's Rules.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from plugins.model.values import Range

from .strings import Strings

CENT = Decimal("0.01")


def short_date(day: date, t: Strings) -> str:
    """ "23.11.2009"; English "23 November 2009", as figures alone are read two ways there."""
    return _date("date_short", day, t)


def long_date(day: date, t: Strings) -> str:
    """ "23. marraskuuta 2009", "23 november 2009", "23 November 2009"."""
    return _date("date_long", day, t)


def _date(key: str, day: date, t: Strings) -> str:
    month = t("months").split()[day.month - 1]
    return t(key, day=day.day, number=day.month, month=month, year=day.year)


def number(value: Decimal | int, t: Strings) -> str:
    """A number as typed in running text: "25,5"; English "25.5"."""
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return text.replace(".", t("decimal_mark"))


def price(amount: Decimal, t: Strings) -> str:
    """ "1 259,00 €"; English "€1,259.00"."""
    whole, _, cents = f"{amount.quantize(CENT, ROUND_HALF_UP):,f}".partition(".")
    said = f"{whole.replace(',', t('thousands_mark'))}{t('decimal_mark')}{cents}"
    return t("price_format", amount=said)


def with_vat(net: Decimal, vat_percent: Decimal) -> Decimal:
    """The price with VAT, rounded to cents half up."""
    return (net * (100 + vat_percent) / 100).quantize(CENT, ROUND_HALF_UP)


def file_size(size: int, t: Strings) -> str:
    """ "240 kt", "1,2 Mt" (of 1,024); "240 kB", "1.2 MB" in English."""
    if size < 1024 * 1000:
        return t("kilobytes", n=max(1, round(size / 1024)))
    return t("megabytes", n=number(Decimal(size / 1024**2).quantize(Decimal("0.1")), t))


def span(value: Range) -> str:
    """ "45–90", or "90" where the ends are the same."""
    return str(value.low) if value.low == value.high else f"{value.low}–{value.high}"


def minutes(value: Range, t: Strings) -> str:
    """ "45–90 min"."""
    return t("span_minutes", n=span(value))


def weeks(value: Range, t: Strings) -> str:
    """How often: "3–4 viikon välein", "viikoittain"."""
    return _span("every_weeks", value, t)


def months(value: Range, t: Strings) -> str:
    """How long: whole years where both ends divide by 12 ("1–3 vuotta"), else "6–18 kk"."""
    if value.low % 12 == 0 and value.high % 12 == 0:
        return _span("span_years", Range(value.low // 12, value.high // 12), t)
    return _span("span_months", value, t)


def _span(key: str, value: Range, t: Strings) -> str:
    form = "1" if value == Range(1, 1) else "n"
    return t(f"{key}_{form}", n=span(value))
