"""Labels of the domain's enumerations, and numbers, dates and ages in the person's digits.

One `Words` is made per language (the window is rebuilt when the language changes). Digits are shown as the
person chose; what people wrote themselves is never touched.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QObject

from workbench.domain.claim import Checkable, ClaimKind, ClaimState
from workbench.domain.desk import EvidenceDemand
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.review import Step
from workbench.domain.source import Confidentiality, SourceKind
from workbench.domain.verdict import Deception, VerdictOutcome
from workbench.suggest.suggestion import SuggestionKind
from workbench.text.isolates import isolate, isolate_ltr
from workbench.ui.labels.fields import ValueWords

_EASTERN = str.maketrans("0123456789%.,", "٠١٢٣٤٥٦٧٨٩٪٫٬")


class Words(QObject):
    """Labels by enumeration member; `of` finds any of them."""

    def __init__(self, *, eastern_digits: bool) -> None:
        super().__init__()
        self._eastern = eastern_digits
        self._table: dict[StrEnum, str] = {
            **self._claim_words(),
            **self._work_words(),
            **self._source_words(),
            **self._verdict_words(),
            **self._suggestion_words(),
            **ValueWords().table(),
        }

    def of(self, member: StrEnum) -> str:
        """The label of one member of a domain enumeration."""
        return self._table[member]

    def number(self, value: int) -> str:
        """A number with thousands separators, in the person's digits."""
        return self.digits(f"{value:,}")

    def digits(self, text: str) -> str:
        """`text` of the program itself (dates, percentages) in the person's digits."""
        return text.translate(_EASTERN) if self._eastern else text

    def share(self, done: int, total: int | None) -> str:
        """The progress of work in percent; "" while the total is not known."""
        return self.digits(f"{100 * done // total}%") if total else ""

    def day(self, us: int) -> str:
        """A point in time (microseconds UTC) as local date and time."""
        when = datetime.fromtimestamp(us / 1e6, UTC).astimezone()
        # Isolated: inside an Arabic line the parts of a date would change places.
        return isolate_ltr(self.digits(when.strftime("%Y-%m-%d %H:%M")))

    def age(self, since_us: int, now_us: int) -> str:
        """How long ago, in the largest fitting unit."""
        minutes = max(0, (now_us - since_us) // 60_000_000)
        if minutes < 1:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("%Ln minute(s)", "", minutes)
        if minutes < 24 * 60:
            return self.tr("%Ln hour(s)", "", minutes // 60)
        return self.tr("%Ln day(s)", "", minutes // (24 * 60))

    def _claim_words(self) -> dict[StrEnum, str]:
        return {
            ClaimKind.CASUALTY: self.tr("Casualty figure"),
            ClaimKind.QUOTE: self.tr("Quotation"),
            ClaimKind.STATISTIC: self.tr("Statistic"),
            ClaimKind.EVENT: self.tr("Event"),
            ClaimKind.ATTRIBUTION: self.tr("Attribution"),
            ClaimKind.ENTITY: self.tr("Person or body"),
            ClaimKind.DATE: self.tr("Date"),
            ClaimKind.OTHER: self.tr("Other claim"),
            ClaimState.SUGGESTED: self.tr("Suggested"),
            ClaimState.DRAFT: self.tr("Draft"),
            ClaimState.IN_RESEARCH: self.tr("In research"),
            ClaimState.SUBMITTED: self.tr("Submitted"),
            ClaimState.IN_REVIEW: self.tr("In review"),
            ClaimState.APPROVED: self.tr("Approved"),
            ClaimState.RETURNED: self.tr("Returned"),
            ClaimState.PUBLISHED: self.tr("Published"),
            ClaimState.CORRECTED: self.tr("Corrected"),
            ClaimState.WITHDRAWN: self.tr("Withdrawn"),
            ClaimState.REJECTED: self.tr("Rejected"),
            ClaimState.DUPLICATE: self.tr("Duplicate"),
            Checkable.YES: self.tr("Checkable"),
            Checkable.OPINION: self.tr("Opinion"),
            Checkable.PREDICTION: self.tr("Prediction"),
            Checkable.EXPERIENCE: self.tr("Personal experience"),
        }

    def unverified(self, text: str) -> str:
        """A state or a person's name as a file told it: nobody here can say whether it is so."""
        return self.tr("%1 (imported, unverified)").replace("%1", isolate(text))

    def _work_words(self) -> dict[StrEnum, str]:
        return {
            Role.CHECKER: self.tr("Checker"),
            Role.SUPERVISOR: self.tr("Supervisor"),
            Step.RESEARCH: self.tr("Start research"),
            Step.SUBMIT: self.tr("Submit for review"),
            Step.TAKE_UP: self.tr("Start review"),
            Step.APPROVE: self.tr("Approve"),
            Step.RETURN: self.tr("Return with a reason"),
            Step.WITHDRAW: self.tr("Withdraw"),
            Step.REJECT: self.tr("Reject"),
            Step.REOPEN: self.tr("Reopen"),
            EvidenceDemand.NEVER: self.tr("Not demanded"),
            EvidenceDemand.WHERE_NEEDED: self.tr("Where the verdict needs it"),
            EvidenceDemand.ALWAYS: self.tr("For every claim"),
        }

    def _source_words(self) -> dict[StrEnum, str]:
        return {
            Stance.SUPPORTS: self.tr("Supports"),
            Stance.REFUTES: self.tr("Refutes"),
            Stance.CONTEXT: self.tr("Context"),
            SourceKind.PRIMARY: self.tr("Primary source"),
            SourceKind.OFFICIAL: self.tr("Official source"),
            SourceKind.EYEWITNESS: self.tr("Eyewitness"),
            SourceKind.MEDIA: self.tr("News media"),
            SourceKind.NGO: self.tr("NGO"),
            SourceKind.SOCIAL: self.tr("Social media"),
            SourceKind.EXPERT: self.tr("Expert"),
            Confidentiality.PUBLIC: self.tr("Public"),
            Confidentiality.RESTRICTED: self.tr("Restricted"),
            Confidentiality.SECRET: self.tr("Secret"),
        }

    def _verdict_words(self) -> dict[StrEnum, str]:
        return {
            VerdictOutcome.TRUE: self.tr("True"),
            VerdictOutcome.PARTLY_TRUE: self.tr("Partly true"),
            VerdictOutcome.FALSE: self.tr("False"),
            VerdictOutcome.UNPROVEN: self.tr("Unproven"),
            VerdictOutcome.UNCHECKABLE: self.tr("Cannot be checked"),
            VerdictOutcome.OPINION: self.tr("Opinion", "verdict"),
            Deception.FABRICATED: self.tr("Fabricated"),
            Deception.MISLEADING: self.tr("Misleading"),
            Deception.OUT_OF_CONTEXT: self.tr("Out of context"),
            Deception.ALTERED: self.tr("Altered"),
            Deception.MISLEADING_HEADLINE: self.tr("Misleading headline"),
            Deception.IMPERSONATION: self.tr("Impersonation"),
            Deception.SATIRE: self.tr("Satire"),
            Deception.SELECTIVE: self.tr("Selective"),
            Deception.MISATTRIBUTED: self.tr("Misattributed"),
            Deception.RECYCLED: self.tr("Old, published again"),
            Deception.CLICKBAIT: self.tr("Clickbait"),
        }

    def _suggestion_words(self) -> dict[StrEnum, str]:
        return {
            SuggestionKind.CASUALTY: self.tr("Casualty figure"),
            SuggestionKind.QUOTE: self.tr("Quotation"),
            SuggestionKind.QUANTITY: self.tr("Quantity"),
            SuggestionKind.DATE: self.tr("Date"),
            SuggestionKind.COPY: self.tr("Copy check"),
        }
