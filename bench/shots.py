"""Pictures of every template at three widths, light and dark, on one contact sheet.

The task is `inv shots`; `picture` makes the one of README.md.
"""

import io
from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.pages import TEMPLATES

from .tools import FLAGS, ROOT, chromium, served, task

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
HEIGHT = 900
LONGEST = 6000
"""Pixels of a page that are shown; the rest of a longer one is cut off."""

SHEET = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Shots</title>
<style>body { font: 1rem system-ui; margin: 2rem; background: #888 } img { width: 100%%; display: block }
section { display: grid; grid-template-columns: 1fr 2fr 4fr; gap: 1rem; align-items: start }
h2 { grid-column: 1 / -1; margin: 2rem 0 0 }</style>
%s
"""
PICTURE = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #e4ddd0 }
img { position: absolute; object-fit: cover; object-position: top; border-radius: 14px }
.desk { left: 36px; top: 36px; width: 1180px; height: 688px; box-shadow: 0 10px 40px #1c352e38 }
.phone { right: 36px; top: 72px; width: 330px; height: 692px; box-shadow: 0 14px 50px #1c352e70;
  border-radius: 26px }
</style><img class="desk" src="/desk.png" alt=""><img class="phone" src="/phone.png" alt="">
"""
MOST_BYTES = 250_000


def shoot(
    browser: Browser, url: str, width: int, scheme: str, height: int = HEIGHT, full: bool = True
) -> bytes:
    """A PNG of the page at `url`, with its pictures loaded and nothing moving."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        device_scale_factor=1 if full else 2,
    )
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    # What loads late is loaded now: a picture taken of the whole page does not scroll.
    page.evaluate("document.querySelectorAll('[loading=lazy]').forEach(e => e.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    clip = None
    if full:
        whole = page.evaluate("document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": width, "height": min(whole, LONGEST)}
    picture = page.screenshot(full_page=full, clip=clip)  # type: ignore[arg-type]
    context.close()
    return picture


def shots(content: Path, output: Path) -> Path:
    """Build `content` and take all pictures into `output`; the contact sheet."""
    output.mkdir(parents=True, exist_ok=True)
    site = output / "site"
    task("build", "--content", str(content), "--output", str(site))
    sections = []
    with served(site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for name, path in TEMPLATES.items():
            if not (site / path.strip("/") / "index.html").is_file() and path != "/404.html":
                continue  # another practitioner's content has other pages
            images = []
            for scheme in SCHEMES:
                for width in WIDTHS:
                    file = f"{name}-{width}-{scheme}.png"
                    (output / file).write_bytes(shoot(browser, root + path, width, scheme))
                    images.append(
                        f'<a href="{file}"><img src="{file}" alt="{file}" loading="lazy"></a>'
                    )
            sections.append(
                f"<section><h2>{escape(name)} {escape(path)}</h2>{''.join(images)}</section>"
            )
        browser.close()
    sheet = output / "index.html"
    sheet.write_text(SHEET % "\n".join(sections), "utf-8")
    return sheet


def picture(output: Path, target: Path = ROOT / "docs" / "site.png") -> Path:
    """README's picture: the front page of the site in `output`/site, on a desk and on a phone."""
    board = output / "picture"
    board.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        with served(output / "site") as root:
            for name, width, height in (("desk", 1440, 1060), ("phone", 360, 816)):
                png = shoot(browser, f"{root}/", width, "light", height, full=False)
                (board / f"{name}.png").write_bytes(png)
        (board / "index.html").write_text(PICTURE, "utf-8")
        with served(board) as root:
            page = browser.new_page(viewport={"width": 1480, "height": 800})
            page.goto(root, wait_until="networkidle")
            data = page.screenshot()
        browser.close()
    target.parent.mkdir(exist_ok=True)
    image = Image.open(io.BytesIO(data)).convert("RGB")
    for colours in (256, 192, 128, 96, 64):
        image.quantize(colours, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= MOST_BYTES:
            break
    return target
