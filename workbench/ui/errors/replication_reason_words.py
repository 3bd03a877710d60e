"""The part of the table of reasons that is about other copies: bundles, events from elsewhere, the server."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.reason_codes import ReasonCode


class ReplicationReasonWords(QObject):
    def table(self) -> dict[ReasonCode, str]:
        """The words for every code."""
        return {
            **self._bundles(),
            **self._bags(),
            **self._malformed(),
            **self._judged(),
            **self._addresses(),
            **self._server(),
        }

    def _bundles(self) -> dict[ReasonCode, str]:
        """Bundles."""
        return {
            **dict.fromkeys(
                (
                    ReasonCode.WRITTEN_BY_NEWER,
                    ReasonCode.EVENT_OF_NEWER,
                    ReasonCode.REGISTER_OF_NEWER,
                    ReasonCode.VALUE_OF_NEWER,
                    ReasonCode.ENTITY_TYPE_OF_NEWER,
                ),
                self.tr("a newer version of this program wrote it"),
            ),
            **dict.fromkeys(
                (ReasonCode.NOT_A_LOCKED_BUNDLE, ReasonCode.NOT_A_BUNDLE), self.tr("it is no bundle")
            ),
            ReasonCode.NOT_A_ZIP: self.tr("it is no bundle, or a damaged one"),
            **dict.fromkeys(
                (
                    ReasonCode.LOCK_UNKNOWN,
                    ReasonCode.CUT_SHORT,
                    ReasonCode.EVENTS_CUT_OFF,
                    ReasonCode.HEADS_UNREADABLE,
                ),
                self.tr("it is damaged"),
            ),
            **dict.fromkeys(
                (ReasonCode.CHANGED_AFTER_LOCKING, ReasonCode.BYTES_BEHIND_END),
                self.tr("it was changed or damaged after it was locked"),
            ),
            ReasonCode.NOT_A_PUBLIC_KEY: self.tr("this is no public key"),
            ReasonCode.PASSPHRASE_NEEDED: self.tr("it needs a passphrase"),
            ReasonCode.PASSPHRASE_WRONG: self.tr("this is not its passphrase"),
            ReasonCode.KEY_NEEDED: self.tr("it is for the holder of a key"),
            ReasonCode.KEY_FOREIGN: self.tr("it is for the holder of another key"),
            **dict.fromkeys(
                (ReasonCode.FILE_TOO_LARGE, ReasonCode.FILE_OUTGROWS), self.tr("{file} in it is too large")
            ),
            ReasonCode.FILE_UNREADABLE: self.tr("{file} in it cannot be read ({cause})"),
            **dict.fromkeys(
                (
                    ReasonCode.FILE_IS_LINK,
                    ReasonCode.FILE_DAMAGED,
                    ReasonCode.FILE_NOT_UTF8,
                    ReasonCode.FILE_MISNAMED,
                    ReasonCode.FILE_TWICE,
                    ReasonCode.CHECKSUM_WRONG,
                    ReasonCode.FILE_MISSING,
                    ReasonCode.NOT_IN_MANIFEST,
                    ReasonCode.BAG_COUNT_WRONG,
                ),
                self.tr("it is damaged ({file})"),
            ),
            ReasonCode.TOO_MANY_FILES: self.tr("it holds more than {most} files"),
            ReasonCode.UNPACKS_TOO_LARGE: self.tr("it would unpack to far more than its size"),
            **dict.fromkeys(
                (ReasonCode.PATH_OF_OTHER_SYSTEM, ReasonCode.PATH_OUTSIDE),
                self.tr("it holds a file that would be written elsewhere"),
            ),
            ReasonCode.ZIP_PASSWORD: self.tr("it is locked by a zip password"),
            **dict.fromkeys(
                (ReasonCode.EVENTS_NOT_SIGNED, ReasonCode.SENDER_FORGED, ReasonCode.SENDER_KEY_FOREIGN),
                self.tr("its sender's signature is forged"),
            ),
            **dict.fromkeys(
                (ReasonCode.HEAD_FORGED, ReasonCode.HEAD_KEY_FOREIGN, ReasonCode.HEAD_EVENT_FOREIGN),
                self.tr("a signature in it is forged"),
            ),
            ReasonCode.EVENTS_UNSIGNED: self.tr("work in it stands under no signature of its device"),
            ReasonCode.ARTICLE_TEXT_MISSING: self.tr("the text of an article is missing in it"),
            ReasonCode.SNAPSHOT_MISSING: self.tr("the saved copy of a source is missing in it"),
            ReasonCode.STORE_KEY_FOREIGN: self.tr(
                "it was written with another key than this machine's: put that key file back"
            ),
            ReasonCode.DEVICE_KEY_UNREADABLE: self.tr(
                "the key of this machine cannot be read: put its backup there, or set the file aside"
            ),
            ReasonCode.DEVICE_KEY_NOT_KEPT: self.tr(
                "the key of this machine could not be kept ({cause}): make the folder writable"
            ),
        }

    def _bags(self) -> dict[ReasonCode, str]:
        """Bags, as RFC 8493 says."""
        return {
            ReasonCode.IN_FILE: self.tr("{file}: {cause}"),
            **dict.fromkeys(
                (ReasonCode.NO_MANIFEST, ReasonCode.NOT_A_BAG, ReasonCode.BAG_UNDECLARED),
                self.tr("it is no bundle"),
            ),
            ReasonCode.BAG_VERSION_UNKNOWN: self.tr(
                "it is a bag of version {version}, which this program does not know"
            ),
            **dict.fromkeys(
                (ReasonCode.BAG_ENCODING_UNKNOWN, ReasonCode.ENCODING_WRONG, ReasonCode.BYTE_ORDER_MARK),
                self.tr("its encoding is wrong"),
            ),
            ReasonCode.ALGORITHM_UNKNOWN: self.tr("the algorithm {name} is not known"),
            **dict.fromkeys(
                (
                    ReasonCode.NOT_A_CHECKSUM_LINE,
                    ReasonCode.PATH_MISPLACED,
                    ReasonCode.PATH_TWICE,
                    ReasonCode.PATH_LEAVES_BAG,
                    ReasonCode.NOT_A_FETCH_LINE,
                    ReasonCode.FETCH_NOT_IN_MANIFEST,
                ),
                self.tr("a line in it is not as it should be"),
            ),
        }

    def _malformed(self) -> dict[ReasonCode, str]:
        """Events that are none: only who mends programs needs to know more."""
        return {
            ReasonCode.IN_EVENT: self.tr("a step in it: {cause}"),
            **dict.fromkeys(
                (
                    ReasonCode.HALF_CHARACTER,
                    ReasonCode.EVENT_TOO_LARGE,
                    ReasonCode.FIELDS_WRONG,
                    ReasonCode.NOT_AN_ID,
                    ReasonCode.EVENT_NUMBER_WRONG,
                    ReasonCode.TIME_IMPOSSIBLE,
                    ReasonCode.PREDECESSOR_UNSAID,
                    ReasonCode.UNDOES_NO_CHANGE,
                    ReasonCode.ACTION_UNSAID,
                    ReasonCode.ENTITY_TYPE_UNSAID,
                    ReasonCode.WRITES_UNKNOWN,
                    ReasonCode.SUPERSEDES_UNWRITTEN,
                    ReasonCode.SUPERSEDES_NO_EVENTS,
                    ReasonCode.RESTORES_UNWRITTEN,
                    ReasonCode.RESTORES_NO_EVENT,
                    ReasonCode.RESTORES_NOTHING,
                    ReasonCode.NOT_AN_EVENT,
                    ReasonCode.NOT_CANONICAL,
                    ReasonCode.VALUE_NOT_ALLOWED,
                    ReasonCode.NESTED_TOO_DEEPLY,
                    ReasonCode.MEMBER_UNSAID,
                    ReasonCode.VERDICT_MISNAMED,
                    ReasonCode.RULE_MISNAMED,
                    ReasonCode.PREDECESSOR_WRONG,
                    ReasonCode.RESTORES_OTHER_VALUE,
                    ReasonCode.REFERENCE_FOREIGN,
                    ReasonCode.REFERENCE_LATER,
                    ReasonCode.ENTITY_TYPES_DIFFER,
                    ReasonCode.REVOCATION_FOREIGN,
                ),
                self.tr("something in it is not sound: it was damaged or forged"),
            ),
        }

    def _judged(self) -> dict[ReasonCode, str]:
        """Events that may not stand."""
        return {
            ReasonCode.PREDECESSOR_MISSING: self.tr("the step before it is not here"),
            ReasonCode.REFERENCE_MISSING: self.tr("it rests on an event that is not here"),
            ReasonCode.FOLLOWS_REFUSED: self.tr("it follows one that is refused"),
            **dict.fromkeys(
                (ReasonCode.WORDS_NOT_IN_ARTICLE, ReasonCode.WORDS_NOT_AT_SPAN),
                self.tr("it marks words that do not stand there in the article"),
            ),
            ReasonCode.MARKED_WORDS_ELSEWHERE: self.tr(
                "words that are marked already do not stand there in the article"
            ),
            ReasonCode.CLAIM_MOVED: self.tr("it moves a claim to another article"),
            ReasonCode.ARTICLE_TEXT_CHANGED: self.tr("it gives an article another text"),
            **dict.fromkeys(
                (ReasonCode.KEY_FOR_OTHER_DEVICE, ReasonCode.KEY_CHANGED),
                self.tr("it shows another key than its device has"),
            ),
            ReasonCode.DEVICE_JUDGES_ITSELF: self.tr("a laptop revokes or restores itself"),
            ReasonCode.SETTLES_WITHOUT_ROLE: self.tr(
                "it settles a conflict, and its author is no supervisor"
            ),
            ReasonCode.REVOKES_WITHOUT_ROLE: self.tr(
                "it revokes or restores a laptop, and its author is no supervisor"
            ),
            ReasonCode.SETS_ROLE_WITHOUT_ROLE: self.tr(
                "it sets somebody's role, and its author is no supervisor"
            ),
            ReasonCode.APPROVES_WITHOUT_ROLE: self.tr("it approves a claim, and its author is no supervisor"),
            ReasonCode.APPROVES_OWN_CLAIM: self.tr("it approves its author's own claim"),
            **dict.fromkeys(
                (
                    ReasonCode.SUPERVISOR_ALREADY_HERE,
                    ReasonCode.SUPERVISOR_BY_SELF,
                    ReasonCode.SUPERVISOR_ANEW,
                ),
                self.tr("it makes a supervisor and may not"),
            ),
            ReasonCode.AUTHOR_NO_SUPERVISOR: self.tr("its author is no supervisor"),
            ReasonCode.ROLE_TO_SELF: self.tr("nobody gives themselves a role"),
            ReasonCode.ACCOUNT_NO_SUPERVISOR: self.tr("only the account of a supervisor may bring this"),
            ReasonCode.WORK_OF_ANOTHER: self.tr(
                "it is the work of somebody else: only they, or a supervisor, may bring it"
            ),
            ReasonCode.DEVICE_REVOKED: self.tr("its laptop is revoked"),
        }

    def _addresses(self) -> dict[ReasonCode, str]:
        """The server's address and account."""
        return {
            ReasonCode.ADDRESS_SCHEME_WRONG: self.tr("an address begins with {name}://"),
            ReasonCode.ADDRESS_PORT_WRONG: self.tr("its port is no number"),
            ReasonCode.ADDRESS_PART_UNKNOWN: self.tr("{name} is no part of an address"),
            ReasonCode.ADDRESS_WITHOUT_HOST: self.tr("the address names no host"),
            ReasonCode.SSLMODE_UNKNOWN: self.tr("sslmode is one of {choices}"),
            ReasonCode.SERVER_UNNAMED: self.tr("no server is known to this store"),
            ReasonCode.SERVER_NEVER_ASKED: self.tr("nobody asked it yet"),
            ReasonCode.SERVER_SET_UP_ALREADY: self.tr("it is set up already"),
            ReasonCode.LOGIN_MALFORMED: self.tr(
                "a person needs a name, and a login of letters, digits and _"
            ),
            ReasonCode.LOGIN_TAKEN: self.tr("there is an account “{name}” already"),
            ReasonCode.PERSON_TAKEN: self.tr("“{name}” is there already"),
            ReasonCode.ACCOUNT_OF_NOBODY: self.tr("this account belongs to nobody there"),
            ReasonCode.LOGIN_REFUSED: self.tr("the name or the password is not accepted"),
            ReasonCode.LOGIN_PASSWORD_NEEDED: self.tr("a password is needed"),
            ReasonCode.LOGIN_FROM_ELSEWHERE: self.tr("this account may not come in from here"),
            ReasonCode.LOGIN_FORBIDDEN: self.tr("this account may not log in"),
            ReasonCode.ACCOUNT_WITHOUT_RIGHT: self.tr("this account has no right to it"),
            ReasonCode.DATABASE_MISSING: self.tr("there is no such database"),
            ReasonCode.ACCOUNT_OR_DATABASE_MISSING: self.tr("there is no such account or database"),
        }

    def _server(self) -> dict[ReasonCode, str]:
        """The server and the way to it."""
        return {
            ReasonCode.SERVER_SAYS: self.tr("the server says: {said}"),
            ReasonCode.LINE_NOT_ENCRYPTED: self.tr("it does not encrypt the line"),
            ReasonCode.CERTIFICATE_UNTRUSTED: self.tr(
                "its certificate is not from an authority that this machine trusts"
            ),
            ReasonCode.CERTIFICATE_OF_OTHER: self.tr("its certificate is for another name"),
            ReasonCode.AUTHORITIES_MISSING: self.tr("the file of trusted authorities is not there"),
            ReasonCode.SERVER_FULL_OF_CLIENTS: self.tr("too many are connected"),
            ReasonCode.SERVER_SILENT: self.tr("nothing answers there"),
            ReasonCode.SERVER_NAME_UNKNOWN: self.tr("its name is not known"),
            ReasonCode.SERVER_TIMEOUT: self.tr("it does not answer"),
            ReasonCode.SERVER_STARTING: self.tr("it is starting up"),
            ReasonCode.SERVER_STOPPING: self.tr("it is shutting down"),
            ReasonCode.SERVER_BUSY: self.tr("it is busy"),
            ReasonCode.SERVER_STOPPED_IT: self.tr("it took too long or was stopped"),
            **dict.fromkeys(
                (ReasonCode.SERVER_WITHOUT_ROOM, ReasonCode.SERVER_IN_TROUBLE), self.tr("it cannot work now")
            ),
            ReasonCode.LINE_BROKEN: self.tr("the line broke"),
            ReasonCode.SERVER_ANSWERED_NOTHING: self.tr("it neither took nor refused what was sent"),
            ReasonCode.SNAPSHOT_TOO_LARGE: self.tr("a saved copy is larger than it takes"),
            ReasonCode.SNAPSHOT_NOT_WHOLE: self.tr("a saved copy did not arrive whole"),
            **dict.fromkeys(
                (ReasonCode.TOO_MANY_EVENTS, ReasonCode.ISOLATION_WRONG, ReasonCode.JOURNAL_FROZEN),
                self.tr("it does not do this"),
            ),
        }
