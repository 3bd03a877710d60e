"""What was typed and not yet saved: kept on this machine, outside the journal, until it is saved or given up.

A draft belongs to a thing and one of its fields. It is no change: it has no author, no undo, and never leaves.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.store import Store
from workbench.services.validation import LONGEST


class DraftsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, entity: str, typed: Mapping[str, str | None]) -> None:
        """Keep what stands in these fields of a thing; None forgets a field's draft.

        Words that no field could keep are not kept either. Raises the store's errors.
        """
        for field, text in typed.items():
            if text is None or "\x00" in text or len(text) > LONGEST or not _whole(text):
                self._store.drop_draft(entity, field)
            else:
                self._store.save_draft(entity, field, text)

    def of(self, entity: str) -> dict[str, str]:
        """Field -> what was typed into it."""
        return self._store.drafts(entity)

    def drop(self, entity: str) -> None:
        """Forget all drafts of a thing."""
        self._store.drop_draft(entity)


def _whole(text: str) -> bool:
    """Whether the text holds no half of a surrogate pair, which cannot be written as UTF-8."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
