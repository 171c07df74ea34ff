"""Guides: long texts that are a page and a PDF."""

from dataclasses import dataclass
from typing import Annotated, Any

from plugins.model import values as v
from plugins.model.addresses import Addresses, pdf_of
from plugins.model.items import Item, ItemFields
from plugins.model.markers import Help, Neutral, Reference
from plugins.model.problems import Words
from plugins.views.language_site import LanguageSite
from plugins.views.model import PdfFile

from .kind import CardList, Kind
from .lists import card_list


class Guide(ItemFields):
    title: Annotated[v.FilledText, Help("Oppaan nimi.", "The guide's name.")]
    subtitle: Annotated[v.Text, Help("Alaotsikko kanteen.", "The subtitle on the cover.")] = ""
    author: Annotated[v.File, Neutral(), Reference("practitioners"), Help("Kirjoittaja.", "Who wrote it.")] = ""  # fmt: skip
    keywords: Annotated[v.ShortTexts, Help("Asiasanat PDF:ään.", "Keywords in the PDF.")] = ()
    order: Annotated[v.WholeNumber, Neutral(), Help("Paikka luetteloissa; pienin ensin.", "Its place in lists; the smallest first.")] = 1000  # fmt: skip


@dataclass(frozen=True)
class GuideCard:
    title: str
    subtitle: str
    url: str
    description: str
    lang: str
    language_name: str
    pdf: PdfFile | None
    note: str
    author: str


def card(item: Item[Guide], site: LanguageSite) -> GuideCard:
    author = site.named("practitioner", item.fields.author)
    return GuideCard(
        title=item.name,
        subtitle=item.fields.subtitle,
        url=site.url(item.url),
        description=item.fields.summary or item.fields.description,
        lang=item.lang,
        language_name=site.t(f"language_name_{item.lang}"),
        pdf=site.makers.pdf(item, site.t),
        note=site.note(item.lang),
        author=author.name if author else "",
    )


def context(item: Item[Guide], site: LanguageSite) -> dict[str, Any]:
    author = site.named("practitioner", item.fields.author)
    return {"card": site.card(item), "author": site.card(author) if author else None}


def beside(item: Item[Guide], addresses: Addresses) -> dict[str, Words]:
    return {pdf_of(item.url): Words("oppaan PDF", "the guide's PDF")}


GUIDE = Kind(
    name="guide",
    folder="guides",
    aka=("oppaat",),
    fields=Guide,
    order=lambda item: (item.fields.order,),
    beside=beside,
    template=lambda item: "guide",
    context=context,
    lead=lambda item: item.fields.summary or item.fields.subtitle,
    card=card,
    card_list=CardList(
        "guide-list", "guide", lambda site: {"level": 2, "drawn": True, "house": site.site.name}
    ),
    lists=card_list,
    pdf="guide",
    front_page="/// guides",
)
