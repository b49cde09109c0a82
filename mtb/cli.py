"""Every use case without a window, for hospital IT, for integration and for tests.

Exit status: 0 all was done; 1 a rule or a record says no; 2 the command's words are off; 3 something must be
answered by a person first, and nothing was stored. Problems go to standard error.
"""

import argparse
import json
import locale
import os
import sys
from contextlib import suppress
from pathlib import Path

from mtb import __version__, cli_backups, cli_imports, cli_safety
from mtb.cli_arguments import Parser, add_commands
from mtb.cli_session import address_of, password_of, person_of, session
from mtb.domain.cases import CaseQuery
from mtb.domain.errors import ExpectedError, FileError, Language
from mtb.domain.minutes import MinutesLook
from mtb.domain.stages import Stage
from mtb.wiring import create_database

REFUSED, USAGE = 1, 2
_MOST_CASES = 1_000_000


def run(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        if options.command is None:
            return _window(options)
        status: int = options.run(options)
    except ExpectedError as error:
        print(f"mtb: {error.text(_language())}", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # the reader of our output has gone; nothing is left to say
        return REFUSED
    return status


def _window(options: argparse.Namespace) -> int:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        raise ExpectedError(
            "There is no screen here for the window. “mtb --help” lists what works without one.",
            "Her er det ingen skjerm til vinduet. «mtb --help» viser hva som virker uten.",
        )
    from mtb.app import run_window

    return run_window(address_of(options), person_of(options))


def _init(options: argparse.Namespace) -> int:
    address = address_of(options)
    create_database(address)
    print(f"Made {address.label}.")
    if address.path is not None:
        print("Keep the key file beside it: without it the database can't be opened.")
    if options.account:
        cli_safety.set_up(options, address)
    else:
        print(
            "It has no accounts yet: whoever can read its files can read it. “mtb account set-up” ends that."
        )
    return 0


def _demo(options: argparse.Namespace) -> int:
    from mtb.services.demonstration import make_demonstration

    for line in make_demonstration(Path(options.folder)):
        print(line)
    return 0


def _cases(options: argparse.Namespace) -> int:
    query = CaseQuery(text=options.search or "", stages=frozenset(Stage), most=_MOST_CASES)
    with session(options) as (services, actor):
        page, today = services.cases.search(actor, query), services.cases.today()
    if options.json:
        from mtb.exchange.json_output import case_row

        _print_json([case_row(case, today) for case in page.cases])
        return 0
    for case in page.cases:
        step = case.next_action(today).step.value.replace("_", " ")
        print(f"{case.reference:<14} {case.stage.value:<15} {case.diagnosis[:40]:<40} {step}")
    print(f"{len(page.cases)} of {page.all_cases} cases")
    return 0


def _case(options: argparse.Namespace) -> int:
    from mtb.exchange.json_output import said_of_findings, whole_case

    with session(options) as (services, actor):
        case = services.cases.get(actor, services.cases.find(actor, options.case).id)
        values = whole_case(
            case,
            services.results.of_case(actor, case.id),
            services.results.findings(actor, case.id),
            services.meetings.of_case(actor, case.id),
            services.cases.today(),
            services.bands.in_force(actor),
        )
        values |= said_of_findings(services.reviews.of_case(actor, case.id))
    if options.json:
        _print_json(values)
        return 0
    print(f"{values['reference']}  {values['stage']}  {values['diagnosis']}")
    for result in values["results"]:
        print(f"  {result['sample_id']}: {result['finding_count']} findings, run {result['run_id']}")
    for event in values["events"]:
        print(f"  {event['at'][:16]}  {event['kind']}  {event['detail']}")
    return 0


def _meetings(options: argparse.Namespace) -> int:
    from mtb.exchange.json_output import meeting_row

    with session(options) as (services, actor):
        meetings = services.meetings.all(actor)
        rows = [
            meeting_row(
                meeting,
                [(entry.case.reference, entry.item) for entry in services.meetings.agenda(actor, meeting.id)],
            )
            for meeting in meetings
        ]
    if options.json:
        _print_json(rows)
        return 0
    for meeting in meetings:
        done = f"{meeting.decided} decided and {meeting.postponed} postponed of {meeting.items}"
        print(f"{meeting.number:>4}  {meeting.starts_at:%Y-%m-%d %H:%M}  {meeting.state.value}  {done}")
    return 0


def _meeting_add(options: argparse.Namespace) -> int:
    from mtb.exchange.json_records import read_meeting

    draft = read_meeting(*_input(options.file))
    with session(options) as (services, actor):
        meeting = services.meetings.plan(actor, draft)
    print(f"Meeting {meeting.number}, {meeting.starts_at:%Y-%m-%d %H:%M}")
    return 0


def _refer(options: argparse.Namespace) -> int:
    from mtb.exchange.json_records import read_referral

    with session(options) as (services, actor):
        record = read_referral(*_input(options.file), services.cases.today())
        if record.case:
            seen = services.cases.find(actor, record.case)
            case = services.cases.correct(actor, seen, record.draft)
        else:
            case = services.cases.register(actor, record.draft)
    print(f"Case {case.reference}")
    return 0


def _ready(options: argparse.Namespace) -> int:
    with session(options) as (services, actor):
        case = services.results.close_review(actor, services.cases.find(actor, options.case))
    print(f"{case.reference}: {case.stage.value}")
    return 0


def _mark(options: argparse.Namespace) -> int:
    with session(options) as (services, actor):
        case = services.cases.find(actor, options.case)
        wanted = {text.lower() for text in options.findings}
        found = [each for each in services.results.findings(actor, case.id) if str(each.id) in wanted]
        if len(found) != len(wanted):
            print(
                f"mtb: {len(wanted) - len(found)} of these are not findings of {case.reference}.",
                file=sys.stderr,
            )
            return REFUSED
        for finding in found:
            services.results.mark_for_board(actor, finding, wanted=not options.off)
    print(f"{case.reference}: {len(found)} findings {'not ' if options.off else ''}for the board")
    return 0


def _agenda(options: argparse.Namespace) -> int:
    from mtb.exchange.json_records import read_agenda

    record = read_agenda(*_input(options.file))
    with session(options) as (services, actor):
        meeting = services.meetings.find(actor, record.meeting)
        cases = [(services.cases.find(actor, case), minutes) for case, minutes in record.cases]
        services.meetings.put_all_on_agenda(
            actor, meeting.id, [(case.id, minutes) for case, minutes in cases]
        )
        for entry in services.meetings.agenda(actor, meeting.id):
            print(f"{entry.starts_at:%H:%M}  {entry.case.reference}  {entry.item.state.value}")
    return 0


def _decide(options: argparse.Namespace) -> int:
    from mtb.exchange.json_records import read_decision

    record = read_decision(*_input(options.file))
    with session(options) as (services, actor):
        meeting = services.meetings.find(actor, record.meeting)
        case = services.cases.find(actor, record.case)
        item = services.meetings.item_of(actor, meeting.id, case.id)
        if record.postponed_because:
            item = services.decisions.postpone(actor, item, record.postponed_because)
        else:
            item = services.decisions.decide(actor, item, record.decision)
    print(f"{case.reference}: {item.state.value}")
    return 0


def _sign_off(options: argparse.Namespace) -> int:
    with session(options) as (services, actor):
        meeting = services.meetings.find(actor, options.meeting)
        if actor.account_id is None:
            meeting = services.minutes.sign_off(actor, meeting)
        else:
            confirmation = services.accounts.confirm(actor, password_of(options, "Password again: "))
            meeting = services.minutes.approve(actor, meeting, confirmation)
    print(f"Minutes of {meeting.reference} signed off by {actor.display_name}")
    return 0


def _submit(options: argparse.Namespace) -> int:
    with session(options) as (services, actor):
        meeting = services.minutes.submit(actor, services.meetings.find(actor, options.meeting))
    print(f"Minutes of {meeting.reference} wait for approval")
    return 0


def _amend(options: argparse.Namespace) -> int:
    with session(options) as (services, actor):
        meeting = services.meetings.find(actor, options.meeting)
        amendment = services.minutes.amend(actor, meeting, options.what, options.why)
    print(f"Amendment {amendment.number} to the minutes of {meeting.reference}")
    return 0


def _minutes(options: argparse.Namespace) -> int:
    look = MinutesLook(options.language, options.deidentified)
    with session(options) as (services, actor):
        meeting = services.meetings.find(actor, options.meeting)
        services.minutes.write(actor, meeting.id, look, Path(options.out).absolute())
        signed = services.minutes.signed(actor, meeting.id)
    print(f"{options.out}: {'signed off' if signed else 'draft'}")
    return 0


def _check(options: argparse.Namespace) -> int:
    with session(options) as (services, actor):
        problems = services.integrity.problems(actor)
    for problem in problems:
        print(f"mtb: {problem.text(_language())}", file=sys.stderr)
    print("no problems found" if not problems else f"{len(problems)} problems found")
    return REFUSED if problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="mtb",
        description="Runs a molecular tumour board. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"mtb {__version__}")
    add_commands(
        parser,
        {
            "init": _init,
            "demo": _demo,
            "import": lambda options: cli_imports.import_results(options, _language()),
            "metadata": cli_imports.write_metadata,
            "cases": _cases,
            "case": _case,
            "meetings": _meetings,
            "meeting add": _meeting_add,
            "refer": _refer,
            "ready": _ready,
            "mark": _mark,
            "agenda": _agenda,
            "decide": _decide,
            "sign-off": _sign_off,
            "minutes": _minutes,
            "check": _check,
            "backup": cli_backups.backup,
            "backups": cli_backups.backups,
            "restore": cli_backups.restore,
            "submit": _submit,
            "amend": _amend,
            "account set-up": cli_safety.account_set_up,
            "account list": cli_safety.account_list,
            "account add": cli_safety.account_add,
            "account grant": cli_safety.account_change,
            "account withdraw": cli_safety.account_change,
            "account deactivate": cli_safety.account_change,
            "account reset": cli_safety.account_change,
            "account password": cli_safety.account_password,
            "audit": cli_safety.audit,
            "audit verify": cli_safety.audit_verify,
            "key change": cli_safety.key_change,
        },
    )
    return parser


def _input(name: str) -> tuple[str, Path]:
    """The text of a file, or of standard input for ``-``, and what to call it in messages."""
    path = Path("standard input" if name == "-" else name)
    try:
        data = sys.stdin.buffer.read() if name == "-" else path.read_bytes()
    except OSError as error:
        raise FileError("This file can't be read.", "Filen kan ikke leses.", path) from error
    try:
        return data.decode("utf-8-sig"), path
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError("This is not UTF-8 text.", "Dette er ikke UTF-8-tekst.", path, line) from None


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _language() -> Language:
    """The language of messages: bokmål where the system is Norwegian, else English."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if not named:
        with suppress(ValueError):
            named = locale.getlocale()[0] or ""
    return "nb" if named.lower().startswith(("nb", "nn", "no")) else "en"
