"""How the chain is built: what goes into an entry's code, and what a detail's commitment allows."""

import pytest

from mtb.domain.audit import Action, Anchor, AuditQuery, Entity, Fault, Subject
from mtb.store.audit import AuditStore
from tests.factories import person, without_trigger
from tests.store.conftest import NOW

CASE = Subject(Entity.CASE, "1")


@pytest.fixture
def log(unit) -> AuditStore:
    return AuditStore(unit.minutes._connection, b"key", person(), NOW)


def test_entries_follow_each_other_without_a_gap(log):
    assert log.newest() == Anchor(0, "")
    log.record(Action.OPENED, CASE)
    log.record(Action.EXPORTED, [CASE, CASE], language="nb")
    assert [each.seq for each in log.entries(AuditQuery())] == [3, 2, 1]
    assert log.end == log.newest()
    assert log.verify(log.end).faults == ()
    assert [each.seq for each in log.entries(AuditQuery(before_seq=3, most=1))] == [2]


def test_the_code_depends_on_the_key_and_on_every_entry_before(unit, log):
    log.record(Action.OPENED, CASE)
    other = AuditStore(unit.minutes._connection, b"another key", person(), NOW)
    assert [each.fault for each in other.verify(None).faults] == [Fault.ALTERED]
    log.record(Action.OPENED, CASE)
    without_trigger(unit, "audit_no_delete", "audit")
    unit.minutes._connection.exec_driver_sql("DELETE FROM audit WHERE seq = 1")
    assert [each.fault for each in log.verify(None).faults] == [Fault.GAP]


def test_fields_that_run_together_give_another_code(unit):
    """“ab” and “c” is not “a” and “bc”."""
    codes = set()
    for account, name in (("ab", "c"), ("a", "bc")):
        log = AuditStore(unit.minutes._connection, b"key", person(account, name), NOW)
        log.record(Action.OPENED, CASE)
        codes.add(log.end.mac)
    assert len(codes) == 2


def test_the_newest_part_is_read_from_where_it_begins(unit, log):
    for _ in range(10):
        log.record(Action.OPENED, CASE)
    found = log.verify(log.newest(), newest=3)
    assert (found.entries, found.whole, found.faults, found.end.seq) == (3, False, (), 10)
    assert log.verify(log.newest(), newest=30).whole


def test_who_acts_must_be_known(unit):
    log = AuditStore(unit.minutes._connection, b"key", None, NOW)
    with pytest.raises(RuntimeError):
        log.record(Action.OPENED, CASE)
