"""What the owner is told about a PDF: the sentences, and the line of the file they are about."""

from plugins.model.problems import Problem, Words

from .model import Where

# fmt: off
MESSAGES: dict[str, tuple[Words, Words]] = {
    "empty": (
        Words("Oppaassa ei ole tekstiä, joten siitä ei tehdä PDF:ää.",
              "The guide has no text, so no PDF is made of it."),
        Words("Kirjoita oppaan teksti otsikkotietojen alle.",
              "Write the guide's text below the front matter."),
    ),
    "glyphs": (
        Words("PDF:n fontit eivät osaa merkkejä {what}; ne jätettiin pois PDF:stä.",
              "The PDF's fonts cannot draw {what}; these characters were left out of the PDF."),
        Words("Korvaa merkit sanoilla, jos niillä on merkitystä.",
              "Put words in their place if they matter."),
    ),
    "glyphs-drawing": (
        Words("PDF:n fontit eivät osaa piirtää merkkejä {what} kuvan tekstiin; ne jätettiin pois kuvasta.",
              "The PDF's fonts cannot draw {what} in a drawing's text; they were left out of the drawing."),
        Words("Korvaa merkit sanoilla, jos niillä on merkitystä.",
              "Put words in their place if they matter."),
    ),
    "missing-image": (
        Words("Kuvaa {what} ei löydy; se jätettiin pois PDF:stä.",
              "There is no image {what}; it was left out of the PDF."),
        Words("Tarkista kuvan nimi ja kansio.", "Check the image's name and folder."),
    ),
    "no-alt": (
        Words("Kuvalla {what} ei ole sanallista kuvausta; se jätettiin pois PDF:stä.",
              "The image {what} has no description in words; it was left out of the PDF."),
        Words("Kirjoita kuvaus: ![mitä kuvassa on](tiedosto). Koristeelle: {{.decorative}}.",
              "Write one: ![what it shows](file). For decoration: {{.decorative}}."),
    ),
    "bad-link": (
        Words("Linkin osoite {what} ei kelpaa; PDF:ään jäi pelkkä teksti.",
              "The link's address {what} is not allowed; the PDF has its text only."),
        Words("Käytä osoitetta, jonka alussa on https:, mailto: tai tel:.",
              "Use an address that begins with https:, mailto: or tel:."),
    ),
    "dead-link": (
        Words("Linkki {what} ei johda mihinkään tässä oppaassa; PDF:ään jäi pelkkä teksti.",
              "The link {what} leads nowhere in this guide; the PDF has its text only."),
        Words("Tarkista otsikon tunniste.", "Check the heading's id."),
    ),
    "unknown-block": (
        Words("Lohkoa {what} ei voi näyttää PDF:ssä; siitä jäi sen teksti.",
              "The block {what} cannot be shown in a PDF; its text remains."),
        Words("Tarkista lohkon nimi ja tunniste.", "Check the block's name and id."),
    ),
    "not-made": (
        Words("PDF:ää ei syntynyt: ladontaohjelma ei selvinnyt siitä.",
              "No PDF came out: the typesetting program failed."),
        Words("Lähetä tiedosto ohjelman ylläpitäjälle; --verbose näyttää, mitä ladontaohjelma sanoi.",
              "Send the file to the program's maintainer; --verbose shows what the typesetter said."),
    ),
    "not-made-of": (
        Words("PDF:ää ei syntynyt: ladontaohjelma ei selvinnyt kohdasta {what}.",
              "No PDF came out: the typesetting program failed at {what}."),
        Words("Kirjoita kohta toisin ja lähetä alkuperäinen ohjelman ylläpitäjälle; --verbose näyttää, "
              "mitä ladontaohjelma sanoi.",
              "Write it in another way and send the original to the program's maintainer; --verbose "
              "shows what the typesetter said."),
    ),
    "too-long": (
        Words("PDF:ssä on {what} sivua, vaikka siinä saa olla enintään {limit}.",
              "The PDF has {what} pages, but may have {limit} at most."),
        Words("Lyhennä tekstejä.", "Shorten the texts."),
    ),
}
# fmt: on


class Notices:
    """Collects what is said about one document; `body` and `first_line` find the lines, and
    `where` the places of words that come from elsewhere."""

    def __init__(
        self, source: str, body: str = "", first_line: int = 1, where: Where | None = None
    ) -> None:
        self.source = source
        self.where = where
        self.found: dict[Problem, None] = {}
        self._lines = body.splitlines()
        self._first_line = first_line

    def line_of(self, snippet: str) -> int | None:
        """The line of the file that first holds the snippet, or None."""
        for number, line in enumerate(self._lines):
            if snippet and snippet in line:
                return self._first_line + number
        return None

    def left_out(self, key: str, characters: str) -> None:
        """Say that the characters were left out, naming the place of the first."""
        named = " ".join(f"{c} (U+{ord(c):04X})" for c in characters[:8])
        line = self.line_of(characters[0])
        found = self.where(characters[0]) if line is None and self.where else None
        file, line = found or (self.source, line)
        self.found[problem_of(file, key, named, line)] = None

    def say(
        self, key: str, what: str = "", *, find: str = "", warning: bool = True, **values: object
    ) -> None:
        """Add one message; `find` (or `what`) is looked for in the body to give the line."""
        problem = problem_of(self.source, key, what, self.line_of(find or what), warning, **values)
        self.found[problem] = None


def problem_of(
    source: str, key: str, what: str = "", line: int | None = None, warning: bool = True,
    **values: object,
) -> Problem:  # fmt: skip
    """One message of the table about the file `source`."""
    said, cure = MESSAGES[key]
    short = what if len(what) <= 80 else what[:79] + "…"
    return Problem(source, line, said.filled(what=short, **values), cure.filled(), warning=warning)
