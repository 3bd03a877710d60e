"""A newsroom's server: its tables and functions (`sql`), their installing, and the line to it."""
