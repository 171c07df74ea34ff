"""What clients have said, with their consent."""

from typing import Annotated

from . import values as v
from .items import Fields
from .markers import Help, Reference


class TestimonialText(Fields):
    """A testimonial's translation."""

    __test__ = False
    id: Annotated[v.FilledCode, Help("Tunnus, sama joka kielellä.", "The id, the same in every language.")]  # fmt: skip
    name: Annotated[v.FilledName, Help("Kenen sanat.", "Whose words.")]
    role: Annotated[v.Text, Help("Tehtävä tai työpaikka.", "Role or workplace.")] = ""
    quote: Annotated[v.FilledText, Help("Lausunto.", "What was said.")]


class Testimonial(TestimonialText):
    service: Annotated[v.Code, Reference("services"), Help("Mistä palvelusta puhutaan.", "The service it speaks of.")] = ""  # fmt: skip
    consent_date: Annotated[v.Day | None, Help("Päivä, jona lupa saatiin.", "The day consent was given.")] = None  # fmt: skip
    fictional: Annotated[v.Boolean, Help("true: keksitty esimerkki.", "true: an invented example.")] = False  # fmt: skip
    lang: Annotated[v.Lang, Help("Kieli; tiedoston nimi kertoo sen.", "The language; the file's name tells it.")] = "fi"  # fmt: skip
