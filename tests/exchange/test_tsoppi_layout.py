"""Results are found where each node keeps them: folders in folders, names of pairs, one run or many."""

import os

import pytest

from mtb.domain.errors import FileError
from mtb.domain.imports import ImportCancelledError
from mtb.exchange import tsoppi_layout
from mtb.exchange.demonstration_results import DEMONSTRATION_PATIENTS, RUN_ID, write_results_folder
from mtb.exchange.tsoppi import read_results_folder

PATIENT = DEMONSTRATION_PATIENTS[0]
NAME = PATIENT.sample_id
OTHER_RUN = "261109_NB551234_0043_AHOTHERGXX"


@pytest.fixture
def run(tmp_path):
    """As one node keeps it: everything in one folder, named after the run and the pipeline."""
    return write_results_folder(tmp_path / "results", RUN_ID, DEMONSTRATION_PATIENTS[:2])


@pytest.fixture
def short_run(run, tmp_path):
    """As another node keeps it: a folder with the run's name, and the results in one with a short ending."""
    inner = tmp_path / "short" / RUN_ID / f"{RUN_ID}_ppr"
    inner.parent.mkdir(parents=True)
    run.rename(inner)
    return inner


def read_alike(folder, other):
    """Both are read without a question, and say the same of the same samples."""
    one, two = read_results_folder(folder), read_results_folder(other)
    assert one.open_doubts == two.open_doubts == ()
    assert [(r.sample_id, r.run_id, r.digest) for r in one.results] == [
        (r.sample_id, r.run_id, r.digest) for r in two.results
    ]
    return one


def test_both_nodes_layouts_give_the_same_results(tmp_path):
    one = write_results_folder(tmp_path / "one", RUN_ID, DEMONSTRATION_PATIENTS[:2])
    two = write_results_folder(tmp_path / "two", RUN_ID, DEMONSTRATION_PATIENTS[:2])
    short = tmp_path / RUN_ID / f"{RUN_ID}_ppr"
    short.parent.mkdir()
    two.rename(short)
    assert read_alike(one, short).run_id == RUN_ID


def test_the_run_may_be_chosen_by_a_folder_around_it(short_run):
    assert read_alike(short_run, short_run.parent).doubts == ()
    assert read_results_folder(short_run.parent.parent).folder_name == short_run.name


def test_one_sample_of_either_layout_knows_its_run(short_run):
    alone = read_results_folder(short_run / NAME)
    assert (alone.run_id, len(alone.results)) == (RUN_ID, 1)
    assert alone.results[0].tmb is not None
    assert alone.doubts == ()


def test_the_run_summary_may_have_been_copied_into_the_samples_folder(run, tmp_path):
    before = read_results_folder(run / NAME)
    alone = tmp_path / "alone" / NAME
    alone.parent.mkdir()
    (run / NAME).rename(alone)
    summary = run / f"{RUN_ID}_variant_summary.tsv"
    (alone / summary.name).write_bytes(summary.read_bytes())
    after = read_results_folder(alone)
    assert after.doubts == ()
    assert (after.run_id, after.results) == (before.run_id, before.results)


def test_two_runs_side_by_side_are_not_chosen_between(run):
    write_results_folder(run.parent, OTHER_RUN, [PATIENT])
    with pytest.raises(FileError, match="holds 2 runs; choose one of them") as caught:
        read_results_folder(run.parent)
    assert run.name in caught.value.sentence.nb
    assert OTHER_RUN in caught.value.sentence.nb
    assert tsoppi_layout.run_folders(run.parent) == (run, run.with_name(run.name.replace(RUN_ID, OTHER_RUN)))


def test_samples_may_lie_in_a_folder_for_each_patient(run):
    patient = run / "IPD9001"
    patient.mkdir()
    (run / NAME).rename(patient / NAME)
    folder = read_results_folder(run)
    assert [result.sample_id for result in folder.results] == [
        NAME,
        DEMONSTRATION_PATIENTS[1].sample_id,
    ]
    assert folder.doubts == ()
    assert read_results_folder(patient / NAME).results[0].tmb == folder.results[0].tmb


def test_a_table_may_lie_in_a_folder_within_the_samples_folder(run):
    inner = run / NAME / "postprocessing"
    inner.mkdir()
    for file in [entry for entry in (run / NAME).iterdir() if entry != inner]:
        file.rename(inner / file.name)
    folder = read_results_folder(run)
    assert folder.doubts == ()
    assert folder.results[0].sample_id == NAME


@pytest.mark.parametrize("name", [f"{NAME}_P", "IPD9001", "out_17"])
def test_a_sample_folder_named_by_pair_or_output_is_the_sample_its_list_names(run, name):
    before = read_results_folder(run).results[0]
    listed = run / NAME / "sample_list.tsv"
    lines = listed.read_text(encoding="utf-8").split("\n")
    cells = lines[1].split("\t")
    cells[2:4] = [f"{NAME}_P", name] if name == "out_17" else [name, NAME]
    lines[1] = "\t".join(cells)
    listed.write_text("\n".join(lines), encoding="utf-8", newline="")
    (run / NAME).rename(run / name)
    folder = read_results_folder(run)
    named = {result.sample_id: result for result in folder.results}
    assert folder.doubts == ()
    assert named[NAME].tmb == before.tmb
    assert [f.change for f in named[NAME].findings] == [f.change for f in before.findings]


@pytest.mark.parametrize("name", [f"{NAME}_P", "IPD9001"])
def test_without_a_list_the_table_says_which_sample_the_pairs_folder_holds(run, name):
    (run / NAME / "sample_list.tsv").unlink()
    (run / NAME).rename(run / name)
    folder = read_results_folder(run)
    assert NAME in [result.sample_id for result in folder.results]
    assert folder.open_doubts == ()


def test_another_patients_table_in_a_folder_named_by_pair_stops(run):
    other = DEMONSTRATION_PATIENTS[1].sample_id
    table = run / NAME / f"{NAME}_small_variant_table.tsv"
    table.write_bytes((run / other / f"{other}_small_variant_table.tsv").read_bytes())
    table.rename(table.with_name(f"{other}_small_variant_table.tsv"))
    (run / NAME).rename(run / f"{NAME}_P")
    assert any(
        "may be another sample or another patient" in d.sentence.en
        for d in read_results_folder(run).open_doubts
    )


def test_the_same_sample_in_two_folders_stops(run):
    copy = run / "again" / NAME
    copy.mkdir(parents=True)
    for file in (run / NAME).iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    doubts = read_results_folder(run).open_doubts
    assert any(doubt.sentence.en.startswith(f"2 folders hold the sample {NAME}") for doubt in doubts)


def test_a_folder_too_far_in_is_not_looked_for(run, tmp_path):
    deep = tmp_path / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    run.rename(deep / run.name)
    with pytest.raises(FileError, match="not a TSOPPI results folder"):
        read_results_folder(tmp_path / "a")
    assert len(read_results_folder(tmp_path / "a" / "b").results) == 2


def test_a_whole_disk_is_not_walked_through(tmp_path, monkeypatch):
    monkeypatch.setattr(tsoppi_layout, "_MOST_FOLDERS", 3)
    for number in range(9):
        (tmp_path / f"f{number}").mkdir()
    write_results_folder(tmp_path / "f8", RUN_ID, [PATIENT])
    assert tsoppi_layout.run_folders(tmp_path) == ()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_in_circles_are_not_followed_on_the_way_in(run):
    (run.parent / "again").symlink_to(run.parent)
    (run.parent / "nowhere").symlink_to(run.parent / "gone")
    assert len(read_results_folder(run.parent).results) == 2


class Listener:
    """Notes what is reported, and gives up after so many samples."""

    def __init__(self, most):
        self.heard = []
        self._most = most

    @property
    def cancelled(self):
        return len(self.heard) > self._most

    def report(self, done, total):
        self.heard.append((done, total))


def test_whoever_waits_hears_of_each_sample(run):
    listener = Listener(99)
    read_results_folder(run, listener)
    assert listener.heard == [(0, 2), (1, 2), (2, 2)]
    alone = Listener(99)
    read_results_folder(run / NAME, alone)
    assert alone.heard == [(0, 1), (1, 1)]


def test_whoever_will_not_wait_stops_the_reading_before_the_next_sample(run):
    listener = Listener(1)
    with pytest.raises(ImportCancelledError):
        read_results_folder(run, listener)
    assert listener.heard == [(0, 2), (1, 2)]
