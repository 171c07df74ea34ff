"""The output folder: which ones are refused, and how a whole new site takes an old one's place.

A build goes to a folder beside the output and is exchanged with it at the end, so whatever
happens on the way (Ctrl-C, a full disk, a power cut) the old site stays whole.
"""

import ctypes
import errno
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.model.problems import Words

from .errors import Refused
from .lock import Busy, only_one

MARK = ".tyonohjaus-output"
"""The file that says: this program made the folder and may replace it."""
MARK_TEXT = "This folder is made anew by every build. Do not keep files of your own here.\n"
KEPT = ("plugins", "theme", "tests", ".git", ".venv", ".ci")
"""The project's own folders: no site is built inside them."""
PATIENCE = 60.0
"""Seconds to wait for another build into the same folder."""
CHOOSE = Words("valitse toinen kansio (--output).", "choose another folder (--output).")


def checked(output: Path, content: Path, project: Path) -> Path:
    """The real path of `output`; raises `Refused` where building could harm what is there."""
    try:
        real = output.resolve()
        _check(real, content.resolve(), project.resolve())
    except (ValueError, RuntimeError):  # a null character, a ring of symbolic links
        raise Refused(
            Words(f"Tämä ei kelpaa kansioksi: {output!s}", f"This is no folder: {output!s}"), CHOOSE
        ) from None
    return real


def _check(output: Path, content: Path, project: Path) -> None:
    if inside(output, content) or inside(content, output):
        raise Refused(
            Words(
                f"Sivustoa ei voi tehdä kansioon {output}: se on sisältökansio, sen sisällä tai "
                "sen ympärillä.",
                f"The site cannot be built in {output}: it is the content folder, inside it or "
                "around it.",
            ),
            CHOOSE,
        )
    if inside(project, output) or any(inside(output, project / name) for name in KEPT):
        raise Refused(
            Words(
                f"Sivustoa ei voi tehdä ohjelman omaan kansioon {output}.",
                f"The site cannot be built in the program's own folder {output}.",
            ),
            CHOOSE,
        )
    if output.exists() and not output.is_dir():
        raise Refused(
            Words(f"{output} on tiedosto, ei kansio.", f"{output} is a file, not a folder."), CHOOSE
        )
    if output.is_dir() and not is_ours(output):
        raise Refused(
            Words(
                f"Kansiossa {output} on tiedostoja, joita tämä ohjelma ei ole tehnyt.",
                f"The folder {output} holds files that this program did not make.",
            ),
            Words(
                "valitse tyhjä tai uusi kansio (--output).",
                "choose an empty or a new folder (--output).",
            ),
        )


def inside(path: Path, folder: Path) -> bool:
    """Whether `path` is `folder` or lies in it; files are compared, so case and mounts are seen."""
    for place in (path, *path.parents):
        if place == folder:
            return True
        try:
            if place.samefile(folder):
                return True
        except OSError:
            continue
    return False


def is_ours(folder: Path) -> bool:
    """Whether this program made the folder (the mark), or there is nothing in it."""
    return (folder / MARK).is_file() or not any(folder.iterdir())


def mark(folder: Path) -> None:
    """Make the folder where it is missing, and say in it that it is ours, unless it holds what
    somebody else has put there."""
    folder.mkdir(parents=True, exist_ok=True)
    if is_ours(folder):
        (folder / MARK).write_text(MARK_TEXT, encoding="utf-8", newline="\n")


@contextmanager
def replacing(
    output: Path, on_wait: Callable[[], None], patience: float = PATIENCE
) -> Iterator[Path]:
    """Give an empty folder to build into; if the block ends well it takes the place of `output`.

    `output` comes from `checked`. Only one process at a time may build into it: others wait.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    try:
        with only_one(output.with_name(f".{output.name}.lock"), on_wait, patience, remove=True):
            clean_up(output)
            new = output.with_name(f"{output.name}.new-{os.getpid()}-{secrets.token_hex(4)}")
            try:
                new.mkdir()
                new.chmod(0o755)
                mark(new)
                yield new
                exchange(new, output)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except Busy:
        raise Refused(
            Words(
                f"Toinen ohjelma tekee sivustoa samaan kansioon {output}.",
                f"Another program is building into the same folder {output}.",
            ),
            Words("odota sen valmistumista.", "wait until it is ready."),
        ) from None


def clean_up(output: Path) -> None:
    """Undo what a killed build has left; call it while holding the lock of `output`."""
    old = old_place(output)
    if old.is_dir() and (old / MARK).is_file():
        if output.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(output)
    dead = re.compile(re.escape(output.name) + r"\.new-\d+-[0-9a-f]{8}")
    for place in output.parent.iterdir():
        if dead.fullmatch(place.name) and place.is_dir() and is_ours(place):
            shutil.rmtree(place, ignore_errors=True)


def old_place(output: Path) -> Path:
    """Where the old site stands for the moment between two renames."""
    return output.with_name(f"{output.name}.old")


def exchange(new: Path, output: Path) -> None:
    """Put `new` in the place of `output`; afterwards nothing, or the old site, is at `new`."""
    if not output.exists():
        new.rename(output)
    elif not _exchange_at_once(new, output):
        old = old_place(output)
        _patiently(output, old)
        try:
            _patiently(new, output)
        except BaseException:
            old.rename(output)
            raise
        old.rename(new)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Exchange two folders without a moment when one is missing; False where that cannot be done.

    Linux: renameat2(2) with RENAME_EXCHANGE; macOS: renamex_np(2) with RENAME_SWAP.
    """
    here, swap = -100, 2
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = library.renamex_np(first, second, ctypes.c_uint(swap))
        else:
            failed = library.renameat2(here, first, here, second, ctypes.c_uint(swap))
    except (AttributeError, OSError, TypeError):  # an older system, or Windows
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):  # a file system that cannot
        return False
    raise OSError(code, os.strerror(code), str(other))


def _patiently(source: Path, target: Path) -> None:
    """Rename; on Windows a file that a browser or a virus scanner holds open is soon let go."""
    for pause in (0.1, 0.3, 1.0):
        try:
            source.rename(target)
            return
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(pause)
    source.rename(target)
