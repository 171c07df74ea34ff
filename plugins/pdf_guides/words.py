"""The words that only the PDFs print, in the languages of the sites."""

from collections.abc import Mapping

WORDS: dict[str, dict[str, str]] = {
    "contents": {"fi": "Sisällys", "sv": "Innehåll", "en": "Contents"},
    "page": {"fi": "s. {n}", "sv": "s. {n}", "en": "p. {n}"},
    "written_by": {"fi": "Kirjoittaja", "sv": "Författare", "en": "Author"},
    "updated": {"fi": "Päivitetty", "sv": "Uppdaterad", "en": "Updated"},
    "contact": {"fi": "Yhteystiedot", "sv": "Kontakt", "en": "Contact"},
    "phone": {"fi": "Puhelin", "sv": "Telefon", "en": "Phone"},
    "email": {"fi": "Sähköposti", "sv": "E-post", "en": "E-mail"},
    "address": {"fi": "Osoite", "sv": "Adress", "en": "Address"},
    "business_id": {"fi": "Y-tunnus", "sv": "FO-nummer", "en": "Business ID"},
    "company": {"fi": "Yritys", "sv": "Företag", "en": "Company"},
    "online": {"fi": "Verkossa", "sv": "På webben", "en": "Online"},
    "who": {"fi": "Kuka", "sv": "Vem", "en": "Who"},
    "when": {"fi": "Milloin", "sv": "När", "en": "When"},
    "note": {"fi": "Huomaa", "sv": "Observera", "en": "Note"},
    "tip": {"fi": "Vinkki", "sv": "Tips", "en": "Tip"},
    "warning": {"fi": "Tärkeää", "sv": "Viktigt", "en": "Important"},
    "done": {"fi": "tehty", "sv": "klart", "en": "done"},
    "to_do": {"fi": "tekemättä", "sv": "ogjort", "en": "to do"},
    "provided_by": {"fi": "Työnohjaajat", "sv": "Handledare", "en": "Supervisors"},
    "service_sheet": {"fi": "Palvelukuvaus", "sv": "Tjänstebeskrivning", "en": "Service sheet"},
    "back_title": {"fi": "Jatketaanko?", "sv": "Ska vi fortsätta?", "en": "Shall we go on?"},
}


def words_for(lang: str, own: Mapping[str, str]) -> dict[str, str]:
    """All words in the language (English for one without), the site's own (`pdf_` + key) first."""
    return {
        key: own.get("pdf_" + key) or words.get(lang) or words["en"] for key, words in WORDS.items()
    }
