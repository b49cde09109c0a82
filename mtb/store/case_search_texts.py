"""Keeps the words that each case is found by in step with its records, and the keys it is sorted by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from mtb.store.case_rows import next_meeting_starts_at
from mtb.store.case_search_tables import case_search, case_search_due
from mtb.store.case_search_words import kept, words_of, words_of_finding
from mtb.store.case_sort_keys import sort_key
from mtb.store.case_tables import earlier_tests, lab_samples, specimens, treatments
from mtb.store.tables import agenda_items, cases, findings, patients, possibilities, referrals, results

_AT_ONCE = 500

_WITH_PATIENT_AND_REFERRAL = cases.outerjoin(patients).outerjoin(referrals, referrals.c.case_id == cases.c.id)
_OF_CASE = select(
    cases.c.id,
    cases.c.number,
    cases.c.inpred_id,
    patients.c.surname,
    patients.c.first_name,
    *(
        referrals.c[name]
        for name in (
            *("diagnosis", "icd10", "icdo3", "oncotree", "tnm", "metastases"),
            *("hospital", "department", "physician", "responsible_physician", "study_id"),
            *("question", "clinical_history", "patient_wishes"),
        )
    ),
).select_from(_WITH_PATIENT_AND_REFERRAL)

# What else a case is found by. What the board said, or rested a possibility on, is not among it: that can
# tell of a germline finding.
_MORE = (
    (results.c.case_id, select(results.c.case_id, results.c.sample_id, results.c.run_id)),
    (lab_samples.c.case_id, select(lab_samples.c.case_id, lab_samples.c.sample_id, lab_samples.c.run_id)),
    (specimens.c.case_id, select(specimens.c.case_id, specimens.c.block, specimens.c.pathology)),
    (earlier_tests.c.case_id, select(earlier_tests.c.case_id, earlier_tests.c.name, earlier_tests.c.result)),
    (
        agenda_items.c.case_id,
        select(agenda_items.c.case_id, possibilities.c.drug, possibilities.c.trial).join_from(
            possibilities, agenda_items
        ),
    ),
)


def refresh_due(connection: Connection) -> bool:
    """Read the cases anew whose records were written in this transaction; says whether there were any."""
    case_ids = _next_due(connection)
    if not case_ids:
        return False
    while case_ids:
        _refresh(connection, case_ids)
        connection.execute(delete(case_search_due).where(case_search_due.c.case_id.in_(case_ids)))
        case_ids = _next_due(connection)
    return True


def forget(connection: Connection, case_ids: Sequence[UUID]) -> None:
    """Take cases out of the search so that no part of the index holds anything of them.

    What was deleted from SQLite's index stays in its older parts until they are merged.
    """
    of_cases = select(case_search).where(case_search.c.case_id.in_(case_ids))
    _replace(connection, connection.execute(of_cases).all(), ())
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO case_search_index (case_search_index) VALUES ('optimize')"))


def _next_due(connection: Connection) -> Sequence[UUID]:
    return connection.execute(select(case_search_due.c.case_id).limit(_AT_ONCE)).scalars().all()


def _refresh(connection: Connection, case_ids: Sequence[UUID]) -> None:
    rows = connection.execute(_OF_CASE.where(cases.c.id.in_(case_ids))).all()
    if rows:
        connection.execute(_SET_KEYS, [_keys(row) for row in rows])
    more = _more_words(connection, case_ids)
    before = {
        row.case_id: row
        for row in connection.execute(select(case_search).where(case_search.c.case_id.in_(case_ids)))
    }
    after = {
        row.id: {"number": row.number, "case_id": row.id, "text": kept(_words(row, more[row.id]))}
        for row in rows
    }
    changed = {case_id for case_id in {*before, *after} if _plain(before.get(case_id)) != after.get(case_id)}
    _replace(
        connection,
        [row for case_id, row in before.items() if case_id in changed],
        [new for case_id, new in after.items() if case_id in changed],
    )


def _plain(row: Any) -> dict[str, Any] | None:
    return None if row is None else dict(row._mapping)


def _replace(connection: Connection, old: Sequence[Any], new: Sequence[dict[str, Any]]) -> None:
    """Take rows out as they stand, and put others in; SQLite's index is told of both."""
    indexed = connection.dialect.name == "sqlite"
    if old:
        if indexed:
            connection.execute(_TAKE_OUT, [{"number": row.number, "text": row.text} for row in old])
        numbers = [row.number for row in old]
        connection.execute(delete(case_search).where(case_search.c.number.in_(numbers)))
    if new:
        connection.execute(insert(case_search), new)
        if indexed:
            connection.execute(_PUT_IN, [{"number": row["number"], "text": row["text"]} for row in new])


_TAKE_OUT = text(
    "INSERT INTO case_search_index (case_search_index, rowid, text) VALUES ('delete', :number, :text)"
)
_PUT_IN = text("INSERT INTO case_search_index (rowid, text) VALUES (:number, :text)")
_SET_KEYS = (
    update(cases)
    .where(cases.c.id == bindparam("case"))
    .values(
        {name: bindparam(f"new_{name}") for name in ("patient_key", "diagnosis_key")}
        | {name: bindparam(f"new_{name}") for name in ("hospital_key", "physician_key")}
        | {"meeting_key": next_meeting_starts_at}
    )
)


def _keys(row: Any) -> dict[str, Any]:
    return {
        "case": row.id,
        "new_patient_key": sort_key(row.surname, row.first_name),
        "new_diagnosis_key": sort_key(row.diagnosis),
        "new_hospital_key": sort_key(row.hospital),
        "new_physician_key": sort_key(row.physician),
    }


def _words(row: Any, more: Iterable[str]) -> Iterator[str]:
    _case_id, number, *texts = row
    yield from (f"#{number}", str(number))
    for each in filter(None, texts):
        yield from words_of(each)
    yield from more


def _more_words(connection: Connection, case_ids: Sequence[UUID]) -> defaultdict[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for column, question in _MORE:
        for case_id, *texts in connection.execute(question.where(column.in_(case_ids))):
            for each in filter(None, texts):
                found[case_id] += words_of(each)
    for row in connection.execute(
        select(treatments.c.case_id, treatments.c.drugs, treatments.c.note).where(
            treatments.c.case_id.in_(case_ids)
        )
    ):
        for each in (*(drug["name"] for drug in row.drugs), row.note):
            found[row.case_id] += words_of(each)
    # Germline findings answer no search: that a case is found would tell what they say.
    for case_id, *finding in connection.execute(
        select(
            results.c.case_id,
            findings.c.gene,
            findings.c.change,
            findings.c.cdna_change,
            findings.c.protein_change,
        )
        .join_from(results, findings)
        .where(results.c.case_id.in_(case_ids), findings.c.germline.is_(False))
    ):
        found[case_id] += words_of_finding(*finding)
    return found
