"""The commands about accounts, keys and the audit log."""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from mtb.cli_session import asked, password_in, password_of, person_of, session
from mtb.domain.accounts import Account, AccountDraft
from mtb.domain.audit import AuditEntry, AuditQuery
from mtb.domain.errors import ExpectedError, NotFoundError, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Role
from mtb.services.integrity import fault_sentence
from mtb.store.address import Address
from mtb.wiring import Services, open_services

NEW_PASSWORD_VARIABLE = "MTB_NEW_PASSWORD"  # noqa: S105 - a variable's name
_MOST_ENTRIES = 1_000_000


def set_up(options: argparse.Namespace, address: Address) -> None:
    """Give a database without accounts its first one, and print the recovery code."""
    services = open_services(address)
    try:
        draft = AccountDraft(options.account, options.name or "", options.unit or "")
        roles = [Role(role) for role in options.role or []]
        password = password_of(options, f"Password for {options.account}: ")
        code = services.accounts.set_up(person_of(options), draft, password, roles)
    finally:
        services.close()
    print(f"Account {options.account}, administrator. From now on a password opens the database.")
    print(f"Recovery code: {code}")
    print("Print it and lock it away: it opens the database when every password is lost.")


def account_set_up(options: argparse.Namespace) -> int:
    """``mtb account set-up``."""
    from mtb.cli_session import address_of

    set_up(options, address_of(options))
    return 0


def account_list(options: argparse.Namespace) -> int:
    """``mtb account list``."""
    with session(options) as (services, actor):
        accounts = services.accounts.all(actor)
        register = services.accounts.register(actor)
    if options.json:
        _print_json(
            {
                "accounts": [
                    asdict(each) | {"roles": sorted(each.roles), "active": each.active} for each in accounts
                ],
                "register": [asdict(line) for line in register],
            }
        )
        return 0
    for each in accounts:
        state = "" if each.active else "  closed"
        print(f"{each.login:<16} {each.name:<28} {', '.join(sorted(each.roles))}{state}")
    return 0


def account_add(options: argparse.Namespace) -> int:
    """``mtb account add``."""
    draft = AccountDraft(options.account, options.name, options.unit or "")
    with session(options) as (services, actor):
        password = _new_password(options, f"First password for {options.account}: ")
        account = services.accounts.create(
            actor, draft, password, [Role(role) for role in options.role], options.purpose or ""
        )
    print(f"Account {account.login}: {', '.join(sorted(account.roles))}. The password must be changed first.")
    return 0


def account_change(options: argparse.Namespace) -> int:
    """``mtb account grant``, ``withdraw``, ``deactivate`` and ``reset``."""
    with session(options) as (services, actor):
        account = _account(services, actor, options.account)
        if options.change == "deactivate":
            services.accounts.deactivate(actor, account)
        elif options.change == "reset":
            password = _new_password(options, f"New password for {options.account}: ")
            services.accounts.reset_password(actor, account, password)
        else:
            change = services.accounts.grant if options.change == "grant" else services.accounts.withdraw
            account = change(actor, account, Role(options.role), options.purpose or "")
    print(f"{account.login}: {options.change}")
    return 0


def account_password(options: argparse.Namespace) -> int:
    """``mtb account password``: one's own."""
    with session(options, first_password=True) as (services, actor):
        new = _new_password(options, "New password: ")
        services.accounts.change_password(actor, password_of(options, "Old password again: "), new)
    print("Password changed.")
    return 0


def audit(options: argparse.Namespace) -> int:
    """``mtb audit``: the log, or one patient's part of it."""
    with session(options) as (services, actor):
        if options.case:
            case = services.cases.find(actor, options.case)
            if case.patient is None:
                raise RuleError("This case has no patient yet.", "Saken har ingen pasient ennå.")
            entries = services.audit.patient_report(actor, case.patient.id).entries
        else:
            query = AuditQuery(emergency_only=options.emergency, most=_MOST_ENTRIES)
            entries = services.audit.entries(actor, query).entries
    if options.json:
        _print_json([_entry(each) for each in entries])
        return 0
    for each in entries:
        print(
            f"{each.seq:>6}  {each.at:%Y-%m-%d %H:%M:%S}  {each.account:<12} {each.action.value:<18} "
            f"{each.reference or each.subject.id:<14} {each.ground.value}"
        )
    print(f"{len(entries)} entries")
    return 0


def audit_verify(options: argparse.Namespace) -> int:
    """``mtb audit verify``: the whole chain and the anchor outside."""
    with session(options) as (services, actor):
        found = services.audit.verify(actor)
    for fault in found.faults:
        sentence = fault_sentence(fault)
        print(
            f"mtb: {sentence.en if sentence else f'the clock went back at entry {fault.seq}'}",
            file=sys.stderr,
        )
    blanked = f", {found.blanked} lawfully blanked" if found.blanked else ""
    verdict = "sound" if found.sound else "NOT SOUND"
    print(f"{found.entries} entries{blanked}, ends at {found.end.short or 0}: {verdict}")
    return 0 if found.sound else 1


def key_change(options: argparse.Namespace) -> int:
    """``mtb key change``: a new data key, for instance after somebody has left."""
    from mtb.cli_session import address_of
    from mtb.wiring import change_data_key

    login = options.acting or ""
    change_data_key(address_of(options), login, password_of(options, f"Password of {login}: "))
    print("The database is encrypted with a new key. Passwords and recovery code stay as they are.")
    return 0


def _entry(entry: AuditEntry) -> dict[str, object]:
    values = asdict(entry)
    subject = values.pop("subject")
    return values | {
        "entity": subject["entity"],
        "entity_id": subject["id"],
        "case_id": subject["case_id"],
        "patient_id": subject["patient_id"],
    }


def _account(services: Services, actor: Actor, login: str) -> Account:
    for each in services.accounts.all(actor):
        if each.login == login.casefold():
            return each
    raise NotFoundError(f"There is no account “{login}”.", f"Det finnes ingen konto «{login}».")


def _new_password(options: argparse.Namespace, prompt: str) -> str:
    if options.new_password_file:
        return password_in(Path(options.new_password_file))
    if NEW_PASSWORD_VARIABLE in os.environ:
        return os.environ[NEW_PASSWORD_VARIABLE]
    typed = asked(prompt)
    if asked("Once more: ") != typed:
        raise ExpectedError("The two passwords differ.", "De to passordene er ulike.")
    return typed


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))
