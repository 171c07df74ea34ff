"""Time and memory of making guides: `python -m tests.pdf_guides.bench [COUNT...]` (1, 10, 50).

Every guide is the 12-page demo guide with text of its own, so that none is in the cache when cold
and Typst's memory of earlier layouts does not help. Hyphenation is a table look-up here.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.pdf_guides.make import make_pdfs
from tests.pdf_guides.conftest import FONTS, ROOT, TEMPLATES
from tests.pdf_guides.test_demo import read


def main(counts: list[int]) -> None:
    """Print one line for each count, cold and cached."""
    base = read(ROOT / "content" / "guides" / "tyonohjausopas.md")
    base = replace(base, breaks=_thirds, breaks_key="thirds")
    for count in counts:
        guides = [
            replace(base, title=f"Opas {n}", text=(f"{n}. ", *base.text)) for n in range(count)
        ]
        with TemporaryDirectory() as folder:
            for state in ("cold", "cached"):
                started, worked = time.perf_counter(), time.process_time()
                made = make_pdfs(guides, Path(folder, "cache"), FONTS, TEMPLATES)
                wall = (time.perf_counter() - started) / count * 1000
                work = (time.process_time() - worked) / count * 1000
                assert all(result.pdf for result in made)
                print(
                    f"{count:3} guides {state:6}: {wall:6.1f} ms a guide ({work:.1f} ms of work), "
                    f"{made[0].pages} pages, {made[0].size / 1024:.0f} kB, peak {_peak():.0f} MB"
                )


def _thirds(word: str, lang: str) -> list[tuple[int, bool]]:
    return [(index, False) for index in range(4, len(word) - 3, 3)]


def _peak() -> float:
    """The most memory this process has had, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [1, 10, 50])
