"""What clients have said, with their consent."""

from . import values as v
from .items import Fields


class TestimonialText(Fields):
    """A testimonial's translation."""

    __test__ = False
    id: v.FilledText
    name: v.FilledText
    role: v.Text = ""
    quote: v.FilledText


class Testimonial(TestimonialText):
    service: v.Text = ""
    consent_date: v.Day | None = None
    fictional: v.Boolean = False
    lang: v.Lang = "fi"
