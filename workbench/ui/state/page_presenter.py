"""The presenter of a page, as the window's controller uses it."""

from __future__ import annotations

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

    def run_action(self, name: str) -> bool:  # noqa: ARG002 - for those who override it
        """Run an action in the page's own way, while it is shown; False where the window runs it."""
        return False
