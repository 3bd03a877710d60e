"""Settings of the detectors' rules: registers and rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from workbench.domain.rule import Rule, RuleSetting

_SELECT = "SELECT id, name, setting, reset_us FROM rule WHERE present = 1"

#: What a reset writes: its moment is that of its event, on the same clock as the claims it is compared with.
RESET_REGISTERS: dict[str, JSON] = {"reset": {}, "setting": None}


def registers_of(rule: Rule) -> dict[str, JSON]:
    """All registers of a rule that nothing was said about yet, but for a reset (see `RESET`)."""
    return register_values.without_unset({"core": {"name": rule.name}, "setting": _setting(rule)})


def changed_registers(before: Rule, after: Rule) -> dict[str, JSON]:
    return register_values.differences({"setting": _setting(before)}, {"setting": _setting(after)})


def load(connection: Connection, rule_id: str) -> Rule | None:
    row = connection.exec_driver_sql(_SELECT + " AND id = ?", (rule_id,)).one_or_none()
    return None if row is None else _rule(row)


def all_rules(connection: Connection) -> list[Rule]:
    """Every rule that a person said something about, by name."""
    return [_rule(row) for row in connection.exec_driver_sql(_SELECT + " ORDER BY name").all()]


def _setting(rule: Rule) -> JSON:
    return register_values.none_if_default(rule.setting.value, RuleSetting.AUTO.value)


def _rule(row: Sequence[Any]) -> Rule:
    known = row[2] in set(RuleSetting)  # a newer program may know more of them
    return Rule(row[0], row[1], RuleSetting(row[2]) if known else RuleSetting.AUTO, row[3])
