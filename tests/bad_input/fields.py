"""Wrong, missing and unknown fields of every kind."""

from .row import Row, file, front, site

STAGES = "title: Polku\nstages:\n"


def stages(count: int) -> str:
    return STAGES + "".join(f"  - title: Vaihe {n}\n" for n in range(1, count + 1))


def process(name: str, text: str, line: int, what: str, fix: str) -> Row:
    return file(name, "processes/toinen.yaml", text, line, what, fix)


def offer(name: str, text: str, what: str, fix: str, line: int = 7) -> Row:
    whole = f"offers:\n  - id: alku\n    title: Alku\n    {text}"
    return site(name, whole, what, fix, line)


def testimonial(name: str, text: str, line: int, what: str, fix: str) -> Row:
    return file(name, "testimonials.yaml", text, line, what, fix)


def comment(name: str, text: str, line: int, what: str, fix: str) -> Row:
    return file(name, "comments/kirjoitus/eka.md", f"---\n{text}\n---\nHei.\n", line, what, fix)


REQUIRED = [
    file("site without url", "site.yaml", "name: E\nlanguages: [fi]\n", 1, "”url” puuttuu", "url: …"),
    file("site without name", "site.yaml", "url: https://e.example\nlanguages: [fi]\n", 1,
         "”name” puuttuu", "name: …"),
    file("site without languages", "site.yaml", "url: https://e.example\nname: E\n", 1,
         "”languages” puuttuu", "languages: …"),
    file("site with empty url", "site.yaml", "url:\nname: E\nlanguages: [fi]\n", 1,
         "”url” on tyhjä", "arvo"),
    file("site with empty name", "site.yaml", 'url: https://e.example\nname: ""\nlanguages: [fi]\n',
         2, "”name” on tyhjä", "arvo"),
    file("site with empty languages", "site.yaml",
         "url: https://e.example\nname: E\nlanguages: []\n", 3, "”languages” on tyhjä", "arvo"),
    file("no site.yaml", "site.yaml", None, None, "site.yaml puuttuu", "url, name ja languages",
         alone=False),
    file("page without title", "pages/koe.md", "---\nsummary: Jotain\n---\n", 2,
         "”title” puuttuu", "title: …"),
    file("page with empty title", "pages/koe.md", "---\nsummary: Jotain\ntitle:\n---\n", 3,
         "”title” on tyhjä", "arvo"),
    file("page with title of quotes only", "pages/koe.md", '---\ntitle: ""\n---\n', 2,
         "”title” on tyhjä", "arvo"),
    file("page with title of spaces", "pages/koe.md", "---\ntitle: '  '\n---\n", 2,
         "”title” on tyhjä", "arvo"),
    file("page with empty front matter", "pages/koe.md", "---\n---\nTeksti\n", 1,
         "”title” puuttuu", "title: …"),
    file("service without title", "services/koe.md", "---\norder: 1\n---\n", 2,
         "”title” puuttuu", "title: …"),
    file("service with empty title", "services/koe.md", "---\ntitle: ~\n---\n", 2,
         "”title” on tyhjä", "arvo"),
    file("guide without title", "guides/koe.md", "---\nsubtitle: Opas\n---\n", 2,
         "”title” puuttuu", "title: …"),
    file("guide with empty title", "guides/koe.md", "---\ntitle:   \n---\n", 2,
         "”title” on tyhjä", "arvo"),
    file("practitioner without name", "practitioners/koe.md", "---\ntitle: Maija\n---\n", 2,
         "”name” puuttuu", "name: …"),
    file("practitioner with empty name", "practitioners/koe.md", "---\nname:\n---\n", 2,
         "”name” on tyhjä", "arvo"),
    file("post without title", "blog/koe.md", "---\ndate: 2026-01-01\n---\n", 2,
         "”title” puuttuu", "title: …"),
    file("post without date", "blog/koe.md", "---\ntitle: Koe\n---\n", 2,
         "”date” puuttuu", "date: …"),
    file("post with empty date", "blog/koe.md", "---\ntitle: Koe\ndate:\n---\n", 3,
         "”date” on tyhjä", "arvo"),
    process("process without title", "stages:\n  - title: A\n  - title: B\n", 1,
            "”title” puuttuu", "title: …"),
    process("process with empty title", "title:\nstages:\n  - title: A\n  - title: B\n", 1,
            "”title” on tyhjä", "arvo"),
    process("process without stages", "title: Polku\n", 1, "”stages” puuttuu", "stages: …"),
    process("process with empty stages", "title: Polku\nstages:\n", 2, "”stages” on tyhjä", "arvo"),
    process("stage without title", STAGES + "  - title: A\n  - text: Jotain\n", 4,
            "”title” puuttuu", "title: …"),
    process("stage with empty title", STAGES + "  - title: A\n  - text: B\n    title:\n", 5,
            "”title” on tyhjä", "arvo"),
    site("offer without id", "offers:\n  - title: Alku", "”id” puuttuu", "id: …", 5),
    site("offer without title", "offers:\n  - id: alku", "”title” puuttuu", "title: …", 5),
    site("offer with empty title", "offers:\n  - id: alku\n    title:", "”title” on tyhjä", "arvo", 6),
    testimonial("testimonial without id", "- name: A\n  quote: B\n", 1, "”id” puuttuu", "id: …"),
    testimonial("testimonial without name", "- id: a\n  quote: B\n", 1, "”name” puuttuu", "name: …"),
    testimonial("testimonial without quote", "- id: a\n  name: A\n- id: b\n  name: B\n  quote: C\n",
                1, "”quote” puuttuu", "quote: …"),
    testimonial("testimonial with empty quote", "- id: a\n  name: A\n  quote:\n", 3,
                "”quote” on tyhjä", "arvo"),
    comment("comment without author", "date: 2026-01-02", 2, "”author” puuttuu", "author: …"),
    comment("comment without date", "author: Aino", 2, "”date” puuttuu", "date: …"),
    comment("comment with empty author", "author:\ndate: 2026-01-02", 2, "”author” on tyhjä", "arvo"),
    site("booking without label", "booking:\n  email: a@b.fi", "”label” puuttuu", "label: …"),
    site("membership without organisation", "memberships:\n  - kind: jäsen",
         "”organisation” puuttuu", "organisation: …", 5),
    site("contact form without action", "contact_form:\n  action:", "”action” on tyhjä", "arvo", 5),
    front("education without name", "practitioners", "education:\n  - year: 2005",
          "”name” puuttuu", "name: …", 1),
    front("action without link", "pages", "actions:\n  - label: Varaa", "”link” puuttuu",
          "link: …", 1),
]  # fmt: skip

UNKNOWN = [
    site("unknown key in site", "emial: a@b.fi", "”emial” ei tunneta", "”email”"),
    site("unknown key in site, nothing near", "xyzzy: 1", "”xyzzy” ei tunneta", "Tunnetut avaimet"),
    site("unknown key in address", "address:\n  stret: Katu 1", "”stret” ei tunneta", "”street”", 5),
    site("unknown key in offer", "offers:\n  - id: a\n    title: A\n    price: 3",
         "”price” ei tunneta", "”price_eur”", 7),
    site("unknown key in menu", "navigation:\n  - sivu: index", "”sivu” ei tunneta", "list, page", 5,
         alone=False),
    site("unknown key in translations", "translations:\n  sv:\n    nmae: Exempel",
         "”nmae” ei tunneta", "”name”", 6),
    front("unknown key in page", "pages", "sumary: Jotain", "”sumary” ei tunneta", "”summary”"),
    front("unknown key in service", "services", "xyzzy: 100", "”xyzzy” ei tunneta",
          "Tunnetut avaimet"),
    front("Finnish key", "services", "hinta: 100", "”hinta” ei tunneta", "”price_eur”"),
    front("misspelt price", "services", "price_euro: 100", "”price_euro” ei tunneta", "”price_eur”"),
    front("unknown key in practitioner", "practitioners", "phon: 040 123 4567",
          "”phon” ei tunneta", "”phone”"),
    front("unknown key in education", "practitioners", "education:\n  - name: K\n    yera: 2005",
          "”yera” ei tunneta", "”year”", 2),
    front("unknown key in guide", "guides", "keyword: a", "”keyword” ei tunneta", "”keywords”"),
    front("unknown key in post", "blog", "tagss: a", "”tagss” ei tunneta", "”tags”"),
    front("capital letters in a key", "pages", "Summary: Jotain", "”Summary” ei tunneta",
          "”summary”"),
    comment("unknown key in comment", "author: A\ndate: 2026-01-02\nnimi: A", 4,
            "”nimi” ei tunneta", "Tunnetut avaimet"),
    process("unknown key in process", "title: P\nstages:\n  - title: A\n  - title: B\nsumary: x\n", 5,
            "”sumary” ei tunneta", "”summary”"),
    process("unknown key in stage", STAGES + "  - title: A\n    txt: x\n  - title: B\n", 4,
            "”txt” ei tunneta", "”text”"),
    process("unknown key in repeats", STAGES + "  - title: A\n    repeats:\n      titel: x\n"
            "  - title: B\n", 5, "”titel” ei tunneta", "”title”"),
    testimonial("unknown key in testimonial", "- id: a\n  name: A\n  quote: B\n  rol: x\n", 4,
                "”rol” ei tunneta", "”role”"),
    file("unknown key in a testimonial's translation", "testimonials.sv.yaml",
         "- id: a\n  name: A\n  quote: B\n  fictional: true\n", 4, "”fictional” ei tunneta",
         "Tunnetut avaimet", alone=False),
    file("key twice in front matter", "pages/koe.md", "---\ntitle: A\ntitle: B\n---\n", 3,
         "”title” on kahdesti", "Poista toinen"),
    site("key twice in site", "name: Toinen", "”name” on kahdesti", "Poista toinen", alone=False),
    process("key twice in a stage", STAGES + "  - title: A\n    who: B\n    who: C\n  - title: D\n",
            5, "”who” on kahdesti", "Poista toinen"),
]  # fmt: skip

NO_NUMBER = ("pitää olla luku", "esimerkiksi 120")
NO_RANGE = ("luku tai väli", "”45–90”")
TRUE_FALSE = ("vain true tai false", "true (kyllä)")
NO_DATE = ("pitää olla päivä", "1.12.2026")
NO_DAY = ("ei ole", "Tarkista päivä")
NO_LIST = ("pitää olla luettelo", "- kohta")
NO_TEXT = ("pitää olla tekstiä", "yhdeksi tekstiksi")
NO_MAPPING = ("muotoa avain: arvo", "malli")
NEGATIVE = ("ei voi olla negatiivinen", "ilman miinusmerkkiä")
NO_PHONE = ("ei ole puhelinnumero", "040 123 4567")
NO_EMAIL = ("ei ole sähköpostiosoite", "nimi@osoite.fi")
NO_URL = ("ei ole sivuston osoite", "https://www.oma-nimi.fi")
NO_LINK = ("ei ole verkko-osoite", "https://…")
NO_ID = ("ei ole Y-tunnus", "1234567-1")
WRONG_CHECK = ("tarkistusnumero on väärä", "Tarkista Y-tunnus")
NO_LANGUAGE = ("ei tunneta", "fi, en, sv")
NO_YEAR = ("pitää olla vuosi", "neljällä numerolla")
NO_WHOLE = ("kokonaisluku", "esimerkiksi 3")


def url(name: str, value: str) -> Row:
    text = f"url: {value}\nname: E\nlanguages: [fi]\n"
    return file(f"url {name}", "site.yaml", text, 1, *NO_URL)


VALUES = [
    front("negative price", "services", "price_eur: -5", *NEGATIVE),
    front("negative price with a real minus sign", "services", "price_eur: −5", *NEGATIVE),
    front("price with three decimals", "services", "price_eur: 100,505", *NO_NUMBER),
    front("VAT as a fraction", "services", "vat_percent: 0.25", "pitää olla prosentti", "1–100"),
    front("VAT over a hundred", "services", "vat_percent: 250", "pitää olla prosentti", "1–100"),
    front("list with bullets", "services", "audience:\n  • yksi\n  • kaksi",
          "ei aloita kohtaa", "- kohta"),
    front("list without spaces", "services", "audience:\n  -yksi\n  -kaksi",
          "ei aloita kohtaa", "- kohta"),
    front("price in words", "services", "price_eur: satanen", *NO_NUMBER),
    front("price not a number", "services", "price_eur: nan", *NO_NUMBER),
    front("endless price", "services", "price_eur: .inf", *NO_NUMBER),
    front("price with an exponent", "services", "price_eur: 1e3", *NO_NUMBER),
    front("huge price", "services", "price_eur: 99999999999", "liian suuri", "Tarkista luku"),
    front("price as a list", "services", "price_eur: [1, 2]", *NO_TEXT),
    front("negative vat", "services", "vat_percent: -1", *NEGATIVE),
    front("minutes in words", "services", "session_minutes: puolitoista tuntia", *NO_RANGE),
    front("range with a unit", "services", "session_minutes: 45–90 min", *NO_RANGE),
    front("range the wrong way round", "services", 'interval_weeks: "4–3"', "väärin päin",
          "pienempi luku ensin"),
    front("range from zero", "services", 'group_size: "0–5"', "alkaa nollasta",
          "pienempi luku ensin"),
    front("range with a decimal", "services", "duration_months: 1,5", *NO_RANGE),
    front("range as a mapping", "services", "group_size:\n  low: 3", *NO_TEXT),
    front("order in words", "services", "order: eka", *NO_WHOLE),
    front("negative order", "services", "order: -1", *NEGATIVE),
    front("order with a decimal", "guides", "order: 1.5", *NO_WHOLE),
    front("audience as a mapping", "services", "audience:\n  a: b", *NO_LIST),
    front("goals with a list inside", "services", "goals:\n  - a\n  -\n    - b", *NO_TEXT, 3),
    front("language of a list on many lines", "practitioners", "languages:\n  - fi\n  - viro",
          "”viro” ei tunneta", "fi, en, sv", 2),
    front("title as a list", "pages", "nav_title: [a]\nsummary:\n  - a", *NO_TEXT, 1, alone=False),
    front("summary as a mapping", "pages", "summary:\n  a: b", *NO_TEXT),
    front("draft in Finnish", "blog", "draft: kyllä", *TRUE_FALSE),
    front("draft yes", "blog", "draft: yes", *TRUE_FALSE),
    front("draft 1", "pages", "draft: 1", *TRUE_FALSE),
    front("draft as a list", "pages", "draft: [true]", *TRUE_FALSE),
    front("index no", "pages", "index: no", *TRUE_FALSE),
    front("form in words", "pages", "form: lomake", *TRUE_FALSE),
    front("unknown status", "blog", "status: luonnos", "”luonnos” ei käy", "published, draft, hidden"),
    front("status with a capital letter", "pages", "status: Draft", "”Draft” ei käy",
          "published, draft, hidden"),
    front("scheduled typed as status", "blog", "status: scheduled", "”scheduled” ei käy", "draft"),
    front("unknown kind of page", "pages", "kind: lista", "”lista” ei käy", "faq"),
    front("unknown lang", "pages", "lang: de", "”de” ei tunneta", "fi, en, sv"),
    front("lang in words", "blog", "lang: suomi", "”suomi” ei tunneta", "fi, en, sv"),
    front("lang as a list", "pages", "lang: [fi]", *NO_LANGUAGE),
    front("lang that the site does not have", "pages", "lang: en", "ei ole sivuston kielissä",
          "languages"),
    file("language of the name that the site does not have", "pages/koe.en.md",
         "---\ntitle: Test\n---\n", None, "ei ole sivuston kielissä", "languages"),
    file("unknown language in the name", "pages/koe.xx.md", "---\ntitle: Test\n---\n", None,
         "”xx” ei tunneta", "fi, en, sv"),
    file("two languages in one file", "pages/koe.sv.md", "---\ntitle: Test\nlang: fi\n---\n", 3,
         "nimen kieli on sv", "Korjaa toinen"),
    file("unknown language of a process", "processes/koe.de.yaml", stages(2), None,
         "”de” ei tunneta", "fi, en, sv"),
    process("lang of a process", stages(2) + "lang: ruotsi\n", 5, "”ruotsi” ei tunneta",
            "fi, en, sv"),
    file("unknown language of the testimonials", "testimonials.de.yaml", "- id: a\n", None,
         "”de” ei tunneta", "fi, en, sv", alone=False),
    file("unknown language of the site", "site.yaml",
         "url: https://e.example\nname: E\nlanguages: [fi, se]\n", 3, "”se” ei tunneta",
         "fi, en, sv"),
    file("language in words", "site.yaml", "url: https://e.example\nname: E\nlanguages: suomi\n", 3,
         "”suomi” ei tunneta", "fi, en, sv"),
    front("unknown language of a practitioner", "practitioners", "languages: [fi, viro]",
          "”viro” ei tunneta", "fi, en, sv"),
    site("translation into an unknown language", "translations:\n  de:\n    name: Beispiel",
         "”de” ei tunneta", "fi, en, sv", 5),
    file("day that does not exist", "blog/koe.md", "---\ntitle: K\ndate: 31.2.2026\n---\n", 3,
         "Päivää ”31.2.2026” ei ole", "Tarkista päivä"),
    file("month that does not exist", "blog/koe.md", "---\ntitle: K\ndate: 2026-13-01\n---\n", 3,
         "Päivää ”2026-13-01” ei ole", "Tarkista päivä"),
    file("29 February of a common year", "blog/koe.md", "---\ntitle: K\ndate: 29.2.2026\n---\n", 3,
         *NO_DAY),
    file("American date", "blog/koe.md", "---\ntitle: K\ndate: 12/31/2026\n---\n", 3, *NO_DATE),
    file("date in words", "blog/koe.md", "---\ntitle: K\ndate: 1. joulukuuta 2026\n---\n", 3,
         *NO_DATE),
    file("year of two digits", "blog/koe.md", "---\ntitle: K\ndate: 1.12.26\n---\n", 3, *NO_DATE),
    file("year zero", "blog/koe.md", "---\ntitle: K\ndate: 0000-01-01\n---\n", 3, *NO_DAY),
    file("year 9999", "blog/koe.md", "---\ntitle: K\ndate: 9999-12-31\n---\n", 3, *NO_DAY),
    file("date as a list", "blog/koe.md", "---\ntitle: K\ndate: [2026]\n---\n", 3, *NO_TEXT),
    front("modified in words", "pages", "modified: eilen", *NO_DATE),
    comment("comment's day does not exist", "author: A\ndate: 2026-02-30T10:00:00+02:00", 3,
            *NO_DAY),
    comment("comment's date in words", "author: A\ndate: eilen", 3, *NO_DATE),
    comment("comment's time does not exist", "author: A\ndate: 2026-02-03T25:00:00+02:00", 3,
            "2026-02-03T25:00", "päivä"),
    site("e-mail without @", "email: toimisto.esimerkki.fi", *NO_EMAIL),
    site("e-mail without a domain", "email: toimisto@", *NO_EMAIL),
    site("e-mail with a space", "email: toi misto@b.fi", *NO_EMAIL),
    front("practitioner's e-mail without @", "practitioners", "email: maija", *NO_EMAIL),
    site("booking's e-mail without @", "booking:\n  label: Varaa\n  email: varaus", *NO_EMAIL, 6),
    site("phone in letters", "phone: nolla neljäkymmentä", *NO_PHONE),
    site("phone too short", "phone: 1234", *NO_PHONE),
    site("phone too long", "phone: 0401234567890123456", *NO_PHONE),
    front("practitioner's phone in letters", "practitioners", "phone: soita", *NO_PHONE),
    url("without https", "http://esimerkki.example"),
    url("without a scheme", "www.esimerkki.example"),
    url("with javascript", "javascript:alert(1)"),
    url("without a dot", "https://esimerkki"),
    url("with a query", "https://esimerkki.example/?a=b"),
    url("with a fragment", "https://esimerkki.example/#a"),
    url("with a space", "https://esi merkki.example"),
    url("with a broken host", "https://[esimerkki.example"),
    url("with a broken port", "https://esimerkki.example:abc"),
    url("with a name and password", "https://a:b@esimerkki.example"),
    site("booking's url without https", "booking:\n  label: Varaa\n  url: varaus.example", *NO_LINK,
         6),
    site("form's address is a script", "contact_form:\n  action: javascript:alert(1)", *NO_LINK, 5),
    site("Y-tunnus with a wrong check digit", "business_id: 1234567-2", *WRONG_CHECK),
    site("Y-tunnus with no possible check digit", "business_id: 1234560-0", *WRONG_CHECK),
    site("Y-tunnus too short", "business_id: 123456-1", *NO_ID),
    site("Y-tunnus without a hyphen", "business_id: 12345671", *NO_ID),
    site("founded in words", "founded: viime vuosi", *NO_YEAR),
    site("founded before 1900", "founded: 1899", *NO_YEAR),
    front("since in words", "practitioners", "since: kauan sitten", *NO_YEAR),
    front("education's year", "practitioners", "education:\n  - name: K\n    year: 05", *NO_YEAR, 2),
    front("education as texts", "practitioners", "education:\n  - Koulutus 2005", *NO_MAPPING, 1),
    front("memberships as a text", "practitioners", "memberships: STOry", *NO_LIST),
    front("actions as a text", "pages", "actions: Varaa", *NO_LIST),
    front("comment_count in words", "blog", "comment_count: nolla", *NO_WHOLE),
    front("slug with ä", "pages", "slug: työ", "ei käy osoitteeksi", "esimerkiksi tyo"),
    front("slug with a space", "pages", "slug: oma sivu", "ei käy osoitteeksi", "oma-sivu"),
    front("slug with a slash", "pages", "slug: a/b", "ei käy osoitteeksi", "a-b"),
    front("slug upwards", "pages", "slug: ../ulos", "ei käy osoitteeksi", "ulos"),
    front("slug of marks only", "pages", 'slug: "!!!"', "ei käy osoitteeksi", "sivu"),
    front("slug too long", "pages", f"slug: {'a' * 121}", "ei käy osoitteeksi", "enintään 120"),
    offer("offer's negative price", "price_eur: -1", *NEGATIVE),
    offer("offer's price in words", "price_eur: ilmainen", *NO_NUMBER),
    offer("offer's minutes as a range", "minutes: 30–60", *NO_WHOLE),
    offer("offer's day does not exist", "valid_until: 31.6.2027", *NO_DAY),
    site("offer's id with ä", "offers:\n  - id: päivä\n    title: A", "ei käy osoitteeksi", "paiva", 5),
    site("offers as a mapping", "offers:\n  alku: 3", *NO_LIST),
    site("offer as a text", "offers:\n  - alku", *NO_MAPPING, 5),
    site("address as a text", "address: Esimerkkitie 1", *NO_MAPPING),
    site("menu of nine", "navigation:\n" + "  - page: index\n" * 9, "9 kohtaa", "footer_navigation"),
    site("menu entry without page or list", "navigation:\n  - page:", "joko page tai list",
         "- page: yhteys", 5),
    site("menu entry with both", "navigation:\n  - page: index\n    list: blog", "joko page tai list",
         "- list: services", 5),
    site("menu with an unknown list", "navigation:\n  - list: palvelut", "”palvelut” ei käy",
         "services", 5),
    site("menu entry as a text", "navigation:\n  - index", *NO_MAPPING, 5),
    site("hyphenation with digits", "hyphenation:\n  - työn-0hjaus", "ei ole sana", "viivoineen", 5),
    testimonial("consent's day does not exist", "- id: a\n  name: A\n  quote: B\n"
                "  consent_date: 31.4.2026\n", 4, *NO_DAY),
    testimonial("fictional in words", "- id: a\n  name: A\n  quote: B\n  fictional: ei\n", 4,
                *TRUE_FALSE),
    testimonial("testimonials as a mapping", "a: b\n", 1, *NO_LIST),
    testimonial("testimonial as a text", "- Hyvä palvelu\n", 1, *NO_MAPPING),
    process("one stage", stages(1), 2, "määrä on 1", "vähintään 2"),
    process("21 stages", stages(21), 2, "määrä on 21", "enintään 20"),
    process("stages as a mapping", "title: P\nstages:\n  a: b\n", 2, *NO_LIST),
    process("stage as a text", "title: P\nstages:\n  - title: Alku\n  - Loppu\n", 4, *NO_MAPPING),
    process("stage title of 61 characters", STAGES + f"  - title: A\n  - title: {'a' * 61}\n", 4,
            "61 merkkiä", "Lyhennä otsikkoa"),
    process("stage title twice", STAGES + "  - title: Alku\n  - title: alku\n", 4,
            "”alku” on kahdesti", "eri otsikot"),
    process("short text of 81 characters", STAGES + f"  - title: A\n    short: {'a' * 81}\n"
            "  - title: B\n", 4, "81 merkkiä", "Lyhennä tekstiä"),
    process("stage in Arabic", STAGES + "  - title: بداية\n  - title: B\n", 3,
            "oikealta vasemmalle", "latinalaisin kirjaimin"),
    process("process as a list", "- title: A\n", 1, *NO_MAPPING),
    file("site as a list", "site.yaml", "- url: https://e.example\n", 1, *NO_MAPPING),
    file("site as a text", "site.yaml", "Työnohjaus\n", 1, *NO_MAPPING),
]  # fmt: skip


UNSAID = [
    front(f"{field} of {folder} says nothing", folder, f"{field}:", f"”{field}” ei lue mitään", fix)
    for folder, field, fix in [
        ("pages", "draft", "true, false"), ("pages", "status", "published, draft, hidden"),
        ("blog", "draft", "Tai poista rivi"), ("services", "index", "true, false"),
        ("pages", "form", "true, false"), ("pages", "kind", "faq"),
        ("pages", "role", "contact, privacy, accessibility"),
    ]
] + [
    front("draft is a lone tilde", "pages", "draft: ~", "”draft” ei lue mitään", "true, false"),
    comment("a comment's draft says nothing", "author: A\ndate: 2026-01-01\ndraft:", 4,
            "”draft” ei lue mitään", "true, false"),
]  # fmt: skip
OPEN_QUOTES = [
    front("a quotation mark never closed", "pages", 'summary: "Coaching', "Lainausmerkki jää auki", "lopp"),
    front("one that a later line would close", "pages", 'summary: "Coaching\nnav_title: se"',
          "Lainausmerkki jää auki", "lopp"),
    front("a single one never closed", "pages", "summary: 'Coaching", "Lainausmerkki jää auki", "lopp"),
    front("one in a list", "services", 'goals:\n  - "yksi\n  - kaksi', "Lainausmerkki jää auki", "lopp", down=1),
    front("one with a comment behind it", "pages", 'summary: "Coaching  # huom', "Lainausmerkki jää auki", "lopp"),
]  # fmt: skip
SHAPES = [
    front(f"a mapping for {field}", folder, f"{field}: {{a: b}}", f"”{field}”", fix)
    for folder, field, fix in [
        ("blog", "tags", "jokainen kohta"), ("services", "goals", "jokainen kohta"),
        ("services", "related", "jokainen kohta"), ("practitioners", "languages", "jokainen kohta"),
        ("blog", "comment_count", "tekstiksi"), ("services", "price_eur", "tekstiksi"),
        ("services", "session_minutes", "tekstiksi"), ("practitioners", "phone", "tekstiksi"),
        ("pages", "draft", "true"), ("pages", "modified", "tekstiksi"),
    ]
]  # fmt: skip
ROWS = [*REQUIRED, *UNKNOWN, *VALUES, *UNSAID, *OPEN_QUOTES, *SHAPES]
