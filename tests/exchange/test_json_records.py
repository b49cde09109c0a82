"""A whole referral from JSON, with everything a complete one holds."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from mtb.domain.dates import PartialDate
from mtb.domain.errors import FileError
from mtb.domain.referrals import ConsentKind
from mtb.domain.treatments import Drug, EarlierTest, Response, StopReason, Treatment, TreatmentKind
from mtb.exchange.json_records import read_referral

TODAY = dt.date(2026, 11, 22)
FILE = Path("referral.json")


def whole(**referral: Any) -> str:
    return json.dumps({"patient": {"surname": "Test"}, "referral": {"hospital": "Haukeland", **referral}})


def test_everything_a_complete_referral_holds_is_read() -> None:
    text = whole(
        hospital_resh="100100",
        physician_phone="22 00 00 00",
        oncotree="COAD",
        tnm="pT3 N2 M1",
        board_by="2026-12-08",
        treatments=[
            {
                "drugs": [{"name": "capecitabine"}, {"name": "newdrug", "atc": "L01XX00"}],
                "started": "2023-03",
                "ended": "2023-11-24",
                "best_response": "PR",
                "stopped_because": "progression",
            },
            {"kind": "surgery", "note": "Hemikolektomi", "started": "2023"},
        ],
        earlier_tests=[{"name": "F1 Liquid CDx", "done": "2024-05", "laboratory": "FMI", "result": "MSS"}],
        consents=[{"kind": "sharing", "answer": "refused", "on": "2026-11-18"}],
    )
    referral = read_referral(text, FILE, TODAY).draft.referral
    assert (referral.hospital_resh, referral.oncotree, referral.tnm) == ("100100", "COAD", "pT3 N2 M1")
    assert (referral.physician_phone, referral.board_by) == ("22 00 00 00", dt.date(2026, 12, 8))
    assert referral.treatments == (
        Treatment(
            drugs=(Drug("capecitabine", "L01BC06"), Drug("newdrug", "L01XX00")),
            started=PartialDate(2023, 3),
            ended=PartialDate(2023, 11, 24),
            best_response=Response.PARTIAL,
            stopped_because=StopReason.PROGRESSION,
        ),
        Treatment(TreatmentKind.SURGERY, note="Hemikolektomi", started=PartialDate(2023)),
    )
    assert referral.earlier_tests == (EarlierTest("F1 Liquid CDx", PartialDate(2024, 5), "FMI", "MSS"),)
    assert referral.consents[0].kind is ConsentKind.SHARING


def test_the_earlier_case_is_named_by_its_identifier() -> None:
    case = "7d2f6a3e-4c0e-4d3c-9a53-7f0a4f7d1a11"
    text = json.dumps({"earlier_case": case, "patient": {"surname": "Test"}, "referral": {}})
    assert str(read_referral(text, FILE, TODAY).draft.earlier_case_id) == case


@pytest.mark.parametrize(
    ("referral", "where"),
    [
        ({"treatments": [{"drugs": [{"nmae": "x"}]}]}, "referral.treatments[0].drugs[0].name"),
        ({"treatments": [{"kind": "chemo"}]}, "referral.treatments[0].kind"),
        ({"treatments": [{"started": "03.2023"}]}, "referral.treatments[0].started"),
        ({"earlier_tests": [{"done": "soon"}]}, "referral.earlier_tests[0].done"),
    ],
)
def test_what_is_wrong_in_a_line_is_told_with_its_place(referral: dict[str, Any], where: str) -> None:
    with pytest.raises(FileError) as refused:
        read_referral(whole(**referral), FILE, TODAY)
    assert refused.value.sentence.en.startswith(f"{where}: ")
