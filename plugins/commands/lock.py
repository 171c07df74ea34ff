"""A lock file between processes; the system releases it when its holder dies.

Standard library only and no syntax newer than Python 3.8: bootstrap.py uses it before there is an
environment.
"""

import os
import sys
import time
from contextlib import contextmanager


class Busy(Exception):
    """Another process has held the lock for longer than the patience given."""


@contextmanager
def only_one(path, on_wait, patience=None, remove=False):
    """Hold the lock file at `path`; call `on_wait` once if somebody else has it.

    `patience`: seconds to wait before `Busy` is raised, None for ever. `remove`: delete the file
    afterwards (it lies beside something that people look at).
    """
    begun, told = time.monotonic(), False
    while True:
        file = open(str(path), "a+b")
        if _locked(file) and _same(file, path):
            break
        file.close()
        if patience is not None and time.monotonic() - begun > patience:
            raise Busy(str(path))
        if not told:
            on_wait()
        told = True
        time.sleep(0.1)
    try:
        yield
    finally:
        if remove and os.name != "nt":
            os.unlink(str(path))  # while it is held: who waits for it sees that it is another file
        file.close()
        if remove and os.name == "nt":
            try:
                os.unlink(str(path))
            except OSError:
                pass  # somebody else has opened it already


def _locked(file):
    """Try to lock an open file; False while another process holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _same(file, path):
    """Whether `path` still names the open file, not one made after it was removed."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.stat(str(path)))
    except OSError:
        return False
