"""People and places, as the forms find them and the lists keep them."""

import datetime as dt
from dataclasses import replace

import pytest

from mtb.domain.audit import Action, AuditQuery, Entity
from mtb.domain.errors import ConflictError, RightError, RuleError
from mtb.domain.places import Physician, Place, PlaceKind
from mtb.domain.rights import Role
from tests.factories import another_patient, person, referral_draft

KARI = Physician("Kari Test", "Overlege", hospital="Haukeland", department="Kreft")
HOSPITALS = (PlaceKind.HOSPITAL,)
NAMED = {
    "physician": "Kari Test",
    "physician_email": "kari@sykehus.example",
    "physician_hpr": "1234567",
    "physician_phone": "900",
    "hospital": "Haukeland",
    "hospital_resh": "4001031",
    "department": "Kreft",
}


@pytest.fixture
def directory(services):
    return services.directory


def physician(directory, actor, name):
    found = [one for one in directory.physicians(actor) if one.physician.name == name]
    assert len(found) == 1, name
    return found[0]


def test_a_saved_physician_is_found_while_typing(directory, berg):
    saved = directory.save_physician(berg, replace(KARI, name="  Kari   Test "))
    assert saved == replace(KARI, id=saved.id, version=1)
    assert [one.physician for one in directory.find_physicians(berg, "over kar")] == [saved]


def test_what_is_over_is_not_offered_and_stands_last_in_the_list(directory, berg):
    ended = directory.end_physician(berg, directory.save_physician(berg, KARI), dt.date(2020, 1, 1))
    directory.save_physician(berg, Physician("Åse Test"))
    assert ended.valid_to == dt.date(2020, 1, 1)
    assert [one.physician.name for one in directory.find_physicians(berg, "test")] == ["Åse Test"]
    assert [one.physician.name for one in directory.physicians(berg, "test")] == ["Åse Test", "Kari Test"]
    assert len(directory.find_physicians(berg, "kari", on=dt.date(2019, 12, 31))) == 1


def test_a_place_ends_today_unless_a_day_is_stated(directory, berg):
    hospital = directory.find_places(berg, "førde", HOSPITALS)[0].place
    directory.end_place(berg, hospital)
    assert directory.find_places(berg, "førde", HOSPITALS, on=directory.today())
    assert not directory.find_places(berg, "førde", HOSPITALS, on=directory.today() + dt.timedelta(days=1))
    directory.end_place(berg, directory.places(berg, HOSPITALS, "førde")[0].place, dt.date(2020, 1, 1))
    assert directory.places(berg, HOSPITALS)[-1].place.name == "Førde"
    assert len(directory.places(berg, HOSPITALS)) == 23


def test_only_a_few_are_offered_and_the_list_shows_all(directory, berg):
    for number in range(12):
        directory.save_physician(berg, Physician(f"Lege {number:02}"))
    assert len(directory.find_physicians(berg, "lege")) == 8
    assert len(directory.physicians(berg, "lege")) == 12


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"hpr": "12a"}, "hpr"),
        ({"hpr": "1234567890"}, "hpr"),
        ({"email": "kari"}, "email"),
        ({"valid_from": dt.date(2026, 2, 1), "valid_to": dt.date(2026, 1, 1)}, "valid_to"),
    ],
)
def test_what_cannot_be_so_is_refused_at_its_field(directory, berg, wrong, field):
    with pytest.raises(RuleError) as refused:
        directory.save_physician(berg, replace(KARI, **wrong))
    assert refused.value.field == field
    assert directory.physicians(berg) == []


def test_nobody_stands_twice_in_the_same_hospital(directory, berg):
    directory.save_physician(berg, KARI)
    with pytest.raises(RuleError) as refused:
        directory.save_physician(berg, Physician("kari test", hospital="HAUKELAND"))
    assert refused.value.field == "name"
    directory.save_physician(berg, Physician("Kari Test", hospital="Førde"))


def test_no_place_stands_twice(directory, berg):
    with pytest.raises(RuleError):
        directory.save_place(berg, Place(PlaceKind.HOSPITAL, "FØRDE"))
    for parent in ("Førde", "Fonna"):
        directory.save_place(berg, Place(PlaceKind.DEPARTMENT, "Kreft", parent=parent))
    with pytest.raises(RuleError):
        directory.save_place(berg, Place(PlaceKind.DEPARTMENT, "kreft", parent="Førde"))


def test_two_who_correct_at_once_notice_each_other(directory, berg):
    seen = directory.save_physician(berg, KARI)
    directory.save_physician(berg, replace(seen, title="Professor"))
    with pytest.raises(ConflictError):
        directory.save_physician(berg, replace(seen, title="Lege"))


def test_every_state_is_kept_and_every_change_is_logged(services, directory, berg):
    seen = directory.save_physician(berg, KARI)
    directory.save_physician(berg, replace(seen, title="Professor"))
    place = directory.save_place(berg, Place(PlaceKind.LABORATORY, "InPreD Vest"))
    assert ["Professor" in one.content for one in directory.history(berg, seen)] == [False, True]
    assert len(directory.history(berg, place)) == 1
    entries = services.audit.entries(berg, AuditQuery()).entries
    logged = [(one.action, one.subject.entity) for one in entries if one.subject.id]
    assert logged[:3] == [
        (Action.CREATED, Entity.PLACE),
        (Action.CHANGED, Entity.PHYSICIAN),
        (Action.CREATED, Entity.PHYSICIAN),
    ]


def test_a_reader_reads_and_changes_nothing(directory, berg):
    saved = directory.save_physician(berg, KARI)
    reader = person("les", "L. Les", Role.READER)
    assert directory.find_physicians(reader, "kari")
    for change in (
        lambda: directory.save_physician(reader, saved),
        lambda: directory.end_physician(reader, saved),
        lambda: directory.save_place(reader, Place(PlaceKind.HOSPITAL, "Nytt")),
    ):
        with pytest.raises(RightError):
            change()
    with pytest.raises(RightError):
        directory.physicians(person("adm", "A. Adm", Role.ADMINISTRATOR))


# What the lists learn from referrals


def test_an_unknown_physician_is_learnt_with_all_the_referral_says(services, directory, berg):
    services.cases.register(berg, referral_draft(**NAMED))
    found = physician(directory, berg, "Kari Test")
    assert found.chosen == 1
    assert replace(found.physician, id=KARI.id, version=0) == replace(
        KARI, title="", email="kari@sykehus.example", hpr="1234567", phone="900"
    )
    departments = directory.find_places(berg, "", [PlaceKind.DEPARTMENT], parent="Haukeland")
    assert [(one.place.name, one.chosen) for one in departments] == [("Kreft", 1)]


def test_a_known_hospital_is_not_added_again_and_gets_its_number(services, directory, berg):
    services.cases.register(berg, referral_draft(**{**NAMED, "hospital": "haukeland"}))
    found = directory.places(berg, HOSPITALS, "haukeland")
    assert [(one.place.name, one.place.resh, one.place.site) for one in found] == [
        ("Haukeland", "4001031", "H")
    ]


def test_blanks_are_filled_and_nothing_is_overwritten(services, directory, berg):
    directory.save_physician(berg, replace(KARI, email="old@sykehus.example"))
    services.cases.register(berg, referral_draft(**NAMED))
    found = physician(directory, berg, "Kari Test").physician
    assert (found.title, found.email, found.hpr, found.phone) == (
        "Overlege",
        "old@sykehus.example",
        "1234567",
        "900",
    )
    assert len(directory.history(berg, found)) == 2


def test_the_same_name_at_another_hospital_is_another_physician(services, directory, berg):
    services.cases.register(berg, referral_draft(**NAMED))
    other = referral_draft("IPD1235", another_patient(1), **{**NAMED, "hospital": "Førde"})
    services.cases.register(berg, other)
    assert sorted(one.physician.hospital for one in directory.physicians(berg, "kari")) == [
        "Førde",
        "Haukeland",
    ]


def test_a_hospital_called_by_its_short_name_is_the_same(services, directory, berg):
    for inpred_id, serial, hospital in (
        ("IPD1234", 1, "Ahus"),
        ("IPD1235", 2, "Akershus universitetssykehus"),
    ):
        draft = referral_draft(inpred_id, another_patient(serial), **{**NAMED, "hospital": hospital})
        services.cases.register(berg, draft)
    found = physician(directory, berg, "Kari Test")
    assert (found.physician.hospital, found.chosen) == ("Akershus universitetssykehus", 2)
    assert len(directory.places(berg, HOSPITALS)) == 23


def test_a_second_referral_teaches_nothing_new(services, directory, berg):
    services.cases.register(berg, referral_draft(**NAMED))
    services.cases.register(berg, referral_draft("IPD1235", another_patient(1), **NAMED))
    found = physician(directory, berg, "Kari Test")
    assert found.chosen == 2
    assert found.physician.version == 1


def test_a_correction_teaches_too_and_the_responsible_physician_is_known(services, directory, berg):
    seen = services.cases.register(berg, referral_draft(**NAMED))
    services.cases.correct(berg, seen, referral_draft(**NAMED, responsible_physician="Per Prøve"))
    assert physician(directory, berg, "Per Prøve").physician.hospital == "Haukeland"


def test_a_referral_is_saved_even_where_the_list_would_refuse(services, directory, berg):
    odd = {**NAMED, "physician_hpr": "unknown", "hospital_resh": "n/a", "department": "x" * 400}
    services.cases.register(berg, referral_draft(**odd))
    assert directory.physicians(berg) == []
    assert directory.places(berg, HOSPITALS, "haukeland")[0].place.resh == ""
    assert directory.places(berg, [PlaceKind.DEPARTMENT]) == []


def test_a_doubtful_number_is_left_out_and_the_rest_is_learnt(services, directory, berg):
    services.cases.register(berg, referral_draft(**{**NAMED, "physician_hpr": "unknown"}))
    found = physician(directory, berg, "Kari Test").physician
    assert (found.hpr, found.email) == ("", "kari@sykehus.example")


def test_a_refused_referral_teaches_nothing(services, directory, berg):
    services.cases.register(berg, referral_draft())
    with pytest.raises(RuleError):
        services.cases.register(berg, referral_draft(**NAMED))
    assert [one.physician.name for one in directory.physicians(berg)] == ["T. Fiktiv"]
