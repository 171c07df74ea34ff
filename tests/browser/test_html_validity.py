"""The Nu HTML checker over every page and drawing of the demo site: nothing to say."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.tools import lacking, program

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / ".cache" / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

LEFT_OUT = re.compile(
    # Its CSS grammar is years behind browsers (@container, nesting, inset): see tests/theme.
    r"^CSS: "
    # It reads files, which have no origin, so that it takes every file of the site itself for one
    # that 'self' does not cover. The browser tests find what the policy really stops.
    r"|^Resource violates Content Security Policy \(meta tag\): [\w ]+ “/[^”/]"
    # It says what it cannot do, not what is wrong.
    r"|^This validator does not validate RDF"
)


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command that starts the checker."""
    if not JAR.is_file():
        lacking("vnu")
    return [program("java"), "-jar", str(JAR)]


def messages(checker: list[str], folder: Path) -> list[dict[str, object]]:
    """All that the checker says of the HTML and SVG below `folder`."""
    options = ["--format", "json", "--exit-zero-always", "--also-check-svg", "--skip-non-html"]
    done = subprocess.run(
        [*checker, *options, str(folder)], capture_output=True, encoding="utf-8", check=True
    )
    found: list[dict[str, object]] = json.loads(done.stderr)["messages"]
    return found


@pytest.mark.slow
def test_the_checker_finds_nothing(checker: list[str], demo_site: Path) -> None:
    told = [
        f"{str(found.get('url', '')).partition(str(demo_site))[2]}:{found.get('lastLine', '')} "
        f"{found['message']}"
        for found in messages(checker, demo_site)
        if not LEFT_OUT.search(str(found["message"]))
    ]
    assert not told, "\n".join(told)


def test_the_checker_reads_html_and_svg(checker: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>a</title><p id=a><p id=a>", "utf-8")
    (tmp_path / "drawing.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><circle radius="3"/></svg>', "utf-8"
    )
    said = [str(m["message"]) for m in messages(checker, tmp_path)]
    assert any("Duplicate ID" in message for message in said), said
    assert any("radius" in message for message in said), said


@pytest.mark.parametrize(
    ("message", "left_out"),
    [
        ("CSS: Unrecognized at-rule “@container”", True),
        ("Resource violates Content Security Policy (meta tag): image “/a.png” blocked", True),
        ("Resource violates Content Security Policy (meta tag): image “//a.fi/b” blocked", False),
        ("Resource violates Content Security Policy (meta tag): image “https://a” blocked", False),
        ("Article lacks heading.", False),
    ],
)
def test_only_what_is_not_about_the_pages_is_left_out(message: str, left_out: bool) -> None:
    assert bool(LEFT_OUT.search(message)) == left_out
