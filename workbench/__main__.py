"""`python -m workbench` and the `workbench` command: connects the command line and the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.services.server.access import ServerAccess
    from workbench.settings import Settings


class Window:
    """The window for the command line: Qt is imported when it is opened and not before."""

    def run(
        self,
        store: Path | ServerAccess,
        *,
        settings: Settings,
        open_file: Path | None = None,
        article_id: str | None = None,
        settings_path: Path | None = None,
        key: bytes | None = None,
        person: str | None = None,
    ) -> int:
        """Open the window and stay until it is closed; return the exit code.

        `key` is that of an encrypted store; `person` names who acts, by name or id.
        """
        from workbench.system import logs, paths
        from workbench.ui import start

        with logs.running(paths.log_file()) as log:
            log.info("window opened")
            return start.run(
                store,
                settings=settings,
                open_file=open_file,
                article_id=article_id,
                settings_path=settings_path,
                key=key,
                person=person,
            )

    def picture(self, store: Path, png: Path, *, article_id: str, settings: Settings) -> None:
        """Draw the window on an article into a PNG file; needs no screen."""
        from workbench.ui import start

        start.picture(store, png, article_id=article_id, settings=settings)


def main() -> None:
    """Run the command line; commands load what they need."""
    from workbench.cli.app import App
    from workbench.cli.main import main as run

    run(obj=App(launcher=Window()))


if __name__ == "__main__":
    main()
