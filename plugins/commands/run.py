"""The tasks `check` and `build`, from a content folder to an exit code."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from plugins.model.problems import Problem, Words

from .console import PAGES, Console, counted, seconds
from .errors import Refused, from_system
from .output import checked, replacing


class Loaded(Protocol):
    """What `plugins.model.load.load_content` gives."""

    @property
    def problems(self) -> Sequence[Problem]: ...

    @property
    def items(self) -> Sequence[Any]: ...

    def public(self, item: Any, /) -> bool: ...


Load = Callable[[Path, date, bool], Loaded]
"""(content folder, today, whether drafts and what is scheduled count as public)"""
Generate = Callable[[Path, bool, dict[str, Any]], list[logging.LogRecord]]


@dataclass(frozen=True)
class Order:
    """What to build from where to where; `preview` shows drafts and what is scheduled."""

    project: Path
    content: Path
    output: Path
    today: date
    preview: bool = False
    style_guide: bool = False


def check(
    content: Path, today: date, console: Console, load: Load, preview: bool = False
) -> Loaded | None:
    """Load the content and print its problems; None when there is something to mend."""
    loaded = load(content_folder(content), today, preview)
    return None if console.show(loaded.problems) else loaded


def content_folder(content: Path) -> Path:
    """The real path of a content folder; `Refused` when it is none."""
    if not content.is_dir():
        raise Refused(
            Words(f"Sisältökansiota {content} ei ole.", f"There is no content folder {content}."),
            Words(
                "anna kansio, jossa on site.yaml (--content).",
                "give the folder that holds site.yaml (--content).",
            ),
        )
    return content.resolve()


def build(order: Order, console: Console, load: Load, generate: Generate) -> int:
    """Build the site and say what was made; the exit code. The old output stays if it fails."""
    begun = time.monotonic()
    content = content_folder(order.content)
    output = checked(order.output, content, order.project)
    with progress(console):
        loaded = check(content, order.today, console, load, order.preview)
        if loaded is None:
            console.complain(NOT_BUILT)
            return 1
        with replacing(output, lambda: console.say(WAITING)) as new:
            records = generate(
                order.project,
                order.preview,
                {
                    "PATH": str(content),
                    "OUTPUT_PATH": str(new),
                    "SITE": loaded,
                    "STYLE_GUIDE": order.style_guide or order.preview,
                },
            )
            if records:
                raise Refused(*_from_log(records))
            if lost := unpublished(loaded, new):
                raise Refused(lost, REPORT_IT)
            made = summary(new)
    took = time.monotonic() - begun
    where = Words(f"Kansio: {output}", f"Folder: {output}")
    console.say(
        Words(
            f"Valmis: {made.fi}, {seconds(took, 'fi')}. {where.fi}",
            f"Ready: {made.en}, {seconds(took, 'en')}. {where.en}",
        )
    )
    return 0


def unpublished(loaded: Loaded, folder: Path) -> Words | None:
    """The public items whose pages are not in `folder`, or None: nothing is lost silently."""
    lost = []
    for item in loaded.items:
        address = item.url if item.url and not item.url.endswith("/") else f"{item.url}index.html"
        if loaded.public(item) and not (folder / address).is_file():
            lost.append(f"  {item.source} -> {address}")
    return LOST.filled(list="\n".join(lost)) if lost else None


def summary(folder: Path) -> Words:
    """What a built folder holds: pages and PDF files."""
    names = [place.suffix.lower() for place in folder.rglob("*") if place.is_file()]
    pages = counted(names.count(".html"), PAGES)
    pdfs = names.count(".pdf")
    if not pdfs:
        return pages
    return Words(f"{pages.fi}, {pdfs} PDF", f"{pages.en}, {pdfs} PDF")


def _from_log(records: Iterable[logging.LogRecord]) -> tuple[Words, Words]:
    """What Pelican has logged as an owner's message; a full disk is told as such."""
    lines = []
    for record in records:
        errors = [record.exc_info[1]] if record.exc_info else []
        errors += [arg for arg in record.args or () if isinstance(arg, OSError)]
        for error in errors:
            told = from_system(error) if isinstance(error, OSError) else None
            if told:
                return told.what, told.fix
        lines.append(f"  {record.levelname.lower()}: {record.getMessage()}")
    said = "\n".join(dict.fromkeys(lines))
    return (
        Words(
            f"Sivuja ei voitu tehdä virheettä. Pelican ilmoitti:\n{said}\n",
            f"The pages could not be made without errors. Pelican said:\n{said}\n",
        ),
        REPORT_IT,
    )


LOST = Words("Näistä ei syntynyt sivua:\n{list}\n", "These did not become pages:\n{list}\n")
REPORT_IT = Words(
    "lähetä tämä viesti ohjelman ylläpitäjälle.",
    "send this message to the program's maintainer.",
)
WAITING = Words(
    "Toinen ohjelma tekee sivustoa samaan kansioon. Odotetaan ...",
    "Another program is building into the same folder. Waiting ...",
)
NOT_BUILT = Words(
    "Sivustoa ei tehty. Entinen tulos on ennallaan.",
    "The site was not built. The earlier result is as it was.",
)
NOTHING_TO_MEND = Words("Kaikki kunnossa.", "All is well.")
WORKING = Words("Tehdään sivustoa ...", "Building the site ...")


class progress:
    """Says that work goes on when it takes over a second; silence otherwise."""

    def __init__(self, console: Console, after: float = 1.0) -> None:
        self._timer = threading.Timer(after, console.say, [WORKING])
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()
