"""Migration: old stores are backed up and upgraded, and equal a new store afterwards."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlcipher3 import dbapi2

from db import migrate
from db.schema.table_builders import METADATA
from db.sqlite import connections
from db.sqlite.connections import APPLICATION_ID
from db.store import Store
from tests.support.store_driver import StoreDriver
from workbench.domain.errors import StoreDamaged
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import Reason


@pytest.fixture
def old(path: Path) -> Path:
    """A store from before the first release: our mark, one table, one thing worth keeping."""
    raw = connections.bare_connection(path)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute("CREATE TABLE keepsake (id INTEGER PRIMARY KEY, body TEXT)")
    raw.execute("INSERT INTO keepsake VALUES (1, 'قديم')")
    raw.close()
    return path


def schema(path: Path) -> dict[str, str]:
    raw = dbapi2.connect(str(path))
    try:
        rows = raw.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()
    finally:
        raw.close()
    return {name: re.sub(r"\s+", "", sql) for name, sql in rows}


def test_migrating_and_making_lead_to_the_same_schema(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.tadqiq"
    Store.open(new).close()
    Store.open(old).close()
    migrated = schema(old)
    migrated.pop("keepsake")
    assert migrated == schema(new)


def test_alembic_finds_nothing_left_to_do(old: Path) -> None:
    Store.open(old).close()
    connection = connections.reader(old)
    context = MigrationContext.configure(connection)
    differences = compare_metadata(context, METADATA)
    connection.close()
    ours = [
        str(item)
        for item in differences
        if not {"keepsake", "search_"} & set(re.findall("keepsake|search_", str(item)))
    ]
    assert ours == []  # the index of the search is no table of the metadata: `db.search.index` makes it


def test_an_old_store_is_backed_up_first_and_keeps_what_it_had(old: Path) -> None:
    before = dbapi2.connect(str(old)).execute("SELECT * FROM keepsake").fetchall()
    with StoreDriver.open(old) as driver:
        driver.claim(driver.article().id)
        assert driver.store.verify() == [Reason(ProblemCode.PART_FOREIGN, name="keepsake")]
    (copy,) = Path(f"{old}.backups").iterdir()
    assert copy.name.startswith(f"desk-before-{migrate.revision(migrate.SCHEMA)}-")
    for place in (copy, old):
        raw = dbapi2.connect(str(place))
        assert raw.execute("SELECT * FROM keepsake").fetchall() == before
        raw.close()
    assert set(schema(copy)) == {"keepsake"}
    Store.open(old).close()
    assert len(list(Path(f"{old}.backups").iterdir())) == 1


def test_what_hangs_on_nothing_stops_the_upgrade_and_changes_nothing(old: Path) -> None:
    raw = connections.bare_connection(old)
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("CREATE TABLE leaf (id INTEGER REFERENCES keepsake (id))")
    raw.execute("INSERT INTO leaf VALUES (99)")
    raw.close()
    before = schema(old)
    with pytest.raises(StoreDamaged, match="1 rows refer to nothing"):
        Store.open(old)
    assert schema(old) == before


def test_a_new_store_does_not_load_alembic(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from db.store import Store\n"
        "Store.open(Path(sys.argv[1])).close(); Store.open(Path(sys.argv[1])).close()\n"
        "print('alembic' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"


def test_the_newest_migration_is_this_programs_schema() -> None:
    folder = Path(migrate.__file__).parent / "migrations" / "versions"
    newest = max(path.name for path in folder.glob("[0-9]*.py"))
    assert newest.startswith(migrate.revision(migrate.SCHEMA))
