"""Lines of treatment and earlier tests as names and values: when, and then what."""

from PySide6.QtCore import QCoreApplication

from mtb.domain.dates import PartialDate
from mtb.domain.referrals import Referral
from mtb.domain.treatments import Drug, EarlierTest, Treatment, TreatmentKind
from mtb.ui import case_words

Pairs = list[tuple[str, str]]


def treatment_facts(referral: Referral) -> Pairs:
    """Each treatment in the order of the referral; systemic ones are numbered as lines."""
    found, line = [], 0
    for treatment in referral.treatments:
        line += treatment.kind is TreatmentKind.SYSTEMIC
        found.append((_name(treatment, line), _what(treatment)))
    return found or [(QCoreApplication.translate("ReferralLines", "Treatment"), "")]


def test_facts(referral: Referral) -> Pairs:
    """Each earlier test with its day, laboratory and result."""
    found = [(test.name or _unnamed(), _result(test)) for test in referral.earlier_tests]
    return found or [(QCoreApplication.translate("ReferralLines", "Tests"), "")]


def period(started: PartialDate | None, ended: PartialDate | None) -> str:
    """``03.2023–11.2023``; an open end is left open, nothing known is nothing."""
    first, last = (date.written if date else "" for date in (started, ended))
    return f"{first}–{last}" if first or last else ""


def _name(treatment: Treatment, line: int) -> str:
    if treatment.kind is not TreatmentKind.SYSTEMIC:
        return case_words.treatment_kind(treatment.kind)
    return QCoreApplication.translate("ReferralLines", "Line {number}").format(number=line)


def _what(treatment: Treatment) -> str:
    named = [_drug(drug) for drug in treatment.drugs]
    lasts = treatment.ended is not None or treatment.kind is TreatmentKind.SYSTEMIC
    started = treatment.started.written if treatment.started else ""
    parts = [
        period(treatment.started, treatment.ended) if lasts else started,
        case_words.response(treatment.best_response) if treatment.best_response else "",
        case_words.stop_reason(treatment.stopped_because) if treatment.stopped_because else "",
    ]
    first = " – ".join(part for part in (", ".join(named), treatment.note) if part)
    second = " · ".join(part for part in parts if part)
    return "\n".join(part for part in (first, second) if part)


def _drug(drug: Drug) -> str:
    return f"{drug.name} ({drug.atc})" if drug.atc else drug.name


def _result(test: EarlierTest) -> str:
    facts = " · ".join(part for part in (test.done.written if test.done else "", test.laboratory) if part)
    return "\n".join(part for part in (facts, test.result) if part)


def _unnamed() -> str:
    return QCoreApplication.translate("ReferralLines", "Test")
