"""The files that every site has: robots.txt, .htaccess."""

from collections.abc import Iterator


def robots(site_url: str) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n".encode()


def htaccess(base: str, languages: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Apache's settings for a webhotelli: the 404 page of each language, file types, lifetimes.

    `languages` gives the folder of each language ("" or "sv/"). Only what a shared host allows.
    """
    common = """\
AddDefaultCharset utf-8
AddType application/xml .xml
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
AddType text/vcard .vcf
AddType image/avif .avif
<IfModule mod_expires.c>
ExpiresActive On
ExpiresByType font/woff2 "access plus 1 year"
ExpiresByType text/css "access plus 1 year"
ExpiresByType text/javascript "access plus 1 year"
</IfModule>
<IfModule mod_deflate.c>
AddOutputFilterByType DEFLATE text/html text/css text/javascript image/svg+xml application/xml
</IfModule>
"""
    for folder in dict.fromkeys(languages.values()):
        text = f"ErrorDocument 404 {base}{folder}404.html\n"
        yield f"{folder}.htaccess", (text + (common if not folder else "")).encode()
