"""Opens the database and hands out units of work."""

import datetime as dt
import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from mtb.domain.audit import Anchor
from mtb.domain.changes import Changes, Kind
from mtb.domain.errors import FileError, StorageError
from mtb.domain.people import Actor
from mtb.store.accounts import AccountStore
from mtb.store.address import Address, require_database
from mtb.store.anchor import AnchorFile
from mtb.store.audit import AuditStore
from mtb.store.case_documents import CaseDocumentStore
from mtb.store.case_history import CaseHistory
from mtb.store.case_search_texts import refresh_due
from mtb.store.cases import CaseStore
from mtb.store.corrections import CorrectionStore
from mtb.store.deletions import DeletionStore
from mtb.store.directory import DirectoryStore
from mtb.store.drafts import DraftStore
from mtb.store.engines import checkpoint, server_engine, sqlite_engine
from mtb.store.evidence import EvidenceStore
from mtb.store.faults import environment_fault
from mtb.store.findings import FindingStore
from mtb.store.germline_follow_ups import GermlineFollowUpStore
from mtb.store.inquiries import InquiryStore
from mtb.store.keys import Keys, open_keys
from mtb.store.laboratory import LaboratoryLists
from mtb.store.meetings import MeetingStore
from mtb.store.minutes import MinutesStore
from mtb.store.patients import PatientStore
from mtb.store.results import ResultStore
from mtb.store.reviews import ReviewStore
from mtb.store.revisions import RevisionStore
from mtb.store.seen_before import SeenBeforeStore
from mtb.store.settings import SettingStore
from mtb.store.specimens import SpecimenStore
from mtb.store.worklist import Worklist

_log = logging.getLogger(__name__)


class UnitOfWork:
    """Everything one user action reads and writes; all of it is kept, or none.

    ``actor`` and ``now`` are who acts and when: what is kept of the action itself says so.
    """

    def __init__(
        self, connection: Connection, audit_key: bytes, actor: Actor | None, now: dt.datetime
    ) -> None:
        self.changed: set[Kind] = set()
        self.actor = actor
        self.now = now
        self.patients = PatientStore(connection, self.changed)
        self.cases = CaseStore(connection, self.changed)
        self.history = CaseHistory(connection, self.changed)
        self.worklist = Worklist(connection)
        self.specimens = SpecimenStore(connection, self.changed)
        self.laboratory = LaboratoryLists(connection)
        self.inquiries = InquiryStore(connection, self.changed)
        self.directory = DirectoryStore(connection, self.changed)
        self.documents = CaseDocumentStore(connection, self.changed)
        self.corrections = CorrectionStore(connection, self.changed)
        self.results = ResultStore(connection, self.changed)
        self.findings = FindingStore(connection, self.changed)
        self.reviews = ReviewStore(connection, self.changed)
        self.germline = GermlineFollowUpStore(connection, self.changed)
        self.evidence = EvidenceStore(connection, self.changed)
        self.seen_before = SeenBeforeStore(connection)
        self.meetings = MeetingStore(connection, self.changed)
        self.minutes = MinutesStore(connection, self.changed)
        self.accounts = AccountStore(connection, self.changed)
        self.audit = AuditStore(connection, audit_key, actor, now)
        self.revisions = RevisionStore(connection, actor, now)
        self.deletions = DeletionStore(connection)
        self.drafts = DraftStore(connection)
        self.settings = SettingStore(connection)


class Database:
    """One open database. ``on_commit`` hears of every committed change, on the thread that made it.

    ``data_key`` is what a person's password opened; without it the key file must be one without accounts.
    """

    def __init__(
        self,
        address: Address,
        on_commit: Callable[[Changes], None] = lambda _: None,
        data_key: bytes | None = None,
    ) -> None:
        self.address = address
        self.on_commit = on_commit
        self.keys = open_keys(address, data_key)
        self._audit_key = self.keys.audit_key
        self._engine = open_engine(address, self.keys)
        self.anchor = AnchorFile(self.keys.anchor_file, self.keys.anchor_key)
        self._compare_with_anchor()

    @contextmanager
    def reading(self) -> Generator[UnitOfWork]:
        """A consistent view of the records; nothing is written."""
        with self._translated_faults(), self._reader() as connection, connection.begin():
            yield UnitOfWork(connection, self._audit_key, None, dt.datetime.now(dt.UTC))

    @contextmanager
    def writing(self, actor: Actor | None = None, now: dt.datetime | None = None) -> Generator[UnitOfWork]:
        """Commit when the block ends well, roll back when it raises, then tell the listener.

        An error of the commit itself means that nobody knows: the database is opened anew and asked whether
        it has this unit's entry in the log. Only then the user is told that it was saved, or that it was not.
        """
        unit, at_commit = None, False
        with self._translated_faults():
            try:
                with (
                    self._engine.connect().execution_options(mtb_writing=True) as connection,
                    connection.begin(),
                ):
                    unit = UnitOfWork(connection, self._audit_key, actor, now or dt.datetime.now(dt.UTC))
                    yield unit
                    refresh_due(connection)
                    at_commit = True
            except DBAPIError as error:
                if unit is None or not at_commit or environment_fault(error) is None:
                    raise
                self._require_committed(unit.audit.end, error)
        if unit.audit.end is not None:
            self._remember(unit.audit.end)
        if unit.changed:
            self.on_commit(Changes(frozenset(unit.changed)))

    def problems(self) -> list[str]:
        """What the database itself finds wrong with the file and its links; an empty list is good."""
        if self.address.path is None:
            return []
        with self._translated_faults():
            checkpoint(self._engine)  # the cipher check reads the file and not the log beside it
            with self._engine.connect() as connection:
                cipher = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
                pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
                links = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        return [
            *map(str, cipher),
            *(str(page) for page in pages if page != "ok"),
            *(f"{link[0]}: broken link to {link[2]}" for link in links),
        ]

    def quick_problems(self) -> list[str]:
        """What can be seen of damage without reading every index: for the start of the program."""
        if self.address.path is None:
            return []
        with self._translated_faults(), self._engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
            links = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        return [
            *(str(page) for page in pages if page != "ok"),
            *(f"{link[0]}: broken link to {link[2]}" for link in links),
        ]

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it; it is let go of even if that fails."""
        try:
            if self.address.path is not None:
                with self._translated_faults():
                    checkpoint(self._engine)
        finally:
            self._engine.dispose()

    def _require_committed(self, end: Anchor | None, error: DBAPIError) -> None:
        """Return if the database has what was committed; raise the error if not, or that nobody knows."""
        self._engine.dispose()
        try:
            with self.reading() as unit:
                if end is not None and unit.audit.reaches(end):
                    return
        except (DBAPIError, StorageError):
            end = None
        if end is None:
            raise StorageError(
                "The disk failed while this was saved, and whether it was saved can't be told. Look for it "
                "before you enter it again.",
                "Disken sviktet mens dette ble lagret, og om det ble lagret, kan ikke avgjøres. Se etter det "
                "før du fører det på nytt.",
            ) from error
        raise error

    def _remember(self, end: Anchor) -> None:
        """What is committed is saved, whether its anchor can be written or not."""
        try:
            self.anchor.write(end)
        except FileError:
            _log.warning("The anchor of the audit log could not be written; entry %d is in the log", end.seq)

    def _compare_with_anchor(self) -> None:
        """Leave the anchor as it is where the log does not reach it; the verification then tells."""
        try:
            anchor = self.anchor.read()
        except FileError:
            self.anchor.hold()
            return
        if anchor is not None:
            with self.reading() as unit:
                if not unit.audit.reaches(anchor):
                    self.anchor.hold()

    def _reader(self) -> Connection:
        connection = self._engine.connect()
        if self.address.path is not None:
            return connection  # SQLite gives every transaction one view
        return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def _translated_faults(self) -> Generator[None]:
        try:
            yield
        except (DBAPIError, sqlcipher.Error) as error:
            fault = environment_fault(error)
            if fault is None:
                raise
            raise StorageError(fault.en, fault.nb) from error


def open_engine(address: Address, keys: Keys | None = None) -> Engine:
    """An engine for an existing database, with the settings that make a commit durable."""
    if address.path is None:
        return server_engine(address.url)
    require_database(address.path)
    return sqlite_engine(address.path, (keys or open_keys(address)).cipher)
