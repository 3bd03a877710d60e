"""Schema: the tables, and how the registers of an entity become the columns of its row."""
