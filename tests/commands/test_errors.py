"""Whatever an action raises is one sentence and an exit code."""

import errno
import io
import os
import signal
import tempfile
from pathlib import Path

import pytest

from plugins.commands.console import Console
from plugins.commands.errors import guarded, termination_as_interrupt


def raising(error: BaseException) -> int:
    raise error


def test_a_fault_is_shown_whole_where_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    console = Console("en", io.StringIO(), err := io.StringIO())

    assert guarded(lambda: raising(LookupError("why")), console, tmp_path, verbose=True) == 1

    assert "LookupError: why" in capsys.readouterr().err
    assert err.getvalue().startswith("The program has a fault")


def test_a_closed_log_folder_is_replaced_by_the_systems_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "system").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "system"))
    console = Console("fi", io.StringIO(), err := io.StringIO())

    guarded(lambda: raising(LookupError("why")), console, tmp_path / "file", verbose=False)

    assert str(tmp_path / "system" / "error.log") in err.getvalue()
    assert "LookupError: why" in (tmp_path / "system" / "error.log").read_text("utf-8")


def test_where_no_log_can_be_written_the_sentence_still_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    console = Console("fi", io.StringIO(), err := io.StringIO())

    assert guarded(lambda: raising(LookupError("why")), console, tmp_path / "file", False) == 1

    assert err.getvalue().startswith("Ohjelmassa on vika")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_an_error_of_the_system_has_words_of_its_own(tmp_path: Path, code: int) -> None:
    console = Console("en", io.StringIO(), err := io.StringIO())

    assert guarded(lambda: raising(OSError(code, "x", "/a")), console, tmp_path, False) == 1

    assert "Fix: " in err.getvalue()
    assert not (tmp_path / "error.log").exists()


@pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_end_of_the_terminal_is_an_interruption_and_no_longer(number: signal.Signals) -> None:
    def not_reached(*arguments: object) -> None:
        pytest.fail("the handler from before")

    before = signal.signal(number, not_reached)
    try:
        with pytest.raises(KeyboardInterrupt), termination_as_interrupt():
            signal.raise_signal(number)
        assert signal.getsignal(number) is not_reached
    finally:
        signal.signal(number, before)


@pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX")
def test_under_nohup_the_end_of_the_terminal_changes_nothing() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with termination_as_interrupt():
            signal.raise_signal(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
