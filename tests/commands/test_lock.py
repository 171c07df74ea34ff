"""A lock file between processes."""

from pathlib import Path

import pytest

from plugins.commands.lock import Busy, only_one
from tests.processes import Program

HOLDER = """
import sys
from plugins.commands.lock import only_one
with only_one(sys.argv[1], lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_is_told_once_and_waits_as_long_as_it_likes(tmp_path: Path) -> None:
    path, told = tmp_path / "lock", list[str]()
    with Program("-c", HOLDER, path) as holder:
        holder.line_with("held")

        with pytest.raises(Busy), only_one(path, lambda: told.append("x"), patience=0.15):
            pass

    assert told == ["x"]
    with only_one(path, lambda: told.append("y")):  # its holder has been killed
        pass
    assert told == ["x"]


@pytest.mark.parametrize("remove", [True, False])
def test_the_file_goes_only_where_people_would_see_it(tmp_path: Path, remove: bool) -> None:
    path = tmp_path / "lock"

    with only_one(path, lambda: None, remove=remove):
        assert path.exists()

    assert path.exists() is not remove
