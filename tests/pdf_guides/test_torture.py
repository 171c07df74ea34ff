"""What people do: each gives a good PDF with a warning that names the file, or one clear problem."""

import pytest

from plugins.pdf_guides import compile as compile_room
from plugins.pdf_guides import make
from plugins.pdf_guides.model import FindImage, Result
from tests.html_tree import tree
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import PICTURES, Press, guide, guide_of


def _said(result: Result) -> str:
    return " ".join(problem.what.fi for problem in result.warnings)


@pytest.mark.parametrize("src", ["/images/puuttuu.png", "https://muualla.example/kuva.png", ""])
@pytest.mark.parametrize("find_image", [PICTURES.get, None])
def test_a_picture_that_is_not_given_is_left_out_and_named(
    src: str, find_image: FindImage | None, press: Press
) -> None:
    """Nothing is fetched and no file is read: there are only the caller's pictures."""
    html = f'<p>Ennen.</p><p><img src="{src}" alt="Kuva"></p><p>Jälkeen.</p>'
    body = f"Ennen.\n\n![Kuva]({src})\n\nJälkeen."
    result = press.one(guide_of(html, body=body, find_image=find_image))

    assert "ei löydy" in _said(result)
    assert [problem.file for problem in result.warnings] == ["guides/koe.md"]
    if src:
        assert result.warnings[0].line == 7
    assert "Jälkeen." in reading.body_text(result.pdf or b"")
    assert not list(reading.structure(result.pdf or b"").all("Figure"))


def test_a_picture_without_words_is_left_out_and_named(press: Press) -> None:
    """PDF/UA wants them; the file and the picture are named."""
    html = '<p><img src="/images/ruutu.png" alt=""></p><p>Teksti.</p>'
    result = press.one(guide_of(html, find_image=PICTURES.get))
    assert "ei ole sanallista kuvausta" in _said(result)


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
    result = press.one(guide_of(f"<p>{typed.replace('<', '&lt;')}</p>", title=typed))
    assert '#panic("x")' in reading.body_text(result.pdf or b"")


def test_a_javascript_link_keeps_its_text_only(press: Press) -> None:
    """And is named."""
    result = press.one(guide_of('<p>Ennen <a href="JavaScript:x()">linkki</a>.</p>'))
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
    press.one(guide_of('<h2 id="a">A</h2><p>x <a href="#a">a</a></p><h2 id="a">B</h2><p>y</p>'))


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


@pytest.mark.parametrize("html", ["", "  \n ", "<p></p>", "<p>\u00a0</p>"])
def test_an_empty_guide_is_named(html: str, press: Press) -> None:
    """One problem, no PDF."""
    (result,) = press(guide_of(html))
    assert result.pdf is None
    assert [(p.file, p.warning) for p in result.problems] == [("guides/koe.md", False)]


def test_an_unknown_block_leaves_its_text_and_is_named(press: Press) -> None:
    """An id that is not there, too."""
    html = (
        '<div data-block="kartta" data-arg="x"><p>Sisus.</p></div>'
        '<div data-block="offer" data-arg="ei-ole"></div><p>a</p>'
    )
    result = press.one(guide_of(html))
    assert len(result.warnings) == 2
    assert "Sisus." in reading.body_text(result.pdf or b"")


def test_sixty_pages_are_made(press: Press) -> None:
    """A long guide is slow, not broken."""
    text = "".join(
        f"## Luku {n}\n\n" + "Työnohjausta on monenlaista. " * 330 + "\n\n" for n in range(30)
    )
    assert press.one(guide(text)).pages > 60


def test_one_bad_guide_does_not_stop_the_others(press: Press) -> None:
    """Every document has its own result."""
    empty, good = press(guide_of("", source="guides/tyhja.md"), guide("Teksti."))
    assert empty.problems[0].file == "guides/tyhja.md"
    assert good.pdf


def test_bare_values_make_a_pdf(press: Press) -> None:
    """Everything optional is absent."""
    from plugins.pdf_guides.model import Guide, Organisation

    bare = Guide(source="guides/x.md", lang="fi", title="X", organisation=Organisation(name="Y"),
                 text=tree("<p>Teksti.</p>"))  # fmt: skip
    result = press.one(bare)
    assert result.warnings == ()
    assert reading.ua_failures(result.pdf or b"") == []


def test_without_the_engine_the_site_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine for which Typst has no wheel."""
    monkeypatch.setattr(compile_room, "engine", lambda: "")
    assert not make.available()
