"""One language's posts, with what their pages and lists ask of them counted once."""

from collections import Counter

from plugins.model import addresses
from plugins.model.content import Content
from plugins.model.items import Post

RELATED = 3
"""Posts named at the end of a post."""


class Blog:
    """The listed posts of one language, newest first."""

    def __init__(self, content: Content, lang: str) -> None:
        self.posts = [p for p in content.own("post", lang) if isinstance(p, Post)]
        self.place = {post.key: place for place, post in enumerate(self.posts)}
        """Key -> place among the posts. A hidden post has none."""
        self.years = sorted({post.date.year for post in self.posts}, reverse=True)
        tags: dict[str, tuple[str, list[Post]]] = {}
        self.tagged: dict[str, set[int]] = {}
        """Tag's address -> the places of its posts."""
        for place, post in enumerate(self.posts):
            for tag in post.tags:
                slug = addresses.tag_slug(tag)
                tags.setdefault(slug, (tag, []))[1].append(post)
                self.tagged.setdefault(slug, set()).add(place)
        self.tags = dict(sorted(tags.items()))
        """Tag's address -> (its name as first written, its posts), by address."""

    def neighbours(self, post: Post) -> tuple[Post | None, Post | None]:
        """The next newer and the next older post."""
        place = self.place.get(post.key)
        if place is None:
            return None, None
        newer = self.posts[place - 1] if place else None
        return newer, next(iter(self.posts[place + 1 : place + 2]), None)

    def related(self, post: Post) -> list[Post]:
        """At most `RELATED` posts that share the most tags with `post`, newer first."""
        shared: Counter[int] = Counter()
        for slug in {addresses.tag_slug(tag) for tag in post.tags}:
            shared.update(self.tagged.get(slug, ()))
        shared.pop(self.place.get(post.key, -1), None)
        ranked = sorted(shared, key=lambda place: (-shared[place], place))
        return [self.posts[place] for place in ranked[:RELATED]]
