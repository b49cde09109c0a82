"""Opens the database and builds the services. Knows no window and no command."""

import getpass
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mtb.domain.accounts import checked_password
from mtb.domain.changes import Changes
from mtb.domain.errors import RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import EVERY_ROLE
from mtb.services.access import Access
from mtb.services.accounts import AccountService
from mtb.services.audit import AuditService
from mtb.services.backups import BackupService
from mtb.services.bands import BandService
from mtb.services.case_documents import CaseDocumentService
from mtb.services.case_flow import CaseFlowService
from mtb.services.case_lists import CaseListService
from mtb.services.cases import CaseService
from mtb.services.clock import Clock, system_clock
from mtb.services.corrections import CorrectionService
from mtb.services.decisions import DecisionService
from mtb.services.deletions import DeletionService
from mtb.services.directory import DirectoryService
from mtb.services.drafts import DraftService
from mtb.services.evidence import EvidenceService
from mtb.services.finding_filters import FindingFilterService
from mtb.services.germline import GermlineService
from mtb.services.inquiries import InquiryService
from mtb.services.integrity import IntegrityService
from mtb.services.laboratory import LaboratoryService
from mtb.services.material import MaterialService
from mtb.services.material_imports import MaterialImportService
from mtb.services.meetings import MeetingService
from mtb.services.minutes import MinutesService
from mtb.services.restoring import RestoreService, finish_restore, note_restored
from mtb.services.results import ResultService
from mtb.services.reviews import ReviewService
from mtb.services.seen_before import SeenBeforeService
from mtb.services.sign_in import SignInService
from mtb.services.worklist_views import WorklistViewService
from mtb.store import rekey, schema
from mtb.store.address import Address
from mtb.store.database import Database
from mtb.store.key_file import read_keyring
from mtb.store.keys import key_home
from mtb.store.lock_file import DatabaseLock


@dataclass(frozen=True, slots=True)
class Services:
    """One open database and everything a user can do with it."""

    database: Database
    lock: DatabaseLock | None
    accounts: AccountService
    audit: AuditService
    backups: BackupService
    cases: CaseService
    flow: CaseFlowService
    case_lists: CaseListService
    material_imports: MaterialImportService
    material: MaterialService
    laboratory: LaboratoryService
    inquiries: InquiryService
    directory: DirectoryService
    results: ResultService
    bands: BandService
    reviews: ReviewService
    germline: GermlineService
    evidence: EvidenceService
    seen_before: SeenBeforeService
    meetings: MeetingService
    decisions: DecisionService
    minutes: MinutesService
    deletions: DeletionService
    drafts: DraftService
    corrections: CorrectionService
    documents: CaseDocumentService
    integrity: IntegrityService
    views: WorklistViewService
    finding_filters: FindingFilterService

    def close(self) -> None:
        """Let go of the database; another program may open it then."""
        try:
            self.database.close()
        finally:
            if self.lock is not None:
                self.lock.release()


def create_database(address: Address) -> None:
    """Make a new, empty database without accounts; FileError or StorageError when that can't be."""
    schema.create(address)


def entrance(address: Address, clock: Clock = system_clock) -> SignInService:
    """The way into a database that exists; a restore that was cut off is carried to its end first."""
    finish_restore(address)
    return SignInService(key_home(address), clock)


def open_services(
    address: Address,
    on_commit: Callable[[Changes], None] = lambda _: None,
    clock: Clock = system_clock,
    data_key: bytes | None = None,
) -> Services:
    """Bring the database to today's schema and build the services on it.

    ``data_key`` is what a sign-in gave; a database without accounts needs none. A local database is open in
    one program at a time.
    """
    finish_restore(address)
    lock = _locked(address)
    try:
        schema.bring_up_to_date(address, data_key)
        database = Database(address, on_commit, data_key)
        note_restored(database, clock)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    access = Access(database, clock)
    return Services(
        database,
        lock,
        AccountService(access, key_home(address), database.keys.data_key, clock),
        AuditService(access, database.anchor, clock),
        BackupService(access, database, clock),
        CaseService(access, clock),
        CaseFlowService(access, clock),
        CaseListService(access, clock),
        MaterialImportService(access, clock),
        MaterialService(access, clock),
        LaboratoryService(access, clock),
        InquiryService(access, clock),
        DirectoryService(access, clock),
        ResultService(access, clock),
        BandService(access, clock),
        ReviewService(access, clock),
        GermlineService(access, clock),
        EvidenceService(access, clock),
        SeenBeforeService(access, clock),
        MeetingService(access, clock),
        DecisionService(access, clock),
        MinutesService(access, clock),
        DeletionService(access, clock),
        DraftService(access, clock),
        CorrectionService(access, clock),
        CaseDocumentService(access, clock),
        IntegrityService(access, database),
        WorklistViewService(access, clock),
        FindingFilterService(access),
    )


def _locked(address: Address) -> DatabaseLock | None:
    """Hold a local database for this program alone; StorageError says who has it open."""
    if address.path is None or not address.path.exists():
        return None
    lock = DatabaseLock(address.path)
    lock.acquire()
    return lock


def sign_in(
    address: Address,
    login: str,
    password: str,
    on_commit: Callable[[Changes], None] = lambda _: None,
    clock: Clock = system_clock,
) -> tuple[Services, Actor]:
    """Open a database with somebody's password, and begin their session."""
    door = entrance(address, clock)
    services = open_services(address, on_commit, clock, door.unlock(login, password))
    try:
        actor = services.accounts.begin_session(login.strip().casefold(), new_session(), workstation())
        services.accounts.note_refused(actor, actor.account, door.settled(login))
    except BaseException:
        services.close()
        raise
    return services, actor


def recover(
    address: Address, code: str, login: str, password: str, clock: Clock = system_clock
) -> tuple[Services, Actor]:
    """Open a database with the printed code, give the account a new password and begin its session."""
    door = entrance(address, clock)
    account = login.strip().casefold()
    checked_password(password, account)
    data_key = door.unlock_with_recovery(code)
    services = open_services(address, clock=clock, data_key=data_key)
    try:
        actor = services.accounts.begin_session(account, new_session(), workstation())
        services.accounts.recover(actor, password)
        services.accounts.note_refused(actor, account, door.settled(account))
    except BaseException:
        services.close()
        raise
    return services, actor


def restoring(address: Address, clock: Clock = system_clock) -> RestoreService:
    """Backups of a database that is closed, or too damaged to open."""
    finish_restore(address)
    return RestoreService(address, person_at_the_keyboard(), clock)


def change_data_key(address: Address, login: str, password: str, clock: Clock = system_clock) -> None:
    """Encrypt a local database anew, for instance after somebody has left; everybody keeps their password.

    Takes an administrator's password. Backups made before still open with the key file that lies with them.
    """
    if address.path is None:
        raise RuleError(
            "On a server the records are not encrypted by the program; there is no data key to change.",
            "På en tjener krypterer ikke programmet postene; det er ingen datanøkkel å bytte.",
        )
    services, actor = sign_in(address, login, password, clock=clock)
    try:
        services.accounts.note_key_change(actor)
        old = services.database.keys.data_key
    finally:
        services.close()
    rekey.change_data_key(address.path, read_keyring(address.path), old)


def prepare_sign_in() -> None:
    """Load what the first sign-in of a process needs, while somebody is still typing."""
    from mtb.store import sealing
    from mtb.store.engines import sqlite_engine

    sealing.stretched("", bytes(sealing.SALT_BYTES), sealing.Cost(time=2, memory_kib=19 << 10, lanes=1))
    sealing.sealed(sealing.new_pair()[1], bytes(sealing.KEY_BYTES), b"")
    sqlite_engine(Path("nothing is opened"), "").dispose()


def person_at_the_keyboard() -> Actor:
    """Who acts in a database without accounts, as far as the operating system knows: with every right."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        account = "unknown"
    return Actor(account, "", EVERY_ROLE, session=new_session(), workstation=workstation())


def new_session() -> str:
    """A word that tells one session's entries in the log from another's."""
    return secrets.token_hex(8)


def workstation() -> str:
    """This machine's name, for the log."""
    return socket.gethostname()
