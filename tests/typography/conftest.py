"""Many examples where asked for: `--hypothesis-profile=thorough`."""

from hypothesis import settings

settings.register_profile("thorough", max_examples=5000, deadline=None)
