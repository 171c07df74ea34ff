"""Building a site safely: the output folder, the run, what the owner is told, a new post."""
