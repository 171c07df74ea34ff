"""Figures: our breaks, and those of the TeX patterns, beside libvoikko's; time per word and post.

    python -m tests.typography.bench_hyphenation [hyph-fi.pat.txt]

The patterns are in Debian's texlive-lang-european (hyph-utf8/patterns/txt).
"""

import sys
import tempfile
import time
from pathlib import Path

import pyphen

from plugins.typography import finnish
from plugins.typography.words import Hyphenator
from tests.typography.compare import Result, all_words, compare, marked, our_breaks


def tex_breaks(patterns: Path) -> pyphen.Pyphen:
    """Return Pyphen with the TeX patterns of a file."""
    with tempfile.NamedTemporaryFile("w", suffix=".dic", encoding="utf-8") as file:
        file.write("UTF-8\n" + patterns.read_text(encoding="utf-8"))
        file.flush()
        return pyphen.Pyphen(filename=file.name, left=2, right=2)


def show(name: str, result: Result) -> None:
    """Print one line of figures."""
    print(
        f"{name:24} {result.words} words, wrong break in {len(result.wrong)}"
        f" ({100 * (1 - result.share_without_wrong):.2f} %),"
        f" found {100 * result.share_found:.2f} % of {result.right_in_long} in long words"
    )


def main() -> None:
    """Print the figures."""
    start = time.perf_counter()
    finnish.voikko("sana")
    print(f"transducer loaded in {time.perf_counter() - start:.2f} s")
    kept = all_words()
    ours = our_breaks(Hyphenator())
    result = compare(ours)
    show("plugins.typography", result)
    for word in sorted({*result.wrong, *result.missed}):
        print(f"    {marked(word, ours(word))}   libvoikko {marked(word, kept[word])}")
    if len(sys.argv) > 1:
        tex = tex_breaks(Path(sys.argv[1]))
        tex_result = compare(lambda word: {int(place) for place in tex.positions(word.lower())})
        show("TeX patterns (hyph-fi)", tex_result)
        for word in tex_result.wrong[:: len(tex_result.wrong) // 12]:
            places = {int(place) for place in tex.positions(word.lower())}
            print(f"    {marked(word, places)}   libvoikko {marked(word, kept[word])}")
    words = sorted({word.lower() for word in kept})[::10]
    start = time.perf_counter()
    for word in words:
        finnish.analyse(word)
    print(f"{1000 * (time.perf_counter() - start) / len(words):.2f} ms a new word")


if __name__ == "__main__":
    main()
