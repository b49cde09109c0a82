"""Tells the environment's faults, which the user hears about, from our own bugs."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

from mtb.domain.errors import Sentence

# Primary result codes, https://sqlite.org/rescode.html
_SENTENCES = {
    sqlite3.SQLITE_BUSY: Sentence(
        "The database is busy with another program; nothing was saved. Try again.",
        "Databasen er opptatt av et annet program; ingenting ble lagret. Prøv igjen.",
    ),
    sqlite3.SQLITE_LOCKED: Sentence(
        "The database is locked; nothing was saved. Try again.",
        "Databasen er låst; ingenting ble lagret. Prøv igjen.",
    ),
    sqlite3.SQLITE_READONLY: Sentence(
        "The database's file or folder can only be read; nothing was saved.",
        "Databasens fil eller mappe kan bare leses; ingenting ble lagret.",
    ),
    sqlite3.SQLITE_IOERR: Sentence(
        "The disk answered with an error; nothing was saved. Ask IT to check the disk.",
        "Disken svarte med en feil; ingenting ble lagret. Be IT kontrollere disken.",
    ),
    sqlite3.SQLITE_CORRUPT: Sentence(
        "The database file is damaged. It was left as it is; ask IT for the newest backup.",
        "Databasefilen er skadet. Den er ikke rørt; be IT om nyeste sikkerhetskopi.",
    ),
    sqlite3.SQLITE_FULL: Sentence(
        "The disk is full; nothing was saved. Make room and try again.",
        "Disken er full; ingenting ble lagret. Frigjør plass og prøv igjen.",
    ),
    sqlite3.SQLITE_CANTOPEN: Sentence(
        "The database file can't be opened. Check that its folder exists and may be written to.",
        "Databasefilen kan ikke åpnes. Kontroller at mappen finnes og kan skrives til.",
    ),
    sqlite3.SQLITE_NOTADB: Sentence(
        "This file is not an mtb database, it is damaged, or the key file beside it belongs to another one.",
        "Filen er ikke en mtb-database, den er skadet, eller nøkkelfilen ved siden av hører til en annen.",
    ),
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_SERVER_SENTENCES = {
    "42501": Sentence(
        "The database server does not let this user at its tables; nothing was saved. Ask IT for the right.",
        "Databasetjeneren slipper ikke denne brukeren til tabellene; ingenting ble lagret. Be IT om tilgang.",
    ),
    "25006": _SENTENCES[sqlite3.SQLITE_READONLY],
    "53100": _SENTENCES[sqlite3.SQLITE_FULL],
    "55P03": _SENTENCES[sqlite3.SQLITE_BUSY],
}
_UNREACHABLE = Sentence(
    "The database server can't be reached; nothing was saved.",
    "Databasetjeneren kan ikke nås; ingenting ble lagret.",
)


def environment_fault(error: Exception) -> Sentence | None:
    """What to tell the user of a disk, lock or network fault; None for a bug of ours, such as a bad query.

    Takes SQLAlchemy's errors and those of the SQLite driver itself.
    """
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    if code is not None:
        return _SENTENCES.get(code & 0xFF)
    return _server_fault(error) if isinstance(error, DBAPIError) else None


def _server_fault(error: DBAPIError) -> Sentence | None:
    if (state := getattr(error.orig, "sqlstate", None)) in _SERVER_SENTENCES:
        return _SERVER_SENTENCES[state]
    if error.connection_invalidated or (isinstance(error, OperationalError) and state is None):
        return _UNREACHABLE
    if type(error.orig).__name__ == "OperationalError":
        return _UNREACHABLE
    return None
