"""Codes of what a verification finds wrong in a store or a server, each with its English template."""

from __future__ import annotations

from workbench.domain.message_code import Code


class ProblemCode(Code):
    """What does not hold in a store or on a server. A template is a sentence without its full stop, or a clause behind `AT_EVENT`."""

    PAGES_DAMAGED = "pages_damaged", "SQLite: {said}"
    TABLES_NOT_COMPARED = (
        "tables_not_compared",
        "The tables were not compared: the journal itself is not whole",
    )
    AT_EVENT = "at_event", "Event {number} of device {device}: {cause}"
    EVENT_BEFORE_MISSING = "event_before_missing", "the one before it is missing"
    EVENT_BEFORE_OTHER = "event_before_other", "it does not follow the one before it"
    EVENT_KEY_WRONG = "event_key_wrong", "its key is not that of its device and number"
    EVENT_PART_WRONG = "event_part_wrong", "its place in its change is wrong"
    EVENT_REFERENCE_MISSING = "event_reference_missing", "it refers to an event that is missing"
    EVENT_HASH_WRONG = "event_hash_wrong", "its text does not have its hash"
    EVENT_TEXT_NONE = "event_text_none", "its text is not an event"
    EVENT_FORM_WRONG = "event_form_wrong", "its text is not in the canonical form of its version"
    EVENT_COLUMNS_WRONG = "event_columns_wrong", "its columns do not say what its text says"
    EVENT_ENTITY_UNKNOWN = "event_entity_unknown", "it is about an unknown kind of entity"
    EVENT_SUPERSEDES_UNWRITTEN = "event_supersedes_unwritten", "it supersedes what it does not write"
    EVENT_UNPROVED = "event_unproved", "no signature of its key proves it"
    EVENT_CHAIN_UNBEGUN = (
        "event_chain_unbegun",
        "the beginning of its chain, which says whose it is, is missing",
    )
    JOURNAL_ENDS_EARLY = (
        "journal_ends_early",
        "Device {device}: its journal ends before event {number}, which was there",
    )
    JOURNAL_DIFFERS = "journal_differs", "Device {device}: event {number} is not the one that was there"
    PART_FOREIGN = (
        "part_foreign",
        "“{name}” in the file is not of this program: `workbench recover` makes a store without it",
    )
    PART_CHANGED = (
        "part_changed",
        "“{name}” in the file is missing or not as this program made it: `workbench recover` makes it anew",
    )
    ROW_IN_NO_EVENT = "row_in_no_event", "Table {table}: {id} is in no event"
    ROW_MISSING = "row_missing", "Table {table}: {id} is missing"
    ROW_WRONG = "row_wrong", "Table {table}: {id} is not what the journal says"
    TEXT_WRONG = "text_wrong", "Text {id}: it does not have its hash"
    TEXT_MISSING = "text_missing", "Article {id}: its text is missing"
    SNAPSHOT_FILE_MISSING = "snapshot_file_missing", "Snapshot {id}: its file is missing"
    SNAPSHOT_FILE_CHANGED = "snapshot_file_changed", "Snapshot {id}: its file was changed"
    INDEX_COUNT_WRONG = (
        "index_count_wrong",
        "The search index holds {counted} of kind {entity_type}, there are {count}: run `workbench search --reindex`",
    )
    SIGNED_EVENT_MISSING = (
        "signed_event_missing",
        "Device {device}: event {number}, which it signed, is missing",
    )
    RECEIVED_EVENT_MISSING = (
        "received_event_missing",
        "Device {device}: event {number} is missing, which this device had received",
    )
    BUNDLE_EVENTS_MISSING = (
        "bundle_events_missing",
        "{count} of the {counted} events in {file} are not in this store",
    )
    FUNCTION_UNKNOWN = "function_unknown", "Function {name}: it does not belong to this program"
    FUNCTION_CHANGED = "function_changed", "Function {name}: it is not as this program made it"
    FUNCTION_MISSING = "function_missing", "Function {name}: it is missing"
    FUNCTION_PATH_UNSAFE = (
        "function_path_unsafe",
        "Function {name}: it looks names up in schemas where others may put them",
    )
    FUNCTION_RIGHTS_WRONG = (
        "function_rights_wrong",
        "Function {name}: who may call it is not as it should be",
    )
    TABLE_RIGHTS_WRONG = "table_rights_wrong", "Table {table}: who may use it is not as it should be"
    TABLE_MISSING = "table_missing", "Table {table}: it is missing"
    SEQUENCE_RIGHTS_WRONG = "sequence_rights_wrong", "Sequence {table}: who may use it is not as it should be"
    TABLE_NOT_FROZEN = "table_not_frozen", "Table {table}: nothing keeps its rows from being changed"
    ACCOUNT_RIGHTS_WRONG = "account_rights_wrong", "Account {name}: it has more rights than it should"
    ACCOUNTS_MAKE_TABLES = "accounts_make_tables", "People's accounts may make tables of their own"
    DATABASE_OPEN = "database_open", "Accounts of other newsrooms may connect to this database"
    JOURNAL_REJECTED = "journal_rejected", "No laptop would accept this journal: {cause}"
    STATE_COUNTS_WRONG = "state_counts_wrong", "The counts of claims by state are not what the journal says"
    SIGNATURE_WRONG = "signature_wrong", "Device {device}: the signature over event {number} does not hold"
