"""What a template is given: cards, facts, menus and head matter, in the page's language.

Pure: content, words and addresses in; frozen view objects out. Knows nothing of Pelican.
"""
