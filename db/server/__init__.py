"""Server: PostgreSQL tables and functions (`sql`), their installation, and the client."""
