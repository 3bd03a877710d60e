"""Synchronization tables: what a copy of the store knows about the servers that it has connected to (`db.replication.sync_cursors`)."""

from __future__ import annotations

from db.schema.table_builders import counter, keys, numbers, table, words

#: The servers that this copy has connected to; in practice one. `receipt_us` is when a receipt for work from there was
#: last written, `receipt_owed` whether others' work came since.
SERVER = table(
    "server",
    *keys("id"),
    *words("address", "person_id", "person_name", "role"),
    *numbers("contact_us", "receipt_us", "receipt_owed"),
)

#: How many events of each device were read from the server, in the order of their arrival there.
SERVER_READ = table(
    "server_read",
    *keys("server_id", "device_id"),
    *numbers("arrived"),
    rowid=False,
)

#: Up to which number of each run (see `journal_tables.DEVICE`) the server has the events of this copy.
SERVER_HAS = table(
    "server_has",
    *keys("server_id"),
    counter("run"),
    *numbers("seq"),
    rowid=False,
)

#: Events of this copy that the server would not take, and why: they are kept here and not sent again by themselves.
SERVER_REFUSED = table(
    "server_refused",
    *keys("server_id", "event_id"),
    *words("reason"),
    *numbers("at_us"),
    rowid=False,
)
