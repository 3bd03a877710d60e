"""`workbench device`: two laptops, one of them lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة.\n"


@pytest.fixture
def pair(
    staffed: CommandLine, write: Callable[[str, str | bytes], Path], tmp_path: Path
) -> tuple[CommandLine, CommandLine]:
    """The office and a laptop that has what the office has, and has sent a comment back."""
    article = staffed.json("import", write("a.txt", TEXT), "--as", "ليلى")["articles"][0]["id"]
    staffed.run("tag", article, 14, 16, "--kind", "casualty", "--as", "ليلى")
    laptop = CommandLine(tmp_path / "laptop.tadqiq")
    hand_over(staffed, laptop, tmp_path)
    comment(laptop, "قبل الفقد")
    hand_over(laptop, staffed, tmp_path)
    return staffed, laptop


def hand_over(source: CommandLine, target: CommandLine, folder: Path) -> dict[str, object]:
    bundle = folder / "stick.bundle"
    bundle.unlink(missing_ok=True)
    source.run("bundle", "create", "-o", bundle)
    told: dict[str, object] = target.json("bundle", "merge", bundle)
    return told


def comment(cli: CommandLine, words: str) -> None:
    claim = cli.json("list", "claims")["claims"][0]["id"]
    cli.run("comment", claim, words, "--as", "ليلى")


def test_devices_are_listed_with_who_what_and_their_key(pair: tuple[CommandLine, CommandLine]) -> None:
    office, _ = pair
    found = office.json("device", "list")["devices"]
    assert [one["own"] for one in found] == [True, False]
    assert all(one["events"] > 0 and one["last"] and len(one["key"]) == 64 for one in found)
    assert found[1]["revocations"] == []
    plain = office.run("device", "list").output
    assert "ليلى" in plain
    key = found[1]["key"]
    assert " ".join(key[at : at + 4] for at in range(0, 20, 4)) in plain


def test_a_lost_laptop_is_revoked_and_restored(pair: tuple[CommandLine, CommandLine], tmp_path: Path) -> None:
    office, laptop = pair
    lost = office.json("device", "list")["devices"][1]
    refused = office.run("device", "revoke", lost["id"], "--as", "ليلى", code=1)
    assert "only a supervisor may" in refused.output
    office.run("device", "revoke", "zzzz", "--as", "سامي", code=2)
    told = office.json("device", "revoke", lost["id"][-8:], "--reason", "سُرق", "--as", "سامي")
    assert told["device"]["revocations"][0]["last_seq"] == lost["events"]
    assert told["device"]["revocations"][0]["reason"] == "سُرق"
    comment(laptop, "بعد الفقد")
    assert hand_over(laptop, office, tmp_path)["uncounted"] == {lost["id"]: 1}
    assert "does not count" in office.run("history").output
    assert "was revoked: 1 of its" in office.run("verify").output
    report = hand_over(office, laptop, tmp_path)
    assert report["revoked"] == [lost["id"]]
    said = laptop.run("bundle", "create", "-o", tmp_path / "no.bundle", code=1).output
    assert "was revoked by a supervisor" in said
    office.run("device", "restore", lost["id"], "--as", "سامي")
    assert "not revoked" in office.run("device", "restore", lost["id"], "--as", "سامي", code=2).output
    assert hand_over(office, laptop, tmp_path)["restored"] == [lost["id"]]
    comment(laptop, "عاد")


def test_nothing_at_all_of_a_device_may_be_accepted(pair: tuple[CommandLine, CommandLine]) -> None:
    office, _ = pair
    lost = office.json("device", "list")["devices"][1]
    told = office.json("device", "revoke", lost["id"], "--last", "0", "--as", "سامي")["device"]
    assert told["uncounted"] == told["events"] == lost["events"]
    by_id = office.json("history", "--limit", "500")["history"]
    last = next(entry["event"] for entry in by_id if entry["device"] == lost["id"] and entry["seq"] == 1)
    told = office.json("device", "revoke", lost["id"], "--last", last, "--as", "سامي")["device"]
    assert (told["revocations"][0]["last_seq"], told["uncounted"]) == (1, lost["events"] - 1)
