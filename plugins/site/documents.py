"""The PDFs of a site: its guides, a hand-out of each process, a sheet of each service."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model.addresses import pdf_of
from plugins.model.items import Item
from plugins.model.process import Process
from plugins.pdf_guides import model as pdf
from plugins.text.write import with_words
from plugins.typography.rules import set_text
from plugins.views import facts, parts
from plugins.views.language_site import LanguageSite

from .makers import SiteMakers, set_process
from .prepare import Prepared
from .written import Written

Documents = dict[str, pdf.Document]
"""Path below the site's root -> document."""


class Library:
    """Makes the documents of one language."""

    def __init__(self, prepared: Prepared, lang: str, makers: SiteMakers) -> None:
        self.prepared = prepared
        self.content = prepared.content
        self.written = Written(prepared.content.root)
        self.lang = lang
        self.t: Strings = prepared.strings[lang]
        self.makers = makers
        self.site = LanguageSite(self.content, self.t, prepared.base, prepared)
        self.root = self.content.site.url + "/"
        self.organisation = self._organisation()

    def set(self, text: str) -> str:
        return set_text(text, self.lang)

    def set_words(self, html: str) -> str:
        return self.makers.set_html(html, self.lang)

    def _organisation(self) -> pdf.Organisation:
        site = self.content.site.in_language(self.lang)
        address: tuple[str, ...] = ()
        if site.address:
            place = f"{site.address.postal_code} {site.address.city}".strip()
            address = tuple(line for line in (site.address.street, place) if line)
        return pdf.Organisation(
            name=self.set(site.name),
            legal_name=self.set(site.legal_name),
            business_id=site.business_id,
            tagline=self.set(site.tagline),
            phone=self.set(site.phone),
            email=site.email,
            address=address,
            url=self.content.site.url,
        )

    def all(self) -> Iterator[tuple[str, pdf.Document]]:
        """The language's documents by path: of the kinds that have some, and of processes."""
        make: dict[str, Callable[[Item[Any]], pdf.Document]] = {
            "guide": self.guide,
            "sheet": self.sheet,
        }
        for kind in self.content.kinds.values():
            for item in self.content.own(kind, self.lang) if kind.pdf else ():
                yield pdf_of(item.url), make[kind.pdf](item)
        for process in self.content.processes.values():
            if process.lang == self.lang and process.id in self.prepared.shown_processes:
                yield handout_path(process, self.content.site.first_language), self.card(process)

    def common(self, title: str, source: str, url: str) -> dict[str, Any]:
        return {
            "source": source,
            "lang": self.lang,
            "title": self.set(title),
            "organisation": self.organisation,
            "url": self.root + url,
            "strings": self.t.table,
            "breaks": self.makers.breaks,
            "breaks_key": self.makers.breaks_key,
            "notice": self.set(self.content.site.in_language(self.lang).demo_notice),
            "where": partial(self.written.where, source),
        }

    def dated(self, item: Item[Any]) -> dict[str, Any]:
        day = item.fields.modified
        if not day:
            return {}
        return {"modified": day, "modified_text": self.set(phrases.long_date(day, self.t))}

    def person(self, item: Item[Any]) -> pdf.Person:
        own = item.lang == self.lang  # words in another language are left out
        fields = item.fields
        since = self.t("since_year", year=fields.since) if fields.since else ""
        told = (", ".join(fields.roles), since)
        return pdf.Person(
            name=item.name,
            roles=self.set(" · ".join(filter(None, told))) if own else "",
            phone=self.set(fields.phone),
            email=fields.email,
            url=self.root + item.url,
            text=self.set(fields.description or fields.summary) if own else "",
        )

    def shown(self, kind: str) -> list[Item[Any]]:
        return self.content.shown(self.content.kinds[kind], self.lang)

    def people(self) -> tuple[pdf.Person, ...]:
        return tuple(map(self.person, self.shown("practitioner")))

    def process(self, process: Process) -> pdf.Process:
        own = set_process(process)
        drawing = self.makers.print_drawing(process)
        return pdf.Process(
            id=process.id,
            title=own.title,
            summary=own.summary,
            svgs=drawing.paper,
            svg_tall=drawing.medium_svg,
            alt=self.t("process_alt", title=own.title, n=len(own.stages)),
            stages=tuple(
                pdf.Stage(
                    title=s.title,
                    text=s.text,
                    who=s.who,
                    when=s.when,
                    group=s.group,
                    repeats_title=s.repeats.title if s.repeats else "",
                    repeats_text=s.repeats.text if s.repeats else "",
                )
                for s in own.stages
            ),
        )

    def offers(self) -> dict[str, pdf.Offer]:
        result = {}
        for offer in self.content.offers(self.lang):
            view = facts.offer_view(offer, self.t)
            result[offer.id] = pdf.Offer(
                id=view.id,
                title=self.set(view.title),
                price=self.set(
                    self.t("price_free")
                    if view.free
                    else f"{view.gross_text} {view.vat_note}".strip()
                ),
                price_note=self.set(view.net_text),
                length=self.set(view.minutes_text),
                valid=self.set(view.valid_text),
                text=self.set(view.text),
            )
        return result

    def entries(self, kind: str) -> tuple[pdf.Entry, ...]:
        return tuple(
            pdf.Entry(
                title=self.set(item.name),
                url=self.root + item.url,
                text=self.set(said),
                facts=self.card_facts(item),
            )
            for item in self.shown(kind)
            # A guide's card says its subtitle where it has one.
            for said in [
                getattr(item.fields, "subtitle", "")
                or item.fields.summary
                or item.fields.description
            ]
        )

    def card_facts(self, item: Item[Any]) -> tuple[tuple[str, str], ...]:
        """What a card tells of the item beside its words: its few facts, a dated text's day."""
        told = [
            (fact.label, str(fact.value)) for fact in facts.facts_of(item.fields, self.t, card=True)
        ]
        if day := item.kind.day(item):
            told.insert(0, (self.t("published"), phrases.short_date(day, self.t)))
        return tuple((label, self.set(value)) for label, value in told)

    def guide(self, guide: Item[Any]) -> pdf.Guide:
        author = self.site.named("practitioner", guide.fields.author)
        services = [(item, self.site.link(item)) for item in self.shown("service")]
        table = facts.comparison(services, self.t)
        processes = {
            process_id: self.process(found)
            for process_id, _ in self.content.processes
            if (found := self.content.process(process_id, self.lang))
        }
        return pdf.Guide(
            **self.common(guide.name, guide.source, guide.url),
            **self.dated(guide),
            subtitle=self.set(guide.fields.subtitle),
            description=guide.fields.description,
            keywords=guide.fields.keywords,
            author=self.person(author) if author else None,
            text=with_words(self.prepared.trees[guide.source], self.set_words),
            body=guide.place.body,
            body_line=guide.place.body_line,
            processes=processes,
            offers=self.offers(),
            services=self.entries("service"),
            practitioners=self.people(),
            guides=self.entries("guide"),
            posts=self.entries("post"),
            testimonials=tuple(
                pdf.Testimonial(
                    quote=self.set(view.quote),
                    name=self.set(view.name),
                    role=self.set(view.role),
                    note=self.set(view.consent_text or view.fictional_text),
                )
                for entry in self.content.testimonials_in(self.lang)
                for view in [parts.testimonial(entry, self.site)]
            ),
            comparison=pdf.Grid(
                caption=self.t("comparison_caption"),
                head=table.columns,
                rows=tuple((link.label, *map(self.set, cells)) for link, cells in table.rows),
            ),
            find_image=self.makers.printed_picture,
        )

    def card(self, process: Process) -> pdf.Card:
        return pdf.Card(
            **self.common(process.title, process.source, ""), process=self.process(process)
        )

    def sheet(self, item: Item[Any]) -> pdf.Sheet:
        fields = item.fields
        prices = facts.price_facts(fields, self.t)
        gross, net = (*prices, None, None)[:2]
        countable = [f for f in facts.facts_of(fields, self.t) if f not in prices]
        people = [p for p in self.shown("practitioner") if item.stem in p.fields.services]
        return pdf.Sheet(
            **self.common(item.name, item.source, item.url),
            **self.dated(item),
            description=fields.description,
            lead=self.set(fields.description or fields.summary),
            facts=tuple((f.label, self.set(str(f.value))) for f in countable),
            price=self.set(str(gross.value)) if gross else "",
            price_label=self.set(gross.label) if gross else "",
            price_net=self.set(str(net.value)) if net else "",
            price_net_label=self.set(net.label) if net else "",
            audience_label=self.t("audience"),
            audience=tuple(map(self.set, fields.audience)),
            goals_label=self.t("goals"),
            goals=tuple(map(self.set, fields.goals)),
            practitioners=tuple(map(self.person, people)),
        )


def documents_of(prepared: Prepared, makers: SiteMakers) -> Documents:
    """All PDFs of the site by path."""
    return {
        path: document
        for lang in prepared.content.languages
        for path, document in Library(prepared, lang, makers).all()
    }


def handout_path(process: Process, first_language: str) -> str:
    """ "processes/alkukartoitus.pdf", "processes/alkukartoitus.sv.pdf"."""
    suffix = "" if process.lang == first_language else f".{process.lang}"
    return f"processes/{process.id}{suffix}.pdf"
