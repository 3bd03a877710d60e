"""Codes of reasons, each with its English template: why a value, a file, a search or the store itself is refused.

What comes from another copy, by bundle or by server, has its codes in `replication_codes`. A template is a clause without a
full stop; its parts in braces are typed in `domain.reasons.Parts`.
"""

from __future__ import annotations

from workbench.domain.message_code import Code


class ReasonCode(Code):
    """Why something of this machine is refused."""

    # -- values of fields
    NOT_WHOLE_NUMBER = "not_whole_number", "write a whole number"
    NUMBER_OUT_OF_RANGE = "number_out_of_range", "write a number from {least} to {most}"
    NOT_A_DATE = "not_a_date", "write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY"
    NOT_A_CHOICE = "not_a_choice", "choose one of {choices}"
    FIELD_EMPTY = "field_empty", "it cannot be empty"
    OUTCOME_NEEDED = "outcome_needed", "a figure needs one before its other fields"
    PERSON_NAME_NEEDED = "person_name_needed", "a person needs a name"
    UNSEEN_CHARACTER = (
        "unseen_character",
        "it holds a character that is not seen ({found}): type the name again",
    )
    NOT_A_RELIABILITY = "not_a_reliability", "choose A to F"
    NOT_A_CREDIBILITY = "not_a_credibility", "choose 1 to 6"
    COMMENT_EMPTY = "comment_empty", "it says nothing yet"
    UNSAVABLE_CHARACTERS = "unsavable_characters", "it holds characters that cannot be saved"
    LONE_SURROGATE = "lone_surrogate", "it holds half a character (a lone surrogate) and cannot be saved"
    TEXT_TOO_LONG = "text_too_long", "it is longer than {limit} characters"
    NOT_A_WEB_ADDRESS = "not_a_web_address", "write an address that begins with http:// or https://"
    COUNT_NEGATIVE = "count_negative", "a count cannot be below zero"
    MINIMUM_ABOVE_MAXIMUM = "minimum_above_maximum", "the minimum is above the maximum"
    BEST_OUTSIDE_BOUNDS = "best_outside_bounds", "the best value lies outside minimum and maximum"
    NOT_AN_ASSIGNMENT = "not_an_assignment", "write it as FIELD=VALUE"
    RULE_UNKNOWN = "rule_unknown", "`workbench rules` lists them all"
    NO_DECEPTION_HERE = "no_deception_here", "a verdict “{outcome}” names no deception"

    # -- claims, evidence, people, devices
    PASSAGE_NEEDED = "passage_needed", "it needs at least one passage of the text"
    PASSAGES_OVERLAP = "passages_overlap", "its passages overlap: choose passages that lie apart"
    FIGURE_NOT_ALLOWED = "figure_not_allowed", "only a claim of kind casualty has a figure"
    QUOTATION_NOT_ALLOWED = "quotation_not_allowed", "only a claim of kind quote has a speaker and a cue"
    SOURCE_WITHDRAWN = "source_withdrawn", "it was withdrawn: link another one"
    QUOTE_NOT_IN_SOURCE = (
        "quote_not_in_source",
        "these words do not stand in the source's text: copy them from it, or write them as a note",
    )
    ID_AMBIGUOUS = "id_ambiguous", "several ids begin or end like this: type more of it"
    DEVICE_ID_AMBIGUOUS = "device_id_ambiguous", "several devices begin or end like this: type more of it"
    DEVICE_NOT_REVOKED = "device_not_revoked", "it is not revoked"
    DEVICE_REVOKES_ITSELF = (
        "device_revokes_itself",
        "no laptop revokes or restores itself: do it from another one",
    )
    EVENT_NUMBER_AMBIGUOUS = (
        "event_number_ambiguous",
        "it was cloned and has several events {number}: name one by its id",
    )
    WHOSE_VALUES_UNSAID = "whose_values_unsaid", "say whose values shall hold"
    PAGE_CURSOR_UNKNOWN = "page_cursor_unknown", "give the “next” of a page as it stands"
    NOTHING_MERGED = "nothing_merged", "nothing was merged"
    WRITTEN_SINCE_MERGE = "written_since_merge", "something was written since: undo single steps instead"
    MERGE_BACKUP_GONE = "merge_backup_gone", "its backup {backup} is gone"

    # -- what a claim lacks before it may be submitted or approved
    FIELD_MISSING = "field_missing", "“{field}” is empty (`workbench edit {claim} --set {field}=VALUE`)"
    VERDICT_MISSING = (
        "verdict_missing",
        "it has no verdict (`workbench verdict {claim} OUTCOME --because TEXT`)",
    )
    EXPLANATION_MISSING = (
        "explanation_missing",
        "its verdict does not say why (`workbench verdict {claim} {outcome} --because TEXT`)",
    )
    EVIDENCE_MISSING = (
        "evidence_missing",
        "it rests on no evidence (`workbench link {claim} SOURCE --stance supports|refutes|context`)",
    )
    FIGURE_CONTRADICTS = (
        "figure_contradicts",
        "“{value}” does not fit the field “{field}”: {cause} (`workbench edit {claim} --set {field}=VALUE`)",
    )
    CLAIM_LACKS = "claim_lacks", "“{words}”: {items}"

    # -- searches
    SEARCH_TOO_LONG = "search_too_long", "it is too long"
    SEARCH_ONLY_EXCLUDES = "search_only_excludes", "say also what is to be found, not only what is not"
    SEARCH_DAYS_EMPTY = "search_days_empty", "no day is after the one and before the other"
    SEARCH_WORDLESS = "search_wordless", "there is no word in it"
    SEARCH_FIELD_UNKNOWN = "search_field_unknown", "there is no field “{name}”, only {choices}"
    SEARCH_VALUE_UNKNOWN = "search_value_unknown", "“{value}” is not a value of “{name}”"
    SEARCH_QUOTE_OPEN = "search_quote_open", "a quotation mark is not closed"
    SEARCH_STAR_MISPLACED = "search_star_misplaced", "a * stands at the end of a word only"
    SEARCH_DAY_EXCLUDED = "search_day_excluded", "before and after cannot be excluded: use the other one"

    # -- the operating system, by errno
    NO_PERMISSION = "no_permission", "permission denied"
    NO_SUCH_FILE = "no_such_file", "no such file or directory"
    FILE_EXISTS = "file_exists", "a file of this name is there"
    NOT_A_FOLDER = "not_a_folder", "a part of its path is no folder"
    NAME_TOO_LONG = "name_too_long", "its name is too long"
    READ_ONLY_PLACE = "read_only_place", "the place is read-only"
    DISK_TROUBLE = "disk_trouble", "the disk or the connection to it fails"
    FILE_BUSY = "file_busy", "another program uses it"
    NO_ROOM_LEFT = "no_room_left", "no room is left there"
    SYSTEM_SAYS = "system_says", "{said}"

    # -- files of articles
    IS_FOLDER = "is_folder", "it is a folder"
    IS_PDF = "is_pdf", "it is a PDF"
    IS_PACKED_DOCUMENT = "is_packed_document", "it is a packed document such as DOCX or ODT"
    IS_OLD_WORD_DOCUMENT = "is_old_word_document", "it is an old Word document"
    IS_RTF_DOCUMENT = "is_rtf_document", "it is an RTF document"
    IS_PICTURE = "is_picture", "it is a picture"
    HAS_NUL = "has_nul", "it holds NUL characters"
    FULL_OF_CONTROLS = "full_of_controls", "it is full of control characters"
    BYTE_MISFIT = "byte_misfit", "it is not sound {encoding}: byte {start} does not fit"
    ENCODING_UNKNOWN = "encoding_unknown", "its encoding is none of UTF-8, UTF-16 and windows-1256"
    ONLY_ADDRESS_KEPT = "only_address_kept", "only its address is kept"
    TARGET_EXISTS = "target_exists", "there is a file of this name already: choose another one"
    PICTURE_NOT_WRITTEN = "picture_not_written", "the picture could not be written there"
    FOLDER_NOT_WRITABLE = (
        "folder_not_writable",
        "nothing can be written there ({cause}): choose another folder",
    )
    NOTHING_KEPT_THERE = "nothing_kept_there", "nothing can be kept there ({cause}): make the folder writable"
    SETTINGS_NOT_SAVED = (
        "settings_not_saved",
        "the settings could not be saved ({cause}): make the folder writable",
    )

    # -- annotated articles
    NOT_UTF8 = "not_utf8", "it is not UTF-8"
    NOT_JSON = "not_json", "it is not sound JSON"
    NOT_A_NUMBER = "not_a_number", "it is no number"
    VALUE_TOO_DEEP = "value_too_deep", "it is nested too deeply"
    FORMAT_FOREIGN = "format_foreign", "its format is not “{format}”"
    FORMAT_VERSION_UNKNOWN = "format_version_unknown", "only version {version} of its format is known here"
    SCHEMA_BROKEN = "schema_broken", "{place} breaks the rule “{rule}”"
    DIGEST_WRONG = "digest_wrong", "its digest does not match: it was changed after the export"
    VALUE_UNFIT = "value_unfit", "a value does not fit the field “{field}”: {cause}"
    VALUE_UNREADABLE = "value_unreadable", "a value in it cannot be read"
    VALUES_IN_CONFLICT = (
        "values_in_conflict",
        "it holds values that laptops disagree about: settle them where it comes from",
    )
    TEXT_NOT_FROZEN = "text_not_frozen", "its text holds characters that a frozen text never has"
    TEXT_HASH_WRONG = "text_hash_wrong", "the hash of its text does not match"
    ID_TWICE = "id_twice", "an id occurs twice"
    PERSON_UNLISTED = "person_unlisted", "it names a person that it does not list"
    CLAIM_UNLISTED = "claim_unlisted", "it names a claim that it does not list"
    SOURCE_UNLISTED = "source_unlisted", "it names a source that it does not list"
    CONTEXT_WRONG = "context_wrong", "the surroundings of {start}..{end} do not match its text"
    MORE_ITEMS = "more_items", "and {more} more"
    VERDICT_MISNAMED_HERE = "verdict_misnamed_here", "verdict {id} is not named by its claim and author"

    # -- the store and its keys
    FIRST_PAGE_UNREADABLE = "first_page_unreadable", "its first page cannot be read"
    FOREIGN_PARTS = "foreign_parts", "somebody put parts into it that act when something is saved: {name}"
    CONTENT_UNREADABLE = "content_unreadable", "what it holds cannot be read"
    FILE_CUT_SHORT = "file_cut_short", "the file was cut short"
    DISK_KEEPS_NOTHING = "disk_keeps_nothing", "the disk does not keep what is written"
    SQLITE_SAYS = "sqlite_says", "{said}"
    ROWS_DANGLING = "rows_dangling", "{count} rows refer to nothing after the upgrade"
    COPY_STATE_WRONG = "copy_state_wrong", "the copy does not hold the state of the store"
    COPY_FACT_DIFFERS = "copy_fact_differs", "the new file has another {name}"
    COPY_TABLES_DIFFER = "copy_tables_differ", "the new file has other tables"
    COPY_ROWS_DIFFER = "copy_rows_differ", "the new file has other rows in {table}"
    IS_THE_STORE = "is_the_store", "this is the store itself: name a backup"
    LOG_IN_USE = "log_in_use", "its log is in use"
    DATABASE_HELD = "database_held", "it holds the database itself"
    HOLDER_UNKNOWN = "holder_unknown", "unknown"
    HELD_BY_PROCESS = "held_by_process", "{name}, process {number}"
    PASSPHRASE_SHORT = "passphrase_short", "it has fewer than {least} characters"
    PASSPHRASE_REPEATS = "passphrase_repeats", "it repeats a few characters"
    PASSPHRASE_NUMBER = "passphrase_number", "it is a number"
    RECOVERY_FORM_WRONG = "recovery_form_wrong", "it has seven groups of five signs"
    RECOVERY_GROUPS_WRONG = "recovery_groups_wrong", "group {group}: several groups were typed wrongly"
    RECOVERY_SIGN_WRONG = "recovery_sign_wrong", "group {group}: it holds a sign that is in no recovery key"
    RECOVERY_SLIP = "recovery_slip", "group {group} has a slip"
    RECOVERY_FOREIGN = "recovery_foreign", "it belongs to another store, or a newer one was made"
    SLIP_NOT_HERE = "slip_not_here", "it is not kept on this machine: type it"
    SLIP_FOREIGN = "slip_foreign", "it belongs to another newsroom"
    NOT_A_REQUEST = "not_a_request", "it is no request to join"
    REQUEST_CHANGED = "request_changed", "it was changed after it was written, or was never whole"
    REQUEST_NEWER = "request_newer", "a newer version of this program wrote it"
    SEAT_FILE_DAMAGED = "seat_file_damaged", "it is damaged, or no key file"
    SEAT_FILE_NEWER = "seat_file_newer", "a newer version of this program wrote it"
    KEYRING_NONE = "keyring_none", "there is none"
    KEYRING_UNREACHABLE = "keyring_unreachable", "there is none that can be reached"
    KEYRING_FORGETS = "keyring_forgets", "it does not give back what was put into it"
    KEYRING_SAYS = "keyring_says", "{said}"

    # -- packs of word forms
    PACK_SUM_WRONG = "pack_sum_wrong", "this is not the file that was announced: its SHA-256 is {digest}"
    PACK_FOLDER_NO_SUM = (
        "pack_folder_no_sum",
        "this is not the file that was announced: a folder has no sum of its own",
    )
    PACK_PATH_OUTSIDE = "pack_path_outside", "it holds “{file}”, which would be written elsewhere"
    PACK_ENCRYPTED = "pack_encrypted", "it is encrypted: unpack it and add the folder"
    PACK_ZIP_DAMAGED = "pack_zip_damaged", "the zip file is damaged ({said})"
    PACK_DATABASES_WRONG = "pack_databases_wrong", "a data pack holds one {file}, this holds {count}"
    PACK_MANIFEST_DAMAGED = (
        "pack_manifest_damaged",
        "its manifest is damaged: delete that folder and add the pack again",
    )
    PACK_DATABASE_UNREADABLE = (
        "pack_database_unreadable",
        "it is not a database that camel-tools reads ({said})",
    )
    PACK_DATABASE_CUT = "pack_database_cut", "it is not a whole database: tables are missing at its end"
