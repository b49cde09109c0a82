"""Germline findings are data of their own kind: masked unless one may see them, shown with consent only.

Bioteknologiloven chapter 5: purpose and consent are recorded, and it goes no further than chosen.
"""

from collections.abc import Iterable
from dataclasses import replace

from mtb.domain.errors import RuleError
from mtb.domain.finding_identity import identity_of
from mtb.domain.findings import Finding
from mtb.domain.people import Actor
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, consent_answer
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Right


def seen_by(actor: Actor, findings: Iterable[StoredFinding]) -> list[StoredFinding]:
    """A case's findings as this person may see them: that there is a germline finding, but not which.

    What is in the germline is masked in every result that names it.
    """
    rows = list(findings)
    if actor.may(Right.READ_GERMLINE):
        return rows
    hidden = {identity_of(each.finding) for each in rows if each.germline}
    return [masked(each) if hidden and identity_of(each.finding) in hidden else each for each in rows]


def masked(stored: StoredFinding) -> StoredFinding:
    """The finding with its place in the table and nothing of what it says."""
    nothing_said = Finding(kind=stored.finding.kind, gene="", change="", source=stored.finding.source)
    return replace(stored, masked=True, finding=nothing_said)


def require_germline_consent(consents: tuple[Consent, ...]) -> None:
    """RuleError unless the patient has agreed to germline information, as it stands now."""
    consent = consent_answer(consents, ConsentKind.GERMLINE)
    if consent is None or consent.answer is not ConsentAnswer.GIVEN:
        raise RuleError(
            "A germline finding is shown to the board only with consent to germline information.",
            "Et kimbanefunn vises for boardet bare med samtykke til kimbaneinformasjon.",
        )
