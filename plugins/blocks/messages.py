"""What owners are told about their texts' blocks, links and raw HTML."""

from functools import partial

from plugins.model import messages

TABLE: dict[str, tuple[str, str, str, str]] = {
    "unknown_block": (
        "Lohkoa ”{name}” ei tunneta.", "{hint}",
        "The block “{name}” is not known.", "{hint}"),
    "block_mark": (
        "Rivin /// paikka on väärä, joten se näkyisi tekstinä.", "Aloita lohko rivin alusta: /// nimi, ja sulje se omalla rivillään ///.",
        "The line /// is misplaced and would be shown as text.", "Begin a block at the start of a line: /// name, and close it with /// on a line of its own."),
    "tangled": (
        "Kohdassa on niin monta avointa tai sisäkkäistä merkkiä, ettei sitä voi lukea.", "Poista turhat merkit [ ( > tai jaa teksti kappaleisiin.",
        "Here are so many open or nested marks that the text cannot be read.", "Delete the superfluous marks [ ( > or divide the text into paragraphs."),
    "unclosed_block": (
        "Lohko ”{name}” jää auki ja nielee sivun loppuosan.", "Lisää lohkon loppuun rivi ///, jossa on yhtä monta kauttaviivaa kuin lohkon alussa.",
        "The block “{name}” is not closed and swallows the rest of the page.", "Add a line /// with as many slashes as at the block's start."),
    "block_options": (
        "Lohkon ”{name}” alla on asetuksia, joita ei oteta vastaan.", "Poista sisennetyt rivit lohkon alusta.",
        "The block “{name}” has options, which are not accepted.", "Delete the indented lines at the block's start."),
    "block_argument_missing": (
        "Lohkosta ”{name}” puuttuu tieto pystyviivan jälkeen.", "Kirjoita {example}.",
        "The block “{name}” lacks its value after the bar.", "Write {example}."),
    "block_argument_extra": (
        "Lohko ”{name}” ei ota tietoa pystyviivan jälkeen.", "Kirjoita vain /// {name}.",
        "The block “{name}” takes no value after a bar.", "Write only /// {name}."),
    "block_unknown_id": (
        "Lohkon ”{name}” tunnusta ”{value}” ei ole.", "{hint}",
        "The id “{value}” of the block “{name}” does not exist.", "{hint}"),
    "block_number": (
        "Lohkon ”posts” luku ”{value}” ei käy.", "Kirjoita luku 1–50, esimerkiksi /// posts | 3.",
        "The number “{value}” of the block “posts” is not possible.", "Write a number from 1 to 50, such as /// posts | 3."),
    "block_content_missing": (
        "Lohko ”{name}” on tyhjä.", "{hint}",
        "The block “{name}” is empty.", "{hint}"),
    "block_content_extra": (
        "Lohkon ”{name}” sisällä on tekstiä, jota ei näytettäisi.", "Siirrä teksti lohkon jälkeen.",
        "The block “{name}” has text inside, which would not be shown.", "Move the text after the block."),
    "raw_html": (
        "HTML-merkintä <{tag}> ei ole sallittu.", "Poista merkintä tai kirjoita sama Markdownina.",
        "The HTML tag <{tag}> is not allowed.", "Delete it or write the same in Markdown."),
    "html_unbalanced": (
        "HTML-merkintä <{tag}> jää auki tai sulkeutuu väärässä kohdassa.", "Sulje se merkinnällä </{tag}> samassa kappaleessa.",
        "The HTML tag <{tag}> is not closed, or closed in the wrong place.", "Close it with </{tag}> in the same paragraph."),
    "attribute": (
        "Määrite ”{value}” ei ole sallittu.", "Aaltosulkeissa voi olla vain #tunnus, .luokka ja lang=kieli.",
        "The attribute “{value}” is not allowed.", "Only #id, .class and lang=… may stand in braces."),
    "same_id": (
        "Tunnus #{value} on sivulla kahdesti.", "Anna toiselle eri tunnus.",
        "The id #{value} stands twice on the page.", "Give one of them another."),
    "bad_scheme": (
        "Linkki ”{value}” ei ole sallittu.", "Linkin alussa voi olla https:, http:, mailto: tai tel:, tai se voi viedä sivuston omaan tiedostoon: {{filename}}/pages/sivu.md.",
        "The link “{value}” is not allowed.", "A link begins with https:, http:, mailto: or tel:, or leads to a file of the site: {{filename}}/pages/page.md."),
    "dead_link": (
        "Linkki ”{value}” ei vie mihinkään.", "{hint}",
        "The link “{value}” leads nowhere.", "{hint}"),
    "dead_anchor": (
        "Linkin ”{value}” kohtaa #{anchor} ei ole.", "{hint}",
        "The link “{value}” has no place #{anchor} to lead to.", "{hint}"),
    "draft_link": (
        "Linkki ”{value}” vie sivulle, jota ei ole julkaistu.", "Julkaise sivu tai poista linkki.",
        "The link “{value}” leads to a page that is not published.", "Publish the page or delete the link."),
    "empty_link": (
        "Linkistä puuttuu osoite.", "Kirjoita osoite sulkeisiin: [teksti](osoite).",
        "The link has no address.", "Write the address in parentheses: [text](address)."),
    "empty_link_text": (
        "Linkistä ”{value}” puuttuu teksti.", "Kirjoita teksti hakasulkeisiin: [teksti](osoite).",
        "The link “{value}” has no text.", "Write the text in brackets: [text](address)."),
    "remote_image": (
        "Kuva ”{value}” on toisella sivustolla.", "Tallenna kuva kansioon images ja viittaa siihen: {{filename}}/images/kuva.jpg.",
        "The picture “{value}” is on another site.", "Save it in images and refer to it: {{filename}}/images/picture.jpg."),
    "image_words": (
        "Kuvasta ”{value}” puuttuu sanallinen kuvaus.", "Kirjoita se hakasulkeisiin: ![kuvaus](kuva), tai merkitse koriste: ![](kuva){{.decorative}}.",
        "The picture “{value}” has no words.", "Write them in brackets: ![words](picture), or mark a decorative one: ![](picture){{.decorative}}."),
    "footnote_missing": (
        "Viitteellä [^{value}] ei ole tekstiä.", "Lisää sivun loppuun rivi [^{value}]: teksti.",
        "The footnote [^{value}] has no text.", "Add a line [^{value}]: text at the page's end."),
}  # fmt: skip

problem = partial(messages.problem, table=TABLE)
