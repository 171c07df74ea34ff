"""Whatever a person can type wrong is told with file, line, what and cure; nothing raises."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.model.problems import Problem, in_order
from plugins.site.prepare import prepare
from plugins.text.write import html

from .bad_input import fields, files, references, texts
from .bad_input.row import GOOD, Row, put, write
from .conftest import TODAY
from .processes import run_task

ROWS: list[Row] = [*fields.ROWS, *files.ROWS, *references.ROWS, *texts.ROWS]
PYTHON = re.compile(
    r"\b(None|True|False|Traceback|Exception|\w+Error|NoneType|PosixPath|dict|tuple|str|int|float"
    r"|Decimal|datetime|pydantic|yaml\.|expected|should|must|the|is|not|input|invalid|while"
    r"|required|field|line|file|could|cannot|found|of|or|and)\b|\['|\{'|\w\(\)|<class"
)
FINNISH = re.compile(r"\b(ei|ole|ovat|kansio|osoite|tiedosto|etusivu|jo|ja|Korjaus)\b")
"""What an English message has no place for."""
PYTHON_ERROR = re.compile(r"Traceback|Error\b|Exception|<class|object at 0x")
"""What neither a library nor a programmer may say to the owner in Finnish."""


def told(tmp_path: Path, row: Row) -> list[Problem]:
    return prepare(write(tmp_path, row.files), TODAY, cache=tmp_path / ".cache").problems


def test_the_rows_have_different_names() -> None:
    names = [row.name for row in ROWS]
    assert sorted(names) == sorted(set(names))
    assert len(names) >= 150


def test_the_folder_that_the_rows_spoil_is_good(tmp_path: Path) -> None:
    assert prepare(write(tmp_path, {}), TODAY).problems == []


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_bad_input_is_told(row: Row, tmp_path: Path) -> None:
    if row.name in ("names that differ by case", "md and MD") and _one_case(tmp_path):
        pytest.skip("this disk does not tell the names apart")
    problems = told(tmp_path, row)
    shown = "\n".join(p.text("fi") for p in problems)
    found = [
        p for p in problems if p.file == row.file and p.line == row.line and row.what in p.what.fi
    ]
    assert found, f"not told at {row.file}:{row.line}: {row.what}\n{shown}"
    assert row.fix in found[0].fix.fi
    assert not found[0].warning
    if row.alone:
        assert problems == found, shown
    for problem in problems:
        finnish, english = said(problem, "fi"), said(problem, "en")
        assert "\n" not in problem.text("fi") + problem.text("en")
        assert not PYTHON.search(finnish), finnish
        assert not FINNISH.search(english), english
        assert "Fix: " in english


def said(problem: Problem, lang: str) -> str:
    """What we say around what the owner typed, which may be any words."""
    text = problem.text(lang).removeprefix(problem.file)
    typed = r"”[^”]*”|“[^”]*”|<[^>]*>|\[\^.*?\]|#\w+|Tunnetut avaimet: .*|Known keys: .*|: /\S*"
    return re.sub(typed, "", text)


def _one_case(folder: Path) -> bool:
    (folder.parent / "KOE").write_text("")
    return (folder.parent / "koe").exists()


def test_all_problems_come_at_once_in_order(tmp_path: Path) -> None:
    problems = told(tmp_path, Row("", {
        "site.yaml": f"{GOOD['site.yaml']!s}email: x\nphone: y\n",
        "pages/a.md": "---\ntitle: A\nlang: xx\nsumary: b\n---\n\n[a](/ei/)\n\n<script>x</script>\n",
        "services/b.md": "---\nprice_eur: -1\nvat_percent: x\n---\n",
        "blog/c.txt": "x",
    }, "", None, "", ""))  # fmt: skip
    places = [(p.file, p.line) for p in problems]
    assert places == [
        ("blog/c.txt", None), ("pages/a.md", 3), ("pages/a.md", 4), ("pages/a.md", 7), ("pages/a.md", 9),
        ("services/b.md", 2), ("services/b.md", 2), ("services/b.md", 3),
        ("site.yaml", 4), ("site.yaml", 5),
    ]  # fmt: skip
    assert problems == in_order(problems)


EPOCH = "1795255200"


def test_a_build_of_bad_content_leaves_the_old_site_whole(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {})
    output = tmp_path / "site"
    folders = ("--content", str(content), "--output", str(output))
    first = run_task("build", *folders, SOURCE_DATE_EPOCH=EPOCH)
    assert first.code == 0, first.out + first.err
    before = {p: p.read_bytes() for p in output.rglob("*") if p.is_file()}
    write(
        content, {"pages/koe.md": "---\ntitel: A\n---\n\n<script>x</script>\n", "blog/a.txt": "a"}
    )
    second = run_task("build", *folders, SOURCE_DATE_EPOCH=EPOCH)
    said = second.out + second.err
    assert second.code == 1
    assert (
        "pages/koe.md:2: Avainta ”titel” ei tunneta. Korjaus: Tarkoititko avainta ”title”?" in said
    )
    assert said.index("blog/a.txt: ") < said.index("pages/koe.md:2: ")
    assert "Traceback" not in said
    assert {p: p.read_bytes() for p in output.rglob("*") if p.is_file()} == before


def test_check_speaks_english_to_a_swedish_site(tmp_path: Path) -> None:
    text = "url: https://e.example\nname: E\nlanguages: [sv, fi]\nemail: x\n"
    content = write(tmp_path, {"site.yaml": text})
    checked = run_task("check", "--content", content)
    assert checked.code == 1
    assert (
        "site.yaml:4: “x” is not an e-mail address. Fix: Write it as name@address.fi."
        in checked.out
    )
    assert "Korjaus" not in checked.out


class _Alive(HTMLParser):
    """What a browser would run of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in (
            "script",
            "iframe",
            "object",
            "embed",
            "style",
            "link",
            "meta",
            "base",
            "form",
            "svg",
        ):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20\x7f-\xa0]", "", value or "").lower()
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.found.append(name)
            named = name in ("href", "src") and re.match(r"[a-z+.-]+:", address)
            if named and not address.startswith(("https:", "http:", "mailto:", "tel:")):
                self.found.append(address)


def alive(html: str) -> list[str]:
    parser = _Alive()
    parser.feed(html)
    parser.close()
    return parser.found


PIECES = st.sampled_from(
    """<script> </script> <scr <iframe onclick= onerror=alert(1) <img src=x > " ' ` ``` ~~~ javascript:
    java&#115;cript: &Tab; &colon; [a]( ]( ) [b]: ![k]( {filename}/pages/index.md {: } {: onclick=x } #x
    .c { /// //// note | services process polku | - 1. > # ## | --- *** === [^1] [^1]: : <kbd> </kbd>
    <details> <summary> </summary> </details> <span lang="sv"> </span> <abbr title="a"> <br> <!-- --> <? ]]>
    &lt; &gt; &amp; \\ \\( _ ** ä 🌲 https://e.fi <https://e.fi> mailto: data:text/html, | :- -: | [ ] [x]
    \u2028 \u00a0 \ue000 \ue0005\ue001 klzzwxh:0 title="x" href="javascript:x" data-block="note" - [x]
    http://[ https://[::1 //e.fi //[ %zz %ff ?a=b tel: http:// :// #%""".split()
)
GAPS = st.sampled_from(["", "", " ", "\n", "\n\n", "\n    ", "\t"])
MARKDOWN = st.lists(st.tuples(PIECES, GAPS), max_size=25).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
YAML = st.text(
    st.sampled_from(list("abåä:-#!&*|>{}[]\"'%@`,?~ \t\n0123.\\/=+()<>\u2028\ufeff\x85é")),
    max_size=80,
)
KEYS = st.sampled_from(
    "title date tags order image lang slug draft actions status summary price_eur related kind".split()
)
NESTED = st.lists(st.tuples(KEYS, YAML), max_size=5).map(
    lambda rows: "".join(f"{key}: {value}\n" for key, value in rows)
)
FAST = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A good folder: each example of a test spoils one file of it."""
    return write(tmp_path, {})


@FAST
@given(text=MARKDOWN | st.text(max_size=200))
def test_no_text_raises_or_comes_alive(text: str, good: Path) -> None:
    body = f"---\ntitle: Koe\ndate: 2026-01-01\n---\n\n{text}\n"
    written = body.encode("utf-8", "ignore")
    prepared = prepare(put(good, {"blog/kirjoitus.md": written}), TODAY, cache=good / ".cache")
    for problem in prepared.problems:
        assert problem.line is None or 1 <= problem.line <= written.count(b"\n") + 1
        assert not PYTHON_ERROR.search(problem.text("fi"))
    for nodes in prepared.trees.values():
        assert prepared.content.errors or not alive(html(nodes)), html(nodes)


@FAST
@given(front=YAML | NESTED, kind=st.sampled_from(["blog", "pages", "services", "practitioners"]))
def test_no_front_matter_raises(front: str, kind: str, good: Path) -> None:
    text = f"---\n{front}\n---\n\nTeksti.\n".encode("utf-8", "ignore")
    prepared = prepare(put(good, {f"{kind}/koe.md": text}), TODAY)
    (good / f"{kind}/koe.md").unlink()
    for problem in prepared.problems:
        assert not PYTHON_ERROR.search(problem.text("fi"))
    sources = {item.source for item in prepared.items} | {p.file for p in prepared.problems}
    assert f"{kind}/koe.md" in sources


@FAST
@given(
    text=YAML | NESTED, name=st.sampled_from(["site.yaml", "testimonials.yaml", "processes/a.yaml"])
)
def test_no_yaml_file_raises(text: str, name: str, good: Path) -> None:
    head = GOOD["site.yaml"] if name == "site.yaml" else ""
    written = f"{head!s}{text}".encode("utf-8", "ignore")
    prepared = prepare(put(good, {name: written}), TODAY)
    put(good, {name: GOOD[name]}) if name in GOOD else (good / name).unlink()
    for problem in prepared.problems:
        assert not PYTHON_ERROR.search(problem.text("fi"))


@FAST
@given(data=st.binary(max_size=60))
def test_no_bytes_raise(data: bytes, good: Path) -> None:
    prepare(put(good, {"pages/koe.md": data, "processes/a.yaml": data}), TODAY)
