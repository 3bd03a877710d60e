"""The store: one append-only journal of events, and tables that are read off it.

Services enter here:

- `store`: the store, opened and locked; each action of a person is one `change`
- `change`: events, heads and rows of one action, written in one transaction; `ids` names what it writes
- `undo`: undo and redo, as changes that put earlier values back
- `opening`, `migrate`: a store's file looked at, opened, made, brought up to the schema
- `snapshots`: saved bytes of sources, as files beside the store
- `store_copy`, `backup_rotation`: copies of a store, and which of them are kept

Inside stand also `projections` (from the registers of an entity to its rows), `field_drafts` (what is typed and not
saved; services reach it through `store`) and `lazy_names` (how a face loads only the modules that are used).

The rooms, from the ground up; the layers that imports follow are the contract "Inside db" in pyproject.toml:

- `sqlite`: connections, transactions, the lock, errors; `encryption`: key file and ciphers
- `schema`: tables, and which register fills which column; `migrations`: Alembic's steps between schemas
- `journal`: events, chains, heads; `search`: the full-text index
- `authority`: which events count
- `records`: the registers and rows of each kind of entity
- `replication`: bundles and servers, merging, cursors
- `maintenance`: verify, rebuild, rekey, salvage; `server`: PostgreSQL

Only `workbench.services` and `workbench.workspace` import this package, and of a room only its face, which is its
`__init__`. A face exports functions and classes; some still export whole modules, listed in
`tests/house/test_db_faces.py`. Here only `workbench.domain` and `workbench.system` are known.
"""
