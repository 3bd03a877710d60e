"""Wrong use of the command line: one error, said in English as all of the command line is."""

from __future__ import annotations

from workbench.domain.errors import WorkbenchError


class CommandUsageError(WorkbenchError):
    """Options that do not fit. `where` names the option or the file, `advice` says what to write instead."""

    def __init__(self, where: object, advice: str) -> None:
        super().__init__(detail=f"{where}: {advice}.")
