"""A page's text is set; its tags, code, addresses and attributes stay byte for byte."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typography.html import Options, Typesetter, typeset
from plugins.typography.model import Break
from plugins.typography.tags import TOKEN
from plugins.typography.words import Hyphenator

SHY = "\u00ad"
HYPHENATOR = Hyphenator()
PAGE = Typesetter(HYPHENATOR)
PLAIN = Options(hyphenate=False)


def shown(html: str) -> str:
    """Return HTML with visible soft hyphens and no-break spaces."""
    return html.replace(SHY, "·").replace("\u00a0", "~")


def page(html: str, lang: str = "fi") -> str:
    """Return a page set with soft hyphens, made visible."""
    return shown(PAGE(html, lang))


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>työnohjauskoulutus</p>", "<p>työn·oh·jaus·kou·lu·tus</p>"),
        ("<p>Työnohjaus</p>", "<p>Työn·oh·jaus</p>"),
        ("<p>ohjaus</p>", "<p>ohjaus</p>"),
        ("<h1>työnohjauskoulutus</h1>", "<h1>työnohjaus·koulutus</h1>"),
        ("<h2>Moniammatillinen</h2>", "<h2>Moni·ammatillinen</h2>"),
        ("<h3>organisaatioissammekin</h3>", "<h3>orga·ni·saa·tiois·sam·mekin</h3>"),
        ("<h5>työnohjauskoulutus</h5>", "<h5>työn·oh·jaus·kou·lu·tus</h5>"),
        ("<h1>organisaatio</h1>", "<h1>organisaatio</h1>"),
        ("<h1>Työnohjaus</h1>", "<h1>Työnohjaus</h1>"),
        ("<h1>Verkostotyönohjaus</h1>", "<h1>Verkosto·työnohjaus</h1>"),
        ("<h1>Työyhteisötyönohjaus</h1>", "<h1>Työyhteisö·työnohjaus</h1>"),
        ("<h1>Saavutettavuusseloste</h1>", "<h1>Saavu·tet·ta·vuus·seloste</h1>"),
        ("<h1>Lähiesihenkilöryhmä-asiat</h1>", "<h1>Lähi·esi·henkilö·ryhmä-asiat</h1>"),
        ("<td>työnohjaajakoulutus</td>", "<td>työn·oh·jaa·ja·kou·lu·tus</td>"),
        ("<a href='#'>hyötyajattelu</a>", "<a href='#'>hyö·ty·ajat·te·lu</a>"),
        ("<p>Etelä-Suomessa</p>", "<p>Etelä-Suomessa</p>"),
        ("<p>työnohjaus-ammattilainen</p>", "<p>työn·oh·jaus-am·mat·ti·lai·nen</p>"),
        ("<p>työnohjaus- ja muut</p>", "<p>työn·oh·jaus- ja muut</p>"),
        ("<p>TYÖNOHJAUS</p>", "<p>TYÖN·OH·JAUS</p>"),
        ("<p>ty&ouml;nohjaus</p>", "<p>työn·oh·jaus</p>"),
        ("<p>työn<em>ohjaus</em>koulutus</p>", "<p>työn<em>·oh·jaus</em>·kou·lu·tus</p>"),
        ("<p>loka-marraskuussa</p>", "<p>loka–mar·ras·kuus·sa</p>"),
        ("<p>työn&shy;ohjauskoulutus</p>", "<p>työn&shy;ohjauskoulutus</p>"),
        ('<p lang="en">organisation</p>', '<p lang="en">or·gan·isa·tion</p>'),
        ('<p lang="sv-FI">arbetshandledning</p>', '<p lang="sv-FI">ar·bets·hand·led·ning</p>'),
        ('<p lang="de">Arbeitsgemeinschaft - x</p>', '<p lang="de">Arbeitsgemeinschaft - x</p>'),
    ],
)
def test_words_take_soft_hyphens(html: str, wanted: str) -> None:
    assert page(html) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<p>"<em>sana</em>"</p>', "<p>”<em>sana</em>”</p>"),
        ("<p>klo <b>9</b></p>", "<p>klo~<b>9</b></p>"),
        ("<p><b>klo</b> 9</p>", "<p><b>klo</b>~9</p>"),
        ("<p>klo <b> 9</b></p>", "<p>klo~<b>9</b></p>"),
        ("<p>a <em>-</em> b</p>", "<p>a~<em>–</em> b</p>"),
        ("<p>x - <code>y - z</code></p>", "<p>x~– <code>y - z</code></p>"),
        ("<p>klo</p><p>9</p>", "<p>klo</p><p>9</p>"),
        ("<p>klo</p>\n<p>9</p>", "<p>klo</p>\n<p>9</p>"),
        ("<li>1,5 h</li><li>- b</li>", "<li>1,5~h</li><li>- b</li>"),
        ("<p>&quot;sana&#34; ja &#39;b&#39;</p>", "<p>”sana” ja ’b’</p>"),
        ("<p>25,5&nbsp;% &amp; 5 &lt; 6</p>", "<p>25,5&nbsp;% &amp; 5 &lt; 6</p>"),
        ("<p>5 m<sup>2</sup></p>", "<p>5~m<sup>2</sup></p>"),
        ('<p>a "b <!-- "x" --> c"</p>', '<p>a ”b <!-- "x" --> c”</p>'),
        (
            '<p>"<i lang="en">it\'s "so"</i>" - <i lang="de">a - b</i></p>',
            '<p>”<i lang="en">it’s “so”</i>”~– <i lang="de">a - b</i></p>',
        ),
        (
            '<div lang="sv"><div>a</div>kl. 9 "b"</div>"c"',
            '<div lang="sv"><div>a</div>kl.~9 ”b”</div>”c”',
        ),
        (
            '<div lang="en"><div lang="fi">"a"</div>"b"</div>',
            '<div lang="en"><div lang="fi">”a”</div>“b”</div>',
        ),
    ],
)
def test_rules_see_across_inline_tags_and_never_across_blocks(html: str, wanted: str) -> None:
    assert shown(typeset(html, "fi", None)) == wanted


UNTOUCHED = 'työnohjauskoulutus - "x" klo 9'


@pytest.mark.parametrize(
    "html",
    [
        *(
            f"<p><{name}>{UNTOUCHED}</{name}></p>"
            for name in ("code", "pre", "kbd", "samp", "var", "math", "svg", "textarea", "select")
        ),
        f"<script>if (a<b && c>d) {{ '{UNTOUCHED}' }}</script>",
        f"<style>p::after {{ content: '{UNTOUCHED}' }}</style>",
        f"<!-- {UNTOUCHED} -->",
        f"<p title='{UNTOUCHED}' data-x=\"a > b - c\">x</p>",
        f"<img alt='{UNTOUCHED}' src=\"a\">",
        f"<svg><title>{UNTOUCHED}</title><g><svg><text>{UNTOUCHED}</text></svg></g></svg>",
        f'<div data-typeset="off"><div>{UNTOUCHED}</div><b>{UNTOUCHED}</b></div>',
        f"<pre><code>{UNTOUCHED}</code> {UNTOUCHED}</pre>",
        f"<p><a title='{UNTOUCHED}",
        f"<code>{UNTOUCHED}",
        "<p>toimisto.tyonohjauskoulutus@mantykaisla.example</p>",
        "<p>https://mantykaisla.example/työnohjauskoulutus/1-2?a='b'</p>",
        "<p>www.työnohjauskoulutus.fi</p>",
        "<p>työnohjauskoulutus.pdf</p>",
        "<p>työnohjauskoulutus_2</p>",
    ],
)
def test_what_is_not_running_text_stays(html: str) -> None:
    assert PAGE(html, "fi") == html


def test_only_the_body_is_set() -> None:
    head = f"<html><head><title>{UNTOUCHED}</title><meta content='{UNTOUCHED}'></head>"
    assert page(f"{head}<body class='a - b'>klo 9</body></html>") == (
        f"{head}<body class='a - b'>klo~9</body></html>"
    )


def test_soft_hyphens_can_be_switched_off() -> None:
    html = typeset("<p>työnohjauskoulutus - klo 9</p>", "fi", HYPHENATOR, PLAIN)
    assert shown(html) == "<p>työnohjauskoulutus~– klo~9</p>"
    assert page('<p data-typeset="text">työnohjauskoulutus - a</p>') == (
        '<p data-typeset="text">työnohjauskoulutus~– a</p>'
    )
    assert page('<p data-typeset="joints">työnohjauskoulutus</p>') == (
        '<p data-typeset="joints">työnohjaus·koulutus</p>'
    )


def test_no_part_of_a_long_heading_word_is_wider_than_a_narrow_screen() -> None:
    for word in ("epäoikeudenmukaisuudentunne", "kansainvälistymismahdollisuudet"):
        parts = PAGE(f"<h1>{word}</h1>", "fi")[4:-5].split(SHY)
        assert len(parts) > 1 and max(map(len, parts)) <= 13


TAGS = [
    "<p>", "</p>", "<em>", "</em>", "<h1>", "</h1>", "<br>", "<code>", "</code>", "<a href='x - y'>",
    "</a>", '<i lang="en">', "</i>", '<div lang="sv">', "</div>", "<!-- a - b -->", "<sup>", "</sup>",
    '<b data-typeset="off">', "</b>", "<img alt='a - b'>", "&amp;", "&nbsp;", "&quot;", "&shy;", "<",
    "<script>1 - 2</script>", "\n",
]  # fmt: skip
WORDS = [
    "työnohjauskoulutus", "loka-marraskuussa", '"', "'", " - ", "--", " ", "klo 9-16", "1,5 h", "...",
    "organisation", "a@b.fi", "10 x 15", "työn", "ohjaus", "-", "23. ", "marraskuuta", "-5", "etä-",
]  # fmt: skip
PIECES = st.lists(st.sampled_from(TAGS + WORDS), max_size=24).map("".join)


def tags(html: str) -> list[str]:
    """Return the tags and comments of HTML, in order."""
    return [token for token in TOKEN.split(html)[1::2] if token[0] == "<"]


@given(PIECES)
def test_tags_stay_byte_for_byte_and_in_order(html: str) -> None:
    assert tags(PAGE(html, "fi")) == tags(html)


@given(PIECES)
def test_setting_a_page_twice_is_setting_it_once(html: str) -> None:
    once = PAGE(html, "fi")
    assert PAGE(once, "fi") == once


@given(PIECES)
def test_without_soft_hyphens_and_no_break_spaces_only_signs_differ(html: str) -> None:
    def bare(text: str) -> str:
        text = text.replace(SHY, "").replace("&shy;", "").replace("&nbsp;", " ")
        text = re.sub("[\u00a0\\s]+", " ", text).replace("&quot;", '"').replace("...", "…")
        text = re.sub("-{2,3}|[–—−]", "-", text).replace("×", "x")
        return re.sub("[”“]", '"', re.sub("[’‘]", "'", text))

    assert re.sub(" ?(<[^>]*>) ?", r"\1", bare(PAGE(html, "fi"))) == re.sub(
        " ?(<[^>]*>) ?", r"\1", bare(html)
    )


@given(st.text(max_size=120) | PIECES, st.sampled_from(["fi", "sv", "en", "de"]))
def test_no_page_raises(html: str, lang: str) -> None:
    PAGE(html, lang)


def test_each_different_word_is_looked_up_once_for_all_pages() -> None:
    class Asked(Hyphenator):
        words: Counter[str] = Counter()

        def breaks(self, word: str, lang: str) -> tuple[Break, ...]:
            self.words[word] += 1
            return super().breaks(word, lang)

    text = 'Työnohjaus on "keskustelua" työstä, klo 9-16 - ja <em>työyhteisön</em> arjesta 1,5 h.'
    typesetter = Typesetter(Asked())
    for _ in range(2):
        typesetter(f"<p>Työnohjauskoulutus</p>{f'<p>{text} {text}</p>' * 27}", "fi")

    assert set(Asked.words) >= {"Työnohjaus", "keskustelua", "työyhteisön", "Työnohjauskoulutus"}
    assert set(Asked.words.values()) == {1}
