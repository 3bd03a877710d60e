"""Codes of reasons, each with its English template: the one list of why something may be refused.

A code is stored and sent (`server_refused.reason`, the functions of `db/server/sql`), so its word stays. The template is
a clause without a full stop; its parts in braces are typed in `domain.reasons.Parts`.
"""

from __future__ import annotations

from workbench.domain.message_code import Code


class ReasonCode(Code):
    """Why something is refused."""

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
    ID_TWICE = "id_twice", "an id stands twice"
    PERSON_UNLISTED = "person_unlisted", "it names a person that it does not list"
    CLAIM_UNLISTED = "claim_unlisted", "it names a claim that it does not list"
    SOURCE_UNLISTED = "source_unlisted", "it names a source that it does not list"
    CONTEXT_WRONG = "context_wrong", "the surroundings of {start}..{end} do not match its text"
    MORE_ITEMS = "more_items", "and {more} more"
    VERDICT_MISNAMED_HERE = "verdict_misnamed_here", "verdict {id} is not named by its claim and author"

    # -- bundles
    WRITTEN_BY_NEWER = "written_by_newer", "a newer version of this program wrote it: update"
    NOT_A_LOCKED_BUNDLE = "not_a_locked_bundle", "it is no locked bundle"
    LOCK_UNKNOWN = "lock_unknown", "it does not say how it is locked"
    CHANGED_AFTER_LOCKING = "changed_after_locking", "it was changed or damaged after it was locked"
    BYTES_BEHIND_END = "bytes_behind_end", "something was put behind its end"
    CUT_SHORT = "cut_short", "it was cut short"
    NOT_A_PUBLIC_KEY = "not_a_public_key", "this is no public key: `workbench bundle key` prints one"
    PASSPHRASE_NEEDED = "passphrase_needed", "it needs a passphrase"
    KEY_NEEDED = "key_needed", "it is for the holder of a key"
    PASSPHRASE_WRONG = "passphrase_wrong", "this is not its passphrase"
    KEY_FOREIGN = "key_foreign", "it is for another key than yours"
    NOT_A_ZIP = "not_a_zip", "it is no zip file, or a damaged one"
    NOT_A_BUNDLE = "not_a_bundle", "it is a bag, but no Tadqiq bundle"
    FILE_TOO_LARGE = "file_too_large", "{file} is larger than {limit} MB"
    FILE_OUTGROWS = "file_outgrows", "{file} is larger than it says"
    FILE_IS_LINK = "file_is_link", "{file} is a link and not a file"
    FILE_UNREADABLE = "file_unreadable", "{file} cannot be read ({cause})"
    FILE_DAMAGED = "file_damaged", "{file} is damaged"
    FILE_NOT_UTF8 = "file_not_utf8", "{file} is not UTF-8"
    FILE_MISNAMED = "file_misnamed", "{file} is not named by its hash"
    FILE_TWICE = "file_twice", "it holds {file} twice"
    TOO_MANY_FILES = "too_many_files", "it holds more than {most} files"
    UNPACKS_TOO_LARGE = "unpacks_too_large", "it would unpack to far more than its size"
    PATH_OF_OTHER_SYSTEM = "path_of_other_system", "it holds a file with a path of another system"
    PATH_OUTSIDE = "path_outside", "it holds a file whose path leads outside"
    ZIP_PASSWORD = "zip_password", "it is locked by a zip password"
    EVENTS_NOT_SIGNED = "events_not_signed", "the events are not those that its sender signed"
    EVENTS_CUT_OFF = "events_cut_off", "its last event was cut off"
    HEADS_UNREADABLE = "heads_unreadable", "its heads.json does not say what it should"
    SENDER_FORGED = "sender_forged", "its sender's signature is forged"
    HEAD_FORGED = "head_forged", "the signature of device {device} is forged"
    STORE_KEY_FOREIGN = (
        "store_key_foreign",
        "this store was written with another key than this machine's: put that key file back",
    )
    DEVICE_KEY_UNREADABLE = (
        "device_key_unreadable",
        "the key of this machine cannot be read: put its backup there, or set the file aside",
    )
    DEVICE_KEY_NOT_KEPT = (
        "device_key_not_kept",
        "the key of this machine could not be kept ({cause}): make the folder writable",
    )

    # -- bags (RFC 8493)
    IN_FILE = "in_file", "{file}: {cause}"
    NO_MANIFEST = "no_manifest", "there is no manifest of its files"
    NOT_A_BAG = "not_a_bag", "{file} is missing: this is no bag"
    BAG_UNDECLARED = "bag_undeclared", "{file} does not say version and encoding as BagIt demands"
    BAG_VERSION_UNKNOWN = (
        "bag_version_unknown",
        "it is a bag of version {version}, which this program does not know",
    )
    BAG_ENCODING_UNKNOWN = "bag_encoding_unknown", "{file} names an unknown encoding"
    ENCODING_WRONG = "encoding_wrong", "it is not {encoding}"
    BYTE_ORDER_MARK = "byte_order_mark", "it begins with a byte order mark"
    ALGORITHM_UNKNOWN = "algorithm_unknown", "the algorithm {name} is not known"
    NOT_A_CHECKSUM_LINE = "not_a_checksum_line", "a line is no checksum and path"
    PATH_MISPLACED = "path_misplaced", "{path} does not belong in it"
    PATH_TWICE = "path_twice", "{path} stands in it twice"
    PATH_LEAVES_BAG = "path_leaves_bag", "{path} leads outside of the bag"
    NOT_IN_MANIFEST = "not_in_manifest", "{file} does not stand in {manifest}"
    NOT_A_FETCH_LINE = "not_a_fetch_line", "a line is no address, length and path"
    FETCH_NOT_IN_MANIFEST = "fetch_not_in_manifest", "{path} does not stand in the manifest"
    BAG_COUNT_WRONG = "bag_count_wrong", "{file} counts other files than there are"
    FILE_MISSING = "file_missing", "{file} is missing"
    CHECKSUM_WRONG = "checksum_wrong", "{file} was changed: it does not have its checksum"

    # -- events from elsewhere: their form
    IN_EVENT = "in_event", "{event}: {cause}"
    HALF_CHARACTER = "half_character", "an event holds half a character"
    EVENT_TOO_LARGE = "event_too_large", "an event is larger than {limit} MB"
    EVENT_OF_NEWER = "event_of_newer", "it was written by a newer version of this program: update it"
    FIELDS_WRONG = "fields_wrong", "an event has not the fields of version 1"
    NOT_AN_ID = "not_an_id", "an event names something by what is no id"
    EVENT_NUMBER_WRONG = "event_number_wrong", "an event's number is out of bounds"
    TIME_IMPOSSIBLE = "time_impossible", "it has an impossible time"
    PREDECESSOR_UNSAID = "predecessor_unsaid", "an event does not say which one it follows"
    UNDOES_NO_CHANGE = "undoes_no_change", "an event takes back what is no change"
    ACTION_UNSAID = "action_unsaid", "an event does not say what was done"
    ENTITY_TYPE_OF_NEWER = (
        "entity_type_of_newer",
        "it is about a kind of thing that only a newer version of this program knows: update it",
    )
    ENTITY_TYPE_UNSAID = "entity_type_unsaid", "an event does not say what it is about"
    WRITES_UNKNOWN = "writes_unknown", "an event writes nothing that is known"
    SUPERSEDES_UNWRITTEN = "supersedes_unwritten", "an event supersedes what it does not write"
    SUPERSEDES_NO_EVENTS = "supersedes_no_events", "an event supersedes what is no list of events"
    RESTORES_UNWRITTEN = "restores_unwritten", "an event puts back what it does not write"
    RESTORES_NO_EVENT = "restores_no_event", "an event puts back what is no event"
    RESTORES_NOTHING = "restores_nothing", "an event puts back nothing and writes something"
    NOT_AN_EVENT = "not_an_event", "a line is not an event"
    NOT_CANONICAL = "not_canonical", "an event is not in the canonical form"

    # -- events from elsewhere: their values
    REGISTER_OF_NEWER = (
        "register_of_newer",
        "it writes a field that only a newer version of this program knows: update it",
    )
    VALUE_NOT_ALLOWED = "value_not_allowed", "it writes what is no value of {register}"
    VALUE_OF_NEWER = (
        "value_of_newer",
        "it writes a value of {register} that only a newer version of this program knows: update it",
    )
    NESTED_TOO_DEEPLY = "nested_too_deeply", "a value is nested too deeply"
    MEMBER_UNSAID = "member_unsaid", "a new {entity_type} does not say its {member}"
    VERDICT_MISNAMED = "verdict_misnamed", "a verdict is not named by its claim and author"
    RULE_MISNAMED = "rule_misnamed", "a rule is not named by its name"

    # -- events from elsewhere: their place among others
    PREDECESSOR_MISSING = "predecessor_missing", "the event before it is not here"
    PREDECESSOR_WRONG = "predecessor_wrong", "it does not follow the one that it names"
    RESTORES_OTHER_VALUE = "restores_other_value", "it puts back another value than the one that stood there"
    REFERENCE_MISSING = "reference_missing", "it rests on an event that is not here"
    REFERENCE_FOREIGN = "reference_foreign", "it refers to an event about something else"
    REFERENCE_LATER = "reference_later", "it is older than what it rests on"
    FOLLOWS_REFUSED = "follows_refused", "it follows one that is refused"
    ENTITY_TYPES_DIFFER = "entity_types_differ", "{entity} is a {entity_type} here and a {other_type} there"
    WORDS_NOT_IN_ARTICLE = "words_not_in_article", "it marks words that do not stand there in the article"
    WORDS_NOT_AT_SPAN = (
        "words_not_at_span",
        "it marks words that do not stand at {start}..{end} of the article",
    )
    MARKED_WORDS_ELSEWHERE = (
        "marked_words_elsewhere",
        "words that are marked already do not stand there in the article",
    )
    CLAIM_MOVED = "claim_moved", "it moves a claim to another article"
    ARTICLE_TEXT_CHANGED = "article_text_changed", "it gives an article another text"
    ARTICLE_TEXT_MISSING = "article_text_missing", "the text of article {entity} is missing"
    SNAPSHOT_MISSING = "snapshot_missing", "the snapshot of source {entity} is missing"

    # -- events from elsewhere: who may
    KEY_FOR_OTHER_DEVICE = "key_for_other_device", "it announces a key for another device"
    KEY_CHANGED = "key_changed", "it announces another key than the one that is known"
    DEVICE_JUDGES_ITSELF = "device_judges_itself", "it revokes or restores the device that wrote it"
    SETTLES_WITHOUT_ROLE = "settles_without_role", "it settles a conflict, and its author is no supervisor"
    REVOKES_WITHOUT_ROLE = (
        "revokes_without_role",
        "it revokes or restores a device, and its author is no supervisor",
    )
    SETS_ROLE_WITHOUT_ROLE = (
        "sets_role_without_role",
        "it sets somebody's role, and its author is no supervisor",
    )
    APPROVES_WITHOUT_ROLE = "approves_without_role", "it approves a claim, and its author is no supervisor"
    APPROVES_OWN_CLAIM = "approves_own_claim", "it approves its author's own claim"
    SUPERVISOR_ALREADY_HERE = "supervisor_already_here", "it makes somebody who is already here a supervisor"
    SUPERVISOR_BY_SELF = "supervisor_by_self", "it makes its author a supervisor, and nobody may do that"
    SUPERVISOR_ANEW = "supervisor_anew", "it makes somebody anew who began as a supervisor"
    REVOCATION_FOREIGN = "revocation_foreign", "it revokes a device from an event on that is not of it"
    AUTHOR_NO_SUPERVISOR = "author_no_supervisor", "its author is no supervisor"
    ROLE_TO_SELF = "role_to_self", "nobody gives themselves a role"
    ACCOUNT_NO_SUPERVISOR = "account_no_supervisor", "only the account of a supervisor may bring this"
    WORK_OF_ANOTHER = (
        "work_of_another",
        "it is the work of somebody else: only they, or a supervisor, may bring it",
    )
    DEVICE_REVOKED = "device_revoked", "its device is revoked"
    HEAD_KEY_FOREIGN = "head_key_foreign", "the signature of device {device} is forged: it is of another key"
    HEAD_EVENT_FOREIGN = "head_event_foreign", "the signature of device {device} is over another event"
    SENDER_KEY_FOREIGN = "sender_key_foreign", "its sender's signature is forged: it is of another key"
    EVENTS_UNSIGNED = "events_unsigned", "events of device {device} stand under no signature of it"

    # -- the store and its keys
    FIRST_PAGE_UNREADABLE = "first_page_unreadable", "its first page cannot be read"
    CONTENT_UNREADABLE = "content_unreadable", "what it holds cannot be read"
    FILE_CUT_SHORT = "file_cut_short", "the file was cut short"
    DISK_KEEPS_NOTHING = "disk_keeps_nothing", "the disk does not keep what is written"
    SQLITE_SAYS = "sqlite_says", "{said}"
    ROWS_DANGLING = "rows_dangling", "{count} rows hang on nothing after the upgrade"
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

    # -- the newsroom's server
    SERVER_SAYS = "server_says", "{said}"
    ADDRESS_SCHEME_WRONG = "address_scheme_wrong", "an address begins with {name}://"
    ADDRESS_PORT_WRONG = "address_port_wrong", "its port is no number"
    ADDRESS_PART_UNKNOWN = "address_part_unknown", "{name} is no part of an address"
    ADDRESS_WITHOUT_HOST = "address_without_host", "the address names no host"
    SSLMODE_UNKNOWN = "sslmode_unknown", "sslmode is one of {choices}"
    SERVER_UNNAMED = "server_unnamed", "no server is known to this store: name it with --server URL"
    SERVER_NEVER_ASKED = "server_never_asked", "nobody asked it yet"
    SERVER_SET_UP_ALREADY = (
        "server_set_up_already",
        "it is set up already: `workbench server upgrade` renews it",
    )
    LOGIN_MALFORMED = "login_malformed", "a person needs a name, and a login of letters, digits and _"
    LOGIN_TAKEN = "login_taken", "there is an account “{name}” already"
    PERSON_TAKEN = "person_taken", "“{name}” is there already: name them with --person"
    ACCOUNT_OF_NOBODY = "account_of_nobody", "this account belongs to nobody there"
    LOGIN_REFUSED = "login_refused", "the name or the password is not accepted"
    LOGIN_PASSWORD_NEEDED = "login_password_needed", "a password is needed"
    LOGIN_FROM_ELSEWHERE = "login_from_elsewhere", "this account may not come in from here"
    LOGIN_FORBIDDEN = "login_forbidden", "this account may not log in"
    ACCOUNT_WITHOUT_RIGHT = "account_without_right", "this account has no right to it"
    DATABASE_MISSING = "database_missing", "there is no such database"
    ACCOUNT_OR_DATABASE_MISSING = "account_or_database_missing", "there is no such account or database"
    LINE_NOT_ENCRYPTED = "line_not_encrypted", "it does not encrypt the line"
    CERTIFICATE_UNTRUSTED = (
        "certificate_untrusted",
        "its certificate is not from an authority that this machine trusts",
    )
    CERTIFICATE_OF_OTHER = "certificate_of_other", "its certificate is for another name"
    AUTHORITIES_MISSING = "authorities_missing", "the file of trusted authorities is not there"
    SERVER_FULL_OF_CLIENTS = "server_full_of_clients", "too many are connected"
    SERVER_SILENT = "server_silent", "nothing answers there"
    SERVER_NAME_UNKNOWN = "server_name_unknown", "its name is not known"
    SERVER_TIMEOUT = "server_timeout", "it does not answer"
    SERVER_STARTING = "server_starting", "it is starting up"
    SERVER_STOPPING = "server_stopping", "it is shutting down"
    SERVER_BUSY = "server_busy", "it is busy"
    SERVER_STOPPED_IT = "server_stopped_it", "it took too long or was stopped"
    SERVER_WITHOUT_ROOM = "server_without_room", "it has no room left"
    SERVER_IN_TROUBLE = "server_in_trouble", "it has trouble of its own"
    LINE_BROKEN = "line_broken", "the line broke"
    SERVER_ANSWERED_NOTHING = "server_answered_nothing", "it neither took nor refused what was sent"
    SNAPSHOT_TOO_LARGE = "snapshot_too_large", "a snapshot is larger than it takes"
    SNAPSHOT_NOT_WHOLE = "snapshot_not_whole", "a snapshot did not arrive whole"
    TOO_MANY_EVENTS = "too_many_events", "more than {most} events at once"
    ISOLATION_WRONG = "isolation_wrong", "events come in by a transaction that is read committed"
    JOURNAL_FROZEN = "journal_frozen", "the journal is only ever added to"
