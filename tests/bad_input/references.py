"""References to nothing, of every kind."""

from tests.images.samples import bomb

from .row import Row, body, file, front, site

COMMENT = "---\nauthor: Aino\ndate: 2026-01-02T10:00:00+02:00\n{}---\n\nHei.\n"
DRAFT = "---\ntitle: Kesken\ndraft: true\n---\n\nTeksti.\n"
NOWHERE = "ei vie mihinkään"
NO_PICTURE = ("ei ole kansiossa images", "kansioon images")


def comment(name: str, text: str, line: int | None, what: str, fix: str, **more: object) -> Row:
    path = "comments/kirjoitus/eka.md"
    return file(name, path, COMMENT.format(text), line, what, fix, **more)


def testimonial(name: str, text: str, line: int, what: str, fix: str) -> Row:
    return file(
        name, "testimonials.yaml", f"- id: a\n  name: A\n  quote: B\n{text}", line, what, fix
    )


FIELDS = [
    site("menu page that is not there", "navigation:\n  - page: yhteys", "”yhteys”, jota ei ole",
         "pages", 5),
    site("misspelt menu page", "navigation:\n  - page: indeks", "”indeks”, jota ei ole", "”index”", 5),
    site("list typed as a page", "navigation:\n  - page: palvelut", "”palvelut”, jota ei ole",
         "list: services", 5),
    site("footer page that is not there", "footer_navigation:\n  - page: index\n  - page: ei-ole",
         "”ei-ole”, jota ei ole", "pages", 6),
    site("menu list that is empty", "navigation:\n  - list: guides", "”guides”, jossa ei ole mitään",
         "kansioon guides", 5),
    Row("menu page that is a draft", {"pages/kesken.md": DRAFT, "site.yaml":
        "url: https://e.example\nname: E\nlanguages: [fi]\nnavigation:\n  - page: kesken\n"},
        "site.yaml", 5, "luonnos tai piilossa", "Julkaise sivu"),
    Row("menu list of drafts only", {"guides/kesken.md": DRAFT, "site.yaml":
        "url: https://e.example\nname: E\nlanguages: [fi]\nnavigation:\n  - list: guides\n"},
        "site.yaml", 5, "”guides”, jossa ei ole mitään", "Poista se valikosta"),
    site("offer's translation without an offer",
         "translations:\n  sv:\n    offers:\n      - id: alku\n        title: Start",
         "”alku”, jota ei ole", "offers", 7),
    front("related service that is not there", "services", "related:\n  - palvelu\n  - toinen",
          "”toinen”, jota ei ole", "palvelu", 2),
    front("misspelt related service", "services", "related: palvelo", "”palvelo”, jota ei ole",
          "”palvelu”"),
    front("practitioner's service that is not there", "practitioners", "services: [ei-ole]",
          "”ei-ole”, jota ei ole", "services"),
    front("post's author that is not there", "blog", "author: matti", "”matti”, jota ei ole", "maija"),
    front("author by name", "blog", "author: Maija Malli", "”Maija Malli”, jota ei ole", "maija"),
    front("guide's author that is not there", "guides", "author: maja", "”maja”, jota ei ole",
          "”maija”"),
    testimonial("testimonial's service that is not there", "  service: ei-ole\n", 4,
                "”ei-ole”, jota ei ole", "services"),
    Row("translation of no testimonial", {"testimonials.yaml": "- id: a\n  name: A\n  quote: B\n",
        "testimonials.sv.yaml": "- id: b\n  name: A\n  quote: B\n"}, "testimonials.sv.yaml", 1,
        "”b”, jota ei ole", "testimonials.yaml"),
    comment("reply to nothing", "in_reply_to: toka\n", 4, "”toka”, jota ei ole", "eka"),
    comment("reply to itself", "in_reply_to: eka\n", 4, "vastaa itseensä", "in_reply_to"),
    Row("replies in a ring", {"comments/kirjoitus/a.md": COMMENT.format("in_reply_to: b\n"),
        "comments/kirjoitus/b.md": COMMENT.format("in_reply_to: a\n")}, "comments/kirjoitus/b.md", 4,
        "vastaa itseensä", "in_reply_to", alone=False),
    Row("comments on no post", {"comments/ei-ole/eka.md": COMMENT.format("")}, "comments/ei-ole/",
        None, "”ei-ole”", "Nimeä kansio"),
    front("comment count too high", "blog", "comment_count: 2", "on 2, mutta kommentteja on 0",
          "Korjaa luku"),
    Row("comment count too low", {"blog/kirjoitus.md": "---\ntitle: K\ndate: 1.1.2026\n"
        "comment_count: 0\n---\n", "comments/kirjoitus/eka.md": COMMENT.format("")},
        "blog/kirjoitus.md", 4, "on 0, mutta kommentteja on 1", "Korjaa luku"),
    front("picture that is not there", "blog", 'image: ei-ole.jpg\nimage_alt: ""', *NO_PICTURE),
    front("misspelt picture", "blog", 'image: kuvaa.svg\nimage_alt: ""', "”kuvaa.svg”", "kuva.svg"),
    front("picture outside the folder", "blog", 'image: ../site.yaml\nimage_alt: ""',
          "ei ole sisältökansion images", "Siirrä kuva"),
    front("picture of the system", "blog", 'image: /etc/passwd\nimage_alt: ""', "passwd", "images"),
    front("picture on the web", "blog", 'image: https://e.fi/a.jpg\nimage_alt: ""',
          "ei ole sisältökansion images", "Siirrä kuva"),
    site("logo that is not there", "logo: logo.svg", *NO_PICTURE),
    front("portrait that is not there", "practitioners", 'image: maija.jpg\nimage_alt: ""',
          *NO_PICTURE),
    front("portrait without words", "practitioners", "image: kuva.svg", "puuttuu sanallinen kuvaus",
          "image_alt"),
    front("post's picture without words", "blog", "image: kuva.svg", "puuttuu sanallinen kuvaus",
          "image_alt"),
    front("post's picture with empty image_alt", "blog", "image: kuva.svg\nimage_alt:",
          "puuttuu sanallinen kuvaus", "image_alt"),
    front("button to nothing", "pages",
          'actions:\n  - label: Varaa\n    link: "{filename}/pages/ei-ole.md"', NOWHERE, "filename", 2),
    front("button to a script", "pages", "actions:\n  - label: A\n    link: javascript:alert(1)",
          "ei ole sallittu", "https:", 2),
    front("button to a draft's address", "pages", "actions:\n  - label: A\n    link: /ei-ole/",
          NOWHERE, "filename", 2),
]  # fmt: skip

PNG = b"\x89PNG\r\n\x1a\n" + b"broken"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6">{}</svg>'
PICTURE = "![Kuva]({filename}/images/x.svg)"
UNSAFE = ("komentoja tai viittauksia muualle", "PNG-kuvana")


def svg(name: str, inside: str) -> Row:
    return body(f"SVG with {name}", PICTURE, *UNSAFE, files={"images/x.svg": SVG.format(inside)})


BODIES = [
    body("web address without https", "[Yle](www.yle.fi)", "ei vie mihinkään", "https://www.yle.fi"),
    body("bare e-mail address", "[posti](a@b.fi)", "ei vie mihinkään", "mailto:a@b.fi"),
    body("bare telephone number", "[puh](0401234567)", "ei vie mihinkään", "tel:+358401234567"),
    body("link to no file", "[a]({filename}/pages/ei-ole.md)", NOWHERE, "filename"),
    body("misspelt link", "Hei\n\n[a]({filename}/pages/indeks.md)", NOWHERE,
         "{filename}/pages/index.md", 7),
    body("link to no file, relative", "[a](ei-ole.md)", NOWHERE, "filename"),
    body("link to no address", "[a](/ei-ole/)", NOWHERE, "filename"),
    body("link to no anchor of a file", "[a]({filename}/pages/index.md#ei)", "kohtaa #ei ei ole",
         "Tarkista tunnus"),
    body("link to no anchor of the page", "## Otsikko\n\n[a](#otsiko)", "kohtaa #otsiko ei ole",
         "#otsikko", 7),
    body("link by reference", "[a][b]\n\n[b]: {filename}/pages/ei.md", NOWHERE, "filename", 7),
    body("link to a draft", "[a]({filename}/pages/kesken.md)", "ei ole julkaistu", "Julkaise sivu",
         files={"pages/kesken.md": DRAFT}),
    body("link to a draft's address", "[a](/kesken/)", NOWHERE, "filename",
         files={"pages/kesken.md": DRAFT}),
    body("link without an address", "[a]()", "puuttuu osoite", "[teksti](osoite)"),
    body("link without a text", "[]({filename}/pages/index.md)", "puuttuu teksti",
         "[teksti](osoite)"),
    body("link in a list", "- a\n- b\n- [c](/ei/)", NOWHERE, "filename", 7),
    body("link in a table", "| a |\n|---|\n| [c](/ei/) |", NOWHERE, "filename", 7),
    body("link in a block", "/// note | N\nHei\n\n[c](/ei/)\n///", NOWHERE, "filename", 8),
    body("link in a footnote", "A[^1]\n\n[^1]: [c](/ei/)", NOWHERE, "filename", 7),
    body("link to a broken address", "[a](http://[e.fi)", NOWHERE, "Tarkista osoite"),
    body("link to no host", "[a](https:///sivu)", NOWHERE, "Tarkista osoite"),
    body("link to no mailbox", "[a](mailto:)", NOWHERE, "Tarkista osoite"),
    body("link to a file of the machine", "[a](file:///etc/passwd)", "ei ole sallittu", "https:"),
    body("link to a share", "[a](\\\\\\\\kone\\\\jako)", "ei ole sallittu", "https:"),
    body("footnote without a text", "Hei[^1].", "[^1] ei ole tekstiä", "[^1]: teksti"),
    body("picture that is not in the folder", "![Kuva]({filename}/images/ei.jpg)", *NO_PICTURE),
    body("picture outside", "![Kuva]({filename}/../salaisuus.png)", "images", "images"),
    body("picture on the web in a text", "![Kuva](https://e.fi/a.png)", "toisella sivustolla",
         "kansioon images"),
    body("picture of data", "![Kuva](data:image/png;base64,AAAA)", "toisella sivustolla",
         "kansioon images"),
    body("picture without words", "![]({filename}/images/kuva.svg)", "puuttuu sanallinen kuvaus",
         ".decorative"),
    body("picture with words of spaces", "Hei\n\n![ ]({filename}/images/kuva.svg)",
         "puuttuu sanallinen kuvaus", ".decorative", 7),
    body("picture of bytes that are none", "![Kuva]({filename}/images/x.png)", "ei voi avata",
         "JPEG, PNG", files={"images/x.png": PNG}),
    body("empty picture", "![Kuva]({filename}/images/x.jpg)", "ei voi avata", "JPEG",
         files={"images/x.jpg": b""}),
    body("picture of too many pixels", "![Kuva]({filename}/images/x.png)", "on liian suuri",
         "1600 kuvapistettä", files={"images/x.png": bomb(60000)}),
    body("text file as a picture", "![Kuva]({filename}/images/x.txt)", "ei voi avata", "JPEG",
         files={"images/x.txt": b"hei"}),
    body("SVG that is no SVG", "![Kuva]({filename}/images/x.svg)", "ei voi avata", "SVG",
         files={"images/x.svg": "<html/>"}),
    svg("a script", "<script>alert(1)</script>"),
    svg("an event", '<path onclick="alert(1)"/>'),
    svg("a foreign object", "<foreignObject/>"),
    svg("a script link", '<a href="javascript:alert(1)"/>'),
    svg("a picture from the web", '<image href="https://e.fi/a.png"/>'),
    svg("an imported style", "<style>@import url(https://e.fi/a.css);</style>"),
    svg("a style from the web", '<path style="fill:url(https://e.fi/#a)"/>'),
    svg("an animated link", '<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
    body("SVG with an entity", PICTURE, *UNSAFE,
         files={"images/x.svg": '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;")}),
    Row("link to nothing in a comment", {"comments/kirjoitus/eka.md":
        COMMENT.format("") + "\n[a](/ei/)\n"}, "comments/kirjoitus/eka.md", 8, NOWHERE, "filename"),
]  # fmt: skip

ROWS = [*FIELDS, *BODIES]
