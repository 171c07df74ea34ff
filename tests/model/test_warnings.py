"""What refers to nothing, yet cannot be meant: warnings with file, line and cure."""

from pathlib import Path

import pytest

from plugins.site.prepare import prepare
from tests.bad_input.row import Text, write
from tests.conftest import TODAY

ROWS: dict[str, tuple[dict[str, Text], list[tuple[str, int, str]]]] = {
    "a forgotten VAT among others": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\nvat_percent: 25.5\n---\n",
         "services/b.md": "---\ntitle: B\norder: 2\nprice_eur: 90\n---\n"},
        [("services/b.md", 4, "puuttuu vat_percent")],
    ),
    "no VAT at all": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\n---\n",
         "services/b.md": "---\ntitle: B\nprice_eur: 90\n---\n"}, [],
    ),
    "a VAT of nothing beside none": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\nvat_percent: 0\n---\n",
         "services/b.md": "---\ntitle: B\nprice_eur: 90\n---\n"}, [],
    ),
    "a free service needs no VAT": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\nvat_percent: 25.5\n---\n",
         "services/b.md": "---\ntitle: B\nprice_eur: 0\n---\n"}, [],
    ),
    "another price in a translation": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\n---\n",
         "services/a.sv.md": "---\ntitle: B\norder: 1\nprice_eur: 90\n---\n"},
        [("services/a.sv.md", 4, "”price_eur” arvo on toinen kuin tiedostossa services/a.md")],
    ),
    "another VAT in a translation": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\nvat_percent: 25.5\n---\n",
         "services/a.sv.md": "---\ntitle: B\nvat_percent: 24\n---\n"},
        [("services/a.sv.md", 3, "”vat_percent” arvo on toinen")],
    ),
    "the same price in a translation": (
        {"services/a.md": "---\ntitle: A\nprice_eur: 100\n---\n",
         "services/a.sv.md": "---\ntitle: B\nprice_eur: 100,00\n---\n"}, [],
    ),
    "another order in a translation is its own": (
        {"services/a.md": "---\ntitle: A\norder: 1\n---\n",
         "services/a.sv.md": "---\ntitle: B\norder: 2\n---\n"}, [],
    ),
    "two pages of one title": (
        {"pages/a.md": "---\ntitle: Sama\n---\n\nA.\n", "pages/b.md": "---\nlang: fi\ntitle: SAMA\n---\n\nB.\n"},
        [("pages/b.md", 3, "Otsikko ”SAMA” on myös tiedostossa pages/a.md")],
    ),
    "two people of one name": (
        {"practitioners/a.md": "---\nname: Sama Nimi\n---\n", "practitioners/b.md": "---\nname: Sama nimi\n---\n"},
        [("practitioners/b.md", 2, "on myös tiedostossa practitioners/a.md")],
    ),
    "two posts may have one title": (
        {"blog/a.md": "---\ntitle: Sama\ndate: 2026-01-02\n---\n\nA.\n",
         "blog/b.md": "---\ntitle: Sama\ndate: 2026-01-03\n---\n\nB.\n"}, [],
    ),
    "a page and its translation may": (
        {"pages/a.md": "---\ntitle: Sama\n---\n\nA.\n", "pages/a.sv.md": "---\ntitle: Sama\nslug: b\n---\n\nB.\n"}, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_warning(name: str, tmp_path: Path) -> None:
    files, expected = ROWS[name]
    told = prepare(write(tmp_path, files), TODAY, cache=tmp_path / ".cache").problems
    assert all(problem.warning for problem in told)
    assert [(p.file, p.line) for p in told] == [(file, line) for file, line, _ in expected]
    for problem, (_, _, what) in zip(told, expected, strict=True):
        assert what in problem.what.fi
