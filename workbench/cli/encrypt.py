"""`workbench encrypt`, `decrypt` and `change-passphrase`: encryption of the store on the disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.progress import progress_bar
from workbench.cli.store_key import ask, can_ask, first_line, given_passphrase, key_of
from workbench.cli.usage import CommandUsageError
from workbench.domain.errors import PassphraseNeeded, StoreNotEncrypted
from workbench.services.encryption import store_encryption, store_keys, system_keyring
from workbench.services.encryption.encryption_status import is_encrypted
from workbench.services.encryption.store_encryption import RewriteReport
from workbench.services.maintenance.backups import BackupsService
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.system import paths

_FILE = click.Path(path_type=Path)


@command("encrypt")
@click.option("--keyring", is_flag=True, help="Let this machine's keyring unlock the store too.")
@click.option(
    "--shred-plain",
    is_flag=True,
    help="Overwrite and remove unencrypted files: the old store, backups, snapshots. Also usable later, on its own.",
)
def encrypt(app: App, *, keyring: bool, shred_plain: bool) -> None:
    """Encrypt the store on the disk. The passphrase is asked for, or read from --passphrase-file.

    The whole store is written again, compared, and then takes the old file's place. The old file is set aside, and
    other unencrypted copies are listed: --shred-plain removes them. Without the passphrase and without the recovery
    key nobody can open the store again.
    """
    path = app.path
    ring = system_keyring.open_keyring() if keyring else None
    if shred_plain and is_encrypted(path):
        place = _backups(app)  # a person who cannot open the encrypted store keeps the plain one
        report = RewriteReport(None, left=tuple(store_encryption.leftover_plain_files(path, place)))
    else:
        place = None if is_encrypted(path) else _backups(app)
        passphrase = _new_passphrase(app, path)
        with progress_bar("Encrypting") as hook:
            report = store_encryption.encrypt(path, passphrase, place=place, hook=hook)
    left, removed = ((), report.left) if shred_plain else (report.left, ())
    app.answer(
        {**_report_json(path, report), "left_in_the_plain": _names(left), "removed": _names(removed)},
        [
            *_report_lines(report, f"{path}: encrypted."),
            *_list_paths("What still lies there in the plain (--shred-plain takes it away):", left),
            *_list_paths("Taken away:", removed),
            *([_FLASH] if removed else []),
        ],
    )
    store_encryption.shred(removed)  # only after the recovery key was shown
    if ring is not None and report.key is not None:
        with store_keys.store_lock(path):
            store_keys.remember(path, report.key, ring)


@command("decrypt")
def decrypt(app: App) -> None:
    """Decrypt the store on the disk; its passphrase is asked for, or read from --passphrase-file."""
    path = app.path
    key = _key(app, path)
    with progress_bar("Decrypting") as hook:
        report = store_encryption.decrypt(path, key, seats=_seats(key), hook=hook)
    app.answer(
        {**_report_json(path, report), "left": _names(report.left)},
        [
            *_report_lines(report, f"{path}: not encrypted any more; whoever has the disk reads it."),
            *_list_paths("Left encrypted, because older backups need it:", report.left),
        ],
    )


@command("change-passphrase")
@click.option("--new-passphrase-file", type=_FILE, help="A file whose first line is the new passphrase.")
@click.option("--recovery-key-file", type=_FILE, help="Unlock by the recovery key in this file.")
@click.option("--recovery-key", is_flag=True, help="Unlock by the recovery key; it is asked for.")
@click.option(
    "--new-recovery-key", is_flag=True, help="Create another recovery key too; the old one becomes invalid."
)
@click.option(
    "--new-key",
    is_flag=True,
    help="Encrypt the whole store again with a new key, which older key files do not open.",
)
@click.option(
    "--keyring/--no-keyring", default=None, help="Let this machine's keyring unlock it too, or not."
)
def change_passphrase(
    app: App,
    *,
    new_passphrase_file: Path | None,
    recovery_key_file: Path | None,
    recovery_key: bool,
    new_recovery_key: bool,
    new_key: bool,
    keyring: bool | None,
) -> None:
    """Give the store another passphrase; the store itself is not written again, so that it takes a second.

    Earlier copies of the key file still open with the old passphrase what they opened before: when others may know
    it, use --new-key.
    """
    path = app.path
    ring = None if keyring is None else system_keyring.open_keyring()
    key = _recovered(path, recovery_key_file, ask_for_it=recovery_key) or _key(app, path)
    passphrase = first_line(new_passphrase_file) if new_passphrase_file else _ask_new_passphrase(path)
    if new_key:
        with progress_bar("Encrypting") as hook:
            report = store_encryption.new_key(path, key, passphrase, seats=_seats(key), hook=hook)
        key = report.key or key
    else:
        with store_keys.store_lock(path):
            store_keys.change_passphrase(path, key, passphrase)
            shown = store_keys.new_recovery_key(path, key) if new_recovery_key else ""
        report = RewriteReport(key, shown)
    app.answer(
        {**_report_json(path, report), "left": _names(report.left)},
        [
            *_report_lines(report, f"{path}: it has another passphrase."),
            *_list_paths("Left under the old key, because older backups need it:", report.left),
        ],
    )
    if ring is not None:
        with store_keys.store_lock(path):
            (store_keys.remember if keyring else store_keys.forget)(path, key, ring)


#: What overwriting cannot guarantee.
_FLASH = "On flash memory the old bytes may stay for long: only a disk that is encrypted as a whole is sure."


def _seats(key: bytes) -> LocalSeatRing:
    """The seats of this machine, some of which this key may lock."""
    return LocalSeatRing(paths.seat_folder(), key)


def _backups(app: App) -> Path | None:
    """The folder of the store's backups when that is not beside it; the store is opened for it."""
    folder = app.settings().backup_folder
    with app.open() as workspace:
        place = BackupsService(workspace.store, Path(folder).expanduser() if folder else None).place
        return None if place == workspace.path else place


def _key(app: App, path: Path) -> bytes:
    key = key_of(path, app.passphrase_file)
    if key is None:
        raise StoreNotEncrypted(path=path)
    return key


def _recovered(path: Path, file: Path | None, *, ask_for_it: bool) -> bytes | None:
    """The raw key by the recovery key, if that way was chosen. Raises RecoveryKeyWrong."""
    if file is None and not ask_for_it:
        return None
    if not is_encrypted(path):
        raise StoreNotEncrypted(path=path)
    return store_keys.unlock_by_recovery_key(path, first_line(file) if file else _ask("Recovery key", path))


def _new_passphrase(app: App, path: Path) -> str:
    given = given_passphrase(app.passphrase_file)
    return _ask_new_passphrase(path) if given is None else given


def _ask_new_passphrase(path: Path) -> str:
    return _ask("New passphrase", path, twice=True)


def _ask(question: str, path: Path, *, twice: bool = False) -> str:
    if not can_ask():
        if question == "New passphrase":
            reason = "say the new passphrase in a terminal or in a file (`--help` names the option)"
            raise CommandUsageError(str(path), reason)
        raise PassphraseNeeded(path=path)
    return ask(question, twice=twice)


def _report_json(path: Path, report: RewriteReport) -> dict[str, Any]:
    answer: dict[str, Any] = {"store": str(path), "damaged_snapshots": _names(report.damaged)}
    return {**answer, "recovery_key": report.recovery_key} if report.recovery_key else answer


def _report_lines(report: RewriteReport, line: str) -> list[str]:
    lines = [line]
    if report.recovery_key:
        lines += [
            "Recovery key, shown this once: write it down and keep it away from this machine.",
            f"  {report.recovery_key}",
        ]
    return [*lines, *_list_paths("Snapshots that are damaged and were left as they are:", report.damaged)]


def _list_paths(heading: str, paths: Iterable[Path]) -> list[str]:
    names = [f"  {path}" for path in paths]
    return [heading, *names] if names else []


def _names(paths: Iterable[Path]) -> list[str]:
    return [str(path) for path in paths]
