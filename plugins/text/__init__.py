"""The text as a tree: what Markdown knew of it, kept as nodes until it is written once."""
