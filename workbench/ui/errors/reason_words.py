"""Reasons of refusals in the interface's language: the table from a code to its words; `replication_reason_words` is the other one.

Several codes may share their words where a person needs no difference. The parts in braces are those of the code's
English template (`workbench.domain.reason_codes`); ids are left out, nobody reads them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.reason_codes import ReasonCode


class ReasonWords(QObject):
    def table(self) -> dict[ReasonCode, str]:
        """The words for every code."""
        return {
            **self._fields(),
            **self._records(),
            **self._submissions(),
            **self._searches(),
            **self._system(),
            **self._files(),
            **self._documents(),
            **self._stores(),
            **self._keys(),
            **self._packs(),
        }

    def _fields(self) -> dict[ReasonCode, str]:
        """Values of fields."""
        return {
            ReasonCode.NOT_WHOLE_NUMBER: self.tr("the value is a whole number"),
            ReasonCode.NUMBER_OUT_OF_RANGE: self.tr("the value is a number from {least} to {most}"),
            ReasonCode.NOT_A_DATE: self.tr("the value is a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY"),
            ReasonCode.NOT_A_CHOICE: self.tr("the value is one of these: {choices}"),
            ReasonCode.FIELD_EMPTY: self.tr("it cannot be empty"),
            ReasonCode.OUTCOME_NEEDED: self.tr("a figure needs one before its other fields"),
            ReasonCode.PERSON_NAME_NEEDED: self.tr("a person needs a name"),
            ReasonCode.UNSEEN_CHARACTER: self.tr(
                "it holds a character that is not seen ({found}): the name is to be typed again"
            ),
            ReasonCode.NOT_A_RELIABILITY: self.tr("the value is a letter from A to F"),
            ReasonCode.NOT_A_CREDIBILITY: self.tr("the value is a digit from 1 to 6"),
            ReasonCode.COMMENT_EMPTY: self.tr("it says nothing yet"),
            **dict.fromkeys(
                (ReasonCode.UNSAVABLE_CHARACTERS, ReasonCode.LONE_SURROGATE),
                self.tr("it holds characters that cannot be saved"),
            ),
            ReasonCode.TEXT_TOO_LONG: self.tr("it is longer than {limit} characters"),
            ReasonCode.NOT_A_WEB_ADDRESS: self.tr("an address begins with http:// or https://"),
            ReasonCode.COUNT_NEGATIVE: self.tr("a count cannot be below zero"),
            ReasonCode.MINIMUM_ABOVE_MAXIMUM: self.tr("the minimum is above the maximum"),
            ReasonCode.BEST_OUTSIDE_BOUNDS: self.tr("the best value lies outside minimum and maximum"),
            ReasonCode.NOT_AN_ASSIGNMENT: self.tr("it is written as FIELD=VALUE"),
            ReasonCode.RULE_UNKNOWN: self.tr("the list of rules names them all"),
            ReasonCode.NO_DECEPTION_HERE: self.tr("a verdict “{outcome}” names no deception"),
        }

    def _records(self) -> dict[ReasonCode, str]:
        """Claims, evidence, people and devices."""
        return {
            ReasonCode.PASSAGE_NEEDED: self.tr("it needs at least one passage of the text"),
            ReasonCode.PASSAGES_OVERLAP: self.tr("its passages overlap"),
            ReasonCode.FIGURE_NOT_ALLOWED: self.tr("only a casualty claim has a figure"),
            ReasonCode.QUOTATION_NOT_ALLOWED: self.tr("only a quotation has a speaker and a cue"),
            ReasonCode.SOURCE_WITHDRAWN: self.tr("it was withdrawn"),
            ReasonCode.QUOTE_NOT_IN_SOURCE: self.tr("these words do not stand in the source's text"),
            ReasonCode.ID_AMBIGUOUS: self.tr("several ids begin or end like this"),
            ReasonCode.DEVICE_ID_AMBIGUOUS: self.tr("several devices begin or end like this"),
            ReasonCode.DEVICE_NOT_REVOKED: self.tr("it is not revoked"),
            ReasonCode.DEVICE_REVOKES_ITSELF: self.tr(
                "no laptop revokes or restores itself: another one does"
            ),
            ReasonCode.EVENT_NUMBER_AMBIGUOUS: self.tr("it was cloned and has several events {number}"),
            ReasonCode.WHOSE_VALUES_UNSAID: self.tr("whose values shall hold is not said"),
            ReasonCode.PAGE_CURSOR_UNKNOWN: self.tr("such a page is not known"),
            ReasonCode.NOTHING_MERGED: self.tr("nothing was merged"),
            ReasonCode.WRITTEN_SINCE_MERGE: self.tr(
                "something was written since: single steps can be undone"
            ),
            ReasonCode.MERGE_BACKUP_GONE: self.tr("its backup {backup} is gone"),
        }

    def _submissions(self) -> dict[ReasonCode, str]:
        """What a claim lacks of what the desk demands."""
        return {
            ReasonCode.FIELD_MISSING: self.tr("the field “{field}” is empty"),
            ReasonCode.VERDICT_MISSING: self.tr("it has no verdict"),
            ReasonCode.EXPLANATION_MISSING: self.tr("its verdict does not say why"),
            ReasonCode.EVIDENCE_MISSING: self.tr("it rests on no evidence"),
            ReasonCode.FIGURE_CONTRADICTS: self.tr("“{value}” does not fit the field “{field}”: {cause}"),
            ReasonCode.CLAIM_LACKS: self.tr("“{words}”: {items}"),
        }

    def _searches(self) -> dict[ReasonCode, str]:
        """What a search says."""
        return {
            ReasonCode.SEARCH_TOO_LONG: self.tr("it is longer than a search may be"),
            ReasonCode.SEARCH_ONLY_EXCLUDES: self.tr("it says what is left out and not what is to be found"),
            ReasonCode.SEARCH_DAYS_EMPTY: self.tr("no day is after the one and before the other"),
            ReasonCode.SEARCH_WORDLESS: self.tr("there is no word in it"),
            ReasonCode.SEARCH_FIELD_UNKNOWN: self.tr("there is no field “{name}”; the filters have them all"),
            ReasonCode.SEARCH_VALUE_UNKNOWN: self.tr(
                "“{value}” is not a value of this field; the filters have them all"
            ),
            ReasonCode.SEARCH_QUOTE_OPEN: self.tr("a quotation mark is not closed"),
            ReasonCode.SEARCH_STAR_MISPLACED: self.tr("a * stands at the end of a word only"),
            ReasonCode.SEARCH_DAY_EXCLUDED: self.tr(
                "a day before or after is not left out but asked for with the other word"
            ),
        }

    def _system(self) -> dict[ReasonCode, str]:
        """The operating system."""
        return {
            ReasonCode.NO_PERMISSION: self.tr("there is no permission for it"),
            ReasonCode.NO_SUCH_FILE: self.tr("there is no such file or folder"),
            **dict.fromkeys(
                (ReasonCode.FILE_EXISTS, ReasonCode.TARGET_EXISTS),
                self.tr("there is a file of this name already"),
            ),
            ReasonCode.NOT_A_FOLDER: self.tr("a part of its path is no folder"),
            ReasonCode.NAME_TOO_LONG: self.tr("its name is too long"),
            ReasonCode.READ_ONLY_PLACE: self.tr("the place is read-only"),
            ReasonCode.DISK_TROUBLE: self.tr("the disk or the connection to it fails"),
            ReasonCode.FILE_BUSY: self.tr("another program uses it"),
            ReasonCode.NO_ROOM_LEFT: self.tr("no room is left there"),
            ReasonCode.SYSTEM_SAYS: self.tr("the system says: {said}"),
        }

    def _files(self) -> dict[ReasonCode, str]:
        """Files and places."""
        return {
            ReasonCode.IS_FOLDER: self.tr("it is a folder"),
            ReasonCode.IS_PDF: self.tr("it is a PDF"),
            ReasonCode.IS_PACKED_DOCUMENT: self.tr("it is a packed document such as DOCX or ODT"),
            ReasonCode.IS_OLD_WORD_DOCUMENT: self.tr("it is an old Word document"),
            ReasonCode.IS_RTF_DOCUMENT: self.tr("it is an RTF document"),
            ReasonCode.IS_PICTURE: self.tr("it is a picture"),
            ReasonCode.HAS_NUL: self.tr("it holds NUL characters"),
            ReasonCode.FULL_OF_CONTROLS: self.tr("it is full of control characters"),
            ReasonCode.BYTE_MISFIT: self.tr("it is not sound {encoding}: byte {start} does not fit"),
            ReasonCode.ENCODING_UNKNOWN: self.tr("its encoding is none of UTF-8, UTF-16 and windows-1256"),
            ReasonCode.ONLY_ADDRESS_KEPT: self.tr("only its address is kept"),
            ReasonCode.PICTURE_NOT_WRITTEN: self.tr("the picture could not be written there"),
            ReasonCode.FOLDER_NOT_WRITABLE: self.tr(
                "nothing can be written there ({cause}): choose another folder"
            ),
            ReasonCode.NOTHING_KEPT_THERE: self.tr(
                "nothing can be kept there ({cause}): make the folder writable"
            ),
            ReasonCode.SETTINGS_NOT_SAVED: self.tr("the settings could not be saved ({cause})"),
        }

    def _documents(self) -> dict[ReasonCode, str]:
        """Annotated articles."""
        return {
            ReasonCode.NOT_UTF8: self.tr("it is not UTF-8"),
            ReasonCode.NOT_JSON: self.tr("it is not sound JSON"),
            ReasonCode.NOT_A_NUMBER: self.tr("it is no number"),
            ReasonCode.VALUE_TOO_DEEP: self.tr("it is nested too deeply"),
            ReasonCode.FORMAT_FOREIGN: self.tr("its format is not {format}"),
            ReasonCode.FORMAT_VERSION_UNKNOWN: self.tr("only version {version} of its format is known here"),
            ReasonCode.SCHEMA_BROKEN: self.tr("a value in it does not fit: {place}"),
            ReasonCode.VALUE_UNFIT: self.tr("a value does not fit the field “{field}”: {cause}"),
            ReasonCode.VALUE_UNREADABLE: self.tr("a value in it cannot be read"),
            ReasonCode.DIGEST_WRONG: self.tr("it was changed after the export"),
            ReasonCode.VALUES_IN_CONFLICT: self.tr(
                "it holds values that laptops disagree about: they are settled where it comes from"
            ),
            ReasonCode.TEXT_NOT_FROZEN: self.tr("its text holds characters that no article has here"),
            ReasonCode.TEXT_HASH_WRONG: self.tr("its text was changed after the export"),
            ReasonCode.ID_TWICE: self.tr("an id occurs in it twice"),
            ReasonCode.PERSON_UNLISTED: self.tr("it names a person that it does not list"),
            ReasonCode.CLAIM_UNLISTED: self.tr("it names a claim that it does not list"),
            ReasonCode.SOURCE_UNLISTED: self.tr("it names a source that it does not list"),
            ReasonCode.CONTEXT_WRONG: self.tr("the surroundings of {start}..{end} do not match its text"),
            ReasonCode.VERDICT_MISNAMED_HERE: self.tr("a verdict in it is not named by its claim and author"),
            ReasonCode.MORE_ITEMS: self.tr("and {more} more"),
        }

    def _stores(self) -> dict[ReasonCode, str]:
        """The store."""
        return {
            ReasonCode.FIRST_PAGE_UNREADABLE: self.tr("its first page cannot be read"),
            ReasonCode.FOREIGN_PARTS: self.tr(
                "somebody put parts into it that act when something is saved: {name}"
            ),
            ReasonCode.CONTENT_UNREADABLE: self.tr("what it holds cannot be read"),
            ReasonCode.FILE_CUT_SHORT: self.tr("the file was cut short"),
            ReasonCode.DISK_KEEPS_NOTHING: self.tr("the disk does not keep what is written"),
            ReasonCode.SQLITE_SAYS: self.tr("the database says: {said}"),
            **dict.fromkeys(
                (
                    ReasonCode.ROWS_DANGLING,
                    ReasonCode.COPY_STATE_WRONG,
                    ReasonCode.COPY_FACT_DIFFERS,
                    ReasonCode.COPY_TABLES_DIFFER,
                    ReasonCode.COPY_ROWS_DIFFER,
                ),
                self.tr("the copy is not as it should be"),
            ),
            ReasonCode.IS_THE_STORE: self.tr("this is the store itself, not a backup"),
            **dict.fromkeys(
                (ReasonCode.LOG_IN_USE, ReasonCode.DATABASE_HELD), self.tr("another program holds it")
            ),
            ReasonCode.HOLDER_UNKNOWN: self.tr("another program"),
            ReasonCode.HELD_BY_PROCESS: self.tr("{name}, process {number}"),
        }

    def _keys(self) -> dict[ReasonCode, str]:
        """Passphrases, recovery keys and keyrings."""
        return {
            ReasonCode.PASSPHRASE_SHORT: self.tr("it has fewer than {least} characters"),
            ReasonCode.PASSPHRASE_REPEATS: self.tr("it repeats a few characters"),
            ReasonCode.PASSPHRASE_NUMBER: self.tr("it is a number"),
            ReasonCode.RECOVERY_FORM_WRONG: self.tr("it has seven groups of five signs"),
            ReasonCode.RECOVERY_GROUPS_WRONG: self.tr(
                "several groups were typed wrongly, the first is group {group}"
            ),
            ReasonCode.RECOVERY_SIGN_WRONG: self.tr("group {group} holds a sign that is in no recovery key"),
            ReasonCode.RECOVERY_SLIP: self.tr("a slip in group {group}"),
            ReasonCode.RECOVERY_FOREIGN: self.tr("it belongs to another store, or a newer one was made"),
            ReasonCode.SLIP_NOT_HERE: self.tr("it is not kept on this computer and has to be typed"),
            ReasonCode.SLIP_FOREIGN: self.tr("it belongs to another newsroom"),
            ReasonCode.SEAT_FILE_DAMAGED: self.tr("it is damaged, or no key file"),
            **dict.fromkeys(
                (ReasonCode.SEAT_FILE_NEWER, ReasonCode.REQUEST_NEWER),
                self.tr("a newer version of this program wrote it"),
            ),
            ReasonCode.NOT_A_REQUEST: self.tr("it is no request to join"),
            ReasonCode.REQUEST_CHANGED: self.tr("it was changed after it was written, or was never whole"),
            **dict.fromkeys(
                (ReasonCode.KEYRING_NONE, ReasonCode.KEYRING_UNREACHABLE), self.tr("there is none")
            ),
            ReasonCode.KEYRING_FORGETS: self.tr("it does not give back what was put into it"),
            ReasonCode.KEYRING_SAYS: self.tr("the keyring says: {said}"),
        }

    def _packs(self) -> dict[ReasonCode, str]:
        """Packs of word forms."""
        return {
            **dict.fromkeys(
                (ReasonCode.PACK_SUM_WRONG, ReasonCode.PACK_FOLDER_NO_SUM),
                self.tr("this is not the file that was announced"),
            ),
            ReasonCode.PACK_PATH_OUTSIDE: self.tr("it holds a file that would be written elsewhere"),
            ReasonCode.PACK_ENCRYPTED: self.tr("it is encrypted"),
            **dict.fromkeys(
                (ReasonCode.PACK_ZIP_DAMAGED, ReasonCode.PACK_MANIFEST_DAMAGED, ReasonCode.PACK_DATABASE_CUT),
                self.tr("it is damaged"),
            ),
            ReasonCode.PACK_DATABASES_WRONG: self.tr("it holds {count} databases in place of one"),
            ReasonCode.PACK_DATABASE_UNREADABLE: self.tr("its database cannot be read ({said})"),
        }
