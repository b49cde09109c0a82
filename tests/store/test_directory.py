"""How people and places are kept and found."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import delete
from sqlalchemy.exc import DBAPIError

from mtb.domain.changes import Kind
from mtb.domain.errors import ConflictError, NotFoundError
from mtb.domain.places import INCLUSION_SITES, Physician, Place, PlaceKind
from mtb.domain.specimens import Specimen
from mtb.domain.stages import Stage
from mtb.domain.treatments import EarlierTest
from mtb.store.case_tables import physicians, places
from tests.factories import REFERRAL
from tests.store.conftest import NOW

DAY = dt.date(2026, 11, 22)
KARI = Physician("Kari Test", "Overlege", "1234567", "kari@sykehus.example", "900", "Haukeland", "Kreft")
BLOCK = Place(PlaceKind.PATHOLOGY, "Avdeling for patologi, Ullevål", "Pat Ullevål")


def names(found):
    return [(one.physician if hasattr(one, "physician") else one.place).name for one in found]


def refer(unit, **changes):
    case_id = unit.cases.add("", None, Stage.REFERRED, NOW)
    unit.cases.set_referral(case_id, replace(REFERRAL, **changes))
    return case_id


def test_a_new_database_knows_the_23_inclusion_sites(unit):
    found = {one.place.site: one.place.name for one in unit.directory.find_places("", [PlaceKind.HOSPITAL])}
    assert found == dict(INCLUSION_SITES)
    assert len(found) == 23


def test_a_physician_comes_back_as_they_went_in(unit):
    saved = unit.directory.save_physician(replace(KARI, valid_from=DAY, valid_to=DAY))
    assert saved.version == 1
    assert unit.directory.physician(saved.id) == saved
    assert unit.changed == {Kind.DIRECTORY}


def test_a_place_comes_back_as_it_went_in(unit):
    saved = unit.directory.save_place(replace(BLOCK, resh="4204", valid_from=DAY))
    assert unit.directory.place(saved.id) == saved


def test_a_correction_needs_the_version_that_was_seen(unit):
    seen = unit.directory.save_physician(KARI)
    unit.directory.save_physician(replace(seen, title="Professor"))
    with pytest.raises(ConflictError):
        unit.directory.save_physician(replace(seen, title="Lege"))
    assert unit.directory.physician(seen.id).title == "Professor"


def test_what_is_not_there_is_not_found(unit):
    with pytest.raises(NotFoundError):
        unit.directory.place(uuid4())
    with pytest.raises(NotFoundError):
        unit.directory.physician(uuid4())


@pytest.mark.parametrize("words", ["kari", "TEST kari", "haukeland overl", "1234567", "ARI es"])
def test_words_are_found_in_any_order_and_case(unit, words):
    unit.directory.save_physician(KARI)
    unit.directory.save_physician(Physician("Øystein Prøve", hospital="Førde"))
    assert names(unit.directory.find_physicians(words)) == ["Kari Test"]
    assert names(unit.directory.find_physicians("ØYST FØRDE")) == ["Øystein Prøve"]


@pytest.mark.parametrize("words", ["%", "_", "\\", "kari førde"])
def test_signs_of_sql_are_only_signs(unit, words):
    unit.directory.save_physician(KARI)
    assert unit.directory.find_physicians(words) == []


def test_the_most_used_comes_first(unit):
    for name in ("Anne Test", "Berit Test", "Cato Test"):
        unit.directory.save_physician(Physician(name, hospital="Førde"))
    for physician, hospital in (
        ("Cato Test", "Førde"),
        ("Cato Test", "Førde"),
        ("Berit Test", "Førde"),
        ("Anne Test", "Elsewhere"),
    ):
        refer(unit, physician=physician, hospital=hospital)
    found = unit.directory.find_physicians("test")
    assert [(one.physician.name, one.chosen) for one in found] == [
        ("Cato Test", 2),
        ("Berit Test", 1),
        ("Anne Test", 0),
    ]
    assert names(unit.directory.find_physicians("test", most=1)) == ["Cato Test"]


def test_places_are_counted_where_they_are_named(unit):
    unit.directory.save_place(Place(PlaceKind.DEPARTMENT, "Kreft", parent="Førde"))
    unit.directory.save_place(Place(PlaceKind.DEPARTMENT, "Kreft", parent="Fonna"))
    unit.directory.save_place(BLOCK)
    unit.directory.save_place(Place(PlaceKind.LABORATORY, "InPreD Vest"))
    case_id = refer(
        unit,
        hospital="Førde",
        department="Kreft",
        earlier_tests=(EarlierTest("NGS", laboratory="InPreD Vest"),),
    )
    for _ in range(2):
        unit.specimens.save(Specimen(case_id, "H1", pathology=BLOCK.name))
    chosen = {(one.place.name, one.place.parent): one.chosen for one in unit.directory.find_places("")}
    assert chosen["Førde", ""] == 1
    assert chosen["Kreft", "Førde"] == 1
    assert chosen["Kreft", "Fonna"] == 0
    assert chosen[BLOCK.name, ""] == 2
    assert chosen["InPreD Vest", ""] == 1
    assert chosen["Hamar", ""] == 0


def test_a_place_is_counted_by_its_short_name_too(unit):
    for hospital in ("Ahus", "Akershus universitetssykehus", "Hamar"):
        refer(unit, hospital=hospital)
    found = unit.directory.find_places("ahus")
    assert [(one.place.name, one.chosen) for one in found] == [("Akershus universitetssykehus", 2)]


def test_only_what_is_valid_on_the_day_is_offered(unit):
    unit.directory.save_physician(replace(KARI, valid_from=DAY, valid_to=DAY))
    day = dt.timedelta(days=1)
    assert [
        len(unit.directory.find_physicians("kari", valid_on=on)) for on in (DAY - day, DAY, DAY + day)
    ] == [
        0,
        1,
        0,
    ]
    assert len(unit.directory.find_physicians("kari")) == 1


def test_departments_are_those_of_their_hospital(unit):
    for parent in ("Førde", "Fonna"):
        unit.directory.save_place(Place(PlaceKind.DEPARTMENT, "Kreft", parent=parent))
    found = unit.directory.find_places("kre", [PlaceKind.DEPARTMENT], parent="Fonna")
    assert [one.place.parent for one in found] == ["Fonna"]


def test_names_are_the_same_however_they_are_cased(unit):
    place = unit.directory.save_place(BLOCK)
    assert unit.directory.places_named(PlaceKind.PATHOLOGY, "pat ullevål") == [place]
    assert unit.directory.places_named(PlaceKind.PATHOLOGY, "avdeling") == []
    kari = unit.directory.save_physician(KARI)
    assert unit.directory.physicians_named("KARI TEST") == [kari]
    assert unit.directory.physicians_named("Kari") == []


@pytest.mark.parametrize("table", [places, physicians], ids=["places", "physicians"])
def test_the_database_itself_refuses_to_delete(services, table):
    with services.database.writing() as unit:
        unit.directory.save_physician(KARI)
    with pytest.raises(DBAPIError), services.database.writing() as unit:
        unit.directory._connection.execute(delete(table))
