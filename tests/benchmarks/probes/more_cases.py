"""Repeats the cases of a synthetic database until there are enough, in SQL: for sizes no filling would reach.

Arguments: the database file to repeat, the new file, how many times (12 at most). A repeated case has keys,
numbers and an InPreD ID of its own and two findings; its patient has no national identity number.
"""

import shutil
import sys
from pathlib import Path

from sqlalchemy import Connection, text

from mtb.store.address import Address
from mtb.store.tables import metadata
from mtb.wiring import open_services
from tests.benchmarks.probes.report import peak_memory, report, seconds_of

_FINDINGS = 2
_TABLES = (
    *("patients", "cases", "referrals", "consents", "case_events", "specimens", "lab_samples"),
    *("results", "findings", "agenda_items", "case_search"),
)
_KEYS = frozenset({"id", "case_id", "patient_id", "specimen_id", "result_id"})


def multiply(path: Path, to: Path, times: int) -> None:
    """Copy the database, then put its cases in again so many times less one."""
    shutil.copyfile(path, to)
    shutil.copyfile(f"{path}.key", f"{to}.key")
    services = open_services(Address(path=to))
    with services.database._engine.connect().execution_options(mtb_writing=True) as connection:
        with connection.begin():
            count = connection.execute(text("SELECT max(number) FROM cases")).scalar_one()
            triggers = connection.execute(
                text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            ).all()
            for name, _ in triggers:
                connection.execute(text(f"DROP TRIGGER {name}"))
            last = {
                table: connection.execute(text(f"SELECT max(rowid) FROM {table}")).scalar_one()
                for table in _TABLES
            }
        for copy in range(1, times):
            with connection.begin():
                _repeat(connection, count, copy, last)
        with connection.begin():
            connection.execute(text("INSERT INTO case_search_index (case_search_index) VALUES ('rebuild')"))
            for _, sql in triggers:
                connection.exec_driver_sql(sql)
    services.close()


def _repeat(connection: Connection, count: int, copy: int, last: dict[str, int]) -> None:
    for table in _TABLES:
        columns = [column.name for column in metadata.tables[table].columns]
        values = ", ".join(_value(table, name, count, copy) for name in columns)
        named = ", ".join(f'"{name}"' for name in columns)
        few = f" AND position < {_FINDINGS}" if table == "findings" else ""
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({named}) SELECT {values} FROM {table} WHERE rowid <= {last[table]}{few}"
        )


def _value(table: str, name: str, count: int, copy: int) -> str:
    if name in _KEYS:
        # The place that says 4 in every random identity: whatever else stands there is nobody's yet.
        return f"substr({name}, 1, 12) || '{4 + copy:x}' || substr({name}, 14)"
    if name == "number":
        return f"number + {count * copy}"
    if name == "national_id":
        return "NULL"
    if (table, name) == ("cases", "inpred_id"):
        return f"inpred_id || '-{copy}'"
    return f'"{name}"'


if __name__ == "__main__":
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    took = seconds_of(lambda: multiply(source, target, int(sys.argv[3])))
    report({"multiply": took}, peak=peak_memory(), bytes=target.stat().st_size)
