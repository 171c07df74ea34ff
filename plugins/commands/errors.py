"""What may go wrong outside the content, said in the owner's words."""

import errno
import signal
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.model.problems import Words

from .console import Console

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
IN_USE = {errno.EBUSY, errno.EXDEV, getattr(errno, "ETXTBSY", errno.EBUSY)}


class Refused(Exception):
    """The task will not be done as asked: what is wrong, and how to mend it."""

    def __init__(self, what: Words, fix: Words) -> None:
        super().__init__(what.en)
        self.what, self.fix = what, fix


def from_system(error: OSError) -> Refused | None:
    """The system's error in words; None when it is none that an owner can mend."""
    place = str(error.filename or "")
    if error.errno in FULL:
        return Refused(
            Words("Levy on täynnä.", "The disk is full."),
            Words("vapauta tilaa ja yritä uudelleen.", "make room and try again."),
        )
    if error.errno in CLOSED:
        return Refused(
            Words(f"Tähän ei voi kirjoittaa: {place}.", f"This cannot be written: {place}."),
            Words(
                "valitse toinen kansio (--output) tai muuta sen oikeuksia.",
                "choose another folder (--output) or change its permissions.",
            ),
        )
    if error.errno in IN_USE:
        return Refused(
            Words(
                f"Kansiota ei voi vaihtaa: {place} on käytössä tai levyn juuri.",
                f"The folder cannot be exchanged: {place} is in use or the root of a disk.",
            ),
            Words(
                "sulje sitä käyttävät ohjelmat tai valitse kansio sen sisältä (--output).",
                "close the programs that use it or choose a folder inside it (--output).",
            ),
        )
    if error.errno in (errno.ENAMETOOLONG, errno.ENOTDIR, errno.EINVAL):
        return Refused(
            Words(f"Kansion nimi ei kelpaa: {place}.", f"This is no name for a folder: {place}."),
            Words("valitse toinen kansio.", "choose another folder."),
        )
    return None


def guarded(action: Callable[[], int], console: Console, logs: Path, verbose: bool) -> int:
    """Do `action` and give its exit code; whatever it raises is told in one sentence.

    130 when interrupted (Ctrl-C, SIGTERM), else 1. An unexpected error's traceback goes to
    `logs`/error.log, with `verbose` to the screen.
    """
    try:
        with termination_as_interrupt():
            return action()
    except KeyboardInterrupt:
        console.complain(
            Words("Keskeytetty. Entinen tulos on ennallaan.", "Interrupted. Nothing was changed.")
        )
        return 130
    except Refused as refused:
        return tell(refused, console)
    except Exception as error:
        told = from_system(error) if isinstance(error, OSError) else None
        if verbose:
            traceback.print_exc()
        if told:
            return tell(told, console)
        place = _log(traceback.format_exc(), logs)
        console.complain(
            Words(
                f"Ohjelmassa on vika, ja työ jäi kesken. Entinen tulos on ennallaan. "
                f"Korjaus: lähetä tämä tiedosto ohjelman ylläpitäjälle: {place}",
                f"The program has a fault and stopped. The earlier result is as it was. "
                f"Fix: send this file to the program's maintainer: {place}",
            )
        )
        return 1


def tell(refused: Refused, console: Console) -> int:
    """Say what was refused and how to mend it; the exit code."""
    console.complain(
        Words(
            f"{refused.what.fi} Korjaus: {refused.fix.fi}",
            f"{refused.what.en} Fix: {refused.fix.en}",
        )
    )
    return 1


def _log(text: str, logs: Path) -> Path:
    """Write the details where they can be found; the system's own folder when `logs` is closed."""
    for folder in (logs, Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "error.log").write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / "error.log"
    return logs / "error.log"


@contextmanager
def termination_as_interrupt() -> Iterator[None]:
    """SIGTERM and SIGHUP clean up as Ctrl-C does: temporary folders go, the old output stays."""

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {}
    try:
        for name in names:
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup wants to be left alone
                before[number] = signal.signal(number, interrupt)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
