"""Values at the edges: what one database keeps, the other keeps as well."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from mtb.domain.imports import Attachment, AttachmentKind
from mtb.domain.stages import Stage
from tests.factories import PATIENT
from tests.store.conftest import NOW
from tests.store.test_findings import FINDING
from tests.store.test_results import RESULT, stored


def kept(unit, **changes):
    """A finding as it comes back, and as it went in."""
    case_id, result = stored(unit)
    finding = replace(FINDING, **changes)
    unit.findings.add(result.id, [finding])
    return unit.findings.of_case(case_id)[0].finding, finding


@pytest.mark.parametrize(
    "changes",
    [
        {"variant_allele_frequency": 0.1 + 0.2},
        {"fold_change": 1e15},
        {"population_frequency": 5e-324},
        {"gene": "𝒳 🧬 æøå"},
        {"gene": ""},
        {"change": "x" * 100_000},
        {"columns": {"b": "2", "a": "1", "": "no name", "æ": "\\ \" ' \u2028"}},
        {"columns": {}, "filters": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_finding_comes_back_as_it_went_in(unit, changes):
    back, finding = kept(unit, **changes)
    assert back == finding
    assert list(back.columns) == list(finding.columns)


def test_plots_stand_in_one_order_whatever_their_letters(unit):
    names = ["B.png", "IPD-1.png", "IPD_1.png", "a.png", "Å.png"]
    plots = tuple(Attachment(name, AttachmentKind.QC_PLOT, "image/png", b"\x00\xff") for name in names)
    _, result = stored(unit, replace(RESULT, attachments=plots[::-1]))
    assert [each.name for each in result.attachments] == names


def test_the_bytes_of_a_plot_come_back_as_bytes(unit):
    every = bytes(range(256))
    plot = Attachment("plot.png", AttachmentKind.QC_PLOT, "image/png", every)
    _, result = stored(unit, replace(RESULT, attachments=(plot,)))
    back = unit.results.attachment(result.attachments[0].id)
    assert (type(back.content), back.content) == (bytes, every)


def test_a_number_belongs_to_one_patient_even_where_no_rule_looks(services):
    with pytest.raises(IntegrityError), services.database.writing() as unit:
        unit.patients.add(PATIENT)
        unit.patients.add(PATIENT)


def test_a_link_to_nothing_is_refused(services):
    with pytest.raises(IntegrityError), services.database.writing() as unit:
        unit.cases.add("IPD0001", uuid4(), Stage.REFERRED, NOW)
