"""A front page for a language that has content but no `index` page of its own."""

from plugins.languages.strings import Strings
from plugins.model import addresses
from plugins.model.content import Content
from plugins.model.items import Page, Place

BLOCKS = {
    "service": ("services", "/// services\n///"),
    "practitioner": ("practitioners", "/// practitioners\n///"),
    "guide": ("guides", "/// guides\n///"),
    "post": ("blog", "/// posts | 10\n///"),
}


def with_front_pages(content: Content, strings: dict[str, Strings]) -> None:
    """Adds to `content.items` the front pages that are missing, made of the blocks there are."""
    site = content.site
    for lang in dict.fromkeys((site.first_language, *content.languages)):
        root = addresses.language_root(lang, site.first_language)
        if any(item.url == root and content.public(item) for item in content.items):
            continue
        texts = site.in_language(lang)
        parts = [
            f"## {strings[lang](word)}\n\n{block}"
            for kind, (word, block) in BLOCKS.items()
            if content.own(kind, lang)
        ]
        page = Page.model_validate(
            {"lang": lang, "slug": "index", "title": texts.name, "heading": texts.tagline or texts.name,
             "summary": texts.description, "description": texts.description}
        )  # fmt: skip
        page._place = Place(
            key="pages/index", source=f"pages/index.{lang}.md", url=root, body="\n\n".join(parts)
        )
        content.add(page)
