"""The domain: what a practitioner's site consists of, read from the content folder and checked.

Everybody may import this package; it imports no other plugin and no Pelican.
"""
