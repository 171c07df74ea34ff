"""The theme on its own: its templates with example data, without a site."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.assets.plugin import prepare, template_globals
from plugins.composition.plugin import FILTERS
from plugins.languages.strings import load_strings
from plugins.style_guide.model import read
from plugins.style_guide.render import Sample, samples

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
COMPONENTS = THEME / "components"


def environment() -> Environment:
    """Jinja as the build sets it up."""
    env = Environment(
        loader=FileSystemLoader([THEME / "templates", THEME]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS)
    env.globals.update(template_globals(prepare(THEME)))
    return env


def context(lang: str = "fi") -> dict[str, Any]:
    """What the style guide's page and its components are given."""
    name = "Polku"
    return {
        "lang": lang,
        "t": load_strings(THEME / "strings")[lang],
        "site": SimpleNamespace(name=name),
        "base": "/",
        "preview": False,
        "state": "",
        "template": "style_guide",
        "heading": "Tyyliopas",
        "lead": "Kaikki osat esimerkkeinä.",
        "meta": SimpleNamespace(
            title="Tyyliopas", description="", canonical="", index=False, og_type="website",
            og_image="", og_locale="fi_FI", alternates=(), feeds=(),
        ),
    }  # fmt: skip


def macros(env: Environment, given: dict[str, Any]) -> Callable[[str], Callable[..., str]]:
    """`macros(...)("post-list")` is the macro of that component."""

    def macro(name: str) -> Callable[..., str]:
        module = env.get_template(f"components/{name}/macro.html").make_module(given)
        found: Callable[..., str] = getattr(module, name.replace("-", "_"))
        return found

    return macro


def all_samples(lang: str = "fi") -> list[Sample]:
    """Every example of every component as HTML."""
    given = context(lang)
    return samples(read(COMPONENTS), macros(environment(), given))


def style_guide(lang: str = "fi") -> str:
    """The style guide's page."""
    given = context(lang)
    env = environment()
    shown = samples(read(COMPONENTS), macros(env, given))
    return env.get_template("style_guide.html").render(given | {"examples": shown})


def write_style_guide(folder: Path) -> Path:
    """The style guide with the theme's files, as a small site."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in prepare(THEME).files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / "icon-512.png").write_bytes((THEME / "static" / "icon-512.png").read_bytes())
    (folder / "site.webmanifest").write_text('{"name": "Polku"}', encoding="utf-8")
    (folder / "index.html").write_text(style_guide(), encoding="utf-8")
    return folder
