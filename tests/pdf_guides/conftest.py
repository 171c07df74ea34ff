"""Documents to make PDFs from, the house's fonts and templates, and what reads PDFs back."""

import io
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from plugins.blocks.convert import convert
from plugins.pdf_guides.make import make_pdfs
from plugins.pdf_guides.model import (
    Card,
    Document,
    Entry,
    Grid,
    Guide,
    Offer,
    Organisation,
    Person,
    Picture,
    Process,
    Result,
    Sheet,
    Stage,
    Testimonial,
)
from tests.html_tree import tree

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "theme" / "fonts"
TEMPLATES = ROOT / "theme" / "print"
HERE = Path(__file__).parent
# What a hyphenator would say of a few words; all others stay whole.
BREAKS = {
    "työnohjausta": [4, 7, 10],
    "työnohjaus": [4, 7],
    "henkilöstöpäällikkö": [4, 7, 10, 15],
    "luottamuksellisuus": [4, 6, 9, 12, 15],
}


def breaks(word: str, lang: str) -> list[tuple[int, bool]]:
    """The stand-in hyphenator."""
    return [(index, False) for index in BREAKS.get(word.lower(), [])]


ORGANISATION = Organisation(
    name="Työnohjaus Mänty & Kaisla",
    legal_name="Työnohjaus Mänty & Kaisla Oy",
    business_id="1234567-1",
    tagline="Aikaa ajatella työtä",
    phone="040 000 0000",
    email="toimisto@mantykaisla.example",
    address=("Esimerkkitie 1", "11100 Riihimäki"),
    url="https://mantykaisla.example",
)
AUTHOR = Person(
    name="Saimi Mänty",
    roles="toimitusjohtaja, työnohjaaja",
    phone="040 000 0001",
    email="saimi.manty@mantykaisla.example",
    url="https://mantykaisla.example/tyonohjaajat/saimi-manty/",
    text="Saimi Mänty ohjaa koulujen ja varhaiskasvatuksen työryhmiä.",
)
OFFER = Offer(
    id="alkukartoitus",
    title="Maksuton alkukartoitus",
    price="Maksuton",
    length="30 min",
    text="Puolen tunnin tapaaminen.",
)
PROCESS = Process(
    id="prosessi",
    title="Työnohjauksen vaiheet",
    summary="Kolme vaihetta.",
    svgs=((HERE / "process.svg").read_text(encoding="utf-8"),),
    alt="Kaavio: Työnohjauksen vaiheet. Samat tiedot ovat luettelona kaavion jälkeen.",
    stages=(
        Stage(title="Tarve", text="Tarve huomataan.", who="Tiimi", when="Ennen", group="Ennen"),
        Stage(title="Sopimus", text="Sovitaan.", group="Ennen",
              repeats_title="Tapaamiset", repeats_text="1–2 kertaa kuussa"),
        Stage(title="Päätös", text="Viedään arkeen.", group="Aikana", when="Lopuksi"),
    ),
)  # fmt: skip


def guide(markdown: str = "Teksti.", **changes: object) -> Guide:
    """A Finnish guide of this Markdown."""
    made = Guide(
        source="guides/koe.md", lang="fi", title="Koeopas", subtitle="Opas kokeilijalle",
        organisation=ORGANISATION, author=AUTHOR, modified=date(2026, 10, 5),
        modified_text="5.10.2026", description="Opas kokeita varten.",
        keywords=("koe", "opas"), url="https://mantykaisla.example/oppaat/koe/", breaks=breaks,
        text=convert(markdown, "guides/koe.md").nodes, body=markdown, body_line=5,
        processes={"prosessi": PROCESS}, offers={"alkukartoitus": OFFER},
        services=(Entry(title="Coaching", url="https://mantykaisla.example/palvelut/coaching/",
                        text="Lyhyempi valmennus.", facts=(("Kesto", "60–90 min"),)),),
        practitioners=(AUTHOR,),
        guides=(Entry(title="Toinen opas", text="Siitä lisää."),),
        posts=(Entry(title="Kirjoitus"), Entry(title="Toinen"), Entry(title="Kolmas")),
        testimonials=(Testimonial(quote="Auttoi.", name="N. N.", role="opettaja", note="keksitty"),),
        comparison=Grid(head=("Palvelu", "Hinta"), rows=(("Coaching", "175,70 €"),)),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def guide_of(html: str, **changes: object) -> Guide:
    """A Finnish guide of this HTML."""
    return guide(text=tree(html), **changes)


def card(**changes: object) -> Card:
    """The process as a card."""
    made = Card(
        source="processes/prosessi.yaml", lang="fi", title=PROCESS.title, breaks=breaks,
        organisation=ORGANISATION, modified=date(2026, 10, 5), process=PROCESS,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def sheet(**changes: object) -> Sheet:
    """A service as a sheet."""
    made = Sheet(
        source="services/coaching.md", lang="fi", title="Coaching", organisation=ORGANISATION,
        modified=date(2026, 10, 5), lead="Lyhyempi valmennus.",
        facts=(("Tapaamisen kesto", "60–90 min"), ("Osallistujia", "1–6 henkeä")),
        price="175,70 € / 60 min", price_label="Hinta, sis. alv 25,5 %",
        price_net="140,00 € / 60 min", price_net_label="Hinta ilman alv:tä",
        audience_label="Kenelle", audience=("uudessa tehtävässä aloittavat", "esihenkilöt"),
        goals_label="Tavoitteet", goals=("saavuttaa tavoite", "löytää suunta"),
        practitioners=(AUTHOR,),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Press:
    """Makes PDFs with the house's fonts and templates and a cache of the test's own."""

    cache: Path

    def __call__(self, *documents: Document) -> list[Result]:
        return make_pdfs(documents, self.cache, FONTS, TEMPLATES)

    def one(self, document: Document) -> Result:
        """The only document's result; it must have a PDF."""
        (result,) = self(document)
        assert result.pdf, (result.problems, result.detail)
        assert not result.detail, result.detail
        return result


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """A press with an empty cache."""
    return Press(tmp_path / "cache")


@pytest.fixture(scope="session")
def shared_press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    """A press whose cache all tests share: for documents that several of them read."""
    return Press(tmp_path_factory.mktemp("pdf"))


def _pictures() -> dict[str, Picture]:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "#2c6757").save(out, "PNG")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 40"><path d="M0 20H320" '
    return {
        "/images/ruutu.png": Picture("png", out.getvalue(), 400, 300),
        "/images/koriste.svg": Picture("svg", (svg + 'stroke="#2c6757"/></svg>').encode(), 320, 40),
    }


PICTURES = _pictures()
"""What a guide's `find_image` may find, by address."""


@pytest.fixture(scope="session")
def stress() -> Guide:
    """The guide that holds everything."""
    markdown = (HERE / "stress.md").read_text(encoding="utf-8")
    title = "Rasitusopas: kaikki mitä oppaaseen voi panna"
    return guide(markdown, find_image=PICTURES.get, title=title)


@pytest.fixture(scope="session")
def stress_result(stress: Guide, shared_press: Press) -> Result:
    """What came of it."""
    return shared_press.one(stress)
