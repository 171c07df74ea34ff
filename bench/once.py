"""One build in this process, its processor time by part: `python -m bench.once CONTENT OUTPUT CACHE`.

Prints JSON: seconds by part (each without the parts inside it), "total" with start-up, "post" for
setting one post's text. What other processes do is not counted.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


class Parts:
    """Processor time of functions, each without what it calls of the others."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inside: list[float] = []

    def watch(self, owner: Any, function: str, part: str) -> None:
        """Measure `owner.function` from now on."""
        original: Callable[..., Any] = getattr(owner, function)

        def measured(*args: Any, **kwargs: Any) -> Any:
            begun = time.process_time()
            self._inside.append(0.0)
            try:
                return original(*args, **kwargs)
            finally:
                took = time.process_time() - begun
                own = took - self._inside.pop()
                if self._inside:
                    self._inside[-1] += took
                self.seconds[part] = self.seconds.get(part, 0.0) + own

        setattr(owner, function, measured)


def main(content: Path, output: Path, cache: Path) -> dict[str, Any]:
    """Build and give what was measured."""
    import jinja2
    import markdown

    import plugins.site.make as making
    import plugins.site.pages as pages
    from plugins.commands.plugin import run
    from plugins.kinds import POST
    from plugins.site.plugin import SiteWriter
    from plugins.typography.plugin import SiteTypesetter
    from plugins.views.language_site import LanguageSite

    pages.CACHE = cache
    parts = Parts()
    parts.watch(making, "prepare", "reading and checking")
    parts.watch(markdown.Markdown, "convert", "Markdown")
    parts.watch(making, "_make_pdfs", "PDFs and their drawings")
    parts.watch(SiteTypesetter, "__call__", "typography")
    parts.watch(jinja2.Template, "render", "templates")
    parts.watch(LanguageSite, "page", "what pages say")
    parts.watch(SiteWriter, "write_bytes", "writing")

    made = making.make(content, date(2026, 11, 21), False, cache)
    if not isinstance(made, making.Site):
        sys.exit("\n".join(problem.text("en") for problem in made.content.errors))
    overrides = {"PATH": str(content), "OUTPUT_PATH": str(output), "SITE": made}
    records = run(ROOT, False, overrides)
    if records:
        sys.exit("\n".join(record.getMessage() for record in records))
    total = time.process_time()
    rest = total - sum(parts.seconds.values())
    seconds = {**parts.seconds, "Pelican, start-up, the rest": rest}
    texts = [made.html[i.source] for i in made.items if i.kind is POST]
    typeset = made.makers.typesetter

    def all_posts() -> float:
        begun = time.process_time()
        for text in texts:
            typeset(text, "fi")
        return (time.process_time() - begun) / max(1, len(texts))

    return {"parts": seconds, "total": total, "post": min(all_posts() for _ in range(3))}


if __name__ == "__main__":
    print(json.dumps(main(*(Path(each).absolute() for each in sys.argv[1:4]))))
