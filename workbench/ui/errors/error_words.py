"""Trouble, said in the interface's language; and crash reports that hold no text of any article.

Known trouble has its own sentence per class, with the same parts as `workbench.domain.errors`. Everything else
is a bug: a notice with a report that can be copied (types, places in the code, versions; no values).
"""

from __future__ import annotations

import platform
import sys
import traceback

from PySide6.QtCore import QObject, qVersion

from workbench.domain import errors, newsroom_errors, review_errors, server_errors
from workbench.domain.errors import WorkbenchError
from workbench.ui.errors.part_words import PartWords
from workbench.ui.labels.enums import Words


class ErrorWords(QObject):
    """`sentence` for a person; `report` for whoever repairs the program."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._parts = PartWords(words)

    def sentence(self, error: BaseException) -> str:
        """What happened, to which thing, what is safe, what to do."""
        if not isinstance(error, WorkbenchError):
            return self.tr("Something went wrong in the program itself. Your work up to here is saved.")
        template = self.templates().get(type(error))
        if template is None:
            return str(error)
        return template.format_map({name: self._parts.of(value) for name, value in error.parts.items()})

    def report(self, error: BaseException) -> str:
        """Types and places only: a message or a value could hold words of an article."""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [f"{frame.filename.rsplit('/', 3)[-1]}:{frame.lineno} {frame.name}" for frame in frames]
        versions = f"Python {platform.python_version()}, Qt {qVersion()}, {sys.platform}"
        return "\n".join([f"Tadqiq: {type(error).__name__}", versions, *lines])

    def templates(self) -> dict[type[WorkbenchError], str]:
        """A sentence for each kind of known trouble; the parts in braces are those of the domain's sentence."""
        return {
            WorkbenchError: "{detail}",
            **self._incoming(),
            **self._asked(),
            **self._rules(),
            **self._settled(),
            **self._store(),
            **self._bundles(),
            **self._keys(),
            **self._servers(),
            **self._newsrooms(),
        }

    def _incoming(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.FileMissing: self.tr("The file “{path}” does not exist: check the name and the folder."),
            errors.FileUnreadable: self.tr(
                "The file “{path}” may not be read or written ({reason}). Nothing was changed: check its permissions or choose another place."
            ),
            errors.FileEmpty: self.tr("The file “{path}” is empty: there is nothing to check in it."),
            errors.FileTooLarge: self.tr(
                "The file “{path}” is {size} MB; the limit is {limit} MB: split it into single articles."
            ),
            errors.NotText: self.tr(
                "The file “{path}” cannot be read as text ({reason}). Nothing was changed: save it as text (txt) and import it again."
            ),
            errors.BadInput: self.tr("{where}: {reason}."),
            errors.UnknownFormat: self.tr(
                "“{format}” is not a format this program writes: choose one of {known}."
            ),
            errors.ExportInvalid: self.tr(
                "“{path}” is not a valid annotated article ({reason}): nothing was imported. Ask for the file to be exported anew."
            ),
            errors.ImportConflict: self.tr(
                "These items are already in the store with other content: {items}. Nothing was imported."
            ),
        }

    def _asked(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.NotFound: self.tr("There is no {kind} “{id}” in this store any more."),
            errors.SearchInvalid: self.tr("The search “{query}” cannot be read: {reason}."),
            errors.PersonUnknown: self.tr(
                "There is no person called “{name}” in this store: add one from the list of people."
            ),
            errors.PersonAmbiguous: self.tr(
                "“{name}” means {count} people of this store: name one by the end of their id ({choices})."
            ),
            errors.PersonNeeded: self.tr("Choose who acts first: this store has {count} people."),
            errors.PersonExists: self.tr(
                "A person called “{name}” is already in this store: choose another name."
            ),
            errors.SpanOutside: self.tr(
                "The passage {start}..{end} does not lie inside the text of {length} characters: choose another one."
            ),
            errors.SpanMismatch: self.tr(
                "The passage {start}..{end} of {item} does not hold the words it should: the file was changed."
            ),
            errors.FieldUnknown: self.tr(
                "“{field}” is not a field of this kind of claim: choose one of {known}."
            ),
            **dict.fromkeys(
                (errors.FieldInvalid, errors.RegisterUnsound),
                self.tr("“{value}” does not fit the field “{field}”: {reason}."),
            ),
        }

    def _rules(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.OwnWork: self.tr(
                "Nobody approves or returns their own work ({item}): choose another reviewer."
            ),
            errors.RoleMissing: self.tr("{person} may not do this ({action}): it takes the role {role}."),
            review_errors.ActWithoutRight: self.tr("This may not be written ({reason}). Nothing was saved."),
            errors.StepNotAllowed: self.tr("Not possible now ({action}): the state of {item} is “{state}”."),
            errors.ReasonNeeded: self.tr("A return needs a reason: say what is missing."),
            review_errors.ClaimIncomplete: self.tr("“{words}” is not ready ({action}): {items}."),
            review_errors.ArticleIncomplete: self.tr(
                "Claims of {item} are not ready ({action}): {count} in all. Nothing was done. {items}."
            ),
            errors.NothingToSubmit: self.tr(
                "There are no draft claims to submit in {item}: mark a claim first."
            ),
            errors.NothingToReview: self.tr("There are no submitted claims in {item}: nothing was changed."),
            errors.ConflictBeside: self.tr(
                "{item} rests on what laptops disagree about ({what}): settle that first."
            ),
            errors.ConflictOpen: self.tr(
                "{item} has conflicting values from different laptops: settle them first."
            ),
            errors.NothingToUndo: self.tr("There is nothing to undo."),
            errors.NothingToRedo: self.tr("There is nothing to redo."),
            errors.UndoStale: self.tr(
                "“{action}” cannot be undone: {item} was changed since. The step was dropped from the list."
            ),
        }

    def _settled(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.SettlementStands: self.tr(
                "A settled conflict is not undone ({item}): the other value can be written into its field, the history has it. The step was dropped from the list."
            ),
        }

    def _store(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.StoreMissing: self.tr("There is no store at “{path}”: check the name."),
            errors.StoreUnfinished: self.tr(
                "The store “{path}” was last open under the name “{place}”, and its last work lies beside that name:"
                " open it there once, then it opens here too."
            ),
            errors.StoreLocked: self.tr(
                "The store “{path}” is open in another window ({holder}): close it there first."
            ),
            errors.StoreReadOnly: self.tr(
                "The store “{path}” is on a read-only place: it can be looked at, but nothing can be saved there."
            ),
            errors.StoreNotAStore: self.tr("“{path}” is not a Tadqiq store: choose another file."),
            errors.StoreDamaged: self.tr(
                "The store “{path}” is damaged ({reason}): set it aside and restore the newest backup."
            ),
            errors.StoreNewer: self.tr(
                "The store “{path}” was written by a newer version ({found} > {known}): update this program."
            ),
            errors.DiskFull: self.tr(
                "The disk with “{path}” is full: the last action was not saved, everything before it is safe. Make room and repeat it."
            ),
            errors.NoRoom: self.tr(
                "There is not enough room on the disk with “{path}”: {needed} MB are needed and {free} MB are free. Nothing was begun: make room and repeat it."
            ),
            errors.BackupFolderMissing: self.tr(
                "The folder for backups “{path}” is not there: put the stick in or choose another folder. Until then backups are made beside the store."
            ),
            errors.BackupInvalid: self.tr(
                "The backup “{path}” does not hold ({reason}): choose another one. Nothing was changed."
            ),
            errors.NothingToRecover: self.tr(
                "Nothing in “{path}” can be read, and there is no backup that holds: nothing was changed. Ask colleagues for a bundle."
            ),
            errors.StoreUnavailable: self.tr(
                "The store “{path}” cannot be used ({reason}): the last action was not saved."
            ),
        }

    def _bundles(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.BundleInvalid: self.tr("“{path}” cannot be taken in ({reason}): nothing was changed."),
            errors.BundleLocked: self.tr(
                "“{path}” is locked ({reason}): ask its sender for a passphrase or a bundle for your key."
            ),
            errors.DeviceRevoked: self.tr(
                "This laptop was revoked by a supervisor: nothing more is saved here or handed on, because it would"
                " count nowhere. A supervisor can restore it; then take in their bundle."
            ),
            errors.SeatMissing: self.tr(
                "{person} has no key on this machine, so nothing can be written in that name here. Choose another"
                " person, or join as this one."
            ),
            errors.SeatLocked: self.tr(
                "The key of {person} on this machine is locked. Give its password and repeat the action."
            ),
            errors.MergeNotUndoable: self.tr("There is no merge to go back from ({reason})."),
        }

    def _keys(self) -> dict[type[WorkbenchError], str]:
        return {
            errors.PassphraseNeeded: self.tr("The store “{path}” is encrypted: its passphrase is needed."),
            errors.PassphraseWrong: self.tr(
                "This is not the passphrase of this store. Nothing was changed: try again, or use the recovery key."
            ),
            errors.PassphraseWeak: self.tr(
                "This passphrase is too easy to guess ({reason}): choose a longer one."
            ),
            errors.RecoveryKeyWrong: self.tr(
                "This is not the recovery key of this store ({reason}): look at it again, or use the passphrase."
            ),
            errors.KeyFileMissing: self.tr(
                "“{path}” looks like an encrypted store, but “{path}.key” is not beside it: put that file back from a backup."
            ),
            errors.KeyFileDamaged: self.tr(
                "Both copies of the key file of “{path}” are damaged: put “{path}.key” back from a backup of the store."
            ),
            errors.KeyFileForeign: self.tr(
                "The key file beside “{path}” is another store's, or the store's first page is damaged: put both back from a backup."
            ),
            errors.SnapshotDamaged: self.tr(
                "The saved copy “{path}” is damaged or was locked with another key: put it back from a backup."
            ),
            errors.KeyringUnavailable: self.tr(
                "The keyring of this machine cannot be used ({reason}): use the passphrase."
            ),
            errors.StoreEncrypted: self.tr("The store “{path}” is encrypted already."),
            errors.StoreNotEncrypted: self.tr("The store “{path}” is not encrypted."),
        }

    def _newsrooms(self) -> dict[type[WorkbenchError], str]:
        return {
            newsroom_errors.SeatPasswordWrong: self.tr(
                "This is not the password of {person} on this machine. Nothing was changed: try again."
            ),
            newsroom_errors.SlipWrong: self.tr(
                "This is not the slip of this newsroom ({reason}): look at it again."
            ),
            newsroom_errors.SeatFileUnusable: self.tr(
                "The key file “{path}” cannot be used ({reason}), and it was left as it is: put it back from a copy, or"
                " join anew from this machine."
            ),
            newsroom_errors.NewsroomMissing: self.tr(
                "This store belongs to no newsroom yet: a supervisor founds one, or join one."
            ),
            newsroom_errors.NewsroomExists: self.tr(
                "This store belongs to the newsroom “{name}”, in which others are: nothing was changed."
            ),
            newsroom_errors.SlipUnwritten: self.tr(
                "The slip of the newsroom “{name}” is still on this computer. It has to be written down before somebody is"
                " let in."
            ),
            newsroom_errors.RequestInvalid: self.tr(
                "“{path}” is no request that can be answered ({reason}): ask for another one."
            ),
        }

    def _servers(self) -> dict[type[WorkbenchError], str]:
        return {
            server_errors.ServerUnreachable: self.tr(
                "The server “{address}” cannot be reached ({reason}): work goes on here."
            ),
            server_errors.ServerRefused: self.tr(
                "The server “{address}” refuses this ({reason}): ask whoever looks after the server."
            ),
            server_errors.ServerNewer: self.tr(
                "The server “{address}” is of a newer version ({found} > {known}): update this program."
            ),
            server_errors.ServerOlder: self.tr(
                "The server “{address}” is of an older version ({found} < {known}): ask whoever looks after the server to upgrade it."
            ),
            server_errors.ServerMissing: self.tr(
                "There is no newsroom store on “{address}”: ask whoever looks after the server."
            ),
            server_errors.ServerNeverOpened: self.tr(
                "The server “{address}” was never opened on this machine and cannot be reached now ({reason}): its work is here after the first connection."
            ),
            server_errors.ServerChanged: self.tr(
                "“{address}” is another server than the one that this work was shared with: nothing was sent. Ask whoever looks after the server."
            ),
            server_errors.ServerInvalid: self.tr(
                "The server “{address}” handed out what cannot be taken in ({reason}): nothing of it was taken."
            ),
        }
