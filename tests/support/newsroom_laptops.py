"""Laptops of a newsroom, each with a store and a settings folder of its own, and the sticks that pass between them."""

from __future__ import annotations

from pathlib import Path

from db.replication.merge import merge
from tests.support.encrypted_stores import CHEAP
from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.person import Person, Role
from workbench.domain.span import Span
from workbench.exchange.articles.plain_text import read_text
from workbench.services.newsroom.admission import AdmissionService
from workbench.services.newsroom.service import NewsroomService
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.settings import Settings
from workbench.text.fingerprint import fingerprint_words
from workbench.workspace import Workspace

TEXT = "قُتل 32 شخصًا في قصف على سوق المدينة، وأصيب 70 آخرون وفق وزارة الصحة."


class Laptop:
    """One computer: `folder` is the stick and the desk, `settings` holds the keys."""

    def __init__(self, folder: Path, name: str, store: Path | None = None) -> None:
        self.folder = folder / name
        self.settings = self.folder / "settings"
        self.store = store or self.folder / "store.tadqiq"
        self.workspace = self._open()

    def _open(self) -> Workspace:
        ring = LocalSeatRing(self.settings / "seats", cost=CHEAP)
        settings = Settings(device_id="0b0e7bd7-6f1f-4f5e-9d6a-6f4f27f7c0" + f"{len(self.folder.name):02x}")
        return Workspace.open(self.store, settings, key_file=self.settings / "device.key", seats=ring)

    def restart(self) -> None:
        """End the program and start it again: what was unlocked is locked."""
        self.workspace.close()
        self.workspace = self._open()

    @property
    def newsroom(self) -> NewsroomService:
        assert self.workspace.newsroom is not None
        return self.workspace.newsroom

    @property
    def admission(self) -> AdmissionService:
        return self.workspace.admission

    @property
    def seats(self) -> LocalSeatRing:
        assert self.workspace.seats is not None
        return self.workspace.seats

    def add(
        self, name: str, role: Role = Role.CHECKER, actor: Person | None = None, password: str = ""
    ) -> Person:
        return self.workspace.people.add(name, role, actor, password=password)[0]

    def person(self, name: str) -> Person:
        return self.workspace.people.find(name)

    def names(self) -> dict[str, Role]:
        return {person.name: person.role for person in self.workspace.people.list()}

    def article(self, by: Person, title: str = "خبر") -> Article:
        return self.workspace.articles.add(by, read_text(f"{title}\n{TEXT}".encode(), f"{title}.txt"))[0]

    def claim(self, by: Person, article: Article) -> Claim:
        return self.workspace.claims.tag(by, article.id, [Span(0, 5)], ClaimKind.EVENT)[0]

    def titles(self) -> list[str]:
        """The texts of the articles that count here, by their first word."""
        articles = self.workspace.articles
        return sorted(articles.text(one.article).split("\n")[0] for one in articles.list())

    def take_from(self, other: Laptop) -> None:
        """Take in all that is on the other laptop, as by a stick."""
        with other.workspace.store.read() as connection:
            raws = list(connection.exec_driver_sql("SELECT raw FROM event ORDER BY n").scalars())
            texts = connection.exec_driver_sql("SELECT sha256, body FROM article_text").all()
        with self.workspace.store.merging() as connection:
            for sha256, body in texts:
                connection.exec_driver_sql("INSERT OR IGNORE INTO article_text VALUES (?, ?)", (sha256, body))
            merge(connection, raws, self.workspace.store.clock())

    def close(self) -> None:
        self.workspace.close()


def founded_newsroom(laptop: Laptop, name: str = "هدى") -> tuple[Person, str]:
    """A supervisor who is alone and wrote the slip down, and the slip."""
    founder = laptop.add(name, Role.SUPERVISOR)
    slip = laptop.newsroom.kept_slip(founder)
    laptop.newsroom.forget_slip(slip)
    return founder, slip


def join_by_stick(
    there: Laptop, here: Laptop, founder: Person, name: str, role: Role = Role.CHECKER
) -> Person:
    """Somebody joins by stick: request, grant, bundle, one look at the words."""
    person = here.add(name)
    asked = here.admission.request(person, here.folder / f"{name}.request")
    read = there.admission.read(here.folder / f"{name}.request")
    assert fingerprint_words(read.digest, arabic=True) == fingerprint_words(asked.digest, arabic=True)
    there.admission.answer(founder, read, role)
    here.take_from(there)
    here.admission.join(here.admission.offer())
    there.take_from(here)
    return here.person(name)
