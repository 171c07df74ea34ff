"""What templates are given and what they read are the same names."""

from jinja2 import meta

from plugins.site.make import make
from plugins.site.pages import Pages
from tests.conftest import TODAY
from tests.theme.environment import ROOT, THEME, environment

TEMPLATES = sorted([*THEME.rglob("*.html"), *THEME.rglob("*.webmanifest")])
GLOBALS = {"asset", "bundle", "spots"}
"""What every template has from plugins/assets."""


def test_every_name_that_pages_are_given_is_read_and_every_name_read_is_given() -> None:
    env = environment()
    parsed = [env.parse(path.read_text("utf-8")) for path in TEMPLATES]
    read = set().union(*map(meta.find_undeclared_variables, parsed))
    made = {name for tree in parsed for name in _made(tree)}

    given: set[str] = set()
    for page in Pages(make(ROOT / "content", TODAY, preview=True), env).all(style_guide=True):
        given |= page.context.keys()

    assert given - read == set()
    assert read - given - made - GLOBALS == {"structured_data"}  # made for a later room


def _made(tree: object) -> set[str]:
    """The names that a template makes itself: by import, `set` and macro, also under others."""
    from jinja2 import nodes

    assert isinstance(tree, nodes.Template)
    found = {node.target for node in tree.find_all(nodes.Import)}
    found |= {node.name for node in tree.find_all(nodes.Macro)}
    found |= {n.name for node in tree.find_all(nodes.Assign) for n in node.find_all(nodes.Name)}
    for node in tree.find_all(nodes.FromImport):
        found |= {name if isinstance(name, str) else name[1] for name in node.names}
    return found
