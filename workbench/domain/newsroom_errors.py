"""Trouble of newsrooms: keys of people, slips, requests to join, and who may grant what."""

from __future__ import annotations

from workbench.domain.errors import WorkbenchError


class SeatPasswordWrong(WorkbenchError):
    template = "This is not the password of {person} on this machine: nothing was changed, try again."


class SlipWrong(WorkbenchError):
    template = "This is not the slip of this newsroom ({reason}): look at it again."


class SeatFileUnusable(WorkbenchError):
    template = (
        "The key file “{path}” cannot be used ({reason}), and it was left as it is: put it back from a copy, or join anew"
        " from this machine."
    )
    exit_code = 1


class NewsroomMissing(WorkbenchError):
    template = (
        "This store belongs to no newsroom yet: a supervisor founds one, or join one (`workbench newsroom`)."
    )
    exit_code = 1


class NewsroomExists(WorkbenchError):
    template = "This store belongs to the newsroom “{name}”, in which others are: nothing was changed."
    exit_code = 1


class SlipUnwritten(WorkbenchError):
    template = (
        "The slip of the newsroom “{name}” is still on this machine: write it down first (`workbench newsroom slip`), then"
        " let somebody in."
    )
    exit_code = 1


class RequestInvalid(WorkbenchError):
    template = "“{path}” is no request that can be answered ({reason}): ask for another one."
    exit_code = 1
