"""What is fuzzed: each reader as a function of a file, with valid files for the fuzzer to begin from."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mtb.exchange.all_fusions import read_all_fusions
from mtb.exchange.combined_variants import read_combined_variants
from mtb.exchange.demonstration_results import DEMONSTRATION_PATIENTS, write_results_folder
from mtb.exchange.metadata_sheet import read_metadata_sheet
from mtb.exchange.metrics_output import read_metrics
from mtb.exchange.result_files import Doubts
from mtb.exchange.tsoppi_summary import read_summary
from mtb.exchange.tsoppi_tables import read_variant_table
from mtb.exchange.variant_calls import read_variant_calls
from tests.fuzzing import synthetic_files

_SAMPLES = synthetic_files.sample_ids(2)
_METADATA = "Sample_id\tSequencing_run_id\tCreate_report\tYear_of_birth\tSex\tSample_info_comment\n"


@dataclass(frozen=True, slots=True)
class FuzzedReader:
    """``read`` may raise FileError and nothing else; ``seeds`` writes small valid files' contents."""

    name: str
    read: Callable[[Path], object]
    seeds: Callable[[Path], Iterator[bytes]]


def _tsoppi_seeds(folder: Path, pattern: str) -> Iterator[bytes]:
    run = write_results_folder(folder, patients=DEMONSTRATION_PATIENTS[:2])
    for path in sorted(run.rglob(pattern)):
        content = path.read_bytes()
        yield b"\n".join(content.split(b"\n")[:14]) + b"\n"
        yield content.replace(b"\n", b"\r\n")


def _newer_summary(_folder: Path) -> Iterator[bytes]:
    yield from _tsoppi_seeds(_folder, "*_variant_summary.tsv")
    yield (
        b"Sample_id\tTMB\tMSI\tGene_amplifications_CNV\tLOH\tSplice_variants\tFusions\tGIS\tTumor_fraction\t"
        b"Ploidy\tLarge_rearrangements\n"
        b"IPD9001\t4.1 (5)\t4.42 (5/113)\tEGFR (3.21, <DUP>, 7)\tTP53 (1, 0)\tMET [14] (chr7:1-chr7:2) 91/1\t"
        b"EML4-ALK (chr2:1-chr2:2) 4/3/2\t12\t0.4\t2.1\tBRCA1 (0.5)\n"
    )


def _text_seeds(*written: Callable[[random.Random], str]) -> Callable[[Path], Iterator[bytes]]:
    def seeds(_folder: Path) -> Iterator[bytes]:
        for number, write in enumerate(written):
            text = write(random.Random(number))
            yield text.encode()
            yield text.replace("\n", "\t\t\r\n").encode("utf-8-sig")
            yield text.replace("0.", "0,").encode("utf-16")

    return seeds


def _metadata(chance: random.Random) -> str:
    rows = "".join(
        f"{name}\t{synthetic_files.RUN}\tY\t19{chance.randint(30, 99)}\tF\tblå\n" for name in _SAMPLES
    )
    return f"# a comment\n{_METADATA}{rows}"


READERS = {
    reader.name: reader
    for reader in (
        FuzzedReader(
            "tsoppi-table",
            lambda path: read_variant_table(path, Doubts()),
            lambda folder: _tsoppi_seeds(folder, "*_small_variant_table.tsv"),
        ),
        FuzzedReader("tsoppi-summary", lambda path: read_summary(path, Doubts()), _newer_summary),
        FuzzedReader(
            "combined-variants",
            lambda path: read_combined_variants(path, Doubts()),
            _text_seeds(lambda chance: synthetic_files.combined_variants(_SAMPLES[0], 2, chance)),
        ),
        FuzzedReader(
            "metrics",
            lambda path: read_metrics(path, Doubts()),
            _text_seeds(lambda chance: synthetic_files.metrics(_SAMPLES, chance)),
        ),
        FuzzedReader(
            "all-fusions",
            lambda path: read_all_fusions(path, Doubts()),
            _text_seeds(lambda chance: synthetic_files.all_fusions(3, chance)),
        ),
        FuzzedReader(
            "variant-calls",
            lambda path: read_variant_calls(path, Doubts()),
            _text_seeds(lambda chance: synthetic_files.calls(_SAMPLES[0], 3, chance)),
        ),
        FuzzedReader("metadata-sheet", read_metadata_sheet, _text_seeds(_metadata)),
    )
}
