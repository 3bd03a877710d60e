"""What the store at full strength adds to that of version 0.1.0; each part a function of its own."""

from __future__ import annotations

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Nothing yet."""
