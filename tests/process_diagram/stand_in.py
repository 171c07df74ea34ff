"""Stand-ins for what other plugins give: processes from YAML, hyphenation, words, colours."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from plugins.process_diagram.literal import PALETTE_TOKENS

ROOT = Path(__file__).parents[2]
STRESS = sorted((Path(__file__).parent / "stress").glob("*.yaml"))
DEMO = sorted((ROOT / "content" / "processes").glob("*.yaml"))
CSS = ROOT / "theme" / "static" / "css"
STRINGS = {
    "fi": {
        "process_alt": "Kaavio: {title}, {n} vaihetta. Samat tiedot ovat luettelona.",
        "stage_n": "Vaihe {n}",
    },
    "en": {"process_alt": "Diagram: {title}, {n} stages, listed below.", "stage_n": "Stage {n}"},
}


@dataclass
class Repeats:
    title: str
    text: str = ""


@dataclass
class Stage:
    title: str
    text: str = ""
    who: str = ""
    when: str = ""
    short: str = ""
    group: str = ""
    repeats: Repeats | None = None


@dataclass
class Process:
    id: str
    title: str
    stages: list[Stage] = field(default_factory=list)
    summary: str = ""
    lang: str = "fi"


def load(path: Path) -> Process:
    """A process file, without any checks."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    stages = []
    for raw in data["stages"]:
        again = raw.pop("repeats", None)
        stages.append(Stage(**raw, repeats=Repeats(**again) if again else None))
    name, lang = path.name.split(".")[0], data.get("lang", "fi")
    return Process(name, data["title"], stages, data.get("summary", ""), lang)


def short_process(*titles: str, **more: Any) -> Process:
    """A process of these titles; `more` goes to every stage."""
    return Process("esimerkki", "Esimerkki", [Stage(title, **more) for title in titles])


_VOWELS = "aeiouyäöåAEIOUYÄÖÅ"
_JOINTS = ("työn", "ohjaus", "yhteisö", "prosess", "arvio", "menetelm", "koulutus", "suunnitelm")


def breaks(word: str, lang: str) -> list[tuple[int, bool]]:
    """Finnish syllables by the plain rule, and a few joints of compounds."""
    found = {
        i: False
        for i in range(2, len(word) - 2)
        if word[i] not in _VOWELS and word[i + 1] in _VOWELS and set(word[:i]) & set(_VOWELS)
    }
    for part in _JOINTS:
        for match in re.finditer(part, word.lower()):
            if 2 <= match.start() <= len(word) - 2:
                found[match.start()] = True
    return sorted(found.items())


def no_breaks(word: str, lang: str) -> list[tuple[int, bool]]:
    """A language without hyphenation."""
    return []


def palette() -> dict[str, str]:
    """The roles' colours by day, from the theme's tokens."""
    tokens = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", (CSS / "tokens.css").read_text("utf-8")))

    def literal(name: str) -> str:
        value = tokens[name]
        inner = re.search(r"var\((--[\w-]+)\)", value)
        return literal(inner.group(1)) if inner else value

    return {role: literal(token) for role, token in PALETTE_TOKENS.items()}
