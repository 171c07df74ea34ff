"""Developers' measurements and pictures: `inv bench`, `inv shots`. The site needs none of it."""
