"""Markdown becomes a tree: nothing in it stays a string with tags, and each link knows its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.blocks import lines
from plugins.blocks.convert import convert
from plugins.text.tree import Node, blocks, text, walk
from plugins.text.write import html


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a &copy; b &lt; c", "<p>a © b &lt; c</p>"),
        ("AT&T &amp; `a<b`", "<p>AT&amp;T &amp; <code>a&lt;b</code></p>"),
        ("<a@b.fi>", '<p><a href="mailto:a@b.fi">a@b.fi</a></p>'),
        ("x <kbd>a *b*</kbd>", "<p>x <kbd>a <em>b</em></kbd></p>"),
        ('<abbr title="A &amp; B">a</abbr> <br/>', '<p><abbr title="A &amp; B">a</abbr> <br></p>'),
        ("```text\na<b\n```", '<pre class="highlight"><code class="language-text">a&lt;b</code></pre>'),
        ("    x &amp; y", '<pre class="highlight"><code>x &amp;amp; y</code></pre>'),
        ("# A", '<h2 id="a">A</h2>'),
        ('![a &amp; b](x.png "c")', '<p><img alt="a &amp; b" src="x.png" title="c"></p>'),
        ("<details><summary>S</summary>\n\na\n\n</details>",
         "<details><summary>S</summary>\n<p>a</p>\n</details>"),
        ("<details open><summary>*S*</summary> a\nb</details>",
         "<details open><summary><em>S</em></summary>\n<p>a\nb</p>\n</details>"),
        ("| a |\n|--:|\n| b |", "<table>\n<thead>\n<tr>\n"
         '<th class="align-right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
         '<td class="align-right">b</td>\n</tr>\n</tbody>\n</table>'),
        ("a[^1]\n\n[^1]: n", '<p>a<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup></p>\n'
         '<div class="footnote">\n<hr>\n<ol>\n<li id="fn-1">\n<p>n&#160;<a class="footnote-backref"'
         ' href="#fnref-1" title="1">↑</a></p>\n</li>\n</ol>\n</div>'),
    ],
)  # fmt: skip
def test_written(typed: str, written: str) -> None:
    converted = convert(typed, "a.md")
    assert html(converted.nodes) == written
    assert converted.problems == []


def test_blocks_are_nodes_with_their_names_arguments_and_lines() -> None:
    typed = '/// process | a-b\n///\n\n//// note | A < "B" & c\n- x\n\n    /// tip\n    y\n    ///\n////\n'
    converted = convert(typed, "a.md", 5)
    found = [(b.name, b.argument, b.line, b.get("id")) for b in blocks(converted.nodes)]
    assert found == [
        ("process", "a-b", 5, "a-b"), ("note", 'A < "B" & c', 8, ""), ("tip", "", 11, ""),
    ]  # fmt: skip
    assert converted.problems == []


@pytest.mark.parametrize(
    "typed",
    ["<kbd>a", "a</kbd>", "*<sub>a*</sub>", "<kbd>a\n\nb</kbd>", "<details>\n\na", "- <sup>a\n- b</sup>",
     "<details><summary>a</details></summary>"],
)  # fmt: skip
def test_a_tag_without_its_partner_is_one_problem_and_loses_no_words(typed: str) -> None:
    converted = convert(typed, "a.md")
    told = [problem.what.en for problem in converted.problems]
    assert len(told) == (2 if "<summary>" in typed else 1)
    assert all("is not closed" in words for words in told)
    assert "a" in text(converted.nodes)


@pytest.mark.parametrize("typed", ["{: #a onclick=x }", "{: style='x' }", "{: .a src=b }"])
def test_an_attribute_list_that_is_not_allowed_is_told_once(typed: str) -> None:
    converted = convert(f"a\n\nb\n{typed}\n", "a.md")
    assert [p.line for p in converted.problems] == [4]
    assert not any(node.attributes for node in walk(converted.nodes))


@pytest.mark.parametrize(
    "typed", ["{: }", "{:", "{: # }", "{: . }", "{: =a }", '{: id="}', "{: .a .b", "{: #a #b }"]
)
def test_a_malformed_attribute_list_breaks_nothing(typed: str) -> None:
    converted = convert(f"## b {typed}\n\nc\n{typed}\n", "a.md")
    assert {"h2", "p"} >= {node.tag for node in walk(converted.nodes)}
    assert "c" in text(converted.nodes)


MARKED = st.text(st.sampled_from(list("a <>[]()/|!#:^\n&*_`ä- ")), max_size=80)


@given(MARKED, st.integers(1, 999))
def test_marks_leave_the_text_as_it_was(text: str, first: int) -> None:
    assert lines.strip(lines.mark(text, first)) == "\n".join(
        line.rstrip() if lines.HEADER.match(line) else line for line in text.split("\n")
    )


@given(MARKED)
def test_no_mark_stays_in_the_html(typed: str) -> None:
    converted = convert(typed, "a.md")
    written = html(converted.nodes)
    assert not lines.PRIVATE.search(written)
    assert not set("\u0002\u0003") & set(written)
    for link in (node for node in walk(converted.nodes) if node.tag in ("a", "img")):
        assert 1 <= link.line <= typed.count("\n") + 1


def test_the_line_of_each_link() -> None:
    typed = "[a](x)\n\n> [b](y)\n\n| t |\n|---|\n| ![c](z) |\n\n[d][r] <https://e.fi>\n\n[r]: w\n"
    nodes = walk(convert(typed, "a.md", first_line=10).nodes)
    found = {n.get("href") or n.get("src"): n.line for n in nodes if n.tag in ("a", "img")}
    assert found == {"x": 10, "y": 12, "z": 16, "w": 20, "https://e.fi": 18}


def test_headings_have_ids_of_their_own() -> None:
    nodes = convert("## A & B\n\n### C <kbd>x</kbd>\n\n## A & B\n", "a.md").nodes
    found = [(n.get("id"), n.text()) for n in nodes if isinstance(n, Node)]
    assert found == [("a-b", "A & B"), ("c-x", "C x"), ("a-b_1", "A & B")]


def test_one_text_does_not_reach_into_the_next() -> None:
    convert("/// note | auki\nTeksti\n\n[^1]: viite\n\n[r]: x", "a.md")
    clean = convert("Hei [r] [^1]", "b.md")
    assert html(clean.nodes) == "<p>Hei [r] [^1]</p>"
    assert [p.file for p in clean.problems] == ["b.md"]
