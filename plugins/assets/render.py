"""Makes the theme's published files. Same theme, same bytes."""

import base64
import hashlib
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from plugins.assets import css, tokens
from plugins.assets.model import Assets

FOLDER = "theme"  # of the published files, below the site's root
ROOT_FILES = frozenset({"favicon.ico", "favicon.svg", "apple-touch-icon.png"})  # fetched by name
PRELOAD = ("fonts/atkinson-next.woff2", "fonts/literata-heading.woff2")
# Read before anything is drawn, so that a chosen night does not flash white.
SCRIPT = (
    'try{let t=localStorage.getItem("theme");'
    "if(/^(light|dark)$/.test(t))document.documentElement.dataset.theme=t}catch{}"
)


def fingerprinted(name: str, data: bytes) -> str:
    """`css/site.css` -> `theme/css/site.1a2b3c4d.css`: a changed file has a new name."""
    path = PurePosixPath(name)
    mark = hashlib.sha256(data).hexdigest()[:8]
    return str(PurePosixPath(FOLDER) / path.with_name(f"{path.stem}.{mark}{path.suffix}"))


def source_hash(text: str) -> str:
    """The hash of an inline script or style as a Content-Security-Policy source."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def policy(script: str, style: str) -> str:
    """Nothing from elsewhere, no inline code but these two; a form may post to any https site."""
    styles = f" {source_hash(style)}" if style else ""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {source_hash(script)}",
            f"style-src 'self'{styles}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self' https:",
            "base-uri 'none'",
        ]
    )


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
            add(name, path.read_bytes())

    def url_of(file: Path) -> str:
        name = file.relative_to(theme_dir).as_posix().removeprefix("static/")
        if name not in urls:
            raise css.StyleError(f"the style sheet names a file that is not there: {name}")
        return base + urls[name]

    sheet = css.minify(css.join(static / "css" / "main.css", url_of))
    paper = static / "css" / "print.css"
    printed = css.resolve_urls(paper.read_text(encoding="utf-8"), paper.parent, url_of)
    add("css/site.css", sheet.encode())
    add("css/print.css", css.minify(printed).encode())
    read = tokens.read(static / "css" / "tokens.css")
    spots = (p.stem.removeprefix("spot-") for p in (theme_dir / "drawings").glob("spot-*.svg"))
    style = sheet if inline else ""
    return Assets(
        files=files,
        urls=urls,
        base=base,
        style=Markup(style),
        script=Markup(SCRIPT),
        policy=policy(SCRIPT, style),
        colors={"light": read.role("--color-bg"), "dark": read.role("--color-bg", "dark")},
        preload=PRELOAD,
        spots=frozenset(spots),
    )
