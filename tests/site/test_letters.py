"""Letters that no font of ours has: the site is built, and its owner told where they stand."""

from pathlib import Path

from plugins.process_diagram import draw_standalone
from plugins.site.make import make
from plugins.site.makers import set_process
from tests.bad_input.row import write
from tests.conftest import TODAY

FILES = {
    "processes/polku.yaml": "# Polku\ntitle: Polku\nstages:\n  - title: Tarve 🌱\n    short: Nyt 🚀\n  - title: Loppu\n",
    "pages/polku.md": "---\ntitle: Polku\n---\n/// process | polku\n///\n",
    "services/koe.md": "---\ntitle: Koe 🌱\ngoals:\n  - tavoite 🎯\n---\n",
    "testimonials.yaml": "- id: a\n  quote: Auttoi 💚\n  name: N. N.\n  fictional: true\n",
    "guides/opas.md": "---\ntitle: Opas\nsubtitle: Meille 📗\nkeywords: [sana 🔑]\n---\nTeksti 📎.\n\n/// testimonials\n///\n",
}


def test_emoji_anywhere_are_warnings_with_file_and_line(tmp_path: Path) -> None:
    site = make(write(tmp_path, FILES), TODAY, cache=tmp_path / "cache")

    assert site.content.errors == []
    assert all(result.pdf for result in site.pdfs.values())
    printed = [p for p in site.content.problems if "(SVG)" not in p.what.en]
    told = {(p.file, p.line, c) for p in printed for c in p.what.fi if c > "\uffff"}
    assert told == {
        ("processes/polku.yaml", 4, "🌱"),
        ("processes/polku.yaml", 5, "🚀"),
        ("services/koe.md", 2, "🌱"),
        ("services/koe.md", 4, "🎯"),
        ("testimonials.yaml", 2, "💚"),
        ("guides/opas.md", 3, "📗"),
        ("guides/opas.md", 4, "🔑"),
        ("guides/opas.md", 6, "📎"),
    }


def test_the_drawing_to_download_is_named_as_well(tmp_path: Path) -> None:
    site = make(write(tmp_path, FILES), TODAY, cache=tmp_path / "cache")
    (process,) = site.content.processes.values()

    said = [(p.file, p.line) for p in site.content.problems if "(SVG)" in p.what.en]
    assert said == [("processes/polku.yaml", 4)]
    drawing = draw_standalone(set_process(process), site.makers.palette, breaks=site.makers.breaks)
    assert "Tarve 🌱" in drawing  # in its words
