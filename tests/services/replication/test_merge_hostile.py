"""Forged and torn bundles are refused with a message; hostile lines in a good one are taken in and change nothing."""

from __future__ import annotations

import stat
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from db.schema.canonical_json import sha256_of_text
from tests.support.offices import (
    Office,
    append_event,
    bundle_parts,
    refusal_of,
    rewrite_zip,
    shown_rows,
    update_manifests,
    write_forged_bundle,
)
from tests.support.repetitions import seeded_dice
from workbench.domain.bundle import MergeReport
from workbench.domain.errors import WorkbenchError
from workbench.domain.person import Role
from workbench.exchange.articles.plain_text import read_text

# --- forged and hostile events ---------------------------------------------------------------------------------


HOSTILE: dict[str, tuple[dict[str, Any], str]] = {
    "a newer version": ({"v": 3}, "newer version"),
    "supersedes what it does not write": (
        {"entity_type": "claim", "writes": {"note": "x"}, "sup": {"state": ["a" * 64]}},
        "does not write",
    ),
    "a time beyond all clocks": ({"hlc": 2**60}, "impossible time"),
    "a passage that lies": (
        {"entity_type": "claim", "writes": {"spans": [{"start": 0, "end": 3, "exact": "abc"}]}},
        "marks words that do not stand",
    ),
    "another device's key": (
        {"entity_type": "device", "entity": "other", "writes": {"core": {}, "key": "a" * 64}},
        "another device",
    ),
    "an approval by a checker": ({"entity_type": "claim", "writes": {"state": {"state": "approved"}}}, ""),
    "a settlement by a checker": ({"entity_type": "claim", "verb": "decide", "writes": {"note": "x"}}, ""),
    "a kind for another": ({"entity_type": "comment", "writes": {"text": "x"}}, "is a claim here"),
    "an id that is malformed": ({"entity": "../x"}, "malformed"),
    "a hole in its fields": ({"writes": {}}, "writes no known field"),
    "a role for herself": ({"entity_type": "person", "writes": {"role": "supervisor"}}, ""),
}


def take_in(office: Office, branch: Office, event: dict[str, Any]) -> MergeReport:
    """Merge a bundle that ends with this event and has honest work before it; nothing is shown of the event."""
    branch.workspace.merging.merge(None, office.bundle())
    comment = office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "عمل صادق")[0]
    bundle = write_forged_bundle(
        office.bundle(), office.folder / "bad.bundle", office.key_file, append_event(event)
    )
    preview = branch.workspace.merging.preview(bundle)
    report, _ = branch.workspace.merging.merge(None, bundle)
    assert (preview.new, preview.void, preview.left_out) == (report.new, report.void, report.left_out)
    assert branch.workspace.proof.verify() == []
    with branch.open_at("honest") as honest:
        honest.merging.merge(None, office.bundle())
        assert shown_rows(honest) == shown_rows(branch.workspace)
    assert comment.id in {one.id for one in branch.workspace.claims.comments(office.claim.id)}
    return report


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_event_has_no_effect_and_is_named(office: Office, branch: Office, name: str) -> None:
    event, reason = HOSTILE[name]
    claim, checker = office.claim, office.person(Role.CHECKER).id
    about = checker if event.get("entity_type") == "person" else claim.id
    report = take_in(office, branch, {"author": checker, "entity": about} | event)
    named = [*map(str, report.left_out), *(str(one.reason) for one in report.void)]
    if reason:
        assert [reason in line for line in named] == [True], named
    else:  # what nobody had the right to do is kept, and does not count
        assert report.uncounted == {office.workspace.store.device_id: 1}


def test_a_checker_who_joins_again_as_a_supervisor_stays_a_checker(office: Office, branch: Office) -> None:
    checker = office.person(Role.CHECKER)
    writes = {"core": {}, "name": checker.name, "role": "supervisor"}
    event = {"entity_type": "person", "entity": checker.id, "author": checker.id, "writes": writes}
    branch.workspace.merging.merge(None, office.bundle())
    bundle = write_forged_bundle(
        office.bundle(), office.folder / "bad.bundle", office.key_file, append_event(event)
    )
    report, _ = branch.workspace.merging.merge(None, bundle)
    assert report.new == 1
    assert branch.person(Role.CHECKER).id == checker.id
    assert branch.person(Role.SUPERVISOR).id != checker.id
    assert branch.workspace.proof.verify() == []


@pytest.mark.parametrize("register", ["sup", "restores"])
def test_an_event_that_refers_to_another_thing_is_void(office: Office, branch: Office, register: str) -> None:
    raws, _, _ = bundle_parts(office.bundle())
    stranger = sha256_of_text(raws[0], "event")
    event: dict[str, Any] = {
        "author": office.claim.author_id,
        "entity": office.claim.id,
        "entity_type": "claim",
        "writes": {"note": "x"},
    }
    event |= (
        {"sup": {"note": [stranger]}}
        if register == "sup"
        else {"restores": {"note": stranger}, "undoes": "0"}
    )
    [void] = take_in(office, branch, event).void
    assert (void.register, "something else" in str(void.reason)) == ("note", True)


def test_an_article_without_its_text_is_taken_in_and_named(office: Office, branch: Office) -> None:
    core = {"sha256": "c" * 64, "file_sha256": "c" * 64, "length": 3, "origin": "txt", "encoding": "utf-8"}
    writes = {"core": core, "title": "بلا نص"}
    event = {"entity_type": "article", "entity": "a", "verb": "create", "writes": writes}
    bundle = write_forged_bundle(
        office.bundle(),
        office.folder / "bad.bundle",
        office.key_file,
        append_event(event, author=office.claim.author_id),
    )
    report, _ = branch.workspace.merging.merge(None, bundle)
    assert report.textless == ("a",)
    assert [str(problem) for problem in branch.workspace.store.verify()] == ["Article a: its text is missing"]
    assert branch.bundle("after.bundle").exists()  # and it strands nobody who hands it on


def test_events_that_another_key_signed_are_refused(office: Office, branch: Office, tmp_path: Path) -> None:
    event = {"author": office.claim.author_id, "entity": office.claim.id, "writes": {"note": "x"}}
    thief = tmp_path / "thief.key"
    bundle = write_forged_bundle(
        office.bundle(), office.folder / "bad.bundle", thief, append_event(event, entity_type="claim")
    )
    assert "forged" in refusal_of(branch, bundle)
    unsigned = write_forged_bundle(
        office.bundle(),
        office.folder / "bad2.bundle",
        thief,
        append_event(event, entity_type="claim"),
        sign=False,
    )
    assert "forged" in refusal_of(branch, unsigned)


def test_events_behind_the_signed_head_are_refused(office: Office, branch: Office) -> None:
    event = {"author": office.claim.author_id, "entity": office.claim.id, "writes": {"note": "x"}}
    change = append_event(event, entity_type="claim")
    bundle = write_forged_bundle(
        office.bundle(), office.folder / "bad.bundle", office.key_file, change, sign=False
    )
    assert "covered by no signature" in refusal_of(branch, bundle)


def test_a_forged_event_that_waits_keeps_no_honest_work_out(office: Office, branch: Office) -> None:
    """It comes before what it names, so nothing can be said of it yet; when that comes, it is void."""
    before, claim = office.bundle("before.bundle"), office.claim
    office.workspace.claims.comment(office.person(Role.CHECKER), claim.id, "عمل صادق")
    raws, _, _ = bundle_parts(office.bundle())
    named = next(sha256_of_text(raw, "event") for raw in raws if "عمل صادق" in raw)
    event = {
        "device": "ghost",
        "seq": 1,
        "prev": None,
        "hlc": 2**52,
        "author": claim.author_id,
        "entity": claim.id,
    }
    event |= {"entity_type": "claim", "writes": {"note": "x"}, "sup": {"note": [named]}}
    report, _ = branch.workspace.merging.merge(
        None,
        write_forged_bundle(before, office.folder / "bad.bundle", office.key_file, append_event({}, **event)),
    )
    assert [(gap.device, gap.n) for gap in report.waiting] == [("ghost", 1)]
    report, _ = branch.workspace.merging.merge(None, office.bundle())
    assert report.new == 1
    assert branch.workspace.merging.waiting() == []
    assert [one.register for one in branch.workspace.store.void_registers()] == ["note"]
    assert branch.workspace.proof.verify() == []
    assert len(branch.workspace.claims.comments(claim.id)) == 1


# --- hostile files ---------------------------------------------------------------------------------------------


def test_a_changed_event_file_is_refused_even_with_new_sums(office: Office, branch: Office) -> None:
    def change(files: dict[str, bytes]) -> None:
        name = "tadqiq-bundle/data/events.jsonl"
        files[name] = files[name].replace("ليلى".encode(), "هالة".encode())

    plain = rewrite_zip(office.bundle(), office.folder / "bad.bundle", change)
    assert "does not have its checksum" in refusal_of(branch, plain)

    def both(files: dict[str, bytes]) -> None:
        change(files)
        update_manifests(files)

    assert "not those that its sender signed" in refusal_of(
        branch, rewrite_zip(office.bundle(), office.folder / "bad2.bundle", both)
    )


def test_a_swapped_snapshot_or_text_is_refused(office: Office, branch: Office) -> None:
    def change(files: dict[str, bytes]) -> None:
        name = next(name for name in files if "/texts/" in name)
        files[name] = b"other words"
        update_manifests(files)

    office.workspace.articles.add(office.person(Role.CHECKER), read_text("نص جديد.".encode(), "b.txt"))
    bundle = rewrite_zip(office.bundle(), office.folder / "bad.bundle", change)
    assert "not named by its hash" in refusal_of(branch, bundle)


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "tadqiq-bundle/../../evil", "C:/evil", "tadqiq-bundle/data\\evil"]
)
def test_paths_that_lead_outside_are_refused(office: Office, branch: Office, name: str) -> None:
    bundle = rewrite_zip(
        office.bundle(), office.folder / "bad.bundle", lambda files: files.update({name: b"x"})
    )
    refusal_of(branch, bundle)


def test_links_twins_and_bombs_are_refused(office: Office, branch: Office, tmp_path: Path) -> None:
    link = tmp_path / "link.zip"
    with zipfile.ZipFile(link, "w") as archive:
        info = zipfile.ZipInfo("bag/data/a")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert "link" in refusal_of(branch, link)
    twins = tmp_path / "twins.zip"
    with zipfile.ZipFile(twins, "w") as archive:
        archive.writestr("bag/bagit.txt", "a")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("bag/bagit.txt", "b")
    assert "twice" in refusal_of(branch, twins)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bag/data/a", b"\0" * 200_000_000)
    assert "far more than its size" in refusal_of(branch, bomb)
    lying = bytearray(bomb.read_bytes())
    at = lying.rindex(b"PK\x01\x02") + 24  # the size in the zip's own list
    lying[at : at + 4] = (1000).to_bytes(4, "little")
    bomb.write_bytes(bytes(lying))
    refusal_of(branch, bomb)


def test_garbled_and_cut_bundles_are_refused_or_harmless(office: Office, branch: Office) -> None:
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "تعليق جديد")
    whole = office.bundle().read_bytes()
    dice = seeded_dice(5)
    bad = office.folder / "bad.bundle"
    before = branch.workspace.store.chain_heads()
    for number in range(120):
        data = bytearray(whole)
        if number % 3 == 0:
            data = data[: dice.randrange(len(data))]
        else:
            for _ in range(dice.randrange(1, 4)):
                data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        bad.write_bytes(bytes(data))
        with suppress(WorkbenchError):
            branch.workspace.merging.preview(bad)
    assert branch.workspace.store.chain_heads() == before
    assert branch.workspace.store.verify() == []
