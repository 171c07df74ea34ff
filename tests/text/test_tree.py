"""A tree is walked in reading order, written once, and its words can be set without its tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.tree import Block, Node, Nodes, mapped, text, trimmed, walk
from plugins.text.write import Text, html, with_words
from tests.html_tree import tree

WORDS = st.text("a ö<>&\"'\u00a0;\n", min_size=1, max_size=8)
TREES = st.recursive(
    st.lists(WORDS, max_size=2).map(tuple),
    lambda inner: st.lists(
        st.one_of(WORDS, st.builds(Node, st.sampled_from(["p", "em"]), children=inner),
                  st.builds(Node, st.just("img"), st.dictionaries(st.just("alt"), WORDS)),
                  st.builds(Block, st.just("div"), children=inner, name=st.just("note"))),
        max_size=4,
    ).map(tuple),
)  # fmt: skip


@pytest.mark.parametrize(
    ("nodes", "written"),
    [
        (("a < b & c > d",), "a &lt; b &amp; c &gt; d"),
        (("1\u00a0h",), "1&#160;h"),
        ((Node("a", {"href": '?a="b"&c'}, ("x",)),), '<a href="?a=&quot;b&quot;&amp;c">x</a>'),
        ((Node("details", {"open": None}), Node("br")), "<details open></details><br>"),
        ((Block("div", {}, ("x",), name="note"),), '<div data-block="note">x</div>'),
    ],
)
def test_written(nodes: Nodes, written: str) -> None:
    assert html(nodes) == written
    assert str(Text(nodes)) == written


def test_a_filled_block_is_drawn_by_its_component_the_inner_one_first() -> None:
    def note(heading: str, body: Text | None = None) -> str:
        return f"[{heading}|{body or ''}]"

    inner = Block("div", name="tip", component=note, values={"heading": "b"})
    outer = Block("div", {}, ("x ", inner), name="note", component=note, values={"heading": "a"})
    assert html((outer, "y")) == "[a|x [b|]]y"


def test_a_text_is_true_where_it_shows_something() -> None:
    assert Text((Node("br"),))
    assert not Text(("\n", " "))
    assert str(Text.of("a < b")) == "a &lt; b"


@given(TREES)
def test_changing_nothing_gives_the_very_same_tree(nodes: Nodes) -> None:
    assert mapped(nodes, lambda node: (node,)) is nodes


@given(TREES)
def test_words_set_in_html_come_back_to_their_places(nodes: Nodes) -> None:
    same = with_words(nodes, lambda written: written)
    loud = with_words(nodes, lambda written: written.replace("ö", "Ö"))

    assert (html(same), text(same)) == (html(nodes), text(nodes))
    assert text(loud) == text(nodes).replace("ö", "Ö")
    assert [(n.tag, n.attributes) for n in walk(loud)] == [
        (n.tag, n.attributes) for n in walk(nodes)
    ]


def test_trimmed_of_white_space_at_both_ends_only() -> None:
    assert html(trimmed(tree("\n <p> a </p> b\n\n"))) == "<p> a </p> b"
    assert trimmed((" \n", "  ")) == ()
