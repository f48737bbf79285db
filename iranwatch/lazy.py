"""Packages that load a module when a name of it is first asked for, since every start counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib import import_module


def names_of(package: str, modules: Mapping[str, Collection[str]]) -> Callable[[str], object]:
    """Return the `__getattr__` of *package*, whose names stand in its *modules*."""

    def find(name: str) -> object:
        for module, names in modules.items():
            if name in names:
                return getattr(import_module(f"{package}.{module}"), name)
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return find
