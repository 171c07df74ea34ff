"""The Content-Security-Policy of a page."""

import base64
import hashlib


def source_hash(text: str) -> str:
    """The hash of an inline script or style as a Content-Security-Policy source."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def policy(script: str, style: str) -> str:
    """Nothing from elsewhere, no inline code but these two; a form may post to any https site."""
    styles = f" {source_hash(style)}" if style else ""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {source_hash(script)}",
            f"style-src 'self'{styles}",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self' https:",
            "base-uri 'none'",
        ]
    )
