"""Head matter: title, description, canonical address, translations, feeds."""

import re
from typing import Any

from plugins.model.content import Content
from plugins.model.items import Item
from plugins.text.tree import Nodes, walk

from .model import Meta

LONGEST = 155
"""Characters of a description made by us; search engines cut at about 160."""


def description_of(item: Item[Any], body: Nodes) -> str:
    """The description as written, else the summary, else the first sentences, else what the item's
    kind says of it in a line."""
    if item.fields.description or item.fields.summary:
        return str(item.fields.description) or cut(item.fields.summary)
    paragraphs = (node for node in walk(body) if node.tag == "p" and not node.attributes)
    text = " ".join(paragraph.text() for paragraph in paragraphs)
    if text.strip():
        return cut(text)
    return cut(item.kind.in_a_line(item))


def cut(text: str) -> str:
    """The text's first whole sentences that fit, else its first words and an ellipsis."""
    text = re.sub(r"\s+", " ", text).strip()
    if len(text) <= LONGEST:
        return text
    sentences = re.match(rf"^(.{{40,{LONGEST - 1}}}[.!?…])\s", text)
    if sentences:
        return sentences[1]
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"


def unique(descriptions: dict[str, str], url: str, text: str, addition: str) -> str:
    """`text`, told apart by `addition` when another page already has it."""
    for told in (text, f"{addition}: {text}", f"{addition} (/{url}): {text}"):
        if descriptions.setdefault(told, url) == url:
            break
    return told


def full_title(title: str, site_name: str) -> str:
    """The title of the tab: page and site, each once."""
    return title if not title or site_name in title else f"{title} · {site_name}"


def meta_of(
    content: Content,
    url: str,
    lang: str,
    title: str,
    description: str,
    index: bool,
    languages: dict[str, str],
    feeds: list[tuple[str, str]],
    og_image: str,
    article: bool = False,
) -> Meta:
    """The head of the page at `url`. `languages` are its addresses by language, itself included.
    `article`: the page is a dated text, not a page of the site."""
    root = content.site.url + "/"
    alternates: list[tuple[str, str]] = []
    if len(languages) > 1 and index:
        alternates = [(code, root + address) for code, address in languages.items()]
        first = content.site.first_language
        default = languages.get(first) if first in languages else next(iter(languages.values()))
        alternates.append(("x-default", root + str(default)))
    elif index:
        alternates = [(lang, root + url), ("x-default", root + url)]
    return Meta(
        title=title,
        description=description,
        canonical=root + url,
        index=index,
        og_type="article" if article else "website",
        og_image=og_image,
        og_locale=content.words[lang]["og_locale"],
        alternates=tuple(alternates),
        feeds=tuple(feeds),
    )
