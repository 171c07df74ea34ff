"""Pelican's settings for what goes online (`build`)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403
from pelicanconf import PLUGINS as OURS
from pelicanconf import PROJECT

PLUGINS = ["sitemap", *OURS]  # in this order: ours corrects what pelican-sitemap has written
PREVIEW = False
OUTPUT_PATH = str(PROJECT / "output")
