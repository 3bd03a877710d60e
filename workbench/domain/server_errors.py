"""Known trouble with the newsroom's server; see `domain.errors`."""

from __future__ import annotations

from workbench.domain.errors import WorkbenchError


class ServerUnreachable(WorkbenchError):
    template = "The server “{address}” cannot be reached ({reason}): work goes on here; try again later."
    exit_code = 1


class ServerRefused(WorkbenchError):
    template = "The server “{address}” refuses this ({reason}): ask whoever looks after the server."
    exit_code = 1


class ServerNewer(WorkbenchError):
    template = "The server “{address}” is of a newer version ({found} > {known}): update this program."
    exit_code = 1


class ServerOlder(WorkbenchError):
    template = "The server “{address}” is of an older version ({found} < {known}): upgrade it with `workbench server upgrade`."
    exit_code = 1


class ServerMissing(WorkbenchError):
    template = "There is no newsroom store on “{address}”: set it up with `workbench server init`."
    exit_code = 1


class ServerNeverOpened(WorkbenchError):
    template = "The server “{address}” was never opened on this machine and cannot be reached now ({reason}): its work is here after the first connection."
    exit_code = 1


class ServerChanged(WorkbenchError):
    template = "“{address}” is another server than the one that this work was shared with: nothing was sent. If it was set up anew, say `workbench server sync --adopt`."
    exit_code = 1


class ServerInvalid(WorkbenchError):
    template = (
        "The server “{address}” handed out what cannot be taken in ({reason}): nothing of it was taken."
    )
    exit_code = 1
