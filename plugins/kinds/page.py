"""Pages: what stands at an address of its own, the front page among them."""

from typing import Annotated, Any, Literal

from pydantic import Field

from plugins.model import values as v
from plugins.model.items import Fields, Item, ItemFields
from plugins.model.markers import CODE, Help, Spot
from plugins.views.language_site import LanguageSite
from plugins.views.model import Link

from .kind import Kind


class Action(Fields):
    """A link of the hero; the first is the button."""

    label: Annotated[v.FilledText, Help("Painikkeen teksti.", "The button's words.")]
    link: Annotated[v.FilledFile, Help("Mihin se vie.", "Where it leads.")]


class Page(ItemFields):
    title: Annotated[v.FilledText, Help("Otsikko.", "The title.")]
    nav_title: Annotated[v.Text, Help("Lyhyt nimi valikkoon.", "A short name for menus.")] = ""
    heading: Annotated[v.Text, Help("Sivun h1, jos se ei ole otsikko.", "The h1, where it differs.")] = ""  # fmt: skip
    actions: Annotated[
        tuple[Action, ...],
        Help("Etusivun painikkeet; ensimmäinen on päätoiminto.", "The hero's buttons; the first is the button."),
    ] = ()  # fmt: skip
    form: Annotated[v.Boolean, Help("true: sivulla on yhteydenottolomake.", "true: the page has the contact form.")] = False  # fmt: skip
    spot: Annotated[v.File, Spot(), Help("Piirros otsikon vieressä.", "A drawing beside the title.")] = ""  # fmt: skip
    page_kind: Annotated[
        Literal["", "faq"],
        Field(alias="kind"),
        CODE,
        Help("faq: jokainen väliotsikko on kysymys.", "faq: each h2 is a question."),
    ] = ""
    role: Annotated[
        Literal["", "contact", "privacy", "accessibility"],
        CODE,
        Help("Sivun tehtävä, jonka mukaan muut sivut linkittävät siihen.", "What the page is for, so that others link to it."),
    ] = ""  # fmt: skip

    @property
    def faq(self) -> bool:
        return self.page_kind == "faq"


def template(item: Item[Page]) -> str:
    if item.fields.slug == "index":
        return "home"
    return "contact" if item.fields.form else "faq" if item.fields.faq else "page"


def context(item: Item[Page], site: LanguageSite) -> dict[str, Any]:
    actions = [
        Link(action.label, site.texts.address(item.source, action.link))
        for action in item.fields.actions
    ]
    return {"actions": actions, "spot": item.fields.spot}


PAGE = Kind(
    name="page",
    folder="pages",
    aka=("sivut",),
    fields=Page,
    section=False,
    template=template,
    heading=lambda item: item.fields.heading or item.name,
    label=lambda item: item.fields.nav_title or item.name,
    context=context,
)
