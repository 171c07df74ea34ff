"""Makes `.venv` from the hash-locked requirements and runs a task in it.

Standard library only, and no syntax newer than Python 3.8: an older Python must be able to say
that it is too old. The site's language is not known yet, so owners are told in Finnish and English.
"""

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import time

from plugins.commands.lock import only_one

OLDEST = (3, 11)
NETWORK = re.compile(
    r"NewConnectionError|Max retries|timed out|name resolution|getaddrinfo|ProxyError"
    r"|Connection (refused|reset|aborted)|Network is unreachable|No route to host",
    re.IGNORECASE,
)
NEEDS_TEST = {"test", "lint", "shots", "bench"}
"""The tasks that also need requirements-test.txt."""


class Stop(Exception):
    """Setting up cannot go on; the text says why and what to do, in Finnish and English."""


def main(argv, root):
    """Run `inv <argv>` of the project folder `root` in its `.venv`; the task's exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        check_task(argv, (root / "tasks.py").read_text("utf-8"))
        python = environment(root, needs_test(argv), "--verbose" in argv)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except OSError as error:
        print(no_access(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return run(python, root, invoke_arguments(argv))


def check_task(argv, source):
    """Stop when the first word is no task of tasks.py, whose text is `source`."""
    known = re.findall(r"^def (\w+)\(context", source, re.MULTILINE)
    if argv and not argv[0].startswith("-") and argv[0] not in known:
        raise Stop(
            "Tehtävää {0} ei ole. Tehtävät: {1}.\nThere is no task {0}. Tasks: {1}.".format(
                argv[0], ", ".join(known)
            )
        )


def needs_test(argv):
    """Whether one of the tasks asked for needs the test requirements too."""
    return any(word in NEEDS_TEST for word in argv[:1])


def invoke_arguments(argv):
    """The arguments for Invoke: no task lists them, and a title may be typed without quotes."""
    if not argv:
        return ["--list"]
    if argv[0] == "post":
        end = next((i for i, word in enumerate(argv) if i and word.startswith("--")), len(argv))
        title = " ".join(argv[1:end]).strip()
        # The value is joined to its flag: a title may begin with a dash.
        return ["post", "--title=" + title] + list(argv[end:])
    return list(argv)


def run(python, root, arguments):
    """Hand this process over to Invoke in the environment (Windows: wait for it)."""
    command = [str(python), "-m", "invoke", "--search-root", str(root)] + arguments
    variables = dict(os.environ, PYTHONUTF8="1")
    if os.name != "nt":
        sys.stdout.flush()
        os.execve(command[0], command, variables)
    process = subprocess.Popen(command, env=variables)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the task has been interrupted too and says so itself


def environment(root, test, verbose=False):
    """The path of the environment's Python, made or made anew when it is missing or stale."""
    if sys.version_info[:2] < OLDEST:
        raise Stop(
            "Python {0}.{1} on liian vanha: tarvitaan Python 3.11 tai uudempi (python.org).\n"
            "Python {0}.{1} is too old: Python 3.11 or later is needed (python.org).".format(
                *sys.version_info[:2]
            )
        )
    venv = root / ".venv"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = stamps(root, test)
    if fresh(venv, python, wanted):
        return python
    (root / ".cache").mkdir(exist_ok=True)
    with only_one(root / ".cache" / "venv.lock", on_wait=waiting):
        if not fresh(venv, python, wanted):
            make(root, venv, python, wanted, verbose)
    return python


def waiting():
    """Say that another first run is making the environment."""
    print("Odotetaan toista käynnistystä ... / Waiting for another start ...")
    sys.stdout.flush()


def stamps(root, test):
    """What the environment must have been made from: {requirements file: stamp text}."""
    names = ["requirements.txt"] + (["requirements-test.txt"] if test else [])
    found, text = {}, ""
    for name in names:
        text += (root / name).read_bytes().replace(b"\r\n", b"\n").decode("utf-8")
        minor = "%d.%d" % sys.version_info[:2]
        key = "\n".join([text, minor, str(root.resolve())])
        found[name] = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()
    return found


def stamp_file(venv, name):
    """Where the stamp of a requirements file stands; it is written last."""
    return venv / (name + ".stamp")


def fresh(venv, python, wanted):
    """Whether the environment has been made from exactly what is wanted."""
    return python.exists() and all(has_stamp(venv, name, text) for name, text in wanted.items())


def has_stamp(venv, name, text):
    """Whether this requirements file was installed completely, in this form."""
    try:
        return stamp_file(venv, name).read_text("ascii") == text
    except (OSError, ValueError):
        return False


def make(root, venv, python, wanted, verbose):
    """Install what is missing; begin from an empty environment when the base itself is stale.

    Pelican imports every installed plugin, so nothing may be left behind from an older lock.
    """
    begun = time.monotonic()
    log = root / ".cache" / "setup.log"
    base = "requirements.txt"
    print("Valmistellaan työkaluja (kerran, minuutti tai pari) ... / Setting up (once, a minute or two)")
    sys.stdout.flush()
    if not (python.exists() and has_stamp(venv, base, wanted[base])):
        check_venv_module()
        if venv.is_symlink() or venv.is_file():
            venv.unlink()
        call([sys.executable, "-m", "venv", "--clear", str(venv)], log, verbose)
    for name, text in wanted.items():
        if not has_stamp(venv, name, text):
            command = [str(python), "-m", "pip", "install", "--require-hashes", "--no-input"]
            command += ["--disable-pip-version-check", "-r", str(root / name)]
            call(command, log, verbose)
            stamp_file(venv, name).write_text(text, "ascii")
    print("Työkalut ovat valmiina / Set up in %.0f s." % (time.monotonic() - begun))
    sys.stdout.flush()


def check_venv_module():
    """Stop with the name of the package where Debian has left out `venv` or `ensurepip`."""
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        package = "python%d.%d-venv" % sys.version_info[:2]
        raise Stop(
            "Pythonista puuttuu {0}. Debianissa ja Ubuntussa: sudo apt install python3-venv "
            "(tai {1}).\nPython lacks {0}. On Debian and Ubuntu: sudo apt install python3-venv "
            "(or {1}).".format(" ja ".join(missing), package)
        )


def call(command, log, verbose):
    """Run one step of the set-up; its output goes to `log`, with `verbose` to the screen."""
    variables = dict(os.environ, PYTHONUTF8="1")
    if verbose:
        code, said = subprocess.call(command, env=variables), ""
    else:
        done = subprocess.run(
            command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        code, said = done.returncode, done.stdout.decode("utf-8", "replace")
        log.write_text(said, "utf-8")
    if code:
        raise Stop(failure(said, log))


def no_access(error):
    """What to say when the project's own folder cannot be written."""
    return (
        "Ohjelman kansioon ei voi kirjoittaa: {0}. Siirrä se kansioon, johon saat kirjoittaa.\n"
        "The program's folder cannot be written: {0}. Move it to a folder of your own."
    ).format(error.filename or error.strerror)


def failure(said, log):
    """Why the set-up failed, in words, from what pip or venv said."""
    if NETWORK.search(said):
        return (
            "Työkaluja ei voitu hakea: verkkoyhteys puuttuu. Tarkista yhteys ja yritä uudelleen.\n"
            "The tools could not be fetched: no network. Check the connection and try again."
        )
    if "No space left" in said:
        return "Levy on täynnä. Vapauta tilaa.\nThe disk is full. Make room."
    if "DO NOT MATCH THE HASHES" in said:
        return (
            "Haettu paketti ei ole se, joka on lukittu: mitään ei asennettu. Yritä uudelleen.\n"
            "A package fetched is not the one that was locked: nothing was installed. Try again."
        )
    return (
        "Työkalujen asennus epäonnistui. Lisätiedot: {0}\n"
        "The tools could not be installed. Details: {0}".format(log)
    )
