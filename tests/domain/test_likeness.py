"""Who could be one person, though spelled otherwise."""

import datetime as dt

import pytest

from mtb.domain.likeness import Person, could_be_one

BORN = dt.date(1980, 3, 23)


@pytest.mark.parametrize(
    ("surname", "first_name"),
    [
        ("Test", "Åse"),
        ("TEST", "Aase"),
        ("Åse", "Test"),
        ("Tesst", "Åse"),
        ("Tast", "Åse"),
        ("Tset", "Åse"),
        ("Test", "Åse Marie"),
        ("Test-Hansen", "Åse"),
        ("Test", "Asé"),
    ],
)
def test_a_name_written_otherwise_could_be_the_same_person(surname: str, first_name: str) -> None:
    assert could_be_one(Person(surname, first_name, None), Person("Test", "Åse", BORN))


@pytest.mark.parametrize(
    ("surname", "first_name"), [("Testesen", "Åse"), ("Test", "Ola"), ("Tatt", "Åse"), ("Test", "")]
)
def test_another_name_is_another_person(surname: str, first_name: str) -> None:
    assert not could_be_one(Person(surname, first_name, None), Person("Test", "Åse", None))


def test_a_birthday_speaks_for_or_against() -> None:
    ase = Person("Test", "Åse", BORN)
    assert not could_be_one(ase, Person("Test", "Åse", dt.date(1951, 7, 30)))
    assert could_be_one(ase, Person("Test", "Åse", dt.date(1980, 3, 28)))
    assert not could_be_one(ase, Person("Tast", "Åse", dt.date(1980, 3, 28)))
    assert could_be_one(
        Person("Test", "Åse", dt.date(1980, 3, 12)), Person("Test", "Åse", dt.date(1980, 12, 3))
    )


def test_a_new_surname_is_noticed_by_birthday_and_first_name() -> None:
    assert could_be_one(Person("Prøve", "Åse", BORN), Person("Test", "Åse", BORN))
    assert not could_be_one(Person("Prøve", "Åse", None), Person("Test", "Åse", BORN))


def test_likeness_goes_both_ways() -> None:
    people = [
        Person(surname, first_name, born)
        for surname in ("Test", "Tesst", "Prøve", "Åse")
        for first_name in ("Åse", "Aase", "Test", "")
        for born in (None, BORN, dt.date(1980, 3, 28))
    ]
    assert all(could_be_one(one, other) == could_be_one(other, one) for one in people for other in people)
