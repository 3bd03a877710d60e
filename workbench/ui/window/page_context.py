"""The context of a page: what the presenter of a page is given of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from workbench.domain.errors import WorkbenchError
from workbench.ui.presenters.draft_keeper import FieldDraftKeeper
from workbench.ui.state.session import Session
from workbench.ui.views.claim_panel import ClaimPanel
from workbench.ui.views.top_bar import TopBar
from workbench.ui.window.appearance import Appearance
from workbench.ui.window.navigation import Navigator


@dataclass(frozen=True, slots=True)
class PageContext:
    """`claim_panel` is the panel of the claim that is selected in the article."""

    session: Session
    window: QWidget  # the parent of dialogs
    bar: TopBar
    claim_panel: ClaimPanel
    appearance: Appearance
    navigator: Navigator
    drafts: FieldDraftKeeper
    autosuggest: bool
    explain: Callable[[WorkbenchError], str]  # the sentence for a known error
    ensure_actor: Callable[[], bool]  # whether somebody acts, after asking where nobody does
    run_action: Callable[[str], bool]
    show: Callable[[], None]  # show this page
    show_count: Callable[[str], None]  # the count beside this page on the rail, "" for none
