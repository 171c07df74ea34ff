"""Words kept on disk: several processes at once, damaged files, folders that cannot be written."""

from contextlib import ExitStack
from pathlib import Path

from plugins.typography.cache import MANY, WordCache
from tests.processes import Program


def kept(path: Path, **words: str) -> WordCache:
    """Return a cache in which the words have been saved."""
    cache = WordCache(path)
    for word, value in words.items():
        cache.put(word, value)
    cache.save()
    return cache


def test_words_come_back(tmp_path: Path) -> None:
    kept(tmp_path / "key", yksi="yk·si", kaksi="kak·si")
    again = WordCache(tmp_path / "key")
    assert again.words == {"yksi": "yk·si", "kaksi": "kak·si"}


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    kept(tmp_path / "a", yksi="yk·si", kaksi="kak·si")
    kept(tmp_path / "b", kaksi="kak·si", yksi="yk·si")
    first, second = (sorted((tmp_path / name).iterdir()) for name in "ab")
    assert [(f.name, f.read_bytes()) for f in first] == [(f.name, f.read_bytes()) for f in second]


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    kept(tmp_path / "key", yksi="yk·si")
    before = [(file.name, file.stat().st_mtime_ns) for file in (tmp_path / "key").iterdir()]
    WordCache(tmp_path / "key").save()
    assert before == [(f.name, f.stat().st_mtime_ns) for f in (tmp_path / "key").iterdir()]


def test_a_damaged_file_is_passed_over(tmp_path: Path) -> None:
    kept(tmp_path / "key", yksi="yk·si")
    kept(tmp_path / "key", kaksi="kak·si")
    for file in (tmp_path / "key").iterdir():
        if "yksi" in file.read_text(encoding="utf-8"):
            file.write_bytes(file.read_bytes()[:-4] + b"\xff\xfe")
    assert WordCache(tmp_path / "key").words == {"kaksi": "kak·si"}


def test_many_files_are_joined_without_losing_a_word(tmp_path: Path) -> None:
    for number in range(MANY + 3):
        kept(tmp_path / "key", **{f"sana{number}": str(number)})
    assert len(WordCache(tmp_path / "key").words) == MANY + 3
    assert len(list((tmp_path / "key").iterdir())) <= MANY


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = kept(tmp_path / "file" / "key", yksi="yk·si")
    assert cache.get("yksi") == "yk·si"


def test_several_processes_lose_nothing(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from plugins.typography.cache import WordCache\n"
        "for number in range(20):\n"
        "    cache = WordCache(Path(sys.argv[1]))\n"
        "    cache.put(f'sana{sys.argv[2]}-{number}', 'x')\n"
        "    cache.save()\n"
    )
    with ExitStack() as running:
        programs = [
            running.enter_context(Program("-c", code, tmp_path / "key", who)) for who in range(3)
        ]
        assert [program.end().code for program in programs] == [0, 0, 0]
    found = WordCache(tmp_path / "key").words
    assert len(found) == 60
