"""The pictures that the content names: checked, turned upright, freed of metadata, not too large."""
