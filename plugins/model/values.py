"""The kinds of value that front matter holds, read from what people type.

Each type is an `Annotated` alias with a validator from text; what cannot be understood raises a
`PydanticCustomError` whose code is a key of `messages.TABLE`.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from .dates import day, moment
from .markers import CODE, FILE, NAME, NAME_LIST, WORD_LIST, WORDS
from .phones import is_phone
from .slugs import LONGEST, slugify
from .texts import fail, filled_text, left_to_right_text, text

EMAIL = re.compile(r"[^@\s<>\"',;:()]+@[^@\s<>\"',;:()]+\.[^@\s<>\"',;:().]{2,}")
RANGE = re.compile(r"(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?", re.ASCII)
BUSINESS_ID = re.compile(r"(\d{7})-(\d)", re.ASCII)
BUSINESS_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


class Range(NamedTuple):
    """A closed range of whole numbers; `low == high` for a single number."""

    low: int
    high: int


def boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    choice = {"true": True, "false": False}.get(str(value).strip().lower())
    if choice is None:
        raise fail("boolean_expected")
    return choice


def email(value: object) -> str:
    result = text(value)
    if not EMAIL.fullmatch(result):
        raise fail("bad_email")
    return result


def phone(value: object) -> str:
    result = text(value)
    if not is_phone(result):
        raise fail("bad_phone")
    return result


def https_url(value: object) -> str:
    result = text(value)
    try:
        parts = urlsplit(result)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        raise fail("bad_url") from None
    extra = parts.query or parts.fragment or parts.username is not None or " " in result
    if parts.scheme != "https" or "." not in host or extra:
        raise fail("bad_url")
    return f"https://{host}{port}{parts.path.rstrip('/')}"


def link_url(value: object) -> str:
    result = text(value)
    if not re.match(r"https?://[^\s/]+\.[^\s]+$", result):
        raise fail("bad_link_url")
    return result


def business_id(value: object) -> str:
    result = text(value)
    found = BUSINESS_ID.fullmatch(result)
    if not found:
        raise fail("bad_business_id")
    total = sum(w * int(d) for w, d in zip(BUSINESS_ID_WEIGHTS, found[1], strict=True))
    check = (11 - total % 11) % 11
    if check == 10 or check != int(found[2]):
        raise fail("business_id_check")
    return result


def decimal(value: object) -> Decimal:
    cleaned = re.sub(r"[\s€%]", "", text(value)).replace(",", ".").replace("−", "-")
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]{1,2})?", cleaned):
        raise fail("number_expected")
    number = Decimal(cleaned)
    if number < 0:
        raise fail("negative")
    if number >= 10_000_000:
        raise fail("too_large")
    return number


def percent(value: object) -> Decimal:
    number = decimal(value)
    if not (number == 0 or 1 <= number <= 100):
        raise fail("percent_expected")
    return number


def whole_number(value: object) -> int:
    cleaned = text(value)
    if re.fullmatch(r"[-−][0-9]+", cleaned):
        raise fail("negative")
    if not re.fullmatch(r"[0-9]{1,6}", cleaned):
        raise fail("whole_number_expected")
    return int(cleaned)


def year(value: object) -> int:
    cleaned = text(value)
    if not re.fullmatch(r"(19|20)[0-9]{2}", cleaned):
        raise fail("year_expected")
    return int(cleaned)


def number_range(value: object) -> Range:
    if isinstance(value, Range):
        return value
    found = RANGE.fullmatch(text(value))
    if not found:
        raise fail("range_expected")
    low, high = int(found[1]), int(found[2] or found[1])
    if low < 1 or high < low:
        raise fail("range_order")
    return Range(low, high)


def slug(value: object) -> str:
    typed = text(value)
    if not typed or slugify(typed) != typed.lower():
        raise fail("bad_slug", suggestion=slugify(typed) or "sivu", longest=LONGEST)
    return typed.lower()


def texts(value: object) -> tuple[str, ...]:
    """A list of texts; one text is a list of one."""
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list):
        raise fail("list_expected")
    return tuple(result for place, item in enumerate(items) if (result := _item(item, place)))


def _item(value: object, place: int) -> str:
    if not isinstance(value, str):
        raise fail("text_expected", item=place)
    typed = text(value)
    if re.match(r"[-–*][^\s\d*-]|[•·]", typed):  # "-one" and "• one" start no item in YAML
        raise fail("list_mark", item=place)
    return typed


def short_texts(value: object) -> tuple[str, ...]:
    """As `texts`, but typed on one line the commas separate; each once."""
    items = value.split(",") if isinstance(value, str) else value
    first: dict[str, str] = {}
    for item in texts(items):
        first.setdefault(item.casefold(), item)
    return tuple(first.values())


def language(value: object, info: ValidationInfo) -> str:
    """A language that the program has words for; they are in the validation's context."""
    typed = text(value)
    if typed not in known_languages(info):
        raise fail("unknown_language", value=typed, known=", ".join(known_languages(info)))
    return typed


def languages(value: object, info: ValidationInfo) -> tuple[str, ...]:
    result = short_texts(value)
    known = known_languages(info)
    for place, lang in enumerate(result):
        if lang not in known:
            raise fail("unknown_language", value=lang, known=", ".join(known), item=place)
    return result


def known_languages(info: ValidationInfo) -> tuple[str, ...]:
    """The languages of `theme/strings`, as whoever validates has said."""
    return tuple((info.context or {}).get("languages", ()))


STRING = {"type": "string"}
TEXT_LIST = {"anyOf": [{"type": "array", "items": STRING}, STRING]}

Text = Annotated[str, BeforeValidator(text), WithJsonSchema(STRING), WORDS]
FilledText = Annotated[
    str, BeforeValidator(filled_text), WithJsonSchema({**STRING, "minLength": 1}), WORDS
]
DrawnText = Annotated[str, BeforeValidator(left_to_right_text), WithJsonSchema(STRING), WORDS]
Name = Annotated[str, BeforeValidator(text), WithJsonSchema(STRING), NAME]
"""A name of somebody or something: text that no dictionary knows."""

FilledName = Annotated[
    str, BeforeValidator(filled_text), WithJsonSchema({**STRING, "minLength": 1}), NAME
]
File = Annotated[str, BeforeValidator(text), WithJsonSchema(STRING), FILE]
"""What is found by its name: a file, a drawing, the target of a link."""

FilledFile = Annotated[
    str, BeforeValidator(filled_text), WithJsonSchema({**STRING, "minLength": 1}), FILE
]
Code = Annotated[str, BeforeValidator(text), WithJsonSchema(STRING), CODE]
"""An id or a code: letters and digits in which no `#` begins a comment."""

FilledCode = Annotated[
    str, BeforeValidator(filled_text), WithJsonSchema({**STRING, "minLength": 1}), CODE
]
Boolean = Annotated[bool, BeforeValidator(boolean), WithJsonSchema({"type": "boolean"}), CODE]
Email = Annotated[str, BeforeValidator(email), WithJsonSchema({**STRING, "format": "email"}), CODE]
Phone = Annotated[str, BeforeValidator(phone), WithJsonSchema(STRING), CODE]
HttpsUrl = Annotated[
    str, BeforeValidator(https_url), WithJsonSchema({**STRING, "pattern": "^https://"}), CODE
]
LinkUrl = Annotated[
    str, BeforeValidator(link_url), WithJsonSchema({**STRING, "pattern": "^https?://"}), CODE
]
BusinessId = Annotated[
    str, BeforeValidator(business_id), WithJsonSchema({**STRING, "pattern": r"^\d{7}-\d$"}), CODE
]
Amount = Annotated[
    Decimal, BeforeValidator(decimal), WithJsonSchema({"type": "number", "minimum": 0}), CODE
]
Percent = Annotated[
    Decimal,
    BeforeValidator(percent),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
    CODE,
]
WholeNumber = Annotated[
    int, BeforeValidator(whole_number), WithJsonSchema({"type": "integer", "minimum": 0}), CODE
]
Year = Annotated[int, BeforeValidator(year), WithJsonSchema({"type": "integer"}), CODE]
NumberRange = Annotated[
    Range, BeforeValidator(number_range), WithJsonSchema({"type": ["string", "integer"]}), CODE
]
Day = Annotated[date, BeforeValidator(day), WithJsonSchema({**STRING, "format": "date"}), CODE]
Moment = Annotated[
    datetime, BeforeValidator(moment), WithJsonSchema({**STRING, "format": "date-time"}), CODE
]
Slug = Annotated[
    str, BeforeValidator(slug), WithJsonSchema({**STRING, "pattern": "^[a-z0-9-]+$"}), CODE
]
Texts = Annotated[tuple[str, ...], BeforeValidator(texts), WithJsonSchema(TEXT_LIST), WORD_LIST]
ShortTexts = Annotated[
    tuple[str, ...], BeforeValidator(short_texts), WithJsonSchema(TEXT_LIST), WORD_LIST
]
Names = Annotated[
    tuple[str, ...], BeforeValidator(short_texts), WithJsonSchema(TEXT_LIST), NAME_LIST
]
Codes = Annotated[tuple[str, ...], BeforeValidator(short_texts), WithJsonSchema(TEXT_LIST), CODE]
Languages = Annotated[tuple[str, ...], BeforeValidator(languages), WithJsonSchema(TEXT_LIST), CODE]
Lang = Annotated[
    str, BeforeValidator(language), WithJsonSchema({**STRING, "pattern": "^[a-z]{2,3}$"}), CODE
]
