"""Finnish, Swedish and English text set as a typesetter would: typography and hyphenation."""
