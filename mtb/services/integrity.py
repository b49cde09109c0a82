"""Checks the records as a whole."""

from mtb.domain.audit import ChainFault, Fault
from mtb.domain.errors import FileError, Sentence
from mtb.domain.people import Actor
from mtb.services.access import Access
from mtb.store.database import Database


class IntegrityService:
    def __init__(self, access: Access, database: Database) -> None:
        self._access = access
        self._database = database

    def problems(self, actor: Actor) -> list[Sentence]:
        """Damage in the file, broken links, signed minutes that changed, a broken log; empty is good."""
        del actor  # whoever looks after the database; nothing clinical is shown
        found = [
            Sentence(f"The database reports: {each}.", f"Databasen melder: {each}.")
            for each in self._database.problems()
        ]
        with self._access.checking() as unit:
            for meeting_id in unit.minutes.damaged():
                day = unit.meetings.get(meeting_id).reference
                found.append(
                    Sentence(
                        f"The signed minutes of {day} are not the ones that were signed.",
                        f"Det signerte referatet fra {day} er ikke det som ble signert.",
                    )
                )
            try:
                anchor = self._database.anchor.read()
            except FileError as error:
                found.append(error.sentence)
                anchor = None
            verification = unit.audit.verify(anchor)
        found += [
            sentence for fault in verification.faults if (sentence := fault_sentence(fault)) is not None
        ]
        return found


def fault_sentence(fault: ChainFault) -> Sentence | None:
    """What a fault in the audit log means; None for a clock that went back, which is no damage."""
    seq, count = fault.seq, fault.count
    return {
        Fault.GAP: Sentence(
            f"The audit log has a gap at entry {seq}.", f"Revisjonssporet har et hull ved linje {seq}."
        ),
        Fault.ALTERED: Sentence(
            f"The audit log was altered at entry {seq}.", f"Revisjonssporet er endret ved linje {seq}."
        ),
        Fault.VALUE_ALTERED: Sentence(
            f"The details of entry {seq} in the audit log were altered.",
            f"Detaljene i linje {seq} i revisjonssporet er endret.",
        ),
        Fault.MISSING_NEWEST: Sentence(
            f"The newest {count} entries of the audit log are missing, and the records that went with them.",
            f"De nyeste {count} linjene i revisjonssporet mangler, og postene som hørte til.",
        ),
        Fault.REWRITTEN: Sentence(
            f"The audit log was rewritten before entry {seq}, or the database is another copy.",
            f"Revisjonssporet er skrevet om før linje {seq}, eller databasen er en annen kopi.",
        ),
        Fault.ANCHOR_UNREADABLE: Sentence(
            "The audit log's anchor is damaged; whether the newest entries are there can't be told.",
            "Ankeret til revisjonssporet er skadet; om de nyeste linjene er der, kan ikke avgjøres.",
        ),
    }.get(fault.fault)
