"""Whatever files and folders are chosen, they are told apart by what stands in them and joined by run."""

import gzip
import shutil

import pytest

from mtb.domain.errors import FileError
from mtb.domain.imports import ImportCancelledError, ResultFormat
from mtb.exchange import result_recognising
from mtb.exchange.demonstration_results import DEMONSTRATION_PATIENTS, RUN_ID, write_results_folder
from mtb.exchange.result_reading import read_results
from mtb.exchange.result_recognising import FileKind, kind_of
from tests.conftest import SHARED_DATA
from tests.fuzzing import synthetic_files
from tests.fuzzing.synthetic_files import RUN, call_header, sample_ids, write_sequencer_run

ONE, TWO, THREE = sample_ids(3)
SEQUENCER = SHARED_DATA / "sequencer"
CALL = "chr7\t{}\t.\tA\tT\t50\tPASS\tDP=905\tGT:AF\t0/1:0.34\n"


class Impatience:
    """Hears how far the work has come and stops it after so many steps."""

    def __init__(self, steps):
        self.steps = steps
        self.heard = []

    @property
    def cancelled(self):
        return len(self.heard) >= self.steps

    def report(self, done, total):
        self.heard.append((done, total))


@pytest.fixture
def run(tmp_path):
    return write_sequencer_run(tmp_path, sample_ids(3), 5)


@pytest.fixture
def tsoppi(tmp_path):
    return write_results_folder(tmp_path, RUN_ID, DEMONSTRATION_PATIENTS[:2])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def formats(folder):
    return sorted((result.sample_id, result.format.value) for result in folder.results)


def sentences(folders):
    return " ".join(doubt.sentence.en for folder in folders for doubt in folder.doubts)


def test_a_run_folder_is_one_run_with_a_result_for_each_sample_and_format(run):
    (folder,) = read_results([run])
    assert (folder.run_id, folder.folder_name) == (RUN, RUN)
    wanted = [
        (name, kind) for name in sample_ids(3) for kind in ("combined_variants", "metrics", "variant_calls")
    ]
    assert formats(folder) == sorted(wanted)
    assert {result.run_id for result in folder.results} == {RUN}
    assert not folder.open_doubts


def test_the_metrics_of_all_samples_are_kept_beside_one_samples_results(run):
    chosen = [run / ONE / f"{ONE}_CombinedVariantOutput.tsv", run / "MetricsOutput.tsv"]
    (folder,) = read_results(chosen)
    assert formats(folder) == [
        (ONE, "combined_variants"), (ONE, "metrics"), (TWO, "metrics"), (THREE, "metrics"),
    ]  # fmt: skip
    assert folder.run_id == RUN


def test_metrics_that_name_no_run_follow_the_samples_they_are_about(run, tmp_path):
    elsewhere = tmp_path / "downloaded"
    elsewhere.mkdir()
    metrics = shutil.copy(run / "MetricsOutput.tsv", elsewhere)
    moved = shutil.copy(run / ONE / f"{ONE}_CombinedVariantOutput.tsv", tmp_path)
    (folder,) = read_results([moved, metrics])
    assert {result.run_id for result in folder.results} == {RUN}
    assert len(folder.results) == 4


def test_calls_of_another_patient_are_given_no_run_that_is_not_theirs(run, tmp_path):
    calls = write(tmp_path / "old" / "x.vcf", call_header("IPD9099-D01-P01-A15") + CALL.format(100))
    folders = read_results([run, calls])
    assert [(folder.run_id, len(folder.results)) for folder in folders] == [(RUN, 9), ("", 1)]
    assert folders[1].folder_name == "x.vcf"


def test_two_runs_chosen_together_stay_two(run, tsoppi):
    folders = read_results([run, tsoppi])
    assert [folder.run_id for folder in folders] == [RUN, RUN_ID]


def test_a_folder_of_both_pipelines_gives_both(tsoppi):
    name = DEMONSTRATION_PATIENTS[0].sample_id
    write(tsoppi / name / f"{name}.vcf", call_header(name) + CALL.format(100))
    (folder,) = read_results([tsoppi])
    assert (name, "variant_calls") in formats(folder)
    assert (name, "tsoppi") in formats(folder)
    assert {result.run_id for result in folder.results} == {RUN_ID}


def test_a_tsoppi_table_chosen_alone_is_its_samples_folder(tsoppi):
    name = DEMONSTRATION_PATIENTS[0].sample_id
    (folder,) = read_results([tsoppi / name / f"{name}_small_variant_table.tsv"])
    assert formats(folder) == [(name, "tsoppi")]


def test_a_folder_of_runs_gives_each_of_them(tmp_path):
    write_results_folder(tmp_path, RUN_ID, DEMONSTRATION_PATIENTS[:1])
    write_results_folder(tmp_path, RUN, DEMONSTRATION_PATIENTS[1:2])
    assert sorted(folder.run_id for folder in read_results([tmp_path])) == sorted([RUN_ID, RUN])


def test_small_variants_and_copy_numbers_of_a_sample_become_one_result(tmp_path):
    write(tmp_path / f"{ONE}.hard-filtered.vcf", call_header(ONE) + CALL.format(100))
    write(tmp_path / f"{ONE}.cnv.vcf", call_header(ONE) + synthetic_files.COPY_NUMBER_ROWS)
    (folder,) = read_results([tmp_path])
    (result,) = folder.results
    assert len(result.findings) == 6
    assert {finding.source.file for finding in result.findings} == {
        f"{ONE}.hard-filtered.vcf",
        f"{ONE}.cnv.vcf",
    }


def test_a_variant_in_two_files_of_a_sample_is_kept_once_and_told(tmp_path):
    write(tmp_path / "a.vcf", call_header(ONE) + CALL.format(100) + CALL.format(200))
    write(tmp_path / "b.vcf", call_header(ONE) + CALL.format(200) + CALL.format(300))
    (folder,) = read_results([tmp_path])
    assert [f.genomic_location for f in folder.results[0].findings] == ["7:100", "7:200", "7:300"]
    assert "kept once: 1" in sentences([folder])


def test_the_order_of_the_files_does_not_make_other_contents(tmp_path):
    one = write(tmp_path / "a.vcf", call_header(ONE) + CALL.format(100))
    other = write(tmp_path / "b.vcf", call_header(ONE) + CALL.format(300))
    digests = {read_results(order)[0].results[0].digest for order in ([one, other], [other, one])}
    assert len(digests) == 1


def test_the_same_contents_packed_and_plain_are_read_once(tmp_path):
    text = (call_header(ONE) + CALL.format(100)).encode()
    write(tmp_path / "a.vcf", text)
    write(tmp_path / "a.vcf.gz", gzip.compress(text))
    (folder,) = read_results([tmp_path])
    assert len(folder.results[0].findings) == 1
    assert "chosen twice" in sentences([folder])


def test_two_different_tables_of_one_sample_are_not_chosen_between(run):
    text = (run / ONE / f"{ONE}_CombinedVariantOutput.tsv").read_text(encoding="utf-8")
    write(run / "copy" / f"{ONE}_CombinedVariantOutput.tsv", text.replace("0.4", "0.5"))
    (folder,) = read_results([run])
    assert [doubt for doubt in folder.open_doubts if "Two different files" in doubt.sentence.en]
    assert len(folder.results) == 9


def test_names_say_nothing_and_contents_everything(run, tmp_path):
    for number, path in enumerate(sorted(run.rglob("*.*"))):
        write(tmp_path / "renamed" / f"file{number}.txt", path.read_bytes())
    (folder,) = read_results([tmp_path / "renamed"])
    assert len(folder.results) == 9


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\n\nTruSight Oncology 500 - Combined Variant Output\t\t\n", FileKind.COMBINED_VARIANTS),
        ("[Analysis Details]\nPair ID\tx\n", FileKind.COMBINED_VARIANTS),
        ("TruSight Oncology 500 - Metrics Output\n", FileKind.METRICS),
        ("# a comment\nCaller,Gene A,Gene B\n", FileKind.ALL_FUSIONS),
        ("##fileformat=VCFv4.1\n", FileKind.VARIANT_CALLS),
        ("# [x] comment\n#Sample_ID\tGene_symbol\n", FileKind.TSOPPI_TABLE),
        ("Sample_id\tTMB\tMSI\n", FileKind.TSOPPI_SUMMARY),
        ("Sample_id\tSequencing_run_id\tCreate_report\n", None),
        ("A letter about Combined things\n", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_known_by_its_first_lines_in_any_encoding(tmp_path, text, kind, encoding):
    if kind is FileKind.VARIANT_CALLS and encoding == "utf-16":
        pytest.skip("a VCF is never in UTF-16")
    assert kind_of(write(tmp_path / "x", text.encode(encoding))) is kind


def test_files_that_are_no_results_are_named(run):
    write(run / "letter.txt", "Dear colleague")
    write(run / ONE / "picture.png", b"\x89PNG\r\n\x1a\n\x00")
    (folder,) = read_results([run])
    assert not folder.open_doubts
    assert "letter.txt" in sentences([folder])
    assert "picture.png" in sentences([folder])


def test_what_cannot_be_read_stops_only_with_a_doubt_where_something_else_could(run):
    write(run / "broken.vcf", "##fileformat=VCFv4.2\nchr7\t1\n")
    (folder,) = read_results([run])
    assert len(folder.results) == 9
    assert [(doubt.file, doubt.line) for doubt in folder.open_doubts] == [("broken.vcf", 2)]


def test_the_only_file_that_cannot_be_read_is_refused_with_its_line(tmp_path):
    path = write(tmp_path / "broken.vcf", "##fileformat=VCFv4.2\nchr7\t1\n")
    with pytest.raises(FileError) as refused:
        read_results([path])
    assert (refused.value.path, refused.value.line) == (path, 2)


@pytest.mark.parametrize("names", [["letter.txt"], ["letter.txt", "other.txt"], []])
def test_nothing_that_is_a_result_is_refused(tmp_path, names):
    for name in names:
        write(tmp_path / "chosen" / name, "Dear colleague")
    (tmp_path / "chosen").mkdir(exist_ok=True)
    with pytest.raises(FileError, match="Nothing here is a result"):
        read_results([tmp_path / "chosen"])


def test_a_path_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(FileError, match="no such file"):
        read_results([tmp_path / "gone"])


def test_links_that_lead_back_or_nowhere_are_not_followed(run):
    try:
        (run / ONE / "back").symlink_to(run, target_is_directory=True)
        (run / "nowhere").symlink_to(run / "gone")
    except OSError:
        pytest.skip("this machine allows no links")
    (folder,) = read_results([run])
    assert len(folder.results) == 9
    assert "back is a link" in sentences([folder])
    assert "nowhere is a link" in sentences([folder])


def test_intermediate_results_are_left_out_and_named(run):
    write(run / "Logs_Intermediates" / "x.vcf", call_header("IPD9050-D01-P01-A15") + CALL.format(1))
    (folder,) = read_results([run])
    assert len(folder.results) == 9
    assert "Logs_Intermediates" in sentences([folder])


def test_a_folder_of_too_many_files_is_refused(run, monkeypatch):
    monkeypatch.setattr(result_recognising, "MAX_FILES", 3)
    with pytest.raises(FileError, match="more than 3 files"):
        read_results([run])


def test_choosing_a_thing_twice_reads_it_once(run):
    (folder,) = read_results([run, run, run / "MetricsOutput.tsv"])
    assert len(folder.results) == 9
    assert "twice" not in sentences([folder])


def test_a_samples_folder_chosen_beside_its_runs_folder_is_read_once(tsoppi):
    (folder,) = read_results([tsoppi / DEMONSTRATION_PATIENTS[0].sample_id, tsoppi])
    assert len(folder.results) == 2
    assert "twice" not in sentences([folder])


def test_whoever_waits_hears_of_every_file(run):
    watch = Impatience(100)
    read_results([run], watch)
    assert watch.heard == [(done, 7) for done in range(1, 8)]


def test_the_samples_of_a_folder_count_within_the_whole(run, tsoppi):
    watch = Impatience(100)
    read_results([run, tsoppi], watch)
    assert watch.heard[-1] == (9, 9)
    assert [done for done, _ in watch.heard] == sorted(done for done, _ in watch.heard)


@pytest.mark.parametrize("steps", [0, 3, 7])
def test_whoever_does_not_want_to_wait_gets_nothing(run, steps):
    with pytest.raises(ImportCancelledError):
        read_results([run], Impatience(steps))


@pytest.mark.skipif(not SEQUENCER.is_dir(), reason="the real files of a sequencer are not at hand")
def test_real_files_of_both_pipelines_are_told_apart():
    kinds = {path.name: kind_of(path) for path in SEQUENCER.iterdir()}
    for name, kind in kinds.items():
        assert kind is (FileKind.METRICS if "Metrics" in name else FileKind.COMBINED_VARIANTS)
    folders = read_results([SEQUENCER])
    assert {result.format for folder in folders for result in folder.results} == {
        ResultFormat.METRICS,
        ResultFormat.COMBINED_VARIANTS,
    }
