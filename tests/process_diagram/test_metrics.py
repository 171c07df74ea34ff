"""Widths and kerning against the font files themselves."""

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from plugins.process_diagram.metrics import FACES, FOLDER, face, safe_width

LETTERS = "aäöåVTyWf.1490 –-"


@pytest.mark.parametrize(("name", "weight"), [("sans", 400), ("strong", 650)])
def test_widths_of_a_variable_font_are_those_of_its_instance(name, weight):
    font = TTFont(FOLDER / FACES[name][0][0])
    instance = instantiateVariableFont(font, {"wght": weight})
    cmap, upem = instance.getBestCmap(), instance["head"].unitsPerEm
    for char in LETTERS:
        width = instance["hmtx"][cmap[ord(char)]][0] / upem
        assert face(name).width(char) == pytest.approx(width, abs=0.001)


def test_pairs_are_kerned():
    assert face("serif").kern("T", "a") < -0.01
    assert face("sans").kern("T", "a") < -0.01
    assert face("sans").kern("n", "n") == 0


def test_letters_of_the_second_file_are_measured_too():
    own = face("serif")
    assert own.font_of("Š") is own.fonts[1] and 0.3 < own.width("Š") < 0.9
    assert own.kern("a", "Š") == 0


def test_a_letter_that_the_fonts_lack_gets_a_safe_width():
    assert face("sans").font_of("🌱") is None
    assert face("sans").width("🌱") == safe_width("🌱") == 1.4
    assert safe_width("\u200d") == safe_width("\u0301") == 0
    assert safe_width("漢") == 1.1
    assert safe_width("ש") == 1.0


def test_positions_add_up_widths_kerning_and_tracking():
    own = face("serif")
    at = own.positions("Ta", -0.01)
    assert at == [0.0, own.width("T") - 0.01 + own.kern("T", "a"), pytest.approx(at[2])]
    assert at[2] == pytest.approx(at[1] + own.width("a") - 0.01)
