"""What each language asks of its typography, as data: words, units, marks, and their sources.

Sources named in short:
KO  Kielitoimiston ohjepankki (kielitoimistonohjepankki.fi, Kotus), the article of that name
KK  Kielikello 2/2006, "Välimerkit" and "Merkit" (Kotus)
SFS SFS 4175:2006, Numeroiden ja merkkien kirjoittaminen
SS  Svenska skrivregler, 4th ed. 2017 (Språkrådet)
NH  New Hart's Rules, 2nd ed. 2014 (Oxford)
"""

from dataclasses import dataclass

NBSP = "\u00a0"
EN_DASH = "–"
EM_DASH = "—"

# Symbols and abbreviations that stay with the number before them (KO "Mittayksiköt", SFS, SS, NH).
UNITS = (
    "%|‰|€|£|\\$|§§?|°C|°F|°|h|min|s|ms|km|m|cm|mm|µm|m²|m³|m2|m3|km²|ha|kg|g|mg|t|l|dl|cl|ml"
    "|km/h|W|kW|MW|kWh|MWh|V|Hz|kHz|MHz|GHz|B|kB|MB|GB|TB|Mbit/s|px|pt|EUR|USD|SEK|GBP"
)
MONTHS_FI = "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu"
MONTHS_SV = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
MONTHS_EN = "January|February|March|April|May|June|July|August|September|October|November|December"


@dataclass(frozen=True)
class Custom:
    """One language's custom; the fields are regular expressions' alternatives or sets of words."""

    units: str
    before_number: frozenset[str]  # klo 9, n. 3, s. 12
    weekdays: tuple[str, ...]  # abbreviations; ranges are made of two of one length
    after_number: str  # words bound to a plain number before them: 23 november, 9 am
    phrases: tuple[str, ...]  # abbreviations of two words kept together: t ex
    double: tuple[str, str]
    single: tuple[str, str]
    joined_dash: str  # what a typed "--" without spaces means
    one_letter: str  # words of one letter that do not end a line


def _numbers(words: str) -> frozenset[str]:
    return frozenset(words.split())


CUSTOMS = {
    # KO "Kellonajat", "Lyhenteet", "Lainausmerkit", "Heittomerkki"; SFS "pidetään samalla rivillä".
    "fi": Custom(
        units=UNITS + "|kk|vk|vko|vrk|pv|v|kpl|krt|hlö|snt|mk|op|milj\\.|mrd\\.|mom\\.",
        before_number=_numbers(
            "klo kello n. s. ss. sivu nro nrot n:o puh. p. alv v. luku kohta kuva taulukko liite"
            " ks. vrt. art. § §§ à"
        ),
        weekdays=("ma|ti|ke|to|pe|la|su",),
        after_number="",
        phrases=(),
        double=("”", "”"),
        single=("’", "’"),
        joined_dash=EN_DASH,
        one_letter="",
    ),
    # SS: the chapters on förkortningar, siffror and skiljetecken (citattecken, tankstreck).
    "sv": Custom(
        units=UNITS + "|kr|tkr|mkr|mn|md|st|pers\\.|tim|mån|v|öre",
        before_number=_numbers(
            "kl kl. s. sid. nr nr. ca ca. tfn tfn. tel. moms kap. avd. fig. tab. bil. jfr § §§ à"
        ),
        weekdays=("må|ti|on|to|fr|lö|sö", "mån|tis|ons|tor|fre|lör|sön"),
        after_number=MONTHS_SV,
        phrases=(
            *("t ex", "bl a", "m m", "m fl", "o s v", "s k", "d v s", "f d", "p g a"),
            *("fr o m", "t o m", "i st f", "f n", "e d", "o d"),
        ),
        double=("”", "”"),
        single=("’", "’"),
        joined_dash=EN_DASH,
        one_letter="",
    ),
    # NH ch. 4 (punctuation), 6 (initials), 11 (numbers, dates, times); "a" and "I": house rule,
    # after typesetters' custom of leaving no word of one letter at the end of a line.
    "en": Custom(
        units=UNITS + "|hr|hrs|mins|secs|yr|yrs|ft|lb|oz|mph|million|billion",
        before_number=_numbers(
            "p. pp. No. Nos. no. nos. ch. vol. fig. figs. c. ca. approx. tel. Tel. page section"
            " chapter figure table § §§"
        ),
        weekdays=("Mon|Tue|Wed|Thu|Fri|Sat|Sun",),
        after_number=MONTHS_EN + "|am|pm|a\\.m\\.|p\\.m\\.",
        phrases=(),
        double=("“", "”"),
        single=("‘", "’"),
        joined_dash=EM_DASH,
        one_letter="aIA",
    ),
}
