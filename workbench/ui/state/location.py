"""A location in the window: a page and what is shown there, as the history of back and forward keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A page by name, and there an article with its selected claim or suggestion, a claim under review, or a source."""

    page: str
    article_id: str = ""
    selected_id: str = ""
    claim_id: str = ""
    source_id: str = ""
