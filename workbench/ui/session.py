"""What the window has in hand: who acts, which article, its claims and suggestions, what is selected.

Presenters share this and nothing else. Every action goes through `do`: it commits, and whoever shows what was
touched hears of it by `changed`. Nothing here is a second truth: all of it can be read from the store again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.domain.article import Article
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import Claim, ClaimState
from workbench.domain.errors import NotFound, PersonNeeded, WorkbenchError
from workbench.domain.person import Person
from workbench.suggest.suggestion import Suggestion
from workbench.tasks.runner import Runner
from workbench.ui.words import Words

if TYPE_CHECKING:
    # Only a name here: the window is painted before the store and its libraries are loaded.
    from workbench.workspace import Workspace

T = TypeVar("T")

#: Claims in these states are kept, not shown among the open work.
CLOSED = frozenset({ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.DUPLICATE})
_FEW = 8


def suggestion_id(suggestion: Suggestion) -> str:
    """Stable while the text stands: kind and place."""
    return f"s:{suggestion.kind}:{suggestion.span.start}:{suggestion.span.end}"


class Session(QObject):
    changed = Signal(object)  # Changes
    opened = Signal()
    marks_changed = Signal()
    selected = Signal(str)
    actor_changed = Signal()
    trouble = Signal(object)  # BaseException
    said = Signal(str)

    def __init__(self, workspace: Workspace, runner: Runner, words: Words) -> None:
        super().__init__()
        self.workspace = workspace
        self.runner = runner
        self.words = words
        self.actor: Person | None = None
        self._people: list[Person] | None = None
        self.article: Article | None = None
        self.text = ""
        self.claims: dict[str, Claim] = {}
        self.proposed: tuple[Suggestion, ...] = ()
        self.suggestions: dict[str, Suggestion] = {}
        self.dismissed: set[str] = set()
        self.mark_id = ""

    # -- acting

    def do(self, work: Callable[[Person], T]) -> T | None:
        """Run one action of the person who acts; known trouble goes to the notices and gives None."""
        try:
            if self.actor is None:
                raise PersonNeeded(count=len(self.people()))
            result = work(self.actor)
        except WorkbenchError as error:
            self.trouble.emit(error)
            return None
        self.announce(result)
        return result

    def announce(self, result: object) -> None:
        """Let everybody who shows it hear what was changed."""
        parts = result if isinstance(result, tuple) else (result,)
        for part in parts:
            if isinstance(part, Changes):
                self._refresh(part)
                self.changed.emit(part)

    # -- the article

    def open_article(self, article: Article, text: str, claims: list[Claim]) -> None:
        self.article, self.text = article, text
        self.claims = {claim.id: claim for claim in claims}
        self.proposed, self.suggestions = (), {}
        self.dismissed.clear()
        self.mark_id = ""
        self.opened.emit()
        self.marks_changed.emit()
        self.selected.emit("")

    def propose(self, suggestions: list[Suggestion]) -> None:
        """Take what the detectors found in the open article."""
        self.proposed = tuple(suggestions)
        self._sift()
        self.marks_changed.emit()

    def dismiss(self, mark_id: str) -> None:
        """Put a copy check aside for this session."""
        self.dismissed.add(mark_id)
        self._sift()
        self.marks_changed.emit()

    def _sift(self) -> None:
        service = self.workspace.suggestions
        still = service.open_suggestions(self.proposed, list(self.claims.values()))
        found = {suggestion_id(one): one for one in still}
        self.suggestions = {key: one for key, one in found.items() if key not in self.dismissed}

    def open_claims(self) -> list[Claim]:
        """The claims that are shown, in reading order."""
        shown = (claim for claim in self.claims.values() if claim.state not in CLOSED)
        return sorted(shown, key=lambda claim: (claim.anchors[0].start, claim.anchors[-1].end, claim.id))

    def claim(self) -> Claim | None:
        """The selected claim, if a claim is selected."""
        return self.claims.get(self.mark_id)

    def suggestion(self) -> Suggestion | None:
        return self.suggestions.get(self.mark_id)

    def select(self, mark_id: str) -> None:
        if mark_id != self.mark_id:
            self.mark_id = mark_id
            self.selected.emit(mark_id)

    def _refresh(self, changes: Changes) -> None:
        """Read again what the change touched: people, and of the open article."""
        if changes.ids(EntityType.PERSON):
            self._people = None
        if self.article is None:
            return
        if self.article.id in changes.ids(EntityType.ARTICLE):
            self._reload_article()
        ids = set(changes.ids(EntityType.CLAIM)) | self._claims_behind(changes)
        if not ids:
            return
        if len(ids) > _FEW:
            everything = self.workspace.claims.of_article(self.article.id, include_closed=True)
            self.claims = {claim.id: claim for claim in everything}
        else:
            for claim_id in ids:
                self._reload(claim_id)
        self._sift()
        gone = self.mark_id and self.mark_id not in self.suggestions and not self._shown(self.mark_id)
        self.marks_changed.emit()
        if gone:
            self.select("")

    def _reload_article(self) -> None:
        assert self.article is not None  # noqa: S101 - only called with an article open
        try:
            self.article = self.workspace.articles.get(self.article.id)
        except NotFound:
            self.article, self.text, self.claims, self.suggestions = None, "", {}, {}
            self.mark_id = ""
        self.opened.emit()
        self.marks_changed.emit()
        self.selected.emit(self.mark_id)

    def _claims_behind(self, changes: Changes) -> set[str]:
        """Counts of evidence and comments hang on the claim: the selected one is read again."""
        hanging = (EntityType.EVIDENCE, EntityType.COMMENT, EntityType.VERDICT)
        return (
            {self.mark_id}
            if self.mark_id in self.claims and any(changes.ids(kind) for kind in hanging)
            else set()
        )

    def _shown(self, mark_id: str) -> bool:
        claim = self.claims.get(mark_id)
        return claim is not None and claim.state not in CLOSED

    def _reload(self, claim_id: str) -> None:
        try:
            claim = self.workspace.claims.get(claim_id)
        except NotFound:
            self.claims.pop(claim_id, None)
            return
        if self.article is not None and claim.article_id == self.article.id:
            self.claims[claim_id] = claim

    # -- people

    def people(self) -> list[Person]:
        """Everyone in the store, read once until somebody is added."""
        if self._people is None:
            self._people = self.workspace.people.list()
        return self._people

    def act_as(self, person: Person | None) -> None:
        self.actor = person
        self.actor_changed.emit()
