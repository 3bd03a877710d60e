"""Seat passwords on the command line: from a file, or from the person at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.cli.store_key import ask, can_ask, secret_in_file
from workbench.domain.errors import SeatLocked, SeatMissing
from workbench.domain.newsroom_errors import SeatPasswordWrong
from workbench.system.terminal_text import terminal_text

if TYPE_CHECKING:
    from workbench.domain.person import Person
    from workbench.services.seats.seat_ring import LocalSeatRing

#: The environment variable with the file that is read where no option names one.
VARIABLE = "TADQIQ_SEAT_PASSWORD_FILE"
_TRIES = 3


def unlock(ring: LocalSeatRing, person: Person, password_file: str | None) -> None:
    """Unlock this person's seat, if they have one here that is locked.

    Raises SeatPasswordWrong, and SeatLocked where nobody can be asked.
    """
    try:
        if not ring.is_locked(person.id):
            return
    except SeatMissing:
        return
    given = given_password(password_file)
    if given is not None:
        ring.unlock(person.id, given)
        return
    if not can_ask():
        raise SeatLocked(person=person.name)
    for _ in range(_TRIES - 1):
        try:
            ring.unlock(person.id, ask(f"Password of {person.name}"))
        except SeatPasswordWrong as error:
            click.echo(terminal_text(str(error)), err=True)
        else:
            return
    ring.unlock(person.id, ask(f"Password of {person.name}"))


def given_password(password_file: str | None) -> str | None:
    """The password in the file that an option or the environment names; None where none is named."""
    return secret_in_file(password_file, VARIABLE)
