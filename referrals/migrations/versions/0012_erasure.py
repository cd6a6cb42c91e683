"""What people do about their own data: erasing under way, and a trail of it.

Revision 0012.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_MOMENTS = ("erasure_at", "forgotten_at", "address_until")


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("persons") as batch_op:
        for name in _MOMENTS:
            batch_op.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "rights_events",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(40), nullable=False),
        sa.Column("did", sa.String(24), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_rights_events_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rights_events"),
    )
    op.create_index("ix_rights_events_person_id", "rights_events", ["person_id"])


def downgrade() -> None:
    """Take the change back; the trail is lost."""
    op.drop_table("rights_events")
    for name in _MOMENTS:  # past Alembic's copying of the table, which other rows refer to
        op.drop_column("persons", name)
