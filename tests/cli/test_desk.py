"""`workbench desk`: what a claim needs before it is submitted, shown, set and reset."""

from __future__ import annotations

from typing import Any

from tests.support.command_line import CommandLine
from workbench.domain.claim import ClaimKind

ME, BOSS = ("--as", "ليلى"), ("--as", "سامي")


def demands(cli: CommandLine) -> dict[str, Any]:
    found: dict[str, Any] = cli.json("desk", "show")["desk"]["demands"]
    return found


def test_the_desk_is_shown_as_the_program_comes(staffed: CommandLine) -> None:
    told = demands(staffed)
    assert told["fields"].keys() == set(ClaimKind)
    assert told["fields"]["casualty"] == ["kind", "outcome", "qualifier", "producer"]
    assert (told["verdict"], told["explanation"], told["contradictions"]) == (True, True, True)
    assert told["evidence"] == "where_needed"
    shown = staffed.run("desk", "show").stdout
    assert "fields of casualty     kind, outcome, qualifier, producer" in shown


def test_a_supervisor_sets_it_for_everybody(staffed: CommandLine) -> None:
    set_ = ("desk", "set", "--fields", "casualty=as_of,outcome", "--no-explanation", "--evidence", "always")
    answer = staffed.json(*set_, *BOSS)
    assert answer["changes"]["action"] == "set desk"
    told = demands(staffed)
    assert told["fields"]["casualty"] == ["outcome", "as_of"]
    assert told["fields"]["quote"] == ["kind", "mode", "fidelity"]
    assert (told["explanation"], told["evidence"]) == (False, "always")
    staffed.run("desk", "set", "--reset", "--no-verdict", *BOSS)
    assert demands(staffed)["fields"]["casualty"] == ["kind", "outcome", "qualifier", "producer"]
    assert demands(staffed)["verdict"] is False
    staffed.run("undo", *BOSS)
    assert demands(staffed) == told


def test_what_is_refused(staffed: CommandLine) -> None:
    assert "only a supervisor" in staffed.refused("desk", "set", "--no-verdict", *ME, code=1)
    assert "--reset" in staffed.refused("desk", "set", *BOSS)
    assert "KIND=FIELD" in staffed.refused("desk", "set", "--fields", "casualty", *BOSS)
    assert "“colour”" in staffed.refused("desk", "set", "--fields", "casualty=colour", *BOSS)
    assert demands(staffed)["verdict"] is True
