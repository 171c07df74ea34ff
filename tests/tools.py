"""The programs beside Python that tests need: without one its tests are skipped, in CI they fail."""

import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from typing import NoReturn

import pytest

HOW = {
    "chromium": "apt install chromium, or name a browser in the variable CHROMIUM",
    "pdftotext": "apt install poppler-utils",
    "qpdf": "apt install qpdf",
    "libvoikko": "apt install libvoikko1 voikko-fi",
    "java": "apt install default-jre-headless",
    "vnu": "npm install --prefix .cache/vnu vnu-jar",
}
"""Tool -> how to get it."""

LACKING = re.compile(r"needs (\S+): ")


def lacking(tool: str) -> NoReturn:
    """Skip the test that needs `tool`; in CI, where every tool must be there, fail it."""
    message = f"needs {tool}: {HOW[tool]}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def program(tool: str) -> str:
    """The path of a program of `HOW`."""
    return shutil.which(tool) or lacking(tool)


def summary(reasons: Iterable[str]) -> str:
    """What was skipped for want of a tool and how to get it, in one line; "" when nothing was.

    `reasons` are those of all skipped tests.
    """
    counts = Counter(found[1] for reason in reasons if (found := LACKING.search(reason)))
    parts = [f"{count} tests need {tool} ({HOW[tool]})" for tool, count in counts.most_common()]
    return "Skipped: " + "; ".join(parts) if parts else ""
