"""`workbench rules`: what was learned about each rule in this store, and the ways to override it."""

from __future__ import annotations

from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import WorkCommand, command
from workbench.cli.output import changes_json, when
from workbench.domain.changes import Changes
from workbench.domain.iso_time import time_to_json
from workbench.domain.rule import RuleSetting
from workbench.suggest.rule_confidence import MIN_DECISIONS, PRECISION_FLOOR, RuleStatus

_HEAD = (
    f"{'rule':<24} {'before':>6} {'kept':>5} {'corr.':>5} {'rej.':>5}  {'precision':<16} {'now':>5}  state"
)


class RulesGroup(WorkCommand, click.Group):
    """Without a command it prints the table; with one, a rule is set or reset."""


@click.group("rules", cls=RulesGroup, invoke_without_command=True)
@click.pass_context
def rules(ctx: click.Context) -> None:
    """How the suggestions of each rule were answered in this store, and what follows from that."""
    if ctx.invoked_subcommand is None:
        app = ctx.ensure_object(App)
        with app.open() as workspace:
            table = workspace.rules.table()
        note = (
            f"A rule falls silent after {MIN_DECISIONS} answers or more, when its precision is below {PRECISION_FLOOR:.0%}"
            " at 95 % confidence."
        )
        app.answer({"rules": [rule_json(row) for row in table]}, [_HEAD, *map(rule_line, table), note])


@command("set")
@click.argument("rule")
@click.argument("setting", type=click.Choice([setting.value for setting in RuleSetting]))
def set_(app: App, rule: str, setting: str) -> None:
    """Show RULE's suggestions always or never, or let the answers decide (auto). One step of undo."""
    with app.open() as workspace:
        row, changes = workspace.rules.set(app.actor(workspace), rule, RuleSetting(setting))
    _answer(app, row, changes)


@command("reset")
@click.argument("rule")
def reset(app: App, rule: str) -> None:
    """Start again with RULE: answers so far no longer count, and it is set to auto. One step of undo."""
    with app.open() as workspace:
        row, changes = workspace.rules.reset(app.actor(workspace), rule)
    _answer(app, row, changes)


rules.add_command(set_)
rules.add_command(reset)


def rule_json(row: RuleStatus) -> dict[str, Any]:
    tally = row.tally
    low, high = tally.bounds
    return {
        "rule": row.rule,
        "kind": row.kind,
        "prior": round(row.prior, 3),
        "accepted": tally.accepted,
        "corrected": tally.corrected,
        "rejected": tally.rejected,
        "precision": None if tally.precision is None else round(tally.precision, 3),
        "interval": [round(low, 3), round(high, 3)],
        "confidence": round(row.confidence, 3),
        "state": row.state.value,
        "reset": time_to_json(row.reset_us) if row.reset_us else None,
    }


def rule_line(row: RuleStatus) -> str:
    tally = row.tally
    low, high = tally.bounds
    found = "—" if tally.precision is None else f"{tally.precision:.2f} ({low:.2f}-{high:.2f})"
    since = f"  (counted since {when(row.reset_us)})" if row.reset_us else ""
    return (
        f"{row.rule:<24} {row.prior:>6.2f} {tally.accepted:>5} {tally.corrected:>5} {tally.rejected:>5}"
        f"  {found:<16} {row.confidence:>5.2f}  {row.state.value}{since}"
    )


def _answer(app: App, row: RuleStatus, changes: Changes) -> None:
    app.answer({"rule": rule_json(row), "changes": changes_json(changes)}, [_HEAD, rule_line(row)])
