"""A database with four people's accounts, for the screens of administrator and audit log."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtb.domain.accounts import AccountDraft
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.store.address import Address
from mtb.ui.kit.change_hub import ChangeHub
from mtb.wiring import Services, open_services, person_at_the_keyboard, sign_in

PASSWORD = "tre små katter i snøen"
STAFF = (
    ("kari", "Kari Berg", "OUS, Patologi", (Role.CASE_WORKER, Role.CHAIR)),
    ("ase", "Åse Test", "OUS, Onkologi", (Role.CHAIR, Role.APPROVER, Role.GERMLINE)),
    ("mona", "Mona Lie", "OUS, Molekylærpatologi", (Role.MOLECULAR_BIOLOGIST,)),
)


@dataclass(frozen=True)
class Hospital:
    """Everybody who works with one database; ``admin`` runs the accounts and is no clinician."""

    address: Address
    services: Services
    admin: Actor
    kari: Actor
    ase: Actor
    mona: Actor


def furnish(folder: Path, template: Path) -> Path:
    """Make the accounts in a copy of an empty database; returns the folder."""
    for name in ("mtb.db", "mtb.db.key"):
        shutil.copyfile(template.with_name(name), folder / name)
    services = open_services(Address(path=folder / "mtb.db"))
    first = AccountDraft("iadm", "I. Administrator", "OUS, IKT")
    services.accounts.set_up(person_at_the_keyboard(), first, PASSWORD, [])
    admin = services.accounts.begin_session("iadm", "session-iadm", "PC-1")
    for login, name, unit, roles in STAFF:
        services.accounts.create(admin, AccountDraft(login, name, unit), PASSWORD, roles, "Drift av boardet")
    services.close()
    return folder


def open_hospital(folder: Path, hub: ChangeHub) -> Hospital:
    """Sign the administrator in, and begin a session for each of the others."""
    address = Address(path=folder / "mtb.db")
    services, admin = sign_in(address, "iadm", PASSWORD, hub.announce)
    others = {
        login: services.accounts.begin_session(login, f"session-{login}", f"PC-{login}")
        for login, *_ in STAFF
    }
    return Hospital(address, services, admin, **others)


def in_a_window(screen: QWidget) -> QWidget:
    """A screen as the main window holds it: Tab goes round all of it, whatever has the focus at first."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(screen)
    window.resize(1084, 690)
    window.show()
    window.activateWindow()
    screen.setFocus()
    return window
