"""Each reader against the csv module reading the same bytes, or a run of many samples from file to database.

Arguments: ``one READER`` and how often to read, or ``run PIPELINE``, a folder to write the run in, an empty
database, how many samples and how many variants each.
"""

import csv
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from mtb.domain.imports import ResultsFolder, SampleResult
from mtb.exchange.demonstration_results import DemonstrationPatient, write_results_folder
from mtb.exchange.result_files import Doubts
from mtb.exchange.result_reading import read_results
from mtb.store.address import Address
from mtb.wiring import open_services
from tests.benchmarks.probes.report import median, peak_memory, repeated, report, seconds_of
from tests.factories import person
from tests.fuzzing import synthetic_files

_WITHIN = 5.0
_ROWS = 5_000
_SAMPLES_OF_METRICS = 48
_SAMPLE = synthetic_files.sample_ids(1)[0]


def _table(folder: Path) -> tuple[Path, Callable[[Path], object]]:
    from mtb.exchange.tsoppi_tables import read_variant_table

    run = write_results_folder(folder, patients=[_patient(_SAMPLE, _ROWS)])
    return next(run.rglob("*_small_variant_table.tsv")), lambda path: read_variant_table(path, Doubts())


def _combined(folder: Path) -> tuple[Path, Callable[[Path], object]]:
    from mtb.exchange.combined_variants import read_combined_variants

    text = synthetic_files.combined_variants(_SAMPLE, _ROWS, random.Random(1))
    return _written(folder, text), lambda path: read_combined_variants(path, Doubts())


def _metrics(folder: Path) -> tuple[Path, Callable[[Path], object]]:
    from mtb.exchange.metrics_output import read_metrics

    names = synthetic_files.sample_ids(_SAMPLES_OF_METRICS)
    text = synthetic_files.metrics(names, random.Random(1))
    return _written(folder, text), lambda path: read_metrics(path, Doubts())


def _fusions(folder: Path) -> tuple[Path, Callable[[Path], object]]:
    from mtb.exchange.all_fusions import read_all_fusions

    text = synthetic_files.all_fusions(_ROWS, random.Random(1))
    return _written(folder, text), lambda path: read_all_fusions(path, Doubts())


def _calls(folder: Path) -> tuple[Path, Callable[[Path], object]]:
    from mtb.exchange.variant_calls import read_variant_calls

    text = synthetic_files.calls(_SAMPLE, _ROWS, random.Random(1))
    return _written(folder, text), lambda path: read_variant_calls(path, Doubts())


READERS = {
    "TSOPPI's table": _table,
    "CombinedVariantOutput": _combined,
    "MetricsOutput": _metrics,
    "AllFusions": _fusions,
    "VCF": _calls,
}


def _written(folder: Path, text: str) -> Path:
    path = folder / "file"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _patient(sample: str, variants: int) -> DemonstrationPatient:
    return DemonstrationPatient(sample, "", "3.9 (5)", "1.71 (2/117)", passengers=variants)


def _csv_rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return len(list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))


def one(reader: str, most: int) -> None:
    """One reader and one file."""
    with tempfile.TemporaryDirectory() as folder:
        path, read = READERS[reader](Path(folder))
        rows = _csv_rows(path)
        size = path.stat().st_size
        plain = median(repeated(lambda: _csv_rows(path), most, _WITHIN))
        took = median(repeated(lambda: read(path), most, _WITHIN))
    report({"read": took, "csv": plain}, peak=peak_memory(), rows=rows, bytes=size)


def run(pipeline: str, folder: Path, database: Path, samples: int, variants: int) -> None:
    """A run's folder read and stored once, in one transaction, as an import does."""
    names = synthetic_files.sample_ids(samples)
    if pipeline == "TSOPPI":
        chosen = write_results_folder(folder, patients=[_patient(name, variants) for name in names])
    else:
        chosen = synthetic_files.write_sequencer_run(folder, names, variants)
    files = [path for path in chosen.rglob("*") if path.is_file() and path.suffix in {".tsv", ".vcf"}]
    plain = median(repeated(lambda: sum(map(_csv_rows, files)), 5, _WITHIN))
    services = open_services(Address(path=database))
    folders: list[ResultsFolder] = []
    took = seconds_of(lambda: folders.extend(read_results([chosen])))
    store = seconds_of(lambda: services.results.store_all(person("benchmark", ""), folders))
    services.close()
    results: list[SampleResult] = [result for each in folders for result in each.results]
    report(
        {"read": took, "store": store, "csv": plain},
        peak=peak_memory(),
        results=len(results),
        findings=sum(len(result.findings) for result in results),
        bytes=sum(path.stat().st_size for path in files),
    )


if __name__ == "__main__":
    if sys.argv[1] == "one":
        one(sys.argv[2], int(sys.argv[3]))
    else:
        run(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]), int(sys.argv[6]))
