"""Outlets and agencies: names, domains, countries and how they write a date, as data.

The facts are in ``outlets.toml`` beside this module.
"""

from __future__ import annotations

import functools
from importlib import resources
from typing import NamedTuple


class Outlet(NamedTuple):
    """One publisher: its name, domains, country (ISO 3166 alpha-2), and what it is.

    ``agency`` is true for a wire whose name in a byline is a source and no person. ``day_first``
    is how it writes 03/04/2019; None where that is not known.
    """

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    agency: bool = False
    day_first: bool | None = None


class Outlets(NamedTuple):
    """All known outlets, by folded name and by domain, and the desks and picture agencies."""

    by_name: dict[str, Outlet]
    by_domain: dict[str, Outlet]
    credits: frozenset[str]
    credit_ends: frozenset[str]

    def named(self, name: str) -> Outlet | None:
        """Return the outlet that goes by *name*, however it is spaced and capitalised."""
        return self.by_name.get(_key(name))

    def is_credit(self, owner: str) -> bool:
        """Say whether *owner* is one of those named under pictures."""
        return _key(owner) in self.credits

    def ends_credit(self, text: str) -> bool:
        """Say whether the last word of *text* is that of a name under pictures; cheap to ask."""
        return _last_word(text) in self.credit_ends

    def at(self, host: str) -> Outlet | None:
        """Return the outlet whose domain *host* is or lies under."""
        labels = host.casefold().removeprefix("www.").split(".")
        for first in range(len(labels) - 1):
            found = self.by_domain.get(".".join(labels[first:]))
            if found:
                return found
        return None


@functools.cache
def outlets() -> Outlets:
    """Return the outlets of the package's own data."""
    import tomllib

    data = tomllib.loads(
        resources.files("iranwatch.lexicon").joinpath("outlets.toml").read_text("utf-8")
    )
    by_name: dict[str, Outlet] = {}
    by_domain: dict[str, Outlet] = {}
    for row in data["outlet"]:
        country = row.get("country")
        outlet = Outlet(
            row["name"],
            tuple(row.get("aliases", ())),
            tuple(row.get("domains", ())),
            country,
            row.get("agency", False),
            row.get("day_first", data["day_first"].get(country)),
        )
        for name in (outlet.name, *outlet.aliases):
            by_name[_key(name)] = outlet
        for domain in outlet.domains:
            by_domain[domain] = outlet
    owners = data["credits"]
    return Outlets(
        by_name, by_domain, frozenset(map(_key, owners)), frozenset(map(_last_word, owners))
    )


def _key(name: str) -> str:
    """Return *name* as it is looked up: letters and digits only, no case, no article before it."""
    key = "".join(filter(str.isalnum, name.casefold()))
    return key.removeprefix("the") if len(key) > 6 else key


def _last_word(name: str) -> str:
    """Return the last word of *name*, bare of signs and of case."""
    return name.rpartition(" ")[2].rpartition("/")[2].strip(".,()[]©|").casefold()
