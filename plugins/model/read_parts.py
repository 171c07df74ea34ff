"""Reads what is no item: comments, processes, testimonials."""

import unicodedata

from .content import Content
from .folder import File
from .items import Comment, Place
from .problems import Words
from .process import Process
from .reading import Reading
from .references import Reference
from .source import read_markdown, read_yaml
from .testimonial import Testimonial, TestimonialText
from .validate import build


def read_comment(reading: Reading, file: File, content: Content) -> None:
    document, problems = read_markdown(file.path, file.source)
    reading.problems += problems
    if file.source.count("/") != 2:
        reading.complain("comment_no_folder", file.source, None)
        return
    name = unicodedata.normalize("NFC", file.path.stem)
    comment, problems = build(Comment, document.data, file.source) if document else (None, [])
    reading.problems += problems
    if document is None or comment is None:
        reading.broken.append(Place(key=f"comments/{file.parent}/{name}", source=file.source))
        return
    comment._place = Place(
        key=f"{file.parent}/{name}",
        source=file.source,
        body=document.body,
        body_line=document.body_line,
        lines=document.data.lines,
    )
    if comment.draft or comment.status != "published":
        return
    content.comments.setdefault(f"blog/{file.parent}", []).append(comment)


def read_process(reading: Reading, file: File, content: Content) -> None:
    data, problems = read_yaml(file.path, file.source)
    reading.problems += problems
    if data is None:
        reading.broken.append(Place(key=f"processes/{file.stem}", source=file.source))
        return
    typed = data.value.get("lang") if isinstance(data.value, dict) else None
    lang = reading.language(file, typed, data.line(("lang",))) or "fi"
    process, problems = build(Process, data, file.source, given={"lang": lang})
    reading.problems += problems
    if process is None:
        reading.broken.append(Place(key=f"processes/{file.stem}", source=file.source))
        return
    titles: set[str] = set()
    for number, stage in enumerate(process.stages):
        if stage.title.casefold() in titles:
            line = data.line(("stages", number, "title"))
            reading.complain("stage_twice", file.source, line, title=stage.title)
        titles.add(stage.title.casefold())
    process._place = Place(key=f"processes/{file.stem}", source=file.source, lines=data.lines)
    if (file.stem, lang) in content.processes:
        other = content.processes[file.stem, lang].source
        reading.complain("same_translation", file.source, None, lang=lang, other=other)
    content.processes[file.stem, lang] = process


def read_testimonials(reading: Reading, file: File, content: Content) -> None:
    data, problems = read_yaml(file.path, file.source)
    reading.problems += problems
    if data is None:
        reading.broken.append(Place(key="testimonials", source=file.source))
        return
    lang = reading.language(file, None, None) or "fi"
    if not isinstance(data.value, list):
        reading.complain("list_expected", file.source, 1, field="testimonials")
        reading.broken.append(Place(key="testimonials", source=file.source))
        return
    model = Testimonial if lang == reading.site.first_language else TestimonialText
    seen: set[str] = set()
    for number in range(len(data.value)):
        entry, problems = build(model, data, file.source, (number,))
        reading.problems += problems
        if entry is None:
            reading.broken.append(Place(key="testimonials", source=file.source))
            continue
        if entry.id in seen:
            reading.complain("id_twice", file.source, data.line((number, "id")), id=entry.id)
        seen.add(entry.id)
        _keep(reading, entry, lang, file, data.line((number,)), content)
        if isinstance(entry, Testimonial) and entry.service:
            line = data.line((number, "service"))
            content.pending.append(
                Reference(file.source, line, "service", entry.service, "services")
            )


def _keep(
    reading: Reading, entry: TestimonialText, lang: str, file: File, line: int, content: Content
) -> None:
    if isinstance(entry, Testimonial):
        content.testimonials[entry.id, lang] = entry
    else:
        original = content.testimonials.get((entry.id, reading.site.first_language))
        texts = {"name": entry.name, "role": entry.role, "quote": entry.quote, "lang": lang}
        if original is None and any(place.key == "testimonials" for place in reading.broken):
            return
        if original is None:
            hint = Words(
                "Lisää lausunto ensin tiedostoon testimonials.yaml.",
                "Add it to testimonials.yaml first.",
            )
            reading.complain("no_such", file.source, line, field="id", value=entry.id, hint=hint)
            return
        content.testimonials[entry.id, lang] = original.model_copy(update=texts)
