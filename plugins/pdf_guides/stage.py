"""Everything that Typst may see, as names and bytes; written into a fresh folder when needed.

Typst follows symbolic links out of its root, so nothing is linked: bytes are copied.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

from .convert import Converted

Files = dict[str, bytes]
_LITERAL = re.compile(r"--([a-z]+-\d+):\s*(#[0-9a-fA-F]{3,8})")


def templates(folder: Path) -> Files:
    """The Typst templates and drawings of the theme's print folder, by name."""
    found = sorted(p for p in folder.iterdir() if p.suffix in (".typ", ".svg", ".css"))
    return {path.name: path.read_bytes() for path in found}


def palette(tokens: str) -> dict[str, str]:
    """Colour name -> #rrggbb of a tokens.css: the literals above its ruler."""
    return {name: value.lower() for name, value in _LITERAL.findall(tokens)}


def files_for(made: Converted, template_files: Files, colours: dict[str, str]) -> Files:
    """All files of one document's stage; `main.typ` is the whole and `cover.typ` its first page."""
    values = {"meta.json": made.meta, "palette.json": colours}
    text = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    text["body.typ"] = f'#import "{made.template}.typ": *\n{made.body}'
    text["main.typ"] = (
        f'#import "{made.template}.typ": show-all\n#import "body.typ"\n#show-all(body)\n'
    )
    text["first.typ"] = f'#import "{made.template}.typ": show-first\n#show-first\n'
    pictures = {
        name: painted(data, template_files["process.css"], colours)
        if name.endswith(".svg")
        else data
        for name, data in {**template_files, **made.files}.items()
        if not name.endswith(".css")
    }
    return pictures | {name: words.encode("utf-8") for name, words in text.items()}


def painted(svg: bytes, style: bytes, colours: dict[str, str]) -> bytes:
    """An SVG with literal colours: PDF engines paint `var()` black, and classes without a style.

    A process drawing as pages have it gets the print's style sheet; any other only its colours.
    """
    text = svg.decode("utf-8", errors="replace")
    if 'class="process-' in text and "<style" not in text:
        text = text.replace(">", f"><style>{style.decode('utf-8')}</style>", 1)
    return re.sub(r"var\(--([a-z]+-\d+)\)", lambda m: colours.get(m[1], m[0]), text).encode("utf-8")


def write(files: Files, folder: Path) -> None:
    """Write the files into an empty folder."""
    for name, data in files.items():
        (folder / name).write_bytes(data)


def digest(files: Files, *others: str) -> str:
    """A hash of all names and bytes, and of whatever else the PDF depends on."""
    total = hashlib.sha256()
    for part in others:
        total.update(part.encode() + b"\0")
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode())
        total.update(files[name])
    return total.hexdigest()


@cache
def fonts_digest(folder: Path) -> str:
    """A hash of the folder's font files."""
    return digest({path.name: path.read_bytes() for path in sorted(folder.glob("*.ttf"))})


@cache
def code_digest() -> str:
    """A hash of this plugin's own code, which decides what a document becomes."""
    here = Path(__file__).parent
    return digest({path.name: path.read_bytes() for path in sorted(here.glob("*.py"))})
