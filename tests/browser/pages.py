"""The demo site's pages that stand for its templates."""

from pathlib import Path

TEMPLATES = {
    "home": "/",
    "page": "/mita-tyonohjaus-on/",
    "page-table": "/hinnasto/",
    "page-process": "/tyonohjaus-kaytannossa/",
    "faq": "/ukk/",
    "contact": "/yhteys/",
    "service": "/palvelut/yksilotyonohjaus/",
    "practitioner": "/tyonohjaajat/saimi-manty/",
    "guide": "/oppaat/ryhman-opas/",
    "post": "/blogi/tyon-ilo-ja-tulos/",
    "services": "/palvelut/",
    "practitioners": "/tyonohjaajat/",
    "guides": "/oppaat/",
    "blog": "/blogi/",
    "tag": "/blogi/aiheet/motivaatio/",
    "year": "/blogi/2022/",
    "topics": "/blogi/aiheet/",
    "404": "/404.html",
    "home-sv": "/sv/",
    "home-en": "/en/",
}
WIDTHS = (320, 360, 768, 1280)


def all_pages(folder: Path) -> list[str]:
    """The address of every page of a built site."""
    files = sorted(folder.rglob("*.html"))
    return ["/" + p.relative_to(folder).as_posix().removesuffix("index.html") for p in files]
