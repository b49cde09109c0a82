"""The words of the command line: which commands there are, what they take, what each is for."""

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import NoReturn

USAGE = 2
Run = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """Argparse with this program's sentence for a command whose words are off."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with status 2."""
        sys.stderr.write(f"mtb: {message}. “mtb --help” lists the commands.\n")
        sys.exit(USAGE)


def add_commands(parser: Parser, runs: Mapping[str, Run]) -> None:
    """Declare every command; ``runs`` says what carries each one out."""
    _add_common(parser, defaults=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    def command(
        name: str, words: str, *, below: "argparse._SubParsersAction[Parser] | None" = None
    ) -> Parser:
        made = (below or commands).add_parser(name.rsplit(maxsplit=1)[-1], help=words, description=words)
        made.set_defaults(run=runs[name])
        _add_common(made, defaults=False)
        return made

    command("init", "Make a new, empty database with its key file.")
    command("demo", "Make a demonstration with synthetic patients in a new folder.").add_argument(
        "folder", metavar="FOLDER"
    )
    _declare_import(command("import", "Import TSOPPI results folders, all of them or none."))
    _declare_cases(command("cases", "List the cases."))
    _declare_case(command("case", "Show one case with everything recorded of it."))
    _add_json(command("meetings", "List the meetings with their agendas."))
    meeting = commands.add_parser("meeting", help="Plan a meeting: “mtb meeting add FILE”.")
    below = meeting.add_subparsers(dest="what", metavar="add", required=True, parser_class=Parser)
    _add_file(command("meeting add", "Plan a meeting from JSON.", below=below))
    _add_file(command("refer", "Register a referral from JSON, or correct one."))
    _add_case(command("ready", "The findings of a case are reviewed: it is ready for the board."))
    _declare_mark(command("mark", "Mark findings of a case for the board."))
    _add_file(command("agenda", "Put cases on a meeting's agenda from JSON."))
    _add_file(command("decide", "Record the board's decision in one case, or its postponement, from JSON."))
    _add_meeting(command("sign-off", "Sign the minutes off: decisions and PDF stay as they are."))
    _declare_minutes(command("minutes", "Write the minutes of a meeting as PDF."))
    command("check", "Check the database: encryption, pages, links, signed minutes.")


def _declare_import(parser: Parser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+")
    parser.add_argument("--case", metavar="ID", help="the case they belong to, if the folder does not say")
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


def _declare_minutes(parser: Parser) -> None:
    _add_meeting(parser)
    parser.add_argument("--out", metavar="FILE", required=True)
    parser.add_argument("--language", choices=("nb", "en"), default="nb")
    parser.add_argument("--deidentified", action="store_true", help="without what points at a person")


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
        "--as", dest="acting", metavar="NAME", default=default, help="the acting person's name for the record"
    )


def _add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print documented JSON")


def _add_file(parser: Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="JSON; - or nothing: standard input"
    )
