"""Accounts, authorisations, audit log, revisions, approvals, lawful deletion; triggers that refuse.

Whoever alters one of these tables on SQLite by copying it must make its triggers anew.

Revision ID: 20261122_accounts_and_audit
Revises: 20261122_first_tables
"""

import sqlalchemy as sa
from alembic import op

revision = "20261122_accounts_and_audit"
down_revision = "20261122_first_tables"

# Deleted only while a lawful deletion that two persons agreed on is being carried out.
VOIDED = (
    *("patients", "cases", "referrals", "case_events", "results", "attachments", "findings"),
    *("meetings", "agenda_items"),
)
KEPT = ("accounts", "keyrings", "settings", "approvals", "lawful_deletions")
APPEND_ONLY = ("authorisations", "amendments", "signed_minutes")
COUNTS = {
    "findings": ("depth", "rna_depth", "supporting_reads"),
    "results": ("tmb_eligible_variants", "msi_unstable_sites", "msi_usable_sites"),
}
_UNDER_WAY = (
    "EXISTS (SELECT 1 FROM lawful_deletions WHERE approved_at IS NOT NULL AND carried_out_at IS NULL)"
)


def upgrade() -> None:
    _people()
    _history()
    _four_eyes()
    op.add_column("findings", sa.Column("germline", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("case_events", sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in COUNTS.items():
            for column in columns:
                op.alter_column(table, column, type_=sa.BigInteger())
    for statement in _TRIGGERS[op.get_bind().dialect.name]():
        op.execute(sa.text(statement.replace(":", r"\:")))


def _people() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("deactivated_at", sa.DateTime(), nullable=True),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("login", name=op.f("uq_accounts_login")),
    )
    op.create_table(
        "authorisations",
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_authorisations_account_id_accounts")
        ),
        sa.PrimaryKeyConstraint("line", name=op.f("pk_authorisations")),
    )
    op.create_index(op.f("ix_authorisations_account_id"), "authorisations", ["account_id"], unique=False)
    op.create_table(
        "keyrings",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keyrings")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )


def _history() -> None:
    words = ("account", "name", "roles", "unit", "workstation", "session", "action", "entity", "entity_id")
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(sa.Column(word, sa.Text(), nullable=False) for word in words),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("patient_id", sa.Uuid(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("commitment", sa.LargeBinary(), nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    for column in ("case_id", "patient_id"):
        op.create_index(op.f(f"ix_audit_{column}"), "audit", [column], unique=False)
    op.create_table(
        "revisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(sa.Column(word, sa.Text(), nullable=False) for word in ("account", "name", "why")),
        sa.Column("content", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
        sa.UniqueConstraint(
            "entity", "record_id", "number", name=op.f("uq_revisions_entity_record_id_number")
        ),
    )
    op.create_table(
        "drafts",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account", "place", name=op.f("pk_drafts")),
    )


def _four_eyes() -> None:
    op.create_table(
        "approvals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("submitted_by", sa.Text(), nullable=False),
        sa.Column("submitted_name", sa.Text(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(), nullable=False),
        sa.Column("returned_by", sa.Text(), nullable=True),
        sa.Column("returned_at", sa.DateTime(), nullable=True),
        sa.Column("returned_why", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("approved_name", sa.Text(), nullable=False),
        sa.Column("approved_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "approved_by IS NULL OR approved_by <> submitted_by", name=op.f("ck_approvals_four_eyes")
        ),
        sa.CheckConstraint("approved_at IS NULL OR returned_at IS NULL", name=op.f("ck_approvals_one_end")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_approvals_meeting_id_meetings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approvals")),
    )
    op.create_index(op.f("ix_approvals_meeting_id"), "approvals", ["meeting_id"], unique=False)
    op.create_table(
        "amendments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(word, sa.Text(), nullable=False) for word in ("what", "why", "account", "name")),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_amendments_meeting_id_meetings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendments")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_amendments_meeting_id_number")),
    )
    op.create_index(op.f("ix_amendments_meeting_id"), "amendments", ["meeting_id"], unique=False)
    op.create_table(
        "lawful_deletions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("patient_id", sa.Uuid(), nullable=False),
        *(
            sa.Column(word, sa.Text(), nullable=False)
            for word in ("ground", "requested_by", "requested_name")
        ),
        sa.Column("requested_at", sa.DateTime(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("approved_name", sa.Text(), nullable=True),
        sa.Column("approved_at", sa.DateTime(), nullable=True),
        sa.Column("carried_out_at", sa.DateTime(), nullable=True),
        sa.Column("tombstone", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "approved_by IS NULL OR approved_by <> requested_by",
            name=op.f("ck_lawful_deletions_two_persons"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lawful_deletions")),
    )
    op.create_index("ix_lawful_deletions_patient_id", "lawful_deletions", ["patient_id"], unique=False)


# Each rule as (name, table, event, condition for refusing, words); conditions are written for both databases.
_RULES = [
    *((f"{table}_no_delete", table, "DELETE", f"NOT {_UNDER_WAY}", "never deleted") for table in VOIDED),
    ("revisions_no_delete", "revisions", "DELETE", "TRUE", "never deleted"),
    *((f"{table}_no_delete", table, "DELETE", "TRUE", "never deleted") for table in (*KEPT, *APPEND_ONLY)),
    *((f"{table}_no_update", table, "UPDATE", "TRUE", "never changed") for table in APPEND_ONLY),
    ("audit_no_delete", "audit", "DELETE", "TRUE", "never deleted"),
    (
        "audit_no_update",
        "audit",
        "UPDATE",
        f"NOT ({_UNDER_WAY} AND NEW.detail IS NULL AND NEW.salt IS NULL AND NEW.seq = OLD.seq "
        "AND NEW.mac = OLD.mac AND NEW.previous = OLD.previous AND NEW.commitment = OLD.commitment "
        "AND NEW.account = OLD.account AND NEW.action = OLD.action AND NEW.at = OLD.at)",
        "never changed",
    ),
    (
        "audit_in_order",
        "audit",
        "INSERT",
        "NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)",
        "without gaps",
    ),
    (
        "revisions_no_update",
        "revisions",
        "UPDATE",
        f"NOT ({_UNDER_WAY} AND NEW.content IS NULL AND NEW.number = OLD.number "
        "AND NEW.record_id = OLD.record_id)",
        "never changed",
    ),
    (
        "approvals_are_final",
        "approvals",
        "UPDATE",
        "OLD.approved_at IS NOT NULL OR OLD.returned_at IS NOT NULL OR NEW.submitted_by <> OLD.submitted_by",
        "never changed",
    ),
    (
        "approvals_by_accounts",
        "approvals",
        "INSERT",
        "NEW.approved_at IS NOT NULL OR (NEW.submitted_by = '' AND EXISTS (SELECT 1 FROM accounts))",
        "submitted by an account before they are approved",
    ),
    (
        "lawful_deletions_are_final",
        "lawful_deletions",
        "UPDATE",
        "OLD.carried_out_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL "
        "OR NEW.requested_by <> OLD.requested_by OR NEW.patient_id <> OLD.patient_id",
        "never changed",
    ),
    (
        "lawful_deletions_are_asked_for",
        "lawful_deletions",
        "INSERT",
        "NEW.approved_at IS NOT NULL",
        "requested before they are approved",
    ),
    (
        "signed_minutes_approved",
        "signed_minutes",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM approvals WHERE meeting_id = NEW.meeting_id AND approved_at IS NOT NULL)",
        "approved before they are kept",
    ),
    (
        "findings_germline_consent",
        "findings",
        "UPDATE",
        "NEW.for_board AND NEW.germline AND coalesce((SELECT answer FROM consents JOIN results "
        "ON results.case_id = consents.case_id WHERE results.id = NEW.result_id "
        "AND consents.kind = 'germline' ORDER BY answered_on DESC, position DESC LIMIT 1), '') <> 'given'",
        "shown to the board only with consent to germline information",
    ),
]


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are {words}'); END"
        for name, table, event, condition, words in _RULES
    ]


def _postgresql() -> list[str]:
    statements = []
    for name, table, event, condition, words in _RULES:
        row = "OLD" if event == "DELETE" else "NEW"
        statements += [
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {condition} THEN RAISE EXCEPTION '{table} are {words}' USING ERRCODE = '23514'; END IF; "
            f"RETURN {row}; END $$",
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
        ]
    statements.append(
        "CREATE FUNCTION never_emptied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% are never emptied', TG_TABLE_NAME USING ERRCODE = '23514'; END $$"
    )
    statements += [
        f"CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table} EXECUTE FUNCTION never_emptied()"
        for table in (*VOIDED, *KEPT, *APPEND_ONLY, "audit", "revisions")
    ]
    return statements


_TRIGGERS = {"sqlite": _sqlite, "postgresql": _postgresql}
