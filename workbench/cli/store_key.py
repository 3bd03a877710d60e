"""Store keys on the command line: from a passphrase file, the machine's keyring, or the person at the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from workbench.cli.usage import CommandUsageError
from workbench.domain.errors import PassphraseNeeded, PassphraseWrong
from workbench.system.terminal_text import terminal_text

#: The environment variable with the file that is read where no option names one.
VARIABLE = "TADQIQ_PASSPHRASE_FILE"
_TRIES = 3


def key_of(path: Path, passphrase_file: str | None) -> bytes | None:
    """The raw key of the store at `path`; None where it needs none, or where there is no store yet.

    Raises PassphraseNeeded where nobody can be asked, PassphraseWrong, and the other errors of `store_keys.unlock`.
    """
    from workbench.services.encryption.encryption_status import is_encrypted

    if not is_encrypted(path):
        return None
    from workbench.services.encryption import store_keys

    given = given_passphrase(passphrase_file)
    if given is not None:
        return store_keys.unlock(path, given)
    return _from_keyring(path) or _asked(path)


def given_passphrase(passphrase_file: str | None) -> str | None:
    """The passphrase in the file that an option or the environment names; None where none is named."""
    return secret_in_file(passphrase_file, VARIABLE)


def secret_in_file(named: str | None, variable: str) -> str | None:
    """The first line of the file that an option or an environment variable names; None where neither names one."""
    path = named or os.environ.get(variable)
    return first_line(Path(path).expanduser()) if path else None


def first_line(path: Path) -> str:
    """The first line of a file, without its end. Raises CommandUsageError for a file that cannot be read or is empty."""
    try:
        line = path.read_text("utf-8-sig").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise CommandUsageError(str(path), "the passphrase cannot be read from this file") from None
    if not line:
        raise CommandUsageError(str(path), "its first line is empty: write the passphrase there")
    return line


def can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str, *, twice: bool = False) -> str:
    """Ask at the terminal, without echo, on standard error."""
    words: str = click.prompt(terminal_text(question), hide_input=True, confirmation_prompt=twice, err=True)
    return words


def _from_keyring(path: Path) -> bytes | None:
    from workbench.domain.errors import KeyringUnavailable
    from workbench.services.encryption import store_keys, system_keyring

    if not store_keys.in_keyring(path):
        return None
    try:
        return store_keys.unlock_by_keyring(path, system_keyring.open_keyring())
    except KeyringUnavailable:
        return None


def _asked(path: Path) -> bytes:
    from workbench.services.encryption import store_keys

    if not can_ask():
        raise PassphraseNeeded(path=path)
    for _ in range(_TRIES - 1):
        try:
            return store_keys.unlock(path, ask(f"Passphrase of {path.name}"))
        except PassphraseWrong as error:
            click.echo(terminal_text(str(error)), err=True)
    return store_keys.unlock(path, ask(f"Passphrase of {path.name}"))
