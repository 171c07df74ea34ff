"""What people do: each gives a good PDF with a warning that names the file, or one clear problem."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from plugins.pdf_guides import compile as compile_room
from plugins.pdf_guides import make
from plugins.pdf_guides.model import Result
from plugins.pdf_guides.pictures import LONGEST, Refused, raster, svg
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import Press, guide

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder beside a secret that must not get into any PDF."""
    folder = tmp_path / "content"
    (folder / "images").mkdir(parents=True)
    secret = tmp_path / "secret.png"
    Image.new("RGB", (20, 20), "red").save(secret)
    (tmp_path / "secret.svg").write_text(SVG.format("<text>SALAISUUS</text>"))
    if hasattr(os, "symlink"):
        (folder / "images" / "linkki.png").symlink_to(secret)
    (folder / "images" / "rikki.png").write_bytes(b"\x89PNG\r\n\x1a\nrikki")
    (folder / "images" / "skripti.svg").write_text(SVG.format("<script>1</script>"))
    return folder


def _said(result: Result) -> str:
    return " ".join(problem.what.fi for problem in result.warnings)


@pytest.mark.parametrize(
    ("src", "said"),
    [
        ("https://muualla.example/kuva.png", "toisella sivustolla"),
        ("//muualla.example/kuva.png", "toisella sivustolla"),
        ("data:image/png;base64,AAAA", "toisella sivustolla"),
        ("file:///etc/passwd", "ulkopuolella"),
        ("../secret.png", "ulkopuolella"),
        ("/images/..%2F..%2Fsecret.png", "ulkopuolella"),
        ("C:\\kuvat\\kuva.png", "ulkopuolella"),
        ("/images/linkki.png", "ulkopuolella"),
        ("/images/puuttuu.png", "ei löydy"),
        ("/images", "ei löydy"),
        ("/images/rikki.png", "ei voi lukea"),
        ("/images/skripti.svg", "komentoja"),
        ("", "ei löydy"),
    ],
)
def test_a_picture_that_must_not_be_shown_is_left_out_and_named(
    src: str, said: str, content: Path, press: Press
) -> None:
    """Nothing is fetched, nothing outside the content folder is read."""
    html = f'<p>Ennen.</p><p><img src="{src}" alt="Kuva"></p><p>Jälkeen.</p>'
    body = f"Ennen.\n\n![Kuva]({src})\n\nJälkeen."
    result = press.one(guide(html=html, body=body, image_root=content))

    assert said in _said(result)
    assert [problem.file for problem in result.warnings] == ["guides/koe.md"]
    if src:
        assert result.warnings[0].line == 7
    assert "Jälkeen." in reading.body_text(result.pdf or b"")
    assert not list(reading.structure(result.pdf or b"").all("Figure"))


def test_a_picture_without_words_is_left_out_and_named(pictures: Path, press: Press) -> None:
    """PDF/UA wants them; the file and the picture are named."""
    html = '<p><img src="/images/ruutu.png" alt=""></p><p>Teksti.</p>'
    result = press.one(guide(html=html, image_root=pictures))
    assert "ei ole sanallista kuvausta" in _said(result)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<rect onload="x()"/>',
        '<image href="https://muualla.example/a.png"/>',
        '<image href="../secret.png"/>',
        '<use href="toinen.svg#a"/>',
        "<style>@import url(https://muualla.example/a.css);</style>",
        '<rect style="fill:url(https://muualla.example/a.svg#b)"/>',
        "<foreignObject><p>x</p></foreignObject>",
        '<a href="javascript:x()"><rect/></a>',
        '<set attributeName="href" to="x"/>',
    ],
)
def test_a_drawing_that_runs_or_loads_something_is_refused(inside: str) -> None:
    """Scripts, events, references outside itself."""
    with pytest.raises(Refused, match="unsafe-svg"):
        svg(SVG.format(inside).encode())


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="x">&a;</svg>',
        b'<?xml-stylesheet href="https://muualla.example/a.css"?><svg xmlns="x"/>',
    ],
)
def test_a_drawing_with_entities_or_style_sheets_is_refused(data: bytes) -> None:
    """An entity can name any file of the machine."""
    with pytest.raises(Refused, match="unsafe-svg"):
        svg(data)


def test_a_harmless_drawing_passes() -> None:
    """References to its own parts are fine."""
    inside = '<defs><path id="a" d="M0 0"/></defs><use href="#a"/><rect fill="url(#a)"/>'
    assert svg(SVG.format(inside).encode()).width == 10


def test_a_photograph_is_upright_small_and_without_its_data() -> None:
    """Orientation applied, EXIF gone, not larger than print needs."""
    photo = Image.new("RGB", (3000, 2000), "green")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "SALAISUUS"
    out = io.BytesIO()
    photo.save(out, "JPEG", exif=exif)

    made = raster(out.getvalue())

    assert (made.suffix, made.width < made.height) == (".jpg", True)
    assert max(made.width, made.height) == LONGEST
    assert b"SALAISUUS" not in made.data


def test_characters_without_a_glyph_are_left_out_and_named(press: Press) -> None:
    """Emoji, right-to-left text; with the line they stand on."""
    result = press.one(guide("Rivi.\n\nHymiö 😀 ja שלום tässä."))

    assert "U+1F600" in _said(result)
    assert "U+05E9" in _said(result)
    assert {problem.line for problem in result.warnings} == {7}
    assert "ja tässä" in " ".join(reading.body_text(result.pdf or b"").split())


def test_characters_without_a_glyph_in_the_title_are_left_out(press: Press) -> None:
    """Covers too."""
    result = press.one(guide(title="Opas 😀", subtitle="🌲 metsään", author=None))
    assert "U+1F600" in _said(result)
    assert "metsään" in reading.text_of(result.pdf or b"")


def test_typst_in_the_text_is_text(press: Press) -> None:
    """No command of the engine can be typed."""
    typed = '#panic("x") #import "@preview/a:1.0.0" $x$ \\ #read("/etc/passwd") @viite <a> "'
    result = press.one(guide(html=f"<p>{typed.replace('<', '&lt;')}</p>", title=typed))
    assert '#panic("x")' in reading.body_text(result.pdf or b"")


@pytest.mark.parametrize("tag", ["script", "iframe", "object", "style", "form"])
def test_html_that_is_no_text_is_left_out_and_named(tag: str, press: Press) -> None:
    """The words inside do not leak."""
    html = f"<p>Teksti.</p><{tag}>KOODI</{tag}><p>a <{tag}>KOODI</{tag}> b</p>"
    result = press.one(guide(html=html))
    assert f"<{tag}>" in _said(result)
    assert "KOODI" not in reading.text_of(result.pdf or b"")


def test_a_javascript_link_keeps_its_text_only(press: Press) -> None:
    """And is named."""
    result = press.one(guide(html='<p>Ennen <a href="JavaScript:x()">linkki</a>.</p>'))
    assert "JavaScript:x()" in _said(result)
    assert b"JavaScript" not in (result.pdf or b"")


def test_a_dead_inner_link_keeps_its_text_and_is_named(press: Press) -> None:
    """With its line."""
    result = press.one(guide("Teksti.\n\nKatso [tuolta](#ei-ole)."))
    assert "#ei-ole" in _said(result)
    assert result.warnings[0].line == 7


def test_decomposed_letters_are_composed(press: Press) -> None:
    """A file from a Mac."""
    result = press.one(guide("Työyhteiso\u0308n a\u0308a\u0308ni."))
    assert "Työyhteisön ääni." in reading.body_text(result.pdf or b"")


def test_headings_never_skip_a_level(press: Press) -> None:
    """PDF/UA counts."""
    result = press.one(guide("#### Neljäs\n\na\n\n## Toinen\n\n###### Kuudes\n\nb"))
    levels = [t.name for t in reading.structure(result.pdf or b"").all("H1", "H2", "H3", "H4")]
    assert levels == ["H1", "H2", "H2", "H2", "H3"]  # the second is the contents


def test_two_headings_with_one_id_are_no_fault(press: Press) -> None:
    """The first keeps it."""
    press.one(guide(html='<h2 id="a">A</h2><p>x <a href="#a">a</a></p><h2 id="a">B</h2><p>y</p>'))


def test_very_long_words_stay_on_the_page(press: Press) -> None:
    """3,000 letters, in text, title, heading, table and code."""
    word = "sanahirviö" * 300
    markdown = (
        f"{word}\n\n## {word}\n\n`{word}`\n\n| {word} | b |\n|---|---|\n| {word} | c |\n\n"
        f"```\n{word}\n```\n\n{word}\n:   {word}\n\n- {word}\n\n/// quote | {word}\n{word}\n///\n\n"
        f"/// note | {word}\n{word}\n///\n"
    )
    result = press.one(guide(markdown, title=word, subtitle=word))
    assert reading.text_margins(result.pdf or b"") > 5 * 72 / 25.4
    assert reading.ua_failures(result.pdf or b"") == []


@pytest.mark.parametrize("html", ["", "  \n ", "<p></p>", "<p>\u00a0</p>", "<!-- x -->"])
def test_an_empty_guide_is_named(html: str, press: Press) -> None:
    """One problem, no PDF."""
    (result,) = press(guide(html=html))
    assert result.pdf is None
    assert [(p.file, p.warning) for p in result.problems] == [("guides/koe.md", False)]


def test_an_unknown_block_leaves_its_text_and_is_named(press: Press) -> None:
    """An id that is not there, too."""
    html = (
        '<div data-block="kartta" data-arg="x"><p>Sisus.</p></div>'
        '<div data-block="offer" data-arg="ei-ole"></div><p>a</p>'
    )
    result = press.one(guide(html=html))
    assert len(result.warnings) == 2
    assert "Sisus." in reading.body_text(result.pdf or b"")


def test_two_hundred_pages_are_made(press: Press) -> None:
    """A long guide is slow, not broken."""
    text = "".join(
        f"## Luku {n}\n\n" + "Työnohjausta on monenlaista. " * 330 + "\n\n" for n in range(100)
    )
    assert press.one(guide(text)).pages > 200


def test_one_bad_guide_does_not_stop_the_others(press: Press) -> None:
    """Every document has its own result."""
    empty, good = press(guide(html="", source="guides/tyhja.md"), guide("Teksti."))
    assert empty.problems[0].file == "guides/tyhja.md"
    assert good.pdf


def test_bare_values_make_a_pdf(press: Press) -> None:
    """Everything optional is absent."""
    from plugins.pdf_guides.model import Guide, Organisation

    bare = Guide(source="guides/x.md", lang="fi", title="X", organisation=Organisation(name="Y"),
                 html="<p>Teksti.</p>")  # fmt: skip
    result = press.one(bare)
    assert result.warnings == ()
    assert reading.ua_failures(result.pdf or b"") == []


def test_without_the_engine_the_site_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine for which Typst has no wheel."""
    monkeypatch.setattr(compile_room, "engine", lambda: "")
    assert not make.available()
