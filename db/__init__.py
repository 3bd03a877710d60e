"""The store: one append-only journal, and tables that are read off it. Knows only `workbench.domain`."""
