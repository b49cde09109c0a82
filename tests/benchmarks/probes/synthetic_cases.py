"""Fills a new database with invented cases, in bulk.

Arguments: the database file, how many cases, and how many findings a result has.
"""

import datetime as dt
import random
import sys
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert

from mtb.domain.findings import FindingKind
from mtb.domain.meetings import ItemState, MeetingState
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import Sex
from mtb.domain.referrals import ConsentAnswer, ConsentKind, Urgency
from mtb.domain.stages import EventKind, Stage
from mtb.store import tables
from mtb.store.address import Address
from mtb.wiring import create_database, open_services
from tests.benchmarks.probes.report import peak_memory, report, seconds_of

TODAY = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
FINDINGS_A_RESULT = 24  # 2,000,000 for 100,000 cases
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
_OTHER_GENES = tuple(f"GEN{place:03}" for place in range(500))  # as many as a large panel has
_AMINO_ACIDS = ("Ala", "Arg", "Asn", "Asp", "Cys", "Gln", "Glu", "Gly", "His", "Leu", "Lys", "Met", "Val")
_SYLLABLES = (
    "ka",
    "ri",
    "no",
    "me",
    "ta",
    "la",
    "sti",
    "ber",
    "on",
    "den",
    "sor",
    "kar",
    "til",
    "er",
    "lå",
    "bø",
)
_WORDS_OF_A_HISTORY = 60
_WITH_RESULTS = (Stage.INTERPRETATION, Stage.READY, Stage.ON_AGENDA, Stage.DECIDED, Stage.FOLLOW_UP)
_AT_BOARD = (Stage.ON_AGENDA, Stage.DECIDED, Stage.FOLLOW_UP, Stage.CLOSED)
# Most cases of a board that has worked for years are closed.
_STAGES = (*Stage, *([Stage.CLOSED] * 14), *([Stage.FOLLOW_UP] * 4))

Rows = dict[str, list[dict[str, Any]]]


def fill(path: Path, count: int, findings: int = FINDINGS_A_RESULT) -> None:
    """Make the database and write ``count`` cases into it, each as the services would have."""
    create_database(Address(path=path))
    services = open_services(Address(path=path))
    chance = random.Random(20261122)
    words = _vocabulary(chance)
    meetings = [uuid4() for _ in range(1 + count // CASES_A_MEETING)]
    with services.database.writing() as unit:
        rows = {"meetings": [_meeting(place, each) for place, each in enumerate(meetings)]}
        _insert(unit.cases._connection, rows)
    for first in range(0, count, _BLOCK):
        rows = {name: [] for name in ("patients", "cases", "referrals", "consents", "case_events")}
        rows |= {"specimens": [], "lab_samples": [], "results": [], "findings": [], "agenda_items": []}
        for place in range(first, min(first + _BLOCK, count)):
            case_id = _case(rows, place, meetings, chance)
            rows["referrals"][-1]["clinical_history"] = " ".join(_history(words, chance))
            _material(rows, case_id, place)
            if rows["results"] and rows["results"][-1]["case_id"] == case_id:
                _findings(rows, findings, chance)
        with services.database.writing() as unit:  # the commit works out what each case is found by
            _insert(unit.cases._connection, rows)
    services.close()


def _vocabulary(chance: random.Random) -> list[str]:
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 5))) for _ in range(8_000)]


def _history(words: list[str], chance: random.Random) -> list[str]:
    """Few words are common and many are rare, as in any text."""
    return [words[int(len(words) * chance.random() ** 3)] for _ in range(_WORDS_OF_A_HISTORY)]


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


def _case(rows: Rows, place: int, meetings: list[UUID], chance: random.Random) -> UUID:
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
        "question": "Mulighet etter to linjer?",
        "urgency": chance.choice((Urgency.URGENT, *([Urgency.NORMAL] * 9))).value,
    }
    inpred_id = f"IPD{place:06}" if place % 20 else None
    rows["patients"].append(patient)
    rows["cases"].append(
        {
            "id": case_id,
            "number": place + 1,
            "inpred_id": inpred_id,
            "patient_id": patient["id"],
            "stage": stage.value,
            "in_stage_since": since,
            "due_on": None if stage is Stage.CLOSED else since.date() + dt.timedelta(days=14),
            "owner": "kberg" if place % 7 == 0 else "",
            "owner_name": "K. Berg" if place % 7 == 0 else "",
        }
    )
    rows["referrals"].append(referral)
    rows["consents"].append(_consent(case_id, since))
    rows["case_events"].append(_event(case_id, since))
    if stage in _WITH_RESULTS or stage is Stage.CLOSED:
        _results(rows, case_id, place, since)
    if stage in _AT_BOARD:
        _agenda_item(rows, case_id, place, meetings)
    return case_id


def _patient(place: int, chance: random.Random) -> dict[str, Any]:
    born = dt.date(1930, 1, 1) + dt.timedelta(days=place % 28_000)
    serial = place // 28_000 * 25  # a number of one's own for each of a million
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


def _material(rows: Rows, case_id: UUID, place: int) -> None:
    specimen_id = uuid4()
    rows["specimens"].append(
        {
            "id": specimen_id,
            "case_id": case_id,
            "position": 1,
            "block": f"H26-{place:06}-1A",
            "sample_type": "P",
            "replicate": 1,
            "reminded_on": [],
        }
    )
    rows["lab_samples"] += [
        {
            "id": uuid4(),
            "case_id": case_id,
            "specimen_id": specimen_id,
            "position": position,
            "nucleic_acid": acid,
            "sample_id": f"IPD{place:06}-{acid}01-P01-A03",
            "attempt": 1,
            "extraction": {"on": None},
            "library": {"on": None},
        }
        for position, acid in enumerate("DR")
    ]


def _results(rows: Rows, case_id: UUID, place: int, since: dt.datetime) -> None:
    rows["results"].append(
        {
            "id": uuid4(),
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


def _findings(rows: Rows, count: int, chance: random.Random) -> None:
    result_id = rows["results"][-1]["id"]
    changes = [
        f"p.({chance.choice(_AMINO_ACIDS)}{chance.randrange(1, 900)}{chance.choice(_AMINO_ACIDS)})"
        for _ in range(count)
    ]
    rows["findings"] += [
        {
            "id": uuid4(),
            "result_id": result_id,
            "position": position,
            "for_board": position == 0,
            "kind": FindingKind.SMALL_VARIANT.value,
            "gene": chance.choice(_GENES if chance.random() < 0.2 else _OTHER_GENES),
            "change": change,
            "protein_change": change,
            "cdna_change": f"c.{chance.randrange(1, 2_700)}G>A",
            "source_file": "small_variant_table.tsv",
            "source_line": position + 20,
            "variant_allele_frequency": 0.2,
            "depth": 800,
            "filters": [],
            "columns": {"Tier": "TIER_2", "IGV_QC": "OK"},
        }
        for position, change in enumerate(changes)
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
    file, given = Path(sys.argv[1]), [int(number) for number in sys.argv[2:]]
    report({"fill": seconds_of(lambda: fill(file, *given))}, peak=peak_memory(), bytes=file.stat().st_size)
