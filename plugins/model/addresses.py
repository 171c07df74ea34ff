"""Where each thing of the site lies: sections by language, files' addresses.

Addresses are counted from the site's root, without a leading slash and with one at the end
("palvelut/coaching/"); the front page is "".
"""

from .slugs import slugify

SECTIONS: dict[str, dict[str, str]] = {
    "service": {"fi": "palvelut", "sv": "tjanster", "en": "services"},
    "practitioner": {"fi": "tyonohjaajat", "sv": "handledare", "en": "supervisors"},
    "guide": {"fi": "oppaat", "sv": "guider", "en": "guides"},
    "post": {"fi": "blogi", "sv": "blogg", "en": "blog"},
}
TOPICS = {"fi": "aiheet", "sv": "amnen", "en": "topics"}
PAGES = {"fi": "sivu", "sv": "sida", "en": "page"}
LIST_KINDS = {
    "services": "service",
    "practitioners": "practitioner",
    "guides": "guide",
    "blog": "post",
}
"""The names that menus use for lists, and the kind each lists."""

RESERVED = ("images", "static", "feeds", "style-guide", "processes", "vcard")
"""First parts of addresses where the build writes files of its own."""


def language_root(lang: str, first_language: str) -> str:
    """ "" for the site's first language, else "sv/"."""
    return "" if lang == first_language else f"{lang}/"


def section_url(kind: str, lang: str, first_language: str) -> str:
    """The list of `kind`: "palvelut/", "sv/tjanster/"."""
    return f"{language_root(lang, first_language)}{SECTIONS[kind][lang]}/"


def item_url(kind: str, slug: str, lang: str, first_language: str) -> str:
    """A page's address; the slug `index` is the language's front page."""
    if kind == "page":
        root = language_root(lang, first_language)
        return root if slug == "index" else f"{root}{slug}/"
    return f"{section_url(kind, lang, first_language)}{slug}/"


def topics_url(lang: str, first_language: str) -> str:
    return f"{section_url('post', lang, first_language)}{TOPICS[lang]}/"


def tag_url(tag: str, lang: str, first_language: str) -> str:
    return f"{topics_url(lang, first_language)}{tag_slug(tag)}/"


def tag_slug(tag: str) -> str:
    """A tag's address; tags that leave no letters (an emoji) get their code points."""
    return slugify(tag) or "-".join(f"{ord(c):x}" for c in tag)[:60]


def year_url(year: int, lang: str, first_language: str) -> str:
    return f"{section_url('post', lang, first_language)}{year}/"


def blog_page_url(number: int, lang: str, first_language: str) -> str:
    """The blog's later pages: "blogi/sivu-2/"; the first is the blog itself."""
    root = section_url("post", lang, first_language)
    return root if number == 1 else f"{root}{PAGES[lang]}-{number}/"


def file_of(url: str) -> str:
    """The output file of an address: "palvelut/" -> "palvelut/index.html"."""
    return f"{url}index.html" if url == "" or url.endswith("/") else url
