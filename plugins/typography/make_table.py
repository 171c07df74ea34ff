"""Makes table.txt: the trade's words and those of a content folder, with their breaks.

Run from the project's folder, with pyvoikko installed, when the demo content or the rules change:

    python -m plugins.typography.make_table content

The table serves where pyvoikko is missing, and saves a first build of the demo content from
loading the transducer. Words that Voikko does not know are left out.
"""

import re
import sys
from pathlib import Path

from . import finnish
from .model import mark
from .runs import of_file

FOLDER = Path(__file__).parent
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SHORTEST = 4
HEAD = """\
# Finnish words with their breaks: | at a joint, · between syllables. Made by make_table.py from
# trade_words.txt and the demo content; not edited by hand.
"""


def finnish_words(content: Path) -> set[str]:
    """Return the different words, lower case, of the Finnish text of a content folder."""
    found: set[str] = set()
    for path in sorted(content.rglob("*")):
        lang = next((lang for lang in ("sv", "en") if f".{lang}." in path.name), "fi")
        published = path.name not in ("OHJE.md", "README.md")
        if path.suffix not in (".md", ".yaml") or lang != "fi" or not published:
            continue
        for run in of_file(path.name, path.read_text(encoding="utf-8"), lang):
            if run.lang == "fi":
                found |= {word.lower() for word in WORD.findall(run.text)}
    return found


def table(words: set[str]) -> list[str]:
    """Return the known words, marked, in order."""
    marked = []
    for word in sorted(words):
        breaks, known = finnish.analyse(word)
        if known and len(word) >= SHORTEST:
            marked.append(mark(word, breaks))
    return marked


def main(content: str) -> None:
    """Write table.txt for a content folder."""
    lines = (FOLDER / "trade_words.txt").read_text(encoding="utf-8").splitlines()
    trade = {word for line in lines if not line.startswith("#") for word in line.split()}
    every = table(trade | finnish_words(Path(content)))
    (FOLDER / "table.txt").write_text(
        HEAD + "\n".join(every) + "\n", encoding="utf-8", newline="\n"
    )
    print(f"{len(every)} words")


if __name__ == "__main__":
    main(*sys.argv[1:2] or ["content"])
