"""Fills a new database with invented cases, in bulk. Arguments: the database file, how many cases.

What the tables hold afterwards is what the services would have written: a test compares the search texts.
"""

import datetime as dt
import random
import sys
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert

from mtb.domain.cases import EventKind, Stage
from mtb.domain.findings import FindingKind
from mtb.domain.meetings import ItemState, MeetingState
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.texts import folded
from mtb.store import tables
from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.benchmarks.probes.report import peak_memory, report, seconds_of

TODAY = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
FINDINGS_A_RESULT = 6
CASES_A_MEETING = 8
_BLOCK = 2_000
_NAMES = ("Prøve", "Test", "Fiktiv", "Eksempel", "Mal", "Demo", "Øvre", "Ås", "Lien", "Berg")
_FIRST_NAMES = ("Åse", "Bjørn", "Kari", "Ola", "Ingrid", "Nils", "Solveig", "Per")
_HOSPITALS = ("Haukeland universitetssjukehus", "Oslo universitetssykehus", "St. Olavs hospital", "UNN")
_DIAGNOSES = (
    ("Kolangiokarsinom", "C22.1"),
    ("Ovarialkarsinom", "C56"),
    ("Glioblastom", "C71.9"),
    ("Lungekarsinom", "C34.1"),
    ("Brystkarsinom", "C50.4"),
    ("Kolorektalt karsinom", "C18.7"),
    ("Pankreaskarsinom", "C25.0"),
)
_GENES = ("TP53", "KRAS", "PIK3CA", "BRAF", "EGFR", "IDH1", "FGFR2", "ATM", "BRCA1", "BRCA2", "ARID1A", "MET")
_WITH_RESULTS = (Stage.INTERPRETATION, Stage.READY, Stage.ON_AGENDA, Stage.DECIDED, Stage.FOLLOW_UP)
_AT_BOARD = (Stage.ON_AGENDA, Stage.DECIDED, Stage.FOLLOW_UP, Stage.CLOSED)
# Most cases of a board that has worked for years are closed.
_STAGES = (*Stage, *([Stage.CLOSED] * 14), *([Stage.FOLLOW_UP] * 4))

Rows = dict[str, list[dict[str, Any]]]


def fill(path: Path, count: int) -> None:
    """Make the database and write ``count`` cases into it."""
    create_database(Address(path=path))
    services = open_services(Address(path=path))
    chance = random.Random(20261122)
    meetings = [uuid4() for _ in range(1 + count // CASES_A_MEETING)]
    with services.database.writing() as unit:
        connection = unit.cases._connection
        _insert(connection, {"meetings": [_meeting(place, each) for place, each in enumerate(meetings)]})
        for first in range(0, count, _BLOCK):
            rows: Rows = {name: [] for name in ("patients", "cases", "referrals", "consents", "case_events")}
            rows |= {"results": [], "findings": [], "agenda_items": []}
            for place in range(first, min(first + _BLOCK, count)):
                _case(rows, place, meetings, chance)
            _insert(connection, rows)
    services.close()


def _insert(connection: Connection, rows: Rows) -> None:
    for name, values in rows.items():
        if values:
            connection.execute(insert(tables.metadata.tables[name]), values)


def _meeting(place: int, meeting_id: UUID) -> dict[str, Any]:
    return {
        "id": meeting_id,
        "number": place + 1,
        "starts_at": dt.datetime(2026, 11, 24, 14, 0) - dt.timedelta(days=place),
        "chair": "Å. Test",
        "state": MeetingState.PLANNED.value,
    }


def _case(rows: Rows, place: int, meetings: list[UUID], chance: random.Random) -> None:
    case_id, stage = uuid4(), chance.choice(_STAGES)
    since = TODAY - dt.timedelta(minutes=chance.randrange(60 * 24 * 400))
    patient = _patient(place, chance)
    diagnosis, icd10 = chance.choice(_DIAGNOSES)
    referral = {
        "case_id": case_id,
        "received_on": since.date(),
        "hospital": chance.choice(_HOSPITALS),
        "physician": f"{chance.choice('TSNMK')}. {chance.choice(_NAMES)}",
        "diagnosis": diagnosis,
        "icd10": icd10,
        "clinical_history": "Operert, tilbakefall etter sju måneder, to linjer systemisk behandling. " * 4,
        "question": "Mulighet etter to linjer?",
        "urgency": chance.choice((Urgency.URGENT, *([Urgency.NORMAL] * 9))).value,
    }
    inpred_id = f"IPD{place:06}" if place % 20 else None
    words = [inpred_id, patient["surname"], patient["first_name"], diagnosis, icd10]
    words += [referral["hospital"], referral["physician"], ""]
    rows["patients"].append(patient)
    rows["cases"].append(
        {
            "id": case_id,
            "number": place + 1,
            "inpred_id": inpred_id,
            "patient_id": patient["id"],
            "stage": stage.value,
            "in_stage_since": since,
            "search_text": folded("\n".join([f"#{place + 1}", *(each or "" for each in words)])),
        }
    )
    rows["referrals"].append(referral)
    rows["consents"].append(_consent(case_id, since))
    rows["case_events"].append(_event(case_id, since))
    if stage in _WITH_RESULTS or stage is Stage.CLOSED:
        _results(rows, case_id, place, since, chance)
    if stage in _AT_BOARD:
        _agenda_item(rows, case_id, place, meetings)


def _patient(place: int, chance: random.Random) -> dict[str, Any]:
    born = dt.date(1930, 1, 1) + dt.timedelta(days=place % 28_000)
    serial = place // 28_000 * 200  # a number of one's own for each
    return {
        "id": uuid4(),
        "surname": chance.choice(_NAMES),
        "first_name": chance.choice(_FIRST_NAMES),
        "national_id": synthetic_number(born.day, born.month, born.year, serial),
        "born": born,
        "sex": chance.choice(list(Sex)).value,
    }


def _consent(case_id: UUID, since: dt.datetime) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "case_id": case_id,
        "kind": ConsentKind.PROFILING.value,
        "answer": ConsentAnswer.GIVEN.value,
        "answered_on": since.date(),
        "position": 0,
    }


def _event(case_id: UUID, since: dt.datetime) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "case_id": case_id,
        "at": since,
        "kind": EventKind.REFERRED.value,
        "by_account": "kberg",
        "by_name": "K. Berg",
    }


def _results(rows: Rows, case_id: UUID, place: int, since: dt.datetime, chance: random.Random) -> None:
    result_id = uuid4()
    rows["results"].append(
        {
            "id": result_id,
            "case_id": case_id,
            "sample_id": f"IPD{place:06}-D01-P01-A03",
            "run_id": "261102_NB551234_0042_AHDEMOBGXX",
            "imported_at": since,
            "samples": [],
            "doubts": [],
            "header_lines": [],
            "summary_rows": [],
            "digest": f"{place:064x}",
        }
    )
    rows["findings"] += [
        {
            "id": uuid4(),
            "result_id": result_id,
            "position": position,
            "for_board": position == 0,
            "kind": FindingKind.SMALL_VARIANT.value,
            "gene": chance.choice(_GENES),
            "change": "p.(Arg132Cys)",
            "source_file": "small_variant_table.tsv",
            "source_line": position + 20,
            "variant_allele_frequency": 0.2,
            "depth": 800,
            "filters": [],
            "columns": {"Tier": "TIER_2", "IGV_QC": "OK"},
        }
        for position in range(FINDINGS_A_RESULT)
    ]


def _agenda_item(rows: Rows, case_id: UUID, place: int, meetings: list[UUID]) -> None:
    rows["agenda_items"].append(
        {
            "id": uuid4(),
            "meeting_id": meetings[place // CASES_A_MEETING],
            "case_id": case_id,
            "position": place % CASES_A_MEETING,
            "minutes": 20,
            "state": ItemState.WAITING.value,
            "germline": "not-discussed",
        }
    )


if __name__ == "__main__":
    file, cases = Path(sys.argv[1]), int(sys.argv[2])
    report({"fill": seconds_of(lambda: fill(file, cases))}, peak=peak_memory(), bytes=file.stat().st_size)
