"""Who may do what: roles are granted to people, rights follow from roles.

The roles are those of a molecular tumour board in Norway; Normen asks for access by need. An administrator
runs the accounts and sees nothing clinical. Germline findings are a right of their own (bioteknologiloven
chapter 5).
"""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    READER = "reader"
    CASE_WORKER = "case_worker"
    MOLECULAR_BIOLOGIST = "molecular_biologist"
    CHAIR = "chair"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    GERMLINE = "germline"


class Right(StrEnum):
    READ_CASES = "read_cases"
    WRITE_CASES = "write_cases"
    IMPORT_RESULTS = "import_results"
    REVIEW_FINDINGS = "review_findings"
    PLAN_MEETINGS = "plan_meetings"
    DECIDE = "decide"
    APPROVE_MINUTES = "approve_minutes"
    EXPORT = "export"
    READ_GERMLINE = "read_germline"
    READ_AUDIT = "read_audit"
    DELETE_LAWFULLY = "delete_lawfully"
    BACK_UP = "back_up"
    MANAGE_ACCOUNTS = "manage_accounts"
    RESTORE = "restore"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.READER: frozenset({Right.READ_CASES}),
    Role.CASE_WORKER: frozenset(
        {
            Right.READ_CASES,
            Right.WRITE_CASES,
            Right.IMPORT_RESULTS,
            Right.PLAN_MEETINGS,
            Right.DECIDE,
            Right.EXPORT,
            Right.READ_AUDIT,
            Right.DELETE_LAWFULLY,
            Right.BACK_UP,
        }
    ),
    Role.MOLECULAR_BIOLOGIST: frozenset(
        {Right.READ_CASES, Right.IMPORT_RESULTS, Right.REVIEW_FINDINGS, Right.EXPORT}
    ),
    Role.CHAIR: frozenset(
        {
            Right.READ_CASES,
            Right.PLAN_MEETINGS,
            Right.DECIDE,
            Right.EXPORT,
            Right.READ_AUDIT,
            Right.DELETE_LAWFULLY,
        }
    ),
    Role.APPROVER: frozenset({Right.READ_CASES, Right.APPROVE_MINUTES, Right.EXPORT, Right.DELETE_LAWFULLY}),
    Role.ADMINISTRATOR: frozenset({Right.MANAGE_ACCOUNTS, Right.READ_AUDIT, Right.BACK_UP, Right.RESTORE}),
    Role.GERMLINE: frozenset({Right.READ_GERMLINE}),
}
"""What each role may do. The germline right comes with a clinical role, never alone."""

EMERGENCY_RIGHTS = frozenset({Right.READ_CASES, Right.READ_GERMLINE})
"""What emergency access opens: reading, and nothing else."""

EVERY_ROLE = frozenset(Role)


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Everything these roles together may do."""
    return frozenset().union(*(RIGHTS[role] for role in roles))
