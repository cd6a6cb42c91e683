"""Sessions out of files and calendars: where each came from, files under way, calendars' addresses.

Revision 0015.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    for column in (
        sa.Column("source", sa.String(40), nullable=True),
        sa.Column("external_key", sa.String(255), nullable=True),
        sa.Column("imported", sa.JSON(none_as_null=True), nullable=True),
    ):
        op.add_column("programme_sessions", column)
    op.create_index(
        "ix_programme_sessions_key",
        "programme_sessions",
        ["source", "external_key"],
        unique=True,
        **only("external_key IS NOT NULL AND state != 'cancelled'"),
    )
    op.create_table(
        "session_imports",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("source", sa.String(40), nullable=True),
        sa.Column("file_hash", sa.String(64), nullable=True),
        sa.Column("plan_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_session_imports_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_session_imports"),
    )
    op.create_index("ix_session_imports_staff_id", "session_imports", ["staff_id"])
    op.create_table(
        "session_feeds",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("programme_id", sa.String(60), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("url_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("url_key", sa.String(64), nullable=False),
        sa.Column("host", sa.String(255), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("etag", sa.String(200), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(40), nullable=True),
        sa.Column("told", sa.String(64), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_session_feeds_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_session_feeds"),
    )
    op.create_index(
        "ix_session_feeds_due", "session_feeds", ["next_at"], **only("state = 'active'")
    )
    op.create_index(
        "ix_session_feeds_url", "session_feeds", ["url_key"], unique=True,
        **only("state = 'active'"),
    )  # fmt: skip


def downgrade() -> None:
    """Take the change back; sessions stay, where they came from is lost."""
    for table in ("session_feeds", "session_imports"):
        op.drop_table(table)
    op.drop_index("ix_programme_sessions_key", "programme_sessions")
    for column in ("imported", "external_key", "source"):
        with op.batch_alter_table("programme_sessions") as batch_op:
            batch_op.drop_column(column)
