"""What the site costs, beside its limits: `inv bench`, or `python -m bench [--lighthouse]`.

Times are processor time where nothing else is said, each the best of a few runs: other programs
disturb the clock. Ratios compare what was measured in the same run.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .lighthouse import install, lighthouse
from .posts import blog_of, stock_of
from .sizes import styles_and_scripts, views
from .tools import CACHE, ROOT, Took, best, run, task

CONTENT = ROOT / "content"
POSTS = 500
BLOG = (ROOT / "tests" / "sites" / "blog-only" / "site.yaml").read_text("utf-8")
OTHERS = (
    ("tests.process_diagram.bench",),
    ("tests.typography.bench_hyphenation",),
    ("tests.pdf_guides.bench", "1", "10", "50"),
)
"""The measurements that rooms keep beside their tests."""

over: list[str] = []


def row(name: str, value: float, unit: str, limit: float | None = None, note: str = "") -> None:
    """Print one line; what is over its limit is remembered."""
    shown = f"{value:10.2f}" if value < 1000 else f"{value:10.0f}"
    mark = ""
    if limit is not None:
        mark = f"<= {limit:g}" + ("" if value <= limit else "  OVER")
        if value > limit:
            over.append(name)
    print(f"{name:44}{shown} {unit:6}{mark:16}{note}".rstrip(), flush=True)


def heading(text: str) -> None:
    print(f"\n{text}")


def once(content: Path, output: Path, cache: Path) -> dict[str, Any]:
    """The parts of one build, start-up included."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    said = run(sys.executable, "-m", "bench.once", str(content), str(output), str(cache))
    return {**json.loads(said.text.splitlines()[-1]), "cpu": said.cpu, "wall": said.wall}


def demo(folder: Path) -> None:
    """The demo site: check, build cold and warm, what setting new words costs."""
    site, cache = folder / "site", folder / "cache"
    heading("The demo site")
    checked = best([task("check") for _ in range(5)])
    row("check, start-up included", checked.cpu, "s", 1.5, f"{checked.wall:.2f} s by the clock")
    cold = once(CONTENT, site, cache)
    row("first build, nothing cached", cold["cpu"], "s", note=f"{cold['wall']:.2f} s by the clock")
    warm = min((once(CONTENT, site, cache) for _ in range(3)), key=lambda each: each["cpu"])
    row("build, cached", warm["cpu"], "s")
    built = best([task("build", "--output", str(folder / "built")) for _ in range(3)])
    row("task build, start-up included", built.cpu, "s", 3, f"{built.wall:.2f} s by the clock")
    shutil.rmtree(cache / "hyphenation", ignore_errors=True)
    again = once(CONTENT, site, cache)
    row("new words: longer by", again["cpu"] - warm["cpu"], "s", 2)
    row("typography's share", 100 * warm["parts"]["typography"] / warm["cpu"], "%", 10)
    shares(warm)


def shares(built: dict[str, Any]) -> None:
    """Where the time of a build goes."""
    for part, seconds in sorted(built["parts"].items(), key=lambda each: -each[1]):
        row(f"    {part}", 100 * seconds / built["total"], "%", note=f"{1000 * seconds:.0f} ms")


def posts(folder: Path) -> None:
    """Many posts beside Pelican alone."""
    ours = blog_of(CONTENT, BLOG, folder / "ours", POSTS)
    stock = stock_of(ours, folder / "stock")
    heading(f"{POSTS} posts of 600 words")
    command = [sys.executable, "-m", "pelican", str(stock), "-s", str(ROOT / "bench" / "stock.py")]

    def plain() -> Took:
        return run(*command, "-o", str(folder / "stock-site"))

    def full() -> Took:
        return task("build", "--content", str(ours), "--output", str(folder / "ours-site"))

    full()
    pairs = [(plain(), full()) for _ in range(2)]
    theirs, mine = best([pair[0] for pair in pairs]), best([pair[1] for pair in pairs])
    row("Pelican alone, plain theme", theirs.cpu, "s")
    row("task build", mine.cpu, "s", note=f"{mine.cpu / theirs.cpu:.2f} times Pelican alone")
    cache = folder / "cache"
    once(ours, folder / "once", cache)
    parts = min(
        (once(ours, folder / "once", cache) for _ in range(2)), key=lambda each: each["cpu"]
    )
    row("typography of a post", 1000 * parts["post"], "ms", 1)
    shares(parts)


def sizes(site: Path) -> None:
    """Bytes of a first visit."""
    heading("First visit, gzip")
    style, script = styles_and_scripts(site)
    row("style sheet", style / 1000, "kB", 10)
    row("JavaScript", script / 1000, "kB", 2)
    for name, found in views(site).items():
        kinds = ", ".join(
            f"{kind.lower()} {size / 1000:.1f}" for kind, size in found.items() if size
        )
        row(f"    {name}", sum(found.values()) / 1000, "kB", 60 if name == "home" else None, kinds)


def validate(site: Path) -> None:
    """html-validate over all pages, when npm is here."""
    heading("html-validate")
    program = install("html-validate", CACHE / "html-validate")
    if program is None:
        print("left out: there is no npm")
        return
    config = ROOT / "bench" / "htmlvalidate.json"
    try:
        print(
            run(str(program), "--config", str(config), str(site / "**" / "*.html")).text or "clean"
        )
    except RuntimeError as error:
        over.append("html-validate")
        print("\n".join(str(error).splitlines()[1:40]))


def others() -> None:
    """The rooms' own measurements."""
    for name, *words in OTHERS:
        heading(name)
        try:
            print(run(sys.executable, "-m", name, *words).text.rstrip())
        except RuntimeError as error:
            over.append(name)
            print(error)


def main() -> int:
    """Print the table; 1 when something is over its limit."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--lighthouse", action="store_true", help="Lighthouse as well (npm)")
    parser.add_argument(
        "--only", default="", help="demo, posts, sizes, rooms, html: which, by comma"
    )
    chosen = parser.parse_args()
    wanted = chosen.only.split(",") if chosen.only else ["demo", "posts", "sizes", "rooms", "html"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        site = folder / "site"
        task("build", "--output", str(site))
        steps: dict[str, Callable[[], object]] = {
            "demo": lambda: demo(folder / "demo"),
            "posts": lambda: posts(folder / "posts"),
            "sizes": lambda: sizes(site),
            "rooms": others,
            "html": lambda: validate(site),
        }
        for step in wanted:
            steps[step]()
        if chosen.lighthouse and not lighthouse(site):
            over.append("Lighthouse")
    print(f"\nOver the limit: {', '.join(over)}." if over else "\nAll within their limits.")
    return bool(over)


if __name__ == "__main__":
    sys.exit(main())
