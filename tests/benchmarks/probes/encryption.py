"""The same work on an encrypted database and on a plain one, both with the program's settings.

Arguments: a folder, how many rows, how often to repeat.
"""

import itertools
import os
import sys
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from tests.benchmarks.probes.report import median, peak_memory, repeated, report, seconds_of

_WITHIN = 5.0
_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "cache_size = -65536", "temp_store = MEMORY")


def opened(path: Path, key: str) -> Any:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    return connection


def times(path: Path, key: str, count: int, most: int) -> dict[str, float]:
    connection = opened(path, key)
    connection.execute("CREATE TABLE cases (id INTEGER PRIMARY KEY, name TEXT, words TEXT)")
    rows = [(number, f"Prøve {number}", f"Kolangiokarsinom {number} " * 8) for number in range(count)]

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO cases VALUES (?, ?, ?)", rows)
        connection.execute("COMMIT")

    numbers = itertools.count(count)

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO cases VALUES (?, 'x', 'y')", (next(numbers),))
        connection.execute("COMMIT")

    found = {"insert": seconds_of(insert), "commit": median(repeated(commit, most, _WITHIN))}
    connection.close()
    found["open"] = median(repeated(lambda: opened(path, key).close(), most, _WITHIN))
    connection = opened(path, key)
    scan = "SELECT count(*) FROM cases WHERE words LIKE '%ingen%'"
    found["first scan"] = seconds_of(lambda: connection.execute(scan).fetchall())
    found["scan again"] = median(repeated(lambda: connection.execute(scan).fetchall(), most, _WITHIN))
    connection.close()
    return found


def main(folder: Path, count: int, most: int) -> None:
    folder.mkdir(exist_ok=True)
    plain = times(folder / f"plain-{os.getpid()}.db", "", count, most)
    sealed = times(folder / f"sealed-{os.getpid()}.db", "ab" * 32, count, most)
    seconds = {f"{name}, plain": value for name, value in plain.items()}
    report(seconds | {f"{name}, encrypted": value for name, value in sealed.items()}, peak=peak_memory())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
