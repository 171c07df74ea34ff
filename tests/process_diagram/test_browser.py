"""The drawings in a real browser: getBBox, which one is shown, what a screen reader gets."""

import os
from pathlib import Path
from typing import Any

import pytest

from plugins.process_diagram import draw, draw_standalone, stage_id
from plugins.process_diagram.drawing import layout

from .stand_in import CSS, DEMO, ROOT, STRESS, STRINGS, Process, Stage, breaks, load, palette

playwright = pytest.importorskip("playwright.sync_api")
GOLDEN = Path(__file__).parent / "golden"
WIDTHS = {360: "narrow", 390: "narrow", 768: "medium", 1440: "wide"}
FILES = [*DEMO, *STRESS]
RANGE = "unicode-range: U+0100-017F, U+018F, U+01B7, U+01E4-01E9, U+01EE-01EF, U+0259, U+0292;"
FACES = [
    ("Literata", "500", "literata-heading", ""),
    ("Literata", "500", "literata-heading-ext", RANGE),
    ("Atkinson Hyperlegible Next", "400 700", "atkinson-next", ""),
    ("Atkinson Hyperlegible Next", "400 700", "atkinson-next-ext", RANGE),
]
pytestmark = pytest.mark.browser


def style() -> str:
    names = [
        "tokens",
        "base/reset",
        "base/document",
        "../../components/process/style",
        "../../components/stages/style",
    ]
    sheets = "\n".join((CSS / f"{name}.css").read_text(encoding="utf-8") for name in names)
    fonts = ROOT / "theme" / "fonts"
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
        f'src: url("{(fonts / file).as_uri()}.woff2"); {more} }}'
        for family, weight, file, more in FACES
    )
    return f"<style>{faces}{sheets} main {{ padding: 0 4%; }}</style>"


def figure(process: Process, occurrence: int = 1) -> str:
    own = process.id if occurrence == 1 else f"{process.id}-{occurrence}"
    strings = STRINGS["fi"]
    drawing = draw(
        process, lang="fi", strings=strings, breaks=breaks, uid=own, occurrence=occurrence
    )
    rows = "".join(
        f'<li id="{stage_id(process.id, n, occurrence)}"><strong>{stage.title}</strong></li>'
        for n, stage in enumerate(process.stages, 1)
    )
    return f'<figure class="process">{drawing.svg}</figure><ol class="stages">{rows}</ol>'


def opened(tab: Any, folder: Path, body: str, width: int, **more: Any) -> Any:
    file = folder / "page.html"
    html = f'<!doctype html><html lang="fi"><meta charset="utf-8"><title>Koe</title>{style()}'
    file.write_text(f"{html}<main>{body}</main></html>", encoding="utf-8")
    page = tab(width=width, **more)
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    return page


MEASURE = """() => {
  const svg = [...document.querySelectorAll('.process > svg')]
    .filter(s => getComputedStyle(s).display !== 'none');
  const one = svg[0], texts = [], shapes = [];
  one.querySelectorAll('text').forEach((text, i) => {
    const lines = text.querySelectorAll('tspan').length ? text.querySelectorAll('tspan') : [text];
    for (const line of lines) {
      const b = line.getBBox();
      texts.push([i, b.x, b.y, b.x + b.width, b.y + b.height, line.textContent,
        text.dataset.in || '', line.getComputedTextLength()]);
    }
  });
  one.querySelectorAll('circle').forEach(c => {
    const b = c.getBBox(), w = parseFloat(getComputedStyle(c).strokeWidth) / 2;
    shapes.push([b.x - w, b.y - w, b.x + b.width + w, b.y + b.height + w]);
  });
  one.querySelectorAll('path.process-path').forEach(p => {
    const n = p.getTotalLength();
    for (let i = 0; i <= 600; i++) {
      const q = p.getPointAtLength(n * i / 600);
      shapes.push([q.x - 2, q.y - 2, q.x + 2, q.y + 2]);
    }
  });
  const v = one.viewBox.baseVal;
  return {shown: svg.map(s => s.classList[0]), texts, shapes,
    frame: [v.x, v.y, v.x + v.width, v.y + v.height],
    page: document.documentElement.scrollWidth};
}"""


def meet(a: list[float], b: list[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_one_drawing_is_shown_and_nothing_overlaps(tab, tmp_path, file, width):
    page = opened(tab, tmp_path, figure(load(file)), width)
    found = page.evaluate(MEASURE)
    assert found["shown"] == [f"process-{WIDTHS[width]}"]
    assert found["page"] <= width
    frame = found["frame"]
    texts = [(i, box, words, inside) for i, *box, words, inside, _ in found["texts"]]
    for i, box, words, inside in texts:
        assert box[0] >= frame[0] and box[2] <= frame[2] + 0.5, words
        assert box[1] >= frame[1] and box[3] <= frame[3] + 0.5, words
        if inside == "dot":
            continue
        assert not [shape for shape in found["shapes"] if meet(box, shape)], words
        others = [w for j, other, w, _ in texts if j != i and meet(box, other)]
        assert others == [], words


LEAVES = """() => {
  document.querySelectorAll('.process > svg').forEach(svg => { svg.style.display = 'block'; });
  return [...document.querySelectorAll('.process text')].filter(text => {
    const b = text.getBBox(), v = text.ownerSVGElement.viewBox.baseVal;
    return b.x < v.x || b.y < v.y || b.x + b.width > v.x + v.width
      || b.y + b.height > v.y + v.height;
  }).map(text => text.textContent);
}"""
WORDS = "ja on oppi työ tiimi muutos ohjaus yhdessä jatkuu sopimus tapaaminen keskustelu".split()


def test_no_text_leaves_its_drawing_wherever_its_lines_end(tab, tmp_path):
    """Spaces at the ends of lines stand in a text's box as well."""

    def text(seed: int) -> str:
        chosen = (WORDS[(seed * 5 + index * (seed % 11 + 1)) % len(WORDS)] for index in range(9))
        return " ".join(list(chosen)[: seed % 8 + 2]).capitalize()

    figures = [
        figure(
            Process(f"p{n}", "Koe", [Stage(text(n + i), short=text(n + i + 3)) for i in range(5)])
        )
        for n in range(0, 240, 6)
    ]
    page = opened(tab, tmp_path, "".join(figures), 320)
    leaves = page.evaluate(LEAVES)
    assert leaves == []


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("file", [*DEMO, STRESS[0]], ids=lambda path: path.name)
def test_the_browser_measures_lines_as_we_do(tab, tmp_path, file, width):
    process = load(file)
    page = opened(tab, tmp_path, figure(process), width)
    found = page.evaluate(MEASURE)["texts"]
    seen = {text.strip(): (length, text) for *_, text, inside, length in found if not inside}
    entries = layout(process, WIDTHS[width], breaks).entries
    lines = [line for entry in entries for text in entry.texts for line in text.lines]
    for line in lines:
        length, text = seen[line.shown]
        space = 5.0 if text.endswith(" ") else 0.0  # a line that goes on ends with a space
        assert line.width - 0.5 <= length <= line.width + 0.5 + space, line.shown


def test_the_same_process_twice_has_no_id_twice(tab, tmp_path):
    process = load(DEMO[0])
    page = opened(tab, tmp_path, figure(process) + figure(process, 2), 1440)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    targets = page.evaluate(
        "[...document.querySelectorAll('svg a')].map(a => a.getAttribute('href').slice(1))"
    )
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_screen_reader_gets_title_description_and_list_once(tab, tmp_path, width):
    process = load(next(path for path in DEMO if path.name == "tyonohjausprosessi.yaml"))
    page = opened(tab, tmp_path, figure(process), width)
    tree = page.locator("main").aria_snapshot() + "\n"
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    groups = [
        (node["name"]["value"], node["description"]["value"])
        for node in nodes
        if not node["ignored"] and node["role"]["value"] == "group"
    ]
    assert groups == [
        (process.title, STRINGS["fi"]["process_alt"].format(title=process.title, n=7))
    ]
    golden = GOLDEN / "screen-reader.yaml"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(tree, encoding="utf-8")
    assert tree == golden.read_text(encoding="utf-8")


def test_axe_finds_nothing(tab, tmp_path):
    from tests.browser.axe import faults_everywhere

    figures = "".join(figure(load(file)) for file in FILES)
    page = opened(tab, tmp_path, f"<h1>Koe</h1>{figures}", 390)
    assert faults_everywhere(page, (390, 768, 1440)) == {}


PRINTED = """() => [...document.querySelectorAll('.process > svg')]
  .filter(svg => getComputedStyle(svg).display !== 'none')
  .map(svg => {
    const box = svg.getBoundingClientRect(), view = svg.viewBox.baseVal;
    const scale = Math.min(box.width / view.width, box.height / view.height);
    const sizes = [...svg.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize));
    return [svg.classList[0], box.height, Math.min(...sizes) * scale, svg.querySelectorAll('a').length];
  })"""


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_paper_gets_the_wide_drawing_in_pieces_that_a_page_holds(tab, tmp_path, file):
    process = load(file)
    page = opened(tab, tmp_path, figure(process), 635)  # the width of a printed page's text
    page.emulate_media(media="print")
    pieces = page.evaluate(PRINTED)
    assert {name for name, *_ in pieces} in ({"process-wide"}, {"process-sheet"})
    assert all(height <= 215 / 25.4 * 96 + 1 for _, height, _, _ in pieces)  # beside a heading
    assert all(size >= 9 for _, _, size, _ in pieces)
    assert sum(links for *_, links in pieces) == len(process.stages)


def test_in_forced_colours_stops_and_words_stay_visible(tab, tmp_path):
    page = opened(tab, tmp_path, figure(load(DEMO[0])), 1440, forced_colors="active")
    colours = page.evaluate(
        """() => ['.process-dot', '.process-path', '.process-label'].map(c => {
          const s = getComputedStyle(document.querySelector('.process-wide ' + c));
          return [s.fill, s.stroke];
        })"""
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    (dot_fill, dot_ring), (_, path), (label, _) = colours
    assert dot_fill == ground
    assert ground not in (dot_ring, path, label)


def test_the_standalone_file_is_drawn_as_a_picture(tab, tmp_path):
    process = load(next(path for path in DEMO if path.name == "tyonohjausprosessi.yaml"))
    file = tmp_path / "kuva.svg"
    file.write_text(draw_standalone(process, palette(), breaks=breaks), encoding="utf-8")
    page = tab()
    page.set_content("<title>x</title>")
    page.goto(file.as_uri())
    size = page.evaluate(
        "[document.documentElement.localName, document.querySelectorAll('path').length,"
        " document.querySelector('parsererror') === null]"
    )
    assert size[0] == "svg" and size[1] > 30 and size[2]
