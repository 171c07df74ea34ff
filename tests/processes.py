"""Python programs that tests start: with the system's default signals, and never left running.

A run that was started in the background, or under `nohup`, ignores Ctrl-C or the end of the
terminal, and what it starts inherits that: a program that a test interrupts would run for ever.
No other file of the tests sends signals (tests/test_infrastructure.py).
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, Self

ROOT = Path(__file__).resolve().parents[1]
DEFAULT_SIGNALS = """
import os, signal, sys
for name in ("SIGINT", "SIGQUIT", "SIGHUP", "SIGTERM"):
    signal.signal(getattr(signal, name), signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Sets the signals back, then becomes the program: `preexec_fn` is not safe beside threads."""


class Done(NamedTuple):
    """What a program has left: its exit code and what it said."""

    code: int
    out: str
    err: str


class Program:
    """`python <arguments>` while a `with` block lasts; killed at its end if it still runs."""

    def __init__(self, *arguments: object, cwd: Path = ROOT, **environment: str) -> None:
        command = [sys.executable, *map(str, arguments)]
        if sys.platform != "win32":
            command = [sys.executable, "-I", "-S", "-c", DEFAULT_SIGNALS, *command]
        variables = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment}
        self.process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **variables}, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.process.kill()
        self.process.communicate()

    def line(self) -> str:
        """The next line that the program prints; "" at its end."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def line_with(self, words: str) -> str:
        """The next line that has `words`; fails when the program ends before."""
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            if words in line:
                return line.strip()
            said.append(line)
        raise AssertionError("".join(said) + self.end().err)

    def read_no_more(self) -> None:
        """Go away as `| head` does: the program writes to nobody from now on."""
        assert self.process.stdout is not None
        self.process.stdout.close()

    def send(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def end(self) -> Done:
        """Wait for the program's end, which closes its input."""
        out, err = self.process.communicate()
        return Done(self.process.returncode, out, err)


def run(*arguments: object, cwd: Path = ROOT, **environment: str) -> Done:
    """Run `python <arguments>` to its end."""
    with Program(*arguments, cwd=cwd, **environment) as program:
        return program.end()


def run_task(*arguments: object, cwd: Path = ROOT, **environment: str) -> Done:
    """Run a task of the project to its end, as from a shell that stands in `cwd`."""
    return run("-m", "invoke", "--search-root", ROOT, *arguments, cwd=cwd, **environment)
