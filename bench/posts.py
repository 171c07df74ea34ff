"""A blog of many posts: the demo content's words in another order, the same each time."""

import random
import re
from datetime import date, timedelta
from pathlib import Path

WORDS = 600
TAGS = [
    "työhyvinvointi", "motivaatio", "ryhmä", "johtaminen", "etätyö", "perustehtävä",
    "vuorovaikutus", "luovat menetelmät", "esihenkilötyö", "muutos", "jaksaminen", "koulutus",
]  # fmt: skip
FIRST_DAY = date(2012, 1, 2)
SPAN = 5400
"""Days over which many posts are spread."""


def paragraphs(content: Path) -> list[str]:
    """The plain paragraphs of the Finnish texts of a content folder."""
    found: list[str] = []
    for file in sorted(content.glob("*/*.md")):
        if re.search(r"\.(sv|en)$", file.stem):
            continue
        body = file.read_text("utf-8").split("---", 2)[-1]
        found += [
            text
            for part in re.split(r"\n\s*\n", body)
            if len((text := " ".join(part.split())).split()) >= 20
            and not re.search(r"^[#/|>*\-\d!:\[]|\{filename\}|\[\^|///", text)
        ]
    return found


def body(source: list[str], chance: random.Random, link: str) -> str:
    """A text of at least `WORDS` words: paragraphs, headings, a list, a link, emphasis."""
    parts: list[str] = []
    words = 0
    while words < WORDS:
        text = chance.choice(source)
        words += len(text.split())
        parts.append(text)
        if len(parts) % 3 == 0:
            parts.append("## " + " ".join(chance.choice(source).split()[:5]).strip(".,;:"))
    parts.insert(2, "* " + "\n* ".join(" ".join(chance.choice(source).split()[:8]) for _ in "abc"))
    parts.insert(4, f"**Tärkeää:** lue myös [edellinen]({{filename}}/blog/{link}.md).")
    return "\n\n".join(parts)


def blog_of(words: Path, site: str, folder: Path, count: int) -> Path:
    """A content folder in `folder`: the text `site` of site.yaml and `count` posts, ten days apart
    at most, made of the words of the content folder `words`."""
    (folder / "blog").mkdir(parents=True)
    (folder / "site.yaml").write_text(site, "utf-8", newline="\n")
    source, chance = paragraphs(words), random.Random(1)
    for number in range(1, count + 1):
        day = FIRST_DAY + timedelta(days=number * min(10, SPAN / count))
        front = {
            "title": f"Kirjoitus {number}",
            "date": day.isoformat(),
            "tags": "[" + ", ".join(chance.sample(TAGS, 3)) + "]",
            "description": f"Mittausta varten tehty kirjoitus {number}.",
        }
        head = "".join(f"{key}: {value}\n" for key, value in front.items())
        text = body(source, chance, f"kirjoitus-{max(1, number - 1)}")
        file = folder / "blog" / f"kirjoitus-{number}.md"
        file.write_text(f"---\n{head}---\n\n{text}\n", "utf-8", newline="\n")
    return folder


def stock_of(folder: Path, target: Path) -> Path:
    """The same posts with the headers that Pelican's own reader knows."""
    (target / "blog").mkdir(parents=True)
    for file in sorted((folder / "blog").glob("*.md")):
        _, head, text = file.read_text("utf-8").split("---\n", 2)
        plain = head.replace("tags: [", "tags: ").replace("]\n", "\n")
        (target / "blog" / file.name).write_text(plain + text, "utf-8", newline="\n")
    return target
