"""What the drawing reads of a process."""

import pytest

from plugins.process_diagram.model import items, plain, stage_id

from .stand_in import Repeats, short_process


def test_ids_of_list_items_are_the_same_in_all_languages_and_unique_on_a_page():
    assert stage_id("prosessi", 3) == "prosessi-vaihe-3"
    assert stage_id("prosessi", 3, 2) == "prosessi-2-vaihe-3"


def test_stops_and_repetitions_follow_in_reading_order():
    process = short_process("A", "B")
    process.stages[0].repeats = Repeats("Välissä")
    process.stages[0].group = process.stages[1].group = "Yhdessä"
    found = [(item.number, item.title, item.heading) for item in items(process)]
    assert found == [(1, "A", "Yhdessä"), (None, "Välissä", ""), (2, "B", "")]


def test_a_group_that_comes_back_gets_its_heading_again():
    process = short_process("A", "B", "C")
    for stage, group in zip(process.stages, ("X", "", "X"), strict=True):
        stage.group = group
    assert [item.heading for item in items(process)] == ["X", "", "X"]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  yksi\n  kaksi ", "yksi kaksi"),
        ("työn\u00adohjaus", "työnohjaus"),
        ("a\x00b\x07c", "abc"),
        ("a\u202eb\u2066c", "abc"),
        ("a\u0308", "ä"),
        ("12\u00a0€", "12\u00a0€"),
        ("👩\u200d🏫", "👩\u200d🏫"),
    ],
)
def test_texts_are_made_plain(raw, clean):
    assert plain(raw) == clean
