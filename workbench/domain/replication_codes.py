"""Codes of reasons why work of another copy is refused: bundles, their bags, events and the newsroom's server.

A code is stored and sent (`server_refused.reason`, the functions of `db/server/sql`), so its word stays. The form of the
templates is that of `reason_codes`.
"""

from __future__ import annotations

from workbench.domain.message_code import Code


class ReplicationCode(Code):
    """Why something from or for another copy is refused."""

    # -- bundles and the keys of their devices
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
    NOT_A_CHECKSUM_LINE = "not_a_checksum_line", "a line is not a checksum and a path"
    PATH_MISPLACED = "path_misplaced", "{path} does not belong in it"
    PATH_TWICE = "path_twice", "{path} occurs twice in it"
    PATH_LEAVES_BAG = "path_leaves_bag", "{path} leads outside of the bag"
    NOT_IN_MANIFEST = "not_in_manifest", "{file} is not listed in {manifest}"
    NOT_A_FETCH_LINE = "not_a_fetch_line", "a line is not an address, a length and a path"
    FETCH_NOT_IN_MANIFEST = "fetch_not_in_manifest", "{path} is not listed in the manifest"
    BAG_COUNT_WRONG = "bag_count_wrong", "{file} counts other files than there are"
    FILE_MISSING = "file_missing", "{file} is missing"
    CHECKSUM_WRONG = "checksum_wrong", "{file} was changed: it does not have its checksum"

    # -- events from elsewhere: their form
    IN_EVENT = "in_event", "{event}: {cause}"
    HALF_CHARACTER = "half_character", "an event holds half a character"
    EVENT_TOO_LARGE = "event_too_large", "an event is larger than {limit} MB"
    EVENT_TOO_LONG = "event_too_long", "an event is larger than {limit} kB"
    EVENT_OF_NEWER = "event_of_newer", "it was written by a newer version of this program: update it"
    FIELDS_WRONG = "fields_wrong", "an event does not have the fields of its version"
    NOT_AN_ID = "not_an_id", "an id in an event is malformed"
    EVENT_NUMBER_WRONG = "event_number_wrong", "an event's number is out of bounds"
    TIME_IMPOSSIBLE = "time_impossible", "it has an impossible time"
    PREDECESSOR_UNSAID = "predecessor_unsaid", "an event does not say which one it follows"
    UNDOES_NO_CHANGE = "undoes_no_change", "an event undoes something that is not a change"
    GRANT_UNSAID = "grant_unsaid", "an event names the grants that it relies on in a malformed way"
    ACTION_UNSAID = "action_unsaid", "an event does not say what was done"
    ENTITY_TYPE_OF_NEWER = (
        "entity_type_of_newer",
        "it is about a kind of entity that only a newer version of this program knows: update it",
    )
    ENTITY_TYPE_UNSAID = "entity_type_unsaid", "an event does not say what it is about"
    WRITES_UNKNOWN = "writes_unknown", "an event writes no known field"
    SUPERSEDES_UNWRITTEN = "supersedes_unwritten", "an event supersedes a value that it does not write"
    SUPERSEDES_NO_EVENTS = "supersedes_no_events", "the list of superseded events in an event is malformed"
    RESTORES_UNWRITTEN = "restores_unwritten", "an event restores a value that it does not write"
    RESTORES_NO_EVENT = "restores_no_event", "the restored event that an event names is malformed"
    RESTORES_NOTHING = "restores_nothing", "an event restores no value and writes one"
    NOT_AN_EVENT = "not_an_event", "a line is not an event"
    NOT_CANONICAL = "not_canonical", "an event is not in the canonical form"

    # -- events from elsewhere: their values
    REGISTER_OF_NEWER = (
        "register_of_newer",
        "it writes a field that only a newer version of this program knows: update it",
    )
    VALUE_NOT_ALLOWED = "value_not_allowed", "it writes a value of {register} that is not allowed"
    VALUE_OF_NEWER = (
        "value_of_newer",
        "it writes a value of {register} that only a newer version of this program knows: update it",
    )
    NESTED_TOO_DEEPLY = "nested_too_deeply", "a value is nested too deeply"
    MEMBER_UNSAID = "member_unsaid", "a new {entity_type} does not say its {member}"
    IMPORT_MISNAMED = "import_misnamed", "an imported item is not named by its origin"
    STATE_NOT_IMPORTED = "state_not_imported", "a state is called imported in an item that was not imported"
    VERDICT_MISNAMED = "verdict_misnamed", "a verdict is not named by its claim and author"
    RULE_MISNAMED = "rule_misnamed", "a rule is not named by its name"
    DESK_MISNAMED = "desk_misnamed", "the desk's settings have an id of their own"
    ID_NOT_BOUND = "id_not_bound", "the id of what it makes does not belong to it"
    CHAIN_UNBEGUN = "chain_unbegun", "its chain does not begin with the key that signs it"
    AUTHOR_STATED = "author_stated", "it states an author: only its chain does"

    # -- events from elsewhere: their place among others
    PREDECESSOR_MISSING = "predecessor_missing", "the event before it is not here"
    PREDECESSOR_WRONG = "predecessor_wrong", "it does not follow the one that it names"
    RESTORES_OTHER_VALUE = "restores_other_value", "it restores another value than the one that was there"
    REFERENCE_MISSING = "reference_missing", "it refers to an event that is not here"
    REFERENCE_FOREIGN = "reference_foreign", "it refers to an event about something else"
    REFERENCE_LATER = "reference_later", "it is older than an event that it refers to"
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
    SETS_DESK_WITHOUT_ROLE = (
        "sets_desk_without_role",
        "it changes what the desk demands, and its author is no supervisor",
    )
    ACT_WITHOUT_GRANT = (
        "act_without_grant",
        "this is for the newsroom's supervisors, and nobody decides about themselves or those who admitted them",
    )
    APPROVES_WITHOUT_ROLE = "approves_without_role", "it approves a claim, and its author is no supervisor"
    JUDGEMENT_ELSEWHERE = (
        "judgement_elsewhere",
        "only a judgement approves, returns or publishes a claim",
    )
    JUDGEMENT_MALFORMED = "judgement_malformed", "it does not say what it judges"
    SUBMITTER_OTHER = "submitter_other", "it names somebody else as the one who submitted"
    BASIS_UNFIT = "basis_unfit", "it approves events that are not one whole claim"
    CONTENT_OTHER = "content_other", "it approves another content than that of the events that it names"
    NOT_SUBMITTED = "not_submitted", "it approves a claim that nobody submitted"
    APPROVES_OWN_WORK = "approves_own_work", "its author contributed to what it approves"
    APPROVES_OWN_CLAIM = "approves_own_claim", "it approves its author's own claim"
    SUPERVISOR_ALREADY_HERE = "supervisor_already_here", "it makes somebody who is already here a supervisor"
    SUPERVISOR_BY_SELF = "supervisor_by_self", "it makes its author a supervisor, and nobody may do that"
    SUPERVISOR_ANEW = "supervisor_anew", "it creates somebody again who began as a supervisor"
    REVOCATION_FOREIGN = "revocation_foreign", "it revokes a device from an event of another device on"
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
    EVENTS_UNSIGNED = "events_unsigned", "events of device {device} are covered by no signature of it"

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
    ACCOUNT_OF_ANOTHER = (
        "account_of_another",
        "this account brings the work of somebody else than who writes here",
    )
    ACCOUNT_OF_OTHER_DATABASE = "account_of_other_database", "this account belongs to another database"
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
    TOO_MANY_UPLOADS = "too_many_uploads", "too many snapshots that this account began to send are unfinished"
    ALLOWANCE_USED_UP = (
        "allowance_used_up",
        "this account sent more in a day than it may: the rest goes tomorrow",
    )
    FOLDING_NOT_INSTALLED = "folding_not_installed", "it indexes the words of another version of this program"
    SNAPSHOT_TOO_LARGE = "snapshot_too_large", "a snapshot is larger than it takes"
    SNAPSHOT_NOT_WHOLE = "snapshot_not_whole", "a snapshot did not arrive whole"
    TOO_MANY_EVENTS = "too_many_events", "more than {most} events at once"
    ISOLATION_WRONG = "isolation_wrong", "events are accepted only by a transaction that is read committed"
