"""Results with values at the edges: stored whole or refused in words, on both databases."""

import random

import pytest

from mtb.domain.errors import ExpectedError
from mtb.exchange.demonstration_results import write_results_folder

LARGEST_COUNT = "999999999999999"  # the largest the reader takes for a number
CHINESE = (0x4E00, 0x9FFF)


@pytest.fixture
def sample(tmp_path):
    return write_results_folder(tmp_path) / "IPD9001-D01-P01-A03"


def set_in_first_row(sample, column, value):
    """Put another value into the table of small variants."""
    table = next(sample.glob("*_small_variant_table.tsv"))
    lines = table.read_text(encoding="utf-8").split("\n")
    heading = next(place for place, line in enumerate(lines) if line and not line.startswith("#"))
    cells = lines[heading + 1].split("\t")
    cells[lines[heading].split("\t").index(column)] = value
    lines[heading + 1] = "\t".join(cells)
    table.write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def stored_or_refused(services, berg, sample, caplog):
    """The findings as stored; none where the results were refused in words."""

    def store():
        try:
            done = services.results.store(berg, services.results.read(sample))
        except ExpectedError:
            return []
        finally:
            caplog.clear()  # psycopg warns of the rows it did not send after one was refused
        return [each.finding for each in services.results.findings(berg, done[0].case_id)]

    return store


def test_the_largest_count_is_stored_or_refused(sample, stored_or_refused):
    set_in_first_row(sample, "Depth_tumor_DNA", LARGEST_COUNT)
    found = stored_or_refused()
    assert not found or int(LARGEST_COUNT) in {finding.depth for finding in found}


def test_a_very_long_gene_is_stored_or_refused(sample, stored_or_refused):
    chance = random.Random(20261122)
    gene = "".join(chr(chance.randint(*CHINESE)) for _ in range(5_000))
    set_in_first_row(sample, "Gene_symbol", gene)
    found = stored_or_refused()
    assert not found or gene in {finding.gene for finding in found}
