"""Evidence somebody pastes in: added, corrected, withdrawn; and how a look-up is logged."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.errors import ConflictError, NotFoundError, RightError, RuleError
from mtb.domain.evidence import Evidence
from mtb.domain.finding_identity import identity_of
from mtb.domain.lookups import lookups
from mtb.domain.rights import Role
from tests.factories import person
from tests.services.test_reviews import BIOLOGIST, BRCA, KRAS, SECOND, TODAY, add, case, look

__all__ = ["add", "case", "look"]


@pytest.fixture
def piece(case) -> Evidence:
    return Evidence(
        id=uuid4(),
        case_id=case.id,
        identity=identity_of(KRAS),
        source=" CIViC ",
        source_version="01.11.2026",
        retrieved_on=TODAY,
        text="Nivå B.  \n",
        url="https://civicdb.org/links/entrez_name/KRAS",
    )


KRAS_IDENTITY = identity_of(KRAS)


def kept(services, case, identity=KRAS_IDENTITY, actor=SECOND):
    return services.reviews.of_case(actor, case.id).evidence.get(identity, ())


def test_evidence_is_kept_clean_and_in_somebodys_name(services, case, add, piece):
    add(KRAS)
    saved = services.evidence.save(BIOLOGIST, case.id, piece)
    assert kept(services, case) == (saved,)
    assert (saved.source, saved.text, saved.version) == ("CIViC", "Nivå B.", 1)
    assert (saved.added_by, saved.added_account) == ("B. Prøve", "bio")


def test_a_correction_is_a_new_version_and_the_old_one_is_kept(services, case, add, piece):
    add(KRAS)
    saved = services.evidence.save(BIOLOGIST, case.id, piece)
    corrected = services.evidence.save(SECOND, case.id, replace(saved, text="Nivå C."))
    assert kept(services, case) == (corrected,)
    assert (corrected.version, corrected.added_by) == (2, "Å. Test")
    with services.database.reading() as unit:
        assert len(unit.revisions.of(Entity.FINDING, saved.id)) == 2


def test_what_is_withdrawn_stays_with_why_and_is_not_changed(services, case, add, piece):
    add(KRAS)
    saved = services.evidence.save(BIOLOGIST, case.id, piece)
    with pytest.raises(RuleError) as told:
        services.evidence.withdraw(BIOLOGIST, case.id, saved, "  ")
    assert told.value.field == "withdrawn"
    gone = services.evidence.withdraw(BIOLOGIST, case.id, saved, "Feil variant")
    assert kept(services, case) == (gone,)
    assert (gone.withdrawn, gone.text) == ("Feil variant", "Nivå B.")
    with pytest.raises(RuleError):
        services.evidence.save(BIOLOGIST, case.id, replace(gone, text="x"))


def test_two_who_correct_at_once_notice_each_other(services, case, add, piece):
    add(KRAS)
    saved = services.evidence.save(BIOLOGIST, case.id, piece)
    services.evidence.save(SECOND, case.id, replace(saved, text="x"))
    with pytest.raises(ConflictError):
        services.evidence.save(BIOLOGIST, case.id, replace(saved, text="y"))
    assert kept(services, case)[0].text == "x"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("source", " "),
        ("source_version", ""),
        ("text", "\n"),
        ("url", "javascript:alert(1)"),
        ("url", "file:///etc/passwd"),
        ("retrieved_on", TODAY + dt.timedelta(days=1)),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_kept(services, case, add, piece, field, value):
    add(KRAS)
    with pytest.raises(RuleError) as told:
        services.evidence.save(BIOLOGIST, case.id, replace(piece, **{field: value}))
    assert told.value.field == field
    assert kept(services, case) == ()


def test_evidence_of_a_germline_finding_takes_the_germline_right(services, berg, case, add, look, piece):
    add(BRCA)
    services.results.mark_germline(berg, look("BRCA1").stored, wanted=True)
    germline = replace(piece, identity=identity_of(BRCA))
    with pytest.raises(RightError):
        services.evidence.save(BIOLOGIST, case.id, germline)
    saved = services.evidence.save(SECOND, case.id, germline)
    with pytest.raises(RightError):
        services.evidence.withdraw(BIOLOGIST, case.id, saved, "x")
    assert kept(services, case, identity_of(BRCA)) == (saved,)
    assert kept(services, case, identity_of(BRCA), BIOLOGIST) == ()


def test_it_takes_the_right_to_review_and_a_finding_that_is_there(services, case, add, piece):
    with pytest.raises(NotFoundError):
        services.evidence.save(BIOLOGIST, case.id, piece)
    add(KRAS)
    with pytest.raises(RightError):
        services.evidence.save(person("reader", "L. Leser", Role.READER), case.id, piece)


def test_the_log_says_what_was_done_and_not_with_which_gene(services, berg, case, add, look, piece):
    add(KRAS)
    services.evidence.save(BIOLOGIST, case.id, piece)
    stored = look("KRAS").stored
    for lookup in lookups(stored):
        assert services.evidence.look_up(BIOLOGIST, case.id, stored, lookup) == lookup
    log = services.audit.entries(berg, AuditQuery()).entries
    searched = [each for each in log if each.action is Action.SEARCHED]
    assert len(searched) == 5
    assert not any("KRAS" in (each.detail or "") for each in log if each.subject.entity is Entity.FINDING)


def test_only_a_finding_one_may_see_is_looked_up(services, berg, case, add, look):
    add(BRCA, KRAS)
    stored = look("BRCA1").stored
    (first, *_) = lookups(stored)
    with pytest.raises(NotFoundError):
        services.evidence.look_up(BIOLOGIST, case.id, look("KRAS").stored, first)
    services.results.mark_germline(berg, stored, wanted=True)
    with pytest.raises(RightError):
        services.evidence.look_up(BIOLOGIST, case.id, stored, first)
    assert services.evidence.look_up(SECOND, case.id, stored, first) == first
