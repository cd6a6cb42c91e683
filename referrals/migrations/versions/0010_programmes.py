"""Programmes: enrolments with their trail, sessions, and who waits for dates.

Revision 0010.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "enrolments",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("programme_id", sa.String(60), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("age_band", sa.String(24), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guardian_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("guardian_by_staff_id", NUMBER, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_enrolments_person_id_persons"
        ),
        sa.ForeignKeyConstraint(
            ["guardian_by_staff_id"], ["staff.id"], name="fk_enrolments_guardian_by_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_enrolments"),
        sa.UniqueConstraint(
            "person_id", "programme_id", name="uq_enrolments_person_id_programme_id"
        ),
    )
    op.create_index("ix_enrolments_programme", "enrolments", ["programme_id", "state"])
    op.create_table(
        "enrolment_events",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("enrolment_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("move", sa.String(40), nullable=False),
        sa.Column("origin", sa.String(24), nullable=True),
        sa.Column("target", sa.String(24), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["enrolment_id"], ["enrolments.id"], name="fk_enrolment_events_enrolment_id_enrolments"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_enrolment_events"),
    )
    op.create_index("ix_enrolment_events_enrolment_id", "enrolment_events", ["enrolment_id"])
    op.create_table(
        "programme_sessions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("programme_id", sa.String(60), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("facilitator_id", NUMBER, nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("series", sa.String(32), nullable=True),
        sa.Column("rule", sa.String(80), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "ends_at > starts_at", name=op.f("ck_programme_sessions_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["facilitator_id"], ["staff.id"], name="fk_programme_sessions_facilitator_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_programme_sessions"),
    )
    op.create_index("ix_programme_sessions_series", "programme_sessions", ["series"])
    op.create_index(
        "ix_programme_sessions_start",
        "programme_sessions",
        ["programme_id", "starts_at"],
        unique=True,
        **only("state != 'cancelled'"),
    )
    op.create_table(
        "interests",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("programme_id", sa.String(60), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_interests_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_interests"),
        sa.UniqueConstraint(
            "person_id", "programme_id", name="uq_interests_person_id_programme_id"
        ),
    )
    op.create_index(
        "ix_interests_waiting", "interests", ["programme_id"], **only("told_at IS NULL")
    )


def downgrade() -> None:
    """Take the change back; enrolments, sessions and interests are lost."""
    for table in ("interests", "programme_sessions", "enrolment_events", "enrolments"):
        op.drop_table(table)
