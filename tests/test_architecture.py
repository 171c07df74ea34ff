"""The walls of the house, so that a newcomer finds each thing in the room where it belongs."""

import ast
import graphlib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "plugins"
MODULES = sorted(path for path in PLUGINS.rglob("*.py") if path.name != "__init__.py")
LONGEST = 400
"""Lines of a module; a table of messages may be longer."""

TABLES = {"plugins/model/messages.py"}
SHARED = {"model", "languages", "views", "text"}
"""Rooms that others may import: the domain, its words, its view objects, texts as trees."""

ASSEMBLY = {"site"}
"""The one room that may import all others."""


@cache
def tree(path: Path) -> ast.Module:
    """A module's code, parsed once for all tests."""
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """The dotted names of everything a module imports, relative ones made absolute."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            names.add(".".join([*base, *([node.module] if node.module else [])]))
    return names


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_only_the_glue_imports_pelican() -> None:
    users = [p for p in MODULES if any(i.split(".")[0] == "pelican" for i in imports(p))]
    assert users
    assert [name(path) for path in users if path.name != "plugin.py"] == []


def test_plugins_do_not_import_each_other() -> None:
    wrong = {}
    for path in MODULES:
        own = path.relative_to(PLUGINS).parts[0]
        others = {
            i.split(".")[1] for i in imports(path) if i.startswith("plugins.") and i.count(".") >= 1
        }
        if own not in ASSEMBLY and not others <= SHARED | {own}:
            wrong[name(path)] = others - SHARED
    assert wrong == {}


def test_the_model_imports_no_other_plugin() -> None:
    for path in (PLUGINS / "model").glob("*.py"):
        others = {i for i in imports(path) if i.startswith("plugins.")}
        assert all(i.startswith("plugins.model") for i in others), path


def test_a_module_stays_short() -> None:
    lines = {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {n: count for n, count in lines.items() if count > LONGEST and n not in TABLES} == {}


def test_a_module_says_what_it_is() -> None:
    assert [name(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Circles by any road: imports for types alone and inside functions count as well."""
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in MODULES}
    graph = {module: imported(path) & names.keys() for module, path in names.items()}
    sorter = graphlib.TopologicalSorter(graph)

    try:
        sorter.prepare()
    except graphlib.CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def imported(path: Path) -> set[str]:
    """The modules that a module imports, also by `from . import name`."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found = set(imports(path))
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join([*base, *([node.module] if node.module else [])])
            found |= {f"{start}.{alias.name}" for alias in node.names}
    return found


def test_every_plugin_is_on_the_map() -> None:
    told = (PLUGINS / "README.md").read_text("utf-8")
    rooms = sorted(p.name for p in PLUGINS.iterdir() if p.is_dir() and p.name[0] not in "._")
    assert [room for room in rooms if f"`{room}/`" not in told] == []
