"""Known trouble: each kind has a type, one sentence for the person, and a way out.

The English sentence is `str(error)`; `parts` holds what it names, typed, so that the window can say the same in the
interface's language (keyed by the class's name). Whatever is not one of these is a bug and surfaces as such.
"""

from __future__ import annotations

from typing import ClassVar, Unpack

from workbench.domain.reasons import Parts, Reason, english, typed_parts


class WorkbenchError(Exception):
    """Base of all known trouble. `template` is formatted with `parts`.

    `exit_code` is what the command line returns: 2 where the request was wrong (an argument, a name, a file that
    cannot be read), 1 where the request was right but what it met is wrong or refuses it.
    """

    template: ClassVar[str] = "{detail}"
    exit_code: ClassVar[int] = 2

    def __init__(self, **parts: Unpack[Parts]) -> None:
        self.parts = typed_parts(parts)
        super().__init__(self.template.format_map(english(self.parts)))

    @property
    def reason(self) -> Reason | None:
        """Why, where the sentence says so."""
        found = self.parts.get("reason")
        return found if isinstance(found, Reason) else None


# --- what came in -------------------------------------------------------------------------------------------


class FileMissing(WorkbenchError):
    template = "The file “{path}” does not exist: check the name and the folder."


class FileUnreadable(WorkbenchError):
    template = "The file “{path}” may not be read ({reason}): change its permissions or copy it elsewhere."


class FileEmpty(WorkbenchError):
    template = "The file “{path}” is empty: there is nothing to check in it."


class FileTooLarge(WorkbenchError):
    template = "The file “{path}” is {size} MB; the limit is {limit} MB: split it into single articles."


class NotText(WorkbenchError):
    template = (
        "The file “{path}” is not text that can be read ({reason}): save it as UTF-8 text and try again."
    )


class BadInput(WorkbenchError):
    template = "{where}: {reason}."


class UnknownFormat(WorkbenchError):
    template = "“{format}” is not a format this program writes: choose one of {known}."


class ExportInvalid(WorkbenchError):
    template = "“{path}” is not a valid annotated article ({reason}): nothing was imported. Ask for the file to be exported anew."
    exit_code = 1


class ImportConflict(WorkbenchError):
    template = "These items are already in the store with other content: {items}. Nothing was imported."
    exit_code = 1


# --- what was asked for ---------------------------------------------------------------------------------------


class NotFound(WorkbenchError):
    template = "There is no {kind} “{id}” in this store: `workbench list` shows what there is."


class SearchInvalid(WorkbenchError):
    template = "The search “{query}” cannot be read: {reason}."


class PersonUnknown(WorkbenchError):
    template = "There is no person called “{name}” in this store: add one with `workbench person add`."


class PersonAmbiguous(WorkbenchError):
    """`choices`: ends of ids, long enough to tell these people apart."""

    template = "“{name}” means {count} people of this store: name one by the end of their id ({choices})."


class PersonNeeded(WorkbenchError):
    template = "Say who acts with --as NAME: this store has {count} people."


class PersonExists(WorkbenchError):
    template = "A person called “{name}” is already in this store: choose another name."


class SpanOutside(WorkbenchError):
    template = (
        "The span {start}..{end} does not lie inside the text of {length} characters: choose another one."
    )


class SpanMismatch(WorkbenchError):
    template = "The span {start}..{end} of {item} does not hold the words it should: the file was changed."
    exit_code = 1


class FieldUnknown(WorkbenchError):
    template = "“{field}” is not a field of this kind of claim: choose one of {known}."


class FieldInvalid(WorkbenchError):
    template = "“{value}” does not fit the field “{field}”: {reason}."


class RegisterUnsound(FieldInvalid):
    """A value that no copy of the store would take in; `entity` is the id of what it was to be written on."""


# --- rules of the work -----------------------------------------------------------------------------------------


class OwnWork(WorkbenchError):
    template = "Nobody approves or returns their own work: ask another person to review {item}."
    exit_code = 1


class RoleMissing(WorkbenchError):
    template = "{person} may not {action}: only a {role} may."
    exit_code = 1


class StepNotAllowed(WorkbenchError):
    template = "{item} is {state}: “{action}” is not possible now."
    exit_code = 1


class ReasonNeeded(WorkbenchError):
    template = "A return needs a reason: say what is missing with --reason."


class NothingToSubmit(WorkbenchError):
    template = "{item} has no draft claims to submit: tag a claim first."
    exit_code = 1


class NothingToReview(WorkbenchError):
    template = "{item} has no submitted claims: nothing was changed."
    exit_code = 1


class ConflictOpen(WorkbenchError):
    template = "{item} has conflicting values from different laptops: settle them first."
    exit_code = 1


class ConflictBeside(WorkbenchError):
    """`what`: pairs of a kind of thing and its field, `evidence: quote; source: title`."""

    template = (
        "{item} rests on what laptops disagree about ({what}): settle that first (`workbench conflict list`)."
    )
    exit_code = 1


class NothingToUndo(WorkbenchError):
    template = "There is nothing to undo."
    exit_code = 1


class NothingToRedo(WorkbenchError):
    template = "There is nothing to redo."
    exit_code = 1


class UndoStale(WorkbenchError):
    template = "“{action}” cannot be undone: {item} was changed since. The step was dropped from the list."
    exit_code = 1


class SettlementStands(UndoStale):
    """A settled conflict: to take it back, several values would have to stand again, and a step has one before it."""

    template = (
        "A settled conflict is not undone ({item}): write the other value into its field, the history has it."
        " The step was dropped from the list."
    )


# --- the store --------------------------------------------------------------------------------------------------


class StoreMissing(WorkbenchError):
    template = "There is no store at “{path}”: check the name, or create it with `workbench --store PATH person add`."


class StoreLocked(WorkbenchError):
    template = "The store “{path}” is open in another program ({holder}): close it there first."
    exit_code = 1


class StoreUnfinished(WorkbenchError):
    """Two names of one file: the program ended under the other one, and its last work lies beside that name."""

    template = (
        "The store “{path}” was last open under the name “{place}”, and its last work lies beside that name:"
        " open it there once, then it opens here too."
    )
    exit_code = 1


class StoreReadOnly(WorkbenchError):
    template = (
        "The store “{path}” is on a read-only place: it can be looked at, but nothing can be saved there."
    )
    exit_code = 1


class StoreNotAStore(WorkbenchError):
    template = "“{path}” is not a Tadqiq store: choose another file."


class StoreDamaged(WorkbenchError):
    template = (
        "The store “{path}” is damaged ({reason}): set it aside and restore the newest backup, together with what can"
        " still be read, by `workbench recover`."
    )
    exit_code = 1


class StoreNewer(WorkbenchError):
    template = "The store “{path}” was written by a newer version ({found} > {known}): update this program."
    exit_code = 1


class PassphraseNeeded(WorkbenchError):
    template = "The store “{path}” is encrypted: give its passphrase with --passphrase-file, or run the command in a terminal."


class PassphraseWrong(WorkbenchError):
    template = "This is not the passphrase of “{path}”: try again, or use its recovery key."


class PassphraseWeak(WorkbenchError):
    template = "This passphrase is too easy to guess ({reason}): choose a longer one."


class RecoveryKeyWrong(WorkbenchError):
    template = "This is not the recovery key of “{path}” ({reason}): look at it again, or use the passphrase."


class KeyFileMissing(WorkbenchError):
    template = "“{path}” looks like an encrypted store, but “{path}.key” is not beside it: put that file back from a backup."
    exit_code = 1


class KeyFileDamaged(WorkbenchError):
    template = "Both copies of the key file of “{path}” are damaged: put “{path}.key” back from a backup of the store."
    exit_code = 1


class KeyFileForeign(WorkbenchError):
    template = (
        "The key file beside “{path}” is another store's, or the store's first page is damaged: put both back from a"
        " backup."
    )
    exit_code = 1


class SnapshotDamaged(WorkbenchError):
    template = "The saved copy “{path}” is damaged or was locked with another key: put it back from a backup."
    exit_code = 1


class KeyringUnavailable(WorkbenchError):
    template = "The keyring of this machine cannot be used ({reason}): use the passphrase."


class StoreEncrypted(WorkbenchError):
    template = (
        "The store “{path}” is encrypted already: `workbench change-passphrase` gives it another passphrase."
    )


class StoreNotEncrypted(WorkbenchError):
    template = "The store “{path}” is not encrypted: `workbench encrypt` encrypts it."


class DiskFull(WorkbenchError):
    template = "The disk with “{path}” is full: the last action was not saved, everything before it is safe. Make room and repeat it."
    exit_code = 1


class NoRoom(WorkbenchError):
    """Found before the work was begun, unlike DiskFull."""

    template = (
        "There is not enough room on the disk with “{path}”: {needed} MB are needed and {free} MB are free."
        " Nothing was begun: make room and repeat it."
    )
    exit_code = 1


class BackupFolderMissing(WorkbenchError):
    template = (
        "The folder for backups “{path}” is not there: put the stick in or choose another folder."
        " Until then backups are made beside the store."
    )
    exit_code = 1


class BackupInvalid(WorkbenchError):
    template = "The backup “{path}” does not hold ({reason}): choose another one. Nothing was changed."
    exit_code = 1


class NothingToRecover(WorkbenchError):
    template = "Nothing in “{path}” can be read, and there is no backup that holds: nothing was changed. Ask colleagues for a bundle."
    exit_code = 1


class StoreUnavailable(WorkbenchError):
    template = "The store “{path}” cannot be used ({reason}): the last action was not saved."
    exit_code = 1


# --- bundles ----------------------------------------------------------------------------------------------------


class BundleInvalid(WorkbenchError):
    template = "“{path}” cannot be taken in ({reason}): nothing was changed."
    exit_code = 1


class BundleLocked(WorkbenchError):
    template = "“{path}” is locked ({reason}): ask its sender for a passphrase or a bundle for your key."
    exit_code = 1


class DeviceRevoked(WorkbenchError):
    template = (
        "This laptop was revoked by a supervisor: what is written here counts nowhere, so nothing is saved or handed"
        " on. Ask a supervisor to restore it, then take in their bundle."
    )
    exit_code = 1


class SeatMissing(WorkbenchError):
    template = (
        "{person} has no key on this machine, so nothing can be written in that name here: choose another person, or"
        " join as this one."
    )
    exit_code = 1


class SeatLocked(WorkbenchError):
    template = "The key of {person} on this machine is locked: give its password and repeat the action."
    exit_code = 1


class MergeNotUndoable(WorkbenchError):
    template = "There is no merge to go back from ({reason})."
    exit_code = 1
