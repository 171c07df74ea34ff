"""Whatever a person can type wrong is told with file, line, what and cure; nothing raises."""

import re
from pathlib import Path

import pytest

from plugins.model.problems import Problem, in_order
from plugins.site.prepare import prepare

from .bad_input import fields, files, references, texts
from .bad_input.row import GOOD, Row, write
from .conftest import TODAY

ROWS: list[Row] = [*fields.ROWS, *files.ROWS, *references.ROWS, *texts.ROWS]
PYTHON = re.compile(
    r"\b(None|True|False|Traceback|Exception|\w+Error|NoneType|PosixPath|dict|tuple|str|int|float"
    r"|Decimal|datetime|pydantic|yaml\.|expected|should|must|the|is|not|input|invalid|while"
    r"|required|field|line|file|could|cannot|found|of|or|and)\b|\['|\{'|\w\(\)|<class"
)
"""What neither a library nor a programmer may say to the owner in Finnish."""


def told(tmp_path: Path, row: Row) -> list[Problem]:
    return prepare(write(tmp_path, row.files), TODAY, cache=tmp_path / ".cache").problems


def test_the_rows_have_different_names() -> None:
    names = [row.name for row in ROWS]
    assert sorted(names) == sorted(set(names))
    assert len(names) >= 150


def test_the_folder_that_the_rows_spoil_is_good(tmp_path: Path) -> None:
    assert prepare(write(tmp_path, {}), TODAY).problems == []


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_bad_input_is_told(row: Row, tmp_path: Path) -> None:
    if row.name in ("names that differ by case", "md and MD") and _one_case(tmp_path):
        pytest.skip("this disk does not tell the names apart")
    problems = told(tmp_path, row)
    shown = "\n".join(p.text("fi") for p in problems)
    found = [p for p in problems if p.file == row.file and p.line == row.line and row.what in p.what.fi]
    assert found, f"not told at {row.file}:{row.line}: {row.what}\n{shown}"
    assert row.fix in found[0].fix.fi
    assert not found[0].warning
    if row.alone:
        assert problems == found, shown
    for problem in problems:
        # What the owner typed may be any word; what we say around it may not.
        said = re.sub(r"”[^”]*”|<[^>]*>|\[\^.*?\]|Tunnetut avaimet: .*|`[^`]*`", "", problem.text("fi"))
        said = said.removeprefix(problem.file)
        assert not PYTHON.search(said), problem.text("fi")
        assert "\n" not in problem.text("fi")


def _one_case(folder: Path) -> bool:
    (folder.parent / "KOE").write_text("")
    return (folder.parent / "koe").exists()


def test_all_problems_come_at_once_in_order(tmp_path: Path) -> None:
    problems = told(tmp_path, Row("", {
        "site.yaml": f"{GOOD['site.yaml']!s}email: x\nphone: y\n",
        "pages/a.md": "---\ntitle: A\nlang: xx\nsumary: b\n---\n\n[a](/ei/)\n\n<script>x</script>\n",
        "services/b.md": "---\nprice_eur: -1\nvat_percent: x\n---\n",
        "blog/c.txt": "x",
    }, "", None, "", ""))  # fmt: skip
    places = [(p.file, p.line) for p in problems]
    assert places == [
        ("blog/c.txt", None), ("pages/a.md", 3), ("pages/a.md", 4),
        ("services/b.md", 2), ("services/b.md", 2), ("services/b.md", 3),
        ("site.yaml", 4), ("site.yaml", 5),
    ]  # fmt: skip
    assert problems == in_order(problems)
