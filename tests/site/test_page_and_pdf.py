"""Every word of the owner's that a guide's page shows is in its PDF, whatever block it comes from."""

import re
from pathlib import Path

import pytest

from plugins.blocks.syntax import FORMS
from plugins.site.make import Site, make
from plugins.site.pages import Pages
from tests.bad_input.row import Text, write
from tests.conftest import TODAY
from tests.crawl import page_of
from tests.pdf_guides.reading import body_text, words_of
from tests.theme.environment import environment

INSIDE = {"cta": "Sisältö kutsussa.", "quote": "Lainattu lause.", "note": "Huomautuksen teksti.",
          "tip": "Vinkin teksti.", "warning": "Varoituksen teksti.", "questions": "- Kysymysko ensin?\n- Kysymysko sitten?"}  # fmt: skip
VALUES = {"process": "polku", "posts": "3", "offer": "alku", "cta": "Kutsuotsikko",
          "quote": "Lainauslähde", "note": "Huomautusotsikko", "tip": "Vinkkiotsikko", "warning": "Varoitusotsikko"}  # fmt: skip
TEXT = """Johdanto **lihava** ja *kursivoitu* [linkkiteksti](https://esimerkki.example).

## Luettelot

1. numeroitu
2. toinen numero

- [x] tehtytyö
- [ ] tekemätöntyö

Määrite
:   Selitys määritteelle.

## Taulukko

| Sarakeyksi | Sarakekaksi | Sarakekolme | Sarakeneljä | Sarakeviisi |
|---|---|---|---|---|
| soluyksi | solukaksi pitkällä tekstillä | solukolme | soluneljä | soluviisi |
| toinensolu | kolmassolu | neljässolu | viidessolu | kuudessolu |

Viite tähän.[^1]

[^1]: Viitteenteksti tässä.

"""
CONTENT: dict[str, Text] = {
    "site.yaml": (
        "url: https://esimerkki.example\nname: Esimerkki\nlanguages: [fi]\noffers:\n  - id: alku\n"
        "    title: Tarjousotsikko\n    price_eur: 420\n    vat_percent: 25.5\n    minutes: 60\n"
        "    valid_until: 2027-06-30\n    text: Tarjoustekstiä tässä.\n"
    ),
    "guides/kaikki.md": "---\ntitle: Kokonainen opas\nsummary: Oppaan ingressi.\n---\n\n" + TEXT + "\n".join(
        f"## Lohko {name}\n\n/// {name}{' | ' + VALUES[name] if name in VALUES else ''}\n{INSIDE.get(name, '')}\n///\n"
        for name in FORMS
    ),
    "guides/toinen.md": "---\ntitle: Toinenopas\nsubtitle: Toisenalaotsikko\nsummary: Tiivistelmä.\n---\n\nTeksti.\n",
    "services/palvelu.md": (
        "---\ntitle: Palvelunimi\nsummary: Palvelusta lyhyesti.\nsession_minutes: 90\ngroup_size: 3–8\n"
        "interval_weeks: 2\nduration_months: 6\nprice_eur: 100\nvat_percent: 25.5\nprice_unit: tapaaminen\n---\n"
    ),
    "practitioners/maija.md": (
        "---\nname: Maija Malli\nroles: työnohjaaja, kouluttaja\nsummary: Maijasta lyhyesti.\n"
        "phone: 040 000 0000\nemail: maija@esimerkki.example\nregions: Turku\nlanguages: fi\nsince: 2010\n---\n"
    ),
    "blog/kirjoitus.md": "---\ntitle: Kirjoitusotsikko\ndate: 2026-01-01\nsummary: Kirjoituksesta lyhyesti.\n---\n\nTeksti.\n",
    "processes/polku.yaml": (
        "title: Polunnimi\nsummary: Polusta lyhyesti.\nstages:\n  - title: Alkuvaihe\n    text: Alkuvaiheen selitys.\n"
        "    who: kaikki yhdessä\n    when: ensiksi\n    group: Ryhmäotsikko\n    repeats:\n      title: Toistuvasti\n"
        "      text: toistonteksti\n  - title: Loppuvaihe\n    text: Loppuvaiheen selitys.\n    short: lyhyestiloppu\n"
    ),
    "testimonials.yaml": "- id: a\n  name: Lausujannimi\n  role: lausujanrooli\n  quote: Lausunnon sanat.\n  fictional: true\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("all-blocks")
    made = make(write(folder / "c", CONTENT), TODAY, cache=folder / ".cache")
    assert [p.text("fi") for p in made.problems] == []
    return made


def test_every_word_of_the_page_that_somebody_typed_is_in_the_pdf(
    site: Site, tmp_path: Path
) -> None:
    page = next(p for p in Pages(site, environment()).all() if p.name == "oppaat/kaikki/index.html")
    # A drawing's own words are those of its stages; its title is the drawing's words in the PDF.
    without_drawings = re.sub(r"<svg.*?</svg>", "", page.html, flags=re.S)
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "index.html").write_text(without_drawings, "utf-8")
    shown = page_of(tmp_path / "p" / "index.html", tmp_path).main
    printed = body_text(site.pdfs["oppaat/kaikki.pdf"].pdf or b"")

    on_page, on_paper = ("".join(text.split()) for text in (shown, printed))
    typed = [word for text in CONTENT.values() for word in words_of(str(text)) if len(word) > 3]
    said = [
        "vuodesta",
        "1.1.2026",
        "527,10",
        "420,00",
        "sis.alv",
        "30.6.2027",
        "tehty",
        "tekemättä",
    ]
    shown_words = [word for word in dict.fromkeys([*typed, *said]) if word in on_page]

    assert len(shown_words) > 100
    missing = [word for word in shown_words if word not in on_paper]
    assert not missing, " ".join(missing)
