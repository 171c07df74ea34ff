"""The table of rules: what each finds, what it becomes, and who asks for it.

Sources are named as in customs.py.
"""

import re
from dataclasses import dataclass
from functools import cache
from re import Pattern

from . import readers
from .customs import CUSTOMS, EN_DASH, MONTHS_EN, MONTHS_FI, NBSP, Custom
from .readers import Edit, Reader

__all__ = ["Edit", "Rule", "rules"]

S = r"[ \t\r\n]+"
RANGE_SOURCE = "KO Ajatusviiva (rajakohtailmaukset); SFS; SS; NH 4.11"


@dataclass(frozen=True)
class Rule:
    """A pattern and what its first group becomes; or a reader of its matches.

    `needs` is text without which the rule cannot apply, so that most texts skip it. A pattern
    begins with a character or a set of characters, never with a look behind: that is ten times as
    fast.
    """

    name: str
    source: str
    pattern: Pattern[str]
    new: str = ""
    read: Reader | None = None
    needs: str = ""


def _rule(
    name: str,
    source: str,
    pattern: str,
    new: str = "",
    *,
    read: Reader | None = None,
    needs: str = "",
) -> Rule:
    return Rule(name, source, re.compile(pattern), new, read, needs)


def _numbers(custom: Custom) -> list[Rule]:
    phone = (
        r"[+(0](?<![\w.,…/−–—-].)(?:(?<=\+)\d{1,3}(?:[ \u00a0]\d(?!\d))?|(?<=\()0\d{1,3}\)|(?<=0)\d{1,4})"
        rf"(?:(?:{S}|\u00a0|-)(?:\(0\))?\d{{2,}})+"
    )
    return [
        _rule(
            "unit",
            "KO Mittayksiköt; SFS; SS; NH 11",
            rf"[0-9½]({S})(?=(?:{custom.units})(?!\w))",
            NBSP,
        ),
        _rule(
            "thousands",
            "KO Numeroiden ryhmittely; SFS; ISO 80000-1",
            rf"[0-9](?<![\d,.…].)\d{{0,2}}({S})(?=\d{{3}}(?!\d))",
            NBSP,
        ),
        _rule("phone", "KO Puhelinnumerot; SFS; ITU-T E.123", phone, read=readers.phone),
        _rule(
            "before number",
            "KO Kellonajat, Lyhenteet; SFS; SS; NH 10",
            r"[0-9§](?<=[ \t\r\n].)",
            read=readers.before_number(custom.before_number),
        ),
        _rule("range", RANGE_SOURCE, r"-(?<=[\d.]-)(?=\d)", read=readers.rising, needs="-"),
        _rule(
            "minus",
            "KO Miinusmerkki; SFS; SS; NH 14",
            r"-(?<![^\s(\[\ue001\u00a0]-)(?=\d)",
            read=readers.minus,
            needs="-",
        ),
        _rule(
            "multiplication",
            "KO Kertomerkki; SFS; SS; NH 14",
            r"[xX×](?<=[\d \t\r\n\u00a0].)[ \t\r\n\u00a0]*(?=\d)",
            read=readers.times,
        ),
    ]


def _signs(custom: Custom) -> list[Rule]:
    rules = [
        _rule(
            "initials",
            "KO Lyhenteet (J. K. Paasikivi); NH 6",
            rf"[A-ZÅÄÖ](?<!\w.)\.({S})(?=[A-ZÅÄÖ])",
            NBSP,
        ),
        _rule(
            "dash between words",
            "KO Ajatusviiva; KK; SS tankstreck; NH 4.11",
            r"[-–—](?<=[ \t\r\n\u00a0].)(?:(?<=-)--?)?(?=[ \t\r\n])",
            read=readers.dash,
        ),
        _rule(
            "joined dash",
            "typewriter custom: KK; NH 4.11",
            r"(--)(?<=[\w\ue002)\"'”“’‘]--)(?=[\w\ue002(\"'”“’‘])",
            custom.joined_dash,
            needs="--",
        ),
        _rule(
            "ellipsis",
            "KO Kolme pistettä; SS; NH 4.12",
            r"(\.\.\.)(?<!\.{4})(?!\.)",
            "…",
            needs="...",
        ),
    ]
    for days in custom.weekdays:
        names = "|".join(f"{day}|{day.capitalize()}" for day in days.split("|"))
        pattern = rf"(-)(?<=(?<![\w-])(?:{names})-)(?=(?:{names})(?![\w-]))"
        rules.append(_rule("weekdays", RANGE_SOURCE, pattern, EN_DASH, needs="-"))
    return rules


def _words(custom: Custom) -> list[Rule]:
    rules: list[Rule] = []
    if custom.after_number:
        pattern = rf"[0-9]({S})(?=(?:{custom.after_number})(?!\w))"
        rules.append(_rule("date, hour", "SS siffror; NH 11", pattern, NBSP))
    if custom.phrases:
        both = (*custom.phrases, *(phrase.capitalize() for phrase in custom.phrases))
        pattern = rf"(?:{'|'.join(phrase.replace(' ', S) for phrase in both)})(?!\w)"
        rules.append(_rule("two words", "SS förkortningar", pattern, read=readers.phrase))
    if custom.one_letter:
        pattern = rf"[{custom.one_letter}](?<![^ \t\r\n\u00a0(“”„\"'‘’\ue001].)({S})(?=[\w“‘\"'])"
        rules.append(_rule("one letter", "house rule", pattern, NBSP))
    return rules


def _own(lang: str) -> list[Rule]:
    if lang == "fi":
        return [
            _rule(
                "ordinal, date",
                "KO Päiväykset, Järjestysluvut; SFS",
                rf"[0-9](?<![\d.,…].)\d{{0,2}}\.({S})(?=[a-zåäöšž])",
                NBSP,
            ),
            _rule(
                "months",
                "KO Ajatusviiva (rajakohtailmaukset): tammi–maaliskuu",
                rf"-(?=(?:{MONTHS_FI})kuu)",
                read=readers.joined(rf"(?<!\w)(?:{MONTHS_FI})", EN_DASH),
                needs="-",
            ),
        ]
    if lang == "en":
        pattern = rf"(?:{MONTHS_EN})({S})(?=\d{{1,2}}(?!\d))"
        return [_rule("month before day", "NH 11", pattern, NBSP)]
    return []


@cache
def rules(lang: str) -> tuple[Rule, ...]:
    """Return the rules of a language (fi, sv, en), quotes apart; () of another."""
    if lang not in CUSTOMS:
        return ()
    custom = CUSTOMS[lang]
    return (*_numbers(custom), *_signs(custom), *_words(custom), *_own(lang))
