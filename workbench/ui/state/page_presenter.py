"""The presenter of a page, as the window's controller uses it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workbench.ui.state.location import Location


class PagePresenter(QObject):
    """A page that needs nothing of this overrides nothing."""

    def show(self, *, active: bool) -> None:
        """The page is shown, or left."""

    def settle(self) -> None:
        """Commit what is typed: the window is closed or locked."""

    def location(self, page: str) -> Location:
        """What is shown on the page now; `page` is its name."""
        return Location(page)

    def go_to(self, location: Location) -> None:
        """Show what a location names, as far as it is still there; the page is shown already."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What to call for an action, by its name: for each action of the page's entry in the table, and for those of
        the action table that this page carries out (these not on a lazy page).
        """
        return {}

    def run_action(self, name: str) -> bool:  # noqa: ARG002 - for those who override it
        """Run an action in the page's own way, while it is shown; False where the window runs it."""
        return False
