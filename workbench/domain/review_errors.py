"""Trouble of the review workflow beyond its steps: acts that take a right, and submissions that lack something."""

from __future__ import annotations

from workbench.domain.errors import WorkbenchError


class ActWithoutRight(WorkbenchError):
    """What no other copy of the store would count."""

    template = "This may not be written ({reason}): nothing was saved."
    exit_code = 1
