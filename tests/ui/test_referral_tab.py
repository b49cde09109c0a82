"""The referral as a case shows it, and what its saved versions changed."""

import datetime as dt

from PySide6.QtCore import Qt

from mtb.domain.dates import PartialDate
from mtb.domain.drugs import read_drugs
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.treatments import EarlierTest, Response, StopReason, Treatment, TreatmentKind
from mtb.ui.screens.case.dossier import Dossier
from mtb.ui.screens.case.referral_changes import field_names, fields_of, written
from mtb.ui.screens.case.referral_tab import ReferralTab
from mtb.wiring import Services
from tests.factories import referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped

TREATMENTS = (
    Treatment(
        drugs=read_drugs("capecitabine, newdrug"),
        started=PartialDate(2023, 3),
        ended=PartialDate(2023, 11),
        best_response=Response.PARTIAL,
        stopped_because=StopReason.PROGRESSION,
    ),
    Treatment(TreatmentKind.SURGERY, note="Hemikolektomi", started=PartialDate(2023)),
    Treatment(drugs=read_drugs("irinotecan"), started=PartialDate(2024)),
)
TESTS = (EarlierTest("F1 Liquid CDx", PartialDate(2024, 5), "FMI", "MSS"),)


def shown(qtbot, services: Services, berg: Actor, **others) -> tuple[Desk, ReferralTab]:
    saved = services.cases.register(berg, referral_draft(**others))
    tab = ReferralTab()
    qtbot.addWidget(tab)
    tab.resize(1060, 900)
    tab.show_dossier(Dossier(services.cases.get(berg, saved.id), (), (), (), dt.date(2026, 11, 22)))
    tab.show()
    return Desk(qtbot, tab), tab


def test_everything_the_referral_says_is_there_to_read(qtbot, services: Services, berg: Actor) -> None:
    desk, tab = shown(
        qtbot,
        services,
        berg,
        treatments=TREATMENTS,
        earlier_tests=TESTS,
        tnm="pT3 N2 M1",
        oncotree="IHCH",
        hospital_resh="100100",
        physician_phone="22 00 00 00",
        board_by=dt.date(2026, 12, 8),
        consents=(Consent(ConsentKind.SHARING, ConsentAnswer.REFUSED, dt.date(2026, 11, 18)),),
    )
    words = desk.words()
    for expected in (
        "Line 1",
        "capecitabine (L01BC06), newdrug\n03.2023–11.2023 · PR, partial response · Progression",
        "Hemikolektomi\n2023",
        "Line 2",
        "irinotecan (L01CE02)\n2024–",
        "05.2024 · FMI\nMSS",
        "C22.1  bile ducts within the liver",
        "IHCH  cholangiocarcinoma within the liver",
        "pT3 N2 M1",
        "100100",
        "22 00 00 00",
        "08.12.2026",
        "Refused, 18.11.2026",
    ):
        assert expected in words, expected
    desk.sees(lambda: clipped(tab) == [], "words are clipped")


def test_a_new_referral_of_the_patient_is_asked_for_by_button_where_there_is_the_right(
    qtbot, services: Services, berg: Actor
) -> None:
    desk, tab = shown(qtbot, services, berg)
    with qtbot.waitSignal(tab.again_wanted) as wanted:
        desk.click("refer_again")
    assert wanted.args[0].summary.inpred_id == "IPD1234"
    tab.limit("You may not")
    with qtbot.assertNotEmitted(tab.again_wanted):
        tab.want_again()
        desk.press(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)


def test_a_saved_version_is_told_in_the_words_of_the_form(services: Services, berg: Actor, qapp) -> None:
    saved = services.cases.register(
        berg,
        referral_draft(treatments=TREATMENTS[:2], earlier_tests=TESTS, board_by=dt.date(2026, 12, 8)),
    )
    fields = fields_of(services.cases.history(berg, saved.id)[0].content)
    assert fields is not None
    told = {name: written(name, fields[name]) for name in ("treatments", "earlier_tests", "board_by")}
    assert told == {
        "treatments": "capecitabine, newdrug · 03.2023–11.2023 · PR · Progression\nHemikolektomi · 2023–",
        "earlier_tests": "F1 Liquid CDx · 05.2024 · FMI · MSS",
        "board_by": "08.12.2026",
    }
    assert set(fields) <= set(field_names())
