"""Which file an address of the preview means: pure path work, nothing is opened here."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".rss": "application/rss+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".wasm": "application/wasm",
    ".mp4": "video/mp4",
    ".mp3": "audio/mpeg",
}
HOSTS = {"127.0.0.1", "localhost", "[::1]"}


def media_type(path: Path) -> str:
    """The Content-Type of a file; the same on every system, unlike `mimetypes`."""
    return TYPES.get(path.suffix.lower(), "application/octet-stream")


def own_host(host: str | None) -> bool:
    """Whether a Host header names this machine; a foreign one is DNS rebinding."""
    name = (host or "").strip().lower()
    head, colon, port = name.rpartition(":")
    if colon and port.isdigit():
        name = head
    return name in HOSTS


def address_path(target: str) -> str:
    """The decoded path of a request's target, without its query."""
    try:
        return unquote(urlsplit(target).path, errors="strict")
    except (UnicodeDecodeError, ValueError):
        return "\0"


def located(root: Path, path: str) -> Path | None:
    """The file or folder in `root` that the decoded address `path` means, or None.

    Nothing outside `root` is ever found, through `..`, drive letters or symbolic links, nor a
    file whose name begins with a dot (`.well-known` excepted).
    """
    parts = [part for part in path.split("/") if part]
    if any(not _plain(part) for part in parts):
        return None
    try:
        base = root.resolve(strict=True)
        found = base.joinpath(*parts).resolve(strict=True)
    except (OSError, ValueError, RuntimeError):
        return None
    return found if found.is_relative_to(base) else None


def _plain(part: str) -> bool:
    hidden = part.startswith(".") and part != ".well-known"
    return not hidden and not any(letter in part for letter in "\\:\0")
