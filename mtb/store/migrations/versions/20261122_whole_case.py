"""The whole case: treatment, material, laboratory, requests, people and places, documents, due days.

Revision ID: 20261122_whole_case
Revises: 20261122_accounts_and_audit
"""

import datetime as dt
import uuid
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261122_whole_case"
down_revision = "20261122_accounts_and_audit"

_KEPT = ("places", "physicians")
_VOIDED = ("specimens", "lab_samples", "inquiries", "case_documents")
_DAYS = {
    "referred": 3,
    "material": 10,
    "laboratory": 10,
    "sequencing": 10,
    "interpretation": 7,
    "ready": 7,
    "decided": 7,
    "follow_up": 112,
}
_SITES = {
    "R": "Radiumhospitalet",
    "U": "Ullevål",
    "C": "Rikshospitalet",
    "A": "Akershus universitetssykehus",
    "D": "Drammen",
    "B": "Bærum",
    "G": "Gjøvik",
    "I": "Hamar",
    "L": "Lillehammer",
    "T": "Vestfold",
    "K": "Sørlandet",
    "Q": "Østfold",
    "V": "Telemark",
    "Y": "Lovisenberg",
    "H": "Haukeland",
    "S": "Stavanger",
    "E": "Fonna",
    "F": "Førde",
    "O": "St. Olavs hospital",
    "M": "Nord-Trøndelag",
    "J": "Møre og Romsdal",
    "N": "Nord-Norge",
    "P": "Nordland",
}
_SHORT = {"R": "Radium", "A": "Ahus", "O": "St. Olavs"}


def upgrade() -> None:
    _case()
    _referral()
    _material()
    _people()
    _documents()
    for statement in _triggers(op.get_bind().dialect.name):
        op.execute(sa.text(statement.replace(":", r"\:")))
    _work_out_due_days()
    _add_inclusion_sites()


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _added_text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _of_case(table: str, *columns: Any) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f(f"fk_{table}_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_case_id"), table, ["case_id"], unique=False)


def _case() -> None:
    for column in (
        *(sa.Column("due_on", sa.Date()), sa.Column("hold_until", sa.Date()), _added_text("hold_why")),
        *(sa.Column("exit_reason", sa.Text()), sa.Column("stage_before", sa.Text())),
        *(_added_text("owner"), _added_text("owner_name")),
        *(sa.Column("earlier_case_id", sa.Uuid()), sa.Column("merged_into_id", sa.Uuid())),
    ):
        op.add_column("cases", column)
    op.create_index("ix_cases_stage_due", "cases", ["stage", "due_on", "number", "id"], unique=False)
    op.create_index("ix_cases_owner_stage", "cases", ["owner", "stage"], unique=False)
    op.create_index(op.f("ix_cases_earlier_case_id"), "cases", ["earlier_case_id"], unique=False)
    op.create_index(op.f("ix_cases_merged_into_id"), "cases", ["merged_into_id"], unique=False)
    op.add_column("patients", sa.Column("merged_into_id", sa.Uuid()))
    op.create_index(op.f("ix_patients_merged_into_id"), "patients", ["merged_into_id"], unique=False)
    for column in (
        sa.Column("happened_on", sa.Date()),
        sa.Column("reason", sa.Text()),
        sa.Column("until", sa.Date()),
        sa.Column("about_id", sa.Uuid()),
    ):
        op.add_column("case_events", column)


def _referral() -> None:
    for name in ("hospital_resh", "physician_phone", "oncotree", "tnm"):
        op.add_column("referrals", _added_text(name))
    op.add_column("referrals", sa.Column("board_by", sa.Date()))
    op.create_index("ix_referrals_physician", "referrals", ["physician", "hospital"], unique=False)
    op.create_index("ix_referrals_hospital", "referrals", ["hospital", "department"], unique=False)
    _of_case(
        "treatments",
        sa.Column("position", sa.Integer(), nullable=False),
        _text("kind"),
        sa.Column("drugs", sa.JSON(), nullable=False),
        _text("note"),
        *(sa.Column(name, sa.Text()) for name in ("started", "ended", "best_response", "stopped_because")),
    )
    _of_case(
        "earlier_tests",
        sa.Column("position", sa.Integer(), nullable=False),
        *(_text("name"), sa.Column("done", sa.Text()), _text("laboratory"), _text("result")),
    )


def _material() -> None:
    _of_case(
        "specimens",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("version", "position", "replicate")),
        *(_text(name) for name in ("block", "pathology", "site", "sample_type", "material")),
        sa.Column("collected", sa.Text()),
        sa.Column("tumour_cells", sa.Integer()),
        sa.Column("reminded_on", sa.JSON(), nullable=False),
        *(
            sa.Column(name, sa.Date())
            for name in ("asked_on", "received_on", "sent_on", "sectioned_on", "unsuitable_on")
        ),
        *(_text(name) for name in ("unsuitable_because", "comment")),
    )
    _of_case(
        "lab_samples",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("version", "position", "attempt")),
        *(_text(name) for name in ("nucleic_acid", "sample_id", "batch", "lvms_batch", "run_id")),
        *(_text(name) for name in ("failed_because", "comment")),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("extraction", "library")),
        *(sa.Column(name, sa.Date()) for name in ("run_on", "failed_on")),
        *(sa.Column(name, sa.Uuid()) for name in ("specimen_id", "replaced_by")),
        sa.ForeignKeyConstraint(
            ["specimen_id"], ["specimens.id"], name=op.f("fk_lab_samples_specimen_id_specimens")
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by"], ["lab_samples.id"], name=op.f("fk_lab_samples_replaced_by_lab_samples")
        ),
    )
    for column in ("specimen_id", "sample_id", "batch", "run_id"):
        op.create_index(op.f(f"ix_lab_samples_{column}"), "lab_samples", [column], unique=False)
    _of_case(
        "inquiries",
        sa.Column("version", sa.Integer(), nullable=False),
        *(_text(name) for name in ("to_whom", "question", "answer")),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("reminded_on", sa.JSON(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )


def _people() -> None:
    words = {
        "places": ("kind", "name", "short_name", "parent", "resh", "site", "search_text"),
        "physicians": ("name", "title", "hpr", "email", "phone", "hospital", "department", "search_text"),
    }
    for table, names in words.items():
        op.create_table(
            table,
            sa.Column("id", sa.Uuid(), nullable=False),
            sa.Column("version", sa.Integer(), nullable=False),
            *(_text(name) for name in names),
            *(sa.Column(name, sa.Date()) for name in ("valid_from", "valid_to")),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        )
    op.create_index("ix_places_kind_name", "places", ["kind", "name"], unique=False)


def _documents() -> None:
    _of_case(
        "case_documents",
        *(_text(name) for name in ("name", "title", "media_type", "digest", "added_by")),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime()),
    )
    op.create_index(op.f("ix_case_documents_digest"), "case_documents", ["digest"], unique=False)


def _work_out_due_days() -> None:
    """For the cases there are already, by the targets the program comes with."""
    cases = sa.table(
        "cases",
        sa.column("id", sa.Uuid()),
        sa.column("stage", sa.Text()),
        sa.column("in_stage_since", sa.DateTime()),
        sa.column("due_on", sa.Date()),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(cases).where(cases.c.stage.in_(_DAYS))).all():
        due = row.in_stage_since.date() + dt.timedelta(days=_DAYS[row.stage])
        connection.execute(sa.update(cases).where(cases.c.id == row.id).values(due_on=due))


def _add_inclusion_sites() -> None:
    """The 23 inclusion sites of IMPRESS-Norway, so that a new database has hospitals to choose from."""
    places = sa.table(
        "places",
        sa.column("id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        *(
            sa.column(name, sa.Text())
            for name in ("kind", "name", "short_name", "parent", "resh", "site", "search_text")
        ),
    )
    op.bulk_insert(
        places,
        [
            {
                "id": uuid.uuid4(),
                "version": 1,
                "kind": "hospital",
                "name": name,
                "site": letter,
                "short_name": _SHORT.get(letter, ""),
                "search_text": f"{name}\n{_SHORT.get(letter, '')}\n{letter}".casefold(),
                **dict.fromkeys(("parent", "resh"), ""),
            }
            for letter, name in _SITES.items()
        ],
    )


_UNDER_WAY = (
    "EXISTS (SELECT 1 FROM lawful_deletions WHERE approved_at IS NOT NULL AND carried_out_at IS NULL)"
)


def _triggers(dialect: str) -> list[str]:
    """What belongs to a case goes in a lawful deletion only; people and places never go."""
    conditions = {**dict.fromkeys(_VOIDED, f"NOT {_UNDER_WAY}"), **dict.fromkeys(_KEPT, "TRUE")}
    statements = []
    for table, condition in conditions.items():
        name = f"{table}_no_delete"
        if dialect == "sqlite":
            statements.append(
                f"CREATE TRIGGER {name} BEFORE DELETE ON {table} WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are never deleted'); END"
            )
            continue
        statements += [
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {condition} THEN RAISE EXCEPTION '{table} are never deleted' USING ERRCODE = '23514'; "
            "END IF; RETURN OLD; END $$",
            f"CREATE TRIGGER {name} BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
            f"CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table} "
            "EXECUTE FUNCTION never_emptied()",
        ]
    return statements
