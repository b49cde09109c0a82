"""R24: JSON from another program is stored as it says, or refused with a sentence; never a traceback."""

import copy
import datetime as dt
import json
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb import cli
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import ExpectedError, FileError
from mtb.domain.texts import clean_line, clean_text
from mtb.exchange import json_fields
from mtb.exchange.json_records import read_agenda, read_decision, read_meeting, read_referral
from mtb.store.address import Address
from mtb.wiring import open_services
from tests.factories import NUMBER
from tests.hostile.texts import LONG_LINE, PROBES, hostile_texts

FILE = Path("in.json")
TODAY = dt.date(2026, 11, 22)
RECORD = {
    "inpred_id": "IPD9001",
    "patient": {"surname": "Test", "first_name": "Åse", "national_id": NUMBER, "sex": "F"},
    "referral": {
        "received_on": "2026-11-01",
        "hospital": "Haukeland",
        "physician": "T. Fiktiv",
        "diagnosis": "Kolangiokarsinom",
        "diagnosed": "2024-05",
        "ecog": 1,
        "question": "Mulighet?",
        "urgency": "urgent",
        "consents": [{"kind": "profiling", "answer": "given", "on": "2026-11-01"}],
    },
}
MEETING = {"starts_at": "2026-11-24T14:00", "attendees": [{"name": "Å. Test", "role": "oncologist"}]}
AGENDA = {"meeting": "1", "cases": [{"case": "IPD9001", "minutes": 20}]}
DECISION = {
    "meeting": "1",
    "case": "IPD9001",
    "possibilities": [{"pathway": "impress", "drug": "x", "finding_id": "", "escat": "I-A"}],
    "no_possibility": None,
    "germline": "advised",
    "tasks": [{"what": "x", "who": "y", "due": "2026-11-27"}],
}
READERS = [
    (lambda text: read_referral(text, FILE, TODAY), RECORD),
    (lambda text: read_meeting(text, FILE), MEETING),
    (lambda text: read_agenda(text, FILE), AGENDA),
    (lambda text: read_decision(text, FILE), DECISION),
]
QUIET = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

# NaN and infinity become words that JSON does not have.
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | hostile_texts(2) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(hostile_texts(1), inner, max_size=3),
    max_leaves=6,
)


def places(value: object, steps: tuple = ()) -> list[tuple]:
    """The way to every value in a record, objects and lists too."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [steps, *(found for key, each in inner for found in places(each, (*steps, key)))]


def with_value(record: dict, steps: tuple, value: object) -> object:
    changed = copy.deepcopy(record)
    if not steps:
        return value
    inside = changed
    for step in steps[:-1]:
        inside = inside[step]
    inside[steps[-1]] = value
    return changed


def refusal(act: Callable[[], object]) -> str | None:
    """The sentence with which something is refused; None where it is done. Anything else is a bug."""
    try:
        act()
    except ExpectedError as error:
        return error.text("nb")
    return None


@QUIET
@given(st.sampled_from(READERS), st.data())
def test_r24_a_wrong_value_anywhere_is_told_with_its_place_or_read(reader, data):
    read, record = reader
    steps = data.draw(st.sampled_from(places(record)))
    text = json.dumps(with_value(record, steps, data.draw(VALUES)), ensure_ascii=data.draw(st.booleans()))
    told = refusal(lambda: read(text))
    assert told is None or told.startswith("in.json:")


@QUIET
@given(st.sampled_from(READERS), st.data())
def test_r24_a_damaged_file_is_told_in_words_or_read(reader, data):
    read, record = reader
    text = json.dumps(record, indent=1)
    at, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 20))
    damaged = text[:at] + data.draw(hostile_texts(2)) + text[at + length :]
    told = refusal(lambda: read(damaged))
    assert told is None or told.startswith("in.json")


@QUIET
@given(hostile_texts(), hostile_texts())
def test_r24_a_text_is_stored_as_it_stands_but_cleaned(services, berg, line, text):
    referral = {**RECORD["referral"], "diagnosis": f"x{line}", "question": f"x{text}"}
    patient = {"surname": f"y{line}"[:150], "first_name": ""}
    told = json.dumps({"patient": patient, "referral": referral})
    summary = services.cases.register(berg, read_referral(told, FILE, TODAY).draft)
    stored = services.cases.get(berg, summary.id)
    assert stored.referral.diagnosis == clean_line(f"x{line}")
    assert stored.referral.question == clean_text(f"x{text}")
    assert stored.summary.patient.surname == clean_line(f"y{line}"[:150])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not JSON"),
        ("null", "an object in braces"),
        ("[]", "an object in braces"),
        ('"x"', "an object in braces"),
        ("NaN", "NaN is not a number"),
        ('{"case": NaN}', "NaN is not a number"),
        ('{"case": -Infinity}', "-Infinity is not a number"),
        ('{"case": 1e999}', "case: a text is expected"),
        ('{"case": ' + "9" * 5_000 + "}", "can't be read"),
        ('{"case": "a", "case": "b"}', "the key case stands twice"),
        ('{"patient": {"surname": "a", "surname": "b"}}', "the key surname stands twice"),
        ("[" * 100_000, "can't be read"),
        ('{"a":' * 100_000, "can't be read"),
        ('{"case": "\n"}', "not JSON"),
        ('{"case": "a\x00"}', "not JSON"),
        ("{'case': 'a'}", "not JSON"),
        ('{"case": "a",}', "not JSON"),
        ('{"case": "a"} {}', "not JSON"),
        ('\ufeff{"case": "a"}', "not JSON"),
    ],
    ids=lambda text: ascii(text[:24]),
)
def test_r24_what_is_not_json_or_not_a_record_is_told(text, words):
    with pytest.raises(FileError) as told:
        read_referral(text, FILE, TODAY)
    assert words in told.value.text("en").replace("This is not JSON", "not JSON")
    assert len(told.value.text("en")) < 300


def test_r24_every_key_that_is_unknown_is_refused_with_its_line():
    text = json.dumps({**RECORD, "inpred-id": "x"}, indent=1)
    line = text.count("\n")  # the last line but the brace
    with pytest.raises(FileError, match="inpred-id: unknown key") as told:
        read_referral(text, FILE, TODAY)
    assert told.value.text("en").startswith(f"in.json:{line}: ")


def test_r24_every_depth_is_told_in_words():
    """Also where a deep value must be passed over to find the line of the one that is wrong."""
    for depth in range(sys.getrecursionlimit() - 400, sys.getrecursionlimit() + 10):
        with pytest.raises(FileError):
            read_referral('{"inpred_id": ' + "[" * depth + "]" * depth + ', "case": 1}', FILE, TODAY)


class Counted(str):
    """A key that counts how often it is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_r24_a_key_that_stands_twice_is_found_with_work_that_grows_with_the_keys():
    names = [Counted(f"k{number}") for number in range(500)]
    Counted.compared = 0
    with pytest.raises(ValueError, match="stands twice"):
        json_fields._no_duplicates([(name, 1) for name in [*names, Counted("k499")]])
    assert Counted.compared < 50 * len(names)


@pytest.mark.parametrize("key", ["\x1b[31mx", "a\nb", "\x1b]0;title\x07", "x\u202ey"], ids=ascii)
def test_r24_a_sentence_holds_nothing_a_terminal_would_obey(key):
    with pytest.raises(FileError) as told:
        read_referral(json.dumps({**RECORD, key: 1}), FILE, TODAY)
    unwanted = [sign for sign in told.value.text("en") if unicodedata.category(sign) in {"Cc", "Cf"}]
    assert not unwanted


def test_r24_a_value_is_told_without_repeating_a_million_characters():
    referral = {**RECORD["referral"], "ecog": LONG_LINE}
    with pytest.raises(FileError) as told:
        read_referral(json.dumps({**RECORD, "referral": referral}), FILE, TODAY)
    assert len(told.value.text("en")) < 300


@pytest.mark.parametrize("name", ["received_on", "diagnosed"])
def test_r24_what_is_not_a_date_is_told_without_repeating_a_million_characters(name):
    referral = {**RECORD["referral"], name: LONG_LINE}
    with pytest.raises(FileError) as told:
        read_referral(json.dumps({**RECORD, "referral": referral}), FILE, TODAY)
    assert len(told.value.text("en")) < 300


@QUIET
@given(
    st.sampled_from(places(RECORD)[1:]),
    st.sampled_from([10**30, -1, 0, "", "9999-12-31", "0001-01-01", *PROBES]),
)
def test_r24_a_record_with_an_unbelievable_value_is_stored_or_refused_in_words(services, berg, steps, value):
    """Past the reader, at the rules and the database."""
    text = json.dumps(with_value({**RECORD, "inpred_id": ""}, steps, value))
    told = refusal(lambda: services.cases.register(berg, read_referral(text, FILE, TODAY).draft))
    assert told is None or told


@pytest.fixture
def shell(database_file, tmp_path, berg, monkeypatch, capsys) -> Callable[[bytes, int], str]:
    """Hands a file to the command line; what it says. Stored is what it says was stored, and no more."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def refer(data: bytes, status: int) -> str:
        file = tmp_path / "in.json"
        file.write_bytes(data)
        assert cli.run(["--database", str(database_file), "refer", str(file)]) == status
        services = open_services(Address(path=database_file))
        assert services.cases.search(berg, CaseQuery()).total == (1 if status == 0 else 0)
        services.close()
        told = capsys.readouterr()
        return told.out if status == 0 else told.err

    return refer


GOOD = json.dumps(RECORD, ensure_ascii=False)


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (GOOD.encode(), 0, "Case IPD9001"),
        (b"\xef\xbb\xbf" + GOOD.encode(), 0, "Case IPD9001"),
        (json.dumps(RECORD, indent=1).replace("\n", "\r\n").encode(), 0, "Case IPD9001"),
        (GOOD.encode("utf-16"), 1, "not UTF-8"),
        (json.dumps(RECORD).encode("utf-16-le"), 1, "not JSON"),
        (GOOD.encode("latin-1"), 1, "not UTF-8"),
        (b"\n\n" + GOOD.encode() + b"\xff", 1, ":3: This is not UTF-8"),
        (b"", 1, "not JSON"),
        (b"\x00" * 100, 1, "not JSON"),
        (b"%PDF-1.4\n\xe2\xe3\xcf\xd3", 1, "not UTF-8"),
        (b"PK\x03\x04" + b"\x00" * 30, 1, "not JSON"),
        (b"[" * 1_000_000, 1, "can't be read"),
        (json.dumps({**RECORD, "inpred_id": LONG_LINE}).encode(), 1, "1,000,000 characters"),
    ],
    ids=[
        "plain",
        "bom",
        "crlf",
        "utf-16",
        "utf-16-le",
        "latin-1",
        "byte",
        "empty",
        "nul",
        "pdf",
        "zip",
        "deep",
        "long",
    ],
)
def test_r24_any_file_is_stored_or_refused_with_one_sentence(shell, data, status, words):
    said = shell(data, status)
    assert words in said
    assert said.count("\n") == 1
    assert len(said) < 1_000
