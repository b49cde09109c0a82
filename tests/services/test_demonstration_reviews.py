"""The demonstration's findings are reviewed as a laboratory would: agreed, waiting, and not begun."""

import pytest

from mtb.domain.reviews import Effect
from mtb.services.demonstration import DATABASE_NAME, make_demonstration
from mtb.store.address import Address
from mtb.wiring import open_services


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    list(make_demonstration(folder))
    services = open_services(Address(path=folder / DATABASE_NAME))
    yield services
    services.close()


def for_board(made, berg, reference):
    found = made.reviews.of_case(berg, made.cases.find(berg, reference).id).reviewed
    return {row.finding.gene: row for row in found if row.stored.for_board}


def test_what_the_board_saw_was_reviewed_and_agreed_and_stands_in_its_order(made, berg):
    rows = for_board(made, berg, "IPD9001")
    assert {gene: row.review.effect for gene, row in rows.items()} == {
        "FGFR2/BICC1": Effect.GAIN_OF_FUNCTION,
        "IDH1": Effect.GAIN_OF_FUNCTION,
    }
    assert all(row.review.second.agrees for row in rows.values())
    assert rows["IDH1"].stored.board_order < rows["FGFR2/BICC1"].stored.board_order


def test_one_finding_waits_for_a_second_opinion_and_one_case_for_a_review(made, berg):
    assert for_board(made, berg, "IPD9002")["TP53"].review.second is None
    assert all(row.review.is_from_file for row in for_board(made, berg, "IPD9005").values())
