"""Merge reports as commands print them: what a merge brought, or would bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.cli.output import one_line, short
from workbench.domain.bundle import ConflictSummary, EntityTally, MergePart, MergeReport, VoidValue

#: The most articles and conflicts that are printed; `--json` has them all.
_SHOWN = 20


def report_json(report: MergeReport) -> dict[str, Any]:
    summary = report.summary
    return {
        "new": report.new,
        "known": report.known,
        "by_kind": dict(report.by_kind),
        "by_author": dict(report.by_author),
        "by_device": dict(report.by_device),
        "things": _tallies_json(summary.tallies),
        "people": [_part_json(part) for part in summary.people],
        "articles": [_part_json(part) for part in summary.articles],
        "waiting": [{"device": gap.device, "first": gap.first, "events": gap.n} for gap in report.waiting],
        "conflicts": list(report.conflicts),
        "fields_in_conflict": [_conflict_json(conflict) for conflict in summary.conflicts],
        "cloned": list(report.forked),
        "unsigned": list(report.unsigned),
        "declared_supervisors": list(report.declared),
        "uncounted": dict(report.uncounted),
        "revoked": list(report.revoked),
        "restored": list(report.restored),
        "void": void_json(report.void),
        "left_out": [str(reason) for reason in report.left_out],
        "without_text": list(report.textless),
        "without_snapshot": list(report.snapshotless),
        "backup": report.backup or None,
    }


def report_lines(report: MergeReport, names: Mapping[str, str], path: Path, *, preview: bool) -> list[str]:
    if not (report.new or report.waiting or report.left_out):
        return [f"{path}: nothing in it is new."]
    names = {**names, **report.summary.names}
    would = "would be" if preview else "are"
    kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(report.by_kind.items()))
    lines = [f"{path}: {report.new} events {would} new ({kinds}), {report.known} known."]
    lines += [f"  {part.name or short(part.id)}: {_said(part.tallies)}" for part in report.summary.people]
    lines += _articles(report)
    lines += _conflicts(report, names)
    lines += _warnings(report, names)
    if report.backup:
        lines.append(f"Backup from before: {report.backup} (`workbench bundle undo-merge` goes back)")
    return lines


def _articles(report: MergeReport) -> Iterator[str]:
    summary = report.summary
    for part in summary.articles[:_SHOWN]:
        new = " (new)" if part.new else ""
        yield f"Article “{one_line(part.name) or short(part.id)}”{new}: {_said(part.tallies)}"
    yield from _more(summary.n_articles, "articles")


def _conflicts(report: MergeReport, names: Mapping[str, str]) -> Iterator[str]:
    summary = report.summary
    for located in summary.conflicts[:_SHOWN]:
        conflict = located.conflict
        where = f"{one_line(located.words, 40)} [{one_line(located.title, 30)}]" if located.article_id else ""
        yield (
            f"In conflict now: {short(conflict.entity)}/{conflict.register} {where}".rstrip()
            + " (`workbench conflict list`)"
        )
        for side in conflict.sides:
            who = names.get(side.author_id, short(side.author_id))
            yield f"    {who}: {one_line(str(side.value), 60)}"
    yield from _more(summary.n_conflicts, "conflicts")


def _more(count: int, what: str) -> Iterator[str]:
    if count > _SHOWN:
        yield f"  … and {count - _SHOWN} more {what}"


def _warnings(report: MergeReport, names: Mapping[str, str]) -> Iterator[str]:
    for gap in report.waiting:
        yield (
            f"Device {gap.device}: {gap.n} events from number {gap.first} on wait for earlier ones that did not"
            " come."
        )
    for device in report.forked:
        yield f"Device {device} was cloned: both branches are kept."
    for device in report.unsigned:
        yield f"Device {device}: its events stand under no signature of its own."
    for person in report.declared:
        yield (
            f"{names.get(person, short(person))} is a supervisor by their own word alone: what only a supervisor may do"
            " does not count until one gives them the role (`workbench person role`)."
        )
    for device in report.revoked:
        yield f"Device {device} is revoked: what it wrote after its last accepted event does not count."
    for device in report.restored:
        yield f"Device {device} is restored: all that it wrote counts again."
    for device, n in sorted(report.uncounted.items()):
        yield f"Device {device}: {n} of its new events do not count; they are kept in the history."
    yield from void_lines(report.void)
    for reason in report.left_out[:_SHOWN]:
        yield f"A line was left out: {reason}."
    yield from _more(len(report.left_out), "lines that were left out")
    for article in report.textless:
        yield f"Article {short(article)}: its text did not come; a bundle of somebody who has it brings it."
    for source in report.snapshotless:
        yield f"Source {short(source)}: its saved copy did not come; a bundle of somebody who has it brings it."


def void_lines(void: Sequence[VoidValue]) -> Iterator[str]:
    """A line for each value that is kept and has no effect."""
    for one in void[:_SHOWN]:
        what = f"{one.register} of {one.entity_type} {short(one.entity)}" if one.register else "all of it"
        yield f"Device {one.device}, event {one.seq}: {what} has no effect: {one.reason}."
    yield from _more(len(void), "values without effect")


def void_json(void: Iterable[VoidValue]) -> list[dict[str, Any]]:
    return [
        {
            "device": one.device,
            "seq": one.seq,
            "author": one.author,
            "entity_type": one.entity_type,
            "entity": one.entity,
            "register": one.register,
            "reason": str(one.reason),
        }
        for one in void
    ]


def _said(tallies: Sequence[EntityTally]) -> str:
    parts = []
    for tally in tallies:
        made = [f"{tally.n_new} new"] if tally.n_new else []
        changed = [f"{tally.changed} changed"] if tally.changed else []
        parts.append(f"{tally.kind.value} {' and '.join([*made, *changed])}")
    return ", ".join(parts)


def _tallies_json(tallies: Iterable[EntityTally]) -> dict[str, dict[str, int]]:
    return {tally.kind.value: {"new": tally.n_new, "changed": tally.changed} for tally in tallies}


def _part_json(part: MergePart) -> dict[str, Any]:
    return {"id": part.id, "name": part.name, "new": part.new, "things": _tallies_json(part.tallies)}


def _conflict_json(located: ConflictSummary) -> dict[str, Any]:
    return {
        "conflict": located.conflict.id,
        "article": located.article_id or None,
        "title": located.title,
        "words": located.words,
        "values": [side.value for side in located.conflict.sides],
    }
