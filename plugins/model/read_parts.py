"""Reads what is no item: comments, processes, testimonials."""

import unicodedata

from .folder import File
from .items import Comment, CommentFields, Place
from .problems import Words
from .process import Process, ProcessFields
from .reading import Reading
from .testimonial import Testimonial, TestimonialText


def read_comment(reading: Reading, file: File) -> None:
    content = reading.content
    document = reading.markdown(file, CommentFields)
    if file.source.count("/") != 2:
        reading.complain("comment_no_folder", file.source, None)
        return
    name = unicodedata.normalize("NFC", file.path.stem)
    fields = reading.build(CommentFields, document.data, file) if document else None
    if document is None or fields is None:
        content.broken.append(Place(key=f"comments/{file.parent}/{name}", source=file.source))
        return
    if fields.draft or fields.status != "published":
        return
    place = Place(
        key=f"{file.parent}/{name}",
        source=file.source,
        lang=content.site.first_language,
        body=document.body,
        body_line=document.body_line,
        lines=document.data.lines,
    )
    for kind in content.kinds.commented:
        content.comments.setdefault(f"{kind.folder}/{file.parent}", []).append(
            Comment(place, fields)
        )


def read_process(reading: Reading, file: File) -> None:
    content = reading.content
    broken = Place(key=f"processes/{file.stem}", source=file.source)
    data = reading.yaml(file, ProcessFields)
    if data is None:
        content.broken.append(broken)
        return
    typed = data.value.get("lang") if isinstance(data.value, dict) else None
    lang = reading.language(file, typed, data.line(("lang",))) or content.site.first_language
    fields = reading.build(ProcessFields, data, file, given={"lang": lang})
    if fields is None:
        content.broken.append(broken)
        return
    titles: set[str] = set()
    for number, stage in enumerate(fields.stages):
        if stage.title.casefold() in titles:
            line = data.line(("stages", number, "title"))
            reading.complain("stage_twice", file.source, line, title=stage.title)
        titles.add(stage.title.casefold())
    if other := content.processes.get((file.stem, lang)):
        reading.complain("same_translation", file.source, None, lang=lang, other=other.source)
    place = Place(key=f"processes/{file.stem}", source=file.source, lang=lang, lines=data.lines)
    content.processes[file.stem, lang] = Process(place, fields)


def read_testimonials(reading: Reading, file: File) -> None:
    content = reading.content
    broken = Place(key="testimonials", source=file.source)
    data = reading.yaml(file, Testimonial)
    if data is None:
        content.broken.append(broken)
        return
    first = content.site.first_language
    lang = reading.language(file, None, None) or first
    if not isinstance(data.value, list):
        reading.complain("list_expected", file.source, 1, field="testimonials")
        content.broken.append(broken)
        return
    model = Testimonial if lang == first else TestimonialText
    seen: set[str] = set()
    for number in range(len(data.value)):
        entry = reading.build(model, data, file, (number,))
        if entry is None:
            content.broken.append(broken)
            continue
        if entry.id in seen:
            reading.complain("id_twice", file.source, data.line((number, "id")), id=entry.id)
        seen.add(entry.id)
        lines = {path[1:]: line for path, line in data.lines.items() if path[:1] == (number,)}
        place = Place(key=f"testimonials/{entry.id}", source=file.source, lang=lang, lines=lines)
        _keep(reading, entry, place)


def _keep(reading: Reading, entry: TestimonialText, place: Place) -> None:
    content = reading.content
    if isinstance(entry, Testimonial):
        content.testimonials[entry.id, place.lang] = entry
        content.testimonial_places[entry.id] = place
        return
    original = content.testimonials.get((entry.id, content.site.first_language))
    if original is None and any(broken.key == "testimonials" for broken in content.broken):
        return
    if original is None:
        hint = Words(
            "Lisää lausunto ensin tiedostoon testimonials.yaml.",
            "Add it to testimonials.yaml first.",
        )
        reading.complain(
            "no_such", place.source, place.line(), field="id", value=entry.id, hint=hint
        )
        return
    texts = {"name": entry.name, "role": entry.role, "quote": entry.quote, "lang": place.lang}
    content.testimonials[entry.id, place.lang] = original.model_copy(update=texts)
