"""What has changed in some folders: polling, which every system and network drive can do."""

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

Snapshot = dict[str, tuple[int, int]]
"""Path -> (time of change in ns, size in bytes)."""

SKIPPED = {"__pycache__", "node_modules", "Thumbs.db", "desktop.ini"}
INTERVAL = 0.3
"""Seconds between two looks; one look at 300 files takes about 2 ms."""


def snapshot(places: Iterable[Path]) -> Snapshot:
    """The files in the folders (and the files themselves) as they are now."""
    seen: Snapshot = {}
    waiting = [str(place) for place in places]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if _ignored(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        _note(seen, entry.path)
        except NotADirectoryError:
            _note(seen, place)
        except OSError:
            continue  # removed between two looks
    return seen


def _note(seen: Snapshot, path: str) -> None:
    try:
        found = os.stat(path)
    except OSError:
        return
    seen[path] = (found.st_mtime_ns, found.st_size)


def _ignored(name: str) -> bool:
    """Editors' and systems' own files."""
    return name.startswith((".", "#", "~$")) or name.endswith(("~", ".swp")) or name in SKIPPED


def changes(before: Snapshot, after: Snapshot) -> set[str]:
    """The paths that came, went or changed."""
    return {path for path, _ in before.items() ^ after.items()}


def watch(
    places: list[Path],
    on_change: Callable[[set[str]], bool],
    stop: threading.Event,
    before: Snapshot | None = None,
    interval: float = INTERVAL,
) -> None:
    """Call `on_change` with the changed paths when they have come to rest, until it gives False.

    `before` is what has been built already: a change made during that build is not lost.
    """
    known = snapshot(places) if before is None else before
    while not stop.wait(interval):
        now = snapshot(places)
        if now == known:
            continue
        while not stop.wait(interval):  # an editor or a copy may still be writing
            later = snapshot(places)
            if later == now:
                break
            now = later
        if not on_change(changes(known, now)):
            return
        known = now
