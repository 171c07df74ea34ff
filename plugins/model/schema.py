"""JSON Schemas of everything that is written in YAML, for editors that complete it."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from .items import Comment, Guide, Page, Post, Practitioner, Service
from .process import Process
from .site import Site
from .testimonial import Testimonial

SCHEMAS: dict[str, Any] = {
    "site": Site,
    "page": Page,
    "service": Service,
    "practitioner": Practitioner,
    "guide": Guide,
    "post": Post,
    "comment": Comment,
    "process": Process,
    "testimonials": list[Testimonial],
}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one kind of front matter or YAML file."""
    model = SCHEMAS[name]
    is_model = isinstance(model, type) and issubclass(model, BaseModel)
    made = model.model_json_schema() if is_model else TypeAdapter(model).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name} | made


def write(folder: Path) -> list[Path]:
    """Writes `<name>.schema.json` for each kind into `folder`; the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in SCHEMAS:
        path = folder / f"{name}.schema.json"
        text = json.dumps(schema(name), ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
        written.append(path)
    return written
