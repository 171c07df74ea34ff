"""What the templates get from the theme's files: `bundle`, `asset(name)` and the known `spots`."""

from pathlib import Path
from typing import Any

from plugins.assets.model import Assets
from plugins.assets.render import prepare


def template_globals(assets: Assets) -> dict[str, Any]:
    """Jinja globals for every template."""
    return {"bundle": assets, "asset": assets.url, "spots": assets.spots}


def write(assets: Assets, output: Path) -> None:
    """Writes the published files below the site's root."""
    for name, data in sorted(assets.files.items()):
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


__all__ = ["prepare", "template_globals", "write"]
