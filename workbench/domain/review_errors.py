"""Trouble of the review workflow beyond its steps: acts that take a right, and submissions that lack something."""

from __future__ import annotations

from workbench.domain.errors import WorkbenchError


class ActWithoutRight(WorkbenchError):
    """What no other copy of the store would count."""

    template = "This may not be written ({reason}): nothing was saved."
    exit_code = 1


class ClaimIncomplete(WorkbenchError):
    """A claim lacks what the desk demands; `claim` is its id, `words` are those it marks, `items` is all that it lacks,
    the most urgent first (`domain.submission`).
    """

    template = "The claim “{words}” is not ready ({action}): {items}."
    exit_code = 1


class ArticleIncomplete(WorkbenchError):
    """Claims of an article lack what the desk demands; `items` says of each of the first ones what it lacks."""

    template = "Claims of {item} are not ready ({action}), {count} in all; nothing was done: {items}."
    exit_code = 1
