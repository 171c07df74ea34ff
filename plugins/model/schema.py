"""JSON Schemas of everything that is written in YAML, for editors that complete it."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from .items import CommentFields
from .kind import Catalogue
from .markers import Help, described, models_in
from .process import ProcessFields
from .site import Site
from .testimonial import Testimonial


def models(kinds: Catalogue[Any]) -> dict[str, Any]:
    """What each schema describes, by its name."""
    items = {kind.name: kind.fields for kind in kinds.values()}
    others = {"comment": CommentFields, "process": ProcessFields}
    return {"site": Site, **items, **others, "testimonials": list[Testimonial]}


def schema(name: str, model: Any) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one kind of front matter or YAML file, its fields described."""
    is_model = isinstance(model, type) and issubclass(model, BaseModel)
    made = model.model_json_schema() if is_model else TypeAdapter(model).json_schema()
    for inner in {model, *_all_models(model)} if is_model else _all_models(model):
        place = made if inner is model else made["$defs"][inner.__name__]
        for field in described(inner):
            if told := field.get(Help):
                place["properties"][field.key]["description"] = f"{told.fi} / {told.en}"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name} | made


def _all_models(annotation: Any) -> set[type[BaseModel]]:
    """All models inside an annotation or a model, at any depth."""
    found: set[type[BaseModel]] = set()
    for model in models_in(annotation):
        found.add(model)
        for field in described(model):
            found |= _all_models(field.annotation) - {model}
    return found


def write(folder: Path, kinds: Catalogue[Any]) -> list[Path]:
    """Writes `<name>.schema.json` for each kind into `folder`; the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in models(kinds).items():
        path = folder / f"{name}.schema.json"
        text = json.dumps(schema(name, model), ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
        written.append(path)
    return written
