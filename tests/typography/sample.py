"""Makes the words of running Finnish text that our breaks are compared on, with libvoikko's breaks.

    python -m tests.typography.sample content data/reference_content.txt
    python -m tests.typography.sample /usr/share/man/fi data/reference_manuals.txt

(the second path below tests/typography). reference_content.txt holds the different words of the
project's own demo content; reference_manuals.txt those of the Finnish manual pages of Debian's
package manpages-fi (GPL-3.0-or-later), as a list in alphabetical order. Words that libvoikko does
not know are left out, and so are words with capitals inside, such as `TIEDOSTOn`.
"""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.typography.model import SYLLABLE, Break, mark, plain, unmark
from plugins.typography.runs import of_file
from tests.typography import voikko

DATA = Path(__file__).parent / "data"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SAMPLES_NEEDED = 5000
HEAD = "# Different words of running text with libvoikko's breaks (·); made by sample.py from {}\n"


def of_content(content: Path) -> Iterator[str]:
    """Yield the words of the Finnish text of a content folder."""
    for path in sorted(content.rglob("*")):
        if path.suffix in (".md", ".yaml") and not re.search(r"\.(sv|en)\.", path.name):
            for run in of_file(path.name, path.read_text(encoding="utf-8"), "fi"):
                if run.lang == "fi":
                    yield from WORD.findall(run.text)


def of_manuals(folder: Path) -> Iterator[str]:
    """Yield the words of manual pages."""
    for path in sorted(folder.rglob("*.gz")):
        text = gzip.decompress(path.read_bytes()).decode("utf-8", "ignore")
        yield from WORD.findall(re.sub(r"\\f[BIRP]|^\.\S+|\\-|\\\S", " ", text, flags=re.M))


def reference(name: str) -> dict[str, set[int]]:
    """Return the words of a kept sample and libvoikko's breaks in them."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    marked = [line for line in lines if not line.startswith("#")]
    return {plain(line): {point.index for point in unmark(line)} for line in marked}


def main(source: str, target: str) -> None:
    """Write a sample."""
    found = of_manuals(Path(source)) if "man" in Path(source).parts else of_content(Path(source))
    words = {word for word in found if len(word) > 1 and (word[1:].islower() or "-" in word)}
    lines = []
    for word, places in voikko.patterns(sorted(words)).items():
        if places is not None:
            lines.append(mark(word, [Break(place, False) for place in sorted(places)]))
    name = "Debian's manpages-fi (GPL-3.0-or-later)" if "man" in Path(source).parts else "content/"
    body = "\n".join(lines) + "\n"
    path = Path(__file__).parent / target
    path.write_text(HEAD.format(name) + body, encoding="utf-8", newline="\n")
    print(len(lines), "words", SYLLABLE in body)


if __name__ == "__main__":
    main(*sys.argv[1:])
