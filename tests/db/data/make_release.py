"""Makes what `tests/support/released_stores.py` keeps of a release: a store with everything in it, made by that release's own code.

Run it in a checkout of the release, with a folder that is not there yet:

    cd CHECKOUT && PYTHONPATH=. python .../tests/db/data/make_release.py OUT

OUT then holds `store.sql` (the store as readable SQL), `snapshots/` (its saved bytes), `articles.jsonl` (what the
release exported of it) and `facts.json` (chain heads, what each person could undo, the conflict that is open, who is
cloned or revoked, how much waits, what is void). 0.1.0 was made of commit 366db8e, schema-2 of 3a6296c.

The store is that of a small desk after a few days: three people on four machines; articles of our own words; claims
of every kind; sources with saved bytes; evidence, verdicts, reviews, comments; steps undone and done again; a merge
with two conflicts, one of them settled; a cloned device; a revoked one; events that wait for others, and one with a
value that nobody can use; a draft; a rule set by hand.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from db.journal import gate
from db.sqlite import connections
from tests.support.complete_claims import submit_complete
from workbench.domain.article import ArticleMeta
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import UndoStale
from workbench.domain.evidence import Stance
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier, Scope
from workbench.domain.person import Person, Role
from workbench.domain.quotation import CueClass, Quotation, QuoteMode
from workbench.domain.rule import RuleSetting
from workbench.domain.source import SourceDetails, SourceKind
from workbench.domain.span import Span
from workbench.domain.verdict import Deception, VerdictDetails, VerdictOutcome
from workbench.exchange.annotations import annotated_json
from workbench.exchange.articles.plain_text import read_text
from workbench.services.maintenance.restore import MaintenanceService
from workbench.workspace import Workspace

BRIDGE = (
    "أعلن الدفاع المدني مقتل 12 شخصًا وإصابة نحو 40 آخرين في انهيار جسر المدينة القديمة.\n"
    "وقال مدير المستشفى: «استقبلنا حتى الآن 12 جثمانًا»، وأضاف أن ثلث المصابين أطفال.\n"
    "ونفت البلدية في 3 أيار 2026 علمها بأي تشققات سابقة، ونسبت الانهيار إلى السيول.\n"
)
MARKET = "ارتفعت أسعار الخبز بنسبة 18% منذ مطلع العام، بحسب غرفة التجارة.\nوتوقع التجار ارتفاعًا آخر قبل العيد. 🥖\n"
QUIET = "لا ادعاءات في هذا الخبر القصير.\n"


def at(text: str, words: str) -> list[Span]:
    start = text.index(words)
    return [Span(start, start + len(words))]


class Machine:
    """A laptop of the desk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "store.tadqiq"
        self.work = Workspace.open(self.path, key_file=folder / "device.key")

    def bundle(self, name: str, **options: Any) -> Path:
        path = self.folder / name
        self.work.bundles.create(path, **options)
        return path

    def twin(self, folder: Path) -> Machine:
        """The same device once more, as when a whole disk was copied."""
        self.work.store.backup(folder / "copy")
        (folder / "copy").replace(folder / "store.tadqiq")
        shutil.copyfile(self.folder / "device.key", folder / "device.key")
        return Machine(folder)


@contextmanager
def without_gate() -> Iterator[None]:
    """A program that writes whatever it is given, as those before the gate did."""
    judge = gate.judge
    gate.judge = lambda *_, **__: gate.NO_FAULTS
    yield
    gate.judge = judge


def articles(work: Workspace, who: Person) -> dict[str, str]:
    given = {"bridge": BRIDGE, "market": MARKET, "quiet": QUIET}
    found = {}
    for name, text in given.items():
        article, _ = work.articles.add(who, read_text(text.encode(), f"{name}.txt"))
        found[name] = article.id
    work.articles.edit_meta(
        who, found["bridge"], ArticleMeta("انهيار الجسر", "هند", "صحيفة المساء", "2026-05-04")
    )
    work.articles.withdraw(who, found["quiet"])
    return found


def claims(work: Workspace, who: Person, ids: dict[str, str]) -> dict[str, str]:
    killed = CasualtyFigure(Outcome.KILLED, Qualifier.EXACT, 12, 12, 12, Numeral.DIGITS, Scope.INCIDENT)
    injured = CasualtyFigure(Outcome.INJURED, Qualifier.ABOUT, None, None, 40, Numeral.DIGITS)
    said = Quotation(QuoteMode.DIRECT, "مدير المستشفى", cue_lemma="قال", cue_class=CueClass.NEUTRAL)
    made = {
        "killed": (BRIDGE, "12 شخصًا", ClaimKind.CASUALTY, {"figure": killed}),
        "injured": (BRIDGE, "نحو 40", ClaimKind.CASUALTY, {"figure": injured}),
        "quote": (BRIDGE, "«استقبلنا حتى الآن 12 جثمانًا»", ClaimKind.QUOTE, {"quotation": said}),
        "share": (BRIDGE, "ثلث المصابين أطفال", ClaimKind.STATISTIC, {}),
        "collapse": (BRIDGE, "انهيار جسر المدينة القديمة", ClaimKind.EVENT, {}),
        "blame": (BRIDGE, "ونسبت الانهيار إلى السيول", ClaimKind.ATTRIBUTION, {}),
        "body": (BRIDGE, "الدفاع المدني", ClaimKind.ENTITY, {}),
        "date": (BRIDGE, "3 أيار 2026", ClaimKind.DATE, {}),
        "bread": (MARKET, "بنسبة 18%", ClaimKind.STATISTIC, {}),
        "feast": (MARKET, "ارتفاعًا آخر قبل العيد", ClaimKind.OTHER, {}),
    }
    found = {}
    for name, (text, words, kind, more) in made.items():
        article = ids["bridge" if text is BRIDGE else "market"]
        claim, _ = work.claims.tag(who, article, at(text, words), kind, **more)  # type: ignore[arg-type]
        found[name] = claim.id
    work.claims.set_fields(
        who, found["killed"], {"statement": "قُتل 12 شخصًا في انهيار الجسر", "priority": "2"}
    )
    work.claims.set_fields(who, found["feast"], {"checkable": "prediction", "tags": "اقتصاد,توقع"})
    for suggestion in work.suggestions.suggest(BRIDGE)[:2]:
        work.claims.reject_suggestion(who, ids["bridge"], work.suggestions.set_aside(suggestion))
    return found


def evidence(work: Workspace, who: Person, boss: Person, claim: dict[str, str], folder: Path) -> None:
    paper = folder / "بيان.txt"
    paper.write_text("بيان الدفاع المدني: 12 قتيلًا و38 جريحًا.\n", encoding="utf-8")
    official = SourceDetails(
        "بيان الدفاع المدني", publisher="الدفاع المدني", kind=SourceKind.OFFICIAL, reliability="B"
    )
    source, _ = work.sources.add_file(who, paper, official)
    page, _ = work.sources.add_url(who, "https://example.org/bread", "نشرة الأسعار")
    place = (("start", "20"), ("end", "29"))
    work.evidence.link(who, claim["killed"], source.id, Stance.SUPPORTS, "12 قتيلًا", place)
    work.evidence.link(boss, claim["injured"], source.id, Stance.REFUTES, "38 جريحًا")
    mistaken, _ = work.evidence.link(who, claim["bread"], page.id, Stance.CONTEXT)
    work.evidence.withdraw(who, mistaken.id)
    work.evidence.give_verdict(
        who, claim["killed"], VerdictDetails(VerdictOutcome.TRUE, explanation="يطابق البيان")
    )
    work.evidence.give_verdict(
        who,
        claim["injured"],
        VerdictDetails(
            VerdictOutcome.PARTLY_TRUE, Deception.MISLEADING, explanation="العدد تقريبي", limitations="تقريب"
        ),
    )
    work.evidence.give_verdict(boss, claim["injured"], VerdictDetails(VerdictOutcome.FALSE))


def reviews(work: Workspace, who: Person, boss: Person, claim: dict[str, str]) -> None:
    work.review.assign(boss, [claim["killed"], claim["share"]], who.id)
    work.review.research(who, claim["share"])
    for name in ("killed", "injured", "quote"):
        submit_complete(work, who, claim[name])
    work.review.take_up(boss, claim["killed"])
    work.review.approve(boss, claim["killed"])
    work.review.return_(boss, claim["quote"], "ينقص التاريخ", "said_on")
    work.review.withdraw(who, claim["body"], "ليس ادعاءً")
    work.claims.comment(boss, claim["injured"], "أيهما أحدث؟")
    work.claims.set_fields(who, claim["killed"], {"note": "عُدّل بعد الاعتماد"})


def undone_and_done_again(work: Workspace, who: Person, boss: Person, claim: dict[str, str]) -> None:
    work.claims.set_fields(who, claim["date"], {"statement": "يوم النفي"})
    work.claims.withdraw(who, claim["collapse"])
    for _ in range(2):
        work.undo.undo(who)
    work.undo.redo(who)
    work.claims.set_fields(boss, claim["share"], {"statement": "ثلثهم أطفال"})
    work.undo.undo(boss)
    work.claims.set_fields(who, claim["blame"], {"note": "أولى"})
    work.claims.set_fields(boss, claim["blame"], {"note": "ثانية"})
    with suppress(UndoStale):  # what another has written over leaves the stack
        work.undo.undo(who)


def make(out: Path, scratch: Path) -> None:
    office = Machine(scratch / "office")
    work = office.work
    who, _ = work.people.add("سارة", Role.CHECKER)
    boss, _ = work.people.add("هدى", Role.SUPERVISOR)
    ids = articles(work, who)
    claim = claims(work, who, ids)
    evidence(work, who, boss, claim, scratch)
    reviews(work, who, boss, claim)
    work.rules.set(boss, work.rules.table()[0].rule, RuleSetting.NEVER)
    undone_and_done_again(work, who, boss, claim)
    merged(office, scratch, who, boss, claim)
    work = office.work
    work.claims.set_fields(who, claim["feast"], {"statement": "توقع التجار ارتفاعًا"})
    work.undo.undo(who)
    work.drafts.keep(claim["bread"], {"note": "ملاحظة لم تُحفظ"})
    assert MaintenanceService(work.store).verify() == []
    written(office, out, ids, scratch)
    work.close()


def merged(office: Machine, scratch: Path, who: Person, boss: Person, claim: dict[str, str]) -> None:
    """A branch that disagrees twice, is settled once, and is cloned; another whose middle part never came."""
    first = office.bundle("first.bundle")
    branch, second = Machine(scratch / "branch"), Machine(scratch / "second")
    for machine in (branch, second):
        machine.work.merging.merge(None, first)
    third, _ = branch.work.people.add("عمر", Role.CHECKER, boss)
    office.work.claims.set_fields(who, claim["bread"], {"statement": "ارتفع الخبز 18%", "harm": "low"})
    branch.work.claims.set_fields(third, claim["bread"], {"statement": "ارتفعت أسعار الخبز", "harm": "high"})
    with without_gate(), branch.work.store.change("edit claim", third.id) as change:
        change.write("edit", EntityType.CLAIM, claim["share"], {"harm": 7, "note": "من الفرع"})
    office.work.merging.merge(boss, branch.bundle("one.bundle"))
    settled = office.work.conflicts.list()[0]
    office.work.conflicts.decide(boss, settled.id, settled.sides[0].event_id)
    twin = branch.twin(scratch / "twin")
    branch.work.claims.comment(third, claim["quote"], "من الفرع")
    twin.work.claims.comment(third, claim["quote"], "من نسخته")
    for machine in (branch, twin):
        office.work.merging.merge(boss, machine.bundle("clone.bundle"))
    second.work.claims.comment(who, claim["bread"], "الحلقة الأولى")
    one = second.bundle("one.bundle")
    office.work.merging.merge(boss, one)
    second.work.claims.comment(who, claim["bread"], "الحلقة الناقصة")
    two = second.bundle("two.bundle", since=one)
    second.work.claims.comment(who, claim["bread"], "ما بعدها")
    office.work.merging.merge(boss, second.bundle("three.bundle", since=two))
    lost = office.work.devices.find(second.work.store.device_id)
    office.work.devices.revoke(boss, lost, 0, "ضاع الحاسوب")
    for machine in (branch, twin, second):
        machine.work.close()


def written(office: Machine, out: Path, ids: dict[str, str], scratch: Path) -> None:
    out.mkdir(parents=True)
    work = office.work
    facts = {
        "chain_heads": {device: list(head) for device, head in work.store.chain_heads().items()},
        "undo": {person.name: work.undo.undo_label(person) for person in work.people.list()},
        "redo": {person.name: work.undo.redo_label(person) for person in work.people.list()},
        "conflicts": [conflict.id for conflict in work.conflicts.list()],
        "cloned": work.store.cloned(),
        "revoked": [device.id for device in work.devices.list() if device.revocations],
        "void": len(work.store.void_registers()),
        "waiting": len(work.merging.waiting()),
        "merges": len(work.merging.merges()),
        "articles": ids,
    }
    (out / "facts.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    exported = [annotated_json.dumps(work.export.article_document(article)) for article in ids.values()]
    (out / "articles.jsonl").write_bytes(b"".join(exported))
    shutil.copytree(work.store.snapshots.folder, out / "snapshots")
    with work.store.read() as connection:
        lines = dump(connections.raw_connection(connection))
        told = "".join(f"{line};\n" for line in lines).replace(str(scratch), "/desk")
    (out / "store.sql").write_text(told, encoding="utf-8", newline="\n")


def dump(raw: Any) -> Iterator[str]:
    """The statements that make this database again; what only helps to find things (indexes) after the rows."""
    yield f"PRAGMA application_id={raw.execute('PRAGMA application_id').fetchone()[0]}"
    yield "PRAGMA foreign_keys=OFF"
    yield "BEGIN"
    made = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    tables = [(name, sql) for kind, name, sql in made if kind == "table"]
    indexes = tuple(f"{name}_" for name, sql in tables if sql.startswith("CREATE VIRTUAL"))
    for name, sql in tables:
        if sql.startswith("CREATE VIRTUAL") or not name.startswith(indexes or ("\0",)):
            yield sql
    for name, sql in tables:
        if sql.startswith("CREATE VIRTUAL"):  # its words stand in tables of its own, made with it
            continue
        put = "REPLACE INTO" if indexes and name.startswith(indexes) else "INSERT INTO"
        columns = [f'quote("{row[1]}")' for row in raw.execute(f"PRAGMA table_info({name})")]
        rows = raw.execute(" ".join(("SELECT", " || ', ' || ".join(columns), "FROM", name)))
        yield from (" ".join((put, name, f"VALUES ({row})")) for (row,) in rows)
    for _, _, sql in [row for row in made if row[0] != "table"]:
        yield sql
    yield "COMMIT"


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as scratch:
        make(Path(sys.argv[1]), Path(scratch))
