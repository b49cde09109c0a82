"""R1–R4 and R17: own accounts, the register, roles and what they may do, good passwords."""

import contextlib
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
import sqlalchemy

from mtb.domain.accounts import AccountDraft, AuthorisationKind, checked_password
from mtb.domain.audit import Action, AuditQuery
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import RightError, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import EVERY_ROLE, RIGHTS, Right, Role
from mtb.services.sign_in import SignInService
from mtb.store.keyring import WrongPasswordError
from mtb.store.keys import key_home
from tests.factories import MEETING, referral_draft
from tests.safety.conftest import PASSWORD, Hospital

Work = Callable[[Hospital, Actor], object]

# What each right lets one do, tried with things that are not there where that is enough to be refused or not.
ACTS: dict[Right, Work] = {
    Right.READ_CASES: lambda at, who: at.services.cases.search(who, CaseQuery()),
    Right.WRITE_CASES: lambda at, who: at.services.cases.register(who, referral_draft("")),
    Right.IMPORT_RESULTS: lambda at, who: at.services.results.store_all(who, []),
    Right.PLAN_MEETINGS: lambda at, who: at.services.meetings.put_all_on_agenda(
        who, at.services.meetings.open_meetings(at[Role.CHAIR])[0].id, []
    ),
    Right.READ_AUDIT: lambda at, who: at.services.audit.entries(who, AuditQuery()),
    Right.DELETE_LAWFULLY: lambda at, who: at.services.deletions.requests(who),
    Right.MANAGE_ACCOUNTS: lambda at, who: at.services.accounts.all(who),
    Right.RESTORE: lambda at, who: at.services.audit.accept_end(who, "Tjeneren ble gjenopprettet."),
    Right.EXPORT: lambda at, who: at.services.cases.copied(who, []),
}


def test_r01_an_account_is_closed_and_never_deleted_and_its_entries_keep_the_name(hospital: Hospital):
    worker = hospital[Role.CASE_WORKER]
    case = hospital.services.cases.register(worker, referral_draft())
    hospital.services.accounts.deactivate(hospital.admin, hospital.account(Role.CASE_WORKER))
    assert not hospital.account(Role.CASE_WORKER).active
    with pytest.raises(RuleError, match="closed"):
        hospital.services.accounts.begin_session("case_worker", "s", "PC-1")
    entries = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(case_id=case.id)).entries
    assert [(each.account, each.name) for each in entries] == [("case_worker", "P. Case_Worker")]
    with (
        pytest.raises(sqlalchemy.exc.IntegrityError, match="never deleted"),
        hospital.services.database.writing() as unit,
    ):
        unit.minutes._connection.exec_driver_sql("DELETE FROM accounts")


def test_r01_two_people_never_share_a_user_name(hospital: Hospital):
    with pytest.raises(RuleError, match="already"):
        hospital.services.accounts.create(
            hospital.admin, AccountDraft("Reader", "En annen"), PASSWORD, [Role.READER], ""
        )


def test_r02_the_register_says_who_had_which_role_when_and_why(hospital: Hospital):
    accounts, admin = hospital.services.accounts, hospital.admin
    reader = hospital.account(Role.READER)
    accounts.grant(admin, reader, Role.GERMLINE, "Svangerskapsveiledning")
    accounts.withdraw(admin, reader, Role.GERMLINE, "Sluttet")
    lines = accounts.register(admin, reader.id)
    assert [(line.kind, line.role, line.purpose, line.by) for line in lines] == [
        (AuthorisationKind.GRANTED, Role.READER, "Drift", "administrator"),
        (AuthorisationKind.GRANTED, Role.GERMLINE, "Svangerskapsveiledning", "administrator"),
        (AuthorisationKind.WITHDRAWN, Role.GERMLINE, "Sluttet", "administrator"),
    ]
    assert hospital.account(Role.READER).roles == {Role.READER}
    with pytest.raises(RuleError, match="purpose"):
        accounts.grant(admin, reader, Role.GERMLINE, " ")


@pytest.mark.parametrize(
    "statement", ["DELETE FROM authorisations", "UPDATE authorisations SET role = 'chair'"]
)
def test_r02_a_line_of_the_register_can_not_be_edited(hospital: Hospital, statement: str):
    with (
        pytest.raises(sqlalchemy.exc.IntegrityError, match="never"),
        hospital.services.database.writing() as unit,
    ):
        unit.minutes._connection.exec_driver_sql(statement)


def test_r03_a_role_may_do_what_its_rights_say_and_nothing_else(hospital: Hospital):
    hospital.services.meetings.plan(hospital[Role.CHAIR], MEETING)
    may: dict[Role, set[Right]] = {role: set() for role in Role}
    for role, (right, act) in itertools.product(Role, ACTS.items()):
        who = replace(hospital[role], roles=frozenset({role}))
        with contextlib.suppress(RightError):
            act(hospital, who)
            may[role].add(right)
    assert may == {role: set(RIGHTS[role] & ACTS.keys()) for role in Role}


def test_r03_every_right_is_held_by_a_role_and_an_administrator_sees_nothing_clinical():
    assert {right for rights in RIGHTS.values() for right in rights} == set(Right)
    assert set(RIGHTS) == EVERY_ROLE
    clinical = {Right.READ_CASES, Right.WRITE_CASES, Right.REVIEW_FINDINGS, Right.DECIDE, Right.READ_GERMLINE}
    assert RIGHTS[Role.ADMINISTRATOR].isdisjoint(clinical)


def test_r03_an_administrator_reads_the_log_without_what_it_says_of_patients(hospital: Hospital):
    worker = hospital[Role.CASE_WORKER]
    hospital.services.cases.register(worker, referral_draft())
    hospital.services.cases.search(worker, CaseQuery(text="Åse"))
    for who, seen in ((hospital[Role.CHAIR], True), (hospital.admin, False)):
        entries = hospital.services.audit.entries(who, AuditQuery()).entries
        assert any(each.reference for each in entries) is seen
        assert any("Åse" in (each.detail or "") for each in entries) is seen


def test_r04_who_is_refused_is_told_and_the_log_too(hospital: Hospital):
    hospital.services.meetings.plan(hospital[Role.CHAIR], MEETING)
    for right, act in ACTS.items():
        role = next(role for role in Role if right not in RIGHTS[role] and role is not Role.GERMLINE)
        with pytest.raises(RightError):
            act(hospital, hospital[role])
        newest = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(most=1)).entries[0]
        assert (newest.action, newest.account) == (Action.DENIED, role.value)
        assert right.value in (newest.detail or "")


def test_r04_a_refused_act_changes_nothing(hospital: Hospital):
    with pytest.raises(RightError):
        hospital.services.cases.register(hospital[Role.READER], referral_draft())
    assert hospital.services.cases.search(hospital[Role.READER], CaseQuery()).all_cases == 0


def test_the_last_administrator_stays(hospital: Hospital):
    account = hospital.account(Role.ADMINISTRATOR)
    for change in (
        lambda: hospital.services.accounts.deactivate(hospital.admin, account),
        lambda: hospital.services.accounts.withdraw(hospital.admin, account, Role.ADMINISTRATOR, ""),
    ):
        with pytest.raises(RuleError, match="only administrator"):
            change()
    assert hospital.account(Role.ADMINISTRATOR).active


def test_emergency_access_reads_for_an_hour_and_stands_in_its_own_report(hospital: Hospital, clock):
    case = hospital.services.cases.register(hospital[Role.CASE_WORKER], referral_draft())
    with pytest.raises(RuleError, match="why"):
        hospital.services.accounts.begin_emergency(hospital.admin, "nå")
    who = hospital.services.accounts.begin_emergency(hospital.admin, "Vakthavende, akutt spørsmål om funn")
    hospital.services.cases.open(who, case.id)
    with pytest.raises(RightError):
        hospital.services.cases.register(who, referral_draft(""))
    clock.now = who.emergency_until
    with pytest.raises(RightError):
        hospital.services.cases.open(who, case.id)
    report = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(emergency_only=True)).entries
    assert {each.action for each in report} >= {Action.EMERGENCY, Action.OPENED}
    assert {each.account for each in report} == {"administrator"}


@pytest.mark.parametrize(
    "password", ["kort", "aaaaaaaaaaaaaaaa", "ababababababab", "kberg1234567", "Berg Kari 1", "x" * 257]
)
def test_r17_a_password_that_is_easy_to_guess_is_refused(password: str):
    with pytest.raises(RuleError):
        checked_password(password, "kberg", "Kari Berg")
    assert checked_password(PASSWORD, "kberg", "Kari Berg") == PASSWORD


def test_a_password_is_changed_by_its_owner_and_given_anew_by_an_administrator(hospital: Hospital, clock):
    accounts, reader = hospital.services.accounts, hospital[Role.READER]
    door = SignInService(key_home(hospital.services.database.address), clock)
    assert accounts.must_change_password(reader)
    with pytest.raises(WrongPasswordError):
        accounts.change_password(reader, "ikke det gamle passordet", "et helt nytt passord")
    accounts.change_password(reader, PASSWORD, "et helt nytt passord")
    assert not accounts.must_change_password(reader)
    with pytest.raises(WrongPasswordError):
        door.unlock("reader", PASSWORD)
    assert door.unlock("reader", "et helt nytt passord")
    accounts.reset_password(hospital.admin, hospital.account(Role.READER), "glemt, så her er et")
    assert accounts.must_change_password(reader)
    assert door.unlock("reader", "glemt, så her er et")
