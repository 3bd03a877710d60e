"""Stores of every released version, as that version's own code left them (see `data/make_release.py`)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from db.sqlite import connections
from workbench.exchange.annotations import annotated_json
from workbench.workspace import Workspace

_DATA = Path(__file__).resolve().parents[1] / "db" / "data"

#: The versions whose stores are kept here, one for each schema that was ever released.
RELEASES = sorted(folder.name for folder in _DATA.iterdir() if (folder / "store.sql").is_file())


def put(release: str, path: Path) -> dict[str, Any]:
    """Make that release's store at `path`, snapshots included, and return the facts that it told of itself."""
    raw = connections.bare_connection(path)
    for statement in statements((_DATA / release / "store.sql").read_text(encoding="utf-8")):
        raw.execute(statement)
    raw.execute("PRAGMA journal_mode=WAL")  # as it was left
    raw.close()
    shutil.copytree(_DATA / release / "snapshots", f"{path}.snapshots", dirs_exist_ok=True)
    facts: dict[str, Any] = json.loads((_DATA / release / "facts.json").read_text(encoding="utf-8"))
    return facts


def statements(script: str) -> list[str]:
    """The script's statements: each ends with a line that ends with a semicolon outside of quotes."""
    found, begun = [], ""
    for line in script.splitlines(keepends=True):
        begun += line
        inside = begun.count("'") % 2
        open_block = "BEGIN " in begun and "END;" not in begun  # the body of a trigger
        if line.endswith(";\n") and not inside and not open_block:
            found.append(begun)
            begun = ""
    return found


def exported(release: str) -> bytes:
    """What the release exported of that store's articles."""
    return (_DATA / release / "articles.jsonl").read_bytes()


def facts_of(workspace: Workspace, articles: dict[str, str]) -> dict[str, Any]:
    """What this program says of a store, in the words of the release's facts."""
    heads = workspace.store.chain_heads()
    everyone = workspace.people.list()
    return {
        "chain_heads": {device: list(head) for device, head in heads.items()},
        "undo": {person.name: workspace.undo.undo_label(person) for person in everyone},
        "redo": {person.name: workspace.undo.redo_label(person) for person in everyone},
        "conflicts": [conflict.id for conflict in workspace.conflicts.list()],
        "cloned": workspace.store.cloned(),
        "revoked": [device.id for device in workspace.devices.list() if device.revocations],
        "void": len(workspace.store.void_registers()),
        "waiting": len(workspace.merging.waiting()),
        "merges": len(workspace.merging.merges()),
        "articles": articles,
    }


def export_of(workspace: Workspace, articles: dict[str, str]) -> bytes:
    return b"".join(
        annotated_json.dumps(workspace.export.article_document(article)) for article in articles.values()
    )
