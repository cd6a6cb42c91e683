"""What revisions spell the same way, whatever the models have become since."""

from typing import Any

import sqlalchemy as sa

#: A row's number; SQLite numbers rows by itself only in an INTEGER primary key.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def only(condition: str) -> dict[str, Any]:
    """The options of an index over the rows that meet ``condition``."""
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}
