"""The words of the command line: which commands there are, what they take, what each is for."""

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import NoReturn, TypeAlias

from mtb.domain.rights import Role

USAGE = 2
Run = Callable[[argparse.Namespace], int]
Below: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - argparse names it so
_ROLES = [role.value for role in Role]


class Parser(argparse.ArgumentParser):
    """Argparse with this program's sentence for a command whose words are off."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with status 2."""
        sys.stderr.write(f"mtb: {message}. “mtb --help” lists the commands.\n")
        sys.exit(USAGE)


class Commands:
    """Declares commands one by one; ``runs`` says what carries each one out."""

    def __init__(self, parser: Parser, runs: Mapping[str, Run]) -> None:
        self._runs = runs
        self._top: Below = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    def add(self, name: str, words: str, *, below: "Below | None" = None) -> Parser:
        """One command; ``meeting add`` stands below ``meeting``."""
        made = (below or self._top).add_parser(name.rsplit(maxsplit=1)[-1], help=words, description=words)
        made.set_defaults(run=self._runs[name])
        _add_common(made, defaults=False)
        return made

    def group(self, name: str, words: str) -> "tuple[Parser, Below]":
        """A word with commands below it; it may be a command by itself."""
        made = self._top.add_parser(name, help=words, description=words)
        made.set_defaults(run=self._runs.get(name))
        _add_common(made, defaults=False)
        return made, made.add_subparsers(dest="what", required=name not in self._runs, parser_class=Parser)


def add_commands(parser: Parser, runs: Mapping[str, Run]) -> None:
    """Declare every command; ``runs`` says what carries each one out."""
    _add_common(parser, defaults=True)
    commands = Commands(parser, runs)
    init = commands.add("init", "Make a new, empty database with its key file.")
    init.add_argument("--account", metavar="LOGIN", help="make this the first account, an administrator")
    _declare_person(init)
    demo = commands.add("demo", "Make a demonstration with synthetic patients in a new folder.")
    demo.add_argument("folder", metavar="FOLDER")
    _declare_records(commands)
    _declare_minutes(commands)
    commands.add("check", "Check the database: encryption, pages, links, signed minutes, audit log.")
    _declare_backups(commands)
    _declare_accounts(commands)
    _declare_audit(commands)
    _key, below = commands.group("key", "The data key.")
    commands.add("key change", "Encrypt the database with a new key.", below=below)


def _declare_records(commands: Commands) -> None:
    _declare_import(commands.add("import", "Import files and folders of results, all of them or none."))
    _declare_cases(commands.add("cases", "List the cases."))
    _declare_case(commands.add("case", "Show one case with everything recorded of it."))
    _add_json(commands.add("meetings", "List the meetings with their agendas."))
    _meeting, below = commands.group("meeting", "Plan a meeting: “mtb meeting add FILE”.")
    _add_file(commands.add("meeting add", "Plan a meeting from JSON.", below=below))
    _add_file(commands.add("refer", "Register a referral from JSON, or correct one."))
    metadata = commands.add("metadata", "Write the metadata sheet of a sequencing run with its results.")
    metadata.add_argument("sequencing_run", metavar="RUN", help="the run's name")
    metadata.add_argument("--out", metavar="FILE", required=True)
    _add_case(commands.add("ready", "The findings of a case are reviewed: it is ready for the board."))
    _declare_mark(commands.add("mark", "Mark findings of a case for the board."))
    _add_file(commands.add("agenda", "Put cases on a meeting's agenda from JSON."))
    _add_file(
        commands.add("decide", "Record the board's decision in one case, or its postponement, from JSON.")
    )


def _declare_import(parser: Parser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+")
    parser.add_argument("--case", metavar="ID", help="the case they belong to, if the folder does not say")
    parser.add_argument("--plan", action="store_true", help="say what would be done; store nothing")
    _add_json(parser)


def _declare_cases(parser: Parser) -> None:
    parser.add_argument("--search", metavar="TEXT", help="only cases in which every word is found")
    _add_json(parser)


def _declare_case(parser: Parser) -> None:
    _add_case(parser)
    _add_json(parser)


def _declare_mark(parser: Parser) -> None:
    _add_case(parser)
    parser.add_argument(
        "findings", metavar="FINDING", nargs="+", help="identifier, as “mtb case ID --json” prints it"
    )
    parser.add_argument("--off", action="store_true", help="take the mark away")


def _declare_person(parser: Parser) -> None:
    parser.add_argument("--name", metavar="NAME", help="the person's full name")
    parser.add_argument("--unit", metavar="TEXT", help="department and hospital")
    parser.add_argument("--role", action="append", choices=_ROLES, help="may be given several times")


def _declare_backups(commands: Commands) -> None:
    commands.add("backup", "Make a backup and verify it by opening it.")
    _add_json(commands.add("backups", "List the backups."))
    restore = commands.add("restore", "Say what restoring a backup would lose; restore it with --yes.")
    restore.add_argument("backup", metavar="NAME", help="as “mtb backups” lists it, or “newest”")
    restore.add_argument(
        "--yes", action="store_true", help="restore; the earlier files are moved aside whole"
    )


def _declare_accounts(commands: Commands) -> None:
    command = commands.add
    _account, below = commands.group("account", "Accounts, their roles and passwords.")
    set_up = command("account set-up", "Give a database its first account, an administrator.", below=below)
    set_up.add_argument("account", metavar="LOGIN")
    _declare_person(set_up)
    _add_json(command("account list", "List the accounts and the register.", below=below))
    add = command("account add", "Make an account.", below=below)
    add.add_argument("account", metavar="LOGIN")
    _declare_person(add)
    add.add_argument("--purpose", metavar="TEXT")
    _add_new_password(add)
    for change, words in (("grant", "Grant a role."), ("withdraw", "Withdraw a role.")):
        made = command(f"account {change}", words, below=below)
        made.add_argument("account", metavar="LOGIN")
        made.add_argument("role", choices=_ROLES)
        made.add_argument("--purpose", metavar="TEXT")
        made.set_defaults(change=change)
    for change, words in (("deactivate", "Close an account."), ("reset", "Give a new first password.")):
        made = command(f"account {change}", words, below=below)
        made.add_argument("account", metavar="LOGIN")
        _add_new_password(made)
        made.set_defaults(change=change)
    _add_new_password(command("account password", "Change your own password.", below=below))


def _declare_audit(commands: Commands) -> None:
    parser, below = commands.group("audit", "The audit log, or with --case who has looked at that patient.")
    parser.add_argument("--case", metavar="ID", help="who has looked at this case's patient")
    parser.add_argument("--emergency", action="store_true", help="only emergency accesses")
    _add_json(parser)
    commands.add("audit verify", "Read the whole chain and compare its end with the anchor.", below=below)


def _add_new_password(parser: Parser) -> None:
    parser.add_argument(
        "--new-password-file", metavar="FILE", help="its first line; else MTB_NEW_PASSWORD, else asked"
    )


def _declare_minutes(commands: Commands) -> None:
    _add_meeting(commands.add("submit", "Send the minutes to a second person for approval."))
    _add_meeting(commands.add("sign-off", "Sign the minutes off: decisions and PDF stay as they are."))
    amend = commands.add("amend", "Add a numbered amendment to signed minutes.")
    _add_meeting(amend)
    amend.add_argument("--what", metavar="TEXT", required=True, help="what is different now")
    amend.add_argument("--why", metavar="TEXT", required=True)
    minutes = commands.add("minutes", "Write the minutes of a meeting as PDF.")
    _add_meeting(minutes)
    minutes.add_argument("--out", metavar="FILE", required=True)
    minutes.add_argument("--language", choices=("nb", "en"), default="nb")
    minutes.add_argument("--deidentified", action="store_true", help="without what points at a person")


def _add_case(parser: Parser) -> None:
    parser.add_argument("case", metavar="ID", help="InPreD ID, running number or identifier")


def _add_meeting(parser: Parser) -> None:
    parser.add_argument("meeting", metavar="MEETING", help="its day, number or identifier")


def _add_common(parser: Parser, *, defaults: bool) -> None:
    """Options that may stand before the command or after it."""
    default = None if defaults else argparse.SUPPRESS
    parser.add_argument(
        "--database", metavar="PATH|URL", default=default, help="a local file, or postgresql://…"
    )
    parser.add_argument(
        "--as",
        dest="acting",
        metavar="NAME",
        default=default,
        help="your user name; without accounts a name for the record",
    )
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        default=default,
        help="its first line is the password; else MTB_PASSWORD, else asked",
    )


def _add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print documented JSON")


def _add_file(parser: Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="JSON; - or nothing: standard input"
    )
