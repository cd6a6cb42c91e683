"""Programmes: the sector of who enrols, posters and how often they were opened.

Revision 0016.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("enrolments", sa.Column("cluster_id", sa.Integer(), nullable=True))
    op.create_table(
        "posters",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("programme_id", sa.String(60), nullable=False),
        sa.Column("tag", sa.String(40), nullable=False),
        sa.Column("place", sa.String(80), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posters"),
        sa.UniqueConstraint("programme_id", "tag", name="uq_posters_programme_id_tag"),
    )
    op.create_table(
        "poster_openings",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("programme_id", sa.String(60), nullable=False),
        sa.Column("tag", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_poster_openings"),
        sa.UniqueConstraint(
            "programme_id", "tag", "day", name="uq_poster_openings_programme_id_tag_day"
        ),
    )


def downgrade() -> None:
    """Take the change back; sectors, posters and their counts are lost."""
    for table in ("poster_openings", "posters"):
        op.drop_table(table)
    op.drop_column("enrolments", "cluster_id")
