"""How dates, prices and ranges are said. No locale of the system is used.

Spaces are plain here; the typography makes them no-break where they must be.
Sources: Kielitoimiston ohjepankki (dates, money), Svenska skrivregler, New Hart's Rules.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from plugins.model.values import Range

MONTHS = {
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(),
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}  # fmt: skip
CENT = Decimal("0.01")


def short_date(day: date, lang: str) -> str:
    """ "23.11.2009"; English "23 November 2009", as figures alone are read two ways there."""
    return long_date(day, lang) if lang == "en" else f"{day.day}.{day.month}.{day.year}"


def long_date(day: date, lang: str) -> str:
    """ "23. marraskuuta 2009", "23 november 2009", "23 November 2009"."""
    month = MONTHS[lang][day.month - 1]
    if lang == "fi":
        return f"{day.day}. {month}kuuta {day.year}"
    return f"{day.day} {month} {day.year}"


def number(value: Decimal | int, lang: str) -> str:
    """A number as typed in running text: "25,5"; English "25.5"."""
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return text if lang == "en" else text.replace(".", ",")


def price(amount: Decimal, lang: str) -> str:
    """ "1 259,00 €"; English "€1,259.00"."""
    whole, _, cents = f"{amount.quantize(CENT, ROUND_HALF_UP):,f}".partition(".")
    if lang == "en":
        return f"€{whole}.{cents}"
    return f"{whole.replace(',', ' ')},{cents} €"


def with_vat(net: Decimal, vat_percent: Decimal) -> Decimal:
    """The price with VAT, rounded to cents half up."""
    return (net * (100 + vat_percent) / 100).quantize(CENT, ROUND_HALF_UP)


def file_size(size: int, lang: str) -> str:
    """ "240 kt", "1,2 Mt" (of 1,024); "240 kB", "1.2 MB" in Swedish and English."""
    kilo, mega = ("kt", "Mt") if lang == "fi" else ("kB", "MB")
    if size < 1024 * 1000:
        return f"{max(1, round(size / 1024))} {kilo}"
    return f"{number(Decimal(size / 1024**2).quantize(Decimal('0.1')), lang)} {mega}"


def span(value: Range) -> str:
    """ "45–90", or "90" where the ends are the same."""
    return str(value.low) if value.low == value.high else f"{value.low}–{value.high}"


def minutes(value: Range) -> str:
    """ "45–90 min", in all three languages."""
    return f"{span(value)} min"


def weeks(value: Range, lang: str) -> str:
    """How often: "3–4 viikon välein", "viikoittain"."""
    if value == Range(1, 1):
        return {"fi": "viikoittain", "sv": "varje vecka", "en": "every week"}[lang]
    if lang == "sv":
        return f"med {span(value)} veckors mellanrum"
    return f"{span(value)} viikon välein" if lang == "fi" else f"every {span(value)} weeks"


def months(value: Range, lang: str) -> str:
    """How long: whole years where both ends divide by 12 ("1–3 vuotta"), else "6–18 kk"."""
    if value.low % 12 == 0 and value.high % 12 == 0:
        years = Range(value.low // 12, value.high // 12)
        one = years == Range(1, 1)
        unit = {"fi": "vuosi" if one else "vuotta", "sv": "år", "en": "year" if one else "years"}
        return f"{span(years)} {unit[lang]}"
    one = value == Range(1, 1)
    unit = {"fi": "kk", "sv": "mån.", "en": "month" if one else "months"}
    return f"{span(value)} {unit[lang]}"
