"""Field drafts: text that was typed and not saved, kept on this machine outside the journal until it is saved or dropped.

A draft belongs to one field of an entity. It is no change: it has no author and no undo, and is never sent.
"""

from __future__ import annotations

from collections.abc import Mapping

from db.store import Store
from workbench.services.validation import LONGEST


class DraftsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, entity: str, typed: Mapping[str, str | None]) -> None:
        """Keep these texts of an entity's fields; None drops the draft of a field.

        A text that no field could keep is not kept either. Raises the store's errors.
        """
        for field, text in typed.items():
            if text is None or "\x00" in text or len(text) > LONGEST or not _whole(text):
                self._store.drop_draft(entity, field)
            else:
                self._store.save_draft(entity, field, text)

    def of(self, entity: str) -> dict[str, str]:
        """Field -> the text that was typed."""
        return self._store.drafts(entity)

    def drop(self, entity: str) -> None:
        """Drop all drafts of an entity."""
        self._store.drop_draft(entity)


def _whole(text: str) -> bool:
    """Whether the text is free of lone surrogates, which cannot be written as UTF-8."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
