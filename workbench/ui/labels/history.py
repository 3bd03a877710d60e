"""Labels of history entries and of the changes that undo and redo name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.changes import EntityType, HistoryEntry
from workbench.domain.claim import ClaimState
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords


class HistoryWords(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._fields = FieldWords().table()

    def of(self, entry: HistoryEntry, reason: str = "") -> str:
        """One event as a short sentence, with its reason."""
        said = self._what(entry)
        if entry.undoes is not None:
            again = entry.verb == "redo"
            said = (self.tr("Redone: %1") if again else self.tr("Undone: %1")).replace("%1", said)
        if not entry.counts:  # a revoked laptop's, or somebody's who had no right to
            said = self.tr("%1 (does not count)").replace("%1", said)
        if reason:
            return self.tr("%1 — reason: %2").replace("%1", said).replace("%2", reason)
        return said

    def _what(self, entry: HistoryEntry) -> str:
        if entry.verb == "import":
            return self.tr("Imported from a file")
        state = entry.after.get("state")
        if entry.verb != "create" and isinstance(state, dict) and state.get("state"):
            name = self._words.of(ClaimState(str(state["state"])))
            return self.tr("State: %1").replace("%1", name)
        made = {
            EntityType.CLAIM: self.tr("Claim marked"),
            EntityType.EVIDENCE: self.tr("Evidence linked"),
            EntityType.VERDICT: self.tr("Verdict given"),
            EntityType.COMMENT: self.tr("Comment added"),
            EntityType.DECISION: self.tr("Decision recorded"),
            EntityType.RULE: self.tr("Suggestion rule set"),
            EntityType.DESK: self.tr("Desk settings changed"),
            EntityType.NEWSROOM: self.tr("Newsroom founded"),
            EntityType.GRANT: self.tr("Joined the newsroom"),
            EntityType.LINE: self.tr("Trust ended"),
        }
        if entry.verb == "create":
            return made.get(entry.entity_type, self.tr("Added"))
        names = [self._fields[key] for key in entry.after if key in self._fields]
        if names:
            return self.tr("Changed: %1").replace("%1", self.tr(", ").join(names))
        return self.tr("Changed")


class ChangeWords(QObject):
    """Names of the changes that can be undone and redone, by the stable keys of the undo history."""

    def of(self, key: str) -> str:
        """The change's name; a key that this version does not know is named as another change."""
        known = self.table()
        plain = key.partition(":")[0]  # a conflict resolved by a rule names the rule after a colon
        return known.get(key) or known.get(plain.removesuffix(" by rule"), self.tr("another change"))

    def table(self) -> dict[str, str]:
        return {
            "add person": self.tr("adding a person"),
            "import article": self.tr("importing an article"),
            "import articles": self.tr("importing articles"),
            "edit article": self.tr("editing the article's details"),
            "withdraw article": self.tr("withdrawing the article"),
            "tag claim": self.tr("marking a claim"),
            "accept suggestions": self.tr("accepting suggestions"),
            "reject suggestions": self.tr("rejecting a suggestion"),
            "join passages": self.tr("joining passages"),
            "edit claim": self.tr("editing a claim"),
            "withdraw claim": self.tr("withdrawing a claim"),
            "comment": self.tr("a comment"),
            "add source": self.tr("adding a source"),
            "edit source": self.tr("editing a source"),
            "link source": self.tr("linking evidence"),
            "edit evidence": self.tr("editing evidence"),
            "withdraw evidence": self.tr("withdrawing evidence"),
            "withdraw source": self.tr("withdrawing a source"),
            "give verdict": self.tr("a verdict"),
            "withdraw verdict": self.tr("withdrawing a verdict"),
            "take into research": self.tr("starting research"),
            "take up for review": self.tr("starting review"),
            "assign": self.tr("an assignment"),
            "submit": self.tr("submitting for review"),
            "approve": self.tr("an approval"),
            "return": self.tr("a return"),
            "reject": self.tr("rejecting a suggestion"),
            "import annotated article": self.tr("importing an annotated article"),
            "reopen": self.tr("reopening"),
            "set rule": self.tr("setting a rule"),
            "reset rule": self.tr("resetting a rule"),
            "set role": self.tr("setting a person's role"),
            "set desk": self.tr("changing the desk's settings"),
            "found newsroom": self.tr("founding a newsroom"),
            "grant": self.tr("admitting a person to the newsroom"),
            "countersign": self.tr("confirming another laptop of one's own"),
            "draw line": self.tr("ending the trust in a laptop"),
            "lift line": self.tr("restoring the trust in a laptop"),
            "vouch": self.tr("vouching for earlier work"),
            "decide": self.tr("resolving a conflict"),
            "revoke device": self.tr("revoking a device"),
            "restore device": self.tr("restoring a device"),
        }
