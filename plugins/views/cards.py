"""Cards and links of items, in the language of the page that shows them."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model import addresses
from plugins.model.content import Content
from plugins.model.items import Guide, Item, Post, Practitioner, Service
from plugins.model.phones import tel
from plugins.model.process import Process
from plugins.model.testimonial import Testimonial

from .facts import card_facts, languages
from .model import (
    GuideCard,
    Image,
    Link,
    PdfFile,
    PersonCard,
    PostCard,
    ProcessView,
    ServiceCard,
    StageView,
    TestimonialView,
)

WORDS_A_MINUTE = 180
"""Finnish reads slower than English: words are long (Trauzettel-Klosinski & Dietz 2012: 161 ± 18)."""


@dataclass(frozen=True)
class Makers:
    """What other plugins make for a view: pictures, drawings, PDFs. Each may give nothing."""

    image: Callable[[str], Image | None] = lambda name: None
    drawing: Callable[[Process, str, int], Markup] = lambda process, lang, occurrence: Markup("")
    process_file: Callable[[Process], str] = lambda process: ""
    process_pdf: Callable[[Process], str] = lambda process: ""
    pdf: Callable[[Item, Strings], PdfFile | None] = lambda item, t: None


class Cards:
    """Makes cards for pages in `lang`. `base` is the site's root path, "/" or "/polku/"."""

    def __init__(self, content: Content, t: Strings, base: str, makers: Makers) -> None:
        self.content = content
        self.t = t
        self.lang = t.lang
        self.base = base
        self.makers = makers
        self.first = content.site.first_language

    def url(self, path: str) -> str:
        return self.base + path

    def note(self, lang: str) -> str:
        """What is said of something that is in another language than the page."""
        if lang == self.lang:
            return ""
        return self.t("not_translated" if lang == "fi" else f"not_translated_{lang}")

    def link(self, item: Item, short: bool = False) -> Link:
        label = getattr(item, "nav_title", "") if short else ""
        return Link(label or title_of(item), self.url(item.url), lang=item.lang)

    def service(self, item: Service) -> ServiceCard:
        summary = item.summary or item.description
        facts = card_facts(item, self.t)
        return ServiceCard(
            item.title,
            self.url(item.url),
            summary,
            facts,
            item.spot,
            item.lang,
            self.note(item.lang),
        )

    def person(self, item: Practitioner) -> PersonCard:
        since = self.t("since_year", year=item.since) if item.since else ""
        return PersonCard(
            name=item.name,
            url=self.url(item.url),
            roles=item.roles,
            summary=item.summary or item.description,
            phone=item.phone,
            phone_href=tel(item.phone),
            email=item.email,
            regions=item.regions,
            image=self.makers.image(item.image) if item.image else None,
            image_alt=item.image_alt or "",
            initials=initials(item.name),
            since_text=since,
            lang=item.lang,
            note=self.note(item.lang),
            languages=languages(item, self.t),
            specialities=item.specialities,
        )

    def guide(self, item: Guide) -> GuideCard:
        author = self.content.find(f"practitioners/{item.author}", self.lang)
        return GuideCard(
            title=item.title,
            subtitle=item.subtitle,
            url=self.url(item.url),
            description=item.summary or item.description,
            lang=item.lang,
            language_name=self.t(f"language_name_{item.lang}"),
            pdf=self.makers.pdf(item, self.t),
            note=self.note(item.lang),
            author=author.name if isinstance(author, Practitioner) else "",
        )

    def post(self, item: Post) -> PostCard:
        author = self.content.find(f"practitioners/{item.author}", self.lang)
        count = len(self.content.comments.get(item.key, []))
        tags = [
            Link(tag, self.url(addresses.tag_url(tag, item.lang, self.first)), lang=item.lang)
            for tag in item.tags
        ]
        return PostCard(
            title=item.title,
            url=self.url(item.url),
            date_iso=item.date.isoformat(),
            date_text=phrases.short_date(item.date, self.lang),
            author=author.name if isinstance(author, Practitioner) else "",
            author_url=self.url(author.url) if author else "",
            summary=item.summary or item.description,
            tags=tuple(tags),
            reading_text=self.t.n("reading_time", reading_minutes(item.body)),
            comments_text=self.t.n("comments", count) if count else "",
            image=self.makers.image(item.image) if item.image else None,
            image_alt=item.image_alt or "",
            lang=item.lang,
            note=self.note(item.lang),
        )

    def testimonial(self, item: Testimonial) -> TestimonialView:
        service = self.content.find(f"services/{item.service}", self.lang) if item.service else None
        consent = ""
        if item.consent_date and not item.fictional:
            date = phrases.short_date(item.consent_date, self.lang)
            consent = self.t("testimonial_consent", date=date)
        return TestimonialView(
            quote=item.quote,
            name=item.name,
            role=item.role,
            consent_text=consent,
            fictional_text=self.t("fictional_example") if item.fictional else "",
            service=self.link(service) if service else None,
            lang=item.lang,
        )

    def process(self, item: Process, anchor: str, occurrence: int) -> ProcessView:
        """A process; `occurrence` counts its figures on the page, so that ids stay unique."""
        uid = item.id if occurrence == 1 else f"{item.id}-{occurrence}"
        stages = tuple(
            StageView(
                f"{uid}-vaihe-{number}", number, s.title, s.text, s.who, s.when, s.group, s.repeats
            )
            for number, s in enumerate(item.stages, 1)
        )
        return ProcessView(
            id=anchor,
            title=item.title,
            summary=item.summary,
            lang=item.lang,
            svg=self.makers.drawing(item, self.lang, occurrence),
            stages=stages,
            file_url=self.makers.process_file(item),
            pdf_url=self.makers.process_pdf(item),
        )


def title_of(item: Item) -> str:
    """What an item is called in lists: a practitioner's name, else its title."""
    return item.name if isinstance(item, Practitioner) else str(getattr(item, "title", ""))


def initials(name: str) -> str:
    """Two or three letters for a person without a photograph."""
    parts = [part for part in re.split(r"[\s-]+", name) if part[:1].isalpha()]
    chosen = parts if len(parts) <= 3 else [parts[0], parts[-1]]
    return "".join(part[0].upper() for part in chosen) or "?"


def reading_minutes(text: str) -> int:
    return max(1, math.ceil(len(text.split()) / WORDS_A_MINUTE))
