"""Minutes: drafts, signing off, de-identified copies."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from mtb.domain.errors import FileError, RuleError
from mtb.domain.meetings import MeetingState
from mtb.domain.minutes import MinutesLook
from mtb.domain.stages import Stage
from mtb.services.minutes import LOOKS, file_name
from tests.factories import DECISION, MEETING, NUMBER, another_patient, referral_draft

FULL = MinutesLook("nb", deidentified=False)
HIDDEN = MinutesLook("nb", deidentified=True)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


@pytest.fixture
def meeting(services, berg):
    meeting = services.meetings.plan(berg, MEETING)
    case = services.cases.register(berg, referral_draft())
    item = services.meetings.put_on_agenda(berg, meeting.id, case.id).item
    services.decisions.decide(
        berg,
        item,
        replace(DECISION, discussion="Åse Test fra Haukeland ble drøftet; T. Fiktiv var til stede."),
    )
    return services.meetings.get(berg, meeting.id)


def test_a_draft_says_that_it_is_one(services, berg, meeting):
    assert "Utkast" in words(services.minutes.pdf(berg, meeting.id, FULL))
    assert "Draft" in words(services.minutes.pdf(berg, meeting.id, MinutesLook("en", deidentified=False)))


def test_the_decision_stands_in_the_minutes(services, berg, meeting):
    text = words(services.minutes.pdf(berg, meeting.id, FULL))
    for expected in ("IPD1234", "pemigatinib", "kohort 07-B", "FGFR2/BICC1", "Mulig inklusjon", "27.11.2026"):
        assert expected in text, expected
    assert NUMBER not in text


def test_a_deidentified_copy_names_nobody_and_nothing_that_points_at_one(services, berg, meeting):
    text = words(services.minutes.pdf(berg, meeting.id, HIDDEN))
    assert "IPD1234" in text
    for hidden in ("Åse", "Haukeland", "Fiktiv", "46 år", "12.11.2026", NUMBER):
        assert hidden not in text, hidden


def test_minutes_are_not_signed_while_a_case_waits(services, berg, meeting):
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(0)))
    services.meetings.put_on_agenda(berg, meeting.id, other.id)
    with pytest.raises(RuleError, match="1 of 2 cases"):
        services.minutes.sign_off(berg, services.meetings.get(berg, meeting.id))


def test_signed_minutes_are_the_same_bytes_for_ever(services, berg, meeting):
    signed = services.minutes.sign_off(berg, meeting)
    assert signed.state is MeetingState.SIGNED_OFF
    assert services.minutes.signed(berg, meeting.id).by == "K. Berg"
    first = {look: services.minutes.pdf(berg, meeting.id, look) for look in LOOKS}
    services.cases.correct(berg, services.cases.find(berg, "IPD1234"), referral_draft(diagnosis="Noe annet"))
    again = {look: services.minutes.pdf(berg, meeting.id, look) for look in LOOKS}
    assert first == again
    assert len({hashlib.sha256(pdf).hexdigest() for pdf in first.values()}) == len(LOOKS)
    assert "K. Berg" in words(first[FULL])
    assert "Utkast" not in words(first[FULL])


def test_after_signing_nothing_in_the_meeting_changes(services, berg, meeting):
    services.minutes.sign_off(berg, meeting)
    item = services.meetings.agenda(berg, meeting.id)[0].item
    other = services.cases.register(berg, referral_draft("IPD0002", another_patient(0)))
    for attempt in (
        lambda: services.decisions.decide(berg, item, DECISION),
        lambda: services.decisions.save_draft(berg, item, DECISION),
        lambda: services.decisions.postpone(berg, item, "senere"),
        lambda: services.meetings.put_on_agenda(berg, meeting.id, other.id),
        lambda: services.meetings.take_off(berg, item),
        lambda: services.meetings.change(berg, services.meetings.get(berg, meeting.id), MEETING),
        lambda: services.minutes.sign_off(berg, services.meetings.get(berg, meeting.id)),
    ):
        with pytest.raises(RuleError, match="signed off"):
            attempt()


def test_a_decided_case_goes_to_follow_up_when_the_minutes_are_signed(services, berg, meeting):
    services.minutes.sign_off(berg, meeting)
    assert services.cases.find(berg, "IPD1234").stage is Stage.FOLLOW_UP


def test_a_pdf_is_written_whole_or_not_at_all(services, berg, meeting, tmp_path: Path):
    services.minutes.write(berg, meeting.id, FULL, tmp_path / "referat.pdf")
    assert "pemigatinib" in words((tmp_path / "referat.pdf").read_bytes())
    with pytest.raises(FileError, match="another folder"):
        services.minutes.write(berg, meeting.id, FULL, tmp_path / "missing" / "referat.pdf")
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["referat.pdf"]
    assert list(tmp_path.glob(".mtb-*")) == []


def test_the_files_name_says_nothing_of_any_patient(meeting):
    assert [file_name(meeting, look) for look in LOOKS] == [
        "mol-mdt-2026-11-24-referat.pdf",
        "mol-mdt-2026-11-24-referat-avidentifisert.pdf",
        "mol-mdt-2026-11-24-minutes.pdf",
        "mol-mdt-2026-11-24-minutes-deidentified.pdf",
    ]


@pytest.mark.parametrize("name", ["mtb.db", "mtb.db.key"])
def test_a_pdf_never_takes_the_place_of_something_else(services, berg, meeting, database_file, name):
    target = database_file.with_name(name)
    before = target.read_bytes()
    with pytest.raises(FileError, match="another kind"):
        services.minutes.write(berg, meeting.id, FULL, target)
    assert target.read_bytes() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there are no devices here")
def test_a_device_is_never_replaced(services, berg, meeting, tmp_path: Path):
    link = tmp_path / "device.pdf"
    link.symlink_to("/dev/full")
    with pytest.raises(FileError, match="another kind"):
        services.minutes.write(berg, meeting.id, FULL, link)
    assert link.is_symlink()
