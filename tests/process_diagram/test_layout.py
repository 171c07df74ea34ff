"""The numbers of the drawings: nothing overlaps and nothing leaves the frame, whatever comes."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from plugins.process_diagram import drawing as api
from plugins.process_diagram.drawing import LAYOUTS
from plugins.process_diagram.layout import Layout, spaced
from plugins.process_diagram.sheets import TALLEST, sheets

from .geometry import collisions
from .stand_in import DEMO, STRESS, Process, Repeats, Stage, breaks, load, no_breaks, short_process

NAMES = list(LAYOUTS)
FILES = [*DEMO, *STRESS]

words = st.sampled_from(
    "ja on oppi työ tiimi muutos ohjaus yhdessä jatkuu sopimus tapaaminen keskustelu".split()
)
letters = st.sampled_from(
    "aeiouyäöåkstnlrhmvpjgdbf" * 3 + "AEKTÄÖŠž" + "      --–/.,?&<1" + "🌱👩🏫☕"
)
titles = st.one_of(
    st.text(letters, min_size=3, max_size=60).map(lambda t: t.strip() or "Otsikko"),
    st.lists(words, min_size=1, max_size=9).map(" ".join),
    st.sampled_from(["Työyhteisötyönohjausprosessi", "W" * 60, "🌱" * 30, "i" * 60, "Ä Ö Å"]),
)
texts = st.one_of(st.just(""), titles, st.text(letters, max_size=120), st.text(max_size=40))
stages = st.builds(
    Stage,
    title=titles,
    short=texts,
    when=texts,
    group=st.one_of(st.sampled_from(["", "Ennen ohjausta", "Ohjauksen aikana"]), titles),
    repeats=st.one_of(st.none(), st.builds(Repeats, title=titles, text=texts)),
)
processes = st.builds(
    Process,
    id=st.just("p"),
    title=titles,
    stages=st.lists(stages, min_size=2, max_size=20),
)


def drawn(process: Process, name: str) -> Layout:
    return api.layout(process, name, breaks)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_nothing_overlaps_in_demo_and_stress_files(file, name):
    assert collisions(drawn(load(file), name)) == []


def test_the_search_for_overlaps_finds_what_is_moved_into_the_way():
    layout = drawn(short_process(*"ABCDEFGH"), "wide")
    first, *rest = layout.entries
    for dx, dy in ((0, -50), (0, 60), (230, 0), (-60, 0)):
        label = replace(first.label, x=first.label.x + dx, y=first.label.y + dy)
        moved = replace(layout, entries=(replace(first, label=label), *rest))
        assert collisions(layout) == [] and collisions(moved) != []


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@example(short_process("Ja tapaaminen keskustelu yhdessä alkaa", "Toinen"), breaks)
@given(process=processes, hyphens=st.sampled_from([breaks, no_breaks]))
def test_nothing_overlaps_whatever_the_input(name, process, hyphens):
    assert collisions(api.layout(process, name, hyphens)) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(process=processes)
def test_pieces_for_paper_hold_everything_once_and_cut_through_no_text(process):
    whole = drawn(process, "wide")
    pieces = sheets(whole) or (whole,)
    assert [entry for piece in pieces for entry in piece.entries] == list(whole.entries)
    assert [tree for piece in pieces for tree in piece.trees] == list(whole.trees)
    for piece in pieces:
        rows = len({entry.stop.y for entry in piece.entries if entry.stop})
        assert rows <= 1 or piece.frame.bottom - piece.frame.top <= TALLEST
        inside = [box for e in piece.entries for text in e.texts for box in text.boxes()]
        inside += [tree.box for tree in piece.trees]
        assert all(piece.frame.top < box.top and box.bottom < piece.frame.bottom for box in inside)


@pytest.mark.parametrize(("stages", "expected"), [(7, []), (12, []), (16, [8, 8]), (20, [12, 8])])
def test_a_tall_drawing_is_cut_into_pieces_of_even_size(stages, expected):
    process = short_process(*(f"Vaihe {n}" for n in range(stages)), short="Sanoja on tässä. " * 6)
    assert [len(piece.entries) for piece in sheets(drawn(process, "wide"))] == expected


@pytest.mark.parametrize("count", range(2, 21))
@pytest.mark.parametrize("name", NAMES)
def test_every_count_of_stages_is_drawn_in_order(name, count):
    layout = drawn(short_process(*(f"Vaihe {n}" for n in range(count))), name)
    stops = [entry.stop for entry in layout.entries]
    assert len(stops) == count
    order = [(stop.y, stop.x) if name != "narrow" else (stop.y, 0) for stop in stops]
    assert order == sorted(order)
    assert [entry.item.last for entry in layout.entries] == [False] * (count - 1) + [True]


def test_the_wide_drawing_has_four_stops_in_a_row():
    layout = drawn(short_process(*"ABCDEFGHIJ"), "wide")
    rows: dict[float, int] = {}
    for entry in layout.entries:
        rows[entry.stop.y] = rows.get(entry.stop.y, 0) + 1
    assert list(rows.values()) == [4, 4, 2]


def test_a_heading_stands_above_the_first_stop_of_its_group_and_a_row_may_hold_two():
    process = short_process("A", "B", "C", "D")
    for stage, group in zip(process.stages, ("Yksi", "Yksi", "Kaksi", "Kaksi"), strict=True):
        stage.group = group
    first, second, third, fourth = drawn(process, "wide").entries
    assert first.heading and third.heading and not second.heading and not fourth.heading
    assert first.heading.y == third.heading.y < first.stop.box.top
    assert third.heading.x == third.label.x


def test_a_repetition_is_a_row_of_dots_between_two_stops():
    process = short_process("A", "B", "C")
    process.stages[0].repeats = Repeats("Tapaamiset", "1–2 kertaa")
    one, dots, two, _ = drawn(process, "wide").entries
    assert dots.stop is None and len(dots.meetings) >= 6
    assert all(one.stop.box.right < x < two.stop.box.left for x, _ in dots.meetings)
    gaps = {round(b[0] - a[0], 3) for a, b in zip(dots.meetings, dots.meetings[1:], strict=False)}
    assert len(gaps) == 1


def test_a_repetition_after_the_last_stage_is_still_drawn():
    process = short_process("A", "B")
    process.stages[1].repeats = Repeats("Jatko")
    for name in NAMES:
        layout = drawn(process, name)
        assert layout.entries[-1].label.lines[0].text == "Jatko"
        assert layout.entries[-1].meetings
        assert collisions(layout) == []


def test_return_runs_carry_spruces_and_a_single_row_has_none():
    assert drawn(load(STRESS[-1]), "wide").name == "wide"
    assert len(drawn(short_process(*"ABCDEFGH"), "wide").trees) == 5
    assert drawn(short_process(*"ABCD"), "wide").trees == ()


def test_what_stands_under_a_title_is_short_else_when_else_nothing():
    process = short_process("A", "B", "C")
    process.stages[0].short, process.stages[0].when = "lyhyt", "milloin"
    process.stages[1].when = "milloin"
    details = [entry.detail for entry in drawn(process, "narrow").entries]
    assert [d and d.lines[0].text for d in details] == ["lyhyt", "milloin", None]


@pytest.mark.parametrize("count", [1, 21])
def test_one_or_twenty_one_stages_are_refused(count):
    with pytest.raises(ValueError, match="2 to 20"):
        drawn(short_process(*(str(n) for n in range(count))), "wide")


def test_dots_are_evenly_spaced_and_one_stands_alone_in_a_short_piece():
    assert spaced(((0, 0), (100, 0)), 10, 20) == ((10, 0), (30, 0), (50, 0), (70, 0), (90, 0))
    assert spaced(((0, 0), (10, 0)), 10, 20) == ((5, 0),)
