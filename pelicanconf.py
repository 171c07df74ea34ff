"""Pelican's settings for the preview. What a practitioner changes stands in `content/`.

`pelican content -s publishconf.py -o DIR` makes the same files as the task `build`, and
`pelican -lr -s pelicanconf.py content` is a preview; the tasks add a safe exchange of the output
folder, words for everybody and a page that reloads itself (plugins/commands, plugins/live).
"""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

PROJECT = Path(__file__).resolve().parent
if str(PROJECT) not in sys.path:  # from another folder our plugins would not be found
    sys.path.insert(0, str(PROJECT))

# As a module: by name, the `plugins` of the folder where `pelican` is started would come first.
from plugins.site import plugin as our_site  # noqa: E402

PLUGINS = [our_site]
PREVIEW = True  # drafts and what is scheduled are shown
PATH = str(PROJECT / "content")
OUTPUT_PATH = str(PROJECT / ".cache" / "preview" / "pelican")  # no drafts in what goes online
THEME = str(PROJECT / "theme")
THEME_TEMPLATES_OVERRIDES = [str(PROJECT / "theme")]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
TIMEZONE = "Europe/Helsinki"
LOCALE = ["C"]

# Pelican has no hook to leave its own generators out; without paths, templates and feeds they have
# nothing to do. All pages come from our generator.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
