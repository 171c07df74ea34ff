"""A front page for a language that has content but no `index` page of its own."""

from plugins.kinds import PAGE
from plugins.kinds.page import Page
from plugins.languages.strings import Strings
from plugins.model.content import Content
from plugins.model.items import Item, Place


def with_front_pages(content: Content, strings: dict[str, Strings]) -> None:
    """Adds to `content.items` the front pages that are missing, made of the lists there are."""
    site = content.site
    for lang in dict.fromkeys((site.first_language, *content.languages)):
        root = content.addresses.root(lang)
        if any(item.url == root and content.public(item) for item in content.items):
            continue
        texts = site.in_language(lang)
        parts = [
            f"## {strings[lang](kind.folder)}\n\n{kind.front_page}\n///"
            for kind in content.kinds.sections
            if kind.front_page and content.own(kind, lang)
        ]
        fields = Page.model_validate(
            {"lang": lang, "slug": "index", "title": texts.name, "heading": texts.tagline or texts.name,
             "summary": texts.description, "description": texts.description},
            context={"languages": tuple(content.words)},
        )  # fmt: skip
        place = Place(
            key="pages/index",
            source=f"pages/index.{lang}.md",
            lang=lang,
            url=root,
            body="\n\n".join(parts),
        )
        content.add(Item(PAGE, place, fields))
