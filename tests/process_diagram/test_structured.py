"""The ItemList for search engines."""

import json

from plugins.process_diagram import item_list

from .stand_in import DEMO, load, short_process


def test_every_stage_is_an_element_with_position_text_and_address():
    process = load(next(path for path in DEMO if path.name == "tyonohjausprosessi.yaml"))
    data = item_list(process, "https://esimerkki.fi/sivu/")
    assert data["@type"] == "ItemList" and data["numberOfItems"] == 7
    assert data["name"] == process.title and data["description"] == process.summary.strip()
    first = data["itemListElement"][0]
    assert first["position"] == 1 and first["name"] == "Tarve huomataan"
    assert first["description"] == process.stages[0].text
    assert first["url"] == "https://esimerkki.fi/sivu/#tyonohjausprosessi-vaihe-1"
    assert json.loads(json.dumps(data)) == data


def test_absent_fields_leave_no_empty_values():
    data = item_list(short_process("A", "B"), "https://esimerkki.fi/")
    assert "description" not in data
    assert all(set(e) == {"@type", "position", "name", "url"} for e in data["itemListElement"])
