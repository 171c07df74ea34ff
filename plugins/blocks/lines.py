"""Line numbers that survive Markdown: private-use markers in the text, read and removed afterwards.

A marker stands after each `](` and `[ref]: `, before each `<` and at the end of each block header.
"""

import re

MARKER = re.compile("\ue000(\\d+)\ue001")
STRIP = re.compile(" \\| \ue002\\d+\ue001|\ue000\\d+\ue001")
HEADER_MARKER = re.compile("[\ue000\ue002](\\d+)\ue001")
PRIVATE = re.compile("[\ue000-\ue003]")
PLACES = re.compile(r"\]\([ ]*<?|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?|(?=<)", re.MULTILINE)
HEADER = re.compile(r"^[ \t]*/{3,}[ ]*[^\s/|]")


def mark(text: str, first_line: int) -> str:
    """`text` with markers; lines are counted from `first_line`."""
    text = PRIVATE.sub("", text)
    result = []
    for number, line in enumerate(text.split("\n"), first_line):
        if HEADER.match(line):
            bar = "\ue000" if "|" in line else " | \ue002"
            result.append(f"{line.rstrip()}{bar}{number}\ue001")
        elif "](" in line or "<" in line or "]:" in line:
            result.append(PLACES.sub(f"\\g<0>\ue000{number}\ue001", line))
        else:
            result.append(line)
    return "\n".join(result)


def strip(text: str) -> str:
    """`text` as it was before `mark`."""
    return STRIP.sub("", text)


def line_at(html: str, position: int, default: int) -> int:
    """The line of the last marker at or before `position`."""
    start = html.rfind("\ue000", 0, position + 1)
    found = MARKER.match(html, start) if start >= 0 else None
    return int(found[1]) if found else default
