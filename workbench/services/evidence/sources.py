"""Sources: files kept as snapshots, addresses kept as text (nothing is ever fetched), and their details."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from db import records
from db.change import Change
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import FieldInvalid, FileEmpty, NotFound
from workbench.domain.person import Person
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, RecordKind
from workbench.domain.source import Snapshot, Source, SourceDetails
from workbench.exchange.formats import FORMATS, FormatTable
from workbench.exchange.input_file import read_bytes
from workbench.services.validation import check_texts, resolve_id

#: Larger files are not sources of a claim but archives: keep them elsewhere and name their address.
LIMIT = 512 * 1024 * 1024

_RELIABILITY = frozenset({"", "A", "B", "C", "D", "E", "F"})
_CREDIBILITY = frozenset({"", "1", "2", "3", "4", "5", "6"})


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source to be added, with the bytes to keep if it has any."""

    details: SourceDetails
    data: bytes | None = None
    file_name: str = ""
    media_type: str = ""


class SourcesService:
    def __init__(self, store: Store, formats: FormatTable = FORMATS) -> None:
        self._store = store
        self.formats = formats

    def add_file(
        self, actor: Person, path: Path, details: SourceDetails | None = None
    ) -> tuple[Source, Changes]:
        """Keep a file's bytes as a snapshot. Raises FileMissing, FileUnreadable, FileEmpty or FileTooLarge."""
        return self.add(actor, self.from_file(path, details))

    def add_url(self, actor: Person, url: str, title: str = "") -> tuple[Source, Changes]:
        """Keep an address as text. Raises FieldInvalid for anything but an http or https address."""
        return self.add(actor, self.from_url(url, title))

    def add(self, actor: Person, new: NewSource) -> tuple[Source, Changes]:
        with self._store.change("add source", actor.id) as change:
            source = self.write(change, actor, new)
        return self._load(source.id), change.changes

    def edit(self, actor: Person, source_id: str, details: SourceDetails) -> tuple[Source, Changes]:
        before = self.get(source_id)
        check_details(details)
        return self._save(actor, "edit source", before, replace(before, details=details))

    def withdraw(self, actor: Person, source_id: str, *, withdrawn: bool = True) -> tuple[Source, Changes]:
        """Take a source out of the lists; evidence that names it stays."""
        before = self.get(source_id)
        action = "withdraw source" if withdrawn else "restore source"
        return self._save(actor, action, before, replace(before, withdrawn=withdrawn))

    def list(self, words: str = "", *, withdrawn: bool = False, limit: int = 200) -> list[Source]:
        """Sources, newest first; `words` must occur in title, author, address or publisher."""
        with self._store.read() as connection:
            return records.sources.page(connection, words=words, withdrawn=withdrawn, limit=limit)

    def get(self, piece: str) -> Source:
        """The source with this id, or the only one whose id ends (or begins) with `piece`. Raises NotFound or BadInput."""
        with self._store.read() as connection:
            exact = records.sources.load(connection, piece)
            if exact is not None:
                return exact
            return self._load(
                resolve_id(
                    RecordKind.SOURCE,
                    piece,
                    records.id_lookup.find_by_part(connection, EntityType.SOURCE, piece),
                )
            )

    def same_bytes(self, new: NewSource) -> str | None:
        """The id of the first source in the lists that keeps exactly these bytes, or None."""
        if new.data is None:
            return None
        with self._store.read() as connection:
            found = records.sources.by_snapshot(connection, sha256(new.data).hexdigest())
        return next((source.id for source in found if not source.withdrawn), None)

    def snapshot_bytes(self, source: Source) -> bytes | None:
        """The saved bytes; None for a source without a snapshot. Raises NotFound when the file is gone."""
        return None if source.snapshot is None else self._store.snapshots.read(source.snapshot.sha256)

    def from_file(self, path: Path, details: SourceDetails | None = None) -> NewSource:
        """A file as a source: read, but not kept yet."""
        data = read_bytes(path, limit=LIMIT)
        if not data:
            raise FileEmpty(path=path)
        media_type = self.formats.media_type_of(path)
        return NewSource(details or SourceDetails(title=path.stem), data, path.name, media_type)

    def from_url(self, url: str, title: str = "") -> NewSource:
        """An address as a source; nothing is fetched."""
        url = checked_url(url)
        today = datetime.fromtimestamp(self._store.clock() / 1_000_000, UTC).date().isoformat()
        return NewSource(SourceDetails(title=title.strip() or url, type="webpage", url=url, accessed=today))

    def write(self, change: Change, actor: Person, new: NewSource) -> Source:
        """Write a new source within a change; its bytes are on the disk before the row that names them."""
        check_details(new.details)
        now = self._store.clock()
        snapshot = None
        if new.data is not None:
            name = self._store.snapshots.put(new.data)
            snapshot = Snapshot(name, len(new.data), new.media_type, new.file_name, now, actor.id)
        source = Source(change.new_id(), new.details, snapshot, actor.id, now, now)
        change.write("create", EntityType.SOURCE, source.id, records.sources.registers_of(source))
        return source

    def _save(self, actor: Person, action: str, before: Source, after: Source) -> tuple[Source, Changes]:
        groups = records.sources.changed_registers(before, after)
        if not groups:
            return before, Changes("", action)
        with self._store.change(action, actor.id) as change:
            change.write("edit", EntityType.SOURCE, before.id, groups)
        return self._load(before.id), change.changes

    def _load(self, source_id: str) -> Source:
        with self._store.read() as connection:
            source = records.sources.load(connection, source_id)
        if source is None:
            raise NotFound(kind=RecordKind.SOURCE, id=source_id)
        return source


def checked_url(url: str) -> str:
    """The address, if it is one of the web. Raises FieldInvalid."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(map(str.isspace, url))
    except ValueError:
        sound = False
    if not sound:
        raise FieldInvalid(field=FieldName("url"), value=url, reason=ReasonCode.NOT_A_WEB_ADDRESS)
    return url


def check_details(details: SourceDetails) -> None:
    """Raise FieldInvalid for details that cannot be stored: an invalid address, unknown grades."""
    check_texts(details)
    if details.url:
        checked_url(details.url)
    if details.reliability not in _RELIABILITY:
        raise FieldInvalid(
            field=FieldName("reliability"), value=details.reliability, reason=ReasonCode.NOT_A_RELIABILITY
        )
    if details.credibility not in _CREDIBILITY:
        raise FieldInvalid(
            field=FieldName("credibility"), value=details.credibility, reason=ReasonCode.NOT_A_CREDIBILITY
        )
