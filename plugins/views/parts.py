"""What texts show beside items: testimonials and processes."""

from plugins.languages import phrases
from plugins.model.process import Process
from plugins.model.testimonial import Testimonial

from .language_site import LanguageSite
from .model import ProcessView, StageView, TestimonialView


def testimonial(entry: Testimonial, site: LanguageSite) -> TestimonialView:
    service = site.named("service", entry.service)
    consent = ""
    if entry.consent_date and not entry.fictional:
        date = phrases.short_date(entry.consent_date, site.t)
        consent = site.t("testimonial_consent", date=date)
    return TestimonialView(
        quote=entry.quote,
        name=entry.name,
        role=entry.role,
        consent_text=consent,
        fictional_text=site.t("fictional_example") if entry.fictional else "",
        service=site.link(service) if service else None,
        lang=entry.lang,
    )


def process(item: Process, site: LanguageSite, anchor: str, occurrence: int) -> ProcessView:
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
        svg=site.makers.drawing(item, site.lang, occurrence),
        stages=stages,
        file_url=site.makers.process_file(item),
        pdf_url=site.makers.process_pdf(item),
    )
