"""What the watcher sees, and the whole preview from a change to a rebuild."""

import os
import threading
import time
import urllib.request
from pathlib import Path

import pytest

from plugins.live import preview as live
from plugins.live.preview import Work, has_browser, serve
from plugins.live.watch import changes, snapshot, watch
from plugins.model.problems import Words


def seen(folder: Path) -> set[str]:
    return {Path(path).relative_to(folder).as_posix() for path in snapshot([folder])}


def test_every_file_is_seen_but_those_of_editors_and_systems(tmp_path: Path) -> None:
    (tmp_path / "blog" / "__pycache__").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    names = ["a.md", ".a.md.swp", "a.md~", "#a#", "~$a.docx", "Thumbs.db", ".git/HEAD"]
    for name in [*names, "blog/b.md", "blog/__pycache__/x.pyc"]:
        (tmp_path / name).write_text("x")

    assert seen(tmp_path) == {"a.md", "blog/b.md"}


def test_a_single_file_and_a_missing_folder_can_be_watched(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("x")

    found = snapshot([tmp_path / "conf.py", tmp_path / "nothing"])

    assert set(found) == {str(tmp_path / "conf.py")}


def test_new_changed_and_removed_files_are_changes(tmp_path: Path) -> None:
    for name in ("same", "edited", "removed"):
        (tmp_path / name).write_text("x")
    before = snapshot([tmp_path])
    (tmp_path / "edited").write_text("xx")
    (tmp_path / "removed").unlink()
    (tmp_path / "new").write_text("x")

    found = changes(before, snapshot([tmp_path]))

    assert {Path(path).name for path in found} == {"edited", "removed", "new"}


@pytest.mark.skipif(os.name == "nt", reason="symbolic links as on POSIX")
def test_a_link_to_nothing_and_a_ring_of_links_are_survived(tmp_path: Path) -> None:
    (tmp_path / "dead").symlink_to(tmp_path / "nothing")
    (tmp_path / "ring").symlink_to(tmp_path)

    assert seen(tmp_path) <= {"ring"}


def test_a_burst_of_changes_is_one_rebuild(tmp_path: Path) -> None:
    names = [f"{number}.md" for number in range(8)]
    waiting, calls = iter(names), list[set[str]]()

    class Burst(threading.Event):
        """An owner who saves one file more before each look of the watcher."""

        def wait(self, timeout: float | None = None) -> bool:
            if name := next(waiting, None):
                (tmp_path / name).write_text("x")
            return False

    def on_change(changed: set[str]) -> bool:
        calls.append({Path(path).name for path in changed})
        return False

    watch([tmp_path], on_change, Burst(), snapshot([tmp_path]))

    assert calls == [set(names)]


def test_it_ends_when_it_is_told_to(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()

    watch([tmp_path], lambda changed: pytest.fail("nothing has changed"), stop)


def test_without_a_change_nothing_is_built(tmp_path: Path) -> None:
    looks = iter([False, False, True])

    class Ended(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            return next(looks)

    watch([tmp_path], lambda changed: pytest.fail("nothing has changed"), Ended())

    assert list(looks) == []


def test_a_change_during_a_rebuild_is_not_lost(tmp_path: Path) -> None:
    calls: list[set[str]] = []

    def on_change(changed: set[str]) -> bool:
        calls.append({Path(path).name for path in changed})
        (tmp_path / "meanwhile.md").write_text("x")
        return len(calls) < 2

    before = snapshot([tmp_path])
    (tmp_path / "first.md").write_text("x")

    watch([tmp_path], on_change, threading.Event(), before, interval=0.02)

    assert calls == [{"first.md"}, {"meanwhile.md"}]


class Owner:
    """Stands for the owner and the builder: builds fail while `problem` is set."""

    def __init__(self, root: Path) -> None:
        self.root, self.problem, self.said = root, "", list[str]()
        self.builds = 0
        for name in ("content", "theme", "plugins", "site"):
            (root / name).mkdir()

    def rebuild(self) -> str | None:
        if not self.problem:
            (self.root / "site" / "index.html").write_text(f"<body>{self.builds + 1}</body>")
        self.builds += 1
        return None if self.problem == "stop" else self.problem

    def work(self) -> Work:
        return Work(
            self.root / "site",
            self.root / "content",
            self.root,
            self.rebuild,
            lambda words: self.said.append(words.fi),
            "fi",
        )

    def wait(self, builds: int) -> None:
        while self.builds < builds or not self.said:
            time.sleep(0.01)


@pytest.fixture
def owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Owner:
    real = live.watch
    monkeypatch.setattr(live, "watch", lambda *how: real(*how, interval=0.05))
    return Owner(tmp_path)


def page(owner: Owner) -> str:
    url = owner.said[0].split()[1]
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def test_a_change_is_built_and_a_failed_build_leaves_the_last_good_page(owner: Owner) -> None:
    restarted: list[bool] = []
    thread = threading.Thread(
        target=lambda: restarted.append(serve(owner.work(), 8000, browser=False)), daemon=True
    )
    thread.start()
    owner.wait(1)
    assert "<body>1" in page(owner)

    (owner.root / "content" / "a.md").write_text("x")
    owner.wait(2)
    assert "<body>2" in page(owner)

    owner.problem = "a.md:1: väärin"
    (owner.root / "theme" / "a.css").write_text("x")
    owner.wait(3)
    assert "<body>2" in page(owner)

    (owner.root / "plugins" / "a.py").write_text("x")
    thread.join()
    assert restarted == [True]
    assert owner.builds == 3


def test_an_interrupted_build_ends_the_preview(owner: Owner) -> None:
    owner.problem = "stop"

    assert serve(owner.work(), 8000, browser=False) is False
    assert owner.said == []


def test_ctrl_c_closes_the_preview_quietly(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(live, "watch", interrupt)

    assert serve(owner.work(), 8000, browser=False) is False
    assert owner.said[-1] == "Esikatselu suljettu."


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_browser_is_opened_only_where_there_is_a_screen(
    environment: dict[str, str], platform: str, there: bool
) -> None:
    assert has_browser(environment, platform) is there


def test_the_address_is_told_in_both_languages() -> None:
    told = live.OPEN.filled(url="http://127.0.0.1:8000/")

    assert isinstance(told, Words)
    assert all("http://127.0.0.1:8000/" in text for text in told)
