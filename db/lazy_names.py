"""Lazy names: the names of a package that are imported when they are first asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy_names(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a package. `homes`: name -> the module inside it where the name is, or the module itself.

    A start of the program thus loads of a package only the modules that it uses.
    """

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{homes[name]}")
        found: object = module if homes[name] == name else getattr(module, name)
        setattr(sys.modules[package], name, found)  # asked once
        return found

    return find
