"""What a change of a laboratory sample leaves behind, on both databases."""

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.errors import RuleError
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind
from mtb.domain.stages import ExitReason
from tests.factories import referral_draft
from tests.services.test_laboratory import in_laboratory


def test_every_change_is_a_revision_and_a_line_in_the_log(services, berg):
    [dna, _rna] = services.laboratory.make_samples(berg, [in_laboratory(services, berg)])
    [extracted] = services.laboratory.extract(berg, [dna])
    services.laboratory.fail(berg, [extracted], "Tom")
    with services.laboratory._access._database.reading() as unit:
        assert [state.number for state in unit.revisions.of(Entity.SAMPLE, dna.id)] == [1, 2, 3]
    entries = services.audit.entries(berg, AuditQuery(case_id=dna.case_id)).entries
    about_it = [entry.action for entry in entries if entry.subject.id == str(dna.id)]
    assert about_it == [Action.MOVED, Action.MOVED, Action.CREATED]


def test_nothing_is_done_for_a_case_that_is_closed_or_whose_patient_has_withdrawn(services, berg):
    block = in_laboratory(services, berg)
    seen = services.cases.get(berg, block.case_id).summary
    closed = services.flow.close(berg, seen, ExitReason.TOO_ILL)
    with pytest.raises(RuleError, match="closed"):
        services.laboratory.make_samples(berg, [block])
    services.flow.reopen(berg, closed)
    seen = services.cases.get(berg, block.case_id).summary
    withdrawn = (
        Consent(ConsentKind.PROFILING, ConsentAnswer.WITHDRAWN, referral_draft().referral.received_on),
    )
    services.cases.correct(berg, seen, referral_draft(consents=withdrawn))
    with pytest.raises(RuleError, match="withdrawn"):
        services.laboratory.make_samples(berg, [block])
