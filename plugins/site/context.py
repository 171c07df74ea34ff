"""What each page's template is given, in the page's language."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from plugins.languages.strings import Strings
from plugins.model import addresses
from plugins.model.items import Guide, Item, Page, Post, Practitioner, Service
from plugins.views import facts, head
from plugins.views.cards import Cards, Makers, title_of
from plugins.views.comments import comment_mailto, comment_tree
from plugins.views.model import Booking, Link, SiteView
from plugins.views.navigation import Navigation, contact_page, page_named
from plugins.views.phone import tel

from .blocks import BlockFiller, Macro
from .prepare import Prepared, action_url

TEMPLATES = {
    "service": "service",
    "practitioner": "practitioner",
    "guide": "guide",
    "post": "post",
}


def template_of(item: Item) -> str:
    """The template of an item's page."""
    if not isinstance(item, Page):
        return TEMPLATES[item.kind]
    if item.slug == "index":
        return "home"
    return "contact" if item.form else "faq" if item.faq else "page"


class Room:
    """Everything that the pages of one language share."""

    def __init__(
        self,
        prepared: Prepared,
        lang: str,
        makers: Makers,
        macros: Callable[[str], Macro],
        og_image: str,
        descriptions: dict[str, str],
    ) -> None:
        self.prepared = prepared
        self.content = prepared.content
        self.lang = lang
        self.t: Strings = prepared.strings[lang]
        self.cards = Cards(self.content, self.t, prepared.base, makers)
        self.navigation = Navigation(self.content, self.cards, self.t)
        self.fill = BlockFiller(self.content, self.cards, self.navigation, macros)
        self.og_image = og_image
        self.descriptions = descriptions
        self.site = self._site(makers)

    def _site(self, makers: Makers) -> SiteView:
        site = self.content.site.in_language(self.lang)
        booking = site.booking
        href = (booking.url or f"mailto:{booking.email or site.email}") if booking else ""
        return SiteView(
            name=site.name,
            legal_name=site.legal_name,
            name_lang=self._name_lang(),
            business_id=site.business_id,
            tagline=site.tagline,
            description=site.description,
            email=site.email,
            phone=site.phone,
            phone_href=tel(site.phone),
            phone_hours=site.phone_hours,
            address=site.address,
            region=site.region,
            founded=site.founded,
            memberships=site.memberships,
            demo_notice=site.demo_notice,
            booking=Booking(booking.label, href) if booking and href != "mailto:" else None,
            logo=makers.image(site.logo) if site.logo else None,
            contact_form_action=site.contact_form.action if site.contact_form else "",
        )

    def _name_lang(self) -> str:
        first = self.content.site.first_language
        texts = self.content.site.translations.get(self.lang)  # type: ignore[call-overload]
        own = self.lang == first or bool(texts and texts.name)
        return "" if own else first

    def url_of(self, item: Item | None) -> str:
        return self.cards.url(item.url) if item else ""

    def blog_feed(self) -> list[tuple[str, str]]:
        """The feed of this language's blog, for every page's head."""
        section = self.navigation.section("post")
        if section is None:
            return []
        return [(f"{self.site.name}: {section.label}", f"{section.url}atom.xml")]

    def around(
        self,
        url: str,
        template: str,
        label: str,
        heading: str,
        title: str,
        description: str,
        *,
        lead: str = "",
        item: Item | None = None,
        kind: str = "",
        index: bool = True,
        languages: dict[str, str] | None = None,
        feeds: tuple[tuple[str, str], ...] = (),
    ) -> dict[str, Any]:
        """The context that every page has. `url` is counted from the site's root."""
        languages = languages or {self.lang: url}
        description = head.unique(self.descriptions, url, description, title)
        navigation = self.navigation
        return {
            "lang": self.lang,
            "t": self.t,
            "site": self.site,
            "template": template,
            "heading": heading,
            "lead": lead,
            "item": item,
            "base": self.prepared.base,
            "menu": navigation.menu("menu", url),
            "footer_menu": navigation.menu("footer_menu", url),
            "breadcrumbs": navigation.breadcrumbs(item, label, url, kind),
            "languages": navigation.languages(languages),
            "home_url": navigation.home().url,
            "contact_url": self.url_of(contact_page(self.content, self.lang)),
            "privacy_url": self.url_of(page_named(self.content, self.lang, "tietosuoja")),
            "accessibility_url": self.url_of(page_named(self.content, self.lang, "saavutettavuus")),
            "preview": self.content.preview,
            "state": item.state if item and item.state in ("draft", "scheduled") else "",
            "meta": head.meta_of(
                self.content, url, self.lang, head.full_title(title, self.site.name), description,
                index, languages, [*self.blog_feed(), *feeds], self.og_image, item,
            ),
        }  # fmt: skip

    def page(self, item: Item) -> dict[str, Any]:
        """The context of an item's own page."""
        html = self.prepared.html[item.source]
        body = self.fill(html)
        template = template_of(item)
        title = title_of(item)
        heading = (item.heading if isinstance(item, Page) else "") or title
        label = (item.nav_title if isinstance(item, Page) else "") or title
        context = self.around(
            item.url,
            template,
            label,
            heading,
            (item.title if isinstance(item, Practitioner) and item.title else title),
            head.description_of(item, html),
            lead=lead_of(item),
            item=item,
            index=item.indexed,
            languages={other.lang: other.url for other in self.content.translations(item)},
            feeds=self.comment_feeds(item),
        )
        context |= {"body": body, "toc": self.prepared.converted[item.source].headings}
        return context | self.own(item)

    def own(self, item: Item) -> dict[str, Any]:
        """What the templates of each kind have beyond the common."""
        if isinstance(item, Page):
            actions = [Link(a.label, action_url(self.prepared, item, a.link)) for a in item.actions]
            return {"actions": actions}
        if isinstance(item, Service):
            return self.service(item)
        if isinstance(item, Practitioner):
            return self.practitioner(item)
        if isinstance(item, Guide):
            author = self.content.find(f"practitioners/{item.author}", self.lang)
            person = self.cards.person(author) if isinstance(author, Practitioner) else None
            return {"card": self.cards.guide(item), "author": person}
        return self.post(item) if isinstance(item, Post) else {}

    def service(self, item: Service) -> dict[str, Any]:
        related = [self.content.find(f"services/{slug}", self.lang) for slug in item.related]
        people = [
            p
            for p in self.content.shown("practitioner", self.lang)
            if isinstance(p, Practitioner) and item.stem in p.services
        ]
        return {
            "facts": facts.service_facts(item, self.t),
            "audience": item.audience,
            "goals": item.goals,
            "related": [
                self.cards.service(s) for s in related if isinstance(s, Service) and s.listed
            ],
            "practitioners": [self.cards.person(p) for p in people],
            "spot": item.spot,
            "sheet": self.cards.makers.pdf(item, self.t),
        }

    def practitioner(self, item: Practitioner) -> dict[str, Any]:
        services = [self.content.find(f"services/{slug}", self.lang) for slug in item.services]
        posts = [p for p in self.content.own("post", self.lang) if isinstance(p, Post)]
        return {
            "person": self.cards.person(item),
            "facts": facts.person_facts(item, self.t),
            "details": facts.person_details(item, self.t),
            "services": [self.cards.link(s) for s in services if s and s.listed],
            "posts": [self.cards.post(p) for p in posts if p.author == item.stem][:3],
            "vcard_url": self.cards.url(vcard_path(item)),
        }

    def post(self, item: Post) -> dict[str, Any]:
        author = self.content.find(f"practitioners/{item.author}", self.lang)
        person = self.cards.person(author) if isinstance(author, Practitioner) else None
        posts = [p for p in self.content.own("post", item.lang) if isinstance(p, Post)]
        place = posts.index(item) if item in posts else -1
        newer = posts[place - 1] if place > 0 else None
        older = posts[place + 1] if 0 <= place < len(posts) - 1 else None
        comments = self.content.comments.get(item.key, [])
        name = person.name if person else ""
        email = self.content.site.email or (person.email if person else "")
        return {
            "post": self.cards.post(item),
            "author": person,
            "comments": comment_tree(
                comments, self.lang, name, lambda c: self.prepared.html[c.place.source]
            ),
            "comment_count_text": self.t.n("comments", len(comments)),
            "comment_mailto": comment_mailto(email, self.t("comment_subject", title=item.title)),
            "comment_feed_url": self.cards.url(f"{item.url}comments.xml"),
            "newer": self.cards.link(newer) if newer else None,
            "older": self.cards.link(older) if older else None,
            "related": [self.cards.post(p) for p in related_posts(item, posts)],
        }

    def comment_feeds(self, item: Item) -> tuple[tuple[str, str], ...]:
        if not isinstance(item, Post):
            return ()
        title = self.t("comments_of", title=item.title)
        return ((title, self.cards.url(f"{item.url}comments.xml")),)

    def markup(self, html: str) -> Markup:
        return self.fill(html)


def lead_of(item: Item) -> str:
    """The words under the heading: the summary, else what says most of the item in one line."""
    if isinstance(item, Guide):
        return item.summary or item.subtitle
    return item.summary or (item.description if isinstance(item, Practitioner) else "")


def related_posts(post: Post, posts: list[Post]) -> list[Post]:
    """At most three posts that share the most tags with `post`, newer first."""
    own = {addresses.tag_slug(tag) for tag in post.tags}
    shared = {
        other.key: len(own & {addresses.tag_slug(tag) for tag in other.tags})
        for other in posts
        if other is not post
    }
    ranked = sorted(
        (p for p in posts if shared.get(p.key)), key=lambda p: (-shared[p.key], -p.date.toordinal())
    )
    return ranked[:3]


def vcard_path(item: Practitioner) -> str:
    """ "tyonohjaajat/saimi-manty.vcf"."""
    return f"{item.url.rstrip('/')}.vcf"
