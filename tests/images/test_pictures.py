"""Pictures by their names: found in the folder, published once, kept by content."""

from pathlib import Path

import pytest

from plugins.images.cache import PictureCache
from plugins.images.model import Picture
from plugins.images.pictures import Pictures
from tests.images.samples import image, saved


def photo(size: tuple[int, int], kind: str = "JPEG") -> bytes:
    return saved(image(size=size), kind)


def test_names_that_would_meet_stay_apart(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    (folder / "a").mkdir(parents=True)
    names = ["kuva.jpg", "kuva.jpeg", "Kuva.JPG", "kuvä.jpg", "a/kuva.jpg", "kuva.gif", "kuva.png"]
    for number, name in enumerate(names, 1):
        kind = {"gif": "GIF", "png": "PNG"}.get(name[-3:], "JPEG")
        (folder / name).write_bytes(photo((number, 1), kind))
    pictures = Pictures(tmp_path, None)
    found = [pictures.find(name, "a.md", 1)[0] for name in names]
    assert [picture.width for picture in found if picture] == [1, 2, 3, 4, 5, 6, 7]
    assert len({picture.path for picture in found if picture}) == len(names)
    for picture in found:
        assert picture
        assert picture.path.isascii()


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content" / "images").mkdir(parents=True)
    (tmp_path / "salaisuus.png").write_bytes(photo((3, 3), "PNG"))
    try:
        (tmp_path / "content" / "images" / "x.png").symlink_to(tmp_path / "salaisuus.png")
    except OSError:
        pytest.skip("no symbolic links here")
    picture, problems = Pictures(tmp_path / "content", None).find("x.png", "a.md", 3)
    assert picture is None
    assert "ei ole sisältökansion images-kansiossa" in problems[0].what.fi


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "kuva.jpg").write_bytes(photo((1700, 20)))
    return tmp_path


def found(root: Path, name: str = "kuva.jpg", cache: Path | None = None) -> Picture | None:
    return Pictures(root, cache).find(name, "", None)[0]


def test_a_kept_picture_is_the_same_as_a_new_one(folder: Path) -> None:
    cache = folder / "cache"
    first = found(folder, cache=cache)
    (kept,) = cache.iterdir()
    assert found(folder, cache=cache) == first == found(folder)
    whole = kept.read_bytes()
    for damage in (
        b"",
        b"{}",
        b"[]\n",
        whole[:-1],
        whole.replace(b"1600", b"16x0", 1),
        b"\xff" * 9,
    ):
        kept.write_bytes(damage)
        assert found(folder, cache=cache) == first
        assert kept.read_bytes() == whole


def test_a_kept_picture_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = found(folder, cache=folder / "cache")
    monkeypatch.setattr("plugins.images.pictures.read", lambda _: pytest.fail("read again"))
    assert found(folder, cache=folder / "cache") == first


def test_what_is_made_of_one_picture_is_kept_apart(tmp_path: Path) -> None:
    kept = PictureCache(tmp_path)
    one, other = Picture(b"1", "webp", 1, 1), Picture(b"2", "jpg", 1, 1)
    for _ in range(2):
        assert kept.made(b"data", "read", lambda: one) == one
        assert kept.made(b"data", "printable", lambda: other) == other


def test_other_code_makes_kept_pictures_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(folder, cache=folder / "cache")
    monkeypatch.setattr("plugins.images.cache._code", lambda: "other")
    found(folder, cache=folder / "cache")
    assert len(list((folder / "cache").iterdir())) == 2


def test_a_cache_that_cannot_be_written_costs_only_time(folder: Path) -> None:
    blocked = folder / "cache"
    blocked.write_text("x")
    assert found(folder, cache=blocked) == found(folder)


def test_a_webp_is_kept_in_both_of_its_forms(folder: Path) -> None:
    (folder / "images" / "kuva.webp").write_bytes(photo((40, 20), "WEBP"))
    pictures = Pictures(folder, folder / "cache")
    shown = pictures.find("kuva.webp", "", None)[0]
    assert shown
    printed = pictures.printed(shown.path)
    assert printed
    assert (shown.ending, printed.ending) == ("webp", "jpg")
    assert pictures.printed(shown.path) == printed
    assert pictures.printed("images/toinen.webp") is None
    assert len(list((folder / "cache").iterdir())) == 2


@pytest.mark.parametrize(
    "name", [".#kuva.jpg", "kuva.jpg~", "~$kuva.jpg", "Thumbs.db", "a/.DS_Store"]
)
def test_an_editors_and_a_systems_own_files_are_no_pictures(name: str, folder: Path) -> None:
    (folder / "images" / "a").mkdir()
    (folder / "images" / name).write_bytes(photo((4, 4)))
    picture, problems = Pictures(folder, None).find(name, "a.md", 3)
    assert picture is None
    assert "ei ole kansiossa images" in problems[0].what.fi
    assert name.rpartition("/")[2] not in problems[0].fix.fi


def test_dangling_and_circling_links_stop_nothing(folder: Path) -> None:
    try:
        (folder / "images" / ".#kuva.jpg").symlink_to("aino@kone.1234:5678")
        (folder / "images" / "lukko.jpg").symlink_to("ei-ole")
        (folder / "images" / "piiri").symlink_to("piiri")
        (folder / "images" / "ylos").symlink_to(folder)
    except OSError:
        pytest.skip("no symbolic links here")
    assert found(folder)
    picture, problems = Pictures(folder, None).find("lukko.jpg", "a.md", 3)
    assert picture is None
    assert "ei ole kansiossa images" in problems[0].what.fi


def test_a_file_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    picture, problems = Pictures(folder, None).find("kuva.jpg", "a.md", 3)
    assert picture is None
    assert "ei voi avata" in problems[0].what.fi


def test_only_what_a_public_page_shows_is_published(folder: Path) -> None:
    pictures = Pictures(folder, None)
    pictures.find("kuva.jpg", "a.md", 3, publish=False)
    assert pictures.published == {}
    pictures.find("images/kuva.jpg", "a.md", 3)
    assert list(pictures.published) == ["kuva.jpg"]
