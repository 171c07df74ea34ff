"""The preview server: what it gives, what it refuses, that nothing blocks it."""

import errno
import json
import os
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.live.locate import TYPES, address_path, located, media_type, own_host
from plugins.live.server import SCRIPT_FILE, Server, opened, with_script
from plugins.live.state import Preview

PAGE = b"<!doctype html><title>Etusivu</title><body>hei</body>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site, with a secret beside it."""
    root = tmp_path / "site"
    for name in ("palvelut/coaching", "nimi välillä", ".well-known"):
        (root / name).mkdir(parents=True)
        (root / name / "index.html").write_bytes(PAGE)
    (root / "index.html").write_bytes(PAGE)
    (root / "404.html").write_bytes(b"<body>ei ole</body>")
    (root / ".htaccess").write_text("x")
    (root / "feed.atom").write_text("<feed/>")
    (root / "empty").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "site-secret").mkdir()
    (tmp_path / "site-secret" / "x.txt").write_text("secret")
    if os.name != "nt":
        (root / "link.txt").symlink_to(tmp_path / "secret.txt")
        (root / "inner.html").symlink_to(root / "index.html")
    return root


@pytest.fixture
def preview(site: Path) -> Preview:
    return Preview(site, heading="Korjattavaa")


@pytest.fixture
def server(preview: Preview) -> Iterator[Server]:
    server = Server(preview, 0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(server: Server, target: str, method: str = "GET", host: str = "localhost") -> HTTPResponse:
    """One request whose target is sent as it is, without being tidied."""
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.putrequest(method, target, skip_host=True)
    connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    answer.body = answer.read()  # type: ignore[attr-defined]
    connection.close()
    return answer


FOUND = ["/", "/index.html", "/palvelut/coaching/", "/nimi%20v%C3%A4lill%C3%A4/", "/?a=b#c", "//"]


@pytest.mark.parametrize("target", [*FOUND, "/.well-known/", "/palvelut//coaching/"])
def test_a_page_is_served_with_the_reloading_script(server: Server, target: str) -> None:
    answer = ask(server, target)

    assert (answer.status, answer.getheader("Content-Type")) == (200, TYPES[".html"])
    assert b'hei<script src="/__live.js"' in answer.body  # type: ignore[attr-defined]
    assert answer.getheader("Cache-Control") == "no-store"


MISSING = [
    "/nothing",
    "/empty/",
    "/feed.atom/",
    "/.htaccess",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/palvelut/../../secret.txt",
    "/../site-secret/x.txt",
    "/..%5csecret.txt",
    "/C:/Windows/win.ini",
    "/a%00b",
    "/%ff%fe",
    "/" + "a" * 5000,
    *(["/link.txt"] if os.name != "nt" else []),
]


@pytest.mark.parametrize("target", MISSING)
def test_what_is_not_in_the_site_is_the_sites_own_404(server: Server, target: str) -> None:
    answer = ask(server, target)

    assert answer.status == 404
    assert b"ei ole" in answer.body  # type: ignore[attr-defined]
    assert b"secret" not in answer.body  # type: ignore[attr-defined]


@pytest.mark.parametrize("slashes", ["/", "//", "/%2F", "/%2f/"])
def test_a_folder_without_its_slash_is_sent_on_within_the_site(
    server: Server, slashes: str
) -> None:
    answer = ask(server, f"{slashes}nimi%20v%C3%A4lill%C3%A4")

    assert answer.status == 302
    assert answer.getheader("Location") == "/nimi%20v%C3%A4lill%C3%A4/"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_a_foreign_host_is_refused(server: Server, host: str) -> None:
    answer = ask(server, "/", host=host)

    assert answer.status == 421
    assert b"hei" not in answer.body  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1:8000", "LOCALHOST:1", "[::1]:80", "[::1]"]
)
def test_this_machine_is_known_by_its_names(host: str) -> None:
    assert own_host(host)


@pytest.mark.parametrize("host", [None, "", ":80", "example.fi", "localhost.", "0.0.0.0", "[::2]"])
def test_no_other_name_is_this_machine(host: str | None) -> None:
    assert not own_host(host)


def test_head_has_no_body_and_other_methods_are_refused(server: Server) -> None:
    head, post = ask(server, "/", "HEAD"), ask(server, "/", "POST")

    assert (head.status, head.body) == (200, b"")  # type: ignore[attr-defined]
    assert post.status == 501


def test_only_pages_get_the_script(server: Server, site: Path) -> None:
    answer = ask(server, "/feed.atom")

    assert answer.getheader("Content-Type") == "application/atom+xml; charset=utf-8"
    assert answer.body == b"<feed/>"  # type: ignore[attr-defined]
    assert (site / "index.html").read_bytes() == PAGE


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.webmanifest", "application/manifest+json"),
        ("a.AVIF", "image/avif"),
        ("a.vcf", "text/vcard; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.unknown", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_every_kind_of_file_has_its_type(name: str, kind: str) -> None:
    assert media_type(Path(name)) == kind


def test_an_idle_connection_blocks_nobody(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port)):
        assert ask(server, "/").status == 200


def test_a_taken_port_gives_the_next_free_one(server: Server, preview: Preview) -> None:
    with opened(preview, server.server_port) as other:
        assert other.server_port > server.server_port
        assert other.url == f"http://127.0.0.1:{other.server_port}/"


def test_where_no_port_is_free_the_system_says_so(server: Server, preview: Preview) -> None:
    with pytest.raises(OSError) as taken:
        opened(preview, server.server_port, tries=0)

    assert taken.value.errno == errno.EADDRINUSE


def test_the_script_itself_is_served(server: Server) -> None:
    answer = ask(server, "/__live.js")

    assert answer.getheader("Content-Type") == "text/javascript; charset=utf-8"
    assert answer.body == SCRIPT_FILE.read_bytes()  # type: ignore[attr-defined]


def test_a_page_that_cannot_be_read_is_not_found(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As at the moment when a new site takes the place of the old one."""

    def gone(path: Path) -> bytes:
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "read_bytes", gone)

    assert ask(server, "/").status == 404


def test_it_listens_on_this_machine_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def events(server: Server) -> Iterator[dict[str, str]]:
    """The states that an open page is told."""
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", "/__live", headers={"Host": "localhost"})
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    while line := answer.readline():
        if line.startswith(b"data: "):
            yield json.loads(line[6:])


def test_open_pages_hear_of_builds_and_of_problems(server: Server, preview: Preview) -> None:
    heard = events(server)
    first = next(heard)

    preview.built("blog/a.md:1: väärin")
    wrong = next(heard)
    preview.built("")
    good = next(heard)

    assert first["problems"] == ""
    assert (wrong["problems"], wrong["heading"]) == ("blog/a.md:1: väärin", "Korjattavaa")
    assert wrong["version"] == first["version"]
    assert (good["problems"], good["version"] != first["version"]) == ("", True)


def test_a_page_knows_which_build_it_is_from(server: Server, preview: Preview) -> None:
    state = next(events(server))

    answer = ask(server, "/")

    assert f'data-version="{state["version"]}"'.encode() in answer.body  # type: ignore[attr-defined]


def test_before_the_first_good_build_an_empty_page_waits(tmp_path: Path) -> None:
    server = Server(Preview(tmp_path / "nothing"), 0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()

    answer = ask(server, "/")
    server.shutdown()
    server.server_close()

    assert answer.status == 404
    assert b"/__live.js" in answer.body  # type: ignore[attr-defined]


def test_the_script_goes_before_the_last_end_of_body(tmp_path: Path) -> None:
    page = with_script(b"<pre>&lt;/body></body></pre></body></html>", Preview(tmp_path))

    assert page.endswith(b"</script></body></html>")
    assert page.count(b"__live.js") == 1


def test_a_page_without_a_body_tag_gets_the_script_too(tmp_path: Path) -> None:
    assert with_script(b"<p>hei", Preview(tmp_path)).endswith(b"</script>")


@given(st.text(max_size=60))
def test_no_address_leads_out_of_the_site(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    root = tmp_path_factory.getbasetemp() / "site"
    root.mkdir(exist_ok=True)

    found = located(root, address_path("/" + text)) or root

    assert found.is_relative_to(root.resolve())
