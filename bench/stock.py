"""Pelican's own settings for the comparison: its plain theme, our Markdown extensions."""

SITENAME = "Stock"
SITEURL = "https://tyonaarella.example"
TIMEZONE = "Europe/Helsinki"
THEME = "simple"
PLUGINS: list[str] = []
ARTICLE_PATHS = ["blog"]
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"  # ours has one for each tag too
MARKDOWN = {
    "extensions": [
        "attr_list", "def_list", "footnotes", "sane_lists", "tables", "toc",
        "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tasklist", "markdown.extensions.meta",
    ],
    "extension_configs": {"pymdownx.highlight": {"use_pygments": False}},
    "output_format": "html5",
}  # fmt: skip
