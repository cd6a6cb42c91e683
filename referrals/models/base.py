"""What all tables share: column types, and names of constraints that migrations can rely on."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    DateTime,
    Enum,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    literal_column,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Utc(TypeDecorator[datetime]):
    """An aware datetime in UTC, also where the database (SQLite) keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive datetimes; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime reached the database")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware datetime in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def by_value(enum: type[StrEnum], length: int = 24) -> Enum:
    """A column type for ``enum`` that stores the members' values as plain text."""
    return Enum(
        enum,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        length=length,
        validate_strings=True,
        create_constraint=False,
    )


def spelled_out(column: Any, *members: StrEnum) -> ColumnElement[bool]:
    """``column IN (…)`` with the values in the statement itself.

    SQLite uses a partial index only where the statement shows its condition; it cannot see parameters.
    """
    found: ColumnElement[bool] = column.in_([literal_column(f"'{one.value}'") for one in members])
    return found


def table_of(model: "type[Base]") -> Table:
    """The table behind a model, for statements that need none of its objects."""
    return model.metadata.tables[model.__tablename__]


# SQLite numbers rows by itself only in an INTEGER primary key.
Id = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)]
Ref = BigInteger().with_variant(Integer, "sqlite")
Fingerprint = Annotated[str, mapped_column(String(64))]
Sealed = Annotated[bytes, mapped_column(LargeBinary)]


class Base(DeclarativeBase):
    """Base of all tables, with constraint names that migrations can rely on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Utc, dict[str, Any]: JSON}  # noqa: RUF012


def only(condition: str) -> dict[str, Any]:
    """The options of an index over the rows that meet ``condition``, on both databases."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
