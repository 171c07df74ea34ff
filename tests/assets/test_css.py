from pathlib import Path

import pytest

from plugins.assets.css import StyleError, join, minify

THEME = Path(__file__).parents[2] / "theme"


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("a { color : red ; }", "a{color : red}"),
        (".a > .b, .c { x: 1px 2px }", ".a>.b,.c{x:1px 2px}"),
        ("dd :is(a, b) { x: 1 }", "dd :is(a,b){x:1}"),
        ("a { & :hover { x: 1; } }", "a{& :hover{x:1}}"),
        ('a::after { content: " ; { " }', 'a::after{content:" ; { "}'),
        ("a { width: calc(1px + 2 * (3px - 1px)) }", "a{width:calc(1px + 2 * (3px - 1px))}"),
        (
            "@media (22rem <= width < 68rem) { a { b: c } }",
            "@media (22rem <= width < 68rem){a{b:c}}",
        ),
        (
            "a { font: 500 1rem / 1.2 serif } /* x */ b { c: d }",
            "a{font:500 1rem / 1.2 serif}b{c:d}",
        ),
        ("a { --x: { ; } }", "a{--x:{}}"),
    ],
)
def test_minifying_takes_only_what_separates_nothing(css: str, small: str) -> None:
    assert minify(css) == small


def test_minifying_twice_changes_nothing() -> None:
    once = minify(join(THEME / "static" / "css" / "main.css", lambda p: p.name))
    assert minify(once) == once


def test_imports_become_layers_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text('a { src: url("../f.woff2") }', encoding="utf-8")
    (tmp_path / "b.css").write_text("b { c: d }", encoding="utf-8")
    (tmp_path / "main.css").write_text(
        '/* x */ @layer one, two;\n@import url("a.css") layer(one);\n@import url("b.css") layer(two);\n',
        encoding="utf-8",
    )
    joined = minify(join(tmp_path / "main.css", lambda p: f"/{p.name}"))
    assert joined == "@layer one,two;@layer one{a{src:url(/f.woff2)}}@layer two{b{c:d}}"


@pytest.mark.parametrize(
    "main",
    ['@layer a;\n@import url("none.css") layer(a);', "@layer a;\nb { c: d }", "b { c: d }"],
)
def test_a_manifest_with_anything_else_is_refused(tmp_path: Path, main: str) -> None:
    (tmp_path / "main.css").write_text(main, encoding="utf-8")
    with pytest.raises(StyleError):
        join(tmp_path / "main.css", lambda p: p.name)


def test_every_style_sheet_is_imported_once() -> None:
    folder = THEME / "static" / "css"
    main = (folder / "main.css").read_text(encoding="utf-8")
    imported = [line.split('"')[1] for line in main.splitlines() if line.startswith("@import")]
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*.css")}
    files |= {f"../../components/{p.parent.name}/style.css" for p in THEME.rglob("style.css")}
    assert sorted(imported) == sorted(files - {"main.css", "print.css"})
