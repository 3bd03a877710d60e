"""The store: one append-only journal of events, and tables that are read off it.

Meet these first:

- `store`: the store, opened and locked; each action of a person is one `change`
- `change`: events, heads and rows of one action, written in one transaction; `ids` names what it writes
- `undo`: undo and redo, as changes that put earlier values back
- `opening`, `migrate`: a store's file looked at, opened, made, brought up to the schema
- `projections`: from the registers of an entity to its rows
- `snapshots`: saved bytes of sources, as files beside the store
- `store_copy`, `backup_rotation`: copies of a store, and which of them are kept
- `field_drafts`: what is typed and not saved

The rooms behind them, from the ground up (each imports only what stands above it in this list):

- `sqlite`: connections, transactions, the lock, errors; `encryption`: key file and ciphers
- `schema`: tables, and which register fills which column
- `journal`: events, chains, heads; `search`: the full-text index
- `authority`: which events count
- `records`: the registers and rows of each kind of entity
- `replication`: bundles and servers, merging, cursors
- `maintenance`: verify, rebuild, rekey, salvage; `server`: PostgreSQL; `migrations`: Alembic's

Only `workbench.services` and `workbench.workspace` import this package, and of a room only its face: the names in its
`__init__`. Here only `workbench.domain` and `workbench.system` are known.
"""
