"""Findings of every source, and what people say about them.

Revision ID: 20261122_findings
Revises: 20261122_order_by_meeting
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from mtb.domain.finding_identity import alike_of, identity_of
from mtb.domain.findings import Finding, FindingKind, Source

revision = "20261122_findings"
down_revision = "20261122_order_by_meeting"

_VOIDED = ("finding_reviews", "germline_follow_ups", "finding_evidence")
_UNDER_WAY = (
    "EXISTS (SELECT 1 FROM lawful_deletions WHERE approved_at IS NOT NULL AND carried_out_at IS NULL)"
)
_AT_ONCE = 2_000
# What a finding is known by, as the columns stood when the two identities were added.
_KNOWN_BY = ("gene", "change", "cdna_change", "protein_change", "exon", "genomic_location", "dna_change")


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    _results()
    _findings()
    _reviews()
    _follow_ups()
    _evidence()
    for statement in _protection(dialect):
        op.get_bind().exec_driver_sql(statement)
    _name_findings()
    for name in ("identity", "alike"):
        op.create_index(f"ix_findings_{name}", "findings", [name, "result_id"], unique=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _results() -> None:
    op.add_column("results", sa.Column("format", sa.Text(), nullable=False, server_default="tsoppi"))
    op.add_column("results", sa.Column("genome", sa.JSON()))
    for name in ("metrics", "details", "sections"):
        op.add_column("results", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("results", sa.Column("superseded_by", sa.Uuid()))


def _findings() -> None:
    for name in ("copy_number", "minor_copy_number"):
        op.add_column("findings", sa.Column(name, sa.Float()))
    for name in ("identity", "alike"):
        op.add_column("findings", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("findings", sa.Column("board_order", sa.Integer()))


def _table(name: str, *columns: sa.Column[Any], unique: bool = True) -> None:
    unique_name = op.f(f"uq_{name}_case_id_identity")
    alone = [sa.UniqueConstraint("case_id", "identity", name=unique_name)] if unique else []
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        _text("identity"),
        *columns,
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f(f"fk_{name}_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *alone,
    )
    op.create_index(op.f(f"ix_{name}_case_id"), name, ["case_id"], unique=False)


def _reviews() -> None:
    _table(
        "finding_reviews",
        sa.Column("judgement", sa.Text()),
        _text("comment"),
        sa.Column("effect", sa.Text()),
        _text("pathway"),
        _text("sensitive"),
        _text("resistant"),
        sa.Column("escat_own", sa.JSON()),
        sa.Column("escat_other", sa.JSON()),
        sa.Column("reporting_group", sa.Text()),
        _text("by"),
        _text("by_account"),
        sa.Column("at", sa.DateTime()),
        sa.Column("second", sa.JSON()),
    )


def _follow_ups() -> None:
    _table(
        "germline_follow_ups",
        sa.Column("asked_on", sa.Date()),
        _text("reason"),
        sa.Column("advised_on", sa.Date()),
        sa.Column("ordered_on", sa.Date()),
        _text("ordered_by"),
        sa.Column("result", sa.Text()),
        sa.Column("result_on", sa.Date()),
        sa.Column("counselling", sa.Text()),
        sa.Column("counselling_on", sa.Date()),
        _text("family"),
        _text("comment"),
        _text("by"),
        _text("by_account"),
        sa.Column("at", sa.DateTime()),
    )


def _evidence() -> None:
    _table(
        "finding_evidence",
        _text("source"),
        _text("source_version"),
        sa.Column("retrieved_on", sa.Date(), nullable=False),
        _text("text"),
        _text("url"),
        _text("withdrawn"),
        _text("added_by"),
        _text("added_account"),
        sa.Column("added_at", sa.DateTime()),
        unique=False,
    )


def _protection(dialect: str) -> list[str]:
    """These are corrected or withdrawn, and go only with the patient, lawfully."""
    statements = []
    for table in _VOIDED:
        name = f"{table}_no_delete"
        if dialect == "sqlite":
            statements.append(
                f"CREATE TRIGGER {name} BEFORE DELETE ON {table} WHEN NOT {_UNDER_WAY} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are never deleted'); END"
            )
            continue
        statements += [
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF NOT {_UNDER_WAY} THEN RAISE EXCEPTION '{table} are never deleted' USING ERRCODE = '23514'; "
            "END IF; RETURN OLD; END $$",
            f"CREATE TRIGGER {name} BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
            f"CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table} "
            "EXECUTE FUNCTION never_emptied()",
        ]
    return statements


def _name_findings() -> None:
    """By what each finding is known. Whoever changes how that is worked out adds a step that does it anew."""
    bind = op.get_bind()
    findings = sa.table(
        "findings", *(sa.column(name) for name in ("id", "kind", "identity", "alike", *_KNOWN_BY))
    )
    told = (
        sa.update(findings)
        .where(findings.c.id == sa.bindparam("finding"))
        .values(identity=sa.bindparam("new_identity"), alike=sa.bindparam("new_alike"))
    )
    # As they lie in the file, few enough at once to hold: in any other order a large file is read many times.
    place: sa.ColumnElement[Any] = sa.literal_column("rowid") if _is_local() else findings.c.id
    in_order = sa.select(findings, place.label("place")).order_by(place).limit(_AT_ONCE)
    rows = bind.execute(in_order).all()
    while rows:
        bind.execute(told, [_named(row._mapping) for row in rows])
        rows = bind.execute(in_order.where(place > rows[-1].place)).all()


def _is_local() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _named(row: Any) -> dict[str, Any]:
    finding = Finding(
        kind=FindingKind(row["kind"]), source=Source(""), **{name: row[name] for name in _KNOWN_BY}
    )
    return {"finding": row["id"], "new_identity": identity_of(finding), "new_alike": alike_of(finding)}
