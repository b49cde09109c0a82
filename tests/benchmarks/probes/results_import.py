"""Reading a results folder and storing it, as the import does, and csv-reading the same bytes.

Arguments: the results folder, an empty database, how often to read.
"""

import csv
import sys
from pathlib import Path

from mtb.store.address import Address
from mtb.wiring import open_services
from tests.benchmarks.probes.report import median, peak_memory, repeated, report, seconds_of
from tests.factories import person

_TEXT = {".tsv", ".csv", ".txt"}
_WITHIN = 5.0


class _OpenedFiles:
    """Notes which files below a folder are opened, so that the same bytes can be read the plain way."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self.paths: set[Path] = set()
        self.listening = True
        sys.addaudithook(self._hear)

    def _hear(self, happened: str, given: tuple[object, ...]) -> None:
        if self.listening and happened == "open" and str(given[0]).startswith(self._folder):
            self.paths.add(Path(str(given[0])))


def csv_read(paths: set[Path]) -> int:
    """Read each file with as little work as Python needs; returns how many rows."""
    rows = 0
    for path in paths:
        if path.suffix in _TEXT:
            with path.open(encoding="utf-8", errors="replace", newline="") as file:
                rows += len(list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))
        else:
            path.read_bytes()
    return rows


def main(folder: Path, database: Path, most: int) -> None:
    actor = person("benchmark", "")
    services = open_services(Address(path=database))
    opened = _OpenedFiles(folder)
    first = seconds_of(lambda: services.results.read(folder))
    opened.listening = False
    read = services.results.read(folder)
    store = seconds_of(lambda: services.results.store(actor, read))
    peak = peak_memory()
    again = median(repeated(lambda: services.results.read(folder), most, _WITHIN))
    plain = median(repeated(lambda: csv_read(opened.paths), most, _WITHIN))
    services.close()
    report(
        {"read": again, "read_first": first, "store": store, "csv": plain},
        peak=peak,
        findings=sum(len(result.findings) for result in read.results),
        files=len(opened.paths),
        bytes=sum(path.stat().st_size for path in opened.paths),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), int(sys.argv[3]))
