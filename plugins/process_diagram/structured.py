"""The stages as structured data: a schema.org ItemList (https://schema.org/ItemList)."""

from typing import Any

from plugins.process_diagram.model import Process, plain, stage_id


def item_list(process: Process, page_url: str, occurrence: int = 1) -> dict[str, Any]:
    """The ItemList of the process, without "@context": the page's JSON-LD takes it in.

    `page_url` is the absolute address of the page where the list stands.
    """
    data: dict[str, Any] = {"@type": "ItemList", "name": plain(process.title)}
    if process.summary:
        data["description"] = plain(process.summary)
    data["itemListOrder"] = "https://schema.org/ItemListOrderAscending"
    data["numberOfItems"] = len(process.stages)
    data["itemListElement"] = [
        _element(
            number, stage.title, stage.text or stage.short or "", page_url, process, occurrence
        )
        for number, stage in enumerate(process.stages, 1)
    ]
    return data


def _element(
    number: int, title: str, text: str, page_url: str, process: Process, occurrence: int
) -> dict[str, Any]:
    element: dict[str, Any] = {"@type": "ListItem", "position": number, "name": plain(title)}
    if text:
        element["description"] = plain(text)
    element["url"] = f"{page_url}#{stage_id(process.id, number, occurrence)}"
    return element
