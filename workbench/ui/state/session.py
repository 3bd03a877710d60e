"""The session: who acts, the open article with its claims and suggestions, and what is selected.

Presenters share this and nothing else. Every action goes through `perform`: it commits, and `changed` tells those who show
what was touched. The session holds no data of its own: all of it can be read from the store again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.article import Article
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import CLOSED, Claim
from workbench.domain.errors import NotFound, PersonNeeded, WorkbenchError
from workbench.domain.person import Person
from workbench.services.claims.suggestion_matching import SuggestionMatcher
from workbench.suggest.suggestion import Suggestion
from workbench.tasks.progress import Progress
from workbench.tasks.runner import ClosedRunner, Runner
from workbench.text.person_names import distinct_names
from workbench.ui.labels.enums import Words
from workbench.ui.views.reading_order import Key, ReadingOrder

if TYPE_CHECKING:
    # Only a name here: the window is painted before the store and its libraries are loaded.
    from workbench.workspace import Workspace

T = TypeVar("T")

_BATCH = 500
#: Claims that somebody else changed are taken so many at a time.
_PIECE = 20
#: All suggestions found by their id, and those of them that no claim answers.
SuggestionSets = tuple[dict[str, Suggestion], dict[str, Suggestion]]


def suggestion_id(suggestion: Suggestion) -> str:
    """Kind and span: stable while the text does not change."""
    return f"s:{suggestion.kind}:{suggestion.span.start}:{suggestion.span.end}"


def _key(claim: Claim) -> Key:
    return claim.anchors[0].start, claim.anchors[-1].end, claim.id


class Session(QObject):
    changed = Signal(object)  # Changes
    opened = Signal()
    touched = Signal(object)  # the ids of claims and suggestions that changed, or None for all
    selection_changed = Signal()  # what is selected may look different
    selected = Signal(str)
    actor_changed = Signal()
    failed = Signal(object)  # BaseException: an action did not succeed
    succeeded = Signal(str)  # a sentence about what was done

    def __init__(self, workspace: Workspace, runner: Runner, words: Words) -> None:
        super().__init__()
        self.workspace = workspace
        self.runner = runner
        self.words = words
        self.actor: Person | None = None
        self._people: list[Person] | None = None
        self._named: list[Person] | None = None
        self._names: dict[str, str] = {}
        self.article: Article | None = None
        self.text = ""
        self.claims: dict[str, Claim] = {}
        self.order = ReadingOrder()  # of the claims that are shown
        self._answers = SuggestionMatcher()
        self._fresh: set[str] = set()
        self.all_suggestions: dict[str, Suggestion] = {}
        self.suggestions: dict[str, Suggestion] = {}
        self.suggestion_order = ReadingOrder()
        self._by_start, self._longest = ReadingOrder(), 0
        self.selected_id = ""
        self.applying_remote = False  # what is being reloaded was changed by somebody else

    def close(self) -> None:
        """The window of this session is gone: its timers start no work any more, and it sends no signals."""
        self.runner = ClosedRunner()
        self.blockSignals(True)

    # -- acting

    def perform(self, work: Callable[[Person], T]) -> T | None:
        """Run one action of the person who acts; on a known error, `failed` is sent and None returned."""
        try:
            if self.actor is None:
                raise PersonNeeded(count=len(self.people()))
            result = work(self.actor)
        except WorkbenchError as error:
            self.failed.emit(error)
            return None
        self.announce(result)
        return result

    def perform_on_store(
        self, work: Callable[[Person], T], done: Callable[[], object] = lambda: None
    ) -> None:
        """As `perform`, on the store's thread: for actions that may write very much; `done` is called when all is shown."""
        actor = self.actor
        if actor is None:
            self.failed.emit(PersonNeeded(count=len(self.people())))
            return

        def on_result(result: T) -> None:
            self.announce(result)
            done()

        self.runner.run_on_store(lambda _: work(actor), on_result, self.failed.emit)

    def apply_remote(self, changes: Changes) -> None:
        """Show changes made by others: read the shown entities on the store's thread and update them a few at a time.

        The selection, the scroll position and typed text stay as they are.
        """
        if changes.ids(EntityType.PERSON):
            self._people = None
        article = self.article
        ids = list(set(changes.ids(EntityType.CLAIM)) | self._claims_of(changes))
        if article is None or not (ids or article.id in changes.ids(EntityType.ARTICLE)):
            self.changed.emit(changes)
            return
        opened, workspace = article.id, self.workspace

        def read(_: Progress) -> tuple[Article | None, set[str]]:
            try:
                return workspace.articles.get(opened), workspace.claims.among(opened, ids)
            except NotFound:
                return None, set()

        def on_result(found: tuple[Article | None, set[str]]) -> None:
            now_article, there = found
            if self.article is None or self.article.id != opened:
                self.changed.emit(changes)
            elif now_article is None:
                self.announce(changes)
            else:
                self.article = now_article
                self._reload_slowly(
                    [one for one in ids if one in there or one in self.claims], changes, opened
                )

        self.runner.run_on_store(read, on_result, self.failed.emit)

    def _reload_slowly(self, ids: Sequence[str], changes: Changes, opened: str) -> None:
        """Read claims of the open article again, in pieces that cost no frame; `changed` is sent after the last piece."""
        if self.article is None or self.article.id != opened or not ids:
            self.changed.emit(changes)
            return
        self.applying_remote = True
        try:
            self._reload(ids[:_PIECE])
        finally:
            self.applying_remote = False
        rest = ids[_PIECE:]
        QTimer.singleShot(0 if not rest else 1, self, lambda: self._reload_slowly(rest, changes, opened))

    def announce(self, result: object) -> None:
        """Reload what the result of an action changed, and send `changed`."""
        parts = result if isinstance(result, tuple) else (result,)
        for part in parts:
            if isinstance(part, Changes):
                self._refresh(part)
                self.changed.emit(part)

    # -- the article

    def open_article(self, article: Article, text: str, claims: list[Claim]) -> None:
        """Show an article with these claims; more may follow by `arrive`."""
        self.article, self.text = article, text
        self.claims = {claim.id: claim for claim in claims}
        self._answers = SuggestionMatcher(claims)
        self.order = ReadingOrder(_key(claim) for claim in claims if claim.state not in CLOSED)
        self._clear_suggestions()
        self.selected_id = ""
        self.opened.emit()
        self._emit_touched(None)
        self.selected.emit("")

    def add_claims(self, claims: Sequence[Claim]) -> None:
        """Add claims of the open article, as they are read."""
        touched: set[str] = set()
        new: list[Key] = []
        for claim in claims:
            if claim.id in self.claims:
                continue
            self.claims[claim.id] = claim
            self._answers.add(claim)
            self._fresh.add(claim.id)
            if claim.state not in CLOSED:
                new.append(_key(claim))
                touched.add(claim.id)
            touched |= self._recheck(claim)
        self.order.merge(new)
        self._emit_touched(touched)

    def unanswered(self, found: Iterable[Suggestion], claims: Iterable[Claim]) -> SuggestionSets:
        """All of `found` by id, and those that no claim answers; may run on any thread."""
        answers = SuggestionMatcher(claims)
        known = {suggestion_id(one): one for one in found}
        return known, {key: one for key, one in known.items() if not answers.is_answered(one)}

    def begin_suggesting(self) -> list[Claim]:
        """The claims as they are now, for `open_proposals`; those that come after are asked again when it answers."""
        self._fresh.clear()
        return list(self.claims.values())

    def set_suggestions(self, proposals: SuggestionSets) -> None:
        """Show what the detectors found in the open article."""
        known, still = proposals
        touched = {*self.suggestions, *still}
        self.all_suggestions = known
        self._by_start = ReadingOrder((one.span.start, one.span.end, key) for key, one in known.items())
        self._longest = max((one.span.end - one.span.start for one in known.values()), default=0)
        self.suggestions = still
        self.suggestion_order = ReadingOrder(
            (one.span.start, one.span.end, key) for key, one in still.items()
        )
        for claim_id in self._fresh & self.claims.keys():
            touched |= self._recheck(self.claims[claim_id])
        self._fresh.clear()
        self._emit_touched(touched)

    def _clear_suggestions(self) -> None:
        self.all_suggestions, self.suggestions = {}, {}
        self._by_start, self.suggestion_order, self._longest = ReadingOrder(), ReadingOrder(), 0

    def _recheck(self, claim: Claim) -> set[str]:
        """Check again whether the suggestions under a claim are answered; returns those for which that changed."""
        touched: set[str] = set()
        for anchor in claim.anchors:
            for key in self._by_start.within(anchor.start - self._longest, anchor.end):
                one = self.all_suggestions[key]
                still = not self._answers.is_answered(one)
                if still == (key in self.suggestions):
                    continue
                touched.add(key)
                if still:
                    self.suggestions[key] = one
                    self.suggestion_order.put(one.span.start, one.span.end, key)
                else:
                    del self.suggestions[key]
                    self.suggestion_order.drop(key)
        return touched

    def open_claims(self) -> list[Claim]:
        """The claims that are shown, in reading order."""
        return [self.claims[key] for key in self.order]

    def claim(self) -> Claim | None:
        """The selected claim, if a claim is selected."""
        return self.claims.get(self.selected_id)

    def suggestion(self) -> Suggestion | None:
        return self.suggestions.get(self.selected_id)

    def select(self, selected_id: str) -> None:
        if selected_id != self.selected_id:
            self.selected_id = selected_id
            self.selected.emit(selected_id)

    def _emit_touched(self, touched: set[str] | None) -> None:
        """Tell which claims and suggestions changed; None is all of them."""
        self.touched.emit(touched)
        if touched is None or not self.selected_id or self.selected_id in touched:
            self.selection_changed.emit()
        if (
            self.selected_id
            and self.selected_id not in self.suggestions
            and self.selected_id not in self.order
        ):
            self.select("")

    def _refresh(self, changes: Changes) -> None:
        """Read again what a change touched: people, the open article and its claims."""
        if changes.ids(EntityType.PERSON):
            self._people = None
        if self.article is None:
            return
        if self.article.id in changes.ids(EntityType.ARTICLE):
            self._reload_article()
        ids = list(set(changes.ids(EntityType.CLAIM)) | self._claims_of(changes))
        for at in range(0, len(ids), _BATCH):
            self._reload(ids[at : at + _BATCH])

    def _reload_article(self) -> None:
        assert self.article is not None  # noqa: S101 - only called with an article open
        try:
            self.article = self.workspace.articles.get(self.article.id)
        except NotFound:
            self.article, self.text, self.claims = None, "", {}
            self._answers, self.order = SuggestionMatcher(), ReadingOrder()
            self._clear_suggestions()
            self.selected_id = ""
        self.opened.emit()
        self._emit_touched(None)
        self.selected.emit(self.selected_id)

    def _claims_of(self, changes: Changes) -> set[str]:
        """The selected claim, where its counts of evidence and comments may have changed."""
        hanging = (EntityType.EVIDENCE, EntityType.COMMENT, EntityType.VERDICT)
        return (
            {self.selected_id}
            if self.selected_id in self.claims and any(changes.ids(kind) for kind in hanging)
            else set()
        )

    def _reload(self, ids: Sequence[str]) -> None:
        """Read these claims again from the store."""
        now = {claim.id: claim for claim in self.workspace.claims.many(ids)}
        touched = set(ids)
        for claim_id in ids:
            before, after = self.claims.pop(claim_id, None), now.get(claim_id)
            self._answers.remove(claim_id)
            if after is not None and self.article is not None and after.article_id == self.article.id:
                self.claims[claim_id] = after
                self._answers.add(after)
                self._fresh.add(claim_id)
            if after is None or after.state in CLOSED or claim_id not in self.claims:
                self.order.drop(claim_id)
            else:
                self.order.put(*_key(after))
            for claim in (before, self.claims.get(claim_id)):
                if claim is not None:
                    touched |= self._recheck(claim)
        self._emit_touched(touched)

    # -- people

    def people(self) -> list[Person]:
        """Everyone in the store, read once until somebody is added."""
        if self._people is None:
            self._people = self.workspace.people.list()
        return self._people

    def names(self) -> dict[str, str]:
        """Id -> name of everyone in the store, as it may be shown."""
        people = self.people()
        if self._named is not people:
            self._names, self._named = distinct_names({person.id: person.name for person in people}), people
        return self._names

    def act_as(self, person: Person | None) -> None:
        self.actor = person
        self.actor_changed.emit()
