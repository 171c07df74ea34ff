"""Pelican's reader for our Markdown: it only hands over what was read and converted before."""
