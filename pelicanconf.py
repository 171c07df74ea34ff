"""Pelican's settings for the preview (`serve`). What a practitioner changes stands in `content/`.

The content is read and checked before Pelican starts; `CONTENT_MODEL`, `PATH`, `OUTPUT_PATH` and
`PREVIEW` come from the task (plugins/commands).
"""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

PROJECT = Path(__file__).resolve().parent
if str(PROJECT) not in sys.path:  # building from another folder would lose our plugins
    sys.path.insert(0, str(PROJECT))

PLUGINS = ["plugins.site.plugin"]
THEME = str(PROJECT / "theme")
THEME_TEMPLATES_OVERRIDES = [str(PROJECT / "theme")]
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}

SITEURL = ""
TIMEZONE = "Europe/Helsinki"
DEFAULT_LANG = "fi"
LOCALE = ["C"]
RELATIVE_URLS = False

PAGE_PATHS = ["pages", "services", "practitioners", "guides"]
ARTICLE_PATHS = ["blog"]
PAGE_TRANSLATION_ID = ARTICLE_TRANSLATION_ID = "key"
DEFAULT_CATEGORY = "blog"
FORMATTED_FIELDS: list[str] = []
READERS = {"html": None, "htm": None, "rst": None}
WITH_FUTURE_DATES = True  # the model decides what is scheduled
DEFAULT_PAGINATION = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# Every list and feed is our own (plugins/site): Pelican's know one language only.
DIRECT_TEMPLATES: list[str] = []
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = TAG_FEED_ATOM = TAG_FEED_RSS = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None
