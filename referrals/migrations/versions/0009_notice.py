"""Which version of the privacy notice each person was shown, and when.

Revision 0009. Of showings from before only the last is known; it is kept as the short notice.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "notices_shown",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("version", sa.String(16), nullable=False),
        sa.Column("is_full", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_notices_shown_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_notices_shown"),
        sa.UniqueConstraint(
            "person_id", "version", "is_full", name="uq_notices_shown_person_id_version_is_full"
        ),
    )
    op.execute(
        "INSERT INTO notices_shown (person_id, version, is_full, language, shown_at)"
        " SELECT id, notice_version, false, COALESCE(language, spoken, 'es'), notice_at"
        " FROM persons WHERE notice_version IS NOT NULL AND notice_at IS NOT NULL"
    )


def downgrade() -> None:
    """Take the change back; all but the last showing is lost."""
    op.drop_table("notices_shown")
