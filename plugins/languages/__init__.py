"""The interface's words, dates and how values are said, in Finnish, Swedish and English."""
