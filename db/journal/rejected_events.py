"""Rejected events: the exception for what cannot join the journal.

A service that knows the name of the file or server turns it into an error for people.
"""

from __future__ import annotations

from workbench.domain.message_code import Code
from workbench.domain.reasons import Reason


class RejectedEvent(Exception):  # noqa: N818  # named after what happens to the bundle
    """`str(refused)` is the reason in English, a clause without a full stop; `event` the id of the one to blame, '' for none."""

    def __init__(self, reason: Reason | Code, event: str = "") -> None:
        self.reason = Reason(reason) if isinstance(reason, Code) else reason
        self.event = event
        super().__init__(str(self.reason))
