"""The same price with the same words on the page and on the sheet, with VAT and without."""

from pathlib import Path

import pytest

from plugins.kinds import SERVICE
from plugins.site.documents import Library
from plugins.site.make import make
from plugins.views.facts import facts_of, price_facts
from tests.bad_input.row import write
from tests.conftest import TODAY

CASES = {
    "with VAT": ("price_eur: 100\nvat_percent: 25.5", ["125,50 €", "100,00 €"], ["sis. alv 25,5 %", "ilman alv:tä"]),
    "without VAT": ("price_eur: 100", ["100,00 €"], [""]),
    "VAT of nothing": ("price_eur: 100\nvat_percent: 0", ["100,00 €"], [""]),
    "free": ("price_eur: 0\nvat_percent: 25.5", ["Maksuton"], [""]),
    "no price": ("group_size: 3", [], []),
    "for a unit": ("price_eur: 100\nvat_percent: 25.5\nprice_unit: 60 min", ["125,50 € / 60 min", "100,00 € / 60 min"],
                   ["sis. alv", "ilman"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_prices_on_the_page_and_on_the_sheet(case: str, tmp_path: Path) -> None:
    typed, values, labels = CASES[case]
    folder = write(tmp_path, {"services/koe.md": f"---\ntitle: Koe\n{typed}\n---\n"})
    site = make(folder, TODAY)
    item = site.content.by_source["services/koe.md"]
    t = site.strings["fi"]

    facts = price_facts(item.fields, t)
    sheet = Library(site, "fi", site.makers).sheet(item)

    assert [str(fact.value) for fact in facts] == values
    assert facts_of(item.fields, t)[-len(values) :] == tuple(facts) or not values
    for fact, label in zip(facts, labels, strict=True):
        assert label in fact.label if label else "alv" not in fact.label
    gross, net = [*values, "", ""][:2]
    plain = [text.replace("\u00a0", " ").replace("\u202f", " ") for text in (sheet.price, sheet.price_net)]  # fmt: skip
    assert plain == [gross, net]
    assert ("alv" in sheet.price_label) is (len(values) == 2)
    assert sheet.price_net_label == (facts[1].label if len(facts) == 2 else "")
    assert item.kind is SERVICE


def test_the_net_price_is_never_said_to_include_vat(tmp_path: Path) -> None:
    typed = "---\ntitle: Koe\nprice_eur: 100\nvat_percent: 25.5\n---\n"
    site = make(write(tmp_path, {"services/koe.md": typed}), TODAY)
    sheet = Library(site, "fi", site.makers).sheet(site.content.by_source["services/koe.md"])

    assert "sis." in sheet.price_label and "125,50" in sheet.price
    assert "sis." not in sheet.price_net_label and "100,00" in sheet.price_net
