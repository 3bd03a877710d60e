"""One open store with its services: where the window and the command line both start."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from db.clock import now_us
from db.ids import DeviceIdentity
from db.store import Store
from workbench import paths
from workbench.domain.errors import PersonNeeded
from workbench.domain.person import Person
from workbench.services.articles import ArticlesService
from workbench.services.claims import ClaimsService
from workbench.services.drafts import DraftsService
from workbench.services.evidence import EvidenceService
from workbench.services.export import ExportService
from workbench.services.ledger import LedgerService
from workbench.services.people import PeopleService
from workbench.services.queue import QueueService
from workbench.services.review import ReviewService
from workbench.services.rules import RulesService
from workbench.services.search import SearchService
from workbench.services.source_text import SourceTexts
from workbench.services.sources import SourcesService
from workbench.services.suggestions import SuggestionService
from workbench.settings import Settings

if TYPE_CHECKING:
    from workbench.services.bundles import BundleService
    from workbench.services.conflicts import ConflictsService
    from workbench.services.merge import MergeService
    from workbench.services.proof import ProofService
    from workbench.services.signing import DeviceKey


class Workspace:
    """Made by `open`; a context manager. Each service does what a person can do, one action a step of undo."""

    def __init__(self, store: Store, settings: Settings, key_file: Path | None = None) -> None:
        self.store = store
        self.settings = settings
        self.people = PeopleService(store)
        self.articles = ArticlesService(store)
        self.claims = ClaimsService(store)
        self.rules = RulesService(store)
        self.suggestions = SuggestionService(self.rules.learned)
        self.sources = SourcesService(store)
        self.evidence = EvidenceService(store)
        self.queue = QueueService(store)
        self.review = ReviewService(store)
        self.ledger = LedgerService(store)
        self.search = SearchService(store)
        self.export = ExportService(store)
        self._key_file = key_file
        self._again: Callable[..., Workspace] | None = None
        self.drafts = DraftsService(store)
        self.source_texts = SourceTexts(store)

    @classmethod
    def open(
        cls,
        path: Path,
        settings: Settings | None = None,
        *,
        create: bool = True,
        read_only: bool = False,
        clock: Callable[[], int] = now_us,
        key_file: Path | None = None,
        key: bytes | None = None,
    ) -> Workspace:
        """Open the store at `path`. Raises the store's errors (see `db.store.Store.open`).

        `key_file` holds this machine's signing key, made at first need; by default beside the settings. `key` is the
        raw key of an encrypted store, as `workbench.services.vault` unlocks it.
        """
        settings = settings or Settings()
        place = os.path.realpath(path)
        device = DeviceIdentity(settings.device_id, place) if settings.device_id else None
        store = Store.open(
            path, clock=clock, device=device, create=create, read_only=read_only, key=key
        )
        made = cls(store, settings, key_file)
        made._again = partial(
            cls.open,
            path,
            settings,
            create=False,
            read_only=read_only,
            clock=clock,
            key_file=key_file,
            key=key,
        )
        return made

    def reopened(self) -> Workspace:
        """The same store, opened anew in the same way after `close` (and after what was done to its file)."""
        assert self._again is not None, "only what `open` made can be opened again"  # noqa: S101
        return self._again()

    def reopened_with(self, key: bytes | None) -> Workspace:
        """As `reopened`, after the store was given this key, or was decrypted (None)."""
        assert self._again is not None, "only what `open` made can be opened again"  # noqa: S101
        return self._again(key=key)

    # What laptops hand each other loads when it is asked for: the window opens without it.

    @cached_property
    def key(self) -> DeviceKey:
        from workbench.services.signing import DeviceKey

        return DeviceKey(self._key_file or paths.key_file())

    @cached_property
    def bundles(self) -> BundleService:
        from workbench.services.bundles import BundleService

        return BundleService(self.store, self.key)

    @cached_property
    def merging(self) -> MergeService:
        from workbench.services.merge import MergeService

        return MergeService(self.store, self.key)

    @cached_property
    def conflicts(self) -> ConflictsService:
        from workbench.services.conflicts import ConflictsService

        return ConflictsService(self.store)

    @cached_property
    def proof(self) -> ProofService:
        from workbench.services.proof import ProofService

        return ProofService(self.store, self.key)

    @property
    def path(self) -> Path:
        return self.store.path

    def person(self, name: str | None = None) -> Person:
        """Who acts: the one named here or in the settings, else the only person of the store.

        Raises PersonUnknown, or PersonNeeded when the store has none or several.
        """
        everyone = self.people.list()
        if name:
            return self.people.find(name)
        if self.settings.author and any(person.name == self.settings.author for person in everyone):
            return self.people.find(self.settings.author)
        if len(everyone) == 1:
            return everyone[0]
        raise PersonNeeded(count=len(everyone))

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
