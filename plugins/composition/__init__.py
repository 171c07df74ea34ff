"""How a page's finished HTML is divided into regions and grounds; knows no Pelican, no files."""
