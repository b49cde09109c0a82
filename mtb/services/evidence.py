"""Evidence somebody pasted in beside a finding, and the look-ups it comes from."""

import re
from dataclasses import replace
from typing import Final
from uuid import UUID, uuid4

from mtb.domain.audit import Action, Entity
from mtb.domain.errors import ConflictError, NotFoundError, RightError, RuleError
from mtb.domain.evidence import Evidence, require_evidence
from mtb.domain.finding_identity import identity_of
from mtb.domain.lookups import Lookup, lookups
from mtb.domain.people import Actor
from mtb.domain.results import StoredFinding
from mtb.domain.rights import Right
from mtb.domain.texts import clean_line, clean_text
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.store.database import UnitOfWork

_ADDRESS: Final = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_LONGEST_ADDRESS: Final = 1_000


class EvidenceService:
    """Evidence is never deleted: it is corrected as a new version, or withdrawn with the reason."""

    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def save(self, actor: Actor, case_id: UUID, evidence: Evidence) -> Evidence:
        """Add evidence (version 0), or put a correction over the version seen.

        RuleError unless it says what, from where, in which version and when; ConflictError if it was saved in
        the meantime.
        """
        today = local_day(self._clock())
        cleaned = replace(
            evidence,
            case_id=case_id,
            source=clean_line(evidence.source, 200),
            source_version=clean_line(evidence.source_version, 200),
            text=clean_text(evidence.text),
            url=_address(evidence.url),
        )
        require_evidence(cleaned, today)
        return self._keep(actor, cleaned)

    def withdraw(self, actor: Actor, case_id: UUID, evidence: Evidence, why: str) -> Evidence:
        """Say that it no longer counts, and why; it stays to be read."""
        reason = clean_line(why)
        if not reason:
            raise RuleError("Say why it is withdrawn.", "Skriv hvorfor den trekkes.", "withdrawn")
        return self._keep(actor, replace(evidence, case_id=case_id, withdrawn=reason))

    def look_up(self, actor: Actor, case_id: UUID, finding: StoredFinding, lookup: Lookup) -> Lookup:
        """Log that somebody asks a site about a finding, never about which gene; the address is given back.

        NotFoundError when the finding is gone or has no such address, RightError when it may not be seen.
        """
        with self._access.reading(actor) as unit:
            rows = [row for row in unit.findings.of_case(case_id) if row.id == finding.id]
            hidden = bool(rows) and _is_germline(unit, case_id, identity_of(rows[0].finding))
        if hidden:
            self._access.require(actor, Right.READ_GERMLINE)
        if not rows or lookup not in lookups(rows[0]):
            raise _gone()
        with self._access.writing(actor, Right.READ_CASES) as unit:
            case = unit.cases.summary(case_id)
            unit.audit.record(Action.SEARCHED, about(case, Entity.FINDING, finding.id), site=lookup.site)
        return lookup

    def _keep(self, actor: Actor, evidence: Evidence) -> Evidence:
        with self._access.reading(actor) as unit:
            hidden = _is_germline(unit, evidence.case_id, evidence.identity)
        if hidden:
            self._access.require(actor, Right.READ_GERMLINE)
        with self._access.writing(actor, Right.REVIEW_FINDINGS) as unit:
            if _is_germline(unit, evidence.case_id, evidence.identity) and not actor.may(Right.READ_GERMLINE):
                raise RightError(Right.READ_GERMLINE)
            before = _before(unit, evidence)
            saved = unit.evidence.save(self._signed(actor, evidence, before))
            number = unit.revisions.keep(Entity.FINDING, saved.id, saved)
            action = Action.CHANGED if before else Action.CREATED
            subject = about(unit.cases.summary(saved.case_id), Entity.FINDING, saved.id)
            state = "withdrawn" if saved.withdrawn else "corrected" if before else "added"
            unit.audit.record(action, subject, evidence=state, revision=number)
            return saved

    def _signed(self, actor: Actor, evidence: Evidence, before: Evidence | None) -> Evidence:
        """In the name of whoever wrote this version; new evidence gets an id of its own."""
        return replace(
            evidence,
            id=before.id if before else uuid4(),
            added_by=actor.display_name,
            added_account=actor.account,
            added_at=self._clock(),
        )


def _before(unit: UnitOfWork, evidence: Evidence) -> Evidence | None:
    """The evidence as it is kept, None for a new one; what is withdrawn can't be changed any more."""
    if evidence.version == 0:
        return None
    there = unit.evidence.of_case(evidence.case_id).get(evidence.identity, ())
    kept = next((each for each in there if each.id == evidence.id), None)
    if kept is None:
        raise _gone()
    if kept.version != evidence.version:
        raise ConflictError
    if kept.withdrawn:
        raise RuleError(
            "This evidence is withdrawn and stays as it is. Add it anew if it counts again.",
            "Denne evidensen er trukket og blir stående. Legg den inn på nytt hvis den gjelder igjen.",
        )
    return kept


def _is_germline(unit: UnitOfWork, case_id: UUID, identity: str) -> bool:
    """Whether the event is germline data in any result of the case; NotFoundError where it is in none."""
    rows = [row for row in unit.findings.of_case(case_id) if identity_of(row.finding) == identity]
    if not rows:
        raise _gone()
    return any(row.germline for row in rows)


def _gone() -> NotFoundError:
    return NotFoundError(
        "It isn't in this case any more. Nothing was stored; look at the table again.",
        "Det finnes ikke lenger i saken. Ingenting er lagret; se på tabellen på nytt.",
    )


def _address(text: str) -> str:
    """A link people can follow, or none; RuleError for anything else than http and https."""
    address = clean_line(text, _LONGEST_ADDRESS)
    if address and not _ADDRESS.fullmatch(address):
        raise RuleError(
            "A link begins with https:// and has no spaces.",
            "En lenke begynner med https:// og har ingen mellomrom.",
            "url",
        )
    return address
