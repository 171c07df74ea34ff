"""Makes the theme's published files. Same theme, same bytes."""

import hashlib
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from plugins.assets import css, tokens
from plugins.assets.model import Assets
from plugins.assets.select import Piece, Sheet, leading_classes

FOLDER = "theme"  # of the published files, below the site's root
ROOT_FILES = frozenset({"favicon.ico", "favicon.svg", "apple-touch-icon.png"})  # fetched by name
# Stands in the head of every page: before anything is drawn it reads the chosen day or night, so that
# none flashes white. Whatever else a page needs comes without script.
SCRIPT = (
    "try{let t=localStorage.getItem('theme');"
    "if(/^(light|dark)$/.test(t))document.documentElement.dataset.theme=t}catch{}"
)


def fingerprinted(name: str, data: bytes) -> str:
    """`css/site.css` -> `theme/css/site.1a2b3c4d.css`: a changed file has a new name."""
    path = PurePosixPath(name)
    mark = hashlib.sha256(data).hexdigest()[:8]
    return str(PurePosixPath(FOLDER) / path.with_name(f"{path.stem}.{mark}{path.suffix}"))


def small_script(source: bytes) -> bytes:
    """A script without the lines that are comments and without indentation; nothing else changes."""
    lines = (line.strip() for line in source.decode().splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")).encode() + b"\n"


def _piece(part: css.Part) -> Piece:
    small = css.minify(part.css)
    return Piece(part.layer, small, leading_classes(small) if part.layer == "blocks" else None)


def prepare(theme_dir: Path, base: str = "/", inline: bool = True) -> Assets:
    """Everything of the theme that a site publishes.

    base: the path of the site on its host ("/", "/polku/"). inline: the style sheet stands in each
    page, which brings the first view forward by one request; else it is a file that is linked.
    """
    theme_dir = theme_dir.resolve()
    files: dict[str, bytes] = {}
    urls: dict[str, str] = {}

    def add(name: str, data: bytes) -> str:
        path = name if name in ROOT_FILES else fingerprinted(name, data)
        files[path], urls[name] = data, path
        return path

    for path in sorted((theme_dir / "fonts").glob("*.woff2")):
        add(f"fonts/{path.name}", path.read_bytes())
    static = theme_dir / "static"
    for path in sorted(p for p in static.rglob("*") if p.is_file()):
        name = path.relative_to(static).as_posix()
        if not name.startswith(("css/", ".")) and path.suffix not in {".css", ".md"}:
            data = path.read_bytes()
            add(name, small_script(data) if path.suffix == ".js" else data)

    def url_of(file: Path) -> str:
        name = file.relative_to(theme_dir).as_posix().removeprefix("static/")
        if name not in urls:
            raise css.StyleError(f"the style sheet names a file that is not there: {name}")
        return base + urls[name]

    order, parts = css.read(static / "css" / "main.css", url_of)
    sheet = Sheet(css.minify(order), [_piece(part) for part in parts])
    paper = static / "css" / "print.css"
    printed = css.resolve_urls(paper.read_text(encoding="utf-8"), paper.parent, url_of)
    add("css/site.css", sheet.whole().encode())
    add("css/print.css", css.minify(printed).encode())
    read = tokens.read(static / "css" / "tokens.css")
    spots = (p.stem.removeprefix("spot-") for p in (theme_dir / "drawings").glob("spot-*.svg"))
    return Assets(
        files=files,
        urls=urls,
        base=base,
        sheet=sheet if inline else None,
        script=Markup(SCRIPT),
        colors={"light": read.role("--color-bg"), "dark": read.role("--color-bg", "dark")},
        spots=frozenset(spots),
    )
