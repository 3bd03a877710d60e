"""Passwords of seats on the command line: from a file, from the environment, refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.encrypted_stores import CHEAP
from workbench.cli import seat_password
from workbench.cli.usage import CommandUsageError
from workbench.domain.errors import SeatLocked
from workbench.domain.newsroom_errors import SeatPasswordWrong
from workbench.domain.person import Person, Role
from workbench.services.seats.seat_ring import LocalSeatRing

WORDS = "كلمات سر طويلة"


@pytest.fixture
def ring(tmp_path: Path) -> LocalSeatRing:
    return LocalSeatRing(tmp_path / "seats", cost=CHEAP)


def samar(ring: LocalSeatRing) -> tuple[LocalSeatRing, Person]:
    """The ring of a program that was just started, and somebody with a password."""
    seat = ring.make("سمر", password=WORDS)
    return LocalSeatRing(ring._folder.path, cost=CHEAP), Person(seat.person, "سمر", Role.CHECKER)


def test_a_file_or_the_environment_unlocks(
    ring: LocalSeatRing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "password").write_text(f"{WORDS}\nsecond line", "utf-8")
    here, person = samar(ring)
    seat_password.unlock(here, person, str(tmp_path / "password"))
    assert not here.is_locked(person.id)
    here.lock()
    monkeypatch.setenv(seat_password.VARIABLE, str(tmp_path / "password"))
    seat_password.unlock(here, person, None)
    assert not here.is_locked(person.id)


def test_what_is_wrong_is_said(ring: LocalSeatRing, tmp_path: Path) -> None:
    here, person = samar(ring)
    with pytest.raises(SeatLocked, match="سمر"):
        seat_password.unlock(here, person, None)
    (tmp_path / "password").write_text("another one", "utf-8")
    with pytest.raises(SeatPasswordWrong, match="سمر"):
        seat_password.unlock(here, person, str(tmp_path / "password"))
    with pytest.raises(CommandUsageError):
        seat_password.unlock(here, person, str(tmp_path / "none"))


def test_nobody_is_asked_where_nothing_is_locked(ring: LocalSeatRing) -> None:
    seat = ring.make("هدى")
    seat_password.unlock(ring, Person(seat.person, "هدى", Role.CHECKER), None)
    seat_password.unlock(ring, Person("elsewhere", "منى", Role.CHECKER), None)
