"""A bundle alone proves its contents: to `bundle inspect`, and to a verifier written from the format's description."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support import independent_verifier
from tests.support.offices import Office, bundle_parts, rewrite_zip, update_manifests, write_forged_bundle
from workbench.domain.person import Role
from workbench.exchange.articles.plain_text import read_text
from workbench.services.replication.bundle_inspection import inspect
from workbench.services.replication.signing import DeviceKey

Events = list[dict[str, Any]]
ROOT = "tadqiq-bundle/data/"


def judged(office: Office, bundle: Path, kept: independent_verifier.Kept | None = None) -> tuple[bool, bool]:
    """Whether the bundle is believed: by the program, and by the third person."""
    facts = inspect(bundle, DeviceKey(office.key_file))
    found = independent_verifier.check(bundle, kept)
    return facts.valid, found == []


def heads(bundle: Path) -> dict[str, tuple[int, str]]:
    return {head.device: (head.seq, head.event) for head in bundle_parts(bundle)[1].heads}


def test_the_third_person_knows_nothing_of_this_program() -> None:
    source = Path(independent_verifier.__file__).read_text(encoding="utf-8")
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert imported - set(sys.stdlib_module_names) == {"nacl"}


def test_honest_bundles_of_every_kind_are_believed(office: Office, branch: Office, tmp_path: Path) -> None:
    who = office.person(Role.CHECKER)
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>saved</p>")
    office.workspace.sources.add_file(who, page)
    whole = office.bundle("whole.bundle")
    office.workspace.claims.comment(who, office.claim.id, "وبعد")
    branch.workspace.claims.comment(branch.person(Role.CHECKER), branch.claim.id, "من الفرع")
    office.workspace.merging.merge(None, branch.bundle())
    article = office.workspace.articles.list()[0].article.id
    for bundle in (
        whole,
        office.bundle("since.bundle", since=whole),
        office.bundle("some.bundle", articles=[article]),
        office.bundle("both.bundle"),
    ):
        assert judged(office, bundle) == (True, True), bundle
    assert judged(office, office.bundle("again.bundle"), heads(whole)) == (True, True)


def edited(events: Events) -> None:
    events[0]["writes"]["name"] = "هالة"


def deleted(events: Events) -> Events:
    return [*events[:2], *events[3:]]


def reordered(events: Events) -> None:
    for name in ("writes", "entity", "entity_type", "verb"):
        events[0][name], events[1][name] = events[1][name], events[0][name]


def cut(events: Events) -> Events:
    return events[:-1]


def rewritten(events: Events) -> None:
    for event in events:
        event["hlc"] += 1


@pytest.mark.parametrize("harm", [edited, deleted, reordered, cut, rewritten])
def test_a_rewritten_bundle_is_noticed_against_the_exported_head(
    office: Office, harm: Callable[[Events], Events | None]
) -> None:
    """By whoever has the device's key, with every hash, link and signature made anew: the best forgery there is."""
    office.workspace.claims.comment(office.person(Role.CHECKER), office.claim.id, "تعليق")
    honest = office.bundle()
    kept = heads(honest)
    bad = write_forged_bundle(honest, office.folder / "bad.bundle", office.key_file, harm)
    assert independent_verifier.check(honest, kept) == []
    assert independent_verifier.check(bad, kept)
    with office.open_at("other") as other:
        if harm is not deleted:
            other.merging.merge(None, bad)
        assert other.store.chain_head_problems(kept)


def swap_events(files: dict[str, bytes]) -> None:
    lines = files[f"{ROOT}events.jsonl"].split(b"\n")
    lines[0], lines[1] = lines[1], lines[0]
    files[f"{ROOT}events.jsonl"] = b"\n".join(lines)


def drop_event(files: dict[str, bytes]) -> None:
    files[f"{ROOT}events.jsonl"] = files[f"{ROOT}events.jsonl"].split(b"\n", 1)[1]


def edit_event(files: dict[str, bytes]) -> None:
    files[f"{ROOT}events.jsonl"] = files[f"{ROOT}events.jsonl"].replace("ليلى".encode(), "هالة".encode())


def swap_text(files: dict[str, bytes]) -> None:
    files[next(name for name in files if "/texts/" in name)] = b"x"


def swap_snapshot(files: dict[str, bytes]) -> None:
    files[next(name for name in files if "/snapshots/" in name)] = b"x"


def drop_text(files: dict[str, bytes]) -> None:
    del files[next(name for name in files if "/texts/" in name)]


def add_file(files: dict[str, bytes]) -> None:
    files[f"{ROOT}more"] = b"x"


def forge_head(files: dict[str, bytes]) -> None:
    heads_ = files[f"{ROOT}heads.json"]
    at = heads_.index(b'"signature":"') + 13
    files[f"{ROOT}heads.json"] = heads_[:at] + (b"0" if heads_[at:][:1] != b"0" else b"1") + heads_[at + 1 :]


CHANGES = (swap_events, drop_event, edit_event, swap_text, swap_snapshot, drop_text, add_file, forge_head)


@pytest.mark.parametrize(
    ("change", "again"),
    [(change, again) for change in CHANGES for again in (False, True) if not (again and change is add_file)],
)
def test_what_was_changed_on_the_way_is_noticed_by_both(
    office: Office, tmp_path: Path, change: Callable[[dict[str, bytes]], None], *, again: bool
) -> None:
    """`again`: with all checksums made anew (with them, one file more is no harm)."""
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>saved</p>")
    office.workspace.sources.add_file(office.person(Role.CHECKER), page)
    office.workspace.articles.add(office.person(Role.CHECKER), read_text("نص جديد.".encode(), "b.txt"))

    def both(files: dict[str, bytes]) -> None:
        change(files)
        if again:
            update_manifests(files)

    bad = rewrite_zip(office.bundle(), office.folder / "bad.bundle", both)
    assert judged(office, bad) == (False, False)
