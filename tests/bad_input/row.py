"""One bad input: a change to a small good content folder, and what the owner must be told."""

from dataclasses import dataclass
from pathlib import Path

Text = str | bytes | None
"""What a file holds; None: the file is taken away."""

GOOD: dict[str, Text] = {
    "site.yaml": "url: https://esimerkki.example\nname: Esimerkki\nlanguages: [fi, sv]\n",
    "pages/index.md": "---\ntitle: Etusivu\n---\n\nTervetuloa.\n",
    "services/palvelu.md": "---\ntitle: Palvelu\n---\n",
    "practitioners/maija.md": "---\nname: Maija Malli\n---\n",
    "blog/kirjoitus.md": "---\ntitle: Kirjoitus\ndate: 2026-01-01\n---\n\nTeksti.\n",
    "processes/polku.yaml": "title: Polku\nstages:\n  - title: Alku\n  - title: Loppu\n",
    "images/kuva.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path d="M0 0h8v6z"/></svg>'
    ),
}
"""A content folder without problems."""

HEADS = {
    "pages": "title: Sivu",
    "services": "title: Toinen palvelu",
    "practitioners": "name: Malli Maija",
    "guides": "title: Opas",
    "blog": "date: 2026-02-02\ntitle: Toinen",
}


@dataclass(frozen=True)
class Row:
    """`files` are written over `GOOD`; the problem stands at `line` of `file`.

    `alone`: it is the only one. `what` and `fix` are phrases of the Finnish message.
    """

    name: str
    files: dict[str, Text]
    file: str
    line: int | None
    what: str
    fix: str
    alone: bool = True


def write(folder: Path, files: dict[str, Text]) -> Path:
    """Write `GOOD` with `files` over it into `folder`."""
    return put(folder, {**GOOD, **files})


def put(folder: Path, files: dict[str, Text]) -> Path:
    """Write `files` into `folder`, beside what is there."""
    for name, text in files.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def file(
    name: str, path: str, text: Text, line: int | None, what: str, fix: str, **more: object
) -> Row:
    """A row whose whole change is one file."""
    return Row(name, {path: text}, path, line, what, fix, **more)  # type: ignore[arg-type]


def site(name: str, text: str, what: str, fix: str, line: int = 4, **more: object) -> Row:
    """A row whose `text` follows the required fields of site.yaml, so from line 4."""
    return file(name, "site.yaml", f"{GOOD['site.yaml']!s}{text}\n", line, what, fix, **more)


def front(
    name: str, folder: str, text: str, what: str, fix: str, down: int = 0, **more: object
) -> Row:
    """A row whose `text` stands in the front matter of a new file, `down` lines below its start."""
    head = HEADS[folder]
    line = 3 + head.count("\n") + down
    whole = f"---\n{head}\n{text}\n---\n\nTeksti.\n"
    return file(name, f"{folder}/koe.md", whole, line, what, fix, **more)


def body(
    name: str, text: str, what: str, fix: str, line: int = 5, files: dict[str, Text] | None = None,
    **more: object,
) -> Row:  # fmt: skip
    """A row whose `text` is the body of a page; it begins on line 5."""
    path = "pages/koe.md"
    whole = f"---\ntitle: Sivu\n---\n\n{text}\n"
    return Row(name, {**(files or {}), path: whole}, path, line, what, fix, **more)  # type: ignore[arg-type]
