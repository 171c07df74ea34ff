"""The PDFs, read back: standards, structure, words, page by page."""

import io
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from plugins.pdf_guides.model import Document, Guide, Process, Result, Stage
from plugins.process_diagram import draw
from plugins.text.tree import Node
from tests.pdf_guides import reading
from tests.pdf_guides.conftest import Press, card, guide, sheet
from tests.process_diagram.stand_in import STRINGS, no_breaks, short_process
from tests.tools import program

MM = 72 / 25.4
SHORT = "Sanoja on tässä. "
KINDS = {
    "small guide": guide("Yksi kappale."),
    "Swedish guide": guide("## Frågor\n\nText om arbete.", lang="sv", title="Guide"),
    "English guide": guide("## Questions\n\nText about work.", lang="en", title="Guide"),
    "card": card(),
    "sheet": sheet(),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_passes_pdf_ua_and_qpdf(kind: str, shared_press: Press, tmp_path: Path) -> None:
    """The engine's own checks are not the only ones."""
    pdf = shared_press.one(KINDS[kind]).pdf
    assert pdf

    assert reading.ua_failures(pdf) == []
    (tmp_path / "x.pdf").write_bytes(pdf)
    subprocess.run(
        [program("qpdf"), "--check", tmp_path / "x.pdf"], check=True, capture_output=True
    )


def test_the_stress_guide_passes_pdf_ua_and_qpdf(stress_result: Result, tmp_path: Path) -> None:
    """Everything at once."""
    assert stress_result.pdf
    assert reading.ua_failures(stress_result.pdf) == []
    (tmp_path / "x.pdf").write_bytes(stress_result.pdf)
    subprocess.run(
        [program("qpdf"), "--check", tmp_path / "x.pdf"], check=True, capture_output=True
    )


def test_every_word_is_in_the_pdf_in_order(stress: Guide, stress_result: Result) -> None:
    """Text comes out as it went in, whatever it looks like."""
    assert stress_result.pdf
    words, notes = reading.guide_words(stress.text)
    text = reading.body_text(stress_result.pdf)

    # The records of a table too broad for a page tell the columns' names before each value.
    broad = next(
        place
        for place, node in enumerate(stress.text)
        if isinstance(node, Node) and node.tag == "table" and "Helsinki" in node.text()
    )
    before, _ = reading.guide_words(stress.text[:broad])
    after, _ = reading.guide_words(stress.text[broad + 1 :])
    assert reading.not_found(before, text) == []
    assert reading.not_found(after, text) == []
    whole = "".join(text.split())
    assert [word for word in words + notes if word not in whole] == []


def test_headings_figures_and_tables_are_tagged(stress_result: Result) -> None:
    """One H1, no skipped level, alternative texts, column headers."""
    assert stress_result.pdf
    tree = reading.structure(stress_result.pdf)
    levels = [int(tag.name[1]) for tag in tree.all("H1", "H2", "H3", "H4", "H5", "H6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"H2", "H3", "TOC", "L", "LI", "Table", "BlockQuote", "Note", "Code", "Link"} <= {
        tag.name for tag in tree.all(*"H2 H3 TOC L LI Table BlockQuote Note Code Link".split())
    }
    alts = [tag.alt for tag in tree.all("Figure")]
    assert "Neliö, jossa on ympyrä" in alts
    assert any(alt and alt.startswith("Kaavio:") for alt in alts)
    assert all(alts)
    tables = list(tree.all("Table"))
    assert len(tables) >= 6
    for table in tables:
        heads = list(table.all("TH"))
        assert heads
        assert all("Column" in head.scope for head in heads)


def test_metadata_says_whose_it_is(shared_press: Press) -> None:
    """Title, author, language, keywords, date, both standards, the title in the window."""
    pdf = shared_press.one(guide("## Luku\n\nTeksti.")).pdf
    assert pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.docinfo["/Title"] == "Koeopas"
        assert opened.docinfo["/Author"] == "Saimi Mänty"
        assert opened.docinfo["/Keywords"] == "koe, opas"
        assert opened.docinfo["/ModDate"] == "D:20261005000000Z"
        assert opened.Root.Lang == "fi"
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert opened.Root.MarkInfo.Marked
        assert "/PageLabels" in opened.Root
        with opened.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")


def test_a_guide_without_an_author_is_the_organisations(shared_press: Press) -> None:
    """There is always somebody."""
    pdf = shared_press.one(guide("Teksti.", author=None)).pdf
    with pikepdf.open(io.BytesIO(pdf or b"")) as opened:
        assert opened.docinfo["/Author"] == "Työnohjaus Mänty & Kaisla"


def test_bookmarks_are_the_chapters_and_their_parts(shared_press: Press) -> None:
    """h2 and h3, in order."""
    text = "## Yksi\n\na\n\n### Osa\n\nb\n\n## Kaksi\n\nc\n\n### Toinen osa\n\nd"
    pdf = shared_press.one(guide(text)).pdf
    assert reading.bookmarks(pdf or b"") == [
        ("Sisällys", []),
        ("Yksi", ["Osa"]),
        ("Kaksi", ["Toinen osa"]),
    ]


def test_links_lead_out_and_inside(shared_press: Press) -> None:
    """A site link is absolute and printed; an inner one names the page."""
    text = "## Luku {#luku}\n\nKatso [hinnasto](/hinnasto/), [luku](#luku) ja [posti](mailto:a@b.example)."
    pdf = shared_press.one(guide(text)).pdf or b""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        notes = [note for each in opened.pages for note in each.get("/Annots", [])]
        addresses = {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}
        inner = [note for note in notes if "/Dest" in note or ("/A" in note and "/D" in note.A)]
        assert all(str(note.get("/Contents", "")) for note in notes)
    assert {"https://mantykaisla.example/hinnasto/", "mailto:a@b.example"} <= addresses
    assert inner
    read = " ".join(reading.body_text(pdf).split())
    assert "hinnasto (mantykaisla.example/hinnasto), luku (s. 2) ja posti (a@b.example)" in read


def test_all_fonts_are_embedded(stress_result: Result) -> None:
    """Also those for Greek and for code."""
    assert stress_result.pdf
    with pikepdf.open(io.BytesIO(stress_result.pdf)) as opened:
        fonts = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary)
                 and o.get("/Type") == "/FontDescriptor"]  # fmt: skip
        assert len(fonts) >= 4
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_is_nearer_than_5_mm_to_the_edge(kind: str, shared_press: Press) -> None:
    """Printers cut."""
    assert reading.text_margins(shared_press.one(KINDS[kind]).pdf or b"") > 5 * MM


def test_the_stress_guide_keeps_inside_the_page(stress_result: Result) -> None:
    """Tables, addresses, code and long words too."""
    assert reading.text_margins(stress_result.pdf or b"") > 5 * MM


def test_the_sheet_has_prices_and_contacts_on_one_page(shared_press: Press) -> None:
    """What a buyer attaches to a tender."""
    result = shared_press.one(sheet())
    text = reading.text_of(result.pdf or b"")

    assert result.pages == 1
    for said in ("Coaching", "175,70 € / 60 min", "140,00 € / 60 min", "1234567-1", "040 000 0000",
                 "toimisto@mantykaisla.example", "Saimi Mänty"):  # fmt: skip
        assert said in text


def test_the_card_has_the_drawing_and_all_stages_on_one_page(shared_press: Press) -> None:
    """A hand-out."""
    result = shared_press.one(card())
    text = " ".join(reading.text_of(result.pdf or b"").split())
    tags = reading.structure(result.pdf or b"")

    assert result.pages == 1
    assert all(
        said in text for said in ("Tarve huomataan.", "Viedään arkeen.", "1–2 kertaa kuussa")
    )
    assert [tag.alt for tag in tags.all("Figure")] == [card().process.alt]


def test_a_card_with_room_shows_the_larger_drawing(shared_press: Press) -> None:
    """Few stages leave room for it; many do not. Never both."""
    tall = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><path d="M0 0H9"/></svg>'
    few = replace(card().process, svg_tall=tall)
    stage = replace(few.stages[0], text="Asiaa vaiheesta. " * 12)
    many = replace(few, stages=(stage,) * 8)

    def drawn(process: Process) -> tuple[int, bool]:
        pdf = shared_press.one(card(process=process)).pdf or b""
        own = reading.text_of(
            shared_press.one(card(process=replace(process, svg_tall=""))).pdf or b""
        )
        return len(list(reading.structure(pdf).all("Figure"))), reading.text_of(pdf) != own

    assert drawn(few) == (1, True)
    assert drawn(many) == (1, False)


@pytest.mark.parametrize("stages", [14, 20])
def test_a_big_process_is_drawn_on_several_pages_rather_than_small(
    stages: int, shared_press: Press
) -> None:
    """As large as a small one, in a guide and on a card; each piece says which it is."""
    source = short_process(*(f"Vaiheen nimi {n}" for n in range(1, stages + 1)), short=SHORT * 6)
    drawing = draw(source, lang="fi", strings=STRINGS["fi"], breaks=no_breaks, uid="p")
    listed = tuple(Stage(title=stage.title, text=SHORT * 5) for stage in source.stages)
    process = replace(card().process, svgs=drawing.paper, svg_tall="", stages=listed)
    made = guide("/// process | prosessi\n///", processes={"prosessi": process})

    for document in (card(process=process), made):
        pdf = shared_press.one(document).pdf or b""
        alts = [tag.alt or "" for tag in reading.structure(pdf).all("Figure")]
        assert [alt[-5:] for alt in alts] == ["(1/2)", "(2/2)"]
        assert reading.smallest_text(pdf) >= 8
        assert reading.text_margins(pdf) > 5 * MM
        assert reading.ua_failures(pdf) == []


def test_a_card_with_much_text_keeps_its_foot_with_its_list(shared_press: Press) -> None:
    """The list stands whole on the last page where one page holds it."""
    stage = replace(card().process.stages[0], text="Asiaa vaiheesta. " * 12)
    process = replace(card().process, stages=(stage,) * 14)
    pages = reading.word_boxes(shared_press.one(card(process=process)).pdf or b"")

    assert len(pages) == 2
    words = [word for _, _, word in pages[1][1]]
    assert words.count("vaiheesta.") == 14 * 12 and "1234567-1" in words


def test_what_a_process_is_about_stands_before_its_drawing(shared_press: Press) -> None:
    """Every word of the page is in the PDF: in a guide and on a card."""
    made = guide("## Luku\n\nTeksti.\n\n/// process | prosessi\n///")
    for document in (made, card()):
        text = reading.text_of(shared_press.one(document).pdf or b"")
        assert text.index("Kolme vaihetta.") < text.index("Tarve huomataan.")


def test_a_long_sheet_is_told(press: Press) -> None:
    """More than two pages are no tender appendix; the file and the number are named."""
    (result,) = press(sheet(goals=("tavoite, joka on pitkä " * 12,) * 60))

    assert result.pages > 2
    assert [problem.file for problem in result.problems] == ["services/coaching.md"]
    assert str(result.pages) in result.problems[0].what.fi


@pytest.mark.parametrize(
    ("lang", "said"), [("fi", "Sisällys"), ("sv", "Innehåll"), ("en", "Contents")]
)
def test_each_language_has_its_own_words(lang: str, said: str, shared_press: Press) -> None:
    """And says in which language it is."""
    markdown = "## A\n\na\n\n## B\n\nb\n\n## C\n\nc"
    pdf = shared_press.one(guide(markdown, lang=lang)).pdf or b""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.Lang == lang
    assert said in reading.body_text(pdf)


def test_a_guide_has_a_cover_picture(shared_press: Press) -> None:
    """480 pixels wide, small."""
    from PIL import Image

    png = shared_press.one(guide("Teksti.")).cover_png
    assert png
    with Image.open(io.BytesIO(png)) as picture:
        assert abs(picture.width - 480) <= 1
    assert len(png) < 20_000


def test_a_document_that_the_engine_refuses_is_one_problem(press: Press) -> None:
    """A fault of ours must not stop the others, nor speak of its insides."""
    broken = replace(card(), process=replace(card().process, stages=()))
    good: Document = sheet()
    first, second = press(broken, good)

    assert second.pdf
    if first.pdf is None:
        assert [problem.file for problem in first.problems] == ["processes/prosessi.yaml"]


@pytest.mark.parametrize("columns", [3, 6, 12, 16])
def test_words_of_a_wide_table_come_in_reading_order(columns: int, shared_press: Press) -> None:
    """Row by row, each cell whole, also where words break; too broad a table names each value."""
    heads = [f"Otsake{n} sarakkeelle" for n in range(columns)]
    rows = [[f"Arvo{r}x{n} ja pitkähköselitys{n}" for n in range(columns)] for r in range(3)]
    lines = [heads, ["---"] * columns, *rows]
    markdown = "\n".join(f"| {' | '.join(line)} |" for line in lines)

    pdf = shared_press.one(guide(f"Alku.\n\n{markdown}\n\nLoppu.")).pdf or b""

    table = [*heads, *(cell for row in rows for cell in row)]
    records = [text for row in rows for pair in zip(heads, row, strict=True) for text in pair]
    words = reading.words_of(" ".join(["Alku", *(records if columns > 12 else table), "Loppu"]))
    assert reading.not_found(words, reading.body_text(pdf)) == []
