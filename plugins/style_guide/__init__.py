"""The style guide: every component of the theme shown from its examples."""
