"""The words each case is found by, kept in step by triggers, and the keys the worklist is sorted by.

Revision ID: 20261122_words_of_cases
Revises: 20261122_whole_case
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import DBAPIError

revision = "20261122_words_of_cases"
down_revision = "20261122_whole_case"

_KEYS = ("patient_key", "diagnosis_key", "hospital_key", "physician_key")
_ORDERS = (*_KEYS, "in_stage_since", "due_on", "owner_name", "hold_until")
_STILL_OPEN = {
    "specimens": ("received_on", "asked_on", "unsuitable_on", "case_id"),
    "inquiries": ("answered_on", "withdrawn", "case_id"),
}

_OF_CASE = "SELECT {row}.case_id"
# From each table: whose words a row belongs to, and the columns that matter to them; all if none is named.
_SOURCES = {
    "cases": ("SELECT {row}.id", "number, inpred_id, patient_id"),
    "patients": ("SELECT id FROM cases WHERE patient_id = {row}.id", "surname, first_name"),
    **dict.fromkeys(("referrals", "treatments", "earlier_tests", "results"), (_OF_CASE, "")),
    "specimens": (_OF_CASE, "case_id, block, pathology"),
    "lab_samples": (_OF_CASE, "case_id, sample_id, run_id"),
    "findings": (
        "SELECT case_id FROM results WHERE id = {row}.result_id",
        "result_id, germline, gene, change, cdna_change, protein_change",
    ),
    "possibilities": ("SELECT case_id FROM agenda_items WHERE id = {row}.item_id", "item_id, drug, trial"),
}


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    _cases(dialect)
    _words()
    if dialect == "sqlite":
        _index_trigrams()
        _triggers_of_sqlite()
    else:
        _index_trigrams_on_server()
        _triggers_of_server()
    # Whoever upgrades reads these cases anew, in the same transaction.
    op.execute(sa.text("INSERT INTO case_search_due (case_id) SELECT id FROM cases"))


def _cases(dialect: str) -> None:
    key = sa.Text(collation="C") if dialect == "postgresql" else sa.Text()
    for name in _KEYS:
        op.add_column("cases", sa.Column(name, key))
    op.drop_column("cases", "search_text")
    for name in _ORDERS:
        op.create_index(f"ix_cases_{name}", "cases", [name, "number", "stage", "id"], unique=False)
    for table, columns in _STILL_OPEN.items():
        op.create_index(f"ix_{table}_{columns[0]}", table, list(columns), unique=False)


def _words() -> None:
    op.create_table(
        "case_search",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_case_search")),
        sa.UniqueConstraint("case_id", name=op.f("uq_case_search_case_id")),
    )
    op.create_table(
        "case_search_due",
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_search_due")),
    )


def _index_trigrams() -> None:
    """Over the words themselves, which are folded already; ranks are not asked for, and so no sizes kept."""
    _run(
        "CREATE VIRTUAL TABLE case_search_index USING fts5("
        "text, content = 'case_search', content_rowid = 'number', "
        "tokenize = 'trigram case_sensitive 1', columnsize = 0)"
    )


def _index_trigrams_on_server() -> None:
    """Where the server has the extension and lets this role use it; the answers are the same without it."""
    try:
        with op.get_bind().begin_nested():
            _run("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            _run("CREATE INDEX ix_case_search_trigrams ON case_search USING gin (text gin_trgm_ops)")
    except DBAPIError:
        return


def _triggers_of_sqlite() -> None:
    for table, (source, columns) in _SOURCES.items():
        events = {
            "insert": ("INSERT", ("NEW",)),
            "update": (f"UPDATE OF {columns}" if columns else "UPDATE", ("OLD", "NEW")),
            "delete": ("DELETE", ("OLD",)),
        }
        for name, (event, rows) in events.items():
            body = " ".join(
                f"INSERT OR IGNORE INTO case_search_due (case_id) {source.format(row=row)};" for row in rows
            )
            _run(f"CREATE TRIGGER {table}_{name}_is_searched AFTER {event} ON {table} BEGIN {body} END")


def _triggers_of_server() -> None:
    for table, (source, columns) in _SOURCES.items():
        old, new = (
            f"INSERT INTO case_search_due (case_id) {source.format(row=row)} ON CONFLICT DO NOTHING;"
            for row in ("OLD", "NEW")
        )
        _run(
            f"CREATE FUNCTION {table}_is_searched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF TG_OP <> 'INSERT' THEN {old} END IF; IF TG_OP <> 'DELETE' THEN {new} END IF; "
            "RETURN NULL; END $$"
        )
        update = f"UPDATE OF {columns}" if columns else "UPDATE"
        _run(
            f"CREATE TRIGGER {table}_is_searched AFTER INSERT OR {update} OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_is_searched()"
        )


def _run(statement: str) -> None:
    op.get_bind().exec_driver_sql(statement)
