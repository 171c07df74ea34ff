"""Markdown with the site's blocks: a text to a tree of safe elements, and what is wrong with it."""
