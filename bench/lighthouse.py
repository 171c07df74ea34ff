"""Lighthouse on a phone over every template; it comes from npm into the cache folder."""

import json
import shutil
import subprocess
from pathlib import Path

from tests.browser.pages import TEMPLATES

from .tools import CACHE, FLAGS, chromium, run, served

FOLDER = CACHE / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 3
LCP = 1000
"""Milliseconds to the largest paint, simulated, at most."""


def install(name: str, folder: Path) -> Path | None:
    """The program of an npm package, installed into `folder` on first use; None without npm."""
    npm = shutil.which("npm")
    program = folder / "node_modules" / ".bin" / name
    if program.exists():
        return program
    if npm is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    quiet = ("--silent", "--no-audit", "--no-fund")
    subprocess.run([npm, "install", *quiet, "--prefix", str(folder), name], check=True)
    return program


def measure(program: Path, url: str, file: Path) -> dict[str, float]:
    """The four scores (0 to 100), LCP and FCP in ms, CLS, and the failed audits under "failed"."""
    run(
        str(program), url, "--quiet", "--output=json", f"--output-path={file}",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags=--headless=new {' '.join(FLAGS)}", CHROME_PATH=chromium(),
    )  # fmt: skip
    report = json.loads(file.read_text("utf-8"))
    audits = report["audits"]
    found = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
    found["lcp"] = round(audits["largest-contentful-paint"]["numericValue"])
    found["fcp"] = round(audits["first-contentful-paint"]["numericValue"])
    found["cls"] = round(audits["cumulative-layout-shift"]["numericValue"], 3)
    return found


def weaknesses(file: Path) -> list[str]:
    """The audits that cost points, of a report."""
    report = json.loads(file.read_text("utf-8"))
    weighty = {
        ref["id"]
        for name in CATEGORIES
        for ref in report["categories"][name]["auditRefs"]
        if ref["weight"]
    }
    return sorted(
        name
        for name, audit in report["audits"].items()
        if name in weighty and audit["score"] is not None and audit["score"] < 0.9
    )


def good_enough(found: dict[str, float], asked: tuple[str, ...]) -> bool:
    """Whether a page reaches the aims: all points, painted in time, nothing moves."""
    return all(found[c] == 100 for c in asked) and found["lcp"] <= LCP and not found["cls"]


def lighthouse(site: Path, only: str = "") -> bool:
    """Print a line for each template; whether all reach the aims. SEO of the 404 is not asked."""
    program = install("lighthouse", FOLDER)
    if program is None:
        print("Lighthouse is left out: there is no npm.")
        return True
    print(f"\n{'Lighthouse, mobile':16} perf  a11y  best   seo   FCP ms  LCP ms  CLS")
    good = True
    with served(site) as root:
        for name, path in TEMPLATES.items():
            if only and name not in only.split(","):
                continue
            file = FOLDER / f"{name}.json"
            for _ in range(TRIES):  # other programs disturb it: the first good run counts
                found = measure(program, root + path, file)
                fine = good_enough(found, CATEGORIES[:3] if name == "404" else CATEGORIES)
                if fine:
                    break
            good = good and fine
            scores = "  ".join(f"{found[c]:4}" for c in CATEGORIES)
            told = "" if fine else f"  {', '.join(weaknesses(file))}"
            print(
                f"{name:18} {scores}  {found['fcp']:6}  {found['lcp']:6}  {found['cls']}{told}",
                flush=True,
            )
    return good
