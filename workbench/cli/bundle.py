"""`workbench bundle` and `workbench conflict`: exchange of work between laptops, and the conflicts that follow from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.merge_report import report_json, report_lines, void_json, void_lines
from workbench.cli.output import changes_json, one_line, short, when
from workbench.cli.progress import progress_bar
from workbench.cli.usage import CommandUsageError
from workbench.domain.bundle import BundleFacts
from workbench.domain.conflict import Conflict
from workbench.domain.errors import PersonNeeded
from workbench.domain.iso_time import time_to_json

if TYPE_CHECKING:
    from workbench.domain.person import Person
    from workbench.workspace import Workspace

_FILE = click.Path(path_type=Path)
_PASSPHRASE = click.option(
    "--passphrase-file", type=_FILE, help="A file whose first line is the passphrase of an encrypted bundle."
)


@click.group("bundle")
def bundle() -> None:
    """Create, inspect and merge bundles; each is a BagIt bag in a zip."""


@command("create")
@click.option("--output", "-o", type=_FILE, required=True, help="The bundle's file.")
@click.option("--since", type=_FILE, help="Only what is new since this bundle.")
@click.option(
    "--articles", multiple=True, metavar="ARTICLE", help="Only what concerns ARTICLE; may be repeated."
)
@click.option(
    "--for", "for_key", default="", metavar="PUBLICKEY", help="Encrypt it for the owner of this key."
)
@_PASSPHRASE
def create(
    app: App,
    output: Path,
    since: Path | None,
    articles: tuple[str, ...],
    for_key: str,
    passphrase_file: Path | None,
) -> None:
    """Write a bundle of this store: all of it, or a part."""
    if since is not None and articles:
        raise CommandUsageError("bundle", "choose either --since or --articles")
    passphrase = _passphrase(passphrase_file)
    if for_key and passphrase:
        raise CommandUsageError("bundle", "choose either --for or --passphrase-file")
    with app.open() as workspace:
        wanted = [workspace.articles.get(piece).id for piece in articles]
        with progress_bar("Writing") as hook:
            summary = workspace.bundles.create(
                output, since=since, articles=wanted, for_key=for_key, passphrase=passphrase, hook=hook
            )
    app.answer(
        {
            "bundle": str(output),
            "events": summary.events,
            "texts": summary.texts,
            "snapshots": summary.snapshots,
        },
        [f"{output}: {summary.events} events, {summary.texts} texts, {summary.snapshots} snapshots."],
    )


@command("inspect")
@click.argument("path", metavar="BUNDLE", type=_FILE)
@_PASSPHRASE
@click.pass_context
def inspect(ctx: click.Context, app: App, path: Path, passphrase_file: Path | None) -> None:
    """Check a bundle, or any BagIt bag (zip or folder), without a store. Exit code 0: valid, 1: not."""
    from workbench.services.replication.bundle_inspection import inspect as look
    from workbench.services.replication.signing import DeviceKey
    from workbench.system import paths

    facts = look(path, DeviceKey(paths.key_file()), _passphrase(passphrase_file))
    app.answer(_facts_json(facts), _facts_lines(facts))
    if not facts.valid:
        ctx.exit(1)


@command("merge")
@click.argument("path", metavar="BUNDLE", type=_FILE)
@click.option("--preview", is_flag=True, help="Say what would happen and change nothing.")
@_PASSPHRASE
def merge(app: App, path: Path, *, preview: bool, passphrase_file: Path | None) -> None:
    """Merge a bundle, after a backup of the store. Merging it again changes nothing."""
    passphrase = _passphrase(passphrase_file)
    if not preview and not app.path.exists():
        _demand_whole(path, passphrase)  # before a store is created for it
    with app.open(create=not preview) as workspace:
        with progress_bar("Looking" if preview else "Merging") as hook:
            if preview:
                report = workspace.merging.preview(path, passphrase, hook)
            else:
                actor = _known_actor(app, workspace)
                report, _ = workspace.merging.merge(actor, path, passphrase, hook)
        names = workspace.people.names()
    data = {"bundle": str(path), "preview": preview, **report_json(report)}
    app.answer(data, report_lines(report, names, path, preview=preview))


@command("undo-merge")
def undo_merge(app: App) -> None:
    """Undo the last merge, if nothing followed it; the store as it is now is set aside."""
    from workbench.services.replication.merge import undo_merge

    with app.open() as workspace:
        entry = workspace.merging.undoable()
        path, key = workspace.path, workspace.store.key
    done = undo_merge(entry, path, key)
    app.answer(
        {"store": str(done.store), "undone": entry.name, "set_aside": str(done.set_aside)},
        [f"{path}: as it was before {entry.name}.", f"The merged store lies at {done.set_aside}."],
    )


@command("key")
def key(app: App) -> None:
    """This machine's public key: others encrypt bundles to it with --for."""
    from workbench.services.replication.signing import DeviceKey
    from workbench.system import paths

    public = DeviceKey(paths.key_file()).public
    app.answer({"public_key": public}, [public])


for member in (create, inspect, merge, undo_merge, key):
    bundle.add_command(member)


@click.group("conflict")
def conflict() -> None:
    """Values that laptops disagree about, side by side; a supervisor settles them."""


@command("list")
@click.argument("item", required=False, metavar="[CLAIM|SOURCE|...]")
def list_(app: App, item: str | None) -> None:
    """Every conflict: its sides with author, time and device, and the values that each side had seen."""
    with app.open() as workspace:
        found = [one for one in workspace.conflicts.list() if item is None or one.entity.endswith(item)]
        names = workspace.people.names()
    lines = [line for one in found for line in _conflict_lines(one, names)]
    app.answer({"conflicts": [_conflict_json(one) for one in found]}, lines or ["Nothing is in conflict."])


@command("decide")
@click.argument("name", metavar="[CONFLICT]", required=False)
@click.argument("side", metavar="[SIDE]", required=False)
@click.option("--rule", help="Settle all by a rule: newest, oldest, person or device.")
@click.option("--whose", default="", help="The person or device that the rule follows.")
def decide(app: App, name: str | None, side: str | None, rule: str | None, whose: str) -> None:
    """Settle CONFLICT (as listed) with SIDE, the beginning of its event's id; or all conflicts by a rule."""
    from workbench.services.replication.conflicts import ResolutionRule

    with app.open() as workspace:
        actor = app.actor(workspace)
        if rule is not None:
            if rule not in set(ResolutionRule):
                raise CommandUsageError(f"rule {rule}", f"choose one of {', '.join(ResolutionRule)}")
            whom = workspace.people.find(whose).id if rule == ResolutionRule.PERSON else whose
            changes = workspace.conflicts.decide_by_rule(actor, ResolutionRule(rule), whom)
        elif name is None or side is None:
            raise CommandUsageError("conflict", "name the conflict and the side, or give a --rule")
        else:
            changes = workspace.conflicts.decide(actor, _named(workspace, name), side)
        left = len(workspace.conflicts.list())
    app.answer({"changes": changes_json(changes), "open": left}, [f"Settled; {left} conflicts are open."])


conflict.add_command(list_)
conflict.add_command(decide)


def _demand_whole(path: Path, passphrase: str) -> None:
    from workbench.services.replication.bundles import open_bundle
    from workbench.services.replication.signing import DeviceKey
    from workbench.system import paths

    with open_bundle(path, DeviceKey(paths.key_file()), passphrase):
        pass


def _known_actor(app: App, workspace: Workspace) -> Person | None:
    """The person who merges, if that is clear; nothing is written in their name."""
    try:
        return app.actor(workspace)
    except PersonNeeded:
        return None


def _named(workspace: Workspace, piece: str) -> str:
    """The full name of the conflict that ends with `piece`: the last characters of the id, a slash and the field."""
    found = [one.id for one in workspace.conflicts.list() if one.id.endswith(piece)]
    return found[0] if len(found) == 1 else piece


def _passphrase(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        line = path.read_text("utf-8").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise CommandUsageError(str(path), "the passphrase cannot be read from this file") from None
    if not line:
        raise CommandUsageError(str(path), "its first line is empty: write the passphrase there")
    return line


def _facts_json(facts: BundleFacts) -> dict[str, Any]:
    return {
        "path": facts.path,
        "valid": facts.valid,
        "problems": [str(problem) for problem in facts.problems],
        "bundle": facts.is_bundle,
        "sealed": facts.sealed,
        "selection": facts.selection,
        "events": facts.events,
        "texts": facts.texts,
        "snapshots": facts.snapshots,
        "sender": facts.sender,
        "unsigned": list(facts.unsigned),
        "unjudged": facts.unjudged,
        "void": void_json(facts.void),
        "heads": [
            {"device": head.device, "seq": head.seq, "event": head.event, "signed": bool(head.signature)}
            for head in facts.heads
        ],
    }


def _facts_lines(facts: BundleFacts) -> list[str]:
    if not facts.valid:
        return [f"{facts.path}: {problem}" for problem in facts.problems]
    if not facts.is_bundle:
        return [f"{facts.path}: a valid BagIt bag, but no Tadqiq bundle."]
    what = "a selection of articles" if facts.selection else "a bundle"
    lines = [
        f"{facts.path}: valid; {what} of {facts.events} events, {facts.texts} texts, {facts.snapshots} snapshots.",
        f"Sender: device {facts.sender}",
    ]
    for head in facts.heads:
        signed = "signed" if head.signature else "not signed"
        lines.append(f"Device {head.device}: event {head.seq} {head.event[:16]}… ({signed})")
    lines += [
        f"Device {device}: something stands under no signature of its own." for device in facts.unsigned
    ]
    lines += void_lines(facts.void)
    if facts.unjudged:
        lines.append(
            f"{facts.unjudged} events follow others that are not in it: only a store that has them can judge."
        )
    return lines


def _conflict_json(one: Conflict) -> dict[str, Any]:
    return {
        "conflict": one.id,
        "type": one.entity_type.value,
        "id": one.entity,
        "field": one.register,
        "sides": [
            {
                "side": side.event_id,
                "value": side.value,
                "author": side.author_id,
                "device": side.device_id,
                "at": time_to_json(side.at_us),
                "action": side.action,
                "seen": list(side.seen_values),
            }
            for side in one.sides
        ],
    }


def _conflict_lines(one: Conflict, names: dict[str, str]) -> list[str]:
    lines = [f"{short(one.entity)}/{one.register}  ({one.entity_type.value})"]
    for side in one.sides:
        seen = "; ".join(one_line(str(value), 40) for value in side.seen_values) or "nothing"
        lines.append(
            f"  {side.event_id[:8]}  {one_line(str(side.value), 50)}  — {names.get(side.author_id, '?')},"
            f" {when(side.at_us)}, device {short(side.device_id)}; had seen: {seen}"
        )
    return lines
