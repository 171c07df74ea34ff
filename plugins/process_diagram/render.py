"""SVG for pages: classes and roles, real text, links. Colours come from components/process/style.css."""

from collections.abc import Callable
from html import escape

from plugins.process_diagram.layout import MEETING_RADIUS, NUMBER_DROP, Command, Entry, Layout, Text
from plugins.process_diagram.wrap import Line

# A spruce of 100 units, its foot at the origin (32 to both sides).
SPRUCE = (
    "M0-100 5-84 10-78 7-77 15-58 20-54 13-53 21-34 27-30 18-29 26-10 32-7 3-7 3 0-3 0-3-7-32-7"
    "-26-10-18-29-27-30-21-34-13-53-20-54-15-58-7-77-10-78-5-84Z"
)
XMLNS = "http://www.w3.org/2000/svg"


def number(value: float, digits: int = 1) -> str:
    """A coordinate as short as can be: 44, 27.2, -0.5."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def path_data(commands: tuple[Command, ...]) -> str:
    """The `d` attribute of a path."""
    return "".join(
        letter + " ".join(map(number, values)).replace(" -", "-") for letter, values in commands
    )


def view_box(layout: Layout) -> str:
    """The `viewBox` attribute: left, top, width, height."""
    f = layout.frame
    return " ".join(map(number, (f.left, f.top, f.right - f.left, f.bottom - f.top)))


def _after(line: Line, last: bool) -> str:
    """What joins a line to the next in the text: a space between words, nothing inside one."""
    return "" if last or line.hyphen or line.open else " "


def text(item: Text) -> str:
    """A `<text>`; each line of several is a `<tspan>`, with the space between two words between
    them. A reader of the text finds whole words except where the drawing breaks one."""
    head = f'<text class="process-{item.role}"'
    x = number(item.x)
    if len(item.lines) == 1:
        words = escape(item.lines[0].shown, quote=False)
        return f'{head} x="{x}" y="{number(item.y)}">{words}</text>'
    spans = []
    for index, line in enumerate(item.lines):
        y = number(item.y + index * item.style.leading)
        after = _after(line, index == len(item.lines) - 1)
        spans.append(f'<tspan x="{x}" y="{y}">{escape(line.shown, quote=False)}</tspan>{after}')
    return f"{head}>{''.join(spans)}</text>"


def trees(layout: Layout, prefix: str, uid: str) -> str:
    """The spruces: one shape, used many times."""
    if not layout.trees:
        return ""
    name = f"{uid}-spruce"
    used = "".join(
        f'<use href="#{name}" class="{prefix}-tree" '
        f'transform="translate({number(t.x)} {number(t.y)})scale({number(t.scale, 2)})"/>'
        for t in layout.trees
    )
    return f'<defs><path id="{name}" d="{SPRUCE}"/></defs>{used}'


def _entry(entry: Entry, link: Callable[[int], str], name: Callable[[Entry], str]) -> str:
    heading = text(entry.heading) if entry.heading else ""
    # Spaces between the texts: what a link shows is read as words, and they are in its name.
    words = text(entry.label) + (f" {text(entry.detail)}" if entry.detail else "")
    stop, n = entry.stop, entry.item.number
    if stop is None or n is None:
        dots = "".join(
            f'<circle class="process-meeting" cx="{number(x)}" cy="{number(y)}" '
            f'r="{number(MEETING_RADIUS)}"/>'
            for x, y in entry.meetings
        )
        return f"{heading}{dots}{words}"
    x = number(stop.x)
    here = " process-dot-here" if entry.item.last else ""
    return (
        f'{heading}<a class="process-stage" href="#{escape(link(n))}" data-stage="{n}" '
        f'aria-label="{escape(name(entry))}">'
        f'<circle class="process-dot{here}" cx="{x}" cy="{number(stop.y)}" '
        f'r="{number(stop.radius)}"/>'
        f'<text class="process-number" data-in="dot" x="{x}" '
        f'y="{number(stop.y + NUMBER_DROP)}">{n}</text> {words}</a>'
    )


def svg(
    layout: Layout,
    *,
    uid: str,
    title: str,
    desc: str,
    lang: tuple[str, str],
    link: Callable[[int], str],
    name: Callable[[Entry], str],
) -> str:
    """The drawing as inline SVG.

    `uid` begins every id; `lang` is the language of the process and of the page; `link(n)` is
    the id of a stage's item in the list; `name(entry)` what a stage's link is called.
    """
    words, page = lang
    other = f' lang="{escape(words)}"' if words != page else ""
    back = f' lang="{escape(page)}"' if words != page else ""
    parts = "".join(_entry(entry, link, name) for entry in layout.entries)
    return (
        f'<svg xmlns="{XMLNS}" class="process-{layout.name}" viewBox="{view_box(layout)}" '
        f'preserveAspectRatio="xMinYMin" role="group" '
        f'aria-labelledby="{uid}-title" aria-describedby="{uid}-desc"{other}>'
        f'<title id="{uid}-title">{escape(title, quote=False)}</title>'
        f'<desc id="{uid}-desc"{back}>{escape(desc, quote=False)}</desc>'
        f"{trees(layout, 'process', uid)}"
        f'<path class="process-path" d="{path_data(layout.path)}"/>'
        f'<path class="process-path process-ahead" d="{path_data(layout.ahead)}"/>'
        f"{parts}</svg>"
    )
