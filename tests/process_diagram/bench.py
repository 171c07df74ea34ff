"""How long a drawing takes: `python -m tests.process_diagram.bench`.

Exit code 1 when the slowest demo process takes over 15 ms of processor time (all three
layouts, nothing cached).
"""

import gzip
import sys
import time

from plugins.process_diagram import draw

from .stand_in import DEMO, STRESS, STRINGS, breaks, load

LIMIT_MS = 15.0


def measure(runs: int = 20) -> float:
    """Print a line for each file; the slowest demo process in milliseconds (median)."""
    slowest = 0.0
    for path in [*DEMO, *STRESS]:
        process, times, svg = load(path), [], ""
        for _ in range(runs):
            start = time.process_time()
            svg = draw(process, lang="fi", strings=STRINGS["fi"], breaks=breaks, uid="p").svg
            times.append((time.process_time() - start) * 1000)
        median = sorted(times)[runs // 2]
        size = len(gzip.compress(svg.encode()))
        stages = len(process.stages)
        print(f"{path.name:28} {stages:2} stages {median:6.1f} ms {size:6} B gzip, 3 layouts")
        slowest = max(slowest, median if path in DEMO else 0.0)
    return slowest


if __name__ == "__main__":
    sys.exit(int(measure() > LIMIT_MS))
