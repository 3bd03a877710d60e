"""Detector rules: registers and rows of their settings."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.named_rows import fetch_row, fetch_rows, select_columns
from workbench.domain.rule import Rule, RuleSetting


class _RuleRow(NamedTuple):
    id: str
    name: str
    setting: str
    reset_us: int


_SELECT = select_columns(_RuleRow) + " FROM rule WHERE present = 1"

#: The registers of a reset. Its time is that of its event, on the same clock as the claims it is compared with.
RESET_REGISTERS: dict[str, JSON] = {"reset": {}, "setting": None}


def registers_of(rule: Rule) -> dict[str, JSON]:
    """All registers of a rule that has no setting yet; a reset is written apart (see `RESET_REGISTERS`)."""
    return register_values.without_unset({"core": {"name": rule.name}, "setting": _setting(rule)})


def changed_registers(before: Rule, after: Rule) -> dict[str, JSON]:
    return register_values.differences({"setting": _setting(before)}, {"setting": _setting(after)})


def load(connection: Connection, rule_id: str) -> Rule | None:
    row = fetch_row(connection, _RuleRow, _SELECT + " AND id = ?", (rule_id,))
    return None if row is None else _rule(row)


def all_rules(connection: Connection) -> list[Rule]:
    """Every rule that a person has set or reset, by name."""
    return [_rule(row) for row in fetch_rows(connection, _RuleRow, _SELECT + " ORDER BY name")]


def _setting(rule: Rule) -> JSON:
    return register_values.none_if_default(rule.setting.value, RuleSetting.AUTO.value)


def _rule(row: _RuleRow) -> Rule:
    known = row.setting in set(RuleSetting)  # a newer program may know more of them
    return Rule(row.id, row.name, RuleSetting(row.setting) if known else RuleSetting.AUTO, row.reset_us)
