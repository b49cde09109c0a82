"""The meeting a case is on, kept beside the other keys the worklist is sorted by.

Revision ID: 20261122_order_by_meeting
Revises: 20261122_words_of_cases
"""

import sqlalchemy as sa
from alembic import op

revision = "20261122_order_by_meeting"
down_revision = "20261122_words_of_cases"

_OF_ITEM = "SELECT {row}.case_id"
_OF_MEETING = "SELECT case_id FROM agenda_items WHERE meeting_id = {row}.id"
_SOURCES = {
    "agenda_items": (_OF_ITEM, "case_id, meeting_id, state"),
    "meetings": (_OF_MEETING, "starts_at"),
}


def upgrade() -> None:
    op.add_column("cases", sa.Column("meeting_key", sa.DateTime()))
    op.create_index("ix_cases_meeting_key", "cases", ["meeting_key", "number", "stage", "id"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        _triggers_of_sqlite()
    else:
        _triggers_of_server()
    # Whoever upgrades works the keys out for these, in the same transaction.
    op.execute(
        sa.text(
            "INSERT INTO case_search_due (case_id) SELECT DISTINCT case_id FROM agenda_items WHERE true "
            "ON CONFLICT DO NOTHING"
        )
    )


def _triggers_of_sqlite() -> None:
    for table, (source, columns) in _SOURCES.items():
        events = {
            "insert": ("INSERT", ("NEW",)),
            "update": (f"UPDATE OF {columns}", ("OLD", "NEW")),
            "delete": ("DELETE", ("OLD",)),
        }
        for name, (event, rows) in events.items():
            body = " ".join(
                f"INSERT OR IGNORE INTO case_search_due (case_id) {source.format(row=row)};" for row in rows
            )
            _run(f"CREATE TRIGGER {table}_{name}_is_listed AFTER {event} ON {table} BEGIN {body} END")


def _triggers_of_server() -> None:
    for table, (source, columns) in _SOURCES.items():
        old, new = (
            f"INSERT INTO case_search_due (case_id) {source.format(row=row)} ON CONFLICT DO NOTHING;"
            for row in ("OLD", "NEW")
        )
        _run(
            f"CREATE FUNCTION {table}_is_listed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF TG_OP <> 'INSERT' THEN {old} END IF; IF TG_OP <> 'DELETE' THEN {new} END IF; "
            "RETURN NULL; END $$"
        )
        _run(
            f"CREATE TRIGGER {table}_is_listed AFTER INSERT OR UPDATE OF {columns} OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_is_listed()"
        )


def _run(statement: str) -> None:
    op.get_bind().exec_driver_sql(statement)
