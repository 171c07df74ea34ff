"""The kinds of items: one record each, from which everything that differs by kind is derived."""

from typing import Any

from plugins.model.kind import Catalogue

from .guide import GUIDE
from .kind import Kind
from .page import PAGE
from .post import POST
from .practitioner import PRACTITIONER
from .service import SERVICE

KINDS: Catalogue[Kind[Any]] = Catalogue(PAGE, SERVICE, PRACTITIONER, GUIDE, POST)
"""In the order in which the program names them."""

__all__ = ["GUIDE", "KINDS", "PAGE", "POST", "PRACTITIONER", "SERVICE", "Kind"]
