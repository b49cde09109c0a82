"""Treatments and earlier tests belong to the referral and come back in their order."""

import datetime as dt
from dataclasses import replace

from mtb.domain.dates import PartialDate
from mtb.domain.stages import Stage
from mtb.domain.treatments import Drug, EarlierTest, Response, StopReason, Treatment, TreatmentKind
from tests.factories import REFERRAL

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
FOLFOX = Treatment(
    drugs=(Drug("oxaliplatin", "L01XA03"), Drug("fluorouracil")),
    started=PartialDate(2026, 1),
    ended=PartialDate(2026, 7, 4),
    best_response=Response.STABLE,
    stopped_because=StopReason.PROGRESSION,
)
RESECTION = Treatment(TreatmentKind.SURGERY, note="Leverreseksjon, R0", started=PartialDate(2024))
TEST = EarlierTest("MSI, immunhistokjemi", PartialDate(2025, 3), "Haukeland", "MSS")


def test_a_referral_keeps_its_treatments_and_tests_in_order(unit):
    case_id = unit.cases.add("IPD0001", None, Stage.REFERRED, NOW)
    referral = replace(REFERRAL, treatments=(RESECTION, FOLFOX), earlier_tests=(TEST,), tnm="pT3 N2 M1")
    unit.cases.set_referral(case_id, referral)
    assert unit.cases.referral(case_id) == referral
    turned = replace(referral, treatments=(FOLFOX,), earlier_tests=())
    unit.cases.set_referral(case_id, turned)
    assert unit.cases.referral(case_id) == turned
