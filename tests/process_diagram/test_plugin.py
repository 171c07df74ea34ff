"""The glue: a generator's context gets the callables, with the class and name that others use."""

from pathlib import Path
from types import SimpleNamespace

from pelican import signals

from plugins.process_diagram import draw, plugin


def test_generators_find_the_callables_in_their_context():
    generator = SimpleNamespace(context={})
    plugin.register()
    try:
        signals.generator_init.send(generator)
    finally:
        signals.generator_init.disconnect(plugin.offer)
    assert generator.context["process_diagram"].draw is draw


def test_only_the_glue_imports_pelican_and_no_other_plugin_is_imported():
    for path in Path(plugin.__file__).parent.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert ("from pelican" in text) == (path.name == "plugin.py")
        lines = [line for line in text.splitlines() if line.startswith("from plugins.")]
        assert all(line.startswith("from plugins.process_diagram") for line in lines)
