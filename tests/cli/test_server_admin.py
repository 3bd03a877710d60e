"""`workbench server init`, `add-person`, `people`, `check`, `upgrade` against a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.server.client import ServerClient
from tests.support.command_line import CommandLine
from tests.support.postgres import Newsroom, PostgresServer
from tests.support.server_people import DeviceChain


@pytest.fixture
def empty(pg_server: PostgresServer) -> Iterator[Newsroom]:
    with pg_server.newsroom(init=False) as newsroom:
        yield newsroom


def test_a_server_is_set_up_and_looked_after(empty: Newsroom, tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "unused.tadqiq")
    url = ("--server", str(empty.address()))
    assert "init" in cli.refused("server", "people", *url, code=1)
    made = cli.json("server", "init", *url)
    assert len(made["server"]) == 36
    assert "set up already" in cli.refused("server", "init", *url)

    login = f"{empty.database}_huda"
    huda = cli.run("server", "add-person", "هدى", "--login", login, "--role", "supervisor", *url)
    [line, told] = huda.stdout.splitlines()
    assert "supervisor" in line
    password = told.removeprefix("Password, shown once: ")
    assert len(password) >= 20
    shown = cli.run("server", "people", *url).stdout
    assert "هدى" in shown
    assert password not in shown
    assert "already" in cli.refused("server", "add-person", "سارة", "--login", login, *url)
    assert "already" in cli.refused("server", "add-person", "هدى", "--login", f"{login}2", *url)

    chosen = tmp_path / "password"
    chosen.write_text("a long password of hers\nand more\n", encoding="utf-8")
    login = f"{empty.database}_sara"
    sara = cli.json("server", "add-person", "سارة", "--login", login, "--password-file", chosen, *url)
    assert "password" not in sara
    chosen.write_text("short\n", encoding="utf-8")
    refused = cli.refused("server", "add-person", "x", "--login", "x", "--password-file", chosen, *url)
    assert "fewer than 8" in refused
    assert [person["role"] for person in cli.json("server", "people", *url)["people"]] == [
        "checker",
        "supervisor",
    ]

    assert cli.json("server", "check", *url) == {"valid": True, "problems": []}
    assert cli.json("server", "upgrade", *url)["now"] >= 1
    assert cli.json("server", "check", *url)["valid"]


def test_check_names_what_was_done_behind_the_servers_back(empty: Newsroom, tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "unused.tadqiq")
    url = ("--server", str(empty.address()))
    cli.run("server", "init", *url)
    login = f"{empty.database}_huda"
    cli.run("server", "add-person", "هدى", "--login", login, "--role", "supervisor", *url)
    with empty.psql() as admin:
        for statement in (
            f"GRANT UPDATE ON tadqiq.event TO {empty.roles.owner}",
            "UPDATE tadqiq.event SET raw = replace(raw, 'هدى', 'غير')",
            "DROP VIEW tadqiq.comment",
            f"GRANT UPDATE ON tadqiq.claim TO {empty.roles.people}",
            f"ALTER ROLE {login} CREATEROLE",
            f"CREATE ROLE {login}_x LOGIN IN ROLE {empty.roles.people}",
            f"GRANT CONNECT ON DATABASE {empty.database} TO PUBLIC",
            "ALTER FUNCTION tadqiq.submit(text[], text[], text[]) SECURITY INVOKER",
            "GRANT EXECUTE ON FUNCTION tadqiq.sha1(bytea) TO PUBLIC",
            "DROP FUNCTION tadqiq.blob_piece(text, integer)",
        ):
            admin.execute(statement.encode())
    problems = "\n".join(cli.json("server", "check", *url, code=1)["problems"])
    for said in (
        "Table event: nothing keeps its rows from being changed.",
        "its text does not have its hash.",
        "Table claim: who may use it is not as it should be.",
        f"Account {login}: it has more rights than it should.",
        f"Account {login}_x: it has more rights than it should.",
        "Accounts of other newsrooms may connect to this database.",
        "Function submit: it is not as this program made it.",
        "Function sha1: who may call it is not as it should be.",
        "Function blob_piece: it is missing.",
        "Table comment: it is missing.",
    ):
        assert said in problems


def test_check_compares_the_tables_with_the_journal(empty: Newsroom, tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "unused.tadqiq")
    url = ("--server", str(empty.address()))
    cli.run("server", "init", *url)
    login = f"{empty.database}_huda"
    huda = cli.json("server", "add-person", "هدى", "--login", login, "--role", "supervisor", *url)
    with empty.psql() as admin:
        [event] = admin.execute("SELECT id FROM tadqiq.event").fetchone() or []
        admin.execute(
            "INSERT INTO tadqiq.uncounted VALUES (%s, 'name', %s, 'unsound')", (event, huda["person"])
        )
    assert cli.json("server", "check", *url, code=1)["problems"] == [
        f"Table uncounted: {event} is not what the journal says.",
        f"Table person: {huda['person']} is not what the journal says.",
    ]


def test_a_server_of_a_newer_version_is_not_used(empty: Newsroom, tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "unused.tadqiq")
    url = ("--server", str(empty.address()))
    cli.run("server", "init", *url)
    with empty.psql() as admin:
        admin.execute("UPDATE tadqiq.fact SET value = '99' WHERE key = 'schema'")
    for command in ("people", "check", "upgrade"):
        assert "newer version (99 >" in cli.refused("server", command, *url, code=1)


def test_an_address_that_is_none(tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "unused.tadqiq")
    for address in ("news.tadqiq", "mysql://root@host/db", "postgresql://host:port/db", "postgresql:///db"):
        assert "server" in cli.refused("server", "people", "--server", address)
    said = cli.refused("server", "people", "--server", "postgresql://sara:geheim@host/db?sslmode=maybe")
    assert "geheim" not in said


def test_searching_a_server(empty: Newsroom, tmp_path: Path) -> None:
    cli = CommandLine(tmp_path / "unused.tadqiq")
    url = ("--server", str(empty.address()))
    cli.run("server", "init", *url)
    login = f"{empty.database}_sara"
    sara = cli.json("server", "add-person", "سارة", "--login", login, *url)
    chain = DeviceChain(sara["person"])
    name, raw = chain.article(text="مقتل 32 شخصًا في القصف.")
    with ServerClient.open(empty.address(login)) as link:
        assert link.push([raw], ["مقتل 32 شخصًا في القصف."]).refused == ()
    mine = ("--server", str(empty.address(login)))
    [hit] = cli.json("server", "search", "قصف", *mine)["hits"]
    assert (hit["id"], hit["kind"]) == (name, "article")
    assert "القصف" in cli.run("server", "search", "قصف", "-هدنة", *mine).stdout
    assert cli.json("server", "search", "هدنة", *mine) == {"hits": []}
    assert "--server" in cli.refused("server", "search", "قصف")
