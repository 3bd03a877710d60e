"""Annotated JSON: one article with everything that was said about it, for other programs and other stores.

The format is `resources/schemas/annotated-article-1.json` (JSON Schema 2020-12). Offsets are Unicode code points of
`article.text`, half open. The bytes are canonical: keys sorted, no spaces, arrays in reading order and then by id,
one line feed at the end, neither time nor place of the export; `digest` is the SHA-256 of the rest without that line
feed. So the same state gives the same bytes on every laptop.

Snapshots are named by hash, size and media type: their bytes stay in the store.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from workbench.domain.anchor import Anchor
from workbench.domain.article import Article, text_sha256
from workbench.domain.canonical_json import canonical, digest
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid
from workbench.domain.evidence import Evidence
from workbench.domain.person import Person
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import EntityRef, FieldName, Reason
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict
from workbench.exchange.annotations.json_records import JSON, from_json, to_json
from workbench.exchange.annotations.schema_validation import find_fault
from workbench.exchange.annotations.unsavable_values import find_unsavable, with_whole_numbers
from workbench.exchange.input_file import read_bytes

FORMAT = "tadqiq-annotated-article"
VERSION = 1
SCHEMA = "annotated-article-1.json"

#: The most bytes of one article: with its comments it is larger than its text.
LIMIT = 200 * 1024 * 1024


def read_documents(path: Path) -> Iterator[tuple[str, ArticleDocument]]:
    """The one article of a file, as the table of formats asks for it. Raises as `read_bytes` and `loads`."""
    yield str(path), loads(read_bytes(path, limit=LIMIT), str(path))


def write_documents(documents: Iterable[ArticleDocument]) -> Iterator[bytes]:
    """Each article's canonical bytes, which end a line. Raises as `dumps`."""
    return map(dumps, documents)


def dumps(document: ArticleDocument) -> bytes:
    """The document's canonical bytes, validated against the schema.

    Raises SpanMismatch, naming the claim, when an anchor does not match the text. A document that does not fit its
    own schema is a bug and raises AssertionError.
    """
    for claim in document.claims:
        for anchor in anchors_of(claim):
            anchor.check(document.text, EntityRef(EntityType.CLAIM, claim.id))
    body = _body(document)
    # The digest comes in the middle of the sorted members: those before it and those after it are written once each.
    before = canonical({name: value for name, value in body.items() if name < "digest"})[:-1]
    after = canonical({name: value for name, value in body.items() if name > "digest"})[1:]
    body["digest"] = hashlib.sha256(b"%b,%b" % (before, after)).hexdigest()
    fault = find_fault(SCHEMA, body)
    if fault is not None:
        raise AssertionError(f"the export does not fit its schema at {fault.path}")
    return b'%b,"digest":%b,%b\n' % (before, canonical(body["digest"]), after)


def loads(data: bytes, name: str) -> ArticleDocument:
    """The document in `data`, which came from the file `name`, in any layout.

    Raises ExportInvalid for anything but a valid annotated article, and SpanMismatch for an anchor that does not
    match the text.
    """
    body = _parse(data, name)
    fault = find_fault(SCHEMA, body)
    if fault is not None:
        raise ExportInvalid(
            path=name, reason=Reason(ReasonCode.SCHEMA_BROKEN, place=fault.path, rule=fault.keyword)
        )
    stated = body.pop("digest")
    if digest(body) != stated:
        raise ExportInvalid(path=name, reason=ReasonCode.DIGEST_WRONG)
    if body.get("conflicts"):
        raise ExportInvalid(path=name, reason=ReasonCode.VALUES_IN_CONFLICT)
    try:
        document = _document(with_whole_numbers(body))
    except ValueError:
        raise ExportInvalid(path=name, reason=ReasonCode.VALUE_UNREADABLE) from None
    for reason in _problems(document):
        raise ExportInvalid(path=name, reason=reason)
    for claim in document.claims:
        for anchor in anchors_of(claim):
            anchor.check(document.text, EntityRef(EntityType.CLAIM, claim.id))
    return document


def anchors_of(claim: Claim) -> Iterator[Anchor]:
    """Every passage of the article that a claim names: its anchors, and its quotation's speaker and cue."""
    yield from claim.anchors
    if claim.quotation is not None:
        for anchor in (claim.quotation.speaker_anchor, claim.quotation.cue_anchor):
            if anchor is not None:
                yield anchor


def _body(document: ArticleDocument) -> JSON:
    claims = sorted(
        document.claims, key=lambda claim: (claim.anchors[0].start, claim.anchors[0].end, claim.id)
    )
    place = {claim.id: index for index, claim in enumerate(claims)}

    def by_claim(items: Iterable[Evidence | Verdict | Comment | Decision]) -> list[JSON]:
        return [to_json(item) for item in sorted(items, key=lambda item: (place[item.claim_id], item.id))]

    body: JSON = {
        "format": FORMAT,
        "version": VERSION,
        "article": {**to_json(document.article), "text": document.text},
        "people": [to_json(person) for person in sorted(document.people, key=lambda person: person.id)],
        "claims": [to_json(claim) for claim in claims],
        "sources": [to_json(source) for source in sorted(document.sources, key=lambda source: source.id)],
        "evidence": by_claim(document.evidence),
        "verdicts": by_claim(document.verdicts),
        "comments": by_claim(document.comments),
        "decisions": by_claim(document.decisions),
    }
    conflicts = list(_conflicts(document))
    if conflicts:
        body["conflicts"] = sorted(conflicts, key=lambda item: (item["type"], item["id"]))
    return body


def _conflicts(document: ArticleDocument) -> Iterator[JSON]:
    groups: tuple[tuple[str, Iterable[Claim | Source | Evidence | Verdict]], ...] = (
        ("claim", document.claims),
        ("source", document.sources),
        ("evidence", document.evidence),
        ("verdict", document.verdicts),
    )
    for kind, items in groups:
        for item in items:
            if item.n_conflicts:
                yield {"type": kind, "id": item.id, "count": item.n_conflicts}


def _parse(data: bytes, name: str) -> dict[str, Any]:
    try:
        body = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_no_duplicates)
    except RecursionError:
        raise ExportInvalid(path=name, reason=ReasonCode.VALUE_TOO_DEEP) from None
    except ValueError as error:
        reason = ReasonCode.NOT_UTF8 if isinstance(error, UnicodeDecodeError) else ReasonCode.NOT_JSON
        raise ExportInvalid(path=name, reason=reason) from None
    unsavable = find_unsavable(body)
    if unsavable is not None:
        cause, field = Reason(unsavable.cause), FieldName(unsavable.path)
        raise ExportInvalid(path=name, reason=Reason(ReasonCode.VALUE_UNFIT, field=field, cause=cause))
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise ExportInvalid(path=name, reason=Reason(ReasonCode.FORMAT_FOREIGN, format=FORMAT))
    if body.get("version") != VERSION:
        raise ExportInvalid(path=name, reason=Reason(ReasonCode.FORMAT_VERSION_UNKNOWN, version=str(VERSION)))
    return body


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("a member stands twice")
    return out


def _document(body: dict[str, Any]) -> ArticleDocument:
    article = dict(body["article"])
    text = article.pop("text")
    article_id = article["id"]
    return ArticleDocument(
        article=from_json(Article, article, length=len(text)),
        text=text,
        people=tuple(from_json(Person, item) for item in body["people"]),
        claims=tuple(from_json(Claim, item, article_id=article_id) for item in body["claims"]),
        sources=tuple(from_json(Source, item) for item in body["sources"]),
        evidence=tuple(from_json(Evidence, item) for item in body["evidence"]),
        verdicts=tuple(from_json(Verdict, item) for item in body["verdicts"]),
        comments=tuple(from_json(Comment, item) for item in body["comments"]),
        decisions=tuple(from_json(Decision, item) for item in body["decisions"]),
    )


def _problems(document: ArticleDocument) -> Iterator[Reason]:
    """What a schema cannot express: the text's hash, and references that must resolve."""
    if "\x00" in document.text or "\r" in document.text:
        yield Reason(ReasonCode.TEXT_NOT_FROZEN)
    if text_sha256(document.text) != document.article.sha256:
        yield Reason(ReasonCode.TEXT_HASH_WRONG)
    people = {person.id for person in document.people}
    claims = {claim.id for claim in document.claims}
    sources = {source.id for source in document.sources}
    ids = [document.article.id, *people, *claims, *sources]
    ids += [item.id for group in (document.evidence, document.verdicts) for item in group]
    ids += [item.id for item in document.comments] + [item.id for item in document.decisions]
    listed = len(document.people) + len(document.claims) + len(document.sources)
    if len(set(ids)) != len(ids) or listed != len(people) + len(claims) + len(sources):
        yield Reason(ReasonCode.ID_TWICE)
    if not people_named(document) <= people:
        yield Reason(ReasonCode.PERSON_UNLISTED)
    if not {item.claim_id for item in _hanging(document)} <= claims:
        yield Reason(ReasonCode.CLAIM_UNLISTED)
    if not {item.source_id for item in document.evidence} <= sources:
        yield Reason(ReasonCode.SOURCE_UNLISTED)
    for anchor in (anchor for claim in document.claims for anchor in anchors_of(claim)):
        text = document.text
        if not (text.endswith(anchor.prefix, 0, anchor.start) and text.startswith(anchor.suffix, anchor.end)):
            yield Reason(ReasonCode.CONTEXT_WRONG, start=anchor.start, end=anchor.end)


def people_named(document: ArticleDocument) -> set[str]:
    """Ids of everyone whom the document names as author, assignee, submitter or importer."""
    named: set[str | None] = {document.article.imported_by}
    for claim in document.claims:
        named |= {claim.author_id, claim.assignee_id, claim.submitted_by}
    for source in document.sources:
        named.add(source.author_id)
        if source.snapshot is not None and source.imported is None:  # else it was a person of another store
            named.add(source.snapshot.captured_by)
    named |= {item.author_id for item in _hanging(document)}
    return {person for person in named if person is not None}


def _hanging(document: ArticleDocument) -> Iterator[Evidence | Verdict | Comment | Decision]:
    yield from document.evidence
    yield from document.verdicts
    yield from document.comments
    yield from document.decisions
