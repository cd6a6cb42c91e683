"""The foundation: people, staff, cases and their trail, talks, inbox and outbox.

Revision 0001, the first.
"""

import sqlalchemy as sa
from alembic import op

from referrals.migrations.spelling import NUMBER, only

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "facts",
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("value", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_facts"),
    )
    op.create_table(
        "inbox",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_key", sa.String(64), nullable=False),
        sa.Column("payload_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("update_id", name="uq_inbox_update_id"),
    )
    op.create_index(
        "ix_inbox_open", "inbox", ["chat_key", "id"], **only("state IN ('waiting', 'taken')")
    )

    op.create_table(
        "persons",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("alias", sa.String(40), nullable=False),
        sa.Column("chat_key", sa.String(64), nullable=False),
        sa.Column("chat_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(2), nullable=True),
        sa.Column("spoken", sa.String(2), nullable=True),
        sa.Column("client_language", sa.String(16), nullable=True),
        sa.Column("notice_version", sa.String(16), nullable=True),
        sa.Column("notice_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminders_off_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sa.UniqueConstraint("alias", name="uq_persons_alias"),
        sa.UniqueConstraint("chat_key", name="uq_persons_chat_key"),
    )
    op.create_table(
        "staff",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_staff_person_id_persons"),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("person_id", name="uq_staff_person_id"),
    )
    op.create_table(
        "cases",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("source_key", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("category", sa.String(40), nullable=True),
        sa.Column("urgency", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("outcome", sa.String(24), nullable=True),
        sa.Column("incomplete", sa.Boolean(), nullable=False),
        sa.Column("reporter_id", NUMBER, nullable=True),
        sa.Column("holder_id", NUMBER, nullable=True),
        sa.Column("barrio_id", sa.String(60), nullable=True),
        sa.Column("cluster_id", sa.Integer(), nullable=True),
        sa.Column("rule_id", sa.String(80), nullable=False),
        sa.Column("mediation", sa.Boolean(), nullable=False),
        sa.Column("happening", sa.String(16), nullable=True),
        sa.Column("danger", sa.String(16), nullable=True),
        sa.Column("story_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("place_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("pin_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["holder_id"], ["staff.id"], name="fk_cases_holder_id_staff"),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["persons.id"], name="fk_cases_reporter_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("code", name="uq_cases_code"),
        sa.UniqueConstraint("source_key", name="uq_cases_source_key"),
    )
    op.create_index("ix_cases_state_cluster", "cases", ["state", "cluster_id"])
    op.create_index("ix_cases_reporter_id", "cases", ["reporter_id"])

    op.create_table(
        "duties",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("cluster_id", sa.Integer(), nullable=True),
        sa.Column("is_backup", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "role != 'gestor' OR cluster_id IS NOT NULL", name=op.f("ck_duties_gestor_has_cluster")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_duties_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_duties"),
        sa.UniqueConstraint(
            "staff_id", "role", "cluster_id", name="uq_duties_staff_id_role_cluster_id"
        ),
    )
    op.create_table(
        "invitations",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token_key", sa.String(64), nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("clusters", sa.String(40), nullable=False),
        sa.Column("is_backup", sa.Boolean(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_by", NUMBER, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name="fk_invitations_created_by_staff"
        ),
        sa.ForeignKeyConstraint(["used_by"], ["staff.id"], name="fk_invitations_used_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("token_key", name="uq_invitations_token_key"),
    )
    op.create_table(
        "alerts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("rank", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_alerts_case_id_cases"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_alerts_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
        sa.UniqueConstraint("case_id", "staff_id", name="uq_alerts_case_id_staff_id"),
    )
    op.create_index("ix_alerts_staff_id", "alerts", ["staff_id"])
    op.create_index("ix_alerts_due", "alerts", ["due_at"], **only("due_at IS NOT NULL"))

    op.create_table(
        "case_events",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(40), nullable=False),
        sa.Column("move", sa.String(40), nullable=False),
        sa.Column("origin", sa.String(24), nullable=True),
        sa.Column("target", sa.String(24), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_events_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_case_events"),
    )
    op.create_index("ix_case_events_case_id", "case_events", ["case_id"])

    op.create_table(
        "conversations",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("last_update_id", sa.BigInteger(), nullable=True),
        sa.Column("flow", sa.String(40), nullable=True),
        sa.Column("draft_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("case_id", NUMBER, nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_conversations_case_id_cases"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name="fk_conversations_person_id_persons"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("token", name="uq_conversations_token"),
    )
    op.create_index("ix_conversations_person_id", "conversations", ["person_id"])
    op.create_index(
        "ix_conversations_idle", "conversations", ["last_at"], **only("ended_at IS NULL")
    )
    op.create_index(
        "ix_conversations_open",
        "conversations",
        ["person_id"],
        unique=True,
        **only("ended_at IS NULL"),
    )

    op.create_table(
        "referrals",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("service_id", sa.String(60), nullable=False),
        sa.Column("by_staff_id", NUMBER, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_staff_id"], ["staff.id"], name="fk_referrals_by_staff_id_staff"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_referrals_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_referrals"),
        sa.UniqueConstraint("case_id", "service_id", name="uq_referrals_case_id_service_id"),
        sa.UniqueConstraint("code", name="uq_referrals_code"),
    )
    op.create_table(
        "threads",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_threads_case_id_cases"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_threads_person_id_persons"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_threads_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_threads"),
    )
    op.create_index(
        "ix_threads_person", "threads", ["person_id"], unique=True, **only("ended_at IS NULL")
    )
    op.create_index(
        "ix_threads_staff", "threads", ["staff_id"], unique=True, **only("ended_at IS NULL")
    )

    op.create_table(
        "media",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("conversation_id", NUMBER, nullable=True),
        sa.Column("case_id", NUMBER, nullable=True),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("reference_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_media_case_id_cases"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_media_conversation_id_conversations"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_media_person_id_persons"),
        sa.PrimaryKeyConstraint("id", name="pk_media"),
        sa.UniqueConstraint("update_id", name="uq_media_update_id"),
    )
    op.create_index("ix_media_case_id", "media", ["case_id"])
    op.create_index("ix_media_conversation_id", "media", ["conversation_id"])
    op.create_index("ix_media_person_id", "media", ["person_id"])

    op.create_table(
        "outbox",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("dedupe_key", sa.String(120), nullable=False),
        sa.Column("lane", sa.String(24), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("case_id", NUMBER, nullable=True),
        sa.Column("alert_id", NUMBER, nullable=True),
        sa.Column("message_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(80), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_message_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["alert_id"], ["alerts.id"], name="fk_outbox_alert_id_alerts"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_outbox_case_id_cases"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_outbox_person_id_persons"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("dedupe_key", name="uq_outbox_dedupe_key"),
    )
    op.create_index("ix_outbox_case_id", "outbox", ["case_id"])
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["person_id", "lane", "id"],
        **only("state IN ('waiting', 'taken')"),
    )


def downgrade() -> None:
    """Drop everything."""
    op.drop_table("outbox")
    op.drop_table("media")
    op.drop_table("threads")
    op.drop_table("referrals")
    op.drop_table("conversations")
    op.drop_table("case_events")
    op.drop_table("alerts")
    op.drop_table("invitations")
    op.drop_table("duties")
    op.drop_table("cases")
    op.drop_table("staff")
    op.drop_table("persons")
    op.drop_table("inbox")
    op.drop_table("facts")
