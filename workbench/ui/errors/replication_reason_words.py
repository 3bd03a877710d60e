"""Reasons about other copies in the interface's language: bundles, events from elsewhere, the server."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.replication_codes import ReplicationCode


class ReplicationReasonWords(QObject):
    def table(self) -> dict[ReplicationCode, str]:
        """The words for every code."""
        return {
            **self._bundles(),
            **self._bags(),
            **self._malformed(),
            **self._judged(),
            **self._addresses(),
            **self._server(),
        }

    def _bundles(self) -> dict[ReplicationCode, str]:
        """Bundles."""
        return {
            **dict.fromkeys(
                (
                    ReplicationCode.WRITTEN_BY_NEWER,
                    ReplicationCode.EVENT_OF_NEWER,
                    ReplicationCode.REGISTER_OF_NEWER,
                    ReplicationCode.VALUE_OF_NEWER,
                    ReplicationCode.ENTITY_TYPE_OF_NEWER,
                ),
                self.tr("a newer version of this program wrote it"),
            ),
            **dict.fromkeys(
                (ReplicationCode.NOT_A_LOCKED_BUNDLE, ReplicationCode.NOT_A_BUNDLE),
                self.tr("it is no bundle"),
            ),
            ReplicationCode.NOT_A_ZIP: self.tr("it is no bundle, or a damaged one"),
            **dict.fromkeys(
                (
                    ReplicationCode.LOCK_UNKNOWN,
                    ReplicationCode.CUT_SHORT,
                    ReplicationCode.EVENTS_CUT_OFF,
                    ReplicationCode.HEADS_UNREADABLE,
                ),
                self.tr("it is damaged"),
            ),
            **dict.fromkeys(
                (ReplicationCode.CHANGED_AFTER_LOCKING, ReplicationCode.BYTES_BEHIND_END),
                self.tr("it was changed or damaged after it was locked"),
            ),
            ReplicationCode.NOT_A_PUBLIC_KEY: self.tr("this is no public key"),
            ReplicationCode.PASSPHRASE_NEEDED: self.tr("it needs a passphrase"),
            ReplicationCode.PASSPHRASE_WRONG: self.tr("this is not its passphrase"),
            ReplicationCode.KEY_NEEDED: self.tr("it is for the holder of a key"),
            ReplicationCode.KEY_FOREIGN: self.tr("it is for the holder of another key"),
            **dict.fromkeys(
                (ReplicationCode.FILE_TOO_LARGE, ReplicationCode.FILE_OUTGROWS),
                self.tr("{file} in it is too large"),
            ),
            ReplicationCode.FILE_UNREADABLE: self.tr("{file} in it cannot be read ({cause})"),
            **dict.fromkeys(
                (
                    ReplicationCode.FILE_IS_LINK,
                    ReplicationCode.FILE_DAMAGED,
                    ReplicationCode.FILE_NOT_UTF8,
                    ReplicationCode.FILE_MISNAMED,
                    ReplicationCode.FILE_TWICE,
                    ReplicationCode.CHECKSUM_WRONG,
                    ReplicationCode.FILE_MISSING,
                    ReplicationCode.NOT_IN_MANIFEST,
                    ReplicationCode.BAG_COUNT_WRONG,
                ),
                self.tr("it is damaged ({file})"),
            ),
            ReplicationCode.TOO_MANY_FILES: self.tr("it holds more than {most} files"),
            ReplicationCode.UNPACKS_TOO_LARGE: self.tr("it would unpack to far more than its size"),
            **dict.fromkeys(
                (ReplicationCode.PATH_OF_OTHER_SYSTEM, ReplicationCode.PATH_OUTSIDE),
                self.tr("it holds a file that would be written elsewhere"),
            ),
            ReplicationCode.ZIP_PASSWORD: self.tr("it is locked by a zip password"),
            **dict.fromkeys(
                (
                    ReplicationCode.EVENTS_NOT_SIGNED,
                    ReplicationCode.SENDER_FORGED,
                    ReplicationCode.SENDER_KEY_FOREIGN,
                ),
                self.tr("its sender's signature is forged"),
            ),
            **dict.fromkeys(
                (
                    ReplicationCode.HEAD_FORGED,
                    ReplicationCode.HEAD_KEY_FOREIGN,
                    ReplicationCode.HEAD_EVENT_FOREIGN,
                ),
                self.tr("a signature in it is forged"),
            ),
            ReplicationCode.EVENTS_UNSIGNED: self.tr("work in it is covered by no signature of its device"),
            ReplicationCode.ARTICLE_TEXT_MISSING: self.tr("the text of an article is missing in it"),
            ReplicationCode.STORE_KEY_FOREIGN: self.tr(
                "it was written with another key than this machine's: put that key file back"
            ),
            ReplicationCode.DEVICE_KEY_UNREADABLE: self.tr(
                "the key of this machine cannot be read: put its backup there, or set the file aside"
            ),
            ReplicationCode.DEVICE_KEY_NOT_KEPT: self.tr(
                "the key of this machine could not be kept ({cause}): make the folder writable"
            ),
        }

    def _bags(self) -> dict[ReplicationCode, str]:
        """Bags, as RFC 8493 says."""
        return {
            ReplicationCode.IN_FILE: self.tr("{file}: {cause}"),
            **dict.fromkeys(
                (ReplicationCode.NO_MANIFEST, ReplicationCode.NOT_A_BAG, ReplicationCode.BAG_UNDECLARED),
                self.tr("it is no bundle"),
            ),
            ReplicationCode.BAG_VERSION_UNKNOWN: self.tr(
                "it is a bag of version {version}, which this program does not know"
            ),
            **dict.fromkeys(
                (
                    ReplicationCode.BAG_ENCODING_UNKNOWN,
                    ReplicationCode.ENCODING_WRONG,
                    ReplicationCode.BYTE_ORDER_MARK,
                ),
                self.tr("its encoding is wrong"),
            ),
            ReplicationCode.ALGORITHM_UNKNOWN: self.tr("the algorithm {name} is not known"),
            **dict.fromkeys(
                (
                    ReplicationCode.NOT_A_CHECKSUM_LINE,
                    ReplicationCode.PATH_MISPLACED,
                    ReplicationCode.PATH_TWICE,
                    ReplicationCode.PATH_LEAVES_BAG,
                    ReplicationCode.NOT_A_FETCH_LINE,
                    ReplicationCode.FETCH_NOT_IN_MANIFEST,
                ),
                self.tr("a line in it is not as it should be"),
            ),
        }

    def _malformed(self) -> dict[ReplicationCode, str]:
        """Events that are none: only who mends programs needs to know more."""
        return {
            ReplicationCode.IN_EVENT: self.tr("a step in it: {cause}"),
            **dict.fromkeys(
                (
                    ReplicationCode.HALF_CHARACTER,
                    ReplicationCode.EVENT_TOO_LARGE,
                    ReplicationCode.EVENT_TOO_LONG,
                    ReplicationCode.FIELDS_WRONG,
                    ReplicationCode.GRANT_UNSAID,
                    ReplicationCode.NOT_AN_ID,
                    ReplicationCode.EVENT_NUMBER_WRONG,
                    ReplicationCode.TIME_IMPOSSIBLE,
                    ReplicationCode.PREDECESSOR_UNSAID,
                    ReplicationCode.UNDOES_NO_CHANGE,
                    ReplicationCode.ACTION_UNSAID,
                    ReplicationCode.ENTITY_TYPE_UNSAID,
                    ReplicationCode.WRITES_UNKNOWN,
                    ReplicationCode.SUPERSEDES_UNWRITTEN,
                    ReplicationCode.SUPERSEDES_NO_EVENTS,
                    ReplicationCode.RESTORES_UNWRITTEN,
                    ReplicationCode.RESTORES_NO_EVENT,
                    ReplicationCode.RESTORES_NOTHING,
                    ReplicationCode.NOT_AN_EVENT,
                    ReplicationCode.NOT_CANONICAL,
                    ReplicationCode.VALUE_NOT_ALLOWED,
                    ReplicationCode.NESTED_TOO_DEEPLY,
                    ReplicationCode.MEMBER_UNSAID,
                    ReplicationCode.VERDICT_MISNAMED,
                    ReplicationCode.IMPORT_MISNAMED,
                    ReplicationCode.STATE_NOT_IMPORTED,
                    ReplicationCode.RULE_MISNAMED,
                    ReplicationCode.DESK_MISNAMED,
                    ReplicationCode.ID_NOT_BOUND,
                    ReplicationCode.CHAIN_UNBEGUN,
                    ReplicationCode.AUTHOR_STATED,
                    ReplicationCode.PREDECESSOR_WRONG,
                    ReplicationCode.RESTORES_OTHER_VALUE,
                    ReplicationCode.REFERENCE_FOREIGN,
                    ReplicationCode.REFERENCE_LATER,
                    ReplicationCode.ENTITY_TYPES_DIFFER,
                    ReplicationCode.REVOCATION_FOREIGN,
                ),
                self.tr("something in it is not sound: it was damaged or forged"),
            ),
        }

    def _judged(self) -> dict[ReplicationCode, str]:
        """Events that may not stand."""
        return {
            ReplicationCode.PREDECESSOR_MISSING: self.tr("the step before it is not here"),
            ReplicationCode.REFERENCE_MISSING: self.tr("it refers to an event that is not here"),
            ReplicationCode.FOLLOWS_REFUSED: self.tr("it follows one that is refused"),
            **dict.fromkeys(
                (ReplicationCode.WORDS_NOT_IN_ARTICLE, ReplicationCode.WORDS_NOT_AT_SPAN),
                self.tr("it marks words that do not stand there in the article"),
            ),
            ReplicationCode.MARKED_WORDS_ELSEWHERE: self.tr(
                "words that are marked already do not stand there in the article"
            ),
            ReplicationCode.CLAIM_MOVED: self.tr("it moves a claim to another article"),
            ReplicationCode.ARTICLE_TEXT_CHANGED: self.tr("it gives an article another text"),
            **dict.fromkeys(
                (ReplicationCode.KEY_FOR_OTHER_DEVICE, ReplicationCode.KEY_CHANGED),
                self.tr("it shows another key than its device has"),
            ),
            ReplicationCode.DEVICE_JUDGES_ITSELF: self.tr("a laptop revokes or restores itself"),
            ReplicationCode.SETTLES_WITHOUT_ROLE: self.tr(
                "it settles a conflict, and its author is no supervisor"
            ),
            ReplicationCode.REVOKES_WITHOUT_ROLE: self.tr(
                "it revokes or restores a laptop, and its author is no supervisor"
            ),
            ReplicationCode.SETS_ROLE_WITHOUT_ROLE: self.tr(
                "it sets somebody's role, and its author is no supervisor"
            ),
            ReplicationCode.SETS_DESK_WITHOUT_ROLE: self.tr(
                "it changes the desk's settings, and its author is no supervisor"
            ),
            ReplicationCode.ACT_WITHOUT_GRANT: self.tr(
                "this is for the newsroom's supervisors, and nobody decides about themselves or those who admitted them"
            ),
            ReplicationCode.APPROVES_WITHOUT_ROLE: self.tr(
                "it approves a claim, and its author is no supervisor"
            ),
            ReplicationCode.JUDGEMENT_ELSEWHERE: self.tr(
                "only a judgement approves, returns or publishes a claim"
            ),
            ReplicationCode.JUDGEMENT_MALFORMED: self.tr("it does not say what it judges"),
            ReplicationCode.SUBMITTER_OTHER: self.tr("it names somebody else as the one who submitted"),
            ReplicationCode.BASIS_UNFIT: self.tr("what it approves is not one whole claim"),
            ReplicationCode.CONTENT_OTHER: self.tr("it approves another content than it names"),
            ReplicationCode.NOT_SUBMITTED: self.tr("it approves a claim that nobody submitted"),
            ReplicationCode.APPROVES_OWN_WORK: self.tr("its author contributed to what it approves"),
            ReplicationCode.APPROVES_OWN_CLAIM: self.tr("it approves its author's own claim"),
            **dict.fromkeys(
                (
                    ReplicationCode.SUPERVISOR_ALREADY_HERE,
                    ReplicationCode.SUPERVISOR_BY_SELF,
                    ReplicationCode.SUPERVISOR_ANEW,
                ),
                self.tr("it makes a supervisor and may not"),
            ),
            ReplicationCode.AUTHOR_NO_SUPERVISOR: self.tr("its author is no supervisor"),
            ReplicationCode.ROLE_TO_SELF: self.tr("nobody gives themselves a role"),
            ReplicationCode.ACCOUNT_NO_SUPERVISOR: self.tr("only the account of a supervisor may bring this"),
            ReplicationCode.WORK_OF_ANOTHER: self.tr(
                "it is the work of somebody else: only they, or a supervisor, may bring it"
            ),
            ReplicationCode.DEVICE_REVOKED: self.tr("its laptop is revoked"),
        }

    def _addresses(self) -> dict[ReplicationCode, str]:
        """The server's address and account."""
        return {
            ReplicationCode.ADDRESS_SCHEME_WRONG: self.tr("an address begins with {name}://"),
            ReplicationCode.ADDRESS_PORT_WRONG: self.tr("its port is no number"),
            ReplicationCode.ADDRESS_PART_UNKNOWN: self.tr("{name} is no part of an address"),
            ReplicationCode.ADDRESS_WITHOUT_HOST: self.tr("the address names no host"),
            ReplicationCode.SSLMODE_UNKNOWN: self.tr("sslmode is one of {choices}"),
            ReplicationCode.SERVER_UNNAMED: self.tr("no server is known to this store"),
            ReplicationCode.SERVER_NEVER_ASKED: self.tr("nobody asked it yet"),
            ReplicationCode.SERVER_SET_UP_ALREADY: self.tr("it is set up already"),
            ReplicationCode.LOGIN_MALFORMED: self.tr(
                "a person needs a name, and a login of letters, digits and _"
            ),
            ReplicationCode.LOGIN_TAKEN: self.tr("there is an account “{name}” already"),
            ReplicationCode.PERSON_TAKEN: self.tr("“{name}” is there already"),
            ReplicationCode.ACCOUNT_OF_NOBODY: self.tr("this account belongs to nobody there"),
            ReplicationCode.LOGIN_REFUSED: self.tr("the name or the password is not accepted"),
            ReplicationCode.LOGIN_PASSWORD_NEEDED: self.tr("a password is needed"),
            ReplicationCode.LOGIN_FROM_ELSEWHERE: self.tr("this account may not come in from here"),
            ReplicationCode.LOGIN_FORBIDDEN: self.tr("this account may not log in"),
            ReplicationCode.ACCOUNT_OF_ANOTHER: self.tr(
                "this account is somebody else's than who writes here"
            ),
            ReplicationCode.ACCOUNT_OF_OTHER_DATABASE: self.tr("this account belongs to another database"),
            ReplicationCode.ACCOUNT_WITHOUT_RIGHT: self.tr("this account has no right to it"),
            ReplicationCode.DATABASE_MISSING: self.tr("there is no such database"),
            ReplicationCode.ACCOUNT_OR_DATABASE_MISSING: self.tr("there is no such account or database"),
        }

    def _server(self) -> dict[ReplicationCode, str]:
        """The server and the way to it."""
        return {
            ReplicationCode.SERVER_SAYS: self.tr("the server says: {said}"),
            ReplicationCode.LINE_NOT_ENCRYPTED: self.tr("it does not encrypt the line"),
            ReplicationCode.CERTIFICATE_UNTRUSTED: self.tr(
                "its certificate is not from an authority that this machine trusts"
            ),
            ReplicationCode.CERTIFICATE_OF_OTHER: self.tr("its certificate is for another name"),
            ReplicationCode.AUTHORITIES_MISSING: self.tr("the file of trusted authorities is not there"),
            ReplicationCode.SERVER_FULL_OF_CLIENTS: self.tr("too many are connected"),
            ReplicationCode.SERVER_SILENT: self.tr("nothing answers there"),
            ReplicationCode.SERVER_NAME_UNKNOWN: self.tr("its name is not known"),
            ReplicationCode.SERVER_TIMEOUT: self.tr("it does not answer"),
            ReplicationCode.SERVER_STARTING: self.tr("it is starting up"),
            ReplicationCode.SERVER_STOPPING: self.tr("it is shutting down"),
            ReplicationCode.SERVER_BUSY: self.tr("it is busy"),
            ReplicationCode.SERVER_STOPPED_IT: self.tr("it took too long or was stopped"),
            **dict.fromkeys(
                (ReplicationCode.SERVER_WITHOUT_ROOM, ReplicationCode.SERVER_IN_TROUBLE),
                self.tr("it cannot work now"),
            ),
            ReplicationCode.LINE_BROKEN: self.tr("the line broke"),
            ReplicationCode.SERVER_ANSWERED_NOTHING: self.tr("it neither took nor refused what was sent"),
            ReplicationCode.TOO_MANY_UPLOADS: self.tr("too many saved copies were begun and not finished"),
            ReplicationCode.ALLOWANCE_USED_UP: self.tr(
                "this account sent more in a day than it may: the rest goes tomorrow"
            ),
            ReplicationCode.SNAPSHOT_TOO_LARGE: self.tr("a saved copy is larger than it takes"),
            ReplicationCode.SNAPSHOT_NOT_WHOLE: self.tr("a saved copy did not arrive whole"),
            **dict.fromkeys(
                (
                    ReplicationCode.TOO_MANY_EVENTS,
                    ReplicationCode.ISOLATION_WRONG,
                    ReplicationCode.FOLDING_NOT_INSTALLED,
                ),
                self.tr("it does not do this"),
            ),
        }
