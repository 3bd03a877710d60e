"""What a verification finds wrong in a store or a server, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.problem_codes import ProblemCode


class ProblemWords(QObject):
    def table(self) -> dict[ProblemCode, str]:
        """The words for every code; ids are left out, nobody reads them."""
        return {**self._journal(), **self._tables(), **self._files(), **self._server()}

    def _journal(self) -> dict[ProblemCode, str]:
        unsound = (
            *(ProblemCode.EVENT_KEY_WRONG, ProblemCode.EVENT_PART_WRONG),
            *(ProblemCode.EVENT_HASH_WRONG, ProblemCode.EVENT_TEXT_NONE, ProblemCode.EVENT_FORM_WRONG),
            *(ProblemCode.EVENT_COLUMNS_WRONG, ProblemCode.EVENT_ENTITY_UNKNOWN),
            *(ProblemCode.EVENT_SUPERSEDES_UNWRITTEN, ProblemCode.EVENT_CHAIN_UNBEGUN),
        )
        missing = (
            *(ProblemCode.SIGNED_EVENT_MISSING, ProblemCode.RECEIVED_EVENT_MISSING),
            *(ProblemCode.JOURNAL_ENDS_EARLY, ProblemCode.JOURNAL_DIFFERS),
        )
        return {
            ProblemCode.AT_EVENT: self.tr("step number {number} of a laptop: {cause}"),
            ProblemCode.EVENT_BEFORE_MISSING: self.tr("the step before it is missing"),
            ProblemCode.EVENT_BEFORE_OTHER: self.tr("it does not follow the step before it"),
            ProblemCode.EVENT_REFERENCE_MISSING: self.tr("it refers to a step that is missing"),
            ProblemCode.EVENT_UNPROVED: self.tr("no signature proves whose it is"),
            **dict.fromkeys(unsound, self.tr("it was changed or damaged")),
            **dict.fromkeys(missing, self.tr("step number {number} of a laptop is missing or another one")),
            ProblemCode.BUNDLE_EVENTS_MISSING: self.tr("of {counted} steps in {file}, {count} are missing"),
            ProblemCode.SIGNATURE_WRONG: self.tr(
                "the signature of a laptop over step number {number} is wrong"
            ),
        }

    def _tables(self) -> dict[ProblemCode, str]:
        rows = (ProblemCode.ROW_IN_NO_EVENT, ProblemCode.ROW_MISSING, ProblemCode.ROW_WRONG)
        return {
            ProblemCode.PAGES_DAMAGED: self.tr("its pages are damaged: {said}"),
            ProblemCode.TABLES_NOT_COMPARED: self.tr("the rest was not compared"),
            ProblemCode.PART_FOREIGN: self.tr("“{name}” in its file is not of this program"),
            ProblemCode.PART_CHANGED: self.tr("“{name}” in its file is not as this program made it"),
            **dict.fromkeys(rows, self.tr("what is shown is not what the journal says: {table}")),
            ProblemCode.INDEX_COUNT_WRONG: self.tr(
                "the search index holds {counted} entries in place of {count}"
            ),
        }

    def _files(self) -> dict[ProblemCode, str]:
        return {
            ProblemCode.TEXT_WRONG: self.tr("the text of an article was changed"),
            ProblemCode.TEXT_MISSING: self.tr("the text of an article is missing"),
            ProblemCode.SNAPSHOT_FILE_MISSING: self.tr("the file of a saved copy is missing"),
            ProblemCode.SNAPSHOT_FILE_CHANGED: self.tr("the file of a saved copy was changed"),
        }

    def _server(self) -> dict[ProblemCode, str]:
        functions = (
            *(ProblemCode.FUNCTION_UNKNOWN, ProblemCode.FUNCTION_CHANGED),
            *(ProblemCode.FUNCTION_MISSING, ProblemCode.FUNCTION_PATH_UNSAFE),
        )
        tables = ProblemCode.TABLE_RIGHTS_WRONG, ProblemCode.SEQUENCE_RIGHTS_WRONG
        return {
            **dict.fromkeys(functions, self.tr("function {name} of the server is not this program's")),
            ProblemCode.FUNCTION_RIGHTS_WRONG: self.tr("the rights to function {name} are wrong"),
            **dict.fromkeys(tables, self.tr("the rights to table {table} are wrong")),
            ProblemCode.TABLE_MISSING: self.tr("table {table} is missing"),
            ProblemCode.TABLE_NOT_FROZEN: self.tr("nothing keeps the rows of table {table} from changes"),
            ProblemCode.ACCOUNT_RIGHTS_WRONG: self.tr("account {name} has more rights than it should"),
            ProblemCode.ACCOUNTS_MAKE_TABLES: self.tr("people's accounts may make tables of their own"),
            ProblemCode.DATABASE_OPEN: self.tr("accounts of other newsrooms may connect to this database"),
            ProblemCode.JOURNAL_REJECTED: self.tr("no laptop would accept this journal: {cause}"),
            ProblemCode.STATE_COUNTS_WRONG: self.tr("the counts of claims are not what the journal says"),
        }
