"""From plain data to a model, with every pydantic error told as a problem at its line."""

from collections.abc import Iterator
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from . import messages
from .markers import described
from .problems import Problem, Words, nearest
from .source import Data, Path_

M = TypeVar("M", bound=BaseModel)

KEYS_IN_FINNISH = {
    "otsikko": "title", "nimi": "name", "puhelin": "phone", "sähköposti": "email", "pvm": "date",
    "päivä": "date", "päivämäärä": "date", "kirjoittaja": "author", "kuvaus": "description",
    "tiivistelmä": "summary", "aiheet": "tags", "tunnisteet": "tags", "kuva": "image",
    "hinta": "price_eur", "alv": "vat_percent", "luonnos": "draft", "kieli": "lang",
    "kielet": "languages", "osoite": "address", "järjestys": "order", "palvelut": "services",
    "koulutus": "education", "vaiheet": "stages", "teksti": "text", "tavoitteet": "goals",
}  # fmt: skip
"""What a Finnish owner would call our keys."""

EXPECTED = {
    "tuple_type": "list_expected",
    "list_type": "list_expected",
    "dict_type": "mapping_expected",
    "model_type": "mapping_expected",
    "model_attributes_type": "mapping_expected",
    "too_short": "empty_required",
}


def build(
    model: type[M],
    data: Data,
    file: str,
    path: Path_ = (),
    given: dict[str, Any] | None = None,
    context: dict[str, Any] | None = None,
) -> tuple[M | None, list[Problem]]:
    """The value at `path` of `data` as a `model`, with `given` fields already decided.

    Empty values count as missing. All of the item's problems come at once. `context` holds what
    values are checked against: the known `languages` and the names of the `lists`.
    """
    value = data.value
    for step in path:
        value = value[step]
    if not isinstance(value, dict):
        return None, [
            messages.problem("mapping_expected", file, data.line(path), field=_field(path) or file)
        ]
    if unsaid := [*_unsaid(model, value, data, file, path)]:
        return None, unsaid
    try:
        typed = {**_without_empty(value), **(given or {})}
        return model.model_validate(typed, context=context), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        problems = [_problem(model, e, data, file, path) for e in errors]
        misspelt = {p.fix for p in problems}
        return None, [p for p, e in zip(problems, errors, strict=True) if not _told(e, misspelt)]


def _unsaid(
    model: type[BaseModel], value: dict[str, Any], data: Data, file: str, path: Path_
) -> Iterator[Problem]:
    """The choices that stand there without a value: `draft:` says neither yes nor no."""
    for field in described(model):
        choices = _choices(field.annotation)
        if choices and field.key in value and value[field.key] is None:
            yield messages.problem(
                "choice_empty",
                file,
                data.line((*path, field.key)),
                field=field.key,
                choices=", ".join(choices),
            )


def _choices(annotation: Any) -> tuple[str, ...]:
    """What can be chosen in a field of that type; () where anything else can be typed."""
    if annotation is bool:
        return "true", "false"
    is_choice = get_origin(annotation) is Literal
    return tuple(choice for choice in get_args(annotation) if choice) if is_choice else ()


def _told(error: Any, fixes: set[Words]) -> bool:
    """Whether what is missing is there under a misspelt name, which is told."""
    return error["type"] == "missing" and _near(_field(error["loc"])) in fixes


def _near(meant: str) -> Words:
    return messages.problem("unknown_key_near", "", None, field="", meant=meant).fix


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_empty(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [_without_empty(v) for v in value]
    return value


def _problem(model: type[BaseModel], error: Any, data: Data, file: str, base: Path_) -> Problem:
    loc: Path_ = tuple(part for part in error["loc"] if part != "[key]")
    item = error.get("ctx", {}).get("item")  # which of a list's texts is wrong
    path = (*base, *loc) if item is None else (*base, *loc, item)
    line = data.line(path)
    kind = error["type"]
    field = _field(loc)
    if kind == "extra_forbidden":
        known = _known_keys(model, loc[:-1])
        meant = KEYS_IN_FINNISH.get(field.lower()) or nearest(field, known)
        if meant not in known:
            meant = None
        if meant:
            return messages.problem("unknown_key_near", file, line, field=field, meant=meant)
        return messages.problem(
            "unknown_key", file, line, field=field, known=", ".join(sorted(known))
        )
    if kind == "missing":  # `title:` with nothing after it was dropped as empty
        code = "empty_required" if path in data.lines else "missing"
        return messages.problem(code, file, line, field=field)
    if kind == "literal_error":
        choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").strip(" ,")
        return messages.problem(
            "choice", file, line, field=field, value=str(error["input"]), choices=choices
        )
    code = EXPECTED.get(kind, kind)
    values = {"field": field, "value": _shown(error["input"]), **error.get("ctx", {})}
    return messages.problem(code if code in messages.TABLE else "wrong_value", file, line, **values)


def _field(path: Path_) -> str:
    """The name of the field at the end of a path."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else "…"
    return text if len(text) <= 60 else text[:57] + "…"


def _known_keys(model: type[BaseModel], path: Path_) -> list[str]:
    """The keys that may stand at `path` inside `model`."""
    for step in path:
        if isinstance(step, int) or step not in model.model_fields:
            continue
        model = _model_in(model.model_fields[step].annotation) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := _model_in(inner):
            return found
    return None
