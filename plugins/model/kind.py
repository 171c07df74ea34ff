"""A kind of item as reading needs to know it, and the catalogue of all kinds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from .items import F, Item, ItemFields, State
from .problems import Words

K = TypeVar("K", bound="Kind[Any]")


def state_of(fields: ItemFields, today: date) -> State:
    """Draft, hidden or published, as the owner said."""
    if fields.draft or fields.status == "draft":
        return "draft"
    return "hidden" if fields.status == "hidden" else "published"


def by_key(item: Item[Any]) -> tuple[Any, ...]:
    """The order of what has none of its own."""
    return ()


def nothing(item: Item[Any], addresses: Any) -> dict[str, Words]:
    """The addresses beside the page of an item that has none."""
    return {}


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[F]):
    """One kind of item.

    `name` is one item ("service"), `folder` holds the files and names the list in menus, blocks
    and words ("services"). `section`: the items lie under an address of the kind's own, which the
    words tell (`services_address`), and that is the address of their list. `called` gives an
    item's name and `named_by` the field that it comes from. Items of one kind are sorted by
    `order`, equal ones by key and language. `beside` tells the addresses that the build makes for
    an item beside its page, and what they are. `commented`: items may have archived comments.
    `unique_names`: two items of one name are worth a warning. `aka`: other names that owners give
    the folder.
    """

    name: str
    folder: str
    fields: type[F]
    named_by: str = "title"
    section: bool = True
    order: Callable[[Item[F]], tuple[Any, ...]] = by_key
    state: Callable[[F, date], State] = state_of  # type: ignore[assignment]
    beside: Callable[[Item[F], Any], dict[str, Words]] = nothing
    commented: bool = False
    unique_names: bool = True
    aka: tuple[str, ...] = ()

    def called(self, fields: F) -> str:
        """What an item of these fields is called."""
        return str(getattr(fields, self.named_by))


class Catalogue(Mapping[str, K], Generic[K]):
    """The kinds by name, in the order in which pages name them."""

    def __init__(self, *kinds: K) -> None:
        self._kinds = {kind.name: kind for kind in kinds}
        self.by_folder = {kind.folder: kind for kind in kinds}

    def __getitem__(self, name: str) -> K:
        return self._kinds[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    @property
    def sections(self) -> tuple[K, ...]:
        """The kinds that have a list of their own."""
        return tuple(kind for kind in self._kinds.values() if kind.section)

    @property
    def commented(self) -> tuple[K, ...]:
        """The kinds whose items may have archived comments: at most one."""
        return tuple(kind for kind in self._kinds.values() if kind.commented)
