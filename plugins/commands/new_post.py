"""A new blog post: a draft that builds as it stands, with hints on what to write."""

from datetime import date
from pathlib import Path

from plugins.model.folder import ignored
from plugins.model.problems import Words
from plugins.model.slugs import LONGEST, slugify

from .errors import Refused


def create(content: Path, title: str, today: date) -> Path:
    """Write a new draft into `content`/blog, never over a file; its path."""
    words = " ".join(title.split())
    name = slugify(words)
    if not name:
        raise Refused(
            Words("Otsikosta ei saa tiedoston nimeä.", "No file name can be made of the title."),
            Words(
                'anna otsikko lainausmerkeissä: python3 tasks.py post "Mitä työnohjaus on"',
                'give a title in quotes: python3 tasks.py post "What supervision is"',
            ),
        )
    folder = content / "blog"
    folder.mkdir(exist_ok=True)
    text = draft(words, today, only_practitioner(content))
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        path = folder / f"{name[: LONGEST - len(ending)].rstrip('-')}{ending}.md"
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            number += 1
            continue
        return path


def only_practitioner(content: Path) -> str:
    """The slug of the practitioner when there is exactly one, else ""."""
    files = (content / "practitioners").glob("*.md")
    names = {slugify(path.name.split(".")[0]) for path in files if not ignored(path.name)}
    return names.pop() if len(names) == 1 else ""


def draft(title: str, today: date, author: str) -> str:
    """The text of a new draft."""
    visible = "".join(letter for letter in title if letter.isprintable())
    quoted = "'" + visible.replace("'", "''") + "'"
    by = f"author: {author}\n" if author else ""
    return (
        f"---\ntitle: {quoted}\ndate: {today.isoformat()}\n{by}tags: []\n"
        "summary: Kerro yhdellä tai kahdella lauseella, mistä kirjoitus kertoo.\n"
        f"draft: true\n---\n{HINTS}"
    )


CREATED = Words("Uusi luonnos: {path}", "A new draft: {path}")
HINTS = """\
Aloita siitä, mitä lukija tästä saa. Kirjoita niin kuin puhuisit yhdelle ihmiselle.

## Väliotsikko

Yksi asia kappaleessa. Esimerkki omasta työstä auttaa, kunhan kukaan ei ole tunnistettavissa.

- Luettelon rivi alkaa viivalla.
- Linkki toiseen sivuun tehdään näin: `[teksti]({filename}/pages/yhteys.md)`.

## Lopuksi

Kerro, mitä lukija voi tehdä seuraavaksi. Poista nämä ohjeet, ja kun kirjoitus on valmis, poista
alusta rivi `draft: true`. Kirjoitus julkaistaan, kun sivusto seuraavan kerran tehdään.
"""
