"""Who gets at the data key, and that nobody else does: passwords, the recovery code, and every tampering."""

import copy
import hashlib
import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from mtb.domain.errors import ExpectedError, FileError, RuleError
from mtb.store import keyring as module
from mtb.store import sealing
from mtb.store.keyring import (
    COST,
    Cost,
    Keyring,
    WrongPasswordError,
    WrongRecoveryCodeError,
    derived,
    new_data_key,
)
from mtb.store.recovery_code import new_code, typed_code

CHEAP = Cost(time=2, memory_kib=19 * 1024, lanes=1)
DATABASE = UUID("8c7cdd2e-6b7f-4b62-9c0f-0d1f4be0a001")
SALT = bytes(range(16))
KEY = bytes(range(32))
PASSWORD = "Sommer på Østlandet 2026"


@pytest.fixture(scope="module", autouse=True)
def _cheap():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "COST", CHEAP)
        yield


@pytest.fixture(scope="module")
def code_and_keyring(_cheap) -> tuple[str, Keyring]:
    keyring = Keyring.new(KEY, database=DATABASE, salt=SALT)
    keyring = keyring.with_password(KEY, "kari", PASSWORD).with_password(KEY, "ola", "et annet passord")
    keyring, code = keyring.with_recovery(KEY)
    return code, keyring.closed(KEY)


@pytest.fixture(scope="module")
def keyring(code_and_keyring: tuple[str, Keyring]) -> Keyring:
    return code_and_keyring[1]


def test_the_cost_of_a_password_is_what_the_guidance_asks_for():
    assert Cost(3, 65_536, 4) == COST


def test_every_account_and_the_code_open_the_same_data_key(code_and_keyring: tuple[str, Keyring]):
    code, keyring = code_and_keyring
    read_back = Keyring.from_text(keyring.to_text(), Path("mtb.db.key"))
    assert read_back == keyring
    assert read_back.unlock("kari", PASSWORD) == KEY
    assert read_back.unlock("ola", "et annet passord") == KEY
    assert read_back.unlock_with_recovery(code) == KEY
    assert (read_back.accounts, read_back.has_recovery, read_back.is_open) == (("kari", "ola"), True, False)
    assert read_back.open_key() is None


def test_a_password_opens_however_the_keyboard_composes_its_letters(keyring: Keyring):
    decomposed = unicodedata.normalize("NFD", PASSWORD)
    assert decomposed != PASSWORD
    assert keyring.unlock("kari", decomposed) == KEY


def test_a_password_of_broken_signs_is_merely_wrong(keyring: Keyring):
    with pytest.raises(WrongPasswordError):
        keyring.unlock("kari", "\ud800\x00")


@pytest.mark.parametrize(("account", "password"), [("kari", "et annet passord"), ("nobody", PASSWORD)])
def test_a_wrong_password_and_an_unknown_account_get_the_same_sentence(keyring: Keyring, account, password):
    with pytest.raises(WrongPasswordError) as caught:
        keyring.unlock(account, password)
    assert caught.value.sentence == WrongPasswordError().sentence
    assert "password is wrong" in str(caught.value)


def test_an_unknown_account_takes_the_same_steps_as_a_known_one(keyring: Keyring, monkeypatch):
    steps: list[tuple[str, object]] = []
    stretched, decrypted = sealing.stretched, sealing.decrypted
    monkeypatch.setattr(
        sealing, "stretched", lambda *given: (steps.append(("stretch", given[2])), stretched(*given))[1]
    )
    monkeypatch.setattr(
        sealing, "decrypted", lambda *given: (steps.append(("decrypt", len(given[1]))), decrypted(*given))[1]
    )
    seen = []
    for account in ("kari", "nobody"):
        steps.clear()
        with pytest.raises(WrongPasswordError):
            keyring.unlock(account, "feil")
        seen.append(list(steps))
    assert seen[0] == seen[1] == [("stretch", CHEAP), ("decrypt", 60)]


def test_an_unlock_costs_something_where_nobody_has_a_slot_yet(monkeypatch):
    calls = []
    monkeypatch.setattr(sealing, "stretched", lambda *given: (calls.append(given), bytes(32))[1])
    with pytest.raises(WrongPasswordError):
        Keyring.new(KEY, database=DATABASE, salt=SALT).unlock("kari", PASSWORD)
    assert len(calls) == 1


def test_an_open_keyring_gives_its_key_and_never_shows_it():
    keyring = Keyring.new(KEY, database=DATABASE, salt=SALT)
    assert keyring.open_key() == KEY
    assert KEY.hex() not in repr(keyring)
    assert repr(KEY) not in repr(keyring)
    assert Keyring.from_text(keyring.to_text()).open_key() == KEY


def test_a_closed_keyring_holds_the_data_key_nowhere(keyring: Keyring):
    assert KEY.hex() not in keyring.to_text()


def test_a_keyring_is_not_closed_while_nobody_could_open_it_again():
    with pytest.raises(RuleError, match="not closed"):
        Keyring.new(KEY, database=DATABASE, salt=SALT).closed(KEY)


def test_the_last_account_can_not_be_taken_out_of_a_closed_keyring(keyring: Keyring):
    only_kari = keyring.without_account(KEY, "ola")
    with pytest.raises(RuleError, match="last account"):
        only_kari.without_account(KEY, "kari")


def test_an_account_taken_out_no_longer_opens_and_the_others_do(keyring: Keyring):
    shortened = keyring.without_account(KEY, "ola")
    assert shortened.unlock("kari", PASSWORD) == KEY
    with pytest.raises(WrongPasswordError):
        shortened.unlock("ola", "et annet passord")
    assert shortened.without_account(KEY, "ola") == shortened


def test_a_new_password_takes_the_place_of_the_old(keyring: Keyring):
    changed = keyring.with_password(KEY, "kari", "nytt passord")
    assert changed.unlock("kari", "nytt passord") == KEY
    assert sorted(changed.accounts) == ["kari", "ola"]
    with pytest.raises(WrongPasswordError):
        changed.unlock("kari", PASSWORD)


def test_a_new_recovery_code_takes_the_place_of_the_old(code_and_keyring: tuple[str, Keyring]):
    old, keyring = code_and_keyring
    renewed, new = keyring.with_recovery(KEY)
    assert renewed.unlock_with_recovery(new) == KEY
    with pytest.raises(WrongRecoveryCodeError, match="does not fit"):
        renewed.unlock_with_recovery(old)


def test_a_new_data_key_reaches_everybody_and_shuts_the_old_one_out(code_and_keyring: tuple[str, Keyring]):
    code, keyring = code_and_keyring
    new = new_data_key()
    changed = Keyring.from_text(keyring.with_new_key(KEY, new, bytes(16)).to_text())
    assert changed.unlock("kari", PASSWORD) == new
    assert changed.unlock("ola", "et annet passord") == new
    assert changed.unlock_with_recovery(code) == new
    assert changed.salt == bytes(16)
    with pytest.raises(FileError, match="edited"):
        changed.with_password(KEY, "intruder", "x")


def test_only_who_has_the_data_key_changes_a_keyring(keyring: Keyring):
    wrong = bytes(32)
    changes: list[Callable[[], object]] = [
        lambda: keyring.with_password(wrong, "intruder", "x"),
        lambda: keyring.with_recovery(wrong),
        lambda: keyring.without_account(wrong, "ola"),
        lambda: keyring.closed(wrong),
        lambda: keyring.with_new_key(wrong, KEY, SALT),
    ]
    for change in changes:
        with pytest.raises(FileError, match="edited"):
            change()


def test_a_keyring_for_a_server_needs_no_salt():
    assert Keyring.from_text(Keyring.new(KEY, database=DATABASE, salt=b"").to_text()).salt == b""
    with pytest.raises(ValueError, match="16"):
        Keyring.new(KEY, database=DATABASE, salt=b"short")


def test_derived_keys_are_hkdf_and_differ_by_purpose():
    expected = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"mtb audit").derive(KEY)
    assert derived(KEY, "audit") == expected
    assert len({derived(KEY, "audit"), derived(KEY, "key file"), KEY}) == 3
    salted = HKDF(algorithm=SHA256(), length=32, salt=b"salt", info=b"x").derive(KEY)
    assert sealing.hkdf(KEY, b"salt", b"x") == salted


# The text, damaged by chance


def test_a_key_file_cut_off_anywhere_is_called_cut_off(keyring: Keyring):
    text = keyring.to_text()
    for length in range(len(text) - 1):
        with pytest.raises(FileError, match="end is missing"):
            Keyring.from_text(text[:length])
    assert Keyring.from_text(text[:-1]) == keyring  # only the last line's end


@settings(deadline=None, derandomize=True)
@given(st.data())
def test_any_single_edit_is_refused_or_harmless(keyring: Keyring, data: st.DataObject):
    text = keyring.to_text()
    place = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.sampled_from([0, 1]))
    sign = data.draw(st.one_of(st.just(""), st.characters(), st.sampled_from('0123456789abcdef{}[]", \n')))
    try:
        read = Keyring.from_text(text[:place] + sign + text[place + length :])
    except FileError:
        return
    assert read == keyring


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "end is missing"),
        ("\0" * 900, "end is missing"),
        ("Handleliste: melk, brød", "not a key file"),
        ('{"name": "x"}', "not a key file"),
        ("[1, 2]", "not a key file"),
        ("[" * 200_000, "not a key file"),
        ("9" * (1 << 20) + "9", "not a key file"),
        ('{"format": ["mtb key file 2"]}', "not a key file"),
        ('{"format": "mtb key file 3"}', "newer version"),
        ('{"format": "mtb key file x"}', "edited"),
        ('{"format": "mtb key file 2"}', "edited"),
        ('{"format": "mtb key file 2", "slots": 7}', "edited"),
    ],
)
def test_what_is_wrong_with_a_text_is_said_in_a_sentence(text: str, words: str):
    with pytest.raises(FileError, match=words) as caught:
        Keyring.from_text(text, Path("mtb.db.key"))
    assert caught.value.text("nb").startswith("mtb.db.key: ")


# The text, edited on purpose: whoever edits can make the check value anew, but not the seal


def edited_text(keyring: Keyring, edit: Callable[[dict[str, Any]], object]) -> str:
    content = json.loads(keyring.to_text())
    edit(content)
    body = {name: content[name] for name in ("format", "database", "salt", "audit", "slots")}
    plain = json.dumps([body, content["mac"]], sort_keys=True, separators=(",", ":"))
    content["check"] = hashlib.sha256(plain.encode()).hexdigest()
    return json.dumps(content, indent=1)


def test_the_check_value_can_be_made_anew_so_the_edits_below_are_not_blind(keyring: Keyring):
    assert Keyring.from_text(edited_text(keyring, lambda _: None)) == keyring


def swap_accounts(content: dict[str, Any]) -> None:
    first, second = content["slots"][:2]
    first["account"], second["account"] = second["account"], first["account"]


def replace_keys(content: dict[str, Any]) -> None:
    """An intruder's own pair and own data key in Kari's slot."""
    other = Keyring.new(bytes(32), database=DATABASE, salt=SALT)
    content["slots"][0] = json.loads(other.with_password(bytes(32), "kari", PASSWORD).to_text())["slots"][1]


def seal_another_key(content: dict[str, Any]) -> None:
    """The public key is there for all to see, so anybody can seal a data key of their own to it."""
    fields = content["slots"][0]
    cost = Cost(fields["time"], fields["memory_kib"], fields["lanes"])
    parts = [bytes.fromhex(fields[name]) for name in ("salt", "public", "private", "sealed")]
    slot = module.Slot("password", "kari", cost, *parts)
    fields["sealed"] = slot.sealing(bytes(32), DATABASE).sealed.hex()


EDITS: dict[str, Callable[[dict[str, Any]], object]] = {
    "cheaper password": lambda content: content["slots"][0].update(memory_kib=20 * 1024),
    "fewer rounds": lambda content: content["slots"][0].update(time=3),
    "accounts swapped": swap_accounts,
    "account renamed": lambda content: content["slots"][0].update(account="per"),
    "slot removed": lambda content: content["slots"].pop(1),
    "recovery removed": lambda content: content["slots"].pop(),
    "slots turned round": lambda content: content["slots"].reverse(),
    "slot doubled under a name": lambda c: c["slots"].append(copy.deepcopy(c["slots"][0]) | {"account": "x"}),
    "another database": lambda content: content.update(database=str(UUID(int=7))),
    "another salt": lambda content: content.update(salt="00" * 16),
    "salt left out": lambda content: content.update(salt=""),
    "password slot as recovery": lambda content: content["slots"][0].update(kind="recovery", account=""),
    "open slot added": lambda content: content["slots"].insert(0, {"kind": "open", "key": "00" * 32}),
    "keys replaced": replace_keys,
    "another key sealed": seal_another_key,
    "low order point": lambda c: c["slots"][0].update(sealed="00" * 32 + c["slots"][0]["sealed"][64:]),
    "public key": lambda content: content["slots"][0].update(public="09" + "00" * 31),
    "seal blank": lambda content: content.update(mac="00" * 32),
    "two open slots": lambda content: content["slots"].extend([{"kind": "open", "key": "00" * 32}] * 2),
    "account twice": lambda content: content["slots"].append(copy.deepcopy(content["slots"][0])),
    "no slots": lambda content: content.update(slots=[]),
    "field added": lambda content: content["slots"][0].update(hint="sommer"),
    "unknown kind": lambda content: content["slots"][0].update(kind="master"),
    "kind is a list": lambda content: content["slots"][0].update(kind=["password"]),
    "another kdf": lambda content: content["slots"][0].update(kdf="sha256"),
    "number as a fraction": lambda content: content["slots"][0].update(time=2.0),
    "number as a truth": lambda content: content["slots"][0].update(lanes=True),
    "short seal": lambda content: content.update(mac="00"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_an_edited_keyring_opens_for_nobody(keyring: Keyring, edit):
    text = edited_text(keyring, edit)
    for account, password in (("kari", PASSWORD), ("ola", "et annet passord")):
        with pytest.raises(ExpectedError) as caught:
            Keyring.from_text(text).unlock(account, password)
        assert isinstance(caught.value, FileError | WrongPasswordError)


# Edits of Kari's own slot, or of what every slot is bound to: there her password no longer fits.
BINDING = {
    *("cheaper password", "fewer rounds", "accounts swapped", "account renamed", "another database"),
    *("password slot as recovery", "public key"),
}


@pytest.mark.parametrize("name", sorted(EDITS.keys() - BINDING))
def test_an_edit_of_anything_else_is_told_from_a_wrong_password(keyring: Keyring, name):
    with pytest.raises(FileError, match="edited"):
        Keyring.from_text(edited_text(keyring, EDITS[name])).unlock("kari", PASSWORD)


def test_an_open_slot_slipped_in_is_noticed_when_it_is_used(keyring: Keyring):
    with pytest.raises(FileError, match="edited"):
        Keyring.from_text(edited_text(keyring, EDITS["open slot added"])).open_key()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("time", value) for value in (-1, 0, 1, 21, 10**9)),
        *(("memory_kib", value) for value in (0, 19 * 1024 - 1, 1024 * 1024 + 1, 2**40)),
        *(("lanes", value) for value in (0, 9, 255)),
    ],
)
def test_a_cost_out_of_range_is_refused_before_anything_is_stretched(
    keyring: Keyring, monkeypatch, name, value
):
    def stretch(*_given):
        pytest.fail("a prepared file reached the password function")

    monkeypatch.setattr(sealing, "stretched", stretch)
    with pytest.raises(FileError, match="edited"):
        Keyring.from_text(edited_text(keyring, lambda content: content["slots"][0].update({name: value})))


def test_the_password_function_itself_refuses_a_cost_out_of_range():
    with pytest.raises(ValueError, match="range"):
        sealing.stretched("x", bytes(16), Cost(1, 8, 1))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.data())
def test_any_digit_edited_with_a_new_check_value_opens_for_nobody(keyring: Keyring, data: st.DataObject):
    slot = data.draw(st.sampled_from([0, 1, 2]))
    name = data.draw(st.sampled_from(["salt", "public", "private", "sealed"]))
    digits = json.loads(keyring.to_text())["slots"][slot][name]
    place = data.draw(st.integers(0, len(digits) - 1))
    sign = data.draw(st.sampled_from([each for each in "0123456789abcdef" if each != digits[place]]))
    edited = digits[:place] + sign + digits[place + 1 :]
    read = Keyring.from_text(
        edited_text(keyring, lambda content: content["slots"][slot].update({name: edited}))
    )
    with pytest.raises((FileError, WrongPasswordError)):
        read.unlock("kari", PASSWORD)


# The recovery code


SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def with_check_sign(body: str) -> str:
    """One of the 32 signs makes it whole, and only one."""
    (whole,) = (body + sign for sign in SIGNS if typed_code(body + sign))
    return whole


def test_a_code_is_printed_in_groups_and_differs_every_time():
    code = new_code()
    assert [len(group) for group in code.split("-")] == [4] * 7 + [5]
    assert code != new_code()


@pytest.mark.parametrize(
    "spoil",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " – "),
        lambda code: code.replace("0", "o").replace("1", "l"),
        lambda code: code.replace("0", "O").replace("1", "I"),
        lambda code: f"\t{code}\r\n",
        lambda code: "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in code),
    ],
)
def test_a_code_may_be_typed_in_any_case_and_spacing(spoil):
    code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"
    assert typed_code(spoil(with_check_sign(code))) == SIGNS


@given(st.text(SIGNS, min_size=32, max_size=32), st.integers(0, 31), st.integers(1, 31))
def test_one_wrong_sign_or_a_swap_is_a_typing_error(body: str, place: int, step: int):
    code = with_check_sign(body)
    wrong = SIGNS[(SIGNS.index(code[place]) + step) % 32]
    assert typed_code(code[:place] + wrong + code[place + 1 :]) is None
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert typed_code(swapped) is None or swapped == code


def test_a_mistyped_code_is_told_from_one_that_does_not_fit(code_and_keyring: tuple[str, Keyring]):
    code, keyring = code_and_keyring
    with pytest.raises(WrongRecoveryCodeError, match="typing error"):
        keyring.unlock_with_recovery(code[:-1])
    with pytest.raises(WrongRecoveryCodeError, match="does not fit"):
        keyring.unlock_with_recovery(new_code())
    with pytest.raises(WrongRecoveryCodeError, match="does not fit"):
        Keyring.new(os.urandom(32), database=DATABASE, salt=SALT).unlock_with_recovery(code)
