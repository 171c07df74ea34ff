"""The locks: hashed, without hosts, agreeing with each other and with what is asked for."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.txt", "requirements-test.txt"]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, set[str]]:
    """Package -> locked versions (several where the system or Python decides)."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", text(name), re.MULTILINE):
        found.setdefault(package.lower(), set()).add(version)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_locked_by_hash(name: str) -> None:
    blocks = re.split(r"^(?=[\w.-]+==)", text(name), flags=re.MULTILINE)[1:]

    assert len(blocks) > 10
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_folder(name: str) -> None:
    options = [line for line in text(name).splitlines() if line.startswith("-")]

    assert options == []
    assert "://" not in text(name)


def test_the_tests_use_the_versions_that_the_site_uses() -> None:
    base, test = pins(LOCKS[0]), pins(LOCKS[1])

    both = base.keys() & test.keys()
    assert both
    assert {name: test[name] for name in both} == {name: base[name] for name in both}


@pytest.mark.parametrize("name", LOCKS)
def test_everything_asked_for_is_locked(name: str) -> None:
    asked = re.findall(r"^([A-Za-z][\w.-]*)", text(name.replace(".txt", ".in")), re.MULTILINE)

    assert {package.lower() for package in asked} <= pins(name).keys()
