"""`workbench desk`: what the organisation sets for everybody; read by all, written by supervisors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import WorkCommand, command
from workbench.cli.output import changes_json
from workbench.cli.usage import CommandUsageError
from workbench.domain.claim import ClaimKind
from workbench.domain.claim_fields import FIELDS
from workbench.domain.desk import Demands, Desk, EvidenceDemand
from workbench.domain.submission import demanded_fields

_ORDER = {field.name: at for at, field in enumerate(FIELDS)}


class DeskGroup(WorkCommand, click.Group):
    """The settings of the desk."""


@click.group("desk", cls=DeskGroup)
def desk() -> None:
    """What the desk demands of every claim before it is submitted and approved."""


@command("show")
def show(app: App) -> None:
    """Show what a claim needs before it is submitted and approved."""
    with app.open() as workspace:
        found = workspace.desk.get()
    app.answer({"desk": desk_json(found)}, list(_lines(found)))


@command("set")
@click.option(
    "--fields",
    multiple=True,
    metavar="KIND=FIELD,FIELD,...",
    help="The fields that may not be empty in claims of this kind; may be repeated. Empty: none.",
)
@click.option("--verdict/--no-verdict", default=None, help="Whether a claim needs a verdict.")
@click.option(
    "--explanation/--no-explanation", default=None, help="Whether its verdict needs an explanation."
)
@click.option(
    "--evidence",
    type=click.Choice([demand.value for demand in EvidenceDemand]),
    help="When a claim needs evidence; where_needed: for all but opinions and what cannot be checked.",
)
@click.option(
    "--contradictions/--no-contradictions", default=None, help="Whether a figure may not contradict itself."
)
@click.option("--reset", is_flag=True, help="Begin with what the program comes with.")
def set_(
    app: App, fields: tuple[str, ...], verdict: bool | None, explanation: bool | None, evidence: str | None,
    contradictions: bool | None, reset: bool,
) -> None:  # fmt: skip
    r"""Set what a claim needs; only a supervisor may. One step of undo.

    \b
    workbench desk set --fields casualty=outcome,producer,as_of --evidence always
    """
    flags = {"verdict": verdict, "explanation": explanation, "contradictions": contradictions}
    given: dict[str, Any] = {name: value for name, value in flags.items() if value is not None}
    if evidence is not None:
        given["evidence"] = EvidenceDemand(evidence)
    if not given and not fields and not reset:
        raise CommandUsageError("desk set", "say what a claim needs, or --reset")
    with app.open() as workspace:
        before = Demands() if reset else workspace.desk.get().demands
        demanded = {**before.fields, **dict(map(_kind_fields, fields))}
        after = replace(before, **given, fields=demanded)
        found, changes = workspace.desk.set_demands(app.actor(workspace), after)
    app.answer({"desk": desk_json(found), "changes": changes_json(changes)}, list(_lines(found)))


desk.add_command(show)
desk.add_command(set_)


def desk_json(found: Desk) -> dict[str, Any]:
    demands = found.demands
    return {
        "demands": {
            "fields": {kind.value: _fields(kind, demands) for kind in ClaimKind},
            "verdict": demands.verdict,
            "explanation": demands.explanation,
            "evidence": demands.evidence.value,
            "contradictions": demands.contradictions,
        }
    }


def _kind_fields(word: str) -> tuple[ClaimKind, frozenset[str]]:
    kind, sign, names = word.partition("=")
    if not sign or kind not in set(ClaimKind):
        raise CommandUsageError("desk set", f"write --fields as KIND=FIELD,FIELD (a KIND is one of {_KINDS})")
    return ClaimKind(kind), frozenset(name.strip() for name in names.split(",") if name.strip())


_KINDS = ", ".join(ClaimKind)


def _fields(kind: ClaimKind, demands: Demands) -> Sequence[str]:
    return sorted(demanded_fields(kind, demands), key=_ORDER.__getitem__)


def _lines(found: Desk) -> Iterator[str]:
    yield "Before a claim is submitted and approved it needs:"
    told: Mapping[str, Any] = desk_json(found)["demands"]
    for kind, names in told["fields"].items():
        yield f"  fields of {kind:<12} {', '.join(names) or '—'}"
    for name in ("verdict", "explanation", "contradictions"):
        yield f"  {_SAID[name]:<22} {'yes' if told[name] else 'no'}"
    yield f"  {'evidence':<22} {told['evidence']}"


_SAID = {
    "verdict": "a verdict",
    "explanation": "its explanation",
    "contradictions": "no contradictions",
}
