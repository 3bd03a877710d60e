"""What cannot be taken in, on its way to the service that knows the file's name."""

from __future__ import annotations


class RejectedEvent(Exception):  # noqa: N818  # named after what happens to the bundle
    """`str(refused)` is the reason, a clause without a full stop; `event` the id of the one to blame, '' for none."""

    def __init__(self, reason: str, event: str = "") -> None:
        super().__init__(reason)
        self.event = event
