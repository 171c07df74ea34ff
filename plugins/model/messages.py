"""What owners are told about their content: code -> (Finnish what, fix, English what, fix)."""

import re

from .problems import Problem, Words

TABLE: dict[str, tuple[str, str, str, str]] = {
    # files
    "unreadable": (
        "Tiedostoa ei voi lukea.", "Tarkista tiedoston oikeudet.",
        "The file cannot be read.", "Check the file's permissions."),
    "not_utf8": (
        "Tiedosto ei ole UTF-8-tekstiä.", "Tallenna tiedosto merkistöllä UTF-8.",
        "The file is not UTF-8 text.", "Save the file as UTF-8."),
    "control_character": (
        "Rivillä on merkki, joka ei kuulu tekstiin (ohjausmerkki).", "Kirjoita rivi uudelleen.",
        "The line holds a character that does not belong in text (a control character).",
        "Type the line again."),
    "empty_file": (
        "Tiedosto on tyhjä.", "Kirjoita sisältö tai poista tiedosto.",
        "The file is empty.", "Write its content or delete the file."),
    "not_taken": (
        "Tiedostoa ei oteta sivustolle: {name}.", "Siirrä se oikeaan kansioon tai poista se. {hint}",
        "The file is not taken into the site: {name}.", "Move it to the right folder or delete it. {hint}"),
    "not_markdown": (
        "Tiedostoa ei oteta sivustolle, koska sen nimi ei pääty .md: {name}.",
        "Tallenna teksti Markdown-tiedostona, esimerkiksi {suggestion}, tai poista tiedosto.",
        "The file is not taken into the site, because its name does not end in .md: {name}.",
        "Save the text as a Markdown file, for instance {suggestion}, or delete the file."),
    "unknown_folder": (
        "Kansiota {name} ei tunneta, joten sen tiedostoja ei julkaista.",
        "Siirrä tiedostot kansioon {suggestion}.",
        "The folder {name} is not known, so its files are not published.",
        "Move the files to the folder {suggestion}."),
    "stray_file": (
        "Tiedostoa {name} ei käytetä.", "Poista se, jos sitä ei tarvita.",
        "The file {name} is not used.", "Delete it if it is not needed."),
    "no_content_folder": (
        "Sisältökansiota ei ole.", "Tarkista kansion nimi.",
        "There is no content folder.", "Check the folder's name."),
    "no_site_yaml": (
        "Tiedosto site.yaml puuttuu.", "Luo se ja kirjoita siihen ainakin url, name ja languages.",
        "The file site.yaml is missing.", "Create it with at least url, name and languages."),
    # front matter and YAML
    "no_front_matter": (
        "Tiedoston alusta puuttuvat perustiedot.",
        "Aloita tiedosto rivillä ---, kirjoita sen alle title: Otsikko ja sulje rivillä ---.",
        "The file does not begin with its front matter.",
        "Begin with a line ---, write title: … below it and close with a line ---."),
    "unclosed_front_matter": (
        "Perustietojen lopusta puuttuu rivi ---.", "Lisää rivi --- ennen varsinaista tekstiä.",
        "The front matter is not closed by a line ---.", "Add a line --- before the text."),
    "front_matter_shape": (
        "Perustiedot eivät ole muotoa avain: arvo.", "Kirjoita jokainen tieto omalle rivilleen: avain: arvo.",
        "The front matter is not of the form key: value.", "Write each on its own line: key: value."),
    "yaml_tab": (
        "Rivillä on sarkain (tabulaattori).", "Korvaa se välilyönneillä.",
        "The line holds a tab.", "Replace it with spaces."),
    "yaml_colon": (
        "Rivillä on kaksoispiste kohdassa, jossa sitä ei ymmärretä.",
        "Pane arvo lainausmerkkeihin tai tarkista sisennys.",
        "The line has a colon where it is not understood.",
        "Put the value in quotation marks or check the indentation."),
    "yaml_quote": (
        "Lainausmerkki jää auki.", "Lisää puuttuva lainausmerkki arvon loppuun.",
        "A quotation mark is left open.", "Add the missing quotation mark at the end of the value."),
    "yaml_alias": (
        "Merkinnät & ja * eivät käy arvon alussa.", "Pane arvo lainausmerkkeihin.",
        "The marks & and * cannot begin a value.", "Put the value in quotation marks."),
    "yaml_syntax": (
        "Riviä ei ymmärretä.", "Kirjoita muodossa avain: arvo ja tarkista sisennys.",
        "The line is not understood.", "Write key: value and check the indentation."),
    "duplicate_key": (
        "Avain ”{key}” on kahdesti.", "Poista toinen.",
        "The key “{key}” stands twice.", "Delete one of them."),
    "empty_item": (
        "Luettelossa on tyhjä kohta.", "Kirjoita kohta tai poista rivi.",
        "The list has an empty item.", "Write it or delete the line."),
    # fields
    "missing": (
        "Pakollinen tieto ”{field}” puuttuu.", "Lisää rivi {field}: …",
        "The required field “{field}” is missing.", "Add a line {field}: …"),
    "empty_required": (
        "Pakollinen tieto ”{field}” on tyhjä.", "Kirjoita sille arvo.",
        "The required field “{field}” is empty.", "Give it a value."),
    "unknown_key": (
        "Avainta ”{field}” ei tunneta.", "Poista rivi. Tunnetut avaimet: {known}.",
        "The key “{field}” is not known.", "Delete the line. Known keys: {known}."),
    "unknown_key_near": (
        "Avainta ”{field}” ei tunneta.", "Tarkoititko avainta ”{meant}”?",
        "The key “{field}” is not known.", "Did you mean “{meant}”?"),
    "choice": (
        "Arvo ”{value}” ei käy kohtaan ”{field}”.", "Käytä jotakin näistä: {choices}.",
        "“{value}” is not possible for “{field}”.", "Use one of these: {choices}."),
    "choice_empty": (
        "Kohdassa ”{field}” ei lue mitään, joten ei tiedetä, mitä tarkoitetaan.", "Kirjoita jokin näistä: {choices}. Tai poista rivi.",
        "“{field}” says nothing, so it is not known what is meant.", "Write one of these: {choices}. Or delete the line."),
    "unknown_language": (
        "Kieltä ”{value}” ei tunneta.", "Käytä jotakin näistä: {known}.",
        "The language “{value}” is not known.", "Use one of these: {known}."),
    "text_expected": (
        "Kohdassa ”{field}” pitää olla tekstiä.", "Kirjoita arvo yhdeksi tekstiksi, tarvittaessa lainausmerkkeihin.",
        "“{field}” must be text.", "Write the value as one text, in quotation marks if needed."),
    "list_expected": (
        "Kohdassa ”{field}” pitää olla luettelo.", "Kirjoita jokainen kohta omalle rivilleen ja sen alkuun viiva: - kohta.",
        "“{field}” must be a list.", "Write each item on its own line after a dash: - item."),
    "mapping_expected": (
        "Kohdan ”{field}” pitää olla muotoa avain: arvo.", "Katso malli esimerkkisivustolta.",
        "“{field}” must be of the form key: value.", "See the example site for a model."),
    "boolean_expected": (
        "Kohdassa ”{field}” voi olla vain true tai false, ei ”{value}”.", "Kirjoita true (kyllä) tai false (ei).",
        "“{field}” can only be true or false, not “{value}”.", "Write true or false."),
    "number_expected": (
        "Kohdassa ”{field}” pitää olla luku, ei ”{value}”.", "Kirjoita luku, esimerkiksi 120 tai 120,50.",
        "“{field}” must be a number, not “{value}”.", "Write a number such as 120 or 120.50."),
    "whole_number_expected": (
        "Kohdassa ”{field}” pitää olla kokonaisluku, ei ”{value}”.", "Kirjoita kokonaisluku, esimerkiksi 3.",
        "“{field}” must be a whole number, not “{value}”.", "Write a whole number such as 3."),
    "percent_expected": (
        "Kohdan ”{field}” pitää olla prosentti, ei ”{value}”.", "Kirjoita prosentti väliltä 1–100, esimerkiksi 25.5, tai 0.",
        "“{field}” must be a percentage, not “{value}”.", "Write a percentage from 1 to 100, such as 25.5, or 0."),
    "list_mark": (
        "Kohdan ”{field}” luettelossa on rivi, jonka alussa oleva merkki ei aloita kohtaa.", "Aloita jokainen rivi viivalla ja välilyönnillä: - kohta.",
        "A line in the list “{field}” begins with a mark that starts no item.", "Begin each line with a dash and a space: - item."),
    "negative": (
        "Kohdan ”{field}” luku ei voi olla negatiivinen.", "Kirjoita luku ilman miinusmerkkiä.",
        "“{field}” cannot be negative.", "Write the number without the minus sign."),
    "too_large": (
        "Kohdan ”{field}” luku on liian suuri.", "Tarkista luku.",
        "“{field}” is too large.", "Check the number."),
    "year_expected": (
        "Kohdassa ”{field}” pitää olla vuosi, ei ”{value}”.", "Kirjoita vuosi neljällä numerolla, esimerkiksi 2005.",
        "“{field}” must be a year, not “{value}”.", "Write the year in four digits, such as 2005."),
    "range_expected": (
        "Kohdassa ”{field}” pitää olla luku tai väli, ei ”{value}”.", "Kirjoita esimerkiksi 90 tai ”45–90”, ilman yksikköä.",
        "“{field}” must be a number or a range, not “{value}”.", "Write for instance 90 or “45–90”, without a unit."),
    "range_order": (
        "Kohdan ”{field}” väli ”{value}” on väärin päin tai alkaa nollasta.", "Kirjoita pienempi luku ensin, esimerkiksi ”45–90”.",
        "The range “{value}” of “{field}” is the wrong way round or begins with zero.", "Write the smaller number first, such as “45–90”."),
    "date_expected": (
        "Kohdassa ”{field}” pitää olla päivä, ei ”{value}”.", "Kirjoita päivä muodossa 1.12.2026 tai 2026-12-01.",
        "“{field}” must be a date, not “{value}”.", "Write the date as 2026-12-01 or 1.12.2026."),
    "no_such_day": (
        "Päivää ”{value}” ei ole (kohta ”{field}”).", "Tarkista päivä, kuukausi ja vuosi.",
        "There is no such day as “{value}” (“{field}”).", "Check the day, month and year."),
    "bad_email": (
        "”{value}” ei ole sähköpostiosoite.", "Kirjoita osoite muodossa nimi@osoite.fi.",
        "“{value}” is not an e-mail address.", "Write it as name@address.fi."),
    "bad_phone": (
        "”{value}” ei ole puhelinnumero.", "Kirjoita numero, esimerkiksi 040 123 4567 tai +358 40 123 4567.",
        "“{value}” is not a telephone number.", "Write it with digits, such as +358 40 123 4567."),
    "bad_url": (
        "”{value}” ei ole sivuston osoite.", "Kirjoita osoite muodossa https://www.oma-nimi.fi.",
        "“{value}” is not a site's address.", "Write it as https://www.your-name.fi."),
    "bad_link_url": (
        "”{value}” ei ole verkko-osoite.", "Kirjoita osoite muodossa https://…",
        "“{value}” is not a web address.", "Write it as https://…"),
    "bad_business_id": (
        "”{value}” ei ole Y-tunnus.", "Kirjoita Y-tunnus muodossa 1234567-1.",
        "“{value}” is not a Finnish business ID.", "Write it as 1234567-1."),
    "business_id_check": (
        "Y-tunnuksen {value} tarkistusnumero on väärä.", "Tarkista Y-tunnus.",
        "The check digit of the business ID {value} is wrong.", "Check the business ID."),
    "bad_slug": (
        "”{value}” ei käy osoitteeksi (”{field}”).", "Käytä pieniä kirjaimia a–z, numeroita ja viivoja, enintään {longest} merkkiä, esimerkiksi {suggestion}.",
        "“{value}” cannot be an address (“{field}”).", "Use lower-case a–z, digits and hyphens, at most {longest} characters, such as {suggestion}."),
    "wrong_value": (
        "Arvo ”{value}” ei käy kohtaan ”{field}”.", "Katso malli esimerkkisivustolta.",
        "“{value}” is not possible for “{field}”.", "See the example site for a model."),
    "right_to_left": (
        "Kohdassa ”{field}” on oikealta vasemmalle kirjoitettavaa tekstiä ({character}), jota kaavio ei osaa piirtää.", "Kirjoita teksti latinalaisin kirjaimin.",
        "“{field}” holds right-to-left text ({character}), which the drawing cannot show.", "Write the text in Latin letters."),
    "stage_title_long": (
        "Vaiheen otsikossa on {length} merkkiä, enintään 60 mahtuu kuvaan.", "Lyhennä otsikkoa ja kirjoita loput kohtaan text.",
        "The stage's title has {length} characters; at most 60 fit the drawing.", "Shorten the title and write the rest in text."),
    "stage_short_long": (
        "Vaiheen lyhyessä tekstissä (short) on {length} merkkiä, enintään 80 mahtuu kuvaan.", "Lyhennä tekstiä ja kirjoita loput kohtaan text.",
        "The stage's short text has {length} characters; at most 80 fit the drawing.", "Shorten it and write the rest in text."),
    "undrawn": (
        "Kaavion fontit eivät osaa merkkejä {characters}; ne jätettiin pois ladattavasta kaaviosta (SVG).", "Korvaa merkit sanoilla, jos niillä on merkitystä.",
        "The drawing's fonts lack {characters}; these characters were left out of the drawing to download (SVG).", "Put words in their place if they matter."),
    "stage_count": (
        "Prosessin vaiheiden määrä on {count}.", "Kirjoita vähintään 2 ja enintään 20 vaihetta.",
        "The process has {count} stages.", "Write at least 2 and at most 20 stages."),
    "stage_twice": (
        "Vaiheen otsikko ”{title}” on kahdesti.", "Anna vaiheille eri otsikot.",
        "The stage title “{title}” stands twice.", "Give the stages different titles."),
    "menu_entry": (
        "Valikon kohdassa pitää olla joko page tai list.", "Kirjoita esimerkiksi - page: yhteys tai - list: services.",
        "A menu item needs either page or list.", "Write for instance - page: yhteys or - list: services."),
    "menu_long": (
        "Valikossa on {count} kohtaa, enintään 8 mahtuu.", "Siirrä kohtia kohtaan footer_navigation.",
        "The menu has {count} items; at most 8 fit.", "Move some to footer_navigation."),
    "hyphenation_word": (
        "Tavutusohje ”{value}” ei ole sana.", "Kirjoita sana viivoineen, esimerkiksi työn-ohjaus-päivä.",
        "“{value}” is not a hyphenated word.", "Write the word with hyphens, such as työn-ohjaus-päivä."),
    # identity and references
    "lang_conflict": (
        "Tiedoston nimen kieli on {suffix}, mutta perustiedoissa lukee lang: {lang}.", "Korjaa toinen niistä.",
        "The file's name says {suffix}, but the front matter says lang: {lang}.", "Correct one of them."),
    "lang_not_in_site": (
        "Kieli {lang} ei ole sivuston kielissä.", "Lisää se tiedostoon site.yaml kohtaan languages tai poista tiedosto.",
        "The language {lang} is not among the site's languages.", "Add it to languages in site.yaml or delete the file."),
    "no_slug": (
        "Tiedoston nimestä ei saa osoitetta.", "Nimeä tiedosto kirjaimilla, esimerkiksi oma-sivu.md.",
        "The file's name gives no address.", "Name the file with letters, such as my-page.md."),
    "same_address": (
        "Osoite /{url} on jo tiedostolla {other}.", "Anna toiselle eri nimi tai eri slug.",
        "The address /{url} already belongs to {other}.", "Give one of them another name or slug."),
    "reserved_address": (
        "Osoite /{url} on varattu: {owner}.", "Anna tiedostolle toinen nimi tai slug.",
        "The address /{url} is taken: {owner}.", "Give the file another name or slug."),
    "same_translation": (
        "Sivulla on jo kielen {lang} versio: {other}.", "Poista toinen tai muuta sen kieli.",
        "The page already has a version in {lang}: {other}.", "Delete one or change its language."),
    "id_twice": (
        "Tunnus ”{id}” on kahdesti.", "Anna toiselle eri tunnus.",
        "The id “{id}” stands twice.", "Give one of them another id."),
    "no_such": (
        "Kohta ”{field}” viittaa tunnukseen ”{value}”, jota ei ole.", "{hint}",
        "“{field}” refers to “{value}”, which does not exist.", "{hint}"),
    "menu_not_public": (
        "Valikon sivu ”{value}” on luonnos tai piilossa.", "Julkaise sivu tai poista se valikosta.",
        "The menu's page “{value}” is a draft or hidden.", "Publish the page or take it out of the menu."),
    "menu_list_empty": (
        "Valikossa on luettelo ”{value}”, jossa ei ole mitään.", "Poista se valikosta tai lisää sisältöä kansioon {folder}.",
        "The menu has the list “{value}”, which is empty.", "Take it out of the menu or add content to {folder}."),
    "comment_no_folder": (
        "Kommentti ei ole kirjoituksensa kansiossa.", "Siirrä se kansioon comments/kirjoituksen-nimi/.",
        "The comment is not in its post's folder.", "Move it to comments/name-of-the-post/."),
    "translation_differs": (
        "Kohdan ”{field}” arvo on toinen kuin tiedostossa {other}.", "Poista rivi, niin arvo otetaan sieltä, tai korjaa toinen.",
        "“{field}” differs from {other}.", "Delete the line to take the value from there, or correct one of them."),
    "vat_missing": (
        "Hinnasta puuttuu vat_percent, vaikka muissa hinnoissa se on.", "Lisää rivi vat_percent: 25.5 tai se prosentti, joka palvelussa on.",
        "The price lacks vat_percent, though others have it.", "Add a line vat_percent: with the percentage of this service."),
    "same_title": (
        "Otsikko ”{title}” on myös tiedostossa {other}.", "Jos tiedosto on kopio, poista se; muuten anna toiselle eri otsikko.",
        "The title “{title}” is also that of {other}.", "If the file is a copy, delete it; else give one of them another title."),
    "unknown_spot": (
        "Teemassa ei ole piirrosta ”{value}”.", "{hint}",
        "The theme has no drawing “{value}”.", "{hint}"),
    "comments_no_post": (
        "Kommentit ovat kansiossa ”{value}”, mutta sen nimistä kirjoitusta ei ole.", "Nimeä kansio kirjoituksen tiedoston mukaan tai poista kansio.",
        "There are comments in “{value}”, but no post of that name.", "Name the folder after the post's file."),
    "comment_count": (
        "Kohdassa comment_count on {value}, mutta kommentteja on {count}.", "Korjaa luku tai lisää puuttuvat kommentit.",
        "comment_count says {value}, but there are {count} comments.", "Correct the number or add the missing comments."),
    "reply_loop": (
        "Kommentti vastaa itseensä.", "Korjaa kohta in_reply_to.",
        "The comment replies to itself.", "Correct in_reply_to."),
    "offer_over": (
        "Tarjouksen ”{title}” voimassaolo päättyi {date}, eikä sitä näytetä.", "Muuta kohtaa valid_until tai poista tarjous.",
        "The offer “{title}” ended on {date} and is not shown.", "Change valid_until or delete the offer."),
    # pictures
    "image_missing": (
        "Kuvaa ”{name}” ei ole kansiossa images.", "Tallenna kuva kansioon images tai korjaa nimi.{hint}",
        "There is no picture “{name}” in the folder images.", "Save it in images or correct the name.{hint}"),
    "image_outside": (
        "Kuva ”{name}” ei ole sisältökansion images-kansiossa.", "Siirrä kuva kansioon images ja viittaa siihen nimellä.",
        "The picture “{name}” is not in the content's folder images.", "Move it there and refer to it by name."),
    "image_unreadable": (
        "Kuvaa ”{name}” ei voi avata.", "Tallenna kuva uudelleen muodossa JPEG, PNG, WebP tai SVG.",
        "The picture “{name}” cannot be opened.", "Save it again as JPEG, PNG, WebP or SVG."),
    "image_too_large": (
        "Kuva ”{name}” on liian suuri käsiteltäväksi.", "Pienennä kuvaa: leveydeksi riittää 1600 kuvapistettä. Yksinkertaista piirros tai tallenna se PNG-kuvana.",
        "The picture “{name}” is too large to be processed.", "Make it smaller: 1600 pixels of width are enough. Simplify a drawing, or save it as PNG."),
    "image_moves": (
        "Kuva ”{name}” liikkuu, mutta sivuilla ja PDF:issä näkyy vain sen alku.", "Tallenna se kohta, jonka haluat näyttää, JPEG- tai PNG-kuvana.",
        "The picture “{name}” moves; pages and PDFs show only its beginning.", "Save the moment that you want to show as JPEG or PNG."),
    "image_unsafe": (
        "SVG-kuvassa ”{name}” on komentoja tai viittauksia muualle.", "Tallenna kuva piirto-ohjelmasta uudelleen ilman niitä tai PNG-kuvana.",
        "The SVG picture “{name}” holds scripts or references to elsewhere.", "Save it without them, or as PNG."),
    "image_no_alt": (
        "Kuvasta ”{name}” puuttuu sanallinen kuvaus.", "{hint}",
        "The picture “{name}” has no words for those who cannot see it.", "{hint}"),
    # texts: blocks, links, raw HTML
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
    # PDFs
    "pdf_empty": (
        "Oppaassa ei ole tekstiä, joten siitä ei tehdä PDF:ää.", "Kirjoita oppaan teksti otsikkotietojen alle.",
        "The guide has no text, so no PDF is made of it.", "Write the guide's text below the front matter."),
    "pdf_glyphs": (
        "PDF:n fontit eivät osaa merkkejä {what}; ne jätettiin pois PDF:stä.", "Korvaa merkit sanoilla, jos niillä on merkitystä.",
        "The PDF's fonts cannot draw {what}; these characters were left out of the PDF.", "Put words in their place if they matter."),
    "pdf_glyphs_drawing": (
        "PDF:n fontit eivät osaa piirtää merkkejä {what} kuvan tekstiin; ne jätettiin pois kuvasta.", "Korvaa merkit sanoilla, jos niillä on merkitystä.",
        "The PDF's fonts cannot draw {what} in a drawing's text; they were left out of the drawing.", "Put words in their place if they matter."),
    "pdf_missing_image": (
        "Kuvaa {what} ei löydy; se jätettiin pois PDF:stä.", "Tarkista kuvan nimi ja kansio.",
        "There is no image {what}; it was left out of the PDF.", "Check the image's name and folder."),
    "pdf_no_alt": (
        "Kuvalla {what} ei ole sanallista kuvausta; se jätettiin pois PDF:stä.", "Kirjoita kuvaus: ![mitä kuvassa on](tiedosto). Koristeelle: {{.decorative}}.",
        "The image {what} has no description in words; it was left out of the PDF.", "Write one: ![what it shows](file). For decoration: {{.decorative}}."),
    "pdf_bad_link": (
        "Linkin osoite {what} ei kelpaa; PDF:ään jäi pelkkä teksti.", "Käytä osoitetta, jonka alussa on https:, mailto: tai tel:.",
        "The link's address {what} is not allowed; the PDF has its text only.", "Use an address that begins with https:, mailto: or tel:."),
    "pdf_dead_link": (
        "Linkki {what} ei johda mihinkään tässä oppaassa; PDF:ään jäi pelkkä teksti.", "Tarkista otsikon tunniste.",
        "The link {what} leads nowhere in this guide; the PDF has its text only.", "Check the heading's id."),
    "pdf_unknown_block": (
        "Lohkoa {what} ei voi näyttää PDF:ssä; siitä jäi sen teksti.", "Tarkista lohkon nimi ja tunniste.",
        "The block {what} cannot be shown in a PDF; its text remains.", "Check the block's name and id."),
    "pdf_not_made": (
        "PDF:ää ei syntynyt: ladontaohjelma ei selvinnyt siitä.", "Lähetä tiedosto ohjelman ylläpitäjälle; --verbose näyttää, mitä ladontaohjelma sanoi.",
        "No PDF came out: the typesetting program failed.", "Send the file to the program's maintainer; --verbose shows what the typesetter said."),
    "pdf_not_made_of": (
        "PDF:ää ei syntynyt: ladontaohjelma ei selvinnyt kohdasta {what}.", "Kirjoita kohta toisin ja lähetä alkuperäinen ohjelman ylläpitäjälle; --verbose näyttää, mitä ladontaohjelma sanoi.",
        "No PDF came out: the typesetting program failed at {what}.", "Write it in another way and send the original to the program's maintainer; --verbose shows what the typesetter said."),
    "pdf_too_long": (
        "PDF:ssä on {what} sivua, vaikka siinä saa olla enintään {limit}.", "Lyhennä tekstejä.",
        "The PDF has {what} pages, but may have {limit} at most.", "Shorten the texts."),
}  # fmt: skip


def problem(
    code: str,
    file: str,
    line: int | None,
    *,
    warning: bool = False,
    **values: object,
) -> Problem:
    """The problem `code` of the table, its placeholders filled; a value may be `Words`."""
    what_fi, fix_fi, what_en, fix_en = TABLE[code]
    fi = {k: v.fi if isinstance(v, Words) else _on_one_line(v) for k, v in values.items()}
    en = {k: v.en if isinstance(v, Words) else _on_one_line(v) for k, v in values.items()}
    what = Words(what_fi.format(**fi), what_en.format(**en))
    fix = Words(fix_fi.format(**fi).strip(), fix_en.format(**en).strip())
    return Problem(file, line, what, fix, warning)


def _on_one_line(value: object) -> object:
    """What was typed, without line ends and marks that would command the terminal."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", value) if isinstance(value, str) else value
