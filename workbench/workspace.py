"""Workspace: one open store with its services, from which the window and the command line both start."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from db.ids import DeviceIdentity
from db.store import Store
from workbench.domain.errors import DiskFull, PersonNeeded
from workbench.domain.newsroom_errors import SeatFileUnusable
from workbench.domain.person import Person
from workbench.services.articles.document_export import ExportService
from workbench.services.articles.service import ArticlesService
from workbench.services.claims.detector_rules import RulesService
from workbench.services.claims.drafts_service import DraftsService
from workbench.services.claims.service import ClaimsService
from workbench.services.claims.suggestions import SuggestionService
from workbench.services.evidence.service import EvidenceService
from workbench.services.evidence.snapshot_text import SourceTexts
from workbench.services.evidence.sources import SourcesService
from workbench.services.newsroom.service import NewsroomService
from workbench.services.review.desk import DeskService
from workbench.services.review.people import PeopleService
from workbench.services.review.queue import QueueService
from workbench.services.review.workflow import ReviewService
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.services.undo import UndoService
from workbench.settings import Settings
from workbench.system import paths
from workbench.system.clock import now_us

if TYPE_CHECKING:
    from workbench.services.newsroom.admission import AdmissionService
    from workbench.services.replication.bundles import BundleService
    from workbench.services.replication.conflicts import ConflictsService
    from workbench.services.replication.devices import DevicesService
    from workbench.services.replication.history_proof import ProofService
    from workbench.services.replication.merge import MergeService
    from workbench.services.replication.signing import DeviceKey
    from workbench.services.search.service import SearchService
    from workbench.services.server.access import ServerAccess
    from workbench.services.server.sync import ServerService


class Workspace:
    """Made by `open`; a context manager. Each service method is one action of a person and one step of undo."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        key_file: Path | None = None,
        seats: LocalSeatRing | None = None,
    ) -> None:
        self.store = store
        self.settings = settings
        #: The seats of this machine, by which people write; None in a store that its device writes.
        self.seats = seats
        self.newsroom = None if seats is None else NewsroomService(store, seats)
        self.people = PeopleService(store, seats, self.newsroom)
        self.articles = ArticlesService(store)
        self.claims = ClaimsService(store)
        self.rules = RulesService(store)
        self.suggestions = SuggestionService(self.rules.statistics)
        self.sources = SourcesService(store)
        self.evidence = EvidenceService(store)
        self.queue = QueueService(store)
        self.review = ReviewService(store)
        self.desk = DeskService(store)
        self.undo = UndoService(store)
        self.export = ExportService(store)
        self._key_file = key_file
        self._opening: partial[Workspace] | None = None
        self._access: ServerAccess | None = None
        self.before_close: Callable[[], None] | None = None
        self.drafts = DraftsService(store)
        self.source_texts = SourceTexts(store)

    @classmethod
    def open(
        cls,
        place: Path | ServerAccess,
        settings: Settings | None = None,
        *,
        create: bool = True,
        read_only: bool = False,
        clock: Callable[[], int] = now_us,
        key_file: Path | None = None,
        key: bytes | None = None,
        with_seats: bool = False,
        seats: LocalSeatRing | None = None,
    ) -> Workspace:
        """Open the store at `place`. Raises the store's errors (see `db.store.Store.open`).

        The place of a server's work is its local store on this machine, which opens without the server once the server
        was reached; before that, `open` reaches it, and raises what `ServerAccess.local_store` raises.

        `key_file` holds this machine's signing key, which is made when it is first needed; by default it is beside the
        settings, as are the `seats` of this machine, by which people write `with_seats`. `key` is the raw key of an encrypted store, as `workbench.services.encryption.store_keys` unlocks it.
        """
        settings = settings or Settings()
        access = None if isinstance(place, Path) else place
        file = place if isinstance(place, Path) else place.local_store()
        try:
            real_path = os.path.realpath(file)
            if seats is None and with_seats:
                seats = _seats(key_file, key)
            device = DeviceIdentity(settings.device_id, real_path) if settings.device_id else None
            store = Store.open(
                file,
                clock=clock,
                device=device,
                create=create or access is not None,
                read_only=read_only,
                key=key,
                seats=seats,
            )
        except BaseException:
            if access is not None:
                access.close()
            raise
        if seats is not None:
            seats.use_store_key(store.key)
        workspace = cls(store, settings, key_file, seats)
        workspace._access = access
        with suppress(SeatFileUnusable, DiskFull):  # whoever lacks a seat is told when they write
            workspace.people.seat_earlier_authors()
        workspace._opening = partial(
            cls.open,
            place,
            settings,
            create=False,
            read_only=read_only,
            clock=clock,
            key_file=key_file,
            key=key,
            seats=seats,
        )
        return workspace

    def reopen(self) -> Workspace:
        """The same store, opened again in the same way after `close` (and after changes to its file)."""
        assert self._opening is not None, "only what `open` returned can be opened again"  # noqa: S101
        return self._opening()

    def reopener(self) -> Callable[[bytes | None], Workspace]:
        """A function that opens the same store again with a key given then; this workspace's key is not kept in it."""
        assert self._opening is not None, "only what `open` returned can be opened again"  # noqa: S101
        given = {name: value for name, value in self._opening.keywords.items() if name != "key"}
        opening = partial(self._opening.func, *self._opening.args, **given)
        return lambda key: opening(key=key)

    # Services for the exchange between laptops are loaded on first use: the window opens without them.

    @cached_property
    def key(self) -> DeviceKey:
        from workbench.services.replication.signing import DeviceKey

        return DeviceKey(self._key_file or paths.key_file())

    @cached_property
    def admission(self) -> AdmissionService:
        """Requests to join a newsroom; only where people write with seats."""
        from workbench.services.newsroom.admission import AdmissionService

        assert self.seats is not None, "asked for where people write with seats"  # noqa: S101
        assert self.newsroom is not None, "there is one wherever there are seats"  # noqa: S101
        return AdmissionService(self.store, self.seats, self.newsroom)

    @cached_property
    def search(self) -> SearchService:
        from workbench.services.search.service import SearchService

        return SearchService(self.store)

    @cached_property
    def bundles(self) -> BundleService:
        from workbench.services.replication.bundles import BundleService

        return BundleService(self.store, self.key)

    @cached_property
    def merging(self) -> MergeService:
        from workbench.services.replication.merge import MergeService

        return MergeService(self.store, self.key)

    @cached_property
    def conflicts(self) -> ConflictsService:
        from workbench.services.replication.conflicts import ConflictsService

        return ConflictsService(self.store)

    @cached_property
    def devices(self) -> DevicesService:
        from workbench.services.replication.devices import DevicesService

        return DevicesService(self.store)

    @cached_property
    def proof(self) -> ProofService:
        from workbench.services.replication.history_proof import ProofService

        return ProofService(self.store, self.key)

    @cached_property
    def server(self) -> ServerService:
        """The newsroom's server of this store: the one that it was opened for, or the one that it remembers."""
        from workbench.services.server.sync import ServerService

        return ServerService(self.store, lambda: self.key, self._access)

    @property
    def shared(self) -> bool:
        """Whether this is the local store of a server's work, opened as such."""
        return self._access is not None

    @property
    def path(self) -> Path:
        return self.store.path

    def person(self, name: str | None = None) -> Person:
        """The acting person: the one named here, on a server the owner of the account, else the one in the settings or
        the only person of the store; where people write with seats, first of those who have one on this machine.

        Raises PersonUnknown, or PersonNeeded when the store has none or several.
        """
        everyone, here = self.people.list(), self._seated()
        if name:
            return self.people.find(name, first=here)
        if self.shared and (account := self.server.account()) in {person.id for person in everyone}:
            return self.people.find(account)
        everyone = [person for person in everyone if person.id in here] or everyone
        if self.settings.author and any(person.name == self.settings.author for person in everyone):
            return self.people.find(self.settings.author, first=here)
        if len(everyone) == 1:
            return everyone[0]
        raise PersonNeeded(count=len(everyone))

    def _seated(self) -> frozenset[str]:
        """The ids of those who have a seat on this machine."""
        return frozenset(() if self.seats is None else (seat.person for seat in self.seats.seats()))

    def close(self) -> None:
        leave, self.before_close = self.before_close, None
        try:
            if leave is not None:
                leave()
        finally:
            if self._access is not None:
                self._access.close()
            self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _seats(key_file: Path | None, store_key: bytes | None) -> LocalSeatRing:
    from workbench.services.encryption.system_keyring import open_keyring

    folder = paths.seat_folder() if key_file is None else key_file.with_name("seats")
    return LocalSeatRing(folder, store_key, keyring=open_keyring)
