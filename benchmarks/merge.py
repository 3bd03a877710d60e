"""Merge of a bundle of 100,000 events, and of the same one again, beside the bare driver's insert of the events' rows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.measure import Result, median, milliseconds, result
from benchmarks.store import (
    TEXT,
    bare_database,
    copy_rows,
    incoming_article,
    new_figure_claim,
    rows_of,
    schema_of,
)
from db.records import claims, reviews
from workbench.domain.anchor import Anchor
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.person import Person, Role
from workbench.domain.review import Comment
from workbench.workspace import Workspace

_CLAIMS, _EDITS, _COMMENTS = 50_000, 20_000, 29_895


def merge_events() -> Result:
    """A bundle of 100,000 events (claims, edits, comments) into an empty store: zip, checksums, signatures, backup,
    transaction and rows; beside the same event rows by executemany."""
    ours, theirs, detail = _measure(again=False)
    return result("merge_events", ours, "ms", theirs, detail)


def merge_again() -> Result:
    """The same bundle again: all events are known."""
    ours, theirs, detail = _measure(again=True)
    return result("merge_again", ours, "ms", theirs, detail)


def _measure(*, again: bool) -> tuple[float, float, str]:
    with _prepared_bundle() as (folder, bundle, events, statements):
        n_rounds, ours, theirs = 3, list[float](), list[float]()
        for number in range(n_rounds):
            with Workspace.open(folder / f"target-{number}.db", key_file=folder / "other.key") as target:
                actor, _ = target.people.add("هدى", Role.SUPERVISOR)
                first = milliseconds(partial(target.merging.merge, actor, bundle))
                second = milliseconds(partial(target.merging.merge, actor, bundle))
            ours.append(second if again else first)
            with tempfile.TemporaryDirectory() as place:
                raw = bare_database(Path(place), *statements)
                theirs.append(milliseconds(copy_rows(raw, {"event": events})))
                raw.close()
        size = bundle.stat().st_size / 1e6
        return median(ours), median(theirs), f"{len(events):,} events, bundle of {size:.0f} MB, n {n_rounds}"


@contextmanager
def _prepared_bundle() -> Iterator[tuple[Path, Path, list[tuple[object, ...]], list[str]]]:
    """A folder with a bundle of 100,000 events; their rows and the statements that create their table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bundle = folder / "all.bundle"
        with Workspace.open(folder / "source.db", key_file=folder / "device.key") as source:
            person, _ = source.people.add("منى", Role.CHECKER)
            _fill(source, person)
            source.bundles.create(bundle)
            yield folder, bundle, rows_of(source.store, "event"), schema_of(source.store, "event")


def _fill(source: Workspace, person: Person) -> None:
    articles = [source.articles.add(person, incoming_article(number))[0].id for number in range(100)]
    new_claims = [_claim(articles[number % len(articles)], person) for number in range(_CLAIMS)]
    with source.store.change("tag claim", person.id) as change:
        names = change.create_many("create", EntityType.CLAIM, map(claims.registers_of, new_claims))
    comments = [Comment("", names[number], person.id, "تعليق على الرقم", 0) for number in range(_COMMENTS)]
    with source.store.change("comment", person.id) as change:
        change.create_many("create", EntityType.COMMENT, map(reviews.comment_registers, comments))
    with source.store.change("edit claim", person.id) as change:
        for name, item in zip(names[:_EDITS], new_claims, strict=False):
            change.write(
                "edit", EntityType.CLAIM, name, claims.changed_registers(item, replace(item, priority=3))
            )


def _claim(article: str, person: Person) -> Claim:
    new = new_figure_claim()
    span = new.spans[0]
    anchor = Anchor.of(TEXT, span.start, span.end)
    return Claim(
        "", article, ClaimKind.CASUALTY, (anchor,), ClaimState.DRAFT, person.id, 0, 0, figure=new.figure
    )
