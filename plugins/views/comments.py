"""Archived comments as a tree, in the order in which they were written."""

from collections.abc import Callable, Sequence
from urllib.parse import quote

from plugins.languages import phrases
from plugins.languages.strings import Strings
from plugins.model.items import Comment
from plugins.model.slugs import slugify
from plugins.text.write import Text

from .model import CommentView


def comment_tree(
    comments: Sequence[Comment], t: Strings, author: str, body: Callable[[Comment], Text]
) -> tuple[CommentView, ...]:
    """The comments that reply to none, each with its replies. `author` is the post's."""
    ordered = sorted(comments, key=lambda c: (c.fields.date, c.id))
    names = {c.id: c.fields.author for c in ordered}

    def replies(parent: str, depth: int) -> tuple[CommentView, ...]:
        return tuple(
            CommentView(
                id=anchor(c),
                author=c.fields.author,
                date_iso=c.fields.date.isoformat(),
                date_text=phrases.short_date(c.fields.date.date(), t),
                body=body(c),
                depth=depth,
                reply_to=names.get(c.fields.in_reply_to, ""),
                by_author=bool(author) and c.fields.author == author,
                replies=replies(c.id, depth + 1),
            )
            for c in ordered
            if c.fields.in_reply_to == parent
        )

    return replies("", 0)


def anchor(comment: Comment) -> str:
    """The comment's id on the page."""
    return f"kommentti-{slugify(comment.id) or comment.fields.date.strftime('%Y%m%d%H%M%S')}"


def comment_mailto(email: str, subject: str) -> str:
    """A letter to the author; "" where there is no address."""
    return f"mailto:{email}?subject={quote(subject)}" if email else ""
