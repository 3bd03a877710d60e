"""Export of all articles, beside a program that a competent person would write with the bare driver.

That program (`bare_export`) makes the same bytes, which is checked.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import IO, Any

from sqlcipher3 import dbapi2 as driver

from benchmarks.large_store import large_store
from benchmarks.measure import Result, median, result
from db.store import Store
from workbench.exchange.formats import FORMATS
from workbench.services.articles.document_export import ExportService
from workbench.system.files import write_atomically

_ENCODE = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def export_100k() -> Result:
    """100,000 articles with ten claims each into one file of annotated JSON lines, as `export --all` writes it.

    That is: read, spans and schema checked, digests, written to the disk; beside `bare_export`, which writes the same
    bytes. Each runs in a process of its own, alternating; the detail has our largest resident memory.
    """
    path = large_store()
    with tempfile.TemporaryDirectory(dir=path.parent) as name:
        target, other = Path(name) / "ours.jsonl", Path(name) / "bare.jsonl"
        ours, bare = [], []
        for _ in range(3):
            ours.append(_child("export_ours", path, target))
            bare.append(_child("export_bare", path, other))
        if _digest(target) != _digest(other):
            raise AssertionError("the bare program made other bytes")
        size = target.stat().st_size / 1e6
        quarter = _child("export_quarter", path, target)
    seconds, rival = (median([figures["seconds"] for figures in runs]) for runs in (ours, bare))
    memory = max(figures["memory"] for figures in ours)
    detail = (
        f"file of {size:.0f} MB, the same bytes; largest resident memory {memory:.0f} MB (a quarter of the articles:"
        f" {quarter['memory']:.0f} MB, the bare program {max(figures['memory'] for figures in bare):.0f} MB);"
        f" processor time {median([figures['cpu'] for figures in ours]):.1f} s beside"
        f" {median([figures['cpu'] for figures in bare]):.1f} s; n 3"
    )
    return result("export_100k", seconds, "s", rival, detail)


def _child(what: str, *arguments: object) -> dict[str, float]:
    """Run one function of this module in a process of its own: its seconds, processor seconds, and peak memory in MB."""
    code = f"import sys; from benchmarks import article_export; article_export.{what}(*sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _measure(work: Callable[[], object]) -> None:
    start, cpu = time.monotonic(), time.process_time()
    work()
    seconds, cpu = time.monotonic() - start, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "cpu": cpu, "memory": peak}))


def export_ours(path: str, target: str, limit: int | None = None) -> None:
    with Store.open(Path(path)) as store:
        service = ExportService(store)
        lines = FORMATS.named("annotated-jsonl")
        parts = service.file_parts(lines, islice(service.everything(), limit))
        _measure(lambda: write_atomically(Path(target), parts))


def export_quarter(path: str, target: str) -> None:
    export_ours(path, target, 25_000)


def export_bare(path: str, target: str) -> None:
    raw = driver.connect(path, isolation_level=None)

    def write() -> None:
        with Path(target).open("wb") as file:
            bare_export(raw, file)
            file.flush()
            os.fsync(file.fileno())

    _measure(write)
    raw.close()


_ARTICLE_SQL = (
    "SELECT a.id, a.author_id, a.created_us, a.sha256, a.file_sha256, a.origin, a.encoding, a.title, a.outlet,"
    " a.language, t.body FROM article a JOIN article_text t ON t.sha256 = a.sha256"
    " WHERE a.present = 1 AND a.withdrawn = 0 ORDER BY a.created_us DESC, a.id DESC"
)
_CLAIM_SQL = (
    "SELECT id, kind, state, author_id, created_us, spans, figure, quotation, priority, assignee_id, submitted_by,"
    " state_since_us, approved_hash, detector, confidence, origin_reason FROM claim"
    " WHERE article_id = ? AND present = 1"
)
_HANGING = " JOIN claim c ON c.id = x.claim_id WHERE c.article_id = ? AND x.present = 1 AND c.present = 1"
_EVIDENCE_SQL = (
    "SELECT x.id, x.claim_id, x.source_id, x.stance, x.quote, x.author_id, x.created_us FROM evidence x"
    + _HANGING
)
_COMMENT_SQL = "SELECT x.id, x.claim_id, x.author_id, x.body, x.created_us FROM comment x" + _HANGING
_VERDICT_SQL = "SELECT x.id FROM verdict x" + _HANGING
_DECISION_SQL = "SELECT x.id FROM decision x" + _HANGING
_SOURCE_SQL = "SELECT id, title, type, independence_group, confidentiality, author_id, created_us FROM source"


def bare_export(raw: Any, file: IO[bytes]) -> None:
    """Write the same bytes of this store with the bare driver, as a competent person would program it.

    One query for each kind and article, rows into dictionaries, JSON and digest by the standard library. It knows what
    this store holds (nothing withdrawn, no verdicts or decisions), and checks neither spans nor schema nor approvals.
    """
    people = {
        row[0]: {"id": row[0], "name": row[1], "role": row[2], "created_at": _time(row[3])}
        for row in raw.execute("SELECT id, name, role, created_us FROM person")
    }
    sources = {row[0]: _bare_source(row) for row in raw.execute(_SOURCE_SQL)}
    for row in raw.execute(_ARTICLE_SQL):
        article_id, author, created, sha256, file_sha256, origin, encoding, title, outlet, language, text = (
            row
        )
        claims = [_bare_claim(item) for item in raw.execute(_CLAIM_SQL, (article_id,))]
        claims.sort(key=lambda claim: (claim["spans"][0]["start"], claim["spans"][0]["end"], claim["id"]))
        place = {claim["id"]: index for index, claim in enumerate(claims)}
        evidence = [
            {
                "id": item[0], "claim": item[1], "source": item[2], "stance": item[3], "quote": item[4],
                "author": item[5], "created_at": _time(item[6]),
            }
            for item in raw.execute(_EVIDENCE_SQL, (article_id,))
        ]  # fmt: skip
        comments = [
            {
                "id": item[0],
                "claim": item[1],
                "author": item[2],
                "text": item[3],
                "created_at": _time(item[4]),
            }
            for item in raw.execute(_COMMENT_SQL, (article_id,))
        ]
        if raw.execute(_VERDICT_SQL, (article_id,)).fetchone() or raw.execute(_DECISION_SQL, (article_id,)).fetchone():  # fmt: skip
            raise AssertionError("this store should have no verdicts and no decisions")
        person_ids = {author}
        for claim in claims:
            person_ids.update(claim[key] for key in ("author", "assignee", "submitted_by") if key in claim)
        source_ids = sorted({item["source"] for item in evidence})
        person_ids.update(sources[source]["author"] for source in source_ids)
        person_ids.update(item["author"] for item in (*evidence, *comments))
        body = {
            "format": "tadqiq-annotated-article",
            "version": 1,
            "article": {
                "id": article_id, "imported_by": author, "imported_at": _time(created), "sha256": sha256,
                "file_sha256": file_sha256, "origin": origin, "encoding": encoding, "title": title,
                "outlet": outlet, "language": language, "text": text,
            },
            "people": [people[person] for person in sorted(person_ids)],
            "claims": claims,
            "sources": [sources[source] for source in source_ids],
            "evidence": _sorted(evidence, place),
            "verdicts": [],
            "comments": _sorted(comments, place),
            "decisions": [],
        }  # fmt: skip
        body["digest"] = hashlib.sha256(_ENCODE(body).encode()).hexdigest()
        file.write(_ENCODE(body).encode() + b"\n")


def _sorted(items: list[dict[str, Any]], place: dict[str, int]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: (place[item["claim"]], item["id"]))


def _bare_claim(row: tuple[Any, ...]) -> dict[str, Any]:
    claim = {
        "id": row[0], "kind": row[1], "state": row[2], "author": row[3], "created_at": _time(row[4]),
        "spans": [{key: item for key, item in span.items() if item != ""} for span in json.loads(row[5])],
        "priority": row[8], "assignee": row[9], "submitted_by": row[10], "approved_hash": row[12],
    }  # fmt: skip
    claim = {key: value for key, value in claim.items() if value not in ("", 0)}
    if row[11]:
        claim["state_since"] = _time(row[11])
    if row[6]:
        figure = json.loads(row[6])
        claim["figure"] = {"outcome": figure["outcome"], **figure["value"]}
    if row[7]:
        quotation = json.loads(row[7])
        claim["quotation"] = {"mode": quotation["mode"], "fidelity": "unverified", **quotation["speaker"]}
    if row[13]:
        claim["origin"] = {"detector": row[13], "confidence": float(row[14]), "reason": row[15]}
    return claim


def _bare_source(row: tuple[Any, ...]) -> dict[str, Any]:
    details = {"title": row[1], "type": row[2], "independence_group": row[3], "confidentiality": row[4]}
    return {
        "id": row[0], "details": details, "snapshot": None, "author": row[5], "created_at": _time(row[6]),
    }  # fmt: skip


def _time(microseconds: int) -> str:
    second, rest = divmod(microseconds, 1_000_000)
    return f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(second))}.{rest:06}Z"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
