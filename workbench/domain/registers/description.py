"""The table of registers as JSON: for the function `soundness` of a server, and to tell one table from another."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, cast

from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import ChainPosition, Member, Passage, ValueType

Description = dict[str, object]
#: The enumeration itself: a server needs its words only.
_OWN = frozenset({"choices"})


def registers_json() -> str:
    """By kind and register: its type, whether it may be cleared and must be written at creation, and by whom later."""
    known = {
        kind.value: {
            register.name: {
                "type": describe(register.value),
                "clears": register.clears,
                "required": register.required,
                "who": declaration.who_may_write(register.name).name.lower(),
            }
            for register in declaration.registers
        }
        for kind, declaration in TABLE.items()
    }
    return json.dumps(known, separators=(",", ":"))


def describe(kind: ValueType) -> Description:
    """One type of values: its name, and its bounds by the names that they have in the domain."""
    declared = fields(cast("Any", kind))
    bounds = {item.name: getattr(kind, item.name) for item in declared if item.name not in _OWN}
    if isinstance(kind, Passage | ChainPosition):
        bounds = describe(kind.record)
    return bounds_json(bounds) | {"t": type(kind).__name__.lower()}


def bounds_json(bounds: Mapping[str, object]) -> Description:
    """Bounds as JSON: types are described, enumerations listed, regular expressions anchored."""
    return {name: _plain(value) for name, value in bounds.items()}


def _plain(value: object) -> object:
    if isinstance(value, re.Pattern):
        return f"^({value.pattern})$"
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Member):
        return {item.name: {"type": describe(item.value), "required": item.required} for item in value}
    if isinstance(value, tuple):
        return [describe(item) for item in value]
    return describe(cast("ValueType", value)) if is_dataclass(value) else value
