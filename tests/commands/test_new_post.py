"""A new post: its name, that it never overwrites, and that it is content without problems."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.commands.errors import Refused
from plugins.commands.new_post import create, draft
from plugins.kinds import POST
from plugins.model.slugs import LONGEST
from plugins.site.prepare import read, words

TODAY = date(2026, 11, 21)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The smallest whole content folder."""
    (tmp_path / "practitioners").mkdir()
    (tmp_path / "practitioners" / "aino.md").write_text("---\nname: Aino\n---\n")
    (tmp_path / "site.yaml").write_text("url: https://x.example\nname: X\nlanguages: [fi]\n")
    return tmp_path


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_the_front_matter_is_yaml_with_the_title_as_typed(title: str) -> None:
    front = draft(" ".join(title.split()), TODAY, "").split("---\n")[1]

    read = yaml.safe_load(front)

    typed = " ".join(title.split())
    assert read["title"] == "".join(letter for letter in typed if letter.isprintable())
    assert (read["date"], read["draft"], read["tags"]) == (TODAY, True, [])


@pytest.mark.parametrize(
    "title",
    [
        "Mitä työnohjaus on?",
        "Tässä: 'heitto' #1 & \"lainaus\" {x}",
        "- viiva",
        "/// note",
        "sana " * 80,
        "x" * 500,
        "<script>alert(1)</script>",
        "Aux",
    ],
)
@pytest.mark.parametrize("preview", [False, True])
def test_a_new_post_is_content_without_problems(content: Path, title: str, preview: bool) -> None:
    path = create(content, title, TODAY)

    loaded = read(content, TODAY, words(), preview)

    assert path.parent == content / "blog"
    assert [problem.text("en") for problem in loaded.problems] == []
    post = next(item for item in loaded.items if item.kind is POST)
    assert (post.name, post.state) == (" ".join(title.split()), "draft")
    assert loaded.public(post) is preview


def test_nothing_is_ever_overwritten(content: Path) -> None:
    names = [create(content, "Sama " + "x" * 200, TODAY).name for _ in range(11)]

    assert len(set(names)) == 11
    assert all(len(name) <= LONGEST + len(".md") for name in names)
    assert names[1].endswith("-2.md")
    assert names[10].endswith("-11.md")


def test_a_name_differing_in_case_or_being_a_translation_is_left_alone(content: Path) -> None:
    first = create(content, "Hei", TODAY)
    first.write_text("mine", encoding="utf-8")

    second = create(content, "HEI!", TODAY)

    assert (first.read_text(encoding="utf-8"), second.name) == ("mine", "hei-2.md")


def test_the_author_is_filled_in_when_there_is_only_one(content: Path) -> None:
    assert "\nauthor: aino\n" in create(content, "Yksi", TODAY).read_text(encoding="utf-8")

    (content / "practitioners" / "aino.sv.md").write_text("---\nname: Aino\n---\n")
    assert "\nauthor: aino\n" in create(content, "Käännös", TODAY).read_text(encoding="utf-8")

    (content / "practitioners" / ".#aino.md").write_text("an editor's lock")
    assert "\nauthor: aino\n" in create(content, "Lukko", TODAY).read_text(encoding="utf-8")

    (content / "practitioners" / "aino.md").rename(content / "practitioners" / "Äinö Œ.md")
    (content / "practitioners" / "aino.sv.md").unlink()
    assert "\nauthor: aino-oe\n" in create(content, "Nimi", TODAY).read_text(encoding="utf-8")

    (content / "practitioners" / "veli.md").write_text("---\nname: Veli\n---\n")
    assert "author" not in create(content, "Kaksi", TODAY).read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["", "   ", "…!?", "🙂", "\0"])
def test_a_title_without_letters_is_refused_and_nothing_is_written(
    content: Path, title: str
) -> None:
    with pytest.raises(Refused) as refused:
        create(content, title, TODAY)

    assert "lainausmerkeissä" in refused.value.fix.fi
    assert not (content / "blog").exists()
