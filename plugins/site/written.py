"""Where the owner has written something: for words that a PDF gathers from several files."""

from functools import cached_property
from pathlib import Path

KINDS = {".md", ".yaml", ".yml"}


class Written:
    """The files of a content folder as they were typed; read when first asked."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def lines(self) -> dict[str, list[str]]:
        """The lines of every text file by its name: data files first, as PDFs take most of them."""
        found = [path for path in self.root.rglob("*") if path.suffix in KINDS and path.is_file()]
        found.sort(key=lambda path: (path.suffix == ".md", path.as_posix()))
        return {
            path.relative_to(self.root).as_posix(): path.read_text("utf-8", "replace").splitlines()
            for path in found
        }

    def where(self, source: str, text: str) -> tuple[str, int] | None:
        """The file and line that first hold `text`: `source` is looked through before the site's
        own words and all others."""
        for file in dict.fromkeys((source, "site.yaml", *self.lines)):
            for number, line in enumerate(self.lines.get(file, ()), 1):
                if text in line:
                    return file, number
        return None
