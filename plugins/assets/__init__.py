"""What the site's looks are made of: tokens, one style sheet, letters, pictures, a small script."""
