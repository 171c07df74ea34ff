"""Markdown with the site's blocks: text to safe HTML with placeholders, which components fill."""
