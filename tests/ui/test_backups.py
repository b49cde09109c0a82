"""Backups at the screen: made, verified, removed and restored, by keys alone where keys suffice."""

import datetime as dt
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QWidget

from mtb.domain.accounts import AccountDraft
from mtb.domain.backups import Restoration
from mtb.domain.errors import Sentence
from mtb.domain.rights import EVERY_ROLE, Role
from mtb.services.access import Access
from mtb.services.backups import BackupService
from mtb.services.restoring import RestoreService
from mtb.ui.kit.change_hub import ChangeHub
from mtb.ui.screens.backups.restore_wizard import RestoreWizard
from mtb.ui.screens.backups.screen import BackupsScreen
from mtb.wiring import open_services
from tests.factories import another_patient, person, referral_draft
from tests.ui.desk import Desk
from tests.ui.looks import clipped, guessing_labels, nameless_fields, never_reached

PASSWORD = "en lang setning om fjell"


@pytest.fixture
def clock():
    return lambda: dt.datetime.now(dt.UTC)


@pytest.fixture
def backups(services, clock):
    return BackupService(Access(services.database, clock), services.database, clock)


@pytest.fixture
def make_screen(qtbot, services, backups, background):
    def make(actor=None, service=None, integrity=None) -> tuple[Desk, BackupsScreen]:
        hub = ChangeHub()
        services.database.on_commit = hub.announce
        screen = BackupsScreen(
            service or backups, integrity or services.integrity, actor or person(), background, hub
        )
        hub.setParent(screen)
        qtbot.addWidget(screen)
        screen.resize(1090, 672)
        screen.show()
        qtbot.waitExposed(screen)
        screen.activateWindow()
        screen.setFocus()
        return Desk(qtbot, screen), screen

    return make


def test_r22_a_new_database_says_that_it_has_no_backup_and_how_to_make_one(make_screen):
    desk, _ = make_screen()
    desk.sees_text("There is no verified backup yet. Make one now.")
    assert not desk.find(QPushButton, "verify_backup").isEnabled()


def test_r22_b_makes_a_backup_and_the_sentence_at_the_top_says_so(make_screen, backups, berg):
    desk, _ = make_screen()
    desk.sees_text("There is no verified backup yet")
    desk.press(Qt.Key.Key_B)
    desk.sees_text("Newest verified backup: today")
    desk.sees_text("1 of 1 sound")
    desk.sees_text("Backed up and verified:")
    ((made, kind, _size, entries, state),) = desk.rows("backups")
    assert (made.startswith("today"), kind, entries) == (True, "By hand", "0")
    assert state.startswith("Verified today")
    assert len(backups.all(berg)) == 1


def test_r22_what_is_written_makes_the_next_one_due(make_screen, backups, services, berg):
    backups.make(berg)
    desk, _ = make_screen()
    desk.sees_text("1 of 1 sound.")
    assert "due" not in desk.text("backup_status")
    services.cases.register(berg, referral_draft())
    desk.sees_text("A new one is due")


def test_r22_v_verifies_and_damage_is_told_loudly(make_screen, backups, berg):
    backup = backups.make(berg)
    desk, _ = make_screen()
    desk.sees(lambda: len(desk.rows("backups")) == 1)
    desk.stand_on("backups", 0)
    desk.press(Qt.Key.Key_V)
    desk.sees_text("is sound.")
    data = bytearray(backup.file.read_bytes())
    data[9_000] ^= 1
    backup.file.write_bytes(data)
    desk.stand_on("backups", 0)
    desk.press(Qt.Key.Key_V)
    desk.sees_text("This backup is damaged")
    desk.sees(lambda: desk.rows("backups")[0][4] == "Not verified")
    desk.sees_text("verified. Make one now.")
    assert backup.folder.exists()


def test_r22_removing_asks_first(make_screen, backups, berg):
    backups.make(berg)
    backups.make(berg)
    desk, _ = make_screen()
    desk.sees(lambda: len(desk.rows("backups")) == 2)
    desk.stand_on("backups", 1)
    desk.press(Qt.Key.Key_Delete)
    desk.sees(lambda: desk.is_there("answer_remove"))
    assert len(backups.all(berg)) == 2
    desk.click("answer_remove")
    desk.sees(lambda: len(desk.rows("backups")) == 1)


def test_r22_the_only_verified_one_is_kept_with_a_sentence(make_screen, backups, berg):
    backups.make(berg)
    desk, _ = make_screen()
    desk.sees(lambda: len(desk.rows("backups")) == 1)
    desk.click("remove_backup")
    desk.sees(lambda: desk.is_there("answer_remove"))
    desk.click("answer_remove")
    desk.sees_text("This is the only verified backup")
    assert len(desk.rows("backups")) == 1


def test_a_backup_can_be_stopped_while_it_is_made(make_screen, backups, berg, monkeypatch):
    from threading import Event

    import mtb.services.backups as module

    begun, stopped, make = Event(), Event(), module.make_backup

    def waits(*arguments):
        begun.set()
        assert stopped.wait(20)
        return make(*arguments)

    monkeypatch.setattr(module, "make_backup", waits)
    desk, screen = make_screen()
    desk.sees_text("There is no verified backup yet")
    desk.press(Qt.Key.Key_B)
    desk.sees(begun.is_set)
    assert desk.find(QProgressBar, "backup_progress").isVisible()
    assert QApplication.focusWidget() is desk.find(QPushButton, "cancel_backup")
    desk.press(Qt.Key.Key_Escape)
    stopped.set()
    desk.sees_text("was cancelled; nothing of it was kept")
    assert not desk.is_there("backup_progress")
    assert QApplication.focusWidget() is screen._list.table
    assert backups.all(berg) == []


def test_r03_who_may_not_restore_sees_why(make_screen, backups, berg, qtbot):
    backups.make(berg)
    desk, _ = make_screen(person("saks", "S. Saks", Role.CASE_WORKER))
    desk.sees(lambda: desk.find(QPushButton, "verify_backup").isEnabled())
    restore = desk.find(QPushButton, "restore_backup")
    assert not restore.isEnabled()
    assert "administrator" in restore.toolTip()


def test_the_chosen_backup_is_handed_on_to_be_restored(make_screen, backups, berg, qtbot):
    backup = backups.make(berg)
    desk, screen = make_screen()
    desk.sees(lambda: desk.find(QPushButton, "restore_backup").isEnabled())
    with qtbot.waitSignal(screen.restore_wanted) as wanted:
        desk.click("restore_backup")
    assert wanted.args == [backup]


def test_a_sound_database_is_said_to_be_in_order(make_screen):
    desk, _ = make_screen()
    desk.click("check_database")
    desk.sees_text("The database is in order")
    assert QApplication.focusWidget() is desk.find(QPushButton, "check_database")


def test_damage_in_the_database_is_told_with_what_to_do(make_screen):
    broken = SimpleNamespace(problems=lambda _actor: [Sentence("The database reports: x.", "Databasen: x.")])
    desk, _ = make_screen(integrity=broken)
    desk.click("check_database")
    desk.sees_text("The database reports: x.\nNothing was changed. Stop working, tell IT")


def test_another_folder_is_shown_and_given_up_again(make_screen, backups, tmp_path):
    desk, screen = make_screen()
    desk.sees_text("There is no verified backup yet")
    screen._set_folder(tmp_path / "share")
    desk.sees(lambda: screen._status.folder == tmp_path / "share")
    desk.click("default_folder")
    desk.sees(lambda: not desk.is_there("default_folder"))
    assert not backups.folder_is_chosen()


def test_r22_on_a_server_it_stands_what_it_must_arrange_and_no_dead_button(make_screen):
    desk, screen = make_screen(service=SimpleNamespace(possible=False))
    desk.sees_text("The program makes no backups of it")
    assert any("pg_dump" in words for words in desk.words())
    shown = [one.objectName() for one in screen.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["check_database"]
    with desk.qtbot.waitSignal(screen.notice) as told:
        desk.click("check_database")
    assert told.args[0] == "success"


@pytest.mark.parametrize("width", [1090, 1250])
def test_the_screen_is_whole_named_and_reached_by_tab(make_screen, backups, berg, width):
    backups.make(berg)
    desk, screen = make_screen()
    screen.resize(width, 672)
    desk.sees(lambda: len(desk.rows("backups")) == 1)
    desk.sees(lambda: clipped(screen) == [], "something stays clipped")
    assert nameless_fields(screen) == []
    assert guessing_labels(screen) == []
    assert never_reached(screen) == []


class Restoring:
    """A database that is closed, with a backup of when it had one case less."""

    def __init__(self, services, clock, berg, *, accounts: bool) -> None:
        self.address = services.database.address
        if accounts:
            draft = AccountDraft("kberg", "K. Berg")
            services.accounts.set_up(berg, draft, PASSWORD, EVERY_ROLE - {Role.GERMLINE})
        services.cases.register(berg, referral_draft("IPD1"))
        made = BackupService(Access(services.database, clock), services.database, clock)
        self.backup = made.make(berg)
        services.cases.register(berg, referral_draft("IPD2", another_patient(1)))
        services.close()
        self.service = RestoreService(self.address, person("os", ""), clock)


@pytest.fixture
def open_wizard(qtbot, background):
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.show()

    def show(scene: Restoring) -> tuple[Desk, RestoreWizard]:
        wizard = RestoreWizard(scene.service, background, scene.backup, frame)
        wizard.open()
        qtbot.waitExposed(wizard)
        return Desk(qtbot, wizard), wizard

    return show


def test_r22_a_backup_is_restored_by_keys_alone(services, clock, berg, open_wizard, qtbot):
    scene = Restoring(services, clock, berg, accounts=True)
    desk, wizard = open_wizard(scene)
    restored: list[Restoration] = []
    wizard.restored.connect(restored.append)
    desk.sees(lambda: desk.is_there("restore_password"))
    desk.press(Qt.Key.Key_Return)
    desk.sees_text("wrong; nothing was opened")
    desk.type_into("restore_login", "kberg")
    desk.find(QWidget, "restore_password").setFocus()
    for sign in PASSWORD:
        qtbot.keyClicks(QApplication.focusWidget(), sign)
    desk.press(Qt.Key.Key_Return)
    desk.sees_text("with what was written then")
    assert desk.rows("losses")[0][:3] == ["Registered", "IPD2", "1"]
    assert not desk.find(QPushButton, "restore_next").isEnabled()
    desk.press(Qt.Key.Key_Return)
    assert desk.is_there("losses"), "Enter does nothing before the word is typed"
    qtbot.keyClicks(QApplication.focusWidget(), "Restore")
    desk.press(Qt.Key.Key_Return)
    desk.sees_text("The backup is restored")
    desk.sees_text("The earlier files lie in")
    desk.press(Qt.Key.Key_Return)
    desk.sees(lambda: len(restored) == 1)
    assert (restored[0].aside / "mtb.db").exists()


def test_r22_a_database_that_does_not_open_says_at_least_what_its_anchor_knows(
    services, clock, berg, open_wizard
):
    scene = Restoring(services, clock, berg, accounts=False)
    scene.address.path.write_bytes(b"ruined" * 1_000)
    desk, _ = open_wizard(scene)
    desk.sees(lambda: desk.find(QPushButton, "restore_next").isEnabled())
    assert not desk.is_there("restore_password")
    desk.click("restore_next")
    desk.sees_text("The present database can't be read. At least 2 ")
    assert not desk.is_there("losses")
    desk.type_into("confirm_restore", "restore")
    desk.click("restore_next")
    desk.sees_text("The backup is restored")
    opened = open_services(scene.address)
    assert opened.cases.find(berg, "IPD1").inpred_id == "IPD1"
    opened.close()


def test_r22_a_backup_damaged_in_the_meantime_is_not_restored(services, clock, berg, open_wizard, qtbot):
    scene = Restoring(services, clock, berg, accounts=False)
    desk, wizard = open_wizard(scene)
    desk.sees(lambda: desk.find(QPushButton, "restore_next").isEnabled())
    desk.click("restore_next")
    desk.sees_text("with what was written then")
    data = bytearray(scene.backup.file.read_bytes())
    data[-5] ^= 1
    scene.backup.file.write_bytes(data)
    desk.type_into("confirm_restore", "restore")
    desk.click("restore_next")
    desk.sees_text("The backup was not restored")
    desk.sees_text("This backup is damaged")
    with qtbot.waitSignal(wizard.cancelled):
        desk.press(Qt.Key.Key_Escape)


def test_esc_leaves_everything_as_it_was(services, clock, berg, open_wizard, qtbot):
    scene = Restoring(services, clock, berg, accounts=False)
    desk, wizard = open_wizard(scene)
    desk.sees(lambda: len(desk.rows("restore_backups")) == 1)
    with qtbot.waitSignal(wizard.cancelled):
        desk.press(Qt.Key.Key_Escape)
    assert not list(scene.address.path.parent.glob("damaged-*"))


def test_one_can_go_back_from_what_would_be_lost(services, clock, berg, open_wizard):
    scene = Restoring(services, clock, berg, accounts=False)
    desk, _ = open_wizard(scene)
    desk.sees(lambda: desk.find(QPushButton, "restore_next").isEnabled())
    desk.click("restore_next")
    desk.sees(lambda: desk.is_there("losses"))
    desk.click("restore_back")
    desk.sees(lambda: desk.is_there("restore_backups"))
    assert "Step 1 of 3" in desk.text("restore_step")


def test_a_folder_without_backups_is_said_and_the_list_stays(services, clock, berg, open_wizard, tmp_path):
    scene = Restoring(services, clock, berg, accounts=False)
    desk, wizard = open_wizard(scene)
    desk.sees(lambda: len(desk.rows("restore_backups")) == 1)
    (tmp_path / "nothing").mkdir()
    wizard._choice.folder_chosen.emit(tmp_path / "nothing")
    desk.sees_text("There is no backup in this folder")
    assert len(desk.rows("restore_backups")) == 1


def test_the_recovery_code_is_the_other_way_in(services, clock, berg, open_wizard):
    scene = Restoring(services, clock, berg, accounts=True)
    desk, wizard = open_wizard(scene)
    desk.sees(lambda: desk.is_there("restore_other_way"))
    desk.click("restore_other_way")
    assert desk.is_there("restore_code")
    assert not desk.is_there("restore_password")
    desk.type_into("restore_code", "AAAA")
    desk.click("restore_next")
    desk.sees_text("recovery code has a typing error")
    desk.sees(lambda: clipped(wizard) == [], "something stays clipped")
    assert nameless_fields(wizard) == []
    assert guessing_labels(wizard) == []
