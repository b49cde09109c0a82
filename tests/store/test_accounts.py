"""How accounts and the lines of the register are kept."""

from mtb.domain.accounts import AccountDraft, AuthorisationKind
from mtb.domain.rights import Role
from tests.store.conftest import NOW

DRAFT = AccountDraft("kberg", "K. Berg", "OUS")


def test_an_account_has_the_roles_its_lines_leave(unit):
    assert not unit.accounts.any()
    account_id = unit.accounts.add(DRAFT, "root", NOW, must_change_password=True)
    assert unit.accounts.any()
    for kind, role in (
        (AuthorisationKind.GRANTED, Role.READER),
        (AuthorisationKind.GRANTED, Role.CHAIR),
        (AuthorisationKind.WITHDRAWN, Role.READER),
    ):
        unit.accounts.enter(unit.accounts.get(account_id), kind, role, "", "root", NOW)
    account = unit.accounts.get(account_id)
    assert account.roles == {Role.CHAIR}
    assert (account.active, account.must_change_password, account.created_at) == (True, True, NOW)
    assert [account] == unit.accounts.all()
    assert len(unit.accounts.register()) == 3


def test_an_account_is_found_by_its_login_closed_and_opened(unit):
    account_id = unit.accounts.add(DRAFT, "root", NOW, must_change_password=False)
    assert unit.accounts.with_login("nobody") is None
    unit.accounts.deactivate(account_id, NOW)
    assert not unit.accounts.with_login("kberg").active
    unit.accounts.deactivate(account_id, None)
    assert unit.accounts.with_login("kberg").active
