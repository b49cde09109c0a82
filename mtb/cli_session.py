"""Opens the database for one command: signs somebody in where there are accounts."""

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from mtb import paths
from mtb.domain.errors import ExpectedError, FileError
from mtb.domain.people import Actor
from mtb.store.address import Address
from mtb.wiring import Services, entrance, open_services, person_at_the_keyboard, sign_in

PASSWORD_VARIABLE = "MTB_PASSWORD"  # noqa: S105 - a variable's name


def address_of(options: argparse.Namespace) -> Address:
    """The database that is named, or the user's own."""
    return Address.parse(options.database or str(paths.default_database()))


def person_of(options: argparse.Namespace) -> Actor:
    """Who acts in a database without accounts; ``--as`` gives a name for the record."""
    return replace(person_at_the_keyboard(), name=options.acting or "")


@contextmanager
def session(options: argparse.Namespace, *, first_password: bool = False) -> Iterator[tuple[Services, Actor]]:
    """The services, and who acts. With accounts ``--as`` is the user name, else the system's.

    Somebody whose password was given out by an administrator changes it first; ``first_password`` lets them.
    """
    address = address_of(options)
    if entrance(address).needs_password():
        login = options.acting or person_at_the_keyboard().account
        services, actor = sign_in(address, login, password_of(options, f"Password of {login}: "))
    else:
        services, actor = open_services(address), person_of(options)
    try:
        if not first_password and services.accounts.must_change_password(actor):
            raise ExpectedError(
                "Choose a password of your own first: “mtb account password”.",
                "Velg ditt eget passord først: «mtb account password».",
            )
        yield services, actor
    finally:
        try:
            if actor.account_id is not None:
                services.accounts.end_session(actor)
        finally:
            services.close()


def password_of(options: argparse.Namespace, prompt: str) -> str:
    """From ``--password-file``, the environment, or the keyboard; never from the command's words."""
    if options.password_file:
        return password_in(Path(options.password_file))
    if PASSWORD_VARIABLE in os.environ:
        return os.environ[PASSWORD_VARIABLE]
    return asked(prompt)


def password_in(path: Path) -> str:
    """The first line of a file."""
    try:
        return path.read_text("utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("This file can't be read.", "Filen kan ikke leses.", path) from error


def asked(prompt: str) -> str:
    """What somebody types without it being shown."""
    if not sys.stdin.isatty():
        raise ExpectedError(
            "This database has accounts. Name yours with --as, and give the password in "
            f"{PASSWORD_VARIABLE} or with --password-file.",
            "Databasen har kontoer. Oppgi din med --as, og gi passordet i "
            f"{PASSWORD_VARIABLE} eller med --password-file.",
        )
    return getpass.getpass(prompt)
