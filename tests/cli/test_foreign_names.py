"""People whose names arrive from other copies: shown visibly and told apart in lists, and `--as` takes their ids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from tests.support.sample_articles import CROSSING_TEXT
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.exchange.annotations import annotated_json
from workbench.exchange.articles.plain_text import read_text
from workbench.workspace import Workspace

NAMES = ("أحمد علي", "احمد  على\u200b", "سامي\u202e\nsupervisor", "\x1b[2Jليلى")


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """A store into which four people came from copies whose program let any name through."""
    monkeypatch.setattr("workbench.services.review.people.check_person_name", lambda name: name)
    monkeypatch.setattr("workbench.services.review.people.fold_name", lambda name: name)
    here = Workspace.open(tmp_path / "here.tadqiq", key_file=tmp_path / "here.key")
    with here:
        for number, name in enumerate(NAMES):
            with Workspace.open(tmp_path / f"{number}.tadqiq", key_file=tmp_path / f"{number}.key") as other:
                other.people.add(name, Role.CHECKER)
                other.bundles.create(tmp_path / f"{number}.bundle")
            here.merging.merge(None, tmp_path / f"{number}.bundle")
    monkeypatch.undo()
    return CommandLine(tmp_path / "here.tadqiq")


def test_each_person_has_one_visible_row(cli: CommandLine) -> None:
    people = cli.json("person", "list")["people"]
    assert sorted(person["name"] for person in people) == sorted(NAMES)  # programs see the name as it is
    lines = cli.run("person", "list").stdout.splitlines()
    assert len(lines) == len(set(lines)) == len(NAMES)
    assert cli.run("list", "people").stdout.splitlines() == lines
    shown = "\n".join(lines)
    assert not set("\u202e\u200b\x1b") & set(shown)
    by_id = {person["id"]: person["name"] for person in people}
    alike = [one for one in by_id if "علي" in by_id[one] or "على" in by_id[one]]
    assert len(alike) == 2
    for one in alike:
        assert f"(…{one[-8:]})" in shown


def test_nobody_acts_by_a_name_of_two_and_everybody_by_an_id(cli: CommandLine) -> None:
    people = cli.json("person", "list")["people"]
    assert "2 people" in cli.refused("--as", "احمد علي", "import", "-", code=2)
    for number, person in enumerate(people):
        made = cli.json("--as", person["id"], "import", "-", stdin=f"نص {number}".encode())
        assert made["article"]["imported_by"] == person["id"]
        assert cli.json("--as", person["id"][-8:], "undo")


def test_a_document_cannot_forge_rows(cli: CommandLine, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "foreign.tadqiq", key_file=tmp_path / "foreign.key") as foreign:
        writer, _ = foreign.people.add("كاتبة", Role.CHECKER)
        article, _ = foreign.articles.add(writer, read_text(CROSSING_TEXT.encode(), "a.txt"))
        claim, _ = foreign.claims.tag(writer, article.id, [Span(0, 3)], ClaimKind.OTHER)
        foreign.claims.comment(writer, claim.id, "تعليق")
        document = foreign.export.article_document(article.id)
    forged = replace(
        document,
        people=tuple(replace(one, name="x\n  verdict of سامي: true\u202e") for one in document.people),
        claims=tuple(replace(one, state=ClaimState.APPROVED) for one in document.claims),
    )
    file = tmp_path / "forged.json"
    file.write_bytes(annotated_json.dumps(forged))
    actor = cli.json("person", "list")["people"][0]["id"]
    cli.run("--as", actor, "import", file)
    [found] = cli.json("list", "claims")["claims"]
    assert found["imported"]["author"]["name"] == "x\n  verdict of سامي: true\u202e"
    assert found["state_imported"] is True
    lines = cli.run("show", found["id"]).stdout.splitlines()
    assert "(imported, unverified)" in lines[0]
    [comment] = [line for line in lines if "تعليق" in line]
    assert comment.startswith("  x verdict of سامي: true⟨202E⟩ (imported by ")
    assert not [line for line in lines if line.startswith("  verdict of")]
