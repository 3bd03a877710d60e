"""`workbench newsroom`: who belongs to the newsroom, letting people in, joining one, and ending somebody's work."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.app import App
from workbench.cli.command_options import command
from workbench.cli.newsroom_report import (
    newsroom_json,
    newsroom_lines,
    request_json,
    seat_json,
    seat_line,
    waiting_json,
    waiting_line,
    word_lines,
)
from workbench.cli.output import changes_json
from workbench.cli.seat_password import given_password
from workbench.cli.store_key import ask, can_ask, first_line
from workbench.cli.usage import CommandUsageError
from workbench.domain.newsroom import JoinRequest, WaitingSeat
from workbench.domain.person import Role
from workbench.services.newsroom.admission import AdmissionService
from workbench.services.newsroom.service import Author, NewsroomService
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.system.terminal_text import terminal_text
from workbench.workspace import Workspace

_FILE = click.Path(path_type=Path)
_ROLE = click.Choice([role.value for role in Role])
_slip_file = click.option(
    "--slip-file",
    type=_FILE,
    help="Act by the slip of the newsroom, which is the first line of this file, and not as a person.",
)
_compared = click.option(
    "--compared", is_flag=True, help="The eight words were compared by telephone, and match."
)


@click.group("newsroom")
def newsroom() -> None:
    """The people whose work counts. A supervisor lets others in; a slip of paper heals what nobody else can."""


@command("show")
def show(app: App) -> None:
    """Show the newsroom: its eight words, who belongs to it, whose work ended, who waits, and what is offered."""
    with app.open() as workspace:
        service = _service(workspace)
        here, waiting, offers = service.roll.newsroom(), service.roll.waiting(), service.roll.offers()
    lines = newsroom_lines(here) if here is not None else ["This store belongs to no newsroom yet."]
    lines += [waiting_line(one) for one in waiting]
    lines += [
        f"offered: {one.name}, as {one.role.value}, by {one.granted_by_name or 'its slip'} (newsroom join)"
        for one in offers
    ]
    app.answer(
        {
            "newsroom": None if here is None else newsroom_json(here),
            "waiting": [waiting_json(one) for one in waiting],
            "offers": [{"id": one.id, "name": one.name, "role": one.role.value} for one in offers],
        },
        lines,
    )


@command("found")
@click.argument("name", default="")
def found(app: App, name: str) -> None:
    """Found a newsroom called NAME, with you as its supervisor. Alone one is founded without being asked for."""
    with app.open() as workspace:
        here, changes = _service(workspace).found(app.actor(workspace), name)
    app.answer({"newsroom": newsroom_json(here), "changes": changes_json(changes)}, newsroom_lines(here))


@command("slip")
@click.option(
    "--written", is_flag=True, help="It is written down: type it once more, and it leaves this machine."
)
@_slip_file
def slip(app: App, written: bool, slip_file: Path | None) -> None:
    """Show the slip, to be written down and kept away from every machine. It heals what nobody else can.

    With --written it is removed from this machine, after it was typed (or given by --slip-file). Only then somebody else
    can be let in.
    """
    with app.open() as workspace:
        service = _service(workspace)
        actor = app.actor(workspace)
        if written:
            typed = (
                first_line(slip_file) if slip_file is not None else _asked("The slip, as you wrote it down")
            )
            service.forget_slip(typed)
            app.answer({"removed": True}, ["The slip is removed from this machine."])
            return
        shown = service.kept_slip(actor)
    app.answer(
        {"slip": shown},
        [
            "Write this down twice, keep both away from this machine, then: workbench newsroom slip --written",
            f"  {shown}",
        ]
        if shown
        else ["The slip is not on this machine any more."],
    )


@command("waiting")
def waiting(app: App) -> None:
    """List whose work is here and waits until a supervisor lets them in."""
    with app.open() as workspace:
        found = _service(workspace).roll.waiting()
    app.answer({"waiting": [waiting_json(one) for one in found]}, [waiting_line(one) for one in found])


@command("request")
@click.argument("target", metavar="FILE", type=_FILE)
@click.option(
    "--again",
    metavar="NAME",
    help="You are in the newsroom already, with another computer, or lost that or your password: make a new seat.",
)
def request(app: App, target: Path, again: str | None) -> None:
    """Write a request to join a newsroom to FILE, and show the eight words to read to its supervisor by telephone."""
    with app.open(create=True) as workspace:
        admission = _admission(workspace)
        if again is None:
            made = admission.request(app.actor(workspace), target)
        else:
            known = [one for one in workspace.people.list() if again in {one.name, one.id}]
            made = admission.request_again(
                known[0].name if known else again,
                target,
                person=known[0] if len(known) == 1 else None,
                password=given_password(app.seat_password_file) or "",
            )
    app.answer(
        request_json(made),
        [
            f"{target}: give this to the supervisor, and read these words by telephone.",
            *word_lines(made.digest),
        ],
    )


@command("grant")
@click.argument("what", metavar="FILE|SEAT")
@click.option("--role", type=_ROLE, default=Role.CHECKER.value, show_default=True)
@click.option("--member", metavar="PERSON", help="Who of the newsroom asks with a new seat.")
@click.option("--lost", is_flag=True, help="Of the member's other seats nothing later counts: they are lost.")
@click.option("--name", default="", help="What the newsroom calls them; default: as they call themselves.")
@_compared
@_slip_file
def grant(
    app: App,
    what: str,
    role: str,
    member: str | None,
    lost: bool,
    name: str,
    compared: bool,
    slip_file: Path | None,
) -> None:
    """Let somebody into the newsroom: the request in FILE, or a SEAT of those that wait. Compare the words first."""
    with app.open() as workspace:
        service, admission = _service(workspace), _admission(workspace)
        asked = admission.read(Path(what)) if Path(what).exists() else _request_of(service, what)
        _demand_comparison(asked.digest, compared=compared)
        who = workspace.people.find(member) if member else None
        wanted = asked.person if who is None else who.id
        others = [one.seat for one in service.demand().seats if lost and one.person == wanted]
        seat, changes = admission.answer(
            _author(app, workspace, slip_file), asked, Role(role), member=who, lost=others, name=name
        )
    app.answer({"seat": seat_json(seat), "changes": changes_json(changes)}, [seat_line(seat)])


@command("join")
@click.argument("piece", metavar="NEWSROOM", default="")
@_compared
def join(app: App, piece: str, compared: bool) -> None:
    """Join the newsroom whose bundle brought a grant for you. Compare its eight words with a supervisor first."""
    with app.open() as workspace:
        admission = _admission(workspace)
        offer = admission.offer(piece)
        _demand_comparison(offer.id, compared=compared)
        here = admission.join(offer)
    app.answer({"newsroom": newsroom_json(here)}, newsroom_lines(here))


@command("countersign")
def countersign(app: App) -> None:
    """Say that the new seats which the newsroom granted in your name are yours."""
    with app.open() as workspace:
        service, actor = _service(workspace), app.actor(workspace)
        mine = service.roll.unconfirmed(actor.id)
        for seat in mine:
            service.countersign(actor, seat.grant)
    app.answer(
        {"countersigned": [seat_json(seat) for seat in mine]},
        [f"{seat_line(seat)}: yours" for seat in mine] or ["There is nothing to countersign."],
    )


@command("leave")
@click.argument("person")
@click.option("--reason", default="", help="Kept in the history.")
@_slip_file
def leave(app: App, person: str, reason: str, slip_file: Path | None) -> None:
    """PERSON leaves: what is here counts, nothing later does. Take in their last bundle first."""
    with app.open() as workspace:
        service = _service(workspace)
        drawn = service.end_membership(
            _author(app, workspace, slip_file), workspace.people.find(person), reason
        )
        here = service.demand()
    app.answer({"lines": drawn, "newsroom": newsroom_json(here)}, newsroom_lines(here))


@command("line")
@click.argument("piece", metavar="SEAT")
@click.option("--reason", default="", help="Kept in the history.")
@_slip_file
def line(app: App, piece: str, reason: str, slip_file: Path | None) -> None:
    """Draw a line on SEAT, as a laptop that was lost or stolen: what is here counts, nothing later does.

    A line that stands already (its id in place of SEAT) is moved to what is here now: work that turned up later counts.
    """
    with app.open() as workspace:
        service, author = _service(workspace), _author(app, workspace, slip_file)
        standing = [one for one in service.demand().lines if one.id.startswith(piece) and len(piece) >= 8]
        drawn = (
            service.lengthen_line(author, piece)
            if standing
            else service.draw_line(author, _seat(service, piece), reason=reason)
        )
        here = service.demand()
    app.answer({"line": drawn, "newsroom": newsroom_json(here)}, newsroom_lines(here))


@command("lift")
@click.argument("piece", metavar="LINE")
@click.option("--reason", default="", help="Kept in the history.")
@_slip_file
def lift(app: App, piece: str, reason: str, slip_file: Path | None) -> None:
    """Lift a line: everything that its seat wrote counts again."""
    with app.open() as workspace:
        service = _service(workspace)
        service.lift_line(_author(app, workspace, slip_file), piece, reason)
        here = service.demand()
    app.answer({"newsroom": newsroom_json(here)}, newsroom_lines(here))


@command("vouch")
@_slip_file
def vouch(app: App, slip_file: Path | None) -> None:
    """Let the work count that is here from before people had keys. Look through it first (`workbench history`)."""
    with app.open() as workspace:
        _service(workspace).vouch(_author(app, workspace, slip_file))
    app.answer({"vouched": True}, ["The earlier work counts."])


@command("password")
@click.option("--new-password-file", type=_FILE, help="A file whose first line is the new password.")
@click.option("--remove", is_flag=True, help="Ask for no password any more.")
def password(app: App, new_password_file: Path | None, remove: bool) -> None:
    """Set, change or remove the password that unlocks your name on this machine.

    Whoever has a copy of this machine's files tries a million passwords a day: a name or a date falls, four words that
    nobody would combine do not.
    """
    with app.open() as workspace:
        seats, actor = _seats(workspace), app.actor(workspace)
        if remove:
            seats.remove_password(actor.id)
        else:
            words = first_line(new_password_file) if new_password_file else _asked("New password", twice=True)
            seats.set_password(actor.id, words)
    app.answer(
        {"has_password": not remove}, ["There is no password any more." if remove else "The password is set."]
    )


for member_command in (
    show, found, slip, waiting, request, grant, join, countersign, leave, line, lift, vouch, password,
):  # fmt: skip
    newsroom.add_command(member_command)


def _service(workspace: Workspace) -> NewsroomService:
    if workspace.newsroom is None:
        raise CommandUsageError("newsroom", "people write without keys in this store")
    return workspace.newsroom


def _admission(workspace: Workspace) -> AdmissionService:
    _service(workspace)
    return workspace.admission


def _seats(workspace: Workspace) -> LocalSeatRing:
    if workspace.seats is None:
        raise CommandUsageError("newsroom", "people write without keys in this store")
    return workspace.seats


def _author(app: App, workspace: Workspace, slip_file: Path | None) -> Author:
    """Who acts: the person of --as, or the slip."""
    if slip_file is None:
        return app.actor(workspace)
    return _service(workspace).slip(first_line(slip_file))


def _request_of(service: NewsroomService, piece: str) -> JoinRequest:
    """A seat that waits, as if it had asked by a file."""
    found = _waiting(service, piece)
    return JoinRequest(found.seat, found.person, found.name)


def _waiting(service: NewsroomService, piece: str) -> WaitingSeat:
    found = [one for one in service.roll.waiting() if one.seat.startswith(piece) or one.name == piece]
    if len(found) != 1:
        raise CommandUsageError(
            piece, "this is neither a file nor one seat that waits (`workbench newsroom waiting`)"
        )
    return found[0]


def _seat(service: NewsroomService, piece: str) -> str:
    """The public key of a seat of the newsroom, or of one that waits, by its beginning."""
    keys = {seat.seat for seat in service.demand().seats} | {one.seat for one in service.roll.waiting()}
    found = [key for key in keys if key.startswith(piece)]
    if len(found) != 1 or len(piece) < 4:
        raise CommandUsageError(piece, "this is not the beginning of one seat (`workbench newsroom show`)")
    return found[0]


def _demand_comparison(digest: str, *, compared: bool) -> None:
    """Have the words compared. Raises CommandUsageError where nobody says that they match."""
    if compared:
        return
    for line in word_lines(digest):
        click.echo(terminal_text(line), err=True)
    if not can_ask() or not click.confirm("Does the other one read the same words, in this order?", err=True):
        raise CommandUsageError("--compared", "compare the eight words by telephone first, then say so")


def _asked(question: str, *, twice: bool = False) -> str:
    if not can_ask():
        raise CommandUsageError(question, "say it in a terminal or in a file (`--help` names the option)")
    return ask(question, twice=twice)
