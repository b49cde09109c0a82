"""R17: passwords, waiting, the recovery code, and what a key file may ask for."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from uuid import uuid4

import pytest

from mtb.domain.audit import Action, AuditQuery
from mtb.domain.errors import ExpectedError
from mtb.domain.rights import Role
from mtb.services.sign_in import SignInService
from mtb.store.keyring import Cost, Keyring, WrongPasswordError
from mtb.store.keys import key_home
from tests.safety.conftest import PASSWORD, Hospital


def test_r17_a_wrong_password_has_one_sentence_makes_one_wait_and_is_logged(hospital: Hospital, clock):
    door = SignInService(key_home(hospital.services.database.address), clock)
    said = set()
    for login in ("case_worker", "nobody"):
        with pytest.raises(WrongPasswordError) as refused:
            door.unlock(login, "feil passord her")
        said.add(refused.value.text("nb"))
    assert len(said) == 1
    waits = []
    for _ in range(20):
        with pytest.raises(ExpectedError):
            door.unlock("case_worker", "feil passord her")
        waits.append(door.wait("case_worker"))
        clock.now += dt.timedelta(seconds=waits[-1])
    assert waits[0] == 0
    assert waits == sorted(waits)
    assert 290 <= waits[-1] <= 300
    assert door.unlock("Case_worker ", PASSWORD) == hospital.services.database.keys.data_key
    times = door.settled("case_worker")
    hospital.services.accounts.note_refused(hospital[Role.CASE_WORKER], "case_worker", times)
    newest = hospital.services.audit.entries(hospital[Role.CHAIR], AuditQuery(most=1)).entries[0]
    assert newest.action is Action.REFUSED_SIGN_IN
    assert len(times) >= 20


def test_r17_a_password_costs_at_least_64_mebibytes_and_three_rounds():
    """Asked of a process of its own: other tests make passwords cheap."""
    question = "from mtb.store.keyring import COST; print(COST.time, COST.memory_kib)"
    said = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    time, memory_kib = map(int, said.stdout.split())
    assert time >= 3
    assert memory_kib >= 64 * 1024


def test_r17_a_keyring_keeps_what_a_password_cost():
    from mtb.store.keyring import COST

    keyring = Keyring.new(bytes(32), database=uuid4(), salt=b"").with_password(bytes(32), "kberg", PASSWORD)
    assert keyring.slots[0].cost == COST


@pytest.mark.parametrize("cost", [Cost(1, 65536, 4), Cost(3, 1024, 4), Cost(3, 2**21, 4), Cost(3, 65536, 9)])
def test_r17_a_key_file_does_not_say_how_weak_or_how_greedy_a_password_is(cost: Cost):
    keyring = Keyring.new(bytes(32), database=uuid4(), salt=b"").with_password(bytes(32), "kberg", PASSWORD)
    slot = replace(keyring.slots[0], cost=cost)
    with pytest.raises(ExpectedError):
        Keyring.from_text(replace(keyring, slots=(slot,)).to_text()).unlock("kberg", PASSWORD)


def test_whoever_has_left_opens_nothing_any_more(hospital: Hospital, clock):
    hospital.services.accounts.deactivate(hospital.admin, hospital.account(Role.READER))
    door = SignInService(key_home(hospital.services.database.address), clock)
    with pytest.raises(WrongPasswordError):
        door.unlock("reader", PASSWORD)


def test_the_recovery_code_opens_when_every_password_is_lost(hospital: Hospital, clock):
    code = hospital.services.accounts.new_recovery_code(hospital.admin)
    door = SignInService(key_home(hospital.services.database.address), clock)
    data_key = door.unlock_with_recovery(code.lower().replace("-", " "))
    hospital.services.accounts.recover(hospital[Role.READER], "et nytt ord etter tapet")
    assert door.unlock("reader", "et nytt ord etter tapet") == data_key
    newer = hospital.services.accounts.new_recovery_code(hospital.admin)
    with pytest.raises(ExpectedError, match="does not fit"):
        door.unlock_with_recovery(code)
    assert door.unlock_with_recovery(newer) == data_key
