"""Every kind is complete in every place that tells of kinds, and nothing else is needed for one."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from plugins.kinds import KINDS
from plugins.kinds.kind import Kind
from plugins.languages.strings import load_strings
from plugins.model import markers, schema
from plugins.model.items import CommentFields, ItemFields
from plugins.model.kind import Catalogue
from plugins.model.process import ProcessFields
from plugins.model.site import Site
from plugins.model.testimonial import Testimonial
from plugins.site import prepare as preparing
from plugins.site.proof import proof
from tests.bad_input.row import write
from tests.conftest import ROOT, TODAY, build_site
from tests.crawl import Site as Crawl

from .scratch.event import EVENT

CONTRACT = (ROOT / "content" / "README.md").read_text("utf-8")
WORDS = load_strings(ROOT / "theme" / "strings")
ALL = list(KINDS.values())
IDS = list(KINDS)
MODELS: dict[str, Any] = {
    "site.yaml": Site,
    "comments/": CommentFields,
    "processes/": ProcessFields,
    "testimonials.yaml": Testimonial,
    **{f"{kind.folder}/": kind.fields for kind in ALL},
}
"""What a heading of the contract tells the fields of."""

VALUES = {*WORDS, *KINDS.by_folder, "contact", "privacy", "accessibility", "form", "null", "python"}
"""What stands in the contract's code marks and is no field."""


@pytest.mark.parametrize("kind", ALL, ids=IDS)
@pytest.mark.parametrize("lang", WORDS)
def test_a_kind_has_its_words_in_every_language(kind: Kind[Any], lang: str) -> None:
    asked = {kind.folder, f"{kind.folder}_address", f"{kind.folder}_lead", f"{kind.folder}_description"}  # fmt: skip
    asked |= {kind.name} if kind.lone else set()
    asked |= {f"download_{kind.pdf}"} if kind.pdf else set()
    labels = {fact.label for _, fact in markers.marked(kind.fields, markers.Fact)}
    labels |= {detail.label for _, detail in markers.marked(kind.fields, markers.Detail)}
    assert (asked if kind.section else set()) | labels <= WORDS[lang].table.keys()


@pytest.mark.parametrize("kind", [k for k in ALL if k.section], ids=lambda kind: kind.name)
def test_a_kind_with_a_section_has_cards_and_lists(kind: Kind[Any]) -> None:
    assert kind.card is not None
    assert kind.lists is not Kind.lists
    if kind.card_list:
        assert (ROOT / "theme" / "components" / kind.card_list.component / "macro.html").is_file()


@pytest.mark.parametrize("kind", ALL, ids=IDS)
def test_references_name_folders_that_there_are(kind: Kind[Any]) -> None:
    for name, marker in markers.marked(kind.fields, markers.Reference):
        assert marker.folder in KINDS.by_folder, name


@pytest.mark.parametrize("heading", MODELS)
def test_every_field_says_what_it_is_and_how_it_is_typed(heading: str) -> None:
    for field in markers.described_deeply(MODELS[heading]):
        said = field.get(markers.Help)
        assert said and said.fi.endswith(".") and said.en.endswith("."), field.path
        nested = any(True for _ in markers.models_in(field.annotation))
        choice = "Literal" in str(field.annotation)
        assert nested or choice or field.get(markers.Typed), field.path


@pytest.mark.parametrize("heading", MODELS)
def test_the_contract_names_every_field_and_no_other(heading: str) -> None:
    section = CONTRACT.split(f"### {heading}", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]
    quoted = " ".join(re.findall(r"`[^`\n]*`", section))
    told = set(re.findall(r"`([a-z_]+)(?=[`{: ])", quoted))
    inside = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"\{[^}]*\}", quoted))))
    model = MODELS[heading]
    common = {field.key for field in markers.described(ItemFields)}
    fields = {field.key for field in markers.described(model)}
    deep = {field.key for field in markers.described_deeply(model)}

    assert (fields - common if issubclass(model, ItemFields) else fields) <= told | inside
    assert told - VALUES <= deep


def test_every_kind_has_a_schema_with_its_fields_described() -> None:
    for name, model in schema.models(KINDS).items():
        made = schema.schema(name, model)
        properties = made.get("properties") or made["$defs"]["Testimonial"]["properties"]
        assert all("description" in value for value in properties.values()), name


@pytest.fixture
def with_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "KINDS", Catalogue(*ALL, EVENT))


EVENTS = {
    "events/kevat.md": (
        "---\ntitle: Kevätpäivä #1\nday: 4.5.2027\nvenue: Turku #7\nplace: sali\nurl: sanoja\n"
        "body: [kynä, paperi]\nleader: maija\nsummary: Tule keväällä.\n---\n\nTekstiä.\n"
    ),
    "events/kevat.sv.md": "---\ntitle: Vårdag\nday: 2027-05-04\n---\n\nText.\n",
    "pages/index.sv.md": "---\ntitle: Hem\n---\n\nVälkommen.\n",
    "site.yaml": (
        "url: https://esimerkki.example\nname: Esimerkki\nlanguages: [fi, sv]\n"
        "navigation:\n  - list: events\n"
    ),
}


@pytest.mark.usefixtures("with_events")
def test_a_new_kind_is_one_file(tmp_path: Path) -> None:
    """The kind of tests/kinds/scratch alone gives pages, lists, menu, sitemap and translations."""
    site = Crawl(build_site(write(tmp_path / "c", EVENTS), tmp_path / "o"), "https://esimerkki.example")  # fmt: skip

    page = site.page("tapahtumat/kevat/").text
    assert "Kevätpäivä #1" in page
    listed = site.page("tapahtumat/")
    assert "4.5.2027" in listed.text
    assert "/tapahtumat/kevat/" in listed.targets()
    assert "/tapahtumat/" in site.page("").targets()
    assert "Vårdag" in site.page("sv/evenemang/").text
    assert "4.5.2027" in site.page("sv/evenemang/").text
    assert "https://esimerkki.example/tapahtumat/kevat/" in (tmp_path / "o/sitemap.xml").read_text()


@pytest.mark.usefixtures("with_events")
@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("title: A\nday: 4.5.2027\nleader: kukaties", 4, "”leader” viittaa tunnukseen ”kukaties”"),
        ("title: A\nday: 4.5.2027\nvenu: Turku", 4, "Avainta ”venu” ei tunneta"),
        ("title: A\nday: huomenna", 3, "”day” pitää olla päivä"),
        ("day: 4.5.2027", 2, "”title” puuttuu"),
    ],
)
def test_what_is_wrong_in_a_new_kind_is_told(
    tmp_path: Path, text: str, line: int, what: str
) -> None:
    folder = write(tmp_path, {"events/koe.md": f"---\n{text}\n---\n"})
    told = [p.text("fi") for p in preparing.prepare(folder, TODAY).problems]
    assert len(told) == 1
    assert told[0].startswith(f"events/koe.md:{line}: ") and what in told[0]


@pytest.mark.usefixtures("with_events")
def test_another_day_in_the_translation_is_a_warning(tmp_path: Path) -> None:
    other = {**EVENTS, "events/kevat.sv.md": "---\ntitle: Vårdag\nday: 5.5.2027\n---\n\nText.\n"}
    told = preparing.prepare(write(tmp_path, other), TODAY).problems
    assert [(p.file, p.line, p.warning) for p in told] == [("events/kevat.sv.md", 3, True)]


@pytest.mark.usefixtures("with_events")
def test_words_of_a_new_kind_are_proofread_and_its_names_are_not(tmp_path: Path) -> None:
    text = "---\ntitle: Kevätpäivvä\nday: 4.5.2027\nvenue: Kukkulinnamäki\ndraft: true\n---\n\nHyvää.\n"
    _, told = proof(write(tmp_path, {"events/koe.md": text}), TODAY, tmp_path / ".cache")
    found = [p.what.fi for p in told if p.file == "events/koe.md"]
    assert any("Kevätpäivvä" in said for said in found)
    assert not any("Kukkulinnamäki" in said or "true" in said for said in found)


def test_a_new_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Norwegian from a strings file alone: addresses, dates, switcher, marks of what is not in it."""
    strings = Path(shutil.copytree(ROOT / "theme" / "strings", tmp_path / "strings"))
    english = (strings / "en.yaml").read_text("utf-8")
    norwegian = english.replace("language_en:", "language_nb:").replace('"English"', '"Norsk"')
    norwegian = norwegian.replace('services_address: "services"', 'services_address: "tjenester"')
    (strings / "nb.yaml").write_text(norwegian, "utf-8")
    monkeypatch.setattr(preparing, "STRINGS", strings)
    content = write(
        tmp_path / "c",
        {
            "site.yaml": "url: https://esimerkki.example\nname: Esimerkki\nlanguages: [fi, nb]\n",
            "pages/index.nb.md": "---\ntitle: Hjem\n---\n\nVelkommen.\n\n/// practitioners\n///\n",
            "services/palvelu.nb.md": "---\ntitle: Veiledning\n---\n",
            "practitioners/maija.md": "---\nname: Maija Malli\nlanguages: fi, nb\n---\n",
        },
    )

    site = Crawl(build_site(content, tmp_path / "o"), "https://esimerkki.example")

    assert "Veiledning" in site.page("nb/tjenester/").text
    assert "/nb/" in site.page("").targets()
    assert "Norsk" in site.page("").text
    assert "This page is in Finnish only" in site.page("nb/").text
    assert site.page("nb/").alternates["nb"] == "https://esimerkki.example/nb/"
