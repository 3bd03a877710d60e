"""The `workbench` command run in this process, and a window that only records what it was asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from workbench.__main__ import Window
from workbench.cli.app import App
from workbench.cli.main import main
from workbench.services.server.access import ServerAccess
from workbench.settings import Settings


@dataclass(frozen=True)
class CommandLine:
    """Runs `workbench --store STORE ARGS`. With a `url` the store is a server's, and `store` is its local file."""

    store: Path
    url: str = ""

    def run(self, *args: object, code: int = 0, stdin: bytes | None = None) -> Result:
        words = ["--store", self.url or str(self.store), *map(str, args)]
        result = CliRunner().invoke(main, words, input=stdin, obj=App(launcher=Window()))
        assert result.exit_code == code, (result.output, result.exception)
        if result.exception is not None:
            assert isinstance(result.exception, SystemExit)
        return result

    def json(self, *args: object, code: int = 0, stdin: bytes | None = None) -> Any:
        return json.loads(self.run(*args, "--json", code=code, stdin=stdin).stdout)

    def refused(self, *args: object, code: int = 2) -> str:
        """Run a command that must fail; return its one sentence on standard error."""
        result = self.run(*args, code=code)
        assert result.stdout == ""
        [line] = result.stderr.splitlines()
        assert line.startswith("workbench: ")
        assert line.endswith(".")
        return line


@dataclass
class RecordingWindow:
    """A window that does not open and records the requests."""

    asked: list[tuple[Path | ServerAccess, Path | None, Settings]] = field(default_factory=list)
    keys: list[bytes | None] = field(default_factory=list)
    people: list[str | None] = field(default_factory=list)

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
        self.keys.append(key)
        self.people.append(person)
        self.asked.append((store, open_file, settings))
        return 0 if article_id is None else 3

    def picture(self, store: Path, png: Path, *, article_id: str, settings: Settings) -> None:
        png.write_bytes(b"picture")
