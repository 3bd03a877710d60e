"""How tables are declared: portable types, named constraints, STRICT on SQLite."""

from __future__ import annotations

from typing import Annotated, Any

from sqlalchemy import BigInteger, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

#: Microseconds, counts and flags: BIGINT everywhere; SQLite's STRICT tables call it INTEGER.
BIGINT = BigInteger().with_variant(Integer(), "sqlite")

Key = Annotated[str, mapped_column(Text, primary_key=True)]
Words = Annotated[str, mapped_column(Text, nullable=False)]
MaybeWords = Annotated[str | None, mapped_column(Text, nullable=True)]
Number = Annotated[int, mapped_column(BIGINT, nullable=False)]
MaybeNumber = Annotated[int | None, mapped_column(BIGINT, nullable=True)]

#: Plain tables, and small ones whose key is nearly the whole row.
STRICT: dict[str, Any] = {"sqlite_strict": True}
KEYED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Entity:
    """What every projected thing has. `present` is 0 once its creation was undone; times are microseconds UTC."""

    id: Mapped[Key] = mapped_column(sort_order=-9)
    present: Mapped[Number] = mapped_column(sort_order=-8)
    author_id: Mapped[Words] = mapped_column(sort_order=-7)
    created_us: Mapped[Number] = mapped_column(sort_order=-6)
    changed_us: Mapped[Number] = mapped_column(sort_order=-5)
    n_conflicts: Mapped[Number] = mapped_column(sort_order=-4)
